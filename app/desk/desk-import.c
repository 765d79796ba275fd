/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/desk-private.h"

/* A job that writes for long: what it needs, and the way back of its progress. */
typedef struct
{
  MirqabWork     *work;        /* owned until it is done */
  MirqabWriter   *writer;      /* borrowed: it runs this */
  MirqabWatcher  *watcher;     /* borrowed, nullable */
  MirqabDossier  *dossier;     /* owned */
  MirqabAnalyser *analyser;    /* owned; nullable before it runs */
  MirqabProgress *progress;    /* owned */
  MirqabArchive  *archive;     /* borrowed, while it runs */
  GPtrArray      *files;       /* owned, nullable */
  char           *text;        /* owned, nullable */
  gint64          captured_at;
} LongJob;

static LongJob *
long_job_new (MirqabDesk         *self,
              MirqabProgressFunc  progress,
              gpointer            progress_data)
{
  LongJob *job = g_new0 (LongJob, 1);

  job->writer = self->writer;
  job->watcher = self->watcher;
  job->dossier = g_object_ref (self->dossier);
  g_set_object (&job->analyser, self->analyser);
  job->progress = mirqab_progress_new (progress, progress_data);
  job->captured_at = g_get_real_time () / G_USEC_PER_SEC;

  return job;
}

static void
long_job_free (LongJob *job)
{
  mirqab_progress_free (job->progress);
  g_clear_object (&job->analyser);
  g_object_unref (job->dossier);
  g_clear_pointer (&job->files, g_ptr_array_unref);
  g_free (job->text);
  g_free (job);
}

static void
progress_cb (guint       done,
             guint       total,
             const char *what,
             gpointer    user_data)
{
  LongJob *job = user_data;

  mirqab_progress_report (job->progress, done, total, what);
  if (job->watcher != NULL)
    mirqab_watcher_hurry (job->watcher);
  mirqab_writer_let_pass (job->writer, job->archive);
}

static void
long_job_cb (MirqabArchive *archive,
             const GError  *error,
             gpointer       data)
{
  LongJob *job = data;
  MirqabWatcher *watcher = job->watcher;

  job->archive = archive;
  /* Whoever did not wait for the desk to be open has no analyser yet. */
  if (job->analyser == NULL)
    job->analyser = mirqab_analyser_new (job->dossier);
  mirqab_work_do (g_steal_pointer (&job->work), archive, error);
  if (watcher != NULL)
    mirqab_watcher_hurry (watcher);
}

/* Takes @job, which its work frees. */
static void
push_long (MirqabDesk          *self,
           gpointer             source_tag,
           MirqabWorkFunc       function,
           LongJob             *job,
           GDestroyNotify       destroy_result,
           GCancellable        *cancellable,
           GAsyncReadyCallback  callback,
           gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, source_tag);
  g_task_set_check_cancellable (task, FALSE);
  job->work = mirqab_work_new (task, function, job, (GDestroyNotify) long_job_free, destroy_result);
  mirqab_writer_push_long (self->writer, long_job_cb, job, NULL);
}

static gpointer
import_in_thread (MirqabArchive  *archive,
                  gpointer        data,
                  GCancellable   *cancellable,
                  GError        **error)
{
  LongJob *job = data;

  if (job->text != NULL)
    return mirqab_import_text (archive, job->analyser, job->text, job->captured_at,
                               cancellable, error);

  return mirqab_import_files (archive, job->analyser, job->files, job->captured_at,
                              progress_cb, job, cancellable, error);
}

/**
 * mirqab_desk_import_files_async:
 * @files: of GFile; what it holds now is what is imported
 * @progress: (nullable): not called any more once @callback is
 */
void
mirqab_desk_import_files_async (MirqabDesk          *self,
                                GListModel          *files,
                                MirqabProgressFunc   progress,
                                gpointer             progress_data,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  LongJob *job;

  g_return_if_fail (MIRQAB_IS_DESK (self));

  job = long_job_new (self, progress, progress_data);
  job->files = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    g_ptr_array_add (job->files, g_list_model_get_item (files, i));

  push_long (self, mirqab_desk_import_files_async, import_in_thread, job,
             (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

void
mirqab_desk_import_text_async (MirqabDesk          *self,
                               const char          *text,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  LongJob *job;

  g_return_if_fail (MIRQAB_IS_DESK (self));

  job = long_job_new (self, NULL, NULL);
  job->text = g_strdup (text);

  push_long (self, mirqab_desk_import_text_async, import_in_thread, job,
             (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * mirqab_desk_import_finish:
 *
 * Returns: (transfer full) (element-type MirqabImportItem) (nullable): one for
 *   each file; %NULL when the archive cannot be written, or on cancellation
 */
GPtrArray *
mirqab_desk_import_finish (MirqabDesk    *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
reanalyse_in_thread (MirqabArchive  *archive,
                     gpointer        data,
                     GCancellable   *cancellable,
                     GError        **error)
{
  LongJob *job = data;
  gssize n = mirqab_reanalyse (archive, job->analyser, progress_cb, job, cancellable, error);

  return n >= 0 ? g_memdup2 (&n, sizeof n) : NULL;
}

void
mirqab_desk_reanalyse_async (MirqabDesk          *self,
                             MirqabProgressFunc   progress,
                             gpointer             progress_data,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_return_if_fail (MIRQAB_IS_DESK (self));

  push_long (self, mirqab_desk_reanalyse_async, reanalyse_in_thread,
             long_job_new (self, progress, progress_data), g_free, cancellable, callback, user_data);
}

gssize
mirqab_desk_reanalyse_finish (MirqabDesk    *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_autofree gssize *n = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), -1);

  n = g_task_propagate_pointer (G_TASK (result), error);

  return n != NULL ? *n : -1;
}
