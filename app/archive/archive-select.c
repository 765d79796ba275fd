/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/archive-private.h"
#include "archive/article-index-rows.h"
#include "archive/day-column.h"
#include "archive/names.h"
#include "archive/search-pending.h"
#include "archive/search-query.h"
#include "archive/selection-private.h"

/* The articles in view, or those of them that were published in a period. */
static MirqabSelection *
select_period (MirqabArchive      *self,
               const MirqabScope  *scope,
               GError            **error)
{
  const MirqabDayColumn *days = mirqab_archive_get_days (self, error);
  gboolean is_any = scope->from == MIRQAB_DAY_NONE && scope->to == MIRQAB_DAY_NONE;
  MirqabDay to = scope->to != MIRQAB_DAY_NONE ? scope->to : G_MAXINT;
  MirqabSelection *selection;

  if (days == NULL)
    return NULL;

  selection = mirqab_selection_new ();
  for (guint32 id = 0; id < days->n_ids; id++)
    {
      gint32 packed = days->days[id];
      MirqabDay day = MIRQAB_DAY_UNPACK (packed);

      if (packed != MIRQAB_DAY_ABSENT
          && (is_any || (MIRQAB_DAY_IS_DATED (packed) && day >= scope->from && day <= to)))
        mirqab_selection_add (selection, id);
    }

  return selection;
}

/* Adds the articles of a name. */
static gboolean
add_name (MirqabArchive    *self,
          MirqabSelection  *selection,
          gint64            name,
          GError          **error)
{
  g_autoptr (sqlite3_stmt) rows = NULL;
  GError *local_error = NULL;

  rows = mirqab_database_prepare (self->database,
                                  "SELECT id, members FROM mark WHERE id BETWEEN ?1 AND ?2", error);
  if (rows == NULL)
    return FALSE;

  sqlite3_bind_int64 (rows, 1, MIRQAB_MARK_ID (name, 0));
  sqlite3_bind_int64 (rows, 2, MIRQAB_MARK_ID (name, MIRQAB_MAX_CHUNK));
  while (mirqab_statement_step (rows, &local_error))
    mirqab_selection_add_chunk (selection, MIRQAB_MARK_CHUNK (sqlite3_column_int64 (rows, 0)),
                                sqlite3_column_blob (rows, 1),
                                (gsize) sqlite3_column_bytes (rows, 1));
  if (local_error != NULL)
    g_propagate_error (error, local_error);

  return local_error == NULL;
}

/* Takes @names. */
static MirqabSelection *
select_names (MirqabArchive  *self,
              GArray         *names,
              GError        **error)
{
  g_autoptr (MirqabSelection) selection = mirqab_selection_new ();
  gboolean succeeded = names != NULL;

  for (guint i = 0; succeeded && i < names->len; i++)
    succeeded = add_name (self, selection, g_array_index (names, gint64, i), error);
  g_clear_pointer (&names, g_array_unref);

  return succeeded ? g_steal_pointer (&selection) : NULL;
}

/* Takes @other; NULL is an error that was set. */
static gboolean
narrow (MirqabSelection *selection,
        MirqabSelection *other,
        gboolean         is_inverse)
{
  if (other == NULL)
    return FALSE;
  mirqab_selection_narrow (selection, other, is_inverse);
  mirqab_selection_unref (other);

  return TRUE;
}

static gboolean
keep_any_of (MirqabArchive    *self,
             MirqabSelection  *selection,
             MirqabMarkKind    kind,
             char            **texts,
             GError          **error)
{
  if (texts[0] == NULL)
    return TRUE;

  return narrow (selection,
                 select_names (self, mirqab_archive_find_names (self, kind, texts, error), error),
                 FALSE);
}

static gboolean
keep_all_of (MirqabArchive    *self,
             MirqabSelection  *selection,
             MirqabMarkKind    kind,
             char            **texts,
             GError          **error)
{
  gboolean succeeded = TRUE;

  for (guint i = 0; texts[i] != NULL && succeeded; i++)
    {
      char *one[] = { texts[i], NULL };

      succeeded = keep_any_of (self, selection, kind, one, error);
    }

  return succeeded;
}

static gboolean
keep_flagged (MirqabArchive    *self,
              MirqabSelection  *selection,
              const char       *flag,
              gboolean          is_inverse,
              GError          **error)
{
  char *texts[] = { (char *) flag, NULL };

  return narrow (selection,
                 select_names (self, mirqab_archive_find_names (self, MIRQAB_MARK_FLAG, texts, error),
                               error),
                 is_inverse);
}

