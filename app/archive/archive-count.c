/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/archive-private.h"
#include "archive/scope-select.h"

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

/* A state can be added to those of the scope, unless all of them are asked for. */
static gboolean
skips_countries (const MirqabScope *scope,
                 MirqabFacet        facet)
{
  return facet == MIRQAB_FACET_COUNTRIES && !scope->all_countries;
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
  g_autoptr (GArray) counts = new_counts ();
  g_autofree char *before = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self) && scope != NULL, NULL);

  before = g_strdup_printf ("SELECT name.text, count(*) FROM name JOIN mark ON mark.name = name.id"
                            " JOIN article ON article.id = mark.article AND name.kind = %u",
                            mark_kinds[facet]);
  if (!mirqab_scope_select (self, scope, skips_countries (scope, facet), before,
                            " GROUP BY name.id ORDER BY 2 DESC, 1",
                            read_count, counts, cancellable, error))
    return NULL;

  return g_steal_pointer (&counts);
}

static void
read_count_of_kind (sqlite3_stmt *statement,
                    gpointer      result)
{
  GArray **facets = result;
  int kind = sqlite3_column_int (statement, 2);

  for (guint i = 0; i < MIRQAB_N_FACETS; i++)
    if ((int) mark_kinds[i] == kind)
      read_count (statement, facets[i]);
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
 *
 * One pass over the marks of the scope's articles counts them all.
 */
gboolean
mirqab_archive_count_all (MirqabArchive      *self,
                          const MirqabScope  *scope,
                          GArray             *facets[MIRQAB_N_FACETS],
                          GCancellable       *cancellable,
                          GError            **error)
{
  gboolean succeeded;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self) && scope != NULL, FALSE);

  for (guint i = 0; i < MIRQAB_N_FACETS; i++)
    facets[i] = new_counts ();
  succeeded = mirqab_scope_select (self, scope, FALSE,
                                   "SELECT name.text, n, name.kind FROM"
                                   " (SELECT name AS id, count(*) AS n FROM mark WHERE article IN"
                                   "  (SELECT article.id FROM article",
                                   ") GROUP BY name) AS counted JOIN name ON name.id = counted.id"
                                   " ORDER BY 2 DESC, 1",
                                   read_count_of_kind, facets, cancellable, error);

  if (succeeded && scope->countries[0] != NULL && skips_countries (scope, MIRQAB_FACET_COUNTRIES))
    {
      g_array_unref (facets[MIRQAB_FACET_COUNTRIES]);
      facets[MIRQAB_FACET_COUNTRIES] = mirqab_archive_count (self, scope, MIRQAB_FACET_COUNTRIES,
                                                             cancellable, error);
      succeeded = facets[MIRQAB_FACET_COUNTRIES] != NULL;
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
mirqab_archive_density (MirqabArchive      *self,
                        const MirqabScope  *scope,
                        GCancellable       *cancellable,
                        GError            **error)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (MirqabDensity));

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self) && scope != NULL, NULL);

  if (!mirqab_scope_select (self, scope, FALSE,
                            "SELECT article.sort_day, count(*) FROM article",
                            " AND article.published IS NOT NULL GROUP BY 1 ORDER BY 1",
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
    "  || (SELECT group_concat (findings_version || ':' || n, ' ') FROM"
    "       (SELECT findings_version, count (*) AS n FROM article GROUP BY findings_version"
    "        ORDER BY findings_version))"
    "  FROM article WHERE is_removed = 0";

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), NULL);

  return mirqab_database_read_text (self->database, sql, error);
}
