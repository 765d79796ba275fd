/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mirqabctl/invocation.h"

G_BEGIN_DECLS

/* Articles one after the other: whole as lines of JSON or as CSV (RFC 4180), or
 * as references in BibTeX or RIS. */
const char *const *mirqabctl_row_formats (void);

/* @format: one of those. @stream: (nullable): NULL for standard output */
gboolean mirqabctl_write_articles (MirqabctlInvocation  *invocation,
                                   GArray               *ids, /* of gint64 */
                                   const char           *format,
                                   GOutputStream        *stream,
                                   GError              **error);

G_END_DECLS