/* The ids that a query gives for its one parameter, a text or, where that is
 * NULL, a number. */
static MirqabSelection *
select_rows (MirqabArchive  *self,
             const char     *sql,
             const char     *text,
             gint64          number,
             GError        **error)
{
  g_autoptr (MirqabSelection) selection = NULL;
  g_autoptr (sqlite3_stmt) rows = mirqab_database_prepare (self->database, sql, error);
  GError *local_error = NULL;

  if (rows == NULL)
    return NULL;

  selection = mirqab_selection_new ();
  if (text != NULL)
    mirqab_statement_bind_text (rows, 1, text);
  else
    sqlite3_bind_int64 (rows, 1, number);
  while (mirqab_statement_step (rows, &local_error))
    mirqab_selection_add (selection, sqlite3_column_int64 (rows, 0));
  if (local_error == NULL)
    return g_steal_pointer (&selection);

  g_propagate_error (error, local_error);

  return NULL;
}

/* What the person wrote on an article is a way to find it, too. */
#define MATCHES \
  "SELECT rowid FROM search WHERE search MATCH ?1" \
  " UNION ALL SELECT rowid FROM search_notes WHERE search_notes MATCH ?1"

/* Outlets with all of @parts, folded, in their names. */
static GArray *
find_outlets (MirqabArchive  *self,
              GPtrArray      *parts,
              gboolean        is_any,
              GError        **error)
{
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (sqlite3_stmt) rows = NULL;
  GError *local_error = NULL;

  rows = mirqab_database_prepare (self->database,
                                  "SELECT id, mirqab_fold (text) FROM name WHERE kind = "
                                  G_STRINGIFY (6), error);
  if (rows == NULL)
    return NULL;

  while (mirqab_statement_step (rows, &local_error))
    {
      gint64 name = sqlite3_column_int64 (rows, 0);
      const char *folded = (const char *) sqlite3_column_text (rows, 1);
      guint n = 0;

      for (guint i = 0; i < parts->len; i++)
        n += strstr (folded, g_ptr_array_index (parts, i)) != NULL;
      if (is_any ? n > 0 : n == parts->len)
        g_array_append_val (names, name);
    }
  if (local_error == NULL)
    return g_steal_pointer (&names);

  g_propagate_error (error, local_error);

  return NULL;
}

G_STATIC_ASSERT (MIRQAB_MARK_OUTLET == 6);

static gboolean
keep_outlets (MirqabArchive            *self,
              MirqabSelection          *selection,
              const MirqabSearchQuery  *query,
              GError                  **error)
{
  return (query->outlets->len == 0
          || narrow (selection,
                     select_names (self, find_outlets (self, query->outlets, FALSE, error), error),
                     FALSE))
         && (query->not_outlets->len == 0
             || narrow (selection,
                        select_names (self, find_outlets (self, query->not_outlets, TRUE, error),
                                      error),
                        TRUE));
}

/**
 * mirqab_archive_set_expand_words:
 * @function: (nullable): called by mirqab_archive_select () with the words of
 *   its scope
 * @data: (transfer full): for @function
 */
void
mirqab_archive_set_expand_words (MirqabArchive         *self,
                                 MirqabExpandWordsFunc  function,
                                 gpointer               data,
                                 GDestroyNotify         destroy_data)
{
  g_return_if_fail (MIRQAB_IS_ARCHIVE (self));

  if (self->destroy_expand_data != NULL)
    self->destroy_expand_data (self->expand_data);
  self->expand_words = function;
  self->expand_data = data;
  self->destroy_expand_data = destroy_data;
}

static gboolean
keep_words (MirqabArchive    *self,
            MirqabSelection  *selection,
            const char       *words,
            GError          **error)
{
  g_autoptr (MirqabSearchQuery) query = NULL;
  g_autofree char *expanded = NULL;

  if (words == NULL)
    return TRUE;

  if (self->expand_words != NULL)
    expanded = self->expand_words (self->expand_data, words);
  query = mirqab_search_query_parse (expanded != NULL ? expanded : words);
  if (query == NULL)
    {
      g_set_error (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_QUERY,
                   "There is no word in \"%s\"", words);
      return FALSE;
    }

  return mirqab_search_pending_write (self, error)
         && (query->match == NULL
             || narrow (selection, select_rows (self, MATCHES, query->match, 0, error), FALSE))
         && (query->exclude == NULL
             || narrow (selection, select_rows (self, MATCHES, query->exclude, 0, error), TRUE))
         && keep_outlets (self, selection, query, error);
}

