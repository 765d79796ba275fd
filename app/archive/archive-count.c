/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/archive-private.h"
#include "archive/article-index-rows.h"
#include "archive/day-column.h"
#include "archive/selection-private.h"

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
  const MirqabDayColumn *days;
  gint64 read = 0, starred = 0;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self) && totals != NULL, FALSE);

  days = mirqab_archive_get_days (self, error);
  if (days == NULL
      || !mirqab_database_read_number (self->database,
                                       "SELECT ifnull (sum (articles), 0) FROM name WHERE kind = 9"
                                       " AND text = '" MIRQAB_FLAG_READ "'",
                                       &read, error)
      || !mirqab_database_read_number (self->database,
                                       "SELECT ifnull (sum (articles), 0) FROM name WHERE kind = 9"
                                       " AND text = '" MIRQAB_FLAG_STARRED "'",
                                       &starred, error))
    return FALSE;

  totals->articles = days->n;
  totals->unread = days->n - (guint) CLAMP (read, 0, days->n);
  totals->starred = (guint) CLAMP (starred, 0, days->n);

  return TRUE;
}

G_STATIC_ASSERT (MIRQAB_MARK_FLAG == 9);

static const MirqabMarkKind mark_kinds[MIRQAB_N_FACETS] = {
  [MIRQAB_FACET_COUNTRIES] = MIRQAB_MARK_SUBJECT,
  [MIRQAB_FACET_MENTIONED] = MIRQAB_MARK_MENTIONED,
  [MIRQAB_FACET_PEOPLE] = MIRQAB_MARK_PERSON,
  [MIRQAB_FACET_BODIES] = MIRQAB_MARK_BODY,
  [MIRQAB_FACET_CITIES] = MIRQAB_MARK_CITY,
  [MIRQAB_FACET_OUTLETS] = MIRQAB_MARK_OUTLET,
  [MIRQAB_FACET_LANGUAGES] = MIRQAB_MARK_LANGUAGE,
  [MIRQAB_FACET_KINDS] = MIRQAB_MARK_EVENT_KIND,
};

/* Counting the articles of names in a selection. */
typedef struct
{
  const MirqabSelection *selection;
  gboolean               is_everything;
  sqlite3_stmt          *chunks;        /* owned */
} Counter;

static void
counter_clear (Counter *self)
{
  g_clear_pointer (&self->chunks, sqlite3_finalize);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Counter, counter_clear)

static gboolean
counter_init (Counter                *self,
              MirqabArchive          *archive,
              const MirqabSelection  *selection,
              GError                **error)
{
  const MirqabDayColumn *days = mirqab_archive_get_days (archive, error);

  if (days == NULL)
    return FALSE;

  self->selection = selection;
  self->is_everything = mirqab_selection_get_count (selection) == days->n;
  self->chunks = mirqab_database_prepare (archive->database,
                                          "SELECT id, members FROM mark WHERE id BETWEEN ?1 AND ?2",
                                          error);

  return self->chunks != NULL;
}

static gboolean
counter_count (Counter  *self,
               gint64    name,
               guint    *count,
               GError  **error)
{
  GError *local_error = NULL;

  sqlite3_bind_int64 (self->chunks, 1, MIRQAB_MARK_ID (name, 0));
  sqlite3_bind_int64 (self->chunks, 2, MIRQAB_MARK_ID (name, MIRQAB_MAX_CHUNK));
  while (mirqab_statement_step (self->chunks, &local_error))
    {
      guint number = MIRQAB_MARK_CHUNK (sqlite3_column_int64 (self->chunks, 0));
      const guint64 *bits = mirqab_selection_get_chunk (self->selection, number);

      if (bits != NULL)
        *count += mirqab_chunk_count_common (bits, sqlite3_column_blob (self->chunks, 1),
                                             (gsize) sqlite3_column_bytes (self->chunks, 1));
    }
  sqlite3_reset (self->chunks);
  if (local_error != NULL)
    g_propagate_error (error, local_error);

  return local_error == NULL;
}

static int
compare_counts (gconstpointer a,
                gconstpointer b)
{
  const MirqabFacetCount *first = a, *second = b;

  if (first->articles != second->articles)
    return first->articles > second->articles ? -1 : 1;

  return strcmp (first->id, second->id);
}

