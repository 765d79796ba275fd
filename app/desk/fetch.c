/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/fetch.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

/* Visits side by side: what the fetcher allows connections for. */
#define MAX_VISITS 10

/* Feeds that are being read, analysed or stored: each is held in memory whole. */
#define MAX_FEEDS 3

typedef struct
{
  MirqabFetcher            *fetcher;
  MirqabAnalyser           *analyser;
  const MirqabFetchOptions *options;
  gboolean                  is_offline;
  GCancellable             *cancellable; /* nullable */
  GMutex                    mutex;
  GCond                     changed;
  GQueue                    done;        /* of MirqabFetched; guarded, as below */
  guint                     n_feeds;
} Round;

void
mirqab_fetch_result_free (MirqabFetchResult *result)
{
  g_ptr_array_unref (result->items);
  g_free (result);
}

static void
wait_for_room (Round *round)
{
  g_mutex_lock (&round->mutex);
  while (round->n_feeds >= MAX_FEEDS)
    g_cond_wait (&round->changed, &round->mutex);
  round->n_feeds++;
  g_mutex_unlock (&round->mutex);
}

static void
visit_in_thread (gpointer data,
                 gpointer user_data)
{
  MirqabFetched *fetched = data;
  Round *round = user_data;

  mirqab_fetched_ask (fetched, round->fetcher, round->options->now, round->options->forced,
                      round->is_offline, round->cancellable);
  wait_for_room (round);
  mirqab_fetched_read (fetched, round->analyser, round->fetcher, round->options->now,
                       round->cancellable);

  g_mutex_lock (&round->mutex);
  g_queue_push_tail (&round->done, fetched);
  g_cond_broadcast (&round->changed);
  g_mutex_unlock (&round->mutex);
}

static MirqabFetched *
take_fetched (Round *round)
{
  MirqabFetched *fetched;

  g_mutex_lock (&round->mutex);
  while (g_queue_is_empty (&round->done))
    g_cond_wait (&round->changed, &round->mutex);
  fetched = g_queue_pop_head (&round->done);
  g_mutex_unlock (&round->mutex);

  return fetched;
}

static void
give_back (Round         *round,
           MirqabFetched *fetched)
{
  mirqab_fetched_free (fetched);
#ifdef __GLIBC__
  /* What one thread has freed is no use to the others: each has a heap of its own. */
  malloc_trim (0);
#endif
  g_mutex_lock (&round->mutex);
  round->n_feeds--;
  g_cond_broadcast (&round->changed);
  g_mutex_unlock (&round->mutex);
}

/* Takes every source, stores as long as that goes well. */
static void
store_all (Round                *round,
           MirqabFetchItem     **items,
           guint                 n,
           MirqabFetchStore      store,
           MirqabFetchProgress   progress,
           gpointer              user_data,
           GError              **error)
{
  gboolean goes_well = TRUE;

  for (guint i = 0; i < n; i++)
    {
      MirqabFetched *fetched = take_fetched (round);
      g_autoptr (MirqabFetchItem) item = NULL;

      if (goes_well && (fetched->visit != NULL || fetched->is_offline))
        {
          item = mirqab_fetched_make_item (fetched);
          goes_well = store (fetched, item, user_data, error);
        }
      if (goes_well && item != NULL)
        {
          items[fetched->position] = mirqab_fetch_item_ref (item);
          if (progress != NULL)
            progress (item, i + 1, n, user_data);
        }
      give_back (round, fetched);
    }
}

static MirqabFetchResult *
make_result (MirqabFetchItem **items, /* (transfer full) */
             guint             n)
{
  MirqabFetchResult *result = g_new0 (MirqabFetchResult, 1);

  result->items = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_fetch_item_unref);
  for (guint i = 0; i < n; i++)
    {
      const MirqabFetchItem *item = items[i];

      if (item == NULL)
        continue;
      g_ptr_array_add (result->items, items[i]);
      result->n_asked += item->status != MIRQAB_VISIT_SKIPPED;
      result->n_failed += item->status == MIRQAB_VISIT_ERROR || item->status == MIRQAB_VISIT_GONE;
      result->n_new += item->n_new;
      result->n_aside += item->n_aside;
      result->n_variants += item->n_variants;
      result->n_updated += item->n_updated;
    }

  return result;
}

