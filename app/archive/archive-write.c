/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/archive-private.h"
#include "archive/article-index.h"
#include "archive/article-names.h"
#include "archive/aside-private.h"
#include "archive/digest.h"
#include "archive/names.h"
#include "archive/packed-text.h"
#include "archive/search-pending.h"

static MirqabDay
get_sort_day (const MirqabArticle  *article,
              const MirqabFindings *findings)
{
  MirqabDay published = findings != NULL ? findings->published : article->given_day;

  if (published != MIRQAB_DAY_NONE)
    return published;

  return article->captured_at != MIRQAB_TIME_NONE ? mirqab_day_from_unix (article->captured_at) : 0;
}

static void
bind_bytes (sqlite3_stmt *statement,
            int           index,
            GBytes       *bytes)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  /* Empty is not NULL. */
  sqlite3_bind_blob64 (statement, index, size > 0 ? data : "", size, SQLITE_TRANSIENT);
}

/* @hex: of another program, perhaps, and then not kept. */
static void
bind_digest (sqlite3_stmt *statement,
             int           index,
             const char   *hex)
{
  guint8 digest[MIRQAB_DIGEST_SIZE];

  if (mirqab_digest_read (hex, digest))
    sqlite3_bind_blob (statement, index, digest, sizeof digest, SQLITE_TRANSIENT);
}

static const char *
get_title (const MirqabArticle  *article,
           const MirqabFindings *findings)
{
  if (findings != NULL)
    return findings->title;

  return article->given_title != NULL ? article->given_title : "";
}

static gboolean
insert_article (MirqabArchive        *self,
                const MirqabArticle  *article,
                const char           *text_digest,
                gint64               *id,
                GError              **error)
{
  const MirqabFindings *findings = article->findings;
  g_autoptr (GBytes) names = mirqab_archive_name_article (self, article, findings, error);
  sqlite3_stmt *statement;

  if (names == NULL)
    return FALSE;

  if (!mirqab_archive_use (self, &self->insert_article,
                           "INSERT INTO article (text_digest, capture_digest, sort_day, title,"
                           " title_origin, outlet, published, published_origin, given_time,"
                           " findings_version, names)"
                           " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
                           error))
    return FALSE;

  statement = self->insert_article;
  bind_digest (statement, 1, text_digest);
  bind_digest (statement, 2, article->capture_digest);
  sqlite3_bind_int (statement, 3, get_sort_day (article, findings));
  mirqab_statement_bind_text (statement, 4, get_title (article, findings));
  sqlite3_bind_int (statement, 5, findings != NULL ? (int) findings->title_origin : 0);
  mirqab_statement_bind_text (statement, 6, article->outlet);
  mirqab_statement_bind_day (statement, 7, findings != NULL ? findings->published : article->given_day);
  sqlite3_bind_int (statement, 8, findings != NULL ? (int) findings->published_origin
                                  : article->given_day != MIRQAB_DAY_NONE
                                    ? MIRQAB_PUBLISHED_GIVEN
                                    : MIRQAB_PUBLISHED_UNKNOWN);
  mirqab_statement_bind_time (statement, 9, article->given_time);
  sqlite3_bind_int64 (statement, 10, findings != NULL ? findings->version : 0);
  bind_bytes (statement, 11, names);

  if (!mirqab_statement_done (statement, error))
    return FALSE;

  *id = sqlite3_last_insert_rowid (self->database);

  return TRUE;
}

