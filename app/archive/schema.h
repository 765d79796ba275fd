/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

#define MIRQAB_SCHEMA_VERSION 2

/* "MRQB": marks our files (SQLite's application_id) */
#define MIRQAB_SCHEMA_APPLICATION_ID 0x4D525142

gboolean mirqab_schema_prepare (sqlite3     *database,
                                const char  *file,
                                GError     **error);

G_END_DECLS
