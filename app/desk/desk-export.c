/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/desk-private.h"

#include "desk/errand.h"

#define PROGRESS_STEPS 1000

typedef struct
{
  MirqabExport      what;       /* its texts, scope and ids are owned */
  MirqabDossier    *dossier;    /* owned */
  MirqabBoundaries *boundaries; /* owned, nullable */
  char             *file;       /* owned, nullable: a proof */
  guint             n_articles; /* of a proof */
  MirqabProgress   *progress;   /* owned */
  gint64            made_at;
} ExportJob;

static void
export_job_free (ExportJob *job)
{
  g_free ((char *) job->what.language);
  g_free ((char *) job->what.title);
  g_free ((char *) job->what.scope_text);
  mirqab_scope_free ((MirqabScope *) job->what.scope);
  g_free ((gint64 *) job->what.ids);
  g_object_unref (job->dossier);
  g_clear_object (&job->boundaries);
  g_free (job->file);
  mirqab_progress_free (job->progress);
  g_free (job);
}

static void
progress_cb (double   fraction,
             gpointer user_data)
{
  ExportJob *job = user_data;

  mirqab_progress_report (job->progress, (guint) (fraction * PROGRESS_STEPS), PROGRESS_STEPS, "");
}

static gpointer
export_in_thread (MirqabArchive  *archive,
                  gpointer        data,
                  GCancellable   *cancellable,
                  GError        **error)
{
  ExportJob *job = data;
  gboolean succeeded;

  succeeded = mirqab_export_pdf (archive, job->dossier, job->boundaries, &job->what, job->made_at,
                                 job->file, progress_cb, job, cancellable, error);

  return succeeded ? GINT_TO_POINTER (TRUE) : NULL;
}

static gpointer
prove_in_thread (MirqabArchive  *archive,
                 gpointer        data,
                 GCancellable   *cancellable,
                 GError        **error)
{
  ExportJob *job = data;

  return mirqab_export_proof (archive, job->dossier, job->boundaries, &job->what, job->made_at,
                              job->n_articles, progress_cb, job, cancellable, error);
}

static ExportJob *
export_job_new (MirqabDesk          *desk,
                const MirqabExport  *what,
                MirqabProgressFunc   progress,
                gpointer             progress_data)
{
  ExportJob *job = g_new0 (ExportJob, 1);

  job->what = *what;
  job->what.language = g_strdup (what->language);
  job->what.title = g_strdup (what->title);
  job->what.scope_text = g_strdup (what->scope_text);
  job->what.scope = mirqab_scope_copy (what->scope);
  job->what.ids = what->ids != NULL ? g_memdup2 (what->ids, what->n_ids * sizeof (gint64)) : NULL;
  job->dossier = g_object_ref (desk->dossier);
  g_set_object (&job->boundaries, desk->boundaries);
  job->progress = mirqab_progress_new (progress, progress_data);
  job->made_at = g_get_real_time () / G_USEC_PER_SEC;

  return job;
}

/**
 * mirqab_desk_export_pdf_async:
 * @file: a local file
 * @progress: (nullable): done and total are parts of a thousand; not called
 *   any more once @callback is
 */
void
mirqab_desk_export_pdf_async (MirqabDesk          *self,
                              const MirqabExport  *what,
                              GFile               *file,
                              MirqabProgressFunc   progress,
                              gpointer             progress_data,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  ExportJob *job;

  g_return_if_fail (MIRQAB_IS_DESK (self));
  g_return_if_fail (what != NULL && what->scope != NULL && what->language != NULL);

  if (g_file_peek_path (file) == NULL)
    {
      g_task_report_new_error (self, callback, user_data, mirqab_desk_export_pdf_async,
                               MIRQAB_BRIEFING_ERROR, MIRQAB_BRIEFING_ERROR_WRITE,
                               "Not a file of this computer");
      return;
    }

  job = export_job_new (self, what, progress, progress_data);
  job->file = g_file_get_path (file);

  mirqab_errand_read (self, mirqab_desk_export_pdf_async, export_in_thread, job,
                      (GDestroyNotify) export_job_free, NULL, cancellable, callback, user_data);
}

gboolean
mirqab_desk_export_pdf_finish (MirqabDesk    *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

void
mirqab_desk_proof_async (MirqabDesk          *self,
                         const MirqabExport  *what,
                         guint                n_articles,
                         MirqabProgressFunc   progress,
                         gpointer             progress_data,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  ExportJob *job;

  g_return_if_fail (MIRQAB_IS_DESK (self));
  g_return_if_fail (what != NULL && what->scope != NULL && what->language != NULL);

  job = export_job_new (self, what, progress, progress_data);
  job->n_articles = n_articles;
  mirqab_errand_read (self, mirqab_desk_proof_async, prove_in_thread, job,
                      (GDestroyNotify) export_job_free, g_object_unref, cancellable, callback,
                      user_data);
}

MirqabProof *
mirqab_desk_proof_finish (MirqabDesk    *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
