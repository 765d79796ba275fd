/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* "MRQB": marks our files (SQLite's application_id) */
#define MIRQAB_APPLICATION_ID 0x4D525142

gboolean mirqab_migrate (sqlite3            *database,
                         const char         *file,
                         const char *const  *steps,
                         int                 n_steps,
                         GError            **error);

G_END_DECLS
