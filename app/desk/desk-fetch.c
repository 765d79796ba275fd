/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/desk-sources.h"
#include "desk/errand.h"

/* Progress on its way to the thread that asked. */
typedef struct
{
  MirqabDeskFetchProgress  function;
  gpointer                 user_data;
  MirqabFetchItem         *item; /* owned */
  guint                    done;
  guint                    total;
} Telling;

typedef struct
{
  MirqabWriter            *writer;   /* borrowed */
  MirqabWatcher           *watcher;  /* borrowed, nullable */
  MirqabDossier           *dossier;  /* owned */
  MirqabAnalyser          *analyser; /* owned, nullable: made when there is none yet */
  GPtrArray               *sources;  /* owned, nullable: of owned MirqabKeptSource */
  MirqabFetchOptions       options;
  MirqabDeskFetchProgress  progress; /* nullable */
  gpointer                 progress_data;
  GMainContext            *context;  /* owned */
} FetchJob;

static void
fetch_job_free (FetchJob *job)
{
  g_object_unref (job->dossier);
  g_clear_object (&job->analyser);
  g_clear_pointer (&job->sources, g_ptr_array_unref);
  g_main_context_unref (job->context);
  g_free (job);
}

static void
telling_free (Telling *telling)
{
  mirqab_fetch_item_unref (telling->item);
  g_free (telling);
}

static gboolean
tell_cb (gpointer data)
{
  const Telling *telling = data;

  telling->function (telling->item, telling->done, telling->total, telling->user_data);

  return G_SOURCE_REMOVE;
}

/* Of the same priority as the answer, which therefore comes after it. */
static void
progress_cb (MirqabFetchItem *item,
             guint            done,
             guint            total,
             gpointer         user_data)
{
  FetchJob *job = user_data;
  g_autoptr (GSource) source = NULL;
  Telling *telling;

  if (job->watcher != NULL && item->n_new + item->n_updated > 0)
    mirqab_watcher_hurry (job->watcher);
  if (job->progress == NULL)
    return;

  telling = g_new0 (Telling, 1);
  telling->function = job->progress;
  telling->user_data = job->progress_data;
  telling->item = mirqab_fetch_item_ref (item);
  telling->done = done;
  telling->total = total;
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, tell_cb, telling, (GDestroyNotify) telling_free);
  g_source_attach (source, job->context);
}

typedef struct
{
  MirqabFetched   *fetched;
  MirqabFetchItem *item;
  gint64           now;
} Storing;

static gboolean
store_in_writer (MirqabArchive  *archive,
                 gpointer        data,
                 GError        **error)
{
  Storing *storing = data;

  return mirqab_fetched_store (storing->fetched, archive, storing->now, storing->item, error);
}

static gboolean
store_cb (MirqabFetched    *fetched,
          MirqabFetchItem  *item,
          gpointer          user_data,
          GError          **error)
{
  FetchJob *job = user_data;
  Storing storing = { fetched, item, job->options.now };

  return mirqab_errand_store (job->writer, store_in_writer, &storing, error);
}

static void
drop_paused (GPtrArray *sources)
{
  for (guint i = sources->len; i > 0; i--)
    if (!((MirqabKeptSource *) g_ptr_array_index (sources, i - 1))->is_enabled)
      g_ptr_array_remove_index (sources, i - 1);
}

static gboolean
list_in_writer (MirqabArchive  *archive,
                gpointer        data,
                GError        **error)
{
  FetchJob *job = data;

  job->sources = mirqab_source_list_read (archive, job->dossier, FALSE, error);
  if (job->sources != NULL)
    drop_paused (job->sources);

  return job->sources != NULL;
}

static gpointer
fetch_in_thread (MirqabArchive  *archive,
                 gpointer        data,
                 GCancellable   *cancellable,
                 GError        **error)
{
  FetchJob *job = data;

  if (job->analyser == NULL)
    job->analyser = mirqab_analyser_new (job->dossier);
  /* In the writer, so that a pause that was saved before is seen. */
  if (job->sources == NULL && !mirqab_errand_store (job->writer, list_in_writer, job, error))
    return NULL;

  return mirqab_fetch_round (job->sources, job->analyser, &job->options, store_cb, progress_cb, job,
                             cancellable, error);
}

static GPtrArray *
copy_sources (GPtrArray *sources)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_kept_source_free);

  for (guint i = 0; i < sources->len; i++)
    g_ptr_array_add (copy, mirqab_kept_source_copy (g_ptr_array_index (sources, i)));

  return copy;
}

void
mirqab_desk_fetch_async (MirqabDesk              *self,
                         GPtrArray               *sources,
                         gboolean                 forced,
                         gboolean                 is_unattended,
                         MirqabDeskFetchProgress  progress,
                         gpointer                 progress_data,
                         GCancellable            *cancellable,
                         GAsyncReadyCallback      callback,
                         gpointer                 user_data)
{
  FetchJob *job;

  g_return_if_fail (MIRQAB_IS_DESK (self));

  job = g_new0 (FetchJob, 1);
  job->writer = self->writer;
  job->watcher = self->watcher;
  job->dossier = g_object_ref (self->dossier);
  g_set_object (&job->analyser, self->analyser);
  job->sources = sources != NULL ? copy_sources (sources) : NULL;
  job->options.now = g_get_real_time () / G_USEC_PER_SEC;
  job->options.forced = forced;
  job->options.is_unattended = is_unattended;
  job->progress = progress;
  job->progress_data = progress_data;
  job->context = g_main_context_ref_thread_default ();

  mirqab_errand_run (self, mirqab_desk_fetch_async, fetch_in_thread, job,
                     (GDestroyNotify) fetch_job_free, (GDestroyNotify) mirqab_fetch_result_free,
                     cancellable, callback, user_data);
}

/**
 * mirqab_desk_fetch_finish:
 *
 * Returns: (transfer full) (nullable): %NULL when the archive cannot be written
 */
MirqabFetchResult *
mirqab_desk_fetch_finish (MirqabDesk    *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
