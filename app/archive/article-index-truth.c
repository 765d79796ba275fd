/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/article-index.h"

#include "archive/article-index-rows.h"

#include <string.h>

/* The index of one chunk of ids, made from the rows of the articles. */
typedef struct
{
  guint       number;
  GHashTable *marks; /* gint64 name -> owned Mark */
  gint32      days[MIRQAB_CHUNK_IDS];
} Truth;

typedef struct
{
  gint64  name;
  guint64 bits[MIRQAB_CHUNK_WORDS];
} Mark;

static Truth *
truth_new (guint number)
{
  Truth *truth = g_new (Truth, 1);

  truth->number = number;
  truth->marks = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  for (guint i = 0; i < MIRQAB_CHUNK_IDS; i++)
    truth->days[i] = MIRQAB_DAY_ABSENT;

  return truth;
}

static void
truth_free (Truth *truth)
{
  g_hash_table_unref (truth->marks);
  g_free (truth);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Truth, truth_free)

static void
mark (Truth  *truth,
      gint64  name,
      guint   member)
{
  Mark *mark = g_hash_table_lookup (truth->marks, &name);

  if (mark == NULL)
    {
      mark = g_new0 (Mark, 1);
      mark->name = name;
      g_hash_table_insert (truth->marks, &mark->name, mark);
    }
  mirqab_chunk_set (mark->bits, member, TRUE);
}

static Truth *
truth_read (MirqabArchive  *self,
            guint           number,
            GError        **error)
{
  g_autoptr (Truth) truth = truth_new (number);
  g_autoptr (sqlite3_stmt) rows = NULL;
  GError *local_error = NULL;

  rows = mirqab_database_prepare (self->database,
                                  "SELECT " MIRQAB_INDEXED_COLUMNS " FROM article"
                                  " WHERE id BETWEEN ?1 AND ?2 AND is_removed = 0",
                                  error);
  if (rows == NULL)
    return NULL;

  sqlite3_bind_int64 (rows, 1, (gint64) number << MIRQAB_CHUNK_SHIFT);
  sqlite3_bind_int64 (rows, 2, ((gint64) (number + 1) << MIRQAB_CHUNK_SHIFT) - 1);
  while (mirqab_statement_step (rows, &local_error))
    {
      guint member = (guint) (sqlite3_column_int64 (rows, 0) % MIRQAB_CHUNK_IDS);
      g_autoptr (GArray) names = mirqab_indexed_read_names (self, rows, &local_error);

      if (names == NULL)
        break;
      truth->days[member] = mirqab_indexed_read_day (rows);
      for (guint i = 0; i < names->len; i++)
        mark (truth, g_array_index (names, gint64, i), member);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }

  return g_steal_pointer (&truth);
}

typedef gboolean (*TruthFunc) (MirqabArchive  *self,
                               Truth          *truth,
                               gpointer        data,
                               GError        **error);

static gboolean
for_each_chunk (MirqabArchive  *self,
                TruthFunc       function,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  gint64 last = 0;

  if (!mirqab_database_read_number (self->database, "SELECT ifnull (max (id), 0) FROM article",
                                    &last, error))
    return FALSE;

  last = CLAMP (last, 0, MIRQAB_MAX_ID);
  for (guint i = 0; i <= (guint) (last >> MIRQAB_CHUNK_SHIFT); i++)
    {
      g_autoptr (Truth) truth = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      truth = truth_read (self, i, error);
      if (truth == NULL || !function (self, truth, data, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_truth (MirqabArchive  *self,
             Truth          *truth,
             gpointer        data,
             GError        **error)
{
  gint64 first = (gint64) truth->number << MIRQAB_CHUNK_SHIFT;
  GHashTableIter iter;
  const Mark *mark;

  g_hash_table_iter_init (&iter, truth->marks);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &mark))
    if (!mirqab_mark_row_write (self, MIRQAB_MARK_ID (mark->name, truth->number), mark->bits, 0,
                                error))
      return FALSE;
  for (guint at = 0; at < MIRQAB_CHUNK_IDS; at += MIRQAB_DAYS_IDS)
    if (!mirqab_day_row_write (self, (first + at) >> MIRQAB_DAYS_SHIFT, truth->days + at, error))
      return FALSE;

  return TRUE;
}

static gboolean
rebuild (MirqabArchive  *self,
         GError        **error)
{
  return mirqab_database_run (self->database,
                              "DELETE FROM mark; DELETE FROM article_day;"
                              "UPDATE name SET articles = 0;"
                              "INSERT OR REPLACE INTO counter (name, value)"
                              "  VALUES ('content', random ())",
                              error)
         && for_each_chunk (self, write_truth, NULL, NULL, error);
}

static gboolean
is_there (MirqabArchive  *self,
          gboolean       *is_there,
          GError        **error)
{
  gint64 n = 0;

  if (!mirqab_database_read_number (self->database,
                                    "SELECT count (*) FROM counter WHERE name = 'content'", &n,
                                    error))
    return FALSE;
  *is_there = n > 0;

  return TRUE;
}

/**
 * mirqab_article_index_prepare:
 *
 * Makes the index of an archive that has none yet: a new one, or one of
 * version 1.
 */
gboolean
mirqab_article_index_prepare (MirqabArchive  *self,
                              GError        **error)
{
  gboolean is_ready = FALSE, is_ours, succeeded;

  if (!is_there (self, &is_ready, error))
    return FALSE;
  if (is_ready)
    return TRUE;

  /* Another process may be quicker. */
  if (!mirqab_archive_enter (self, &is_ours, error))
    return FALSE;
  succeeded = is_there (self, &is_ready, error) && (is_ready || rebuild (self, error));

  return mirqab_archive_leave (self, is_ours, succeeded, error);
}

/**
 * mirqab_archive_rebuild_index:
 *
 * Makes again what is maintained of the articles: what
 * mirqab_archive_check () found wrong with it is right afterwards.
 */
gboolean
mirqab_archive_rebuild_index (MirqabArchive  *self,
                              GError        **error)
{
  gboolean is_ours, succeeded;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), FALSE);

  if (!mirqab_archive_enter (self, &is_ours, error))
    return FALSE;
  succeeded = rebuild (self, error);

  return mirqab_archive_leave (self, is_ours, succeeded, error);
}

