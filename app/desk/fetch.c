/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/fetch.h"

#include "desk/reading-line.h"
#include "sources/document.h"

/* Visits side by side: what the fetcher allows connections for. */
#define MAX_VISITS 10

/* Visited sources that wait to be written: each may hold a whole feed. */
#define MAX_WAITING 4

/* One source on its way: visited by a thread, written by the caller. */
typedef struct
{
  MirqabKeptSource *source;   /* borrowed */
  guint             position;
  MirqabVisit      *visit;    /* owned, nullable: NULL when cancelled */
  GPtrArray        *articles; /* owned, nullable */
} Errand;

typedef struct
{
  MirqabFetcher  *fetcher;
  MirqabAnalyser *analyser;
  gint64          now;
  gboolean        forced;
  GCancellable   *cancellable; /* nullable */
  GMutex          mutex;
  GCond           changed;
  GQueue          done;        /* of Errand; guarded */
} Round;

void
mirqab_fetch_item_free (MirqabFetchItem *item)
{
  g_free (item->url);
  g_free (item->feed_url);
  g_free (item->error_name);
  g_free (item->warning);
  g_ptr_array_unref (item->titles);
  g_free (item);
}

static void
errand_free (Errand *errand)
{
  g_clear_pointer (&errand->visit, mirqab_visit_free);
  g_clear_pointer (&errand->articles, g_ptr_array_unref);
  g_free (errand);
}

static MirqabSourceState *
make_state (const MirqabKeptSource *source)
{
  MirqabSourceState *state = mirqab_source_state_new (source->url);

  state->etag = g_strdup (source->etag);
  state->last_modified = g_strdup (source->last_modified);
  state->digest = g_strdup (source->digest);
  state->next_check = source->next_check;
  state->n_failures = source->n_failures;
  state->is_held = source->is_held;
  state->is_gone = source->is_gone;

  return state;
}

static void
take_string (char       **target,
             const char  *value)
{
  g_free (*target);
  *target = g_strdup (value);
}

/* What a visit teaches about its source. */
static void
update_source (MirqabKeptSource  *source,
               const MirqabVisit *visit,
               gint64             now)
{
  const MirqabSourceState *state = visit->state;

  if (visit->status == MIRQAB_VISIT_SKIPPED)
    return;

  take_string (&source->url, state->url);
  take_string (&source->etag, state->etag);
  take_string (&source->last_modified, state->last_modified);
  take_string (&source->digest, state->digest);
  take_string (&source->last_error, visit->error_name);
  source->next_check = state->next_check;
  source->n_failures = state->n_failures;
  source->is_held = state->is_held;
  source->is_gone = state->is_gone;
  if (visit->status == MIRQAB_VISIT_OK || visit->status == MIRQAB_VISIT_NOT_MODIFIED)
    source->last_success = now;
  if (source->name == NULL && visit->feed != NULL)
    source->name = g_strdup (visit->feed->title);
}

static void
visit_in_thread (gpointer data,
                 gpointer user_data)
{
  Errand *errand = data;
  Round *round = user_data;
  g_autoptr (MirqabSourceState) state = make_state (errand->source);

  if (!g_cancellable_is_cancelled (round->cancellable))
    errand->visit = mirqab_visit_source (round->fetcher, state, round->now, round->forced,
                                         round->cancellable, NULL);
  if (errand->visit != NULL && errand->visit->feed != NULL)
    {
      errand->articles = mirqab_feed_to_articles (errand->visit->feed, errand->visit->state->url);
      for (guint i = 0; i < errand->articles->len; i++)
        {
          MirqabArticle *article = g_ptr_array_index (errand->articles, i);

          article->source_id = g_strdup (errand->visit->state->url);
        }
      mirqab_analyse_articles (errand->articles, round->analyser, round->now);
    }

  g_mutex_lock (&round->mutex);
  while (g_queue_get_length (&round->done) >= MAX_WAITING)
    g_cond_wait (&round->changed, &round->mutex);
  g_queue_push_tail (&round->done, errand);
  g_cond_broadcast (&round->changed);
  g_mutex_unlock (&round->mutex);
}

static Errand *
take_errand (Round *round)
{
  Errand *errand;

  g_mutex_lock (&round->mutex);
  while (g_queue_is_empty (&round->done))
    g_cond_wait (&round->changed, &round->mutex);
  errand = g_queue_pop_head (&round->done);
  g_cond_broadcast (&round->changed);
  g_mutex_unlock (&round->mutex);

  return errand;
}

