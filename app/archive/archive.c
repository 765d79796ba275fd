/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/archive.h"

#include "archive/archive-private.h"
#include "archive/article-index.h"
#include "archive/damage.h"
#include "archive/day-column.h"
#include "archive/names.h"
#include "archive/schema.h"
#include "archive/search-pending.h"

#include <glib/gstdio.h>
#include <unistd.h>

#define FILE_NAME "archive.sqlite"

G_DEFINE_QUARK (mirqab-archive-error-quark, mirqab_archive_error)

G_DEFINE_FINAL_TYPE (MirqabArchive, mirqab_archive, G_TYPE_OBJECT)

static void
mirqab_archive_finalize (GObject *object)
{
  MirqabArchive *self = MIRQAB_ARCHIVE (object);

  mirqab_article_index_forget (self);
  mirqab_search_pending_forget (self);
  mirqab_archive_forget_read (self);
  mirqab_archive_set_expand_words (self, NULL, NULL, NULL);
  g_clear_pointer (&self->insert_article, sqlite3_finalize);
  g_clear_pointer (&self->insert_body, sqlite3_finalize);
  g_clear_pointer (&self->insert_name, sqlite3_finalize);
  g_clear_pointer (&self->insert_event, sqlite3_finalize);
  g_clear_pointer (&self->insert_search, sqlite3_finalize);
  g_clear_pointer (&self->find_digest, sqlite3_finalize);
  g_clear_pointer (&self->forget_aside, sqlite3_finalize);
  g_clear_pointer (&self->find_aside, sqlite3_finalize);
  for (guint i = 0; i < MIRQAB_N_STORY_STATEMENTS; i++)
    g_clear_pointer (&self->story[i], sqlite3_finalize);
  g_clear_pointer (&self->insert_aside, sqlite3_finalize);
  g_clear_pointer (&self->find_name, sqlite3_finalize);
  g_clear_pointer (&self->read_name, sqlite3_finalize);
  g_clear_pointer (&self->count_name, sqlite3_finalize);
  g_clear_pointer (&self->read_mark, sqlite3_finalize);
  g_clear_pointer (&self->write_mark, sqlite3_finalize);
  g_clear_pointer (&self->delete_mark, sqlite3_finalize);
  g_clear_pointer (&self->read_days, sqlite3_finalize);
  g_clear_pointer (&self->write_days, sqlite3_finalize);
  g_clear_pointer (&self->read_indexed, sqlite3_finalize);
  g_clear_pointer (&self->database, mirqab_database_close);
  g_clear_pointer (&self->file, g_free);

  G_OBJECT_CLASS (mirqab_archive_parent_class)->finalize (object);
}

static void
mirqab_archive_class_init (MirqabArchiveClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mirqab_archive_finalize;
}

static void
mirqab_archive_init (MirqabArchive *self)
{
}

/* Makes sure that *statement is prepared. */
gboolean
mirqab_archive_use (MirqabArchive  *self,
                    sqlite3_stmt  **statement,
                    const char     *sql,
                    GError        **error)
{
  if (*statement == NULL)
    *statement = mirqab_database_prepare (self->database, sql, error);

  return *statement != NULL;
}

static gboolean
begin_writing (MirqabArchive  *self,
               GError        **error)
{
  if (self->is_read_only)
    {
      g_set_error (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_READ_ONLY,
                   "%s cannot be written", self->file);
      return FALSE;
    }
  if (!self->is_damaged)
    return mirqab_database_run (self->database, "BEGIN IMMEDIATE", error);

  g_set_error_literal (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_DAMAGED,
                       "It was found damaged, and is not written any more");

  return FALSE;
}

/* Begins a transaction of our own unless the caller has one. */
gboolean
mirqab_archive_enter (MirqabArchive  *self,
                      gboolean       *is_ours,
                      GError        **error)
{
  *is_ours = !self->is_in_transaction;

  return !*is_ours || begin_writing (self, error);
}

