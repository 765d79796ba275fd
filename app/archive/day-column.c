/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/day-column.h"

#include "archive/article-index.h"
#include "archive/article-index-rows.h"

#define MAX_GAP (1 << 22)

void
mirqab_day_column_free (MirqabDayColumn *self)
{
  g_free (self->days);
  g_free (self->order);
  g_free (self);
}

/* Makes room for the days of a chunk. */
static gint32 *
append_chunk (MirqabDayColumn *self,
              gint64           chunk)
{
  guint32 first = (guint32) (chunk << MIRQAB_DAYS_SHIFT);

  self->days = g_realloc_n (self->days, (gsize) first + MIRQAB_DAYS_IDS, sizeof *self->days);
  for (guint32 i = self->n_ids; i < first; i++)
    self->days[i] = MIRQAB_DAY_ABSENT;
  self->n_ids = first + MIRQAB_DAYS_IDS;

  return self->days + first;
}

static gboolean
read_days (MirqabDayColumn  *self,
           sqlite3          *database,
           GError          **error)
{
  g_autoptr (sqlite3_stmt) rows = NULL;
  GError *local_error = NULL;

  rows = mirqab_database_prepare (database,
                                  "SELECT chunk, days FROM article_day WHERE chunk >= 0"
                                  " ORDER BY chunk",
                                  error);
  if (rows == NULL)
    return FALSE;

  while (mirqab_statement_step (rows, &local_error))
    {
      gint64 chunk = sqlite3_column_int64 (rows, 0);

      /* Ids follow one another: days far behind are of a damaged file. */
      if (chunk << MIRQAB_DAYS_SHIFT > (gint64) self->n_ids + MAX_GAP
          || chunk >= MIRQAB_MAX_ID >> MIRQAB_DAYS_SHIFT)
        break;
      mirqab_days_read (append_chunk (self, chunk), MIRQAB_DAYS_IDS,
                        sqlite3_column_blob (rows, 1), (gsize) sqlite3_column_bytes (rows, 1));
    }
  if (local_error != NULL)
    g_propagate_error (error, local_error);

  return local_error == NULL;
}

/* Later days first, and within a day those that were published on it. */
static guint
get_key (const MirqabDayColumn *self,
         guint32                id,
         guint                  shift)
{
  return ~((guint32) self->days[id] ^ 0x80000000U) >> shift & 0xFFFF;
}

/* One pass of a radix sort from the lowest digit up, which keeps the order of
 * what is equal. */
static void
sort_by_digit (const MirqabDayColumn *self,
               const guint32         *from,
               guint32               *to,
               guint                  shift)
{
  g_autofree guint *starts = g_new0 (guint, 0x10001);

  for (guint i = 0; i < self->n; i++)
    starts[get_key (self, from[i], shift) + 1]++;
  for (guint i = 0; i < 0x10000; i++)
    starts[i + 1] += starts[i];
  for (guint i = 0; i < self->n; i++)
    to[starts[get_key (self, from[i], shift)]++] = from[i];
}

static void
make_order (MirqabDayColumn *self)
{
  g_autofree guint32 *half = g_new (guint32, self->n_ids);

  self->order = g_new (guint32, self->n_ids);
  for (guint32 id = self->n_ids; id-- > 0;)
    if (self->days[id] != MIRQAB_DAY_ABSENT)
      self->order[self->n++] = id;
  sort_by_digit (self, self->order, half, 0);
  sort_by_digit (self, half, self->order, 16);
}

static MirqabDayColumn *
read_column (sqlite3  *database,
             gint64    content,
             GError  **error)
{
  MirqabDayColumn *self = g_new0 (MirqabDayColumn, 1);

  self->content = content;
  if (read_days (self, database, error))
    {
      make_order (self);
      return self;
    }
  mirqab_day_column_free (self);

  return NULL;
}

/**
 * mirqab_archive_get_days:
 *
 * Returns: (transfer none) (nullable): as of now, until the next call
 */
const MirqabDayColumn *
mirqab_archive_get_days (MirqabArchive  *self,
                         GError        **error)
{
  gint64 content = 0;

  if (!mirqab_article_index_flush (self, error)
      || !mirqab_article_index_read_content (self, &content, error))
    return NULL;
  if (self->days != NULL && self->days->content == content)
    return self->days;

  g_clear_pointer (&self->days, mirqab_day_column_free);
  self->days = read_column (self->database, content, error);

  return self->days;
}
