/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/archive-private.h"
#include "archive/aside-private.h"
#include "archive/findings-blob.h"

static void
read_listing (sqlite3_stmt *statement,
              gpointer      result)
{
  MirqabListing listing = {
    .id = sqlite3_column_int64 (statement, 0),
    .day = sqlite3_column_int (statement, 1),
    .is_dated = sqlite3_column_int (statement, 2) != 0,
  };

  g_array_append_val ((GArray *) result, listing);
}

/**
 * mirqab_archive_list:
 *
 * Returns: (transfer full) (element-type MirqabListing) (nullable): the
 *   selected articles, newest first
 */
GArray *
mirqab_archive_list (MirqabArchive          *self,
                     const MirqabSelection  *selection,
                     GCancellable           *cancellable,
                     GError                **error)
{
  g_autoptr (GArray) listings = g_array_new (FALSE, FALSE, sizeof (MirqabListing));

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self) && selection != NULL, NULL);

  if (!mirqab_archive_read_selected (self, selection,
                                     "SELECT id, sort_day, published IS NOT NULL FROM article"
                                     " WHERE is_removed = 0 AND mirqab_selected (?1, id)"
                                     " ORDER BY sort_day DESC, id DESC",
                                     read_listing, listings, cancellable, error))
    return NULL;

  return g_steal_pointer (&listings);
}

static MirqabDay
read_day (sqlite3_stmt *statement,
          int           column)
{
  return sqlite3_column_type (statement, column) == SQLITE_NULL
           ? MIRQAB_DAY_NONE
           : sqlite3_column_int (statement, column);
}

static gint64
read_time (sqlite3_stmt *statement,
           int           column)
{
  return sqlite3_column_type (statement, column) == SQLITE_NULL
           ? MIRQAB_TIME_NONE
           : sqlite3_column_int64 (statement, column);
}

void
mirqab_headline_free (MirqabHeadline *headline)
{
  g_free (headline->title);
  g_free (headline->outlet);
  g_strfreev (headline->subjects);
  g_free (headline);
}

static char **
read_subjects (sqlite3_stmt  *statement,
               gint64         id,
               GError       **error)
{
  g_autoptr (GPtrArray) subjects = g_ptr_array_new_with_free_func (g_free);

  sqlite3_bind_int64 (statement, 1, id);
  while (mirqab_statement_step (statement, error))
    g_ptr_array_add (subjects, mirqab_statement_dup_text (statement, 0));
  sqlite3_reset (statement);
  g_ptr_array_add (subjects, NULL);

  return (char **) g_ptr_array_steal (subjects, NULL);
}

static void
free_headline_or_null (gpointer headline)
{
  if (headline != NULL)
    mirqab_headline_free (headline);
}

/**
 * mirqab_archive_headlines:
 *
 * Returns: (transfer full) (element-type MirqabHeadline) (nullable): one for
 *   each of @ids, %NULL where the article is gone
 */
GPtrArray *
mirqab_archive_headlines (MirqabArchive  *self,
                          const gint64   *ids,
                          gsize           n_ids,
                          GError        **error)
{
  g_autoptr (GPtrArray) headlines = g_ptr_array_new_with_free_func (free_headline_or_null);
  g_autoptr (sqlite3_stmt) statement = NULL;
  g_autoptr (sqlite3_stmt) subjects = NULL;
  GError *local_error = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), NULL);

  statement = mirqab_database_prepare (self->database,
                                       "SELECT title, title_origin, outlet, published,"
                                       " published_origin, given_time, is_read, is_starred,"
                                       " EXISTS (SELECT 1 FROM note WHERE note.article = article.id)"
                                       " FROM article WHERE id = ?1",
                                       error);
  subjects = mirqab_database_prepare (self->database,
                                      "SELECT text FROM mark JOIN name ON name.id = mark.name"
                                      " WHERE article = ?1 AND kind = " G_STRINGIFY (1)
                                      " ORDER BY text",
                                      error);
  if (statement == NULL || subjects == NULL)
    return NULL;

  for (gsize i = 0; i < n_ids && local_error == NULL; i++)
    {
      MirqabHeadline *headline = NULL;

      if (ids[i] < 0)
        {
          g_ptr_array_add (headlines, mirqab_aside_read_headline (self, ids[i], &local_error));
          continue;
        }
      sqlite3_bind_int64 (statement, 1, ids[i]);
      if (mirqab_statement_step (statement, &local_error))
        {
          headline = g_new0 (MirqabHeadline, 1);
          headline->id = ids[i];
          headline->title = mirqab_statement_dup_text (statement, 0);
          headline->title_origin = (MirqabTitleOrigin) sqlite3_column_int (statement, 1);
          headline->outlet = mirqab_statement_dup_text (statement, 2);
          headline->day = read_day (statement, 3);
          headline->day_origin = (MirqabPublishedOrigin) sqlite3_column_int (statement, 4);
          headline->time = read_time (statement, 5);
          headline->read = sqlite3_column_int (statement, 6) != 0;
          headline->starred = sqlite3_column_int (statement, 7) != 0;
          headline->has_note = sqlite3_column_int (statement, 8) != 0;
          headline->subjects = read_subjects (subjects, ids[i], &local_error);
        }
      sqlite3_reset (statement);
      g_ptr_array_add (headlines, headline);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }

  return g_steal_pointer (&headlines);
}

