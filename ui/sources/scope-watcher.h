/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/desk.h"

G_BEGIN_DECLS

/* Looks at the watched scopes whenever the archive changes, and once an hour.
 *
 * Signals: "noticed" (gint64 saved_scope, char *name, char *text): worth a
 * notification. */
#define MIRQAB_TYPE_SCOPE_WATCHER (mirqab_scope_watcher_get_type ())
G_DECLARE_FINAL_TYPE (MirqabScopeWatcher, mirqab_scope_watcher, MIRQAB, SCOPE_WATCHER, GObject)

MirqabScopeWatcher *mirqab_scope_watcher_new (MirqabDesk *desk);

G_END_DECLS
