/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/migration.h"

#include "archive/archive.h"
#include "archive/database-copy.h"
#include "archive/database.h"

static gboolean
keep_older_version (sqlite3     *database,
                    const char  *file,
                    gint64       version,
                    GError     **error)
{
  g_autofree char *kept = g_strdup_printf ("%s.version-%" G_GINT64_FORMAT, file, version);

  return g_file_test (kept, G_FILE_TEST_EXISTS)
         || mirqab_database_copy_into (database, kept, NULL, error);
}

static gboolean
set_number (sqlite3     *database,
            const char  *pragma,
            int          number,
            GError     **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA %s = %d", pragma, number);

  return mirqab_database_run (database, sql, error);
}

/* Within a transaction, so the version is read once more: another process may
 * have been quicker. */
static gboolean
run_steps (sqlite3            *database,
           const char *const  *steps,
           int                 n_steps,
           GError            **error)
{
  gint64 version;

  if (!mirqab_database_read_number (database, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version >= n_steps)
    return TRUE;

  for (gint64 i = version; i < n_steps; i++)
    if (!mirqab_database_run (database, steps[i], error))
      return FALSE;

  return set_number (database, "application_id", MIRQAB_APPLICATION_ID, error)
         && set_number (database, "user_version", n_steps, error);
}

typedef struct
{
  gint64 version;
  gint64 application;
  gint64 n_tables;
} State;

/* In one transaction: another process may be making the tables just now. */
static gboolean
read_state (sqlite3  *database,
            State    *state,
            GError  **error)
{
  gboolean succeeded;

  if (!mirqab_database_run (database, "BEGIN", error))
    return FALSE;

  succeeded = mirqab_database_read_number (database, "PRAGMA user_version", &state->version, error)
              && mirqab_database_read_number (database, "PRAGMA application_id",
                                              &state->application, error)
              && mirqab_database_read_number (database, "SELECT count(*) FROM sqlite_schema",
                                              &state->n_tables, error);
  mirqab_database_run (database, "ROLLBACK", NULL);

  return succeeded;
}

/* Whether it is a file of ours, or an empty one, that we know how to read. */
static gboolean
check_state (const State  *state,
             const char   *file,
             int           n_steps,
             GError      **error)
{
  gboolean is_known = state->n_tables == 0
                        ? state->version == 0
                        : state->version > 0 && state->application == MIRQAB_APPLICATION_ID;

  if (!is_known)
    {
      g_set_error (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_DAMAGED,
                   "%s is a database of another program", file);
      return FALSE;
    }
  if (state->version > n_steps)
    {
      g_set_error (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_NEWER,
                   "%s was written by a newer version of the program"
                   " (%" G_GINT64_FORMAT "; known up to %d)",
                   file, state->version, n_steps);
      return FALSE;
    }

  return TRUE;
}

/**
 * mirqab_migrate:
 * @file: the name of the database's file, for the backup beside it
 * @steps: (array length=n_steps): SQL that makes version i + 1 from version i
 *
 * Brings the file to version @n_steps: in one transaction, after a backup of
 * an older version to "FILE.version-N".
 *
 * Sets %MIRQAB_ARCHIVE_ERROR_NEWER when a newer program wrote the file, and
 * %MIRQAB_ARCHIVE_ERROR_DAMAGED when it is some other program's.
 */
gboolean
mirqab_migrate (sqlite3            *database,
                const char         *file,
                const char *const  *steps,
                int                 n_steps,
                GError            **error)
{
  State state;
  gboolean succeeded;

  if (!read_state (database, &state, error) || !check_state (&state, file, n_steps, error))
    return FALSE;

  if (state.version == n_steps)
    return TRUE;
  if (state.version > 0 && !keep_older_version (database, file, state.version, error))
    return FALSE;

  /* A table that is made anew must not take with it what refers to it: "Making
   * Other Kinds Of Table Schema Changes" in SQLite's ALTER TABLE. */
  sqlite3_db_config (database, SQLITE_DBCONFIG_ENABLE_FKEY, 0, NULL);
  succeeded = mirqab_database_run (database, "BEGIN IMMEDIATE", error);
  if (succeeded)
    {
      succeeded = run_steps (database, steps, n_steps, error)
                  && mirqab_database_run (database, "COMMIT", error);
      if (!succeeded)
        mirqab_database_run (database, "ROLLBACK", NULL);
    }
  sqlite3_db_config (database, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);

  return succeeded;
}
