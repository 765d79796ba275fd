/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/errand.h"
#include "desk/watches.h"

static gpointer
list_in_thread (MirqabArchive  *archive,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  return mirqab_archive_list_watches (archive, error);
}

void
mirqab_desk_list_watches_async (MirqabDesk          *self,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_return_if_fail (MIRQAB_IS_DESK (self));

  mirqab_desk_read (self, mirqab_desk_list_watches_async, list_in_thread, NULL, NULL,
                    (GDestroyNotify) g_array_unref, cancellable, callback, user_data);
}

GArray *
mirqab_desk_list_watches_finish (MirqabDesk    *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  MirqabWriter    *writer;      /* borrowed */
  GCancellable    *cancellable; /* borrowed from the task, nullable */
  gint64           scope;
  MirqabWatchKind  kind;
  guint            days;
  GPtrArray       *fired;       /* owned, nullable */
} WatchJob;

static void
watch_job_free (WatchJob *job)
{
  g_clear_pointer (&job->fired, g_ptr_array_unref);
  g_free (job);
}

static WatchJob *
watch_job_new (MirqabDesk *self)
{
  WatchJob *job = g_new0 (WatchJob, 1);

  job->writer = self->writer;

  return job;
}

static gboolean
set_in_writer (MirqabArchive  *archive,
               gpointer        data,
               GError        **error)
{
  const WatchJob *job = data;

  return mirqab_archive_set_watch (archive, job->scope, job->kind, job->days,
                                   mirqab_watches_get_today (), error);
}

static gpointer
set_in_thread (MirqabArchive  *archive,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  WatchJob *job = data;

  return mirqab_errand_store (job->writer, set_in_writer, job, error) ? g_strdup ("") : NULL;
}

void
mirqab_desk_set_watch_async (MirqabDesk          *self,
                             gint64               saved_scope,
                             MirqabWatchKind      kind,
                             guint                days,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  WatchJob *job;

  g_return_if_fail (MIRQAB_IS_DESK (self));

  job = watch_job_new (self);
  job->scope = saved_scope;
  job->kind = kind;
  job->days = days;
  mirqab_errand_run (self, mirqab_desk_set_watch_async, set_in_thread, job,
                     (GDestroyNotify) watch_job_free, g_free, NULL, callback, user_data);
}

gboolean
mirqab_desk_set_watch_finish (MirqabDesk    *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_autofree char *done = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  done = g_task_propagate_pointer (G_TASK (result), error);

  return done != NULL;
}

static gboolean
check_in_writer (MirqabArchive  *archive,
                 gpointer        data,
                 GError        **error)
{
  WatchJob *job = data;

  job->fired = mirqab_watches_check (archive, mirqab_watches_get_today (), job->cancellable,
                                     error);

  return job->fired != NULL;
}

/* By the writer: of two that check at once, only one tells. */
static gpointer
check_in_thread (MirqabArchive  *archive,
                 gpointer        data,
                 GCancellable   *cancellable,
                 GError        **error)
{
  WatchJob *job = data;
  g_autoptr (GArray) watches = mirqab_archive_list_watches (archive, error);

  if (watches == NULL)
    return NULL;
  if (watches->len == 0)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_firing_free);

  job->cancellable = cancellable;
  if (!mirqab_errand_store (job->writer, check_in_writer, job, error))
    return NULL;

  return g_steal_pointer (&job->fired);
}

void
mirqab_desk_check_watches_async (MirqabDesk          *self,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_return_if_fail (MIRQAB_IS_DESK (self));

  mirqab_errand_run (self, mirqab_desk_check_watches_async, check_in_thread, watch_job_new (self),
                     (GDestroyNotify) watch_job_free, (GDestroyNotify) g_ptr_array_unref, cancellable,
                     callback, user_data);
}

GPtrArray *
mirqab_desk_check_watches_finish (MirqabDesk    *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