static void
roll_back (MirqabArchive *self)
{
  mirqab_article_index_forget (self);
  mirqab_search_pending_forget (self);
  mirqab_archive_forget_names (self);
  mirqab_database_run (self->database, "ROLLBACK", NULL);
}

static gboolean
commit (MirqabArchive  *self,
        GError        **error)
{
  if (mirqab_article_index_flush (self, error)
      && mirqab_search_pending_write (self, error)
      && mirqab_database_run (self->database, "COMMIT", error))
    return TRUE;

  roll_back (self);

  return FALSE;
}

gboolean
mirqab_archive_leave (MirqabArchive  *self,
                      gboolean        is_ours,
                      gboolean        succeeded,
                      GError        **error)
{
  if (!is_ours)
    return succeeded;
  if (succeeded)
    return commit (self, error);

  roll_back (self);

  return FALSE;
}

void
mirqab_archive_forget_read (MirqabArchive *self)
{
  mirqab_archive_forget_names (self);
  g_clear_pointer (&self->days, mirqab_day_column_free);
}

static void
interrupt_cb (GCancellable *cancellable,
              sqlite3      *database)
{
  sqlite3_interrupt (database);
}

void
mirqab_interrupt_begin (MirqabInterrupt *self,
                        sqlite3         *database,
                        GCancellable    *cancellable)
{
  self->cancellable = cancellable;
  self->handler = 0;
  if (cancellable != NULL)
    self->handler = g_cancellable_connect (cancellable, G_CALLBACK (interrupt_cb), database, NULL);
}

void
mirqab_interrupt_end (MirqabInterrupt *self)
{
  if (self->cancellable != NULL)
    g_cancellable_disconnect (self->cancellable, self->handler);
}

/**
 * mirqab_archive_dup_file:
 * @data_folder: the folder of the person's data
 *
 * Returns: (transfer full): the name of the archive's file in it
 */
char *
mirqab_archive_dup_file (const char *data_folder)
{
  return g_build_filename (data_folder, FILE_NAME, NULL);
}

/* Where nothing can be written, what is there can still be read. */
static sqlite3 *
open_database (MirqabArchive  *self,
               GError        **error)
{
  g_autoptr (GError) local_error = NULL;
  sqlite3 *database = NULL;

  if (g_access (self->file, F_OK) != 0 || g_access (self->file, W_OK) == 0)
    database = mirqab_database_open (self->file, &local_error);
  if (database == NULL
      && (local_error == NULL || g_error_matches (local_error, MIRQAB_ARCHIVE_ERROR,
                                                  MIRQAB_ARCHIVE_ERROR_READ_ONLY)))
    {
      database = mirqab_database_open_read_only (self->file, local_error == NULL ? error : NULL);
      self->is_read_only = database != NULL;
    }
  if (database == NULL && local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  /* SQLite opens what it may only read without a word. */
  if (database != NULL && sqlite3_db_readonly (database, "main") == 1)
    self->is_read_only = TRUE;

  return database;
}

static MirqabArchive *
open_archive (const char  *data_folder,
              gboolean     is_checked,
              GError     **error)
{
  g_autoptr (MirqabArchive) self = g_object_new (MIRQAB_TYPE_ARCHIVE, NULL);

  g_return_val_if_fail (data_folder != NULL, NULL);

  if (g_mkdir_with_parents (data_folder, 0700) != 0)
    {
      int code = errno;

      g_set_error (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_READ_ONLY,
                   "%s: %s", data_folder, g_strerror (code));
      return NULL;
    }

  self->file = mirqab_archive_dup_file (data_folder);
  self->database = open_database (self, error);
  if (self->database == NULL)
    return NULL;

  if (mirqab_schema_register (self->database, error)
      && (!is_checked || mirqab_archive_file_is_large (self->file)
          || mirqab_database_find_damage (self->database, error))
      && mirqab_schema_prepare (self->database, self->file, error)
      && mirqab_article_index_prepare (self, error))
    return g_steal_pointer (&self);

  mirqab_database_leave_alone (self->database);

  return NULL;
}

/**
 * mirqab_archive_is_read_only:
 *
 * Returns: whether the file or its folder cannot be written: what is there can
 *   be read, and each write sets %MIRQAB_ARCHIVE_ERROR_READ_ONLY
 */
gboolean
mirqab_archive_is_read_only (MirqabArchive *self)
{
  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), FALSE);

  return self->is_read_only;
}

