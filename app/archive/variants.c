/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/archive-private.h"
#include "archive/story.h"

/* A variant's id is that of its row, an earlier version's the negative of the
 * article that it was. */

void
mirqab_variant_free (MirqabVariant *variant)
{
  g_free (variant->title);
  g_free (variant->outlet);
  g_free (variant->link);
  g_free (variant);
}

static gint64
read_number (sqlite3_stmt *statement,
             int           column,
             gint64        none)
{
  return sqlite3_column_type (statement, column) != SQLITE_NULL
           ? sqlite3_column_int64 (statement, column) : none;
}

static MirqabVariant *
read_variant (sqlite3_stmt *statement)
{
  MirqabVariant *variant = g_new0 (MirqabVariant, 1);

  variant->id = sqlite3_column_int64 (statement, 0);
  variant->kind = variant->id < 0 ? MIRQAB_VARIANT_EARLIER : MIRQAB_VARIANT_OF_OUTLET;
  variant->title = mirqab_statement_dup_text (statement, 1);
  variant->outlet = mirqab_statement_dup_text (statement, 2);
  variant->link = mirqab_statement_dup_text (statement, 3);
  variant->day = (MirqabDay) read_number (statement, 4, MIRQAB_DAY_NONE);
  variant->time = read_number (statement, 5, MIRQAB_TIME_NONE);
  variant->captured_at = read_number (statement, 6, MIRQAB_TIME_NONE);

  return variant;
}

GPtrArray *
mirqab_archive_list_variants (MirqabArchive  *self,
                              gint64          article,
                              GError        **error)
{
  g_autoptr (GPtrArray) variants =
    g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_variant_free);
  g_autoptr (sqlite3_stmt) statement = NULL;
  GError *local_error = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), NULL);

  statement = mirqab_database_prepare (self->database,
                                       "SELECT id, title, outlet, link, published, given_time, captured_at"
                                       " FROM variant WHERE article = ?1 UNION ALL"
                                       " SELECT -earlier, title, outlet, link, published, given_time,"
                                       " captured_at FROM version JOIN article ON id = earlier"
                                       " JOIN body ON body.article = earlier WHERE version.article = ?1"
                                       " ORDER BY captured_at DESC, 1 DESC",
                                       error);
  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, article);
  while (mirqab_statement_step (statement, &local_error))
    g_ptr_array_add (variants, read_variant (statement));
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }

  return g_steal_pointer (&variants);
}

gssize
mirqab_archive_count_variants (MirqabArchive  *self,
                               gint64          article,
                               GError        **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), -1);

  statement = mirqab_database_prepare (self->database,
                                       "SELECT (SELECT count (*) FROM variant WHERE article = ?1)"
                                       " + (SELECT count (*) FROM version WHERE article = ?1)",
                                       error);
  if (statement == NULL)
    return -1;
  sqlite3_bind_int64 (statement, 1, article);

  return mirqab_statement_step (statement, error) ? (gssize) sqlite3_column_int64 (statement, 0) : -1;
}

/**
 * mirqab_archive_load_variant:
 *
 * Sets %MIRQAB_ARCHIVE_ERROR_NOT_FOUND when there is none of this id.
 *
 * Returns: (transfer full) (nullable): without findings
 */
MirqabArticle *
mirqab_archive_load_variant (MirqabArchive  *self,
                             gint64          id,
                             GError        **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  MirqabArticle *article;
  GError *local_error = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), NULL);

  if (id < 0)
    return mirqab_archive_load (self, -id, error);

  statement = mirqab_database_prepare (self->database,
                                       "SELECT text, title, outlet, link, source, published, given_time,"
                                       " captured_at FROM variant WHERE id = ?1",
                                       error);
  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, id);
  if (!mirqab_statement_step (statement, &local_error))
    {
      if (local_error == NULL)
        local_error = g_error_new (MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_NOT_FOUND,
                                   "There is no variant %" G_GINT64_FORMAT, id);
      g_propagate_error (error, local_error);
      return NULL;
    }

  article = mirqab_article_new ();
  article->text = mirqab_statement_dup_text (statement, 0);
  article->given_title = mirqab_statement_dup_text (statement, 1);
  article->outlet = mirqab_statement_dup_text (statement, 2);
  article->link = mirqab_statement_dup_text (statement, 3);
  article->source_id = mirqab_statement_dup_text (statement, 4);
  article->given_day = (MirqabDay) read_number (statement, 5, MIRQAB_DAY_NONE);
  article->given_time = read_number (statement, 6, MIRQAB_TIME_NONE);
  article->captured_at = read_number (statement, 7, MIRQAB_TIME_NONE);

  return article;
}
