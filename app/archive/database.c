/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/database.h"

#include "archive/archive.h"

#include <glib/gstdio.h>

/* How long to wait for another process that writes. Its transactions are
 * batches of some hundred articles, well under a second each. */
#define BUSY_TIMEOUT_MS 15000

/* SQLite's page cache of one connection, in KiB (negative: not in pages). */
#define CACHE_PRAGMA "PRAGMA cache_size = -8192"

static MirqabArchiveError
code_of (int result)
{
  switch (result & 0xFF)
    {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return MIRQAB_ARCHIVE_ERROR_DAMAGED;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      return MIRQAB_ARCHIVE_ERROR_READ_ONLY;
    case SQLITE_FULL:
      return MIRQAB_ARCHIVE_ERROR_FULL;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return MIRQAB_ARCHIVE_ERROR_BUSY;
    case SQLITE_IOERR:
      return MIRQAB_ARCHIVE_ERROR_IO;
    default:
      return MIRQAB_ARCHIVE_ERROR_FAILED;
    }
}

/**
 * mirqab_database_set_error:
 *
 * Sets what the last call on @database said; an interrupted one becomes
 * %G_IO_ERROR_CANCELLED.
 */
void
mirqab_database_set_error (sqlite3  *database,
                           GError  **error)
{
  int result = sqlite3_extended_errcode (database);

  if ((result & 0xFF) == SQLITE_INTERRUPT)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");
  else
    g_set_error (error, MIRQAB_ARCHIVE_ERROR, (int) code_of (result),
                 "%s (%d)", sqlite3_errmsg (database), result);
}

/* A file that somebody else made cannot run code or break our invariants
 * (SQLite, "Defense Against The Dark Arts"). */