/**
 * mirqab_archive_open:
 * @data_folder: made when it is not there
 *
 * Sets %MIRQAB_ARCHIVE_ERROR_DAMAGED when the file is no archive or does not
 * begin as one: see mirqab_archive_set_aside ().
 *
 * Returns: (transfer full) (nullable): a connection of the calling thread
 */
MirqabArchive *
mirqab_archive_open (const char  *data_folder,
                     GError     **error)
{
  return open_archive (data_folder, FALSE, error);
}

/**
 * mirqab_archive_open_checked:
 *
 * As mirqab_archive_open (), for the first connection of a process: reads the
 * whole file where that is quick, and sets %MIRQAB_ARCHIVE_ERROR_DAMAGED when
 * something in it is spoilt. The file is not written before it is found sound.
 *
 * Returns: (transfer full) (nullable): a connection of the calling thread
 */
MirqabArchive *
mirqab_archive_open_checked (const char  *data_folder,
                             GError     **error)
{
  return open_archive (data_folder, TRUE, error);
}

/**
 * mirqab_archive_set_aside:
 * @kept: (out) (transfer full): where the files are kept now
 *
 * Renames a damaged archive, with its journal, so that a new one can be begun
 * and the old one can be examined. Nothing is deleted or overwritten.
 */
gboolean
mirqab_archive_set_aside (const char  *data_folder,
                          char       **kept,
                          GError     **error)
{
  static const char *const suffixes[] = { "-wal", "-shm" };
  g_autofree char *file = mirqab_archive_dup_file (data_folder);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%d-%H%M%S");
  g_autofree char *target = g_strdup_printf ("%s.damaged-%s", file, stamp);

  for (guint i = 2; g_file_test (target, G_FILE_TEST_EXISTS); i++)
    {
      g_free (target);
      target = g_strdup_printf ("%s.damaged-%s-%u", file, stamp, i);
    }

  if (g_rename (file, target) != 0)
    {
      int code = errno;

      g_set_error (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_READ_ONLY,
                   "%s: %s", file, g_strerror (code));
      return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *journal = g_strconcat (file, suffixes[i], NULL);
      g_autofree char *kept_journal = g_strconcat (target, suffixes[i], NULL);

      if (g_file_test (journal, G_FILE_TEST_EXISTS) && g_rename (journal, kept_journal) != 0)
        g_warning ("%s stays beside the new archive: %s", journal, g_strerror (errno));
    }

  *kept = g_steal_pointer (&target);

  return TRUE;
}

gboolean
mirqab_archive_begin (MirqabArchive  *self,
                      GError        **error)
{
  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), FALSE);
  g_return_val_if_fail (!self->is_in_transaction, FALSE);

  self->is_in_transaction = begin_writing (self, error);

  return self->is_in_transaction;
}

/**
 * mirqab_archive_commit:
 *
 * When it fails, nothing since mirqab_archive_begin () was kept.
 */
gboolean
mirqab_archive_commit (MirqabArchive  *self,
                       GError        **error)
{
  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), FALSE);
  g_return_val_if_fail (self->is_in_transaction, FALSE);

  self->is_in_transaction = FALSE;

  return commit (self, error);
}

void
mirqab_archive_roll_back (MirqabArchive *self)
{
  g_return_if_fail (MIRQAB_IS_ARCHIVE (self));

  if (self->is_in_transaction)
    roll_back (self);
  self->is_in_transaction = FALSE;
}