static gboolean
insert_body (MirqabArchive        *self,
             const MirqabArticle  *article,
             gint64                id,
             GError              **error)
{
  g_autoptr (GBytes) packed = mirqab_text_pack (article->text);
  sqlite3_stmt *statement;

  if (!mirqab_archive_use (self, &self->insert_body,
                           "INSERT INTO body (article, packed, given_title, given_author,"
                           " given_language, given_day, link, source, origin, captured_at)"
                           " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                           error))
    return FALSE;

  statement = self->insert_body;
  sqlite3_bind_int64 (statement, 1, id);
  bind_bytes (statement, 2, packed);
  mirqab_statement_bind_text (statement, 3, article->given_title);
  mirqab_statement_bind_text (statement, 4, article->given_author);
  mirqab_statement_bind_text (statement, 5, article->given_language);
  mirqab_statement_bind_day (statement, 6, article->given_day);
  mirqab_statement_bind_text (statement, 7, article->link);
  mirqab_statement_bind_text (statement, 8, article->source_id);
  mirqab_statement_bind_text (statement, 9, article->origin);
  mirqab_statement_bind_time (statement, 10, article->captured_at);

  return mirqab_statement_done (statement, error);
}

static gboolean
insert_event (MirqabArchive           *self,
              const char              *text,
              const MirqabDatedEvent  *event,
              guint                    ordinal,
              gint64                   id,
              GError                 **error)
{
  g_autofree char *countries = NULL;
  sqlite3_stmt *statement;

  if (!mirqab_archive_use (self, &self->insert_event,
                           "INSERT INTO event (article, ordinal, kind, status, precision, first,"
                           " last, place, body, countries, sentence_start, sentence_end, sentence)"
                           " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
                           error))
    return FALSE;

  countries = event->countries != NULL ? g_strjoinv (" ", (char **) event->countries)
                                       : g_strdup ("");
  statement = self->insert_event;
  sqlite3_bind_int64 (statement, 1, id);
  sqlite3_bind_int (statement, 2, (int) ordinal);
  mirqab_statement_bind_text (statement, 3, mirqab_event_kind_to_string (event->kind));
  mirqab_statement_bind_text (statement, 4, mirqab_event_status_to_string (event->status));
  mirqab_statement_bind_text (statement, 5, mirqab_precision_to_string (event->precision));
  sqlite3_bind_int (statement, 6, event->from);
  sqlite3_bind_int (statement, 7, event->to);
  mirqab_statement_bind_text (statement, 8, event->place);
  mirqab_statement_bind_text (statement, 9, event->body);
  mirqab_statement_bind_text (statement, 10, countries);
  sqlite3_bind_int64 (statement, 11, event->sentence.start);
  sqlite3_bind_int64 (statement, 12, event->sentence.end);
  sqlite3_bind_text (statement, 13, text + event->sentence.start,
                     (int) (event->sentence.end - event->sentence.start), SQLITE_STATIC);

  return mirqab_statement_done (statement, error);
}

static gboolean
insert_events (MirqabArchive         *self,
               const MirqabArticle   *article,
               const MirqabFindings  *findings,
               gint64                 id,
               GError               **error)
{
  if (findings == NULL)
    return TRUE;

  for (guint i = 0; i < findings->events->len; i++)
    if (!insert_event (self, article->text,
                       &g_array_index (findings->events, MirqabDatedEvent, i), i, id, error))
      return FALSE;

  return TRUE;
}

/* Runs a statement that is too rare to be kept. */
static gboolean
run_for_article (MirqabArchive  *self,
                 const char     *sql,
                 gint64          id,
                 gint64          value,
                 GError        **error)
{
  g_autoptr (sqlite3_stmt) statement = mirqab_database_prepare (self->database, sql, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, id);
  if (sqlite3_bind_parameter_count (statement) > 1)
    sqlite3_bind_int64 (statement, 2, value);

  return mirqab_statement_done (statement, error);
}

static gboolean
find_known (MirqabArchive        *self,
            const char           *text_digest,
            gint64               *id,
            gboolean             *is_removed,
            GError              **error)
{
  guint8 digest[MIRQAB_DIGEST_SIZE];
  GError *local_error = NULL;

  *id = 0;
  if (!mirqab_archive_use (self, &self->find_digest,
                           "SELECT id, is_removed FROM article"
                           " WHERE substr (text_digest, 1, 8) = ?1 AND text_digest = ?2",
                           error))
    return FALSE;

  mirqab_digest_read (text_digest, digest);
  sqlite3_bind_blob (self->find_digest, 1, digest, MIRQAB_DIGEST_KEY_SIZE, SQLITE_STATIC);
  sqlite3_bind_blob (self->find_digest, 2, digest, sizeof digest, SQLITE_STATIC);
  if (mirqab_statement_step (self->find_digest, &local_error))
    {
      *id = sqlite3_column_int64 (self->find_digest, 0);
      *is_removed = sqlite3_column_int (self->find_digest, 1) != 0;
    }
  sqlite3_reset (self->find_digest);
  sqlite3_clear_bindings (self->find_digest);

  if (local_error != NULL)
    g_propagate_error (error, local_error);

  return local_error == NULL;
}

static gboolean
add_new (MirqabArchive        *self,
         const MirqabArticle  *article,
         const char           *text_digest,
         gint64               *id,
         GError              **error)
{
  return mirqab_aside_forget (self, text_digest, error)
         && insert_article (self, article, text_digest, id, error)
         && insert_body (self, article, *id, error)
         && insert_events (self, article, article->findings, *id, error)
         && mirqab_search_pending_add (self, *id, get_title (article, article->findings),
                                       article->text, error)
         && mirqab_article_index_show (self, *id, error);
}

static gboolean
set_removed (MirqabArchive  *self,
             gint64          id,
             gboolean        removed,
             GError        **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean is_changed;

  statement = mirqab_database_prepare (self->database,
                                       "UPDATE article SET is_removed = ?2"
                                       " WHERE id = ?1 AND is_removed <> ?2",
                                       error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, id);
  sqlite3_bind_int (statement, 2, removed != FALSE);
  if (!mirqab_statement_done (statement, error))
    return FALSE;

  is_changed = sqlite3_changes (self->database) > 0;

  return !is_changed || (removed ? mirqab_article_index_hide (self, id, error)
                                 : mirqab_article_index_show (self, id, error));
}

/**
 * mirqab_archive_add:
 * @article: with its text; findings may be missing
 * @id: (out): of the article in the archive, an older one when it was there
 * @result: (out):
 *
 * Two articles are the same when their texts are, byte for byte. One that a
 * person had removed comes back when a person brings it, not when a source
 * does. One that was aside is aside no more.
 */
gboolean
mirqab_archive_add (MirqabArchive        *self,
                    const MirqabArticle  *article,
                    gint64               *id,
                    MirqabAddResult      *result,
                    GError              **error)
{
  g_autofree char *text_digest = NULL;
  gboolean is_ours, is_removed = FALSE, is_known, is_back, succeeded;
  gint64 known = 0;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), FALSE);
  g_return_val_if_fail (article != NULL && article->text != NULL, FALSE);

  text_digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, article->text, -1);
  if (!mirqab_archive_enter (self, &is_ours, error))
    return FALSE;

  succeeded = find_known (self, text_digest, &known, &is_removed, error);
  is_known = known != 0;
  if (succeeded && !is_known)
    succeeded = add_new (self, article, text_digest, &known, error);
  is_back = is_known && is_removed && article->source_id == NULL;
  if (succeeded && is_back)
    succeeded = set_removed (self, known, FALSE, error);

  if (!mirqab_archive_leave (self, is_ours, succeeded, error))
    return FALSE;

  *result = is_known && !is_back ? MIRQAB_ADD_ALREADY_THERE : MIRQAB_ADD_NEW;
  *id = known;

  return TRUE;
}