static void
distrust (sqlite3 *database)
{
  sqlite3_busy_timeout (database, BUSY_TIMEOUT_MS);
  sqlite3_db_config (database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (database, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
}

static sqlite3 *
open_file (const char  *file,
           int          flags,
           GError     **error)
{
  sqlite3 *database = NULL;
  int result = sqlite3_open_v2 (file, &database,
                                flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);

  if (result == SQLITE_OK)
    {
      distrust (database);
      return database;
    }

  if (database != NULL)
    mirqab_database_set_error (database, error);
  else
    g_set_error_literal (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_FAILED,
                         "No memory for a database connection");
  sqlite3_close (database);

  return NULL;
}

/* Whoever makes the journal needs the file alone for a moment, and SQLite does
 * not wait for that when another process wants the same: it would wait forever. */
static gboolean
begin_journal (sqlite3  *database,
               GError  **error)
{
  gint64 end = g_get_monotonic_time () + BUSY_TIMEOUT_MS * 1000;

  while (TRUE)
    {
      g_autoptr (GError) local_error = NULL;

      if (mirqab_database_run (database, "PRAGMA journal_mode = WAL", &local_error))
        return TRUE;
      if (!g_error_matches (local_error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_BUSY)
          || g_get_monotonic_time () > end)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      g_usleep ((gulong) g_random_int_range (1000, 10000));
    }
}

/**
 * mirqab_database_open:
 *
 * Opens or makes the file for reading and writing, with the settings that
 * every connection of ours has.
 *
 * Returns: (transfer full) (nullable): for mirqab_database_close ()
 */
sqlite3 *
mirqab_database_open (const char  *file,
                      GError     **error)
{
  sqlite3 *database = open_file (file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);

  if (database == NULL)
    return NULL;
  if (begin_journal (database, error)
      && mirqab_database_run (database, "PRAGMA synchronous = FULL", error)
      && mirqab_database_run (database, "PRAGMA temp_store = MEMORY", error)
      && mirqab_database_run (database, CACHE_PRAGMA, error))
    return database;

  sqlite3_close (database);

  return NULL;
}

/* Whether what was written last is in the file itself, and not in a journal. */
static gboolean
is_without_journal (const char *file)
{
  g_autofree char *journal = g_strconcat (file, "-wal", NULL);
  GStatBuf status;

  return g_stat (journal, &status) != 0 || status.st_size == 0;
}

/* Where no file may be made beside it, SQLite reads one in WAL mode only when it
 * is told that nobody else writes it. */
static char *
dup_immutable_uri (const char *file)
{
  g_autofree char *escaped = g_uri_escape_string (file, "/", TRUE);

  return g_strconcat ("file:", escaped, "?immutable=1", NULL);
}

/**
 * mirqab_database_open_read_only:
 *
 * Opens a file that cannot be written, in a folder that perhaps cannot, either.
 *
 * Returns: (transfer full) (nullable): for mirqab_database_close ()
 */
sqlite3 *
mirqab_database_open_read_only (const char  *file,
                                GError     **error)
{
  g_autofree char *uri = dup_immutable_uri (file);
  sqlite3 *database;
  gint64 n_tables;

  database = is_without_journal (file)
               ? open_file (uri, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, error)
               : open_file (file, SQLITE_OPEN_READONLY, error);
  if (database == NULL)
    return NULL;
  if (mirqab_database_run (database, "PRAGMA temp_store = MEMORY", error)
      && mirqab_database_run (database, CACHE_PRAGMA, error)
      && mirqab_database_read_number (database, "SELECT count (*) FROM sqlite_schema", &n_tables, error))
    return database;

  sqlite3_close (database);

  return NULL;
}

/**
 * mirqab_database_close:
 * @database: (transfer full): with no statement left
 */
void
mirqab_database_close (sqlite3 *database)
{
  int result = sqlite3_close (database);

  g_assert (result == SQLITE_OK);
}

gboolean
mirqab_database_run (sqlite3     *database,
                     const char  *sql,
                     GError     **error)
{
  if (sqlite3_exec (database, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;

  mirqab_database_set_error (database, error);

  return FALSE;
}

/**
 * mirqab_database_prepare:
 *
 * Returns: (transfer full) (nullable): a statement to be kept and used again
 */
sqlite3_stmt *
mirqab_database_prepare (sqlite3     *database,
                         const char  *sql,
                         GError     **error)
{
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v3 (database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL)
      != SQLITE_OK)
    {
      mirqab_database_set_error (database, error);
      return NULL;
    }

  return statement;
}

gboolean
mirqab_statement_step (sqlite3_stmt  *statement,
                       GError       **error)
{
  int result = sqlite3_step (statement);

  if (result == SQLITE_ROW)
    return TRUE;
  if (result != SQLITE_DONE)
    mirqab_database_set_error (sqlite3_db_handle (statement), error);

  return FALSE;
}

/**
 * mirqab_statement_done:
 *
 * Runs a statement that gives no rows, and makes it ready for the next use.
 *
 * Returns: whether it succeeded
 */
gboolean
mirqab_statement_done (sqlite3_stmt  *statement,
                       GError       **error)
{
  int result = sqlite3_step (statement);

  if (result != SQLITE_DONE && result != SQLITE_ROW)
    mirqab_database_set_error (sqlite3_db_handle (statement), error);
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);

  return result == SQLITE_DONE || result == SQLITE_ROW;
}

/* Runs @sql up to its first row, which there must be. */
static sqlite3_stmt *
prepare_row (sqlite3     *database,
             const char  *sql,
             GError     **error)
{
  g_autoptr (sqlite3_stmt) statement = mirqab_database_prepare (database, sql, error);
  GError *local_error = NULL;

  if (statement == NULL || mirqab_statement_step (statement, &local_error))
    return g_steal_pointer (&statement);

  if (local_error == NULL)
    g_set_error_literal (&local_error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_DAMAGED,
                         "The file does not answer");
  g_propagate_error (error, local_error);

  return NULL;
}

/**
 * mirqab_database_read_number:
 * @sql: a query for one number
 */
gboolean
mirqab_database_read_number (sqlite3     *database,
                             const char  *sql,
                             gint64      *number,
                             GError     **error)
{
  g_autoptr (sqlite3_stmt) statement = prepare_row (database, sql, error);

  if (statement == NULL)
    return FALSE;
  *number = sqlite3_column_int64 (statement, 0);

  return TRUE;
}

/**
 * mirqab_database_read_text:
 * @sql: a query for one text
 *
 * Returns: (transfer full) (nullable): "" for NULL
 */
char *
mirqab_database_read_text (sqlite3     *database,
                           const char  *sql,
                           GError     **error)
{
  g_autoptr (sqlite3_stmt) statement = prepare_row (database, sql, error);
  char *text;

  if (statement == NULL)
    return NULL;
  text = mirqab_statement_dup_text (statement, 0);

  return text != NULL ? text : g_strdup ("");
}

/**
 * mirqab_statement_bind_text:
 * @text: (nullable): borrowed until the statement is reset
 */
void
mirqab_statement_bind_text (sqlite3_stmt *statement,
                            int           index,
                            const char   *text)
{
  sqlite3_bind_text (statement, index, text, -1, SQLITE_STATIC);
}

void
mirqab_statement_bind_day (sqlite3_stmt *statement,
                           int           index,
                           MirqabDay     day)
{
  if (day != MIRQAB_DAY_NONE)
    sqlite3_bind_int (statement, index, day);
  else
    sqlite3_bind_null (statement, index);
}

void
mirqab_statement_bind_time (sqlite3_stmt *statement,
                            int           index,
                            gint64        time)
{
  if (time != MIRQAB_TIME_NONE)
    sqlite3_bind_int64 (statement, index, time);
  else
    sqlite3_bind_null (statement, index);
}

MirqabDay
mirqab_statement_get_day (sqlite3_stmt *statement,
                          int           column)
{
  return sqlite3_column_type (statement, column) == SQLITE_NULL
           ? MIRQAB_DAY_NONE
           : sqlite3_column_int (statement, column);
}

gint64
mirqab_statement_get_time (sqlite3_stmt *statement,
                           int           column)
{
  return sqlite3_column_type (statement, column) == SQLITE_NULL
           ? MIRQAB_TIME_NONE
           : sqlite3_column_int64 (statement, column);
}

/**
 * mirqab_statement_dup_text:
 *
 * Returns: (transfer full) (nullable): valid UTF-8, whatever is in the file
 */
char *
mirqab_statement_dup_text (sqlite3_stmt *statement,
                           int           column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);
  int length = sqlite3_column_bytes (statement, column);

  return text != NULL ? g_utf8_make_valid (text, length) : NULL;
}

/**
 * mirqab_statement_intern:
 *
 * Returns: (transfer none) (nullable): the interned text, %NULL for NULL and ""
 */
const char *
mirqab_statement_intern (sqlite3_stmt *statement,
                         int           column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  return text != NULL && text[0] != '\0' ? g_intern_string (text) : NULL;
}
