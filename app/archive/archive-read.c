/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/archive-private.h"
#include "archive/findings-blob.h"
#include "archive/search-query.h"

/* A SELECT made from a scope: its conditions as SQL with numbered parameters,
 * and the values for them. */
typedef struct
{
  GString   *sql;
  GPtrArray *texts;   /* borrowed, bound first, from ?1 on */
  MirqabSearchQuery *query; /* owned, nullable: its texts are among texts */
} Conditions;

static void
conditions_clear (Conditions *self)
{
  g_string_free (self->sql, TRUE);
  g_ptr_array_unref (self->texts);
  g_clear_pointer (&self->query, mirqab_search_query_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Conditions, conditions_clear)

static void
add_any_of (Conditions         *self,
            MirqabMarkKind      kind,
            char              **names)
{
  if (names[0] == NULL)
    return;

  g_string_append_printf (self->sql,
                          " AND article.id IN (SELECT article FROM mark WHERE name IN"
                          " (SELECT id FROM name WHERE kind = %u AND text IN (",
                          kind);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_ptr_array_add (self->texts, names[i]);
      g_string_append_printf (self->sql, "%s?%u", i > 0 ? ", " : "", self->texts->len);
    }
  g_string_append (self->sql, ")))");
}

static void
add_all_of (Conditions      *self,
            MirqabMarkKind   kind,
            char           **names)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      char *one[] = { names[i], NULL };

      add_any_of (self, kind, one);
    }
}

static guint
add_text (Conditions *self,
          char       *text)
{
  g_ptr_array_add (self->texts, text);

  return self->texts->len;
}

static gboolean
add_words (Conditions  *self,
           const char  *words,
           GError     **error)
{
  MirqabSearchQuery *query = mirqab_search_query_parse (words);

  if (query == NULL)
    {
      g_set_error (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_QUERY,
                   "There is no word in \"%s\"", words);
      return FALSE;
    }

  self->query = query;
  if (query->match != NULL)
    g_string_append_printf (self->sql,
                            " AND article.id IN (SELECT rowid FROM search WHERE search MATCH ?%u)",
                            add_text (self, query->match));
  if (query->exclude != NULL)
    g_string_append_printf (self->sql,
                            " AND article.id NOT IN (SELECT rowid FROM search WHERE search MATCH ?%u)",
                            add_text (self, query->exclude));
  for (guint i = 0; i < query->exact->len; i++)
    {
      guint parameter = add_text (self, g_ptr_array_index (query->exact, i));

      g_string_append_printf (self->sql,
                              " AND (instr (article.title, ?%u) > 0 OR EXISTS (SELECT 1 FROM body"
                              " WHERE body.article = article.id AND instr (body.text, ?%u) > 0))",
                              parameter, parameter);
    }
  for (guint i = 0; i < query->outlets->len; i++)
    g_string_append_printf (self->sql, " AND instr (mirqab_fold (article.outlet), ?%u) > 0",
                            add_text (self, g_ptr_array_index (query->outlets, i)));
  for (guint i = 0; i < query->not_outlets->len; i++)
    g_string_append_printf (self->sql,
                            " AND ifnull (instr (mirqab_fold (article.outlet), ?%u), 0) = 0",
                            add_text (self, g_ptr_array_index (query->not_outlets, i)));

  return TRUE;
}

