/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/archive-private.h"
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

static const MirqabMarkKind mark_kinds[MIRQAB_N_FACETS] = {
  [MIRQAB_FACET_COUNTRIES] = MIRQAB_MARK_SUBJECT,
  [MIRQAB_FACET_MENTIONED] = MIRQAB_MARK_MENTIONED,
  [MIRQAB_FACET_PEOPLE] = MIRQAB_MARK_PERSON,
  [MIRQAB_FACET_BODIES] = MIRQAB_MARK_BODY,
  [MIRQAB_FACET_CITIES] = MIRQAB_MARK_CITY,
  [MIRQAB_FACET_OUTLETS] = MIRQAB_MARK_OUTLET,
  [MIRQAB_FACET_LANGUAGES] = MIRQAB_MARK_LANGUAGE,
};

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

static GArray *
new_counts (void)
{
  return g_array_new (FALSE, FALSE, sizeof (MirqabFacetCount));
}

static const MirqabSelection *
get_counted (const MirqabSelection *selection,
             MirqabFacet            facet)
{
  return facet == MIRQAB_FACET_COUNTRIES ? mirqab_selection_get_any_country (selection) : selection;
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
  g_autoptr (GArray) counts = new_counts ();
  g_autofree char *sql = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self) && selection != NULL, NULL);

  sql = g_strdup_printf ("SELECT name.text, count (*) FROM name JOIN mark ON mark.name = name.id"
                         " WHERE name.kind = %u AND mirqab_selected (?1, mark.article)"
                         " GROUP BY name.id ORDER BY 2 DESC, 1",
                         mark_kinds[facet]);
  if (!mirqab_archive_read_selected (self, get_counted (selection, facet), sql, read_count, counts,
                                     cancellable, error))
    return NULL;

  return g_steal_pointer (&counts);
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
mirqab_archive_density (MirqabArchive          *self,
                        const MirqabSelection  *selection,
                        GCancellable           *cancellable,
                        GError                **error)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (MirqabDensity));

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self) && selection != NULL, NULL);

  if (!mirqab_archive_read_selected (self, selection,
                                     "SELECT sort_day, count (*) FROM article"
                                     " WHERE is_removed = 0 AND mirqab_selected (?1, id)"
                                     " AND published IS NOT NULL GROUP BY 1 ORDER BY 1",
                                     read_density, days, cancellable, error))
    return NULL;

  return g_steal_pointer (&days);
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
    "  || (SELECT ifnull (group_concat (findings_version || ':' || n, ' '), '') FROM"
    "       (SELECT findings_version, count (*) AS n FROM article GROUP BY findings_version"
    "        ORDER BY findings_version))"
    "  || ' ' || (SELECT ifnull (max (revision), 0) FROM event_change)"
    "  FROM article WHERE is_removed = 0";

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), NULL);

  return mirqab_database_read_text (self->database, sql, error);
}
