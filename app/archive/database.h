/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

#include "language/day.h"

G_BEGIN_DECLS

/* The small part of SQLite's C API that the archive uses, with GError and
 * automatic cleanup. */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

sqlite3      *mirqab_database_open     (const char    *file,
                                        GError       **error);
sqlite3      *mirqab_database_open_read_only
                                       (const char    *file,
                                        GError       **error);
void          mirqab_database_close    (sqlite3       *database);
gboolean      mirqab_database_run      (sqlite3       *database,
                                        const char    *sql,
                                        GError       **error);
sqlite3_stmt *mirqab_database_prepare  (sqlite3       *database,
                                        const char    *sql,
                                        GError       **error);
gboolean      mirqab_database_read_number
                                       (sqlite3       *database,
                                        const char    *sql,
                                        gint64        *number,
                                        GError       **error);
char         *mirqab_database_read_text(sqlite3       *database,
                                        const char    *sql,
                                        GError       **error);
/* A step of a statement: TRUE when there is a row. FALSE with *error unset at the end. */
gboolean      mirqab_statement_step    (sqlite3_stmt  *statement,
                                        GError       **error);
gboolean      mirqab_statement_done    (sqlite3_stmt  *statement,
                                        GError       **error);
void          mirqab_statement_bind_text
                                       (sqlite3_stmt  *statement,
                                        int            index,
                                        const char    *text);
/* A day or time that is none is NULL in the database. */
void          mirqab_statement_bind_day(sqlite3_stmt  *statement,
                                        int            index,
                                        MirqabDay      day);
void          mirqab_statement_bind_time
                                       (sqlite3_stmt  *statement,
                                        int            index,
                                        gint64         time);
MirqabDay     mirqab_statement_get_day (sqlite3_stmt  *statement,
                                        int            column);
gint64        mirqab_statement_get_time(sqlite3_stmt  *statement,
                                        int            column);
char         *mirqab_statement_dup_text(sqlite3_stmt  *statement,
                                        int            column);
const char   *mirqab_statement_intern  (sqlite3_stmt  *statement,
                                        int            column);
void          mirqab_database_set_error(sqlite3       *database,
                                        GError       **error);

G_END_DECLS