/* Writes the conditions of a scope. @skip_countries leaves its countries out. */
static gboolean
conditions_init (Conditions         *self,
                 const MirqabScope  *scope,
                 gboolean            skip_countries,
                 GError            **error)
{
  self->sql = g_string_new (" WHERE article.is_removed = 0");
  self->texts = g_ptr_array_new ();
  self->query = NULL;

  if (scope->from != MIRQAB_DAY_NONE)
    g_string_append_printf (self->sql, " AND article.sort_day >= %d", scope->from);
  if (scope->to != MIRQAB_DAY_NONE)
    g_string_append_printf (self->sql, " AND article.sort_day <= %d", scope->to);
  if (scope->from != MIRQAB_DAY_NONE || scope->to != MIRQAB_DAY_NONE)
    g_string_append (self->sql, " AND article.published IS NOT NULL");
  if (scope->unread)
    g_string_append (self->sql, " AND article.is_read = 0");
  if (scope->starred)
    g_string_append (self->sql, " AND article.is_starred = 1");

  if (!skip_countries && scope->all_countries)
    add_all_of (self, MIRQAB_MARK_SUBJECT, scope->countries);
  else if (!skip_countries)
    add_any_of (self, MIRQAB_MARK_SUBJECT, scope->countries);
  add_any_of (self, MIRQAB_MARK_PERSON, scope->people);
  add_any_of (self, MIRQAB_MARK_BODY, scope->bodies);
  add_any_of (self, MIRQAB_MARK_CITY, scope->cities);
  add_any_of (self, MIRQAB_MARK_OUTLET, scope->outlets);
  add_any_of (self, MIRQAB_MARK_LANGUAGE, scope->languages);

  return scope->words == NULL || add_words (self, scope->words, error);
}

static sqlite3_stmt *
prepare_select (MirqabArchive     *self,
                const char        *before,
                const Conditions  *conditions,
                const char        *after,
                GError           **error)
{
  g_autofree char *sql = g_strconcat (before, conditions->sql->str, after, NULL);
  sqlite3_stmt *statement = mirqab_database_prepare (self->database, sql, error);

  for (guint i = 0; statement != NULL && i < conditions->texts->len; i++)
    mirqab_statement_bind_text (statement, (int) i + 1, g_ptr_array_index (conditions->texts, i));

  return statement;
}

typedef void (*RowFunc) (sqlite3_stmt *statement,
                         gpointer      result);

/* Runs a SELECT over a scope and hands each row to @function. */
static gboolean
select_rows (MirqabArchive      *self,
             const MirqabScope  *scope,
             gboolean            skip_countries,
             const char         *before,
             const char         *after,
             RowFunc             function,
             gpointer            result,
             GCancellable       *cancellable,
             GError            **error)
{
  g_auto (Conditions) conditions = { NULL };
  g_autoptr (sqlite3_stmt) statement = NULL;
  MirqabInterrupt interrupt;
  GError *local_error = NULL;

  if (!conditions_init (&conditions, scope, skip_countries, error))
    return FALSE;
  statement = prepare_select (self, before, &conditions, after, error);
  if (statement == NULL)
    return FALSE;

  mirqab_interrupt_begin (&interrupt, self->database, cancellable);
  while (mirqab_statement_step (statement, &local_error))
    function (statement, result);
  mirqab_interrupt_end (&interrupt);

  if (local_error != NULL)
    g_propagate_error (error, local_error);

  return local_error == NULL;
}

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
 * Sets %MIRQAB_ARCHIVE_ERROR_QUERY when there is no word in the scope's words.
 *
 * Returns: (transfer full) (element-type MirqabListing) (nullable): the
 *   articles of the scope, newest first
 */
GArray *
mirqab_archive_list (MirqabArchive      *self,
                     const MirqabScope  *scope,
                     GCancellable       *cancellable,
                     GError            **error)
{
  g_autoptr (GArray) listings = g_array_new (FALSE, FALSE, sizeof (MirqabListing));

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self) && scope != NULL, NULL);

  if (!select_rows (self, scope, FALSE, "SELECT article.id, article.sort_day, article.published IS NOT NULL"
                    " FROM article",
                    " ORDER BY article.sort_day DESC, article.id DESC",
                    read_listing, listings, cancellable, error))
    return NULL;

  return g_steal_pointer (&listings);
}

/**
 * mirqab_archive_get_totals:
 * @totals: (out): only written on success
 *
 * Counts what was not removed.
 */
