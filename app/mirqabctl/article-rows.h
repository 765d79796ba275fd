/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mirqabctl/invocation.h"

G_BEGIN_DECLS

/* Whole articles, one after the other, as lines of JSON or as CSV (RFC 4180).
 * @stream: (nullable): NULL for standard output */
gboolean mirqabctl_write_articles (MirqabctlInvocation  *invocation,
                                   GArray               *ids, /* of gint64 */
                                   gboolean              is_csv,
                                   GOutputStream        *stream,
                                   GError              **error);

G_END_DECLS
