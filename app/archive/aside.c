/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/aside-private.h"

#include "language/folding.h"

#define WHAT_CAME "text, given_title, given_author, given_language, given_day, given_time, link," \
                  " outlet, source, origin, captured_at, capture_digest"

static void
bind_what_came (sqlite3_stmt        *statement,
                const MirqabArticle *article)
{
  mirqab_statement_bind_text (statement, 1, article->text);
  mirqab_statement_bind_text (statement, 2, article->given_title);
  mirqab_statement_bind_text (statement, 3, article->given_author);
  mirqab_statement_bind_text (statement, 4, article->given_language);
  mirqab_statement_bind_day (statement, 5, article->given_day);
  mirqab_statement_bind_time (statement, 6, article->given_time);
  mirqab_statement_bind_text (statement, 7, article->link);
  mirqab_statement_bind_text (statement, 8, article->outlet);
  mirqab_statement_bind_text (statement, 9, article->source_id);
  mirqab_statement_bind_text (statement, 10, article->origin);
  mirqab_statement_bind_time (statement, 11, article->captured_at);
  mirqab_statement_bind_text (statement, 12, article->capture_digest);
}

static void
bind_what_was_found (sqlite3_stmt        *statement,
                     const MirqabArticle *article)
{
  const MirqabFindings *findings = article->findings;
  MirqabDay sort_day = findings->published;

  if (sort_day == MIRQAB_DAY_NONE && article->captured_at != MIRQAB_TIME_NONE)
    sort_day = mirqab_day_from_unix (article->captured_at);
  sqlite3_bind_int (statement, 14, sort_day != MIRQAB_DAY_NONE ? sort_day : 0);
  mirqab_statement_bind_text (statement, 15, findings->title);
  sqlite3_bind_int (statement, 16, (int) findings->title_origin);
  mirqab_statement_bind_day (statement, 17, findings->published);
  sqlite3_bind_int (statement, 18, (int) findings->published_origin);
  mirqab_statement_bind_text (statement, 19, findings->language);
  sqlite3_bind_int64 (statement, 20, findings->version);
}

/* The id of a text, in view or not, or 0. */
static gboolean
find_text (MirqabArchive  *self,
           const char     *text_digest,
           gint64         *id,
           GError        **error)
{
  GError *local_error = NULL;

  if (!mirqab_archive_use (self, &self->find_aside,
                           "SELECT id FROM article"
                           " WHERE substr (text_digest, 1, 8) = substr (mirqab_digest (?1), 1, 8)"
                           " AND text_digest = mirqab_digest (?1)"
                           " UNION ALL SELECT -id FROM aside WHERE text_digest = ?1", error))
    return FALSE;
  mirqab_statement_bind_text (self->find_aside, 1, text_digest);
  *id = mirqab_statement_step (self->find_aside, &local_error)
          ? sqlite3_column_int64 (self->find_aside, 0) : 0;
  sqlite3_reset (self->find_aside);
  if (local_error != NULL)
    g_propagate_error (error, local_error);

  return local_error == NULL;
}

static gboolean
insert_aside (MirqabArchive        *self,
              const MirqabArticle  *article,
              const char           *text_digest,
              gint64               *id,
              GError              **error)
{
  sqlite3_stmt *statement;

  if (!mirqab_archive_use (self, &self->insert_aside,
                           "INSERT INTO aside (" WHAT_CAME ", text_digest, sort_day, title,"
                           " title_origin, published, published_origin, language, version) VALUES"
                           " (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16,"
                           " ?17, ?18, ?19, ?20)",
                           error))
    return FALSE;
  statement = self->insert_aside;
  bind_what_came (statement, article);
  mirqab_statement_bind_text (statement, 13, text_digest);
  bind_what_was_found (statement, article);
  if (!mirqab_statement_done (statement, error))
    return FALSE;
  *id = -sqlite3_last_insert_rowid (self->database);

  return TRUE;
}

/**
 * mirqab_archive_add_aside:
 * @article: with its findings
 * @id: (out): negative; that of the article in view, when it is there
 *
 * A text that is there, in view, removed or aside, stays what it is.
 */
gboolean
mirqab_archive_add_aside (MirqabArchive        *self,
                          const MirqabArticle  *article,
                          gint64               *id,
                          MirqabAddResult      *result,
                          GError              **error)
{
  g_autofree char *text_digest = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), FALSE);
  g_return_val_if_fail (article->findings != NULL, FALSE);

  text_digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, article->text, -1);
  if (!find_text (self, text_digest, id, error))
    return FALSE;

  *result = *id != 0 ? MIRQAB_ADD_ALREADY_THERE : MIRQAB_ADD_NEW;

  return *id != 0 || insert_aside (self, article, text_digest, id, error);
}

