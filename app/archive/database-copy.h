/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

gboolean mirqab_database_copy_into (sqlite3       *database,
                                    const char    *file,
                                    GCancellable  *cancellable,
                                    GError       **error);

G_END_DECLS
