/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/database.h"

G_BEGIN_DECLS

/* Pages of an archive that a disk or another program has spoilt. */

gboolean mirqab_archive_file_is_large (const char  *file);
gboolean mirqab_database_find_damage  (sqlite3     *database,
                                       GError     **error);
void     mirqab_database_leave_alone  (sqlite3     *database);

G_END_DECLS
