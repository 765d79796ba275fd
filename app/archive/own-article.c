/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/own-article.h"

#include "archive/archive-private.h"

void
mirqab_own_article_free (MirqabOwnArticle *own)
{
  g_ptr_array_unref (own->collections);
  g_free (own);
}

static gboolean
read_flags (MirqabArchive     *self,
            gint64             id,
            MirqabOwnArticle  *own,
            GError           **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  GError *local_error = NULL;

  statement = mirqab_database_prepare (self->database,
                                       "SELECT is_read, is_starred, is_removed FROM article"
                                       " WHERE id = ?1",
                                       error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, id);
  if (mirqab_statement_step (statement, &local_error))
    {
      own->read = sqlite3_column_int (statement, 0) != 0;
      own->starred = sqlite3_column_int (statement, 1) != 0;
      own->removed = sqlite3_column_int (statement, 2) != 0;
      return TRUE;
    }

  if (local_error != NULL)
    g_propagate_error (error, local_error);
  else
    g_set_error (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_NOT_FOUND,
                 "There is no article %" G_GINT64_FORMAT, id);

  return FALSE;
}

static gboolean
read_collections (MirqabArchive     *self,
                  gint64             id,
                  MirqabOwnArticle  *own,
                  GError           **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  GError *local_error = NULL;

  statement = mirqab_database_prepare (self->database,
                                       "SELECT name FROM collected JOIN collection ON id = collection"
                                       " WHERE article = ?1 ORDER BY position, id",
                                       error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, id);
  while (mirqab_statement_step (statement, &local_error))
    g_ptr_array_add (own->collections, mirqab_statement_dup_text (statement, 0));
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, local_error);

  return FALSE;
}

/**
 * mirqab_archive_load_own_article:
 *
 * Sets %MIRQAB_ARCHIVE_ERROR_NOT_FOUND when there is no article @id.
 *
 * Returns: (transfer full) (nullable):
 */
MirqabOwnArticle *
mirqab_archive_load_own_article (MirqabArchive  *self,
                                 gint64          id,
                                 GError        **error)
{
  g_autoptr (MirqabOwnArticle) own = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), NULL);

  own = g_new0 (MirqabOwnArticle, 1);
  own->collections = g_ptr_array_new_with_free_func (g_free);
  if (id < 0) /* aside: there is no order among those */
    return g_steal_pointer (&own);
  if (!read_flags (self, id, own, error) || !read_collections (self, id, own, error))
    return NULL;

  return g_steal_pointer (&own);
}

/**
 * mirqab_archive_list_all_ids:
 *
 * Returns: (transfer full) (element-type gint64) (nullable):
 */
GArray *
mirqab_archive_list_all_ids (MirqabArchive  *self,
                             GError        **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (sqlite3_stmt) statement = NULL;
  GError *local_error = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), NULL);

  statement = mirqab_database_prepare (self->database, "SELECT id FROM article ORDER BY id", error);
  if (statement == NULL)
    return NULL;

  while (mirqab_statement_step (statement, &local_error))
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      g_array_append_val (ids, id);
    }
  if (local_error == NULL)
    return g_steal_pointer (&ids);

  g_propagate_error (error, local_error);

  return NULL;
}