/* The title is also in the search index: what it was is to be told to it. */
static gboolean
replace_title (MirqabArchive        *self,
               const MirqabArticle  *article,
               const char           *title,
               GError              **error)
{
  g_autoptr (sqlite3_stmt) old_title = NULL;
  g_autoptr (sqlite3_stmt) old_words = NULL;
  GError *local_error = NULL;
  gboolean is_same;

  old_title = mirqab_database_prepare (self->database, "SELECT title FROM article WHERE id = ?1",
                                       error);
  old_words = mirqab_database_prepare (self->database,
                                       "INSERT INTO search (search, rowid, title, text)"
                                       " VALUES ('delete', ?1, ?2, ?3)",
                                       error);
  if (old_title == NULL || old_words == NULL)
    return FALSE;

  sqlite3_bind_int64 (old_title, 1, article->id);
  if (!mirqab_statement_step (old_title, &local_error))
    {
      if (local_error != NULL)
        g_propagate_error (error, local_error);
      return local_error == NULL;
    }
  is_same = g_strcmp0 ((const char *) sqlite3_column_text (old_title, 0), title) == 0;

  sqlite3_bind_int64 (old_words, 1, article->id);
  sqlite3_bind_value (old_words, 2, sqlite3_column_value (old_title, 0));
  mirqab_statement_bind_text (old_words, 3, article->text);

  return is_same || (mirqab_search_pending_write (self, error)
                     && mirqab_statement_done (old_words, error)
                     && mirqab_search_pending_add (self, article->id, title, article->text, error));
}

static gboolean
update_article (MirqabArchive         *self,
                const MirqabArticle   *article,
                const MirqabFindings  *findings,
                GError               **error)
{
  g_autoptr (GBytes) names = mirqab_archive_name_article (self, article, findings, error);
  g_autoptr (sqlite3_stmt) statement = NULL;

  if (names == NULL)
    return FALSE;
  statement = mirqab_database_prepare (self->database,
                                       "UPDATE article SET sort_day = ?2, title = ?3,"
                                       " title_origin = ?4, published = ?5, published_origin = ?6,"
                                       " findings_version = ?7, names = ?8 WHERE id = ?1",
                                       error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, article->id);
  sqlite3_bind_int (statement, 2, get_sort_day (article, findings));
  mirqab_statement_bind_text (statement, 3, findings->title);
  sqlite3_bind_int (statement, 4, (int) findings->title_origin);
  mirqab_statement_bind_day (statement, 5, findings->published);
  sqlite3_bind_int (statement, 6, (int) findings->published_origin);
  sqlite3_bind_int64 (statement, 7, findings->version);
  bind_bytes (statement, 8, names);

  return mirqab_statement_done (statement, error);
}