static MirqabFetchItem *
make_item (const Errand *errand)
{
  MirqabFetchItem *item = g_new0 (MirqabFetchItem, 1);
  const MirqabFeed *feed = errand->visit->feed;

  item->url = g_strdup (errand->source->url);
  item->feed_url = g_strdup (errand->visit->state->url);
  item->status = errand->visit->status;
  item->error_name = g_strdup (errand->visit->error_name);
  item->warning = g_strdup (errand->visit->warning);
  item->next_check = errand->visit->state->next_check;
  item->titles = g_ptr_array_new_with_free_func (g_free);
  item->n_entries = feed != NULL ? feed->entries->len : 0;
  for (guint i = 0; i < item->n_entries; i++)
    {
      const MirqabFeedEntry *entry = g_ptr_array_index (feed->entries, i);

      g_ptr_array_add (item->titles, g_strdup (entry->title != NULL ? entry->title : ""));
    }

  return item;
}

static gboolean
add_articles (MirqabArchive    *archive,
              const Errand     *errand,
              MirqabFetchItem  *item,
              GError          **error)
{
  for (guint i = 0; errand->articles != NULL && i < errand->articles->len; i++)
    {
      MirqabAddResult result;
      gint64 id;

      if (!mirqab_archive_add (archive, g_ptr_array_index (errand->articles, i), &id, &result, error))
        return FALSE;
      item->n_new += result != MIRQAB_ADD_ALREADY_THERE;
    }

  return TRUE;
}

/* The articles and the state go together: a validator that is remembered
 * without its articles would hide them for ever. */
static gboolean
write_errand (MirqabArchive    *archive,
              const Errand     *errand,
              gint64            now,
              MirqabFetchItem  *item,
              GError          **error)
{
  update_source (errand->source, errand->visit, now);
  if (!mirqab_archive_begin (archive, error))
    return FALSE;
  if (add_articles (archive, errand, item, error)
      && mirqab_archive_save_source (archive, errand->source, error))
    return mirqab_archive_commit (archive, error);

  mirqab_archive_roll_back (archive);

  return FALSE;
}

/* Takes every errand, writes as long as that goes well. */
static void
write_round (Round                 *round,
             MirqabArchive         *archive,
             guint                  n,
             GPtrArray             *items,
             MirqabImportProgress   progress,
             gpointer               progress_data,
             GError               **error)
{
  gboolean goes_well = TRUE;

  for (guint i = 0; i < n; i++)
    {
      Errand *errand = take_errand (round);

      if (errand->visit != NULL && goes_well)
        {
          MirqabFetchItem *item = make_item (errand);

          g_ptr_array_index (items, errand->position) = item;
          goes_well = write_errand (archive, errand, round->now, item, error);
          if (progress != NULL)
            progress (i + 1, n, item->url, progress_data);
        }
      errand_free (errand);
    }
}

static void
free_item (gpointer data)
{
  if (data != NULL)
    mirqab_fetch_item_free (data);
}

GPtrArray *
mirqab_fetch_sources (MirqabArchive         *archive,
                      MirqabAnalyser        *analyser,
                      GPtrArray             *sources,
                      gint64                 now,
                      gboolean               forced,
                      MirqabImportProgress   progress,
                      gpointer               progress_data,
                      GCancellable          *cancellable,
                      GError               **error)
{
  g_autoptr (MirqabFetcher) fetcher = mirqab_fetcher_new ();
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (free_item);
  Round round = { .fetcher = fetcher, .analyser = analyser, .now = now, .forced = forced,
                  .cancellable = cancellable };
  GError *local_error = NULL;
  GThreadPool *pool;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (archive) && MIRQAB_IS_ANALYSER (analyser), NULL);

  g_mutex_init (&round.mutex);
  g_cond_init (&round.changed);
  g_queue_init (&round.done);
  g_ptr_array_set_size (items, (int) sources->len);

  pool = g_thread_pool_new (visit_in_thread, &round, MAX_VISITS, FALSE, NULL);
  for (guint i = 0; i < sources->len; i++)
    {
      Errand *errand = g_new0 (Errand, 1);

      errand->source = g_ptr_array_index (sources, i);
      errand->position = i;
      g_thread_pool_push (pool, errand, NULL);
    }
  write_round (&round, archive, sources->len, items, progress, progress_data, &local_error);
  g_thread_pool_free (pool, FALSE, TRUE);
  g_cond_clear (&round.changed);
  g_mutex_clear (&round.mutex);

  if (local_error == NULL)
    g_cancellable_set_error_if_cancelled (cancellable, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }

  return g_steal_pointer (&items);
}
