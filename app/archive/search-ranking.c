/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/search-ranking.h"

#include "archive/archive-private.h"
#include "archive/search-pending.h"
#include "archive/search-query.h"
#include "archive/selection-private.h"

/* A word of the headline says as much as so many of the text. */
#define TITLE_WEIGHT "10.0"

#define POINTER_TYPE "mirqab-selection"

typedef struct
{
  gint64 id;
  double score; /* of bm25 (): the lower, the better */
} Score;

typedef struct
{
  MirqabListing listing;
  double        score;
  guint         position;
} Ranked;

/* SQL: mirqab_among (id, pointer to a selection). */
static void
is_among (sqlite3_context  *context,
          int               n_values,
          sqlite3_value   **values)
{
  const MirqabSelection *selection = sqlite3_value_pointer (values[1], POINTER_TYPE);

  sqlite3_result_int (context, selection != NULL
                               && mirqab_selection_contains (selection,
                                                             sqlite3_value_int64 (values[0])));
}

gboolean
mirqab_search_ranking_register (sqlite3  *database,
                                GError  **error)
{
  if (sqlite3_create_function (database, "mirqab_among", 2, SQLITE_UTF8 | SQLITE_DIRECTONLY, NULL,
                               is_among, NULL, NULL) == SQLITE_OK)
    return TRUE;

  mirqab_database_set_error (database, error);

  return FALSE;
}

/* What bm25 () costs is paid for the selected articles only. */
static GArray *
read_scores (MirqabArchive    *self,
             const char       *match,
             MirqabSelection  *selection,
             GError          **error)
{
  g_autoptr (GArray) scores = g_array_new (FALSE, FALSE, sizeof (Score));
  g_autoptr (sqlite3_stmt) rows = NULL;
  GError *local_error = NULL;

  rows = mirqab_database_prepare (self->database,
                                  "SELECT rowid, bm25 (search, " TITLE_WEIGHT ", 1.0) FROM search"
                                  " WHERE search MATCH ?1 AND mirqab_among (rowid, ?2)"
                                  " ORDER BY rowid",
                                  error);
  if (rows == NULL)
    return NULL;

  mirqab_statement_bind_text (rows, 1, match);
  sqlite3_bind_pointer (rows, 2, selection, POINTER_TYPE, NULL);
  while (mirqab_statement_step (rows, &local_error))
    {
      Score score = { sqlite3_column_int64 (rows, 0), sqlite3_column_double (rows, 1) };

      g_array_append_val (scores, score);
    }
  if (local_error == NULL)
    return g_steal_pointer (&scores);

  g_propagate_error (error, local_error);

  return NULL;
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  const Score *one = a, *other = b;

  return (one->id > other->id) - (one->id < other->id);
}

/* What is as good stays as it was: newest first. */
static int
compare_ranked (gconstpointer a,
                gconstpointer b)
{
  const Ranked *one = a, *other = b;

  if (one->score != other->score)
    return one->score < other->score ? -1 : 1;

  return (one->position > other->position) - (one->position < other->position);
}

/* Articles without a score are there for their notes: they come last. */
static void
sort (GArray       *listings,
      guint         n,
      const GArray *scores)
{
  g_autofree Ranked *ranked = g_new (Ranked, n);

  for (guint i = 0; i < n; i++)
    {
      Score key = { .id = g_array_index (listings, MirqabListing, i).id };
      guint at;
      gboolean is_scored = g_array_binary_search ((GArray *) scores, &key, compare_ids, &at);

      ranked[i].listing = g_array_index (listings, MirqabListing, i);
      ranked[i].score = is_scored ? g_array_index (scores, Score, at).score : 0;
      ranked[i].position = i;
    }
  qsort (ranked, n, sizeof *ranked, compare_ranked);
  for (guint i = 0; i < n; i++)
    g_array_index (listings, MirqabListing, i) = ranked[i].listing;
}

static char *
dup_match (MirqabArchive *self,
           const char    *words)
{
  g_autofree char *expanded = NULL;
  g_autoptr (MirqabSearchQuery) query = NULL;

  if (self->expand_words != NULL)
    expanded = self->expand_words (self->expand_data, words);
  query = mirqab_search_query_parse (expanded != NULL ? expanded : words);

  return query != NULL ? g_steal_pointer (&query->match) : NULL;
}

/**
 * mirqab_archive_rank:
 * @words: of the scope that the articles are of
 * @listings: (inout): at most %MIRQAB_MAX_RANKED of them are ranked
 *
 * Puts those first that the words match best: where they stand in the headline,
 * more often, and are rarer in the archive.
 */
gboolean
mirqab_archive_rank (MirqabArchive  *self,
                     const char     *words,
                     GArray         *listings,
                     GCancellable   *cancellable,
                     GError        **error)
{
  g_autofree char *match = NULL;
  g_autoptr (MirqabSelection) selection = mirqab_selection_new ();
  g_autoptr (GArray) scores = NULL;
  guint n = MIN (listings->len, MIRQAB_MAX_RANKED);
  MirqabInterrupt interrupt;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self) && words != NULL, FALSE);

  match = dup_match (self, words);
  if (match == NULL)
    return TRUE;
  if (g_cancellable_set_error_if_cancelled (cancellable, error)
      || !mirqab_search_pending_write (self, error))
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (g_array_index (listings, MirqabListing, i).id > 0)
      mirqab_selection_add (selection, g_array_index (listings, MirqabListing, i).id);
  mirqab_interrupt_begin (&interrupt, self->database, cancellable);
  scores = read_scores (self, match, selection, error);
  mirqab_interrupt_end (&interrupt);
  if (scores == NULL)
    return FALSE;
  sort (listings, n, scores);

  return TRUE;
}
