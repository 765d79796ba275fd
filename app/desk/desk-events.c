/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/desk-private.h"

/* Which events of which articles. */
typedef struct
{
  GArray *articles; /* owned, of gint64 */
  GArray *ordinals; /* owned, of guint */
} Quoting;

static void
quoting_free (Quoting *quoting)
{
  g_array_unref (quoting->articles);
  g_array_unref (quoting->ordinals);
  g_free (quoting);
}

static gpointer
quote_in_thread (MirqabArchive  *archive,
                 gpointer        data,
                 GCancellable   *cancellable,
                 GError        **error)
{
  const Quoting *quoting = data;

  return mirqab_archive_quote (archive, (const gint64 *) (gconstpointer) quoting->articles->data,
                               (const guint *) (gconstpointer) quoting->ordinals->data,
                               quoting->articles->len, error);
}

/**
 * mirqab_desk_quote_async:
 * @evidence: (element-type MirqabEvidence): whose whole sentences are wanted
 * @n: how many of them, from the first
 */
void
mirqab_desk_quote_async (MirqabDesk          *self,
                         GPtrArray           *evidence,
                         guint                n,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  Quoting *quoting;

  g_return_if_fail (MIRQAB_IS_DESK (self));
  g_return_if_fail (n <= evidence->len);

  quoting = g_new0 (Quoting, 1);
  quoting->articles = g_array_new (FALSE, FALSE, sizeof (gint64));
  quoting->ordinals = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < n; i++)
    {
      const MirqabEvidence *item = g_ptr_array_index (evidence, i);

      g_array_append_val (quoting->articles, item->article);
      g_array_append_val (quoting->ordinals, item->ordinal);
    }
  mirqab_desk_read (self, mirqab_desk_quote_async, quote_in_thread, quoting,
                    (GDestroyNotify) quoting_free, (GDestroyNotify) g_ptr_array_unref,
                    cancellable, callback, user_data);
}

/**
 * mirqab_desk_quote_finish:
 *
 * Returns: (transfer full) (element-type MirqabQuotation) (nullable): one for
 *   each, %NULL where the event is gone
 */
GPtrArray *
mirqab_desk_quote_finish (MirqabDesk    *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
