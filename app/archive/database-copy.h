/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* Between the name of a copy that is being written and the number of the process
 * that writes it. */
#define MIRQAB_UNFINISHED ".unfinished-"

gboolean mirqab_database_copy_into (sqlite3       *database,
                                    const char    *file,
                                    GCancellable  *cancellable,
                                    GError       **error);

G_END_DECLS
