/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/desk-private.h"

static gpointer
note_in_thread (MirqabArchive  *archive,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  g_autoptr (GError) local_error = NULL;
  char *note = mirqab_archive_dup_note (archive, *(const gint64 *) data, &local_error);

  if (local_error == NULL)
    return note != NULL ? note : g_strdup ("");

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

void
mirqab_desk_load_note_async (MirqabDesk          *self,
                             gint64               article,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_return_if_fail (MIRQAB_IS_DESK (self));

  mirqab_desk_read (self, mirqab_desk_load_note_async, note_in_thread,
                    g_memdup2 (&article, sizeof article), g_free, g_free, cancellable, callback,
                    user_data);
}

/**
 * mirqab_desk_load_note_finish:
 *
 * Returns: (transfer full) (nullable): "" when there is none; %NULL on error
 */
char *
mirqab_desk_load_note_finish (MirqabDesk    *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
count_one (GHashTable *counts,
           gint64      collection)
{
  guint *count = g_hash_table_lookup (counts, &collection);

  if (count == NULL)
    {
      count = g_new0 (guint, 1);
      g_hash_table_insert (counts, g_memdup2 (&collection, sizeof collection), count);
    }
  ++*count;
}

static gpointer
collected_in_thread (MirqabArchive  *archive,
                     gpointer        data,
                     GCancellable   *cancellable,
                     GError        **error)
{
  const GArray *articles = data;
  g_autoptr (GHashTable) counts = NULL;

  counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  for (guint i = 0; i < articles->len; i++)
    {
      g_autoptr (GArray) collections = NULL;

      collections = mirqab_archive_list_collected (archive, g_array_index (articles, gint64, i),
                                                   error);
      if (collections == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      for (guint j = 0; j < collections->len; j++)
        count_one (counts, g_array_index (collections, gint64, j));
    }

  return g_steal_pointer (&counts);
}

void
mirqab_desk_count_collected_async (MirqabDesk          *self,
                                   const gint64        *articles,
                                   gsize                n_articles,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  GArray *copy;

  g_return_if_fail (MIRQAB_IS_DESK (self));

  copy = g_array_sized_new (FALSE, FALSE, sizeof (gint64), (guint) n_articles);
  g_array_append_vals (copy, articles, (guint) n_articles);
  mirqab_desk_read (self, mirqab_desk_count_collected_async, collected_in_thread, copy,
                    (GDestroyNotify) g_array_unref, (GDestroyNotify) g_hash_table_unref, cancellable,
                    callback, user_data);
}

/**
 * mirqab_desk_count_collected_finish:
 *
 * Returns: (transfer full) (element-type gint64 guint) (nullable): how many of
 *   the articles are in each collection that has one of them
 */
GHashTable *
mirqab_desk_count_collected_finish (MirqabDesk    *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
