/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/own-order.h"

#include "archive/archive-private.h"

void
mirqab_collection_free (MirqabCollection *collection)
{
  g_free (collection->name);
  g_free (collection);
}

void
mirqab_saved_scope_free (MirqabSavedScope *saved_scope)
{
  g_free (saved_scope->name);
  g_free (saved_scope->scope);
  g_free (saved_scope);
}

/**
 * mirqab_archive_list_collections:
 *
 * Returns: (transfer full) (element-type MirqabCollection) (nullable): in the
 *   order that the person gave them
 */
GPtrArray *
mirqab_archive_list_collections (MirqabArchive  *self,
                                 GError        **error)
{
  g_autoptr (GPtrArray) collections = NULL;
  g_autoptr (sqlite3_stmt) statement = NULL;
  GError *local_error = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), NULL);

  statement = mirqab_database_prepare (self->database,
                                       "SELECT id, name, position, (SELECT count (*) FROM collected"
                                       "   JOIN article ON article.id = collected.article"
                                       "   WHERE collected.collection = collection.id"
                                       "   AND article.is_removed = 0)"
                                       " FROM collection ORDER BY position, id",
                                       error);
  if (statement == NULL)
    return NULL;

  collections = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_collection_free);
  while (mirqab_statement_step (statement, &local_error))
    {
      MirqabCollection *collection = g_new0 (MirqabCollection, 1);

      collection->id = sqlite3_column_int64 (statement, 0);
      collection->name = mirqab_statement_dup_text (statement, 1);
      collection->position = sqlite3_column_int (statement, 2);
      collection->articles = (guint) sqlite3_column_int64 (statement, 3);
      g_ptr_array_add (collections, collection);
    }
  if (local_error == NULL)
    return g_steal_pointer (&collections);

  g_propagate_error (error, local_error);

  return NULL;
}

/**
 * mirqab_archive_dup_collection_name:
 *
 * Returns: (transfer full) (nullable): %NULL when there is none, or on error
 */
char *
mirqab_archive_dup_collection_name (MirqabArchive *self,
                                    gint64         collection)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), NULL);

  statement = mirqab_database_prepare (self->database, "SELECT name FROM collection WHERE id = ?1",
                                       NULL);
  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, collection);

  return mirqab_statement_step (statement, NULL) ? mirqab_statement_dup_text (statement, 0) : NULL;
}

/**
 * mirqab_archive_list_saved_scopes:
 *
 * Returns: (transfer full) (element-type MirqabSavedScope) (nullable): in the
 *   order that the person gave them
 */
GPtrArray *
mirqab_archive_list_saved_scopes (MirqabArchive  *self,
                                  GError        **error)
{
  g_autoptr (GPtrArray) saved_scopes = NULL;
  g_autoptr (sqlite3_stmt) statement = NULL;
  GError *local_error = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), NULL);

  statement = mirqab_database_prepare (self->database,
                                       "SELECT id, name, scope, position FROM saved_scope"
                                       " ORDER BY position, id",
                                       error);
  if (statement == NULL)
    return NULL;

  saved_scopes = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_saved_scope_free);
  while (mirqab_statement_step (statement, &local_error))
    {
      MirqabSavedScope *saved_scope = g_new0 (MirqabSavedScope, 1);

      saved_scope->id = sqlite3_column_int64 (statement, 0);
      saved_scope->name = mirqab_statement_dup_text (statement, 1);
      saved_scope->scope = mirqab_statement_dup_text (statement, 2);
      saved_scope->position = sqlite3_column_int (statement, 3);
      g_ptr_array_add (saved_scopes, saved_scope);
    }
  if (local_error == NULL)
    return g_steal_pointer (&saved_scopes);

  g_propagate_error (error, local_error);

  return NULL;
}

/**
 * mirqab_archive_list_collected:
 *
 * Returns: (transfer full) (element-type gint64) (nullable): in the order of
 *   the list of collections
 */
GArray *
mirqab_archive_list_collected (MirqabArchive  *self,
                               gint64          article,
                               GError        **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (sqlite3_stmt) statement = NULL;
  GError *local_error = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), NULL);

  statement = mirqab_database_prepare (self->database,
                                       "SELECT id FROM collected JOIN collection ON id = collection"
                                       " WHERE article = ?1 ORDER BY position, id",
                                       error);
  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, article);
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

/**
 * mirqab_archive_dup_note:
 *
 * Returns: (transfer full) (nullable): what the person wrote on the article;
 *   %NULL when there is nothing, or on error
 */
char *
mirqab_archive_dup_note (MirqabArchive  *self,
                         gint64          article,
                         GError        **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), NULL);

  statement = mirqab_database_prepare (self->database,
                                       "SELECT text FROM note WHERE article = ?1", error);
  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, article);

  return mirqab_statement_step (statement, error) ? mirqab_statement_dup_text (statement, 0) : NULL;
}

/**
 * mirqab_archive_get_note_stamp:
 *
 * Returns: a number that is another one whenever a note is; 0 on error, too
 */
gint64
mirqab_archive_get_note_stamp (MirqabArchive *self)
{
  gint64 stamp = 0;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), 0);

  mirqab_database_read_number (self->database,
                               "SELECT ifnull (max (value), 0) FROM counter WHERE name = 'notes'",
                               &stamp, NULL);

  return stamp;
}