/**
 * mirqab_archive_begin_reading:
 *
 * All reads until mirqab_archive_end_reading () see the same moment.
 */
gboolean
mirqab_archive_begin_reading (MirqabArchive  *self,
                              GError        **error)
{
  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), FALSE);

  return mirqab_database_run (self->database, "BEGIN", error);
}

void
mirqab_archive_end_reading (MirqabArchive *self)
{
  g_return_if_fail (MIRQAB_IS_ARCHIVE (self));

  mirqab_database_run (self->database, "ROLLBACK", NULL);
}

/**
 * mirqab_archive_get_generation:
 *
 * Returns: a number that changes whenever another connection, of any process,
 *   has committed since this one last looked; 0 when the file cannot be read
 */
gint64
mirqab_archive_get_generation (MirqabArchive *self)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), 0);

  statement = mirqab_database_prepare (self->database, "PRAGMA data_version", NULL);
  if (statement == NULL || !mirqab_statement_step (statement, NULL))
    return 0;

  return sqlite3_column_int64 (statement, 0);
}

/* As of one moment: others may write meanwhile. */
static void
check_index (MirqabArchive  *self,
             GPtrArray      *problems,
             GCancellable   *cancellable,
             GError        **error)
{
  if (!mirqab_archive_begin_reading (self, error))
    return;
  mirqab_article_index_check (self, problems, cancellable, error);
  mirqab_archive_end_reading (self);
}

/**
 * mirqab_archive_check:
 * @problems: (out) (transfer full) (element-type utf8): what is wrong, a
 *   sentence each; empty when nothing is
 *
 * Reads the whole file: takes seconds for a large one. The search index is left
 * out where nothing can be written: FTS5 wants that to compare it.
 *
 * Returns: whether the check could be made
 */
gboolean
mirqab_archive_check (MirqabArchive  *self,
                      GPtrArray     **problems,
                      GCancellable   *cancellable,
                      GError        **error)
{
  static const char *const checks[] = {
    "PRAGMA integrity_check (50)",
    "SELECT printf ('row %d of %s points to no article', rowid, \"table\")"
    "  FROM pragma_foreign_key_check LIMIT 50",
  };
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  GError *local_error = NULL;
  MirqabInterrupt interrupt;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), FALSE);

  if (!mirqab_database_run (self->database, "BEGIN", error))
    return FALSE;
  /* Newer SQLite looks into the search indexes too, by what FTS5 remembers of them:
   * a cursor makes it read anew what other processes wrote. */
  mirqab_database_run (self->database,
                       "SELECT rowid FROM search LIMIT 1; SELECT rowid FROM search_notes LIMIT 1",
                       NULL);
  mirqab_interrupt_begin (&interrupt, self->database, cancellable);
  for (guint i = 0; i < G_N_ELEMENTS (checks) && local_error == NULL; i++)
    {
      g_autoptr (sqlite3_stmt) statement = NULL;

      statement = mirqab_database_prepare (self->database, checks[i], &local_error);
      while (statement != NULL && mirqab_statement_step (statement, &local_error))
        {
          g_autofree char *line = mirqab_statement_dup_text (statement, 0);

          if (g_strcmp0 (line, "ok") != 0)
            g_ptr_array_add (found, g_steal_pointer (&line));
        }
    }
  mirqab_database_run (self->database, "ROLLBACK", NULL);
  if (local_error == NULL && !self->is_read_only
      && !mirqab_database_run (self->database, "INSERT INTO search (search) VALUES ('integrity-check')",
                               &local_error)
      && g_error_matches (local_error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_DAMAGED))
    {
      g_clear_error (&local_error);
      g_ptr_array_add (found, g_strdup ("The search index does not fit the articles"));
    }
  mirqab_interrupt_end (&interrupt);

  if (local_error == NULL)
    check_index (self, found, cancellable, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }
  *problems = g_steal_pointer (&found);

  return TRUE;
}