static gboolean
is_in_view (MirqabArchive  *self,
            gint64          id,
            gboolean       *is_in_view,
            GError        **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM article WHERE is_removed = 0"
                                          " AND id = %" G_GINT64_FORMAT, id);
  gint64 n = 0;

  if (!mirqab_database_read_number (self->database, sql, &n, error))
    return FALSE;
  *is_in_view = n > 0;

  return TRUE;
}

static gboolean
replace_findings (MirqabArchive         *self,
                  const MirqabArticle   *article,
                  const MirqabFindings  *findings,
                  GError               **error)
{
  gboolean is_shown;

  return is_in_view (self, article->id, &is_shown, error)
         && (!is_shown || mirqab_article_index_hide (self, article->id, error))
         && replace_title (self, article, findings->title, error)
         && update_article (self, article, findings, error)
         && run_for_article (self, "DELETE FROM event WHERE article = ?1", article->id, 0, error)
         && insert_events (self, article, findings, article->id, error)
         && (!is_shown || mirqab_article_index_show (self, article->id, error));
}

/**
 * mirqab_archive_set_findings:
 *
 * Replaces what an earlier analysis found in the article.
 */
gboolean
mirqab_archive_set_findings (MirqabArchive         *self,
                             gint64                 id,
                             const MirqabFindings  *findings,
                             GError               **error)
{
  g_autoptr (MirqabArticle) article = NULL;
  gboolean is_ours, succeeded;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), FALSE);
  g_return_val_if_fail (findings != NULL, FALSE);

  if (!mirqab_archive_enter (self, &is_ours, error))
    return FALSE;

  article = mirqab_archive_load (self, id, error);
  succeeded = article != NULL && replace_findings (self, article, findings, error);

  return mirqab_archive_leave (self, is_ours, succeeded, error);
}

static gboolean
set_flag (MirqabArchive  *self,
          const char     *sql,
          const char     *flag,
          gint64          id,
          gboolean        is_set,
          GError        **error)
{
  gboolean is_ours, is_shown = FALSE, succeeded;
  gint64 name = 0;

  if (!mirqab_archive_enter (self, &is_ours, error))
    return FALSE;

  succeeded = run_for_article (self, sql, id, is_set != FALSE, error)
              && is_in_view (self, id, &is_shown, error);
  if (succeeded && is_shown)
    {
      name = mirqab_archive_make_name (self, MIRQAB_MARK_FLAG, flag, error);
      succeeded = name != 0 && mirqab_article_index_set_mark (self, id, name, is_set != FALSE, error);
    }

  return mirqab_archive_leave (self, is_ours, succeeded, error);
}

gboolean
mirqab_archive_set_read (MirqabArchive  *self,
                         gint64          id,
                         gboolean        read,
                         GError        **error)
{
  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), FALSE);

  if (id < 0)
    return mirqab_aside_set_read (self, id, read, error);

  return set_flag (self, "UPDATE article SET is_read = ?2 WHERE id = ?1", MIRQAB_FLAG_READ, id,
                   read, error);
}

gboolean
mirqab_archive_set_starred (MirqabArchive  *self,
                            gint64          id,
                            gboolean        starred,
                            GError        **error)
{
  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), FALSE);

  return set_flag (self, "UPDATE article SET is_starred = ?2 WHERE id = ?1", MIRQAB_FLAG_STARRED,
                   id, starred, error);
}

gboolean
mirqab_archive_set_removed (MirqabArchive  *self,
                            const gint64   *ids,
                            gsize           n_ids,
                            gboolean        removed,
                            GError        **error)
{
  gboolean is_ours, succeeded = TRUE;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), FALSE);

  if (!mirqab_archive_enter (self, &is_ours, error))
    return FALSE;
  for (gsize i = 0; i < n_ids && succeeded; i++)
    succeeded = set_removed (self, ids[i], removed, error);

  return mirqab_archive_leave (self, is_ours, succeeded, error);
}