gboolean
mirqab_archive_get_totals (MirqabArchive  *self,
                           MirqabTotals   *totals,
                           GError        **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self) && totals != NULL, FALSE);

  statement = mirqab_database_prepare (
    self->database,
    "SELECT (SELECT count (*) FROM article WHERE is_removed = 0),"
    " (SELECT count (*) FROM article WHERE is_read = 0 AND is_removed = 0),"
    " (SELECT count (*) FROM article WHERE is_starred = 1 AND is_removed = 0)",
    error);
  if (statement == NULL || !mirqab_statement_step (statement, error))
    return FALSE;

  totals->articles = (guint) sqlite3_column_int (statement, 0);
  totals->unread = (guint) sqlite3_column_int (statement, 1);
  totals->starred = (guint) sqlite3_column_int (statement, 2);
  return TRUE;
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
                                       " published_origin, given_time, is_read, is_starred"
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
 * Returns: (transfer full) (nullable): the article with its findings
 */
MirqabArticle *
mirqab_archive_load (MirqabArchive  *self,
                     gint64          id,
                     GError        **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  GError *local_error = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), NULL);

  statement = mirqab_database_prepare (self->database,
                                       "SELECT body.text, given_title, given_author, given_language,"
                                       " given_day, given_time, link, outlet, source, origin,"
                                       " captured_at, capture_digest, findings"
                                       " FROM article JOIN body ON body.article = article.id"
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

static void
read_count (sqlite3_stmt *statement,
            gpointer      result)
{
  MirqabFacetCount count = {
    .id = mirqab_statement_intern (statement, 0),
    .articles = (guint) sqlite3_column_int64 (statement, 1),
  };

  if (count.id != NULL)
    g_array_append_val ((GArray *) result, count);
}

/**
 * mirqab_archive_count:
 *
 * For %MIRQAB_FACET_COUNTRIES the scope's own countries do not filter, so that
 * the others can still be chosen; unless all of them are asked for.
 *
 * Returns: (transfer full) (element-type MirqabFacetCount) (nullable): most
 *   articles first
 */
GArray *
mirqab_archive_count (MirqabArchive      *self,
                      const MirqabScope  *scope,
                      MirqabFacet         facet,
                      GCancellable       *cancellable,
                      GError            **error)
{
  static const MirqabMarkKind kinds[] = {
    [MIRQAB_FACET_COUNTRIES] = MIRQAB_MARK_SUBJECT,
    [MIRQAB_FACET_MENTIONED] = MIRQAB_MARK_MENTIONED,
    [MIRQAB_FACET_PEOPLE] = MIRQAB_MARK_PERSON,
    [MIRQAB_FACET_BODIES] = MIRQAB_MARK_BODY,
    [MIRQAB_FACET_CITIES] = MIRQAB_MARK_CITY,
    [MIRQAB_FACET_OUTLETS] = MIRQAB_MARK_OUTLET,
    [MIRQAB_FACET_LANGUAGES] = MIRQAB_MARK_LANGUAGE,
  };
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (MirqabFacetCount));
  g_autofree char *before = NULL;
  gboolean skip_countries;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self) && scope != NULL, NULL);

  skip_countries = facet == MIRQAB_FACET_COUNTRIES && !scope->all_countries;
  before = g_strdup_printf ("SELECT name.text, count(*) FROM name JOIN mark ON mark.name = name.id"
                            " JOIN article ON article.id = mark.article AND name.kind = %u",
                            kinds[facet]);
  if (!select_rows (self, scope, skip_countries, before,
                    " GROUP BY name.id ORDER BY 2 DESC, 1", read_count, counts, cancellable, error))
    return NULL;

  return g_steal_pointer (&counts);
}

static void
read_density (sqlite3_stmt *statement,
              gpointer      result)
{
  MirqabDensity density = {
    .day = sqlite3_column_int (statement, 0),
    .articles = (guint) sqlite3_column_int64 (statement, 1),
  };

  g_array_append_val ((GArray *) result, density);
}

/**
 * mirqab_archive_density:
 *
 * Returns: (transfer full) (element-type MirqabDensity) (nullable): how many
 *   articles each day brought, by day; those without a known day are left out
 */