static gboolean
count_names (Counter       *counter,
             sqlite3_stmt  *names,
             GArray        *counts,
             GError       **error)
{
  GError *local_error = NULL;

  while (mirqab_statement_step (names, &local_error))
    {
      MirqabFacetCount count = { .id = mirqab_statement_intern (names, 1) };

      if (counter->is_everything)
        count.articles = (guint) sqlite3_column_int64 (names, 2);
      else if (!counter_count (counter, sqlite3_column_int64 (names, 0), &count.articles, error))
        return FALSE;
      if (count.articles > 0 && count.id != NULL)
        g_array_append_val (counts, count);
    }
  if (local_error != NULL)
    g_propagate_error (error, local_error);

  return local_error == NULL;
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
mirqab_archive_count (MirqabArchive          *self,
                      const MirqabSelection  *selection,
                      MirqabFacet             facet,
                      GCancellable           *cancellable,
                      GError                **error)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (MirqabFacetCount));
  g_auto (Counter) counter = { NULL };
  g_autoptr (sqlite3_stmt) names = NULL;
  MirqabInterrupt interrupt;
  gboolean succeeded;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self) && selection != NULL, NULL);

  if (facet == MIRQAB_FACET_COUNTRIES)
    selection = mirqab_selection_get_any_country (selection);
  if (g_cancellable_set_error_if_cancelled (cancellable, error)
      || !counter_init (&counter, self, selection, error))
    return NULL;
  names = mirqab_database_prepare (self->database,
                                   "SELECT id, text, articles FROM name"
                                   " WHERE kind = ?1 AND articles > 0",
                                   error);
  if (names == NULL)
    return NULL;

  sqlite3_bind_int (names, 1, mark_kinds[facet]);
  mirqab_interrupt_begin (&interrupt, self->database, cancellable);
  succeeded = count_names (&counter, names, counts, error);
  mirqab_interrupt_end (&interrupt);
  g_array_sort (counts, compare_counts);

  return succeeded ? g_steal_pointer (&counts) : NULL;
}

static void
clear_facets (GArray *facets[MIRQAB_N_FACETS])
{
  for (guint i = 0; i < MIRQAB_N_FACETS; i++)
    g_clear_pointer (&facets[i], g_array_unref);
}

/**
 * mirqab_archive_count_all:
 * @facets: (out): what mirqab_archive_count () returns for each; all %NULL on
 *   failure
 */
gboolean
mirqab_archive_count_all (MirqabArchive          *self,
                          const MirqabSelection  *selection,
                          GArray                 *facets[MIRQAB_N_FACETS],
                          GCancellable           *cancellable,
                          GError                **error)
{
  gboolean succeeded = TRUE;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self) && selection != NULL, FALSE);

  for (guint i = 0; i < MIRQAB_N_FACETS; i++)
    facets[i] = NULL;
  for (guint i = 0; i < MIRQAB_N_FACETS && succeeded; i++)
    {
      facets[i] = mirqab_archive_count (self, selection, i, cancellable, error);
      succeeded = facets[i] != NULL;
    }
  if (!succeeded)
    clear_facets (facets);

  return succeeded;
}

/**
 * mirqab_archive_density:
 *
 * Returns: (transfer full) (element-type MirqabDensity) (nullable): how many
 *   articles each day brought, by day; those without a known day are left out
 */
GArray *
mirqab_archive_density (MirqabArchive          *self,
                        const MirqabSelection  *selection,
                        GCancellable           *cancellable,
                        GError                **error)
{
  g_autoptr (GArray) density = g_array_new (FALSE, FALSE, sizeof (MirqabDensity));
  const MirqabDayColumn *days;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self) && selection != NULL, NULL);

  days = mirqab_archive_get_days (self, error);
  if (days == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  for (guint i = days->n; i-- > 0;)
    {
      gint32 packed = days->days[days->order[i]];
      MirqabDensity one = { .day = MIRQAB_DAY_UNPACK (packed), .articles = 1 };

      if (!MIRQAB_DAY_IS_DATED (packed)
          || !mirqab_selection_contains (selection, days->order[i]))
        continue;
      if (density->len > 0
          && g_array_index (density, MirqabDensity, density->len - 1).day == one.day)
        g_array_index (density, MirqabDensity, density->len - 1).articles++;
      else
        g_array_append_val (density, one);
    }

  return g_steal_pointer (&density);
}

/**
 * mirqab_archive_dup_content_stamp:
 *
 * Returns: (transfer full) (nullable): equal for equal content
 */
char *
mirqab_archive_dup_content_stamp (MirqabArchive  *self,
                                  GError        **error)
{
  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), NULL);

  return mirqab_database_read_text (self->database,
                                    "SELECT value || ' ' || (SELECT ifnull (max (revision), 0)"
                                    " FROM event_change) FROM counter WHERE name = 'content'",
                                    error);
}
