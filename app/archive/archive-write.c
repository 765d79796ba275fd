/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/archive-private.h"
#include "archive/aside-private.h"
#include "archive/findings-blob.h"

static char *
digest_text (const char *text)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

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
bind_day (sqlite3_stmt *statement,
          int           index,
          MirqabDay     day)
{
  if (day != MIRQAB_DAY_NONE)
    sqlite3_bind_int (statement, index, day);
  else
    sqlite3_bind_null (statement, index);
}

static void
bind_time (sqlite3_stmt *statement,
           int           index,
           gint64        time)
{
  if (time != MIRQAB_TIME_NONE)
    sqlite3_bind_int64 (statement, index, time);
  else
    sqlite3_bind_null (statement, index);
}

static void
bind_findings (sqlite3_stmt         *statement,
               int                   index,
               const MirqabFindings *findings)
{
  g_autoptr (GBytes) bytes = NULL;
  gconstpointer data;
  gsize size;

  if (findings == NULL)
    {
      sqlite3_bind_null (statement, index);
      return;
    }

  bytes = mirqab_findings_to_bytes (findings);
  data = g_bytes_get_data (bytes, &size);
  sqlite3_bind_blob64 (statement, index, data, size, SQLITE_TRANSIENT);
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
  sqlite3_stmt *statement;

  if (!mirqab_archive_use (self, &self->insert_article,
                           "INSERT INTO article (text_digest, capture_digest, sort_day, title,"
                           " title_origin, outlet, published, published_origin, given_time,"
                           " findings_version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                           error))
    return FALSE;

  statement = self->insert_article;
  mirqab_statement_bind_text (statement, 1, text_digest);
  mirqab_statement_bind_text (statement, 2, article->capture_digest);
  sqlite3_bind_int (statement, 3, get_sort_day (article, findings));
  mirqab_statement_bind_text (statement, 4, get_title (article, findings));
  sqlite3_bind_int (statement, 5, findings != NULL ? (int) findings->title_origin : 0);
  mirqab_statement_bind_text (statement, 6, article->outlet);
  bind_day (statement, 7, findings != NULL ? findings->published : article->given_day);
  sqlite3_bind_int (statement, 8, findings != NULL ? (int) findings->published_origin
                                  : article->given_day != MIRQAB_DAY_NONE
                                    ? MIRQAB_PUBLISHED_GIVEN
                                    : MIRQAB_PUBLISHED_UNKNOWN);
  bind_time (statement, 9, article->given_time);
  sqlite3_bind_int64 (statement, 10, findings != NULL ? findings->version : 0);

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
  sqlite3_stmt *statement;

  if (!mirqab_archive_use (self, &self->insert_body,
                           "INSERT INTO body (article, text, given_title, given_author,"
                           " given_language, given_day, link, source, origin, captured_at, findings)"
                           " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
                           error))
    return FALSE;

  statement = self->insert_body;
  sqlite3_bind_int64 (statement, 1, id);
  mirqab_statement_bind_text (statement, 2, article->text);
  mirqab_statement_bind_text (statement, 3, article->given_title);
  mirqab_statement_bind_text (statement, 4, article->given_author);
  mirqab_statement_bind_text (statement, 5, article->given_language);
  bind_day (statement, 6, article->given_day);
  mirqab_statement_bind_text (statement, 7, article->link);
  mirqab_statement_bind_text (statement, 8, article->source_id);
  mirqab_statement_bind_text (statement, 9, article->origin);
  bind_time (statement, 10, article->captured_at);
  bind_findings (statement, 11, article->findings);

  return mirqab_statement_done (statement, error);
}

static gboolean
insert_mark (MirqabArchive   *self,
             MirqabMarkKind   kind,
             const char      *name,
             MirqabDay        day,
             gint64           id,
             GError         **error)
{
  if (!mirqab_archive_use (self, &self->insert_name,
                           "INSERT OR IGNORE INTO name (kind, text) VALUES (?1, ?2)", error)
      || !mirqab_archive_use (self, &self->insert_mark,
                              "INSERT OR IGNORE INTO mark (name, day, article)"
                              " SELECT id, ?3, ?4 FROM name WHERE kind = ?1 AND text = ?2",
                              error))
    return FALSE;

  sqlite3_bind_int (self->insert_name, 1, kind);
  mirqab_statement_bind_text (self->insert_name, 2, name);
  if (!mirqab_statement_done (self->insert_name, error))
    return FALSE;

  sqlite3_bind_int (self->insert_mark, 1, kind);
  mirqab_statement_bind_text (self->insert_mark, 2, name);
  sqlite3_bind_int (self->insert_mark, 3, day);
  sqlite3_bind_int64 (self->insert_mark, 4, id);

  return mirqab_statement_done (self->insert_mark, error);
}

static gboolean
insert_mention_marks (MirqabArchive         *self,
                      const MirqabFindings  *findings,
                      MirqabDay              day,
                      gint64                 id,
                      GError               **error)
{
  static const MirqabMarkKind kinds[] = {
    [MIRQAB_MENTION_PERSON] = MIRQAB_MARK_PERSON,
    [MIRQAB_MENTION_CITY] = MIRQAB_MARK_CITY,
    [MIRQAB_MENTION_BODY] = MIRQAB_MARK_BODY,
    [MIRQAB_MENTION_ORGANISATION] = MIRQAB_MARK_BODY,
  };
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < findings->mentions->len; i++)
    {
      const MirqabMention *mention = &g_array_index (findings->mentions, MirqabMention, i);

      if (mention->kind == MIRQAB_MENTION_COUNTRY
          || !g_hash_table_add (seen, (gpointer) mention->id))
        continue;
      if (!insert_mark (self, kinds[mention->kind], mention->id, day, id, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_marks (MirqabArchive         *self,
              const MirqabArticle   *article,
              const MirqabFindings  *findings,
              gint64                 id,
              GError               **error)
{
  MirqabDay day = get_sort_day (article, findings);

  if (article->outlet != NULL
      && !insert_mark (self, MIRQAB_MARK_OUTLET, article->outlet, day, id, error))
    return FALSE;
  if (findings == NULL)
    return TRUE;

  for (guint i = 0; i < findings->countries->len; i++)
    {
      const MirqabCountry *country = &g_array_index (findings->countries, MirqabCountry, i);

      if (!insert_mark (self, MIRQAB_MARK_MENTIONED, country->code, day, id, error)
          || (country->role == MIRQAB_ROLE_SUBJECT
              && !insert_mark (self, MIRQAB_MARK_SUBJECT, country->code, day, id, error)))
        return FALSE;
    }

  return insert_mention_marks (self, findings, day, id, error)
         && insert_mark (self, MIRQAB_MARK_LANGUAGE, findings->language, day, id, error);
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

static gboolean
insert_search (MirqabArchive        *self,
               const MirqabArticle  *article,
               const char           *title,
               gint64                id,
               GError              **error)
{
  if (!mirqab_archive_use (self, &self->insert_search,
                           "INSERT INTO search (rowid, title, text) VALUES (?1, ?2, ?3)", error))
    return FALSE;

  sqlite3_bind_int64 (self->insert_search, 1, id);
  mirqab_statement_bind_text (self->insert_search, 2, title);
  mirqab_statement_bind_text (self->insert_search, 3, article->text);

  return mirqab_statement_done (self->insert_search, error);
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
            const MirqabArticle  *article,
            const char           *text_digest,
            gint64               *id,
            gboolean             *is_removed,
            GError              **error)
{
  GError *local_error = NULL;

  *id = 0;
  if (!mirqab_archive_use (self, &self->find_digest,
                           "SELECT id, is_removed FROM article WHERE text_digest = ?1", error))
    return FALSE;

  mirqab_statement_bind_text (self->find_digest, 1, text_digest);
  if (mirqab_statement_step (self->find_digest, &local_error))
    {
      *id = sqlite3_column_int64 (self->find_digest, 0);
      *is_removed = sqlite3_column_int (self->find_digest, 1) != 0;
    }
  sqlite3_reset (self->find_digest);

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
         && insert_marks (self, article, article->findings, *id, error)
         && insert_events (self, article, article->findings, *id, error)
         && insert_search (self, article, get_title (article, article->findings), *id, error);
}

static gboolean
restore (MirqabArchive  *self,
         gint64          id,
         GError        **error)
{
  return run_for_article (self, "UPDATE article SET is_removed = 0 WHERE id = ?1", id, 0, error);
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

  text_digest = digest_text (article->text);
  if (!mirqab_archive_enter (self, &is_ours, error))
    return FALSE;

  succeeded = find_known (self, article, text_digest, &known, &is_removed, error);
  is_known = known != 0;
  if (succeeded && !is_known)
    succeeded = add_new (self, article, text_digest, &known, error);
  is_back = is_known && is_removed && article->source_id == NULL;
  if (succeeded && is_back)
    succeeded = restore (self, known, error);

  if (!mirqab_archive_leave (self, is_ours, succeeded, error))
    return FALSE;

  *result = is_known && !is_back ? MIRQAB_ADD_ALREADY_THERE : MIRQAB_ADD_NEW;
  *id = known;

  return TRUE;
}

static gboolean
replace_findings (MirqabArchive         *self,
                  const MirqabArticle   *article,
                  const MirqabFindings  *findings,
                  gint64                 id,
                  GError               **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  g_autoptr (sqlite3_stmt) blob = NULL;
  g_autoptr (sqlite3_stmt) old_words = NULL;
  const char *old_title = get_title (article, article->findings);

  statement = mirqab_database_prepare (self->database,
                                       "UPDATE article SET sort_day = ?2, title = ?3,"
                                       " title_origin = ?4, published = ?5, published_origin = ?6,"
                                       " findings_version = ?7 WHERE id = ?1",
                                       error);
  blob = mirqab_database_prepare (self->database,
                                  "UPDATE body SET findings = ?2 WHERE article = ?1", error);
  old_words = mirqab_database_prepare (self->database,
                                       "INSERT INTO search (search, rowid, title, text)"
                                       " VALUES ('delete', ?1, ?2, ?3)",
                                       error);
  if (statement == NULL || blob == NULL || old_words == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, id);
  sqlite3_bind_int (statement, 2, get_sort_day (article, findings));
  mirqab_statement_bind_text (statement, 3, findings->title);
  sqlite3_bind_int (statement, 4, (int) findings->title_origin);
  bind_day (statement, 5, findings->published);
  sqlite3_bind_int (statement, 6, (int) findings->published_origin);
  sqlite3_bind_int64 (statement, 7, findings->version);
  sqlite3_bind_int64 (blob, 1, id);
  bind_findings (blob, 2, findings);
  sqlite3_bind_int64 (old_words, 1, id);
  mirqab_statement_bind_text (old_words, 2, old_title);
  mirqab_statement_bind_text (old_words, 3, article->text);

  return (g_str_equal (old_title, findings->title)
          || (mirqab_statement_done (old_words, error)
              && insert_search (self, article, findings->title, id, error)))
         && mirqab_statement_done (statement, error)
         && mirqab_statement_done (blob, error)
         && run_for_article (self, "DELETE FROM mark WHERE article = ?1", id, 0, error)
         && run_for_article (self, "DELETE FROM event WHERE article = ?1", id, 0, error)
         && insert_marks (self, article, findings, id, error)
         && insert_events (self, article, findings, id, error);
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
  succeeded = article != NULL && replace_findings (self, article, findings, id, error);

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

  return run_for_article (self, "UPDATE article SET is_read = ?2 WHERE id = ?1", id, read != FALSE, error);
}

gboolean
mirqab_archive_set_starred (MirqabArchive  *self,
                            gint64          id,
                            gboolean        starred,
                            GError        **error)
{
  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), FALSE);

  return run_for_article (self, "UPDATE article SET is_starred = ?2 WHERE id = ?1",
                          id, starred != FALSE, error);
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
    succeeded = run_for_article (self, "UPDATE article SET is_removed = ?2 WHERE id = ?1",
                                 ids[i], removed != FALSE, error);

  return mirqab_archive_leave (self, is_ours, succeeded, error);
}
