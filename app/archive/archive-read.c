/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/archive-private.h"
#include "archive/article-index-rows.h"
#include "archive/aside-private.h"
#include "archive/day-column.h"
#include "archive/digest.h"
#include "archive/names.h"

/**
 * mirqab_archive_list:
 *
 * Returns: (transfer full) (element-type MirqabListing) (nullable): the
 *   selected articles, newest first; within a day, those that were published on
 *   it before those that were only added on it
 */
GArray *
mirqab_archive_list (MirqabArchive          *self,
                     const MirqabSelection  *selection,
                     GCancellable           *cancellable,
                     GError                **error)
{
  g_autoptr (GArray) listings = NULL;
  const MirqabDayColumn *days;
  guint left;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self) && selection != NULL, NULL);

  days = mirqab_archive_get_days (self, error);
  if (days == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  left = mirqab_selection_get_count (selection);
  listings = g_array_sized_new (FALSE, FALSE, sizeof (MirqabListing), left);
  for (guint i = 0; i < days->n && left > 0; i++)
    {
      guint32 id = days->order[i];
      MirqabListing listing = {
        .id = id,
        .day = MIRQAB_DAY_UNPACK (days->days[id]),
        .is_dated = MIRQAB_DAY_IS_DATED (days->days[id]),
      };

      if (!mirqab_selection_contains (selection, id))
        continue;
      g_array_append_val (listings, listing);
      left--;
    }

  return g_steal_pointer (&listings);
}

void
mirqab_headline_free (MirqabHeadline *headline)
{
  g_free (headline->title);
  g_free (headline->outlet);
  g_strfreev (headline->subjects);
  g_free (headline);
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The states among the names that stand in a column. */
static char **
read_subjects (MirqabArchive  *self,
               sqlite3_stmt   *statement,
               int             column,
               GError        **error)
{
  g_autoptr (GPtrArray) subjects = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) names = NULL;
  GError *local_error = NULL;

  names = mirqab_name_list_read (sqlite3_column_blob (statement, column),
                                 (gsize) sqlite3_column_bytes (statement, column));
  for (guint i = 0; i < names->len && local_error == NULL; i++)
    {
      const MirqabName *name = mirqab_archive_get_name (self, g_array_index (names, gint64, i),
                                                        &local_error);

      if (name != NULL && name->kind == MIRQAB_MARK_SUBJECT)
        g_ptr_array_add (subjects, g_strdup (name->text));
    }
  if (local_error != NULL)
    g_propagate_error (error, local_error);
  g_ptr_array_sort (subjects, compare_strings);
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
  GError *local_error = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), NULL);

  statement = mirqab_database_prepare (self->database,
                                       "SELECT title, title_origin, outlet, published,"
                                       " published_origin, given_time, is_read, is_starred,"
                                       " EXISTS (SELECT 1 FROM note WHERE note.article = article.id), names,"
                                       " (SELECT count (*) FROM variant WHERE variant.article = article.id)"
                                       " + (SELECT count (*) FROM version WHERE version.article = article.id)"
                                       " FROM article WHERE id = ?1",
                                       error);
  if (statement == NULL || !mirqab_archive_renew_names (self, error))
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
          headline->day = mirqab_statement_get_day (statement, 3);
          headline->day_origin = (MirqabPublishedOrigin) sqlite3_column_int (statement, 4);
          headline->time = mirqab_statement_get_time (statement, 5);
          headline->read = sqlite3_column_int (statement, 6) != 0;
          headline->starred = sqlite3_column_int (statement, 7) != 0;
          headline->has_note = sqlite3_column_int (statement, 8) != 0;
          headline->n_variants = (guint) sqlite3_column_int (statement, 10);
          headline->subjects = read_subjects (self, statement, 9, &local_error);
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
  article->given_day = mirqab_statement_get_day (statement, 4);
  article->given_time = mirqab_statement_get_time (statement, 5);
  article->link = mirqab_statement_dup_text (statement, 6);
  article->outlet = mirqab_statement_dup_text (statement, 7);
  article->source_id = mirqab_statement_dup_text (statement, 8);
  article->origin = mirqab_statement_dup_text (statement, 9);
  article->captured_at = mirqab_statement_get_time (statement, 10);
  article->capture_digest = mirqab_digest_dup_hex (sqlite3_column_blob (statement, 11),
                                                   (gsize) sqlite3_column_bytes (statement, 11));
  article->note = mirqab_statement_dup_text (statement, 12);

  return article;
}

/**
 * mirqab_archive_load:
 *
 * Sets %MIRQAB_ARCHIVE_ERROR_NOT_FOUND when there is no article @id.
 *
 * Returns: (transfer full) (nullable): the article, without findings: the desk
 *   analyses it again
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
                                       " captured_at, capture_digest, note.text"
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
  guint8 digest[MIRQAB_DIGEST_SIZE];

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self) && capture_digest != NULL, 0);

  if (!mirqab_digest_read (capture_digest, digest))
    return 0;

  statement = mirqab_database_prepare (self->database,
                                       "SELECT id FROM article"
                                       " WHERE substr (capture_digest, 1, 8) = ?1"
                                       " AND capture_digest = ?2"
                                       " AND is_removed = 0 ORDER BY id LIMIT 1",
                                       error);
  if (statement == NULL)
    return 0;
  sqlite3_bind_blob (statement, 1, digest, MIRQAB_DIGEST_KEY_SIZE, SQLITE_STATIC);
  sqlite3_bind_blob (statement, 2, digest, sizeof digest, SQLITE_STATIC);

  return mirqab_statement_step (statement, error) ? sqlite3_column_int64 (statement, 0) : 0;
}
