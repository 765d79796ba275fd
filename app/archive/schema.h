/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

#define MIRQAB_SCHEMA_VERSION 2

gboolean mirqab_schema_register
                               (sqlite3     *database,
                                GError     **error);
gboolean mirqab_schema_prepare (sqlite3     *database,
                                const char  *file,
                                GError     **error);
gboolean mirqab_schema_check   (sqlite3     *database,
                                int          version,
                                GError     **error);

G_END_DECLS