typedef struct
{
  GPtrArray  *problems;
  GHashTable *counts;  /* gint64 name -> count, both owned */
  gint64      n_marks; /* rows that there should be */
} Check;

static void
count (Check  *check,
       gint64  name,
       guint   articles)
{
  gint64 *counted = g_hash_table_lookup (check->counts, &name);

  if (counted == NULL)
    {
      counted = g_new0 (gint64, 1);
      g_hash_table_insert (check->counts, g_memdup2 (&name, sizeof name), counted);
    }
  *counted += articles;
}

static gboolean
check_mark (MirqabArchive  *self,
            const Mark     *mark,
            guint           number,
            Check          *check,
            GError        **error)
{
  guint64 bits[MIRQAB_CHUNK_WORDS] = { 0 };

  if (!mirqab_mark_row_read (self, MIRQAB_MARK_ID (mark->name, number), bits, error))
    return FALSE;

  if (memcmp (bits, mark->bits, sizeof bits) != 0)
    g_ptr_array_add (check->problems,
                     g_strdup_printf ("Other articles are found by name %" G_GINT64_FORMAT
                                      " than have it, in part %u", mark->name, number));
  count (check, mark->name, mirqab_chunk_count (mark->bits));
  check->n_marks++;

  return TRUE;
}

static gboolean
check_days (MirqabArchive  *self,
            const gint32   *expected,
            gint64          chunk,
            Check          *check,
            GError        **error)
{
  gint32 days[MIRQAB_DAYS_IDS];

  if (!mirqab_day_row_read (self, chunk, days, error))
    return FALSE;

  if (memcmp (days, expected, sizeof days) != 0)
    g_ptr_array_add (check->problems,
                     g_strdup_printf ("The list has other articles or days than there are,"
                                      " in part %" G_GINT64_FORMAT, chunk));

  return TRUE;
}

static gboolean
check_truth (MirqabArchive  *self,
             Truth          *truth,
             gpointer        data,
             GError        **error)
{
  gint64 first = (gint64) truth->number << MIRQAB_CHUNK_SHIFT;
  GHashTableIter iter;
  const Mark *mark;

  g_hash_table_iter_init (&iter, truth->marks);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &mark))
    if (!check_mark (self, mark, truth->number, data, error))
      return FALSE;
  for (guint at = 0; at < MIRQAB_CHUNK_IDS; at += MIRQAB_DAYS_IDS)
    if (!check_days (self, truth->days + at, (first + at) >> MIRQAB_DAYS_SHIFT, data, error))
      return FALSE;

  return TRUE;
}

static gboolean
check_counts (MirqabArchive  *self,
              Check          *check,
              GError        **error)
{
  g_autoptr (sqlite3_stmt) rows = NULL;
  GError *local_error = NULL;
  gint64 n_marks = 0;

  rows = mirqab_database_prepare (self->database, "SELECT id, articles, text FROM name", error);
  if (rows == NULL)
    return FALSE;

  while (mirqab_statement_step (rows, &local_error))
    {
      gint64 name = sqlite3_column_int64 (rows, 0), articles = sqlite3_column_int64 (rows, 1);
      const gint64 *counted = g_hash_table_lookup (check->counts, &name);

      if (articles != (counted != NULL ? *counted : 0))
        g_ptr_array_add (check->problems,
                         g_strdup_printf ("The number of the articles of \"%s\" is wrong",
                                          (const char *) sqlite3_column_text (rows, 2)));
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }

  if (!mirqab_database_read_number (self->database, "SELECT count (*) FROM mark", &n_marks, error))
    return FALSE;
  if (n_marks > check->n_marks)
    g_ptr_array_add (check->problems, g_strdup ("There are articles of names that none has"));

  return TRUE;
}

/**
 * mirqab_article_index_check:
 * @problems: (element-type utf8): what is found is appended
 *
 * Compares what is maintained with the rows of the articles.
 */
gboolean
mirqab_article_index_check (MirqabArchive  *self,
                            GPtrArray      *problems,
                            GCancellable   *cancellable,
                            GError        **error)
{
  Check check = { .problems = problems };
  gboolean succeeded;

  check.counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  succeeded = for_each_chunk (self, check_truth, &check, cancellable, error)
              && check_counts (self, &check, error);
  g_hash_table_unref (check.counts);

  return succeeded;
}
