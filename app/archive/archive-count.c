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
  if (!mirqab_scope_select (self, scope, skip_countries, before,
                            " GROUP BY name.id ORDER BY 2 DESC, 1",
                            read_count, counts, cancellable, error))
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