GArray *
mirqab_archive_density (MirqabArchive      *self,
                        const MirqabScope  *scope,
                        GCancellable       *cancellable,
                        GError            **error)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (MirqabDensity));

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self) && scope != NULL, NULL);

  if (!select_rows (self, scope, FALSE,
                    "SELECT article.sort_day, count(*) FROM article",
                    " AND article.published IS NOT NULL GROUP BY 1 ORDER BY 1",
                    read_density, days, cancellable, error))
    return NULL;

  return g_steal_pointer (&days);
}

void
mirqab_article_event_free (MirqabArticleEvent *event)
{
  g_free (event->countries);
  g_free (event->text);
  g_free (event->outlet);
  g_free (event);
}

static const char **
intern_codes (const char *text)
{
  g_auto (GStrv) codes = g_strsplit (text != NULL ? text : "", " ", -1);
  guint n_codes = g_strv_length (codes), length = 0;
  const char **interned = g_new0 (const char *, n_codes + 1);

  for (guint i = 0; i < n_codes; i++)
    if (codes[i][0] != '\0')
      interned[length++] = g_intern_string (codes[i]);

  return interned;
}

static void
read_event (sqlite3_stmt *statement,
            gpointer      result)
{
  MirqabArticleEvent *event = g_new0 (MirqabArticleEvent, 1);

  event->article = sqlite3_column_int64 (statement, 0);
  event->ordinal = (guint) sqlite3_column_int (statement, 1);
  event->kind = MIRQAB_EVENT_OTHER;
  mirqab_event_kind_from_string ((const char *) sqlite3_column_text (statement, 2), &event->kind);
  mirqab_event_status_from_string ((const char *) sqlite3_column_text (statement, 3), &event->status);
  mirqab_precision_from_string ((const char *) sqlite3_column_text (statement, 4), &event->precision);
  event->from = sqlite3_column_int (statement, 5);
  event->to = sqlite3_column_int (statement, 6);
  event->place = mirqab_statement_intern (statement, 7);
  event->body = mirqab_statement_intern (statement, 8);
  event->countries = intern_codes ((const char *) sqlite3_column_text (statement, 9));
  event->sentence.start = (guint32) sqlite3_column_int64 (statement, 10);
  event->sentence.end = (guint32) sqlite3_column_int64 (statement, 11);
  event->text = mirqab_statement_dup_text (statement, 12);
  event->outlet = mirqab_statement_dup_text (statement, 13);
  g_ptr_array_add (result, event);
}

/**
 * mirqab_archive_events:
 *
 * Returns: (transfer full) (element-type MirqabArticleEvent) (nullable): the
 *   dated events of the scope's articles, by their first day
 */
GPtrArray *
mirqab_archive_events (MirqabArchive      *self,
                       const MirqabScope  *scope,
                       GCancellable       *cancellable,
                       GError            **error)
{
  g_autoptr (GPtrArray) events = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self) && scope != NULL, NULL);

  events = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_article_event_free);
  if (!select_rows (self, scope, FALSE,
                    "SELECT event.article, ordinal, kind, status, precision, first, last, place,"
                    " body, countries, sentence_start, sentence_end, sentence, outlet"
                    " FROM event JOIN article ON article.id = event.article",
                    " ORDER BY first, event.article, ordinal", read_event, events, cancellable, error))
    return NULL;

  return g_steal_pointer (&events);
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

/**
 * mirqab_archive_dup_content_stamp:
 *
 * Both parts are read from indexes alone.
 *
 * Returns: (transfer full) (nullable): equal for equal content
 */
char *
mirqab_archive_dup_content_stamp (MirqabArchive  *self,
                                  GError        **error)
{
  static const char sql[] =
    "SELECT printf ('%d %d %d %d ', count (*), max (id), sum (id), sum (sort_day))"
    "  || (SELECT group_concat (findings_version || ':' || n, ' ') FROM"
    "       (SELECT findings_version, count (*) AS n FROM article GROUP BY findings_version"
    "        ORDER BY findings_version))"
    "  FROM article WHERE is_removed = 0";

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), NULL);

  return mirqab_database_read_text (self->database, sql, error);
}