static MirqabArticle *
read_article (sqlite3_stmt *statement,
              gint64        id)
{
  MirqabArticle *article = mirqab_article_new ();
  g_autoptr (GBytes) blob = NULL;

  article->id = id;
  article->text = mirqab_statement_dup_text (statement, 0);
  article->given_title = mirqab_statement_dup_text (statement, 1);
  article->given_author = mirqab_statement_dup_text (statement, 2);
  article->given_language = mirqab_statement_dup_text (statement, 3);
  article->given_day = read_day (statement, 4);
  article->given_time = read_time (statement, 5);
  article->link = mirqab_statement_dup_text (statement, 6);
  article->outlet = mirqab_statement_dup_text (statement, 7);
  article->source_id = mirqab_statement_dup_text (statement, 8);
  article->origin = mirqab_statement_dup_text (statement, 9);
  article->captured_at = read_time (statement, 10);
  article->capture_digest = mirqab_statement_dup_text (statement, 11);
  article->note = mirqab_statement_dup_text (statement, 13);
  if (sqlite3_column_type (statement, 12) == SQLITE_BLOB)
    {
      blob = g_bytes_new (sqlite3_column_blob (statement, 12),
                          (gsize) sqlite3_column_bytes (statement, 12));
      article->findings = mirqab_findings_from_bytes (blob, strlen (article->text));
    }

  return article;
}

/**
 * mirqab_archive_load:
 *
 * Sets %MIRQAB_ARCHIVE_ERROR_NOT_FOUND when there is no article @id.
 *
 * Returns: (transfer full) (nullable): the article with its findings; without
 *   them one that is aside
 */
MirqabArticle *
mirqab_archive_load (MirqabArchive  *self,
                     gint64          id,
                     GError        **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  GError *local_error = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), NULL);

  if (id < 0)
    return mirqab_aside_load (self, id, error);

  statement = mirqab_database_prepare (self->database,
                                       "SELECT body.text, given_title, given_author, given_language,"
                                       " given_day, given_time, link, outlet, source, origin,"
                                       " captured_at, capture_digest, findings, note.text"
                                       " FROM article JOIN body ON body.article = article.id"
                                       " LEFT JOIN note ON note.article = article.id"
                                       " WHERE article.id = ?1",
                                       error);
  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, id);
  if (mirqab_statement_step (statement, &local_error))
    return read_article (statement, id);

  if (local_error != NULL)
    g_propagate_error (error, local_error);
  else
    g_set_error (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_NOT_FOUND,
                 "There is no article %" G_GINT64_FORMAT, id);

  return NULL;
}

/**
 * mirqab_archive_find_capture:
 *
 * Returns: the article that was made from bytes of this digest, 0 when there
 *   is none or on error
 */
gint64
mirqab_archive_find_capture (MirqabArchive  *self,
                             const char     *capture_digest,
                             GError        **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self) && capture_digest != NULL, 0);

  statement = mirqab_database_prepare (self->database,
                                       "SELECT id FROM article WHERE capture_digest = ?1"
                                       " AND is_removed = 0 ORDER BY id LIMIT 1",
                                       error);
  if (statement == NULL)
    return 0;
  mirqab_statement_bind_text (statement, 1, capture_digest);

  return mirqab_statement_step (statement, error) ? sqlite3_column_int64 (statement, 0) : 0;
}

/**
 * mirqab_archive_find_stale:
 *
 * Returns: (transfer full) (element-type gint64) (nullable): articles whose
 *   findings are not of @version
 */
GArray *
mirqab_archive_find_stale (MirqabArchive  *self,
                           guint           version,
                           guint           limit,
                           GError        **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (sqlite3_stmt) statement = NULL;
  GError *local_error = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), NULL);

  statement = mirqab_database_prepare (self->database,
                                       "SELECT id FROM article WHERE findings_version <> ?1 LIMIT ?2",
                                       error);
  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, version);
  sqlite3_bind_int64 (statement, 2, limit);
  while (mirqab_statement_step (statement, &local_error))
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      g_array_append_val (ids, id);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }

  return g_steal_pointer (&ids);
}
