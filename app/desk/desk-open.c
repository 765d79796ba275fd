/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/desk-private.h"

#include "desk/opening.h"

/* What opening needs and gives. */
typedef struct
{
  MirqabDossier  *dossier;     /* owned, nullable */
  char           *data_folder; /* owned, nullable */
  MirqabAnalyser *analyser;    /* owned, nullable */
  MirqabArchive  *watched;     /* owned, nullable: a connection for the watcher */
  gint64          generation;  /* of watched */
  gboolean        is_large;    /* not checked yet */
  gboolean        is_read_only;
  char           *kept_aside;  /* owned, nullable */
} Opening;

static void
opening_free (Opening *opening)
{
  g_clear_object (&opening->dossier);
  g_clear_object (&opening->analyser);
  g_clear_object (&opening->watched);
  g_free (opening->data_folder);
  g_free (opening->kept_aside);
  g_free (opening);
}

static gpointer
open_in_thread (MirqabArchive  *archive,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  const Opening *opening = data;
  g_autoptr (MirqabArchive) watched = mirqab_archive_open (opening->data_folder, error);
  Opening *opened;

  if (watched == NULL)
    return NULL;

  opened = g_new0 (Opening, 1);
  opened->generation = mirqab_archive_get_generation (watched);
  opened->is_large = mirqab_archive_is_large (watched);
  opened->is_read_only = mirqab_archive_is_read_only (watched);
  opened->watched = g_steal_pointer (&watched);
  opened->analyser = mirqab_analyser_new (opening->dossier);
  opened->kept_aside = g_strdup (opening->kept_aside);

  return opened;
}

/* A job of the writer, whose own connection may be what cannot be opened. */
typedef struct
{
  MirqabWork *work;    /* owned until it is done */
  Opening    *opening; /* borrowed from work */
} OpenJob;

static void
open_job_cb (MirqabArchive *archive,
             const GError  *error,
             gpointer       data)
{
  OpenJob *job = data;
  g_autoptr (MirqabArchive) begun = NULL;
  g_autoptr (GError) begin_error = NULL;

  if (archive == NULL)
    begun = mirqab_open_or_begin_archive (job->opening->data_folder,
                                          &job->opening->kept_aside, &begin_error);
  mirqab_work_do (g_steal_pointer (&job->work), archive != NULL ? archive : begun, begin_error);
}

static void
changed_cb (gpointer data)
{
  mirqab_desk_tell_changed (data);
}

void
mirqab_desk_open_async (MirqabDesk          *self,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  GTask *task;
  OpenJob *job;

  g_return_if_fail (MIRQAB_IS_DESK (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, mirqab_desk_open_async);

  job = g_new0 (OpenJob, 1);
  job->opening = g_new0 (Opening, 1);
  job->opening->dossier = g_object_ref (self->dossier);
  job->opening->data_folder = g_strdup (self->data_folder);
  job->work = mirqab_work_new (task, open_in_thread, job->opening,
                               (GDestroyNotify) opening_free, (GDestroyNotify) opening_free);
  mirqab_writer_push_short (self->writer, open_job_cb, job, g_free);
}

gboolean
mirqab_desk_open_finish (MirqabDesk    *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  Opening *opened;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  opened = g_task_propagate_pointer (G_TASK (result), error);
  if (opened == NULL)
    return FALSE;

  g_set_object (&self->analyser, opened->analyser);
  g_free (self->kept_aside);
  self->kept_aside = g_steal_pointer (&opened->kept_aside);
  if (self->watcher == NULL)
    self->watcher = mirqab_watcher_new (g_steal_pointer (&opened->watched), opened->generation,
                                        changed_cb, self);
  self->is_read_only = opened->is_read_only;
  if (!opened->is_read_only && self->keeper == NULL)
    self->keeper = mirqab_keeper_new (self->data_folder, self);
  if (opened->is_large && self->soundness == NULL)
    self->soundness = mirqab_soundness_new (self->data_folder, self->writer, self);
  opening_free (opened);

  return TRUE;
}
