/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mirqabctl/invocation.h"

G_BEGIN_DECLS

/* The formats in which an archive can leave and, as JSON Lines, come back. */
const char *const *mirqabctl_way_out_formats (void);
gboolean           mirqabctl_write_way_out   (MirqabctlInvocation *invocation,
                                              const GArray        *ids,    /* nullable: everything */
                                              const char          *format,
                                              const char          *output, /* nullable: standard output */
                                              GError             **error);

G_END_DECLS
