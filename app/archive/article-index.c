/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/article-index.h"

#include "archive/article-index-rows.h"

/* Of marks: 8 MB. */
#define MAX_PENDING 2000

/* A chunk of the articles of a name as it will be. */
typedef struct
{
  gint64  id;     /* of its row */
  guint   before; /* members before the change */
  guint64 bits[MIRQAB_CHUNK_WORDS];
} PendingMark;

typedef struct
{
  gint64 chunk;
  gint32 days[MIRQAB_DAYS_IDS];
} PendingDays;

struct _MirqabPending
{
  GHashTable *marks;   /* gint64 id -> owned PendingMark */
  GHashTable *days;    /* gint64 chunk -> owned PendingDays */
  gboolean    changes; /* the content, not only what is read or starred */
};

static MirqabPending *
get_pending (MirqabArchive *self)
{
  if (self->pending == NULL)
    {
      self->pending = g_new0 (MirqabPending, 1);
      self->pending->marks = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
      self->pending->days = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
    }

  return self->pending;
}

/**
 * mirqab_article_index_forget:
 *
 * Lets go of changes whose transaction was rolled back.
 */
void
mirqab_article_index_forget (MirqabArchive *self)
{
  MirqabPending *pending = g_steal_pointer (&self->pending);

  if (pending == NULL)
    return;

  g_hash_table_unref (pending->marks);
  g_hash_table_unref (pending->days);
  g_free (pending);
}

/**
 * mirqab_article_index_read_content:
 * @content: (out): a number that is another one whenever the content is
 */
gboolean
mirqab_article_index_read_content (MirqabArchive  *self,
                                   gint64         *content,
                                   GError        **error)
{
  return mirqab_database_read_number (self->database,
                                      "SELECT value FROM counter WHERE name = 'content'", content,
                                      error);
}

/* Says that views are to be read again. */
void
mirqab_article_index_change (MirqabArchive *self)
{
  get_pending (self)->changes = TRUE;
}

gboolean
mirqab_article_index_set_day (MirqabArchive  *self,
                              gint64          article,
                              gint32          packed_day,
                              GError        **error)
{
  MirqabPending *pending = get_pending (self);
  gint64 chunk = article >> MIRQAB_DAYS_SHIFT;
  PendingDays *days = g_hash_table_lookup (pending->days, &chunk);

  if (days == NULL)
    {
      days = g_new (PendingDays, 1);
      days->chunk = chunk;
      g_hash_table_insert (pending->days, &days->chunk, days);
      if (!mirqab_day_row_read (self, chunk, days->days, error))
        return FALSE;
    }
  days->days[article % MIRQAB_DAYS_IDS] = packed_day;

  return TRUE;
}

gboolean
mirqab_article_index_set_mark (MirqabArchive  *self,
                               gint64          article,
                               gint64          name,
                               gboolean        is_marked,
                               GError        **error)
{
  gint64 id = MIRQAB_MARK_ID (name, article >> MIRQAB_CHUNK_SHIFT);
  PendingMark *mark;

  if (g_hash_table_size (get_pending (self)->marks) >= MAX_PENDING
      && !mirqab_article_index_flush (self, error))
    return FALSE;

  mark = g_hash_table_lookup (get_pending (self)->marks, &id);
  if (mark == NULL)
    {
      mark = g_new0 (PendingMark, 1);
      mark->id = id;
      g_hash_table_insert (get_pending (self)->marks, &mark->id, mark);
      if (!mirqab_mark_row_read (self, id, mark->bits, error))
        return FALSE;
      mark->before = mirqab_chunk_count (mark->bits);
    }
  mirqab_chunk_set (mark->bits, (guint) (article % MIRQAB_CHUNK_IDS), is_marked);

  return TRUE;
}

/**
 * mirqab_article_index_flush:
 *
 * Writes what is pending; for the end of a transaction, and before a read in it.
 */
gboolean
mirqab_article_index_flush (MirqabArchive  *self,
                            GError        **error)
{
  MirqabPending *pending = self->pending;
  GHashTableIter iter;
  const PendingMark *mark;
  const PendingDays *days;

  if (pending == NULL)
    return TRUE;

  g_hash_table_iter_init (&iter, pending->marks);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &mark))
    if (!mirqab_mark_row_write (self, mark->id, mark->bits, mark->before, error))
      return FALSE;
  g_hash_table_iter_init (&iter, pending->days);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &days))
    if (!mirqab_day_row_write (self, days->chunk, days->days, error))
      return FALSE;

  /* Any other number: views compare it, and a backup may bring back an old one. */
  if (pending->changes
      && !mirqab_database_run (self->database,
                               "UPDATE counter SET value = random () WHERE name = 'content'", error))
    return FALSE;

  mirqab_article_index_forget (self);

  return TRUE;
}

/* The marks that an article has while it is in view: its names, and what its
 * other columns say. */
static gboolean
set_marks (MirqabArchive  *self,
           sqlite3_stmt   *row,
           gint64          article,
           gboolean        is_marked,
           GError        **error)
{
  g_autoptr (GArray) names = mirqab_indexed_read_names (self, row, error);
  gboolean succeeded = names != NULL;

  for (guint i = 0; succeeded && i < names->len; i++)
    succeeded = mirqab_article_index_set_mark (self, article, g_array_index (names, gint64, i),
                                               is_marked, error);

  return succeeded;
}

static gboolean
set_article (MirqabArchive  *self,
             gint64          article,
             gboolean        is_shown,
             GError        **error)
{
  GError *local_error = NULL;
  gint32 day = MIRQAB_DAY_ABSENT;
  gboolean succeeded = TRUE;

  if (!mirqab_archive_use (self, &self->read_indexed,
                           "SELECT " MIRQAB_INDEXED_COLUMNS " FROM article WHERE id = ?1", error))
    return FALSE;

  mirqab_article_index_change (self);
  sqlite3_bind_int64 (self->read_indexed, 1, article);
  if (mirqab_statement_step (self->read_indexed, &local_error))
    {
      if (is_shown)
        day = mirqab_indexed_read_day (self->read_indexed);
      succeeded = set_marks (self, self->read_indexed, article, is_shown, &local_error)
                  && mirqab_article_index_set_day (self, article, day, &local_error);
    }
  sqlite3_reset (self->read_indexed);

  if (local_error != NULL)
    g_propagate_error (error, local_error);

  return succeeded && local_error == NULL;
}

gboolean
mirqab_article_index_show (MirqabArchive  *self,
                           gint64          article,
                           GError        **error)
{
  return set_article (self, article, TRUE, error);
}

/**
 * mirqab_article_index_hide:
 *
 * Takes an article out: before its row changes.
 */
gboolean
mirqab_article_index_hide (MirqabArchive  *self,
                           gint64          article,
                           GError        **error)
{
  return set_article (self, article, FALSE, error);
}