static void
run_round (Round               *round,
           GPtrArray           *sources,
           MirqabFetchItem    **items,
           MirqabFetchStore     store,
           MirqabFetchProgress  progress,
           gpointer             user_data,
           GError             **error)
{
  GThreadPool *pool;

  g_mutex_init (&round->mutex);
  g_cond_init (&round->changed);
  g_queue_init (&round->done);

  pool = g_thread_pool_new (visit_in_thread, round, MAX_VISITS, FALSE, NULL);
  for (guint i = 0; i < sources->len; i++)
    g_thread_pool_push (pool, mirqab_fetched_new (g_ptr_array_index (sources, i), i), NULL);
  store_all (round, items, sources->len, store, progress, user_data, error);
  g_thread_pool_free (pool, FALSE, TRUE);
  g_cond_clear (&round->changed);
  g_mutex_clear (&round->mutex);
}

/* Whether a round that nobody asked for is better left for another time. A
 * source on this computer needs no network. */
static gboolean
is_put_off (GPtrArray                *sources,
            const MirqabFetchOptions *options,
            MirqabNetworkState        network)
{
  if (!options->is_unattended || network == MIRQAB_NETWORK_STATE_ONLINE)
    return FALSE;

  for (guint i = 0; i < sources->len; i++)
    if (mirqab_url_is_of_this_host (((MirqabKeptSource *) g_ptr_array_index (sources, i))->url))
      return FALSE;

  return TRUE;
}

/**
 * mirqab_fetch_round:
 *
 * Blocks. Visits sources side by side and hands what each brings to @store.
 *
 * Returns: (transfer full) (nullable): %NULL when @store failed; what was stored
 *   before stays
 */
MirqabFetchResult *
mirqab_fetch_round (GPtrArray                 *sources,
                    MirqabAnalyser            *analyser,
                    const MirqabFetchOptions  *options,
                    MirqabFetchStore           store,
                    MirqabFetchProgress        progress,
                    gpointer                   user_data,
                    GCancellable              *cancellable,
                    GError                   **error)
{
  g_autoptr (MirqabFetcher) fetcher = mirqab_fetcher_new ();
  MirqabNetworkState network = mirqab_network_state_get (options->monitor);
  g_autofree MirqabFetchItem **items = g_new0 (MirqabFetchItem *, sources->len + 1);
  Round round = { .fetcher = fetcher, .analyser = analyser, .options = options,
                  .is_offline = network == MIRQAB_NETWORK_STATE_OFFLINE,
                  .cancellable = cancellable };
  gboolean puts_off = is_put_off (sources, options, network);
  g_autoptr (MirqabFetchResult) result = NULL;
  GError *local_error = NULL;

  g_return_val_if_fail (MIRQAB_IS_ANALYSER (analyser), NULL);

  if (!puts_off)
    run_round (&round, sources, items, store, progress, user_data, &local_error);
  result = make_result (items, sources->len);
  result->network = network;
  result->is_put_off = puts_off;
  result->is_cancelled = g_cancellable_is_cancelled (cancellable);
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }

  return g_steal_pointer (&result);
}

typedef struct
{
  MirqabArchive       *archive;
  gint64               now;
  MirqabFetchProgress  progress; /* nullable */
  gpointer             user_data;
} OwnArchive;

static gboolean
store_here (MirqabFetched    *fetched,
            MirqabFetchItem  *item,
            gpointer          user_data,
            GError          **error)
{
  OwnArchive *own = user_data;

  return mirqab_fetched_store (fetched, own->archive, own->now, item, error);
}

static void
progress_here (MirqabFetchItem *item,
               guint            done,
               guint            total,
               gpointer         user_data)
{
  OwnArchive *own = user_data;

  if (own->progress != NULL)
    own->progress (item, done, total, own->user_data);
}

MirqabFetchResult *
mirqab_fetch_sources (MirqabArchive             *archive,
                      GPtrArray                 *sources,
                      MirqabAnalyser            *analyser,
                      const MirqabFetchOptions  *options,
                      MirqabFetchProgress        progress,
                      gpointer                   user_data,
                      GCancellable              *cancellable,
                      GError                   **error)
{
  OwnArchive own = { archive, options->now, progress, user_data };

  return mirqab_fetch_round (sources, analyser, options, store_here, progress_here, &own,
                             cancellable, error);
}