/* An article that comes into view is no longer aside. */
gboolean
mirqab_aside_forget (MirqabArchive  *self,
                     const char     *text_digest,
                     GError        **error)
{
  if (!mirqab_archive_use (self, &self->forget_aside,
                           "DELETE FROM aside WHERE text_digest = ?1", error))
    return FALSE;
  mirqab_statement_bind_text (self->forget_aside, 1, text_digest);

  return mirqab_statement_done (self->forget_aside, error);
}

MirqabHeadline *
mirqab_aside_read_headline (MirqabArchive  *self,
                            gint64          id,
                            GError        **error)
{
  g_autoptr (sqlite3_stmt) statement =
    mirqab_database_prepare (self->database,
                             "SELECT title, title_origin, outlet, published, published_origin,"
                             " given_time, is_read FROM aside WHERE id = ?1",
                             error);
  MirqabHeadline *headline;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, -id);
  if (!mirqab_statement_step (statement, error))
    return NULL;

  headline = g_new0 (MirqabHeadline, 1);
  headline->id = id;
  headline->title = mirqab_statement_dup_text (statement, 0);
  headline->title_origin = (MirqabTitleOrigin) sqlite3_column_int (statement, 1);
  headline->outlet = mirqab_statement_dup_text (statement, 2);
  headline->day = mirqab_statement_get_day (statement, 3);
  headline->day_origin = (MirqabPublishedOrigin) sqlite3_column_int (statement, 4);
  headline->time = mirqab_statement_get_time (statement, 5);
  headline->read = sqlite3_column_int (statement, 6) != 0;
  headline->subjects = g_new0 (char *, 1);

  return headline;
}

MirqabArticle *
mirqab_aside_load (MirqabArchive  *self,
                   gint64          id,
                   GError        **error)
{
  g_autoptr (sqlite3_stmt) statement =
    mirqab_database_prepare (self->database, "SELECT " WHAT_CAME " FROM aside WHERE id = ?1", error);
  GError *local_error = NULL;
  MirqabArticle *article;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, -id);
  if (!mirqab_statement_step (statement, &local_error))
    {
      if (local_error == NULL)
        local_error = g_error_new (MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_NOT_FOUND,
                                   "There is no article %" G_GINT64_FORMAT, id);
      g_propagate_error (error, local_error);
      return NULL;
    }

  article = mirqab_article_new ();
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
  article->capture_digest = mirqab_statement_dup_text (statement, 11);

  return article;
}

static gboolean
change_row (MirqabArchive  *self,
            const char     *sql,
            gint64          id,
            gint64          value,
            GError        **error)
{
  g_autoptr (sqlite3_stmt) statement = mirqab_database_prepare (self->database, sql, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, -id);
  sqlite3_bind_int64 (statement, 2, value);

  return mirqab_statement_done (statement, error);
}

gboolean
mirqab_aside_set_read (MirqabArchive  *self,
                       gint64          id,
                       gboolean        read,
                       GError        **error)
{
  return change_row (self, "UPDATE aside SET is_read = ?2 WHERE id = ?1", id, read != FALSE, error);
}

/**
 * mirqab_archive_leave_aside:
 *
 * Remembers that rules and dossier of @version found no reason, either.
 */
gboolean
mirqab_archive_leave_aside (MirqabArchive  *self,
                            gint64          id,
                            guint           version,
                            GError        **error)
{
  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self) && id < 0, FALSE);

  return change_row (self, "UPDATE aside SET version = ?2 WHERE id = ?1", id, version, error);
}

gboolean
mirqab_archive_bring_in (MirqabArchive        *self,
                         const MirqabArticle  *article,
                         gint64               *id,
                         GError              **error)
{
  MirqabAddResult result;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self) && article->id < 0, FALSE);

  return mirqab_archive_add (self, article, id, &result, error);
}

GArray *
mirqab_archive_find_stale_aside (MirqabArchive  *self,
                                 guint           version,
                                 guint           limit,
                                 GError        **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (sqlite3_stmt) statement =
    mirqab_database_prepare (self->database,
                             "SELECT -id FROM aside WHERE version <> ?1 ORDER BY id LIMIT ?2", error);
  GError *local_error = NULL;

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

gssize
mirqab_archive_count_aside (MirqabArchive  *self,
                            GError        **error)
{
  gint64 n;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), -1);

  return mirqab_database_read_number (self->database, "SELECT count (*) FROM aside", &n, error)
           ? (gssize) n : -1;
}
