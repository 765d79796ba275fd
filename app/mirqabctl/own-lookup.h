/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/own-order.h"
#include "mirqabctl/invocation.h"

G_BEGIN_DECLS

/* What a person made, by its name; case, diacritics and the like do not count
 * where that leaves one. */
gint64       mirqabctl_find_collection  (MirqabctlInvocation *invocation,
                                         GPtrArray           *collections,
                                         const char          *name);
gint64       mirqabctl_read_collection  (MirqabctlInvocation *invocation,
                                         const char          *name);
MirqabScope *mirqabctl_read_saved_scope (MirqabctlInvocation *invocation,
                                         const char          *name);

G_END_DECLS
