/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/kept-source.h"

#include "archive/archive-private.h"

#define COLUMNS "url, name, is_enabled, etag, last_modified, digest, next_check, last_success," \
                " last_error, n_failures, is_held, is_gone"

/**
 * mirqab_kept_source_new:
 *
 * Returns: (transfer full): enabled, never visited
 */
MirqabKeptSource *
mirqab_kept_source_new (const char *url)
{
  MirqabKeptSource *source = g_new0 (MirqabKeptSource, 1);

  source->url = g_strdup (url);
  source->is_enabled = TRUE;
  source->last_success = MIRQAB_TIME_NONE;

  return source;
}

void
mirqab_kept_source_free (MirqabKeptSource *source)
{
  g_free (source->url);
  g_free (source->name);
  g_free (source->etag);
  g_free (source->last_modified);
  g_free (source->digest);
  g_free (source->last_error);
  g_free (source);
}

static MirqabKeptSource *
read_source (sqlite3_stmt *statement)
{
  MirqabKeptSource *source = g_new0 (MirqabKeptSource, 1);

  source->url = mirqab_statement_dup_text (statement, 0);
  source->name = mirqab_statement_dup_text (statement, 1);
  source->is_enabled = sqlite3_column_int (statement, 2) != 0;
  source->etag = mirqab_statement_dup_text (statement, 3);
  source->last_modified = mirqab_statement_dup_text (statement, 4);
  source->digest = mirqab_statement_dup_text (statement, 5);
  source->next_check = sqlite3_column_int64 (statement, 6);
  source->last_success = sqlite3_column_type (statement, 7) != SQLITE_NULL
                           ? sqlite3_column_int64 (statement, 7) : MIRQAB_TIME_NONE;
  source->last_error = mirqab_statement_dup_text (statement, 8);
  source->n_failures = (guint) sqlite3_column_int (statement, 9);
  source->is_held = sqlite3_column_int (statement, 10) != 0;
  source->is_gone = sqlite3_column_int (statement, 11) != 0;
  source->id = sqlite3_column_int64 (statement, 12);

  return source;
}

GPtrArray *
mirqab_archive_list_sources (MirqabArchive  *self,
                             GError        **error)
{
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (sqlite3_stmt) statement = NULL;
  GError *local_error = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), NULL);

  statement = mirqab_database_prepare (self->database,
                                       "SELECT " COLUMNS ", id FROM source ORDER BY id", error);
  if (statement == NULL)
    return NULL;

  sources = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_kept_source_free);
  while (mirqab_statement_step (statement, &local_error))
    g_ptr_array_add (sources, read_source (statement));
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }

  return g_steal_pointer (&sources);
}

/**
 * mirqab_archive_save_source:
 * @source: gets its id when it is new
 *
 * A source of the same address is replaced.
 */
gboolean
mirqab_archive_save_source (MirqabArchive     *self,
                            MirqabKeptSource  *source,
                            GError           **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), FALSE);

  statement = mirqab_database_prepare (self->database,
                                       "INSERT OR REPLACE INTO source (" COLUMNS ", id) VALUES"
                                       " (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
                                       error);
  if (statement == NULL)
    return FALSE;

  mirqab_statement_bind_text (statement, 1, source->url);
  mirqab_statement_bind_text (statement, 2, source->name);
  sqlite3_bind_int (statement, 3, source->is_enabled != FALSE);
  mirqab_statement_bind_text (statement, 4, source->etag);
  mirqab_statement_bind_text (statement, 5, source->last_modified);
  mirqab_statement_bind_text (statement, 6, source->digest);
  sqlite3_bind_int64 (statement, 7, source->next_check);
  if (source->last_success != MIRQAB_TIME_NONE)
    sqlite3_bind_int64 (statement, 8, source->last_success);
  mirqab_statement_bind_text (statement, 9, source->last_error);
  sqlite3_bind_int (statement, 10, (int) source->n_failures);
  sqlite3_bind_int (statement, 11, source->is_held != FALSE);
  sqlite3_bind_int (statement, 12, source->is_gone != FALSE);
  if (source->id != 0)
    sqlite3_bind_int64 (statement, 13, source->id);
  if (!mirqab_statement_done (statement, error))
    return FALSE;

  if (source->id == 0)
    source->id = sqlite3_last_insert_rowid (self->database);

  return TRUE;
}

/**
 * mirqab_archive_remove_source:
 *
 * The articles that it brought stay.
 */
gboolean
mirqab_archive_remove_source (MirqabArchive  *self,
                              gint64          id,
                              GError        **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), FALSE);

  statement = mirqab_database_prepare (self->database, "DELETE FROM source WHERE id = ?1", error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, id);

  return mirqab_statement_done (statement, error);
}
