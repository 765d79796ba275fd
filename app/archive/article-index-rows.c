/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/article-index-rows.h"

#include "archive/names.h"

#include <string.h>

/* A step that may give no row. */
static gboolean
step (sqlite3_stmt  *statement,
      gboolean      *is_row,
      GError       **error)
{
  GError *local_error = NULL;

  *is_row = mirqab_statement_step (statement, &local_error);
  if (local_error != NULL)
    g_propagate_error (error, local_error);

  return local_error == NULL;
}

/**
 * mirqab_mark_row_read:
 * @bits: gets the members in addition
 */
gboolean
mirqab_mark_row_read (MirqabArchive  *self,
                      gint64          id,
                      guint64         bits[MIRQAB_CHUNK_WORDS],
                      GError        **error)
{
  gboolean succeeded, is_row;

  if (!mirqab_archive_use (self, &self->read_mark, "SELECT members FROM mark WHERE id = ?1", error))
    return FALSE;

  sqlite3_bind_int64 (self->read_mark, 1, id);
  succeeded = step (self->read_mark, &is_row, error);
  if (is_row)
    mirqab_chunk_unite (bits, sqlite3_column_blob (self->read_mark, 0),
                        (gsize) sqlite3_column_bytes (self->read_mark, 0));
  sqlite3_reset (self->read_mark);

  return succeeded;
}

/**
 * mirqab_mark_row_write:
 * @n_before: of members, as the name has counted them
 */
gboolean
mirqab_mark_row_write (MirqabArchive  *self,
                       gint64          id,
                       const guint64   bits[MIRQAB_CHUNK_WORDS],
                       guint           n_before,
                       GError        **error)
{
  guint8 stored[MIRQAB_CHUNK_BYTES];
  gsize size = mirqab_chunk_store (bits, stored);
  sqlite3_stmt **statement = size > 0 ? &self->write_mark : &self->delete_mark;

  if (!mirqab_archive_use (self, statement,
                           size > 0 ? "INSERT OR REPLACE INTO mark (id, members) VALUES (?1, ?2)"
                                    : "DELETE FROM mark WHERE id = ?1",
                           error)
      || !mirqab_archive_use (self, &self->count_name,
                              "UPDATE name SET articles = articles + ?2 WHERE id = ?1", error))
    return FALSE;

  sqlite3_bind_int64 (*statement, 1, id);
  if (size > 0)
    sqlite3_bind_blob64 (*statement, 2, stored, size, SQLITE_STATIC);
  sqlite3_bind_int64 (self->count_name, 1, MIRQAB_MARK_NAME (id));
  sqlite3_bind_int64 (self->count_name, 2, (gint64) mirqab_chunk_count (bits) - n_before);

  return mirqab_statement_done (*statement, error)
         && mirqab_statement_done (self->count_name, error);
}

/**
 * mirqab_days_read:
 * @stored: of a row, or any bytes of a damaged file
 */
void
mirqab_days_read (gint32        *days,
                  gsize          n_days,
                  gconstpointer  stored,
                  gsize          size)
{
  gsize n = MIN (n_days, size / sizeof *days);

  if (n > 0)
    memcpy (days, stored, n * sizeof *days);
  for (gsize i = 0; i < n_days; i++)
    days[i] = i < n ? GINT32_FROM_LE (days[i]) : MIRQAB_DAY_ABSENT;
}

gboolean
mirqab_day_row_read (MirqabArchive  *self,
                     gint64          chunk,
                     gint32          days[MIRQAB_DAYS_IDS],
                     GError        **error)
{
  gboolean succeeded, is_row;

  if (!mirqab_archive_use (self, &self->read_days, "SELECT days FROM article_day WHERE chunk = ?1",
                           error))
    return FALSE;

  sqlite3_bind_int64 (self->read_days, 1, chunk);
  succeeded = step (self->read_days, &is_row, error);
  mirqab_days_read (days, MIRQAB_DAYS_IDS,
                    is_row ? sqlite3_column_blob (self->read_days, 0) : NULL,
                    is_row ? (gsize) sqlite3_column_bytes (self->read_days, 0) : 0);
  sqlite3_reset (self->read_days);

  return succeeded;
}

gboolean
mirqab_day_row_write (MirqabArchive  *self,
                      gint64          chunk,
                      const gint32    days[MIRQAB_DAYS_IDS],
                      GError        **error)
{
  gint32 stored[MIRQAB_DAYS_IDS];

  if (!mirqab_archive_use (self, &self->write_days,
                           "INSERT OR REPLACE INTO article_day (chunk, days) VALUES (?1, ?2)",
                           error))
    return FALSE;

  for (guint i = 0; i < MIRQAB_DAYS_IDS; i++)
    stored[i] = GINT32_TO_LE (days[i]);
  sqlite3_bind_int64 (self->write_days, 1, chunk);
  sqlite3_bind_blob (self->write_days, 2, stored, sizeof stored, SQLITE_STATIC);

  return mirqab_statement_done (self->write_days, error);
}

/**
 * mirqab_indexed_read_day:
 * @row: of %MIRQAB_INDEXED_COLUMNS
 */
gint32
mirqab_indexed_read_day (sqlite3_stmt *row)
{
  return MIRQAB_DAY_PACK (sqlite3_column_int (row, 1), sqlite3_column_int (row, 2) != 0);
}

static gboolean
append_name (MirqabArchive   *self,
             GArray          *names,
             MirqabMarkKind   kind,
             const char      *text,
             GError         **error)
{
  gint64 name = mirqab_archive_make_name (self, kind, text, error);

  g_array_append_val (names, name);

  return name != 0;
}

/**
 * mirqab_indexed_read_names:
 * @row: of %MIRQAB_INDEXED_COLUMNS
 *
 * Returns: (transfer full) (element-type gint64) (nullable): all names by which
 *   the article is found: its own, and what its other columns say
 */
GArray *
mirqab_indexed_read_names (MirqabArchive  *self,
                           sqlite3_stmt   *row,
                           GError        **error)
{
  g_autoptr (GArray) names = mirqab_name_list_read (sqlite3_column_blob (row, 3),
                                                    (gsize) sqlite3_column_bytes (row, 3));
  g_autofree char *version = g_strdup_printf ("%lld", (long long) sqlite3_column_int64 (row, 6));

  if ((sqlite3_column_int (row, 4) != 0
       && !append_name (self, names, MIRQAB_MARK_FLAG, MIRQAB_FLAG_READ, error))
      || (sqlite3_column_int (row, 5) != 0
          && !append_name (self, names, MIRQAB_MARK_FLAG, MIRQAB_FLAG_STARRED, error))
      || !append_name (self, names, MIRQAB_MARK_VERSION, version, error))
    return NULL;

  return g_steal_pointer (&names);
}