static gboolean
keep_collected (MirqabArchive    *self,
                MirqabSelection  *selection,
                gint64            collection,
                GError          **error)
{
  return collection == 0
         || narrow (selection,
                    select_rows (self, "SELECT article FROM collected WHERE collection = ?1", NULL,
                                 collection, error),
                    FALSE);
}

/* Everything but the countries. */
static MirqabSelection *
select_any_country (MirqabArchive      *self,
                    const MirqabScope  *scope,
                    GError            **error)
{
  g_autoptr (MirqabSelection) selection = select_period (self, scope, error);

  if (selection != NULL
      && keep_any_of (self, selection, MIRQAB_MARK_PERSON, scope->people, error)
      && keep_any_of (self, selection, MIRQAB_MARK_BODY, scope->bodies, error)
      && keep_any_of (self, selection, MIRQAB_MARK_CITY, scope->cities, error)
      && keep_any_of (self, selection, MIRQAB_MARK_OUTLET, scope->outlets, error)
      && keep_any_of (self, selection, MIRQAB_MARK_LANGUAGE, scope->languages, error)
      && keep_any_of (self, selection, MIRQAB_MARK_EVENT_KIND, scope->kinds, error)
      && (!scope->unread || keep_flagged (self, selection, MIRQAB_FLAG_READ, TRUE, error))
      && (!scope->starred || keep_flagged (self, selection, MIRQAB_FLAG_STARRED, FALSE, error))
      && keep_collected (self, selection, scope->collection, error)
      && keep_words (self, selection, scope->words, error))
    return g_steal_pointer (&selection);

  return NULL;
}

/* The facet of countries counts any country, unless all of those in the scope
 * are asked for. */
static MirqabSelection *
select_articles (MirqabArchive      *self,
                 const MirqabScope  *scope,
                 GError            **error)
{
  g_autoptr (MirqabSelection) any = select_any_country (self, scope, error);
  g_autoptr (MirqabSelection) selection = NULL;

  if (any == NULL || scope->countries[0] == NULL)
    return g_steal_pointer (&any);
  if (scope->all_countries)
    return keep_all_of (self, any, MIRQAB_MARK_SUBJECT, scope->countries, error)
             ? g_steal_pointer (&any) : NULL;

  selection = mirqab_selection_copy (any);
  if (!keep_any_of (self, selection, MIRQAB_MARK_SUBJECT, scope->countries, error))
    return NULL;
  mirqab_selection_set_any_country (selection, g_steal_pointer (&any));

  return g_steal_pointer (&selection);
}

/**
 * mirqab_archive_select:
 *
 * Sets %MIRQAB_ARCHIVE_ERROR_QUERY when there is no word in the scope's words.
 *
 * Returns: (transfer full) (nullable): the articles of the scope
 */
MirqabSelection *
mirqab_archive_select (MirqabArchive      *self,
                       const MirqabScope  *scope,
                       GCancellable       *cancellable,
                       GError            **error)
{
  MirqabSelection *selection;
  MirqabInterrupt interrupt;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self) && scope != NULL, NULL);

  /* SQLite forgets an interruption that comes when no statement runs. */
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  mirqab_interrupt_begin (&interrupt, self->database, cancellable);
  selection = select_articles (self, scope, error);
  mirqab_interrupt_end (&interrupt);

  return selection;
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
  g_autoptr (MirqabScope) everything = mirqab_scope_new ();
  g_autoptr (MirqabSelection) stale = NULL;
  g_autofree char *text = g_strdup_printf ("%u", version);
  char *texts[] = { text, NULL };
  GArray *ids;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), NULL);

  stale = select_period (self, everything, error);
  if (stale == NULL
      || !narrow (stale,
                  select_names (self,
                                mirqab_archive_find_names (self, MIRQAB_MARK_VERSION, texts, error),
                                error),
                  TRUE))
    return NULL;

  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (gint64 id = mirqab_selection_get_next (stale, 0); id != 0 && ids->len < limit;
       id = mirqab_selection_get_next (stale, id))
    g_array_append_val (ids, id);

  return ids;
}
