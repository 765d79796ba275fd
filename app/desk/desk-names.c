/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/desk-private.h"

#include "desk/errand.h"

/* What the threads need to offer names, or to change the person's own. */
typedef struct
{
  MirqabDossier      *dossier;     /* owned */
  MirqabAnalyser     *analyser;    /* owned, nullable */
  MirqabScope        *scope;       /* owned, nullable */
  MirqabProgress     *progress;    /* owned, nullable */
  char               *data_folder; /* owned */
  MirqabAcceptedName *accepted;    /* owned, nullable */
  char               *forgotten;   /* owned, nullable */
} Names;

/* A dossier that was loaded again. */
typedef struct
{
  MirqabDossier  *dossier;  /* owned */
  MirqabAnalyser *analyser; /* owned */
} Reloaded;

static Names *
names_new (MirqabDesk *self)
{
  Names *names = g_new0 (Names, 1);

  names->dossier = g_object_ref (self->dossier);
  g_set_object (&names->analyser, self->analyser);
  names->data_folder = g_strdup (self->data_folder);

  return names;
}

static void
names_free (Names *names)
{
  g_clear_pointer (&names->progress, mirqab_progress_free);
  g_clear_pointer (&names->scope, mirqab_scope_free);
  g_clear_pointer (&names->accepted, mirqab_accepted_name_free);
  g_clear_object (&names->analyser);
  g_object_unref (names->dossier);
  g_free (names->data_folder);
  g_free (names->forgotten);
  g_free (names);
}

static void
reloaded_free (Reloaded *reloaded)
{
  g_object_unref (reloaded->dossier);
  g_object_unref (reloaded->analyser);
  g_free (reloaded);
}

static void
progress_cb (guint       done,
             guint       total,
             const char *what,
             gpointer    user_data)
{
  mirqab_progress_report (user_data, done, total, what);
}

static gpointer
offer_in_thread (MirqabArchive  *archive,
                 gpointer        data,
                 GCancellable   *cancellable,
                 GError        **error)
{
  const Names *names = data;
  g_autoptr (MirqabAnalyser) analyser = NULL;

  analyser = names->analyser != NULL ? g_object_ref (names->analyser)
                                     : mirqab_analyser_new (names->dossier);

  return mirqab_offer_names (archive, analyser, names->scope, progress_cb, names->progress,
                             cancellable, error);
}

/**
 * mirqab_desk_offer_names_async:
 * @scope: whose articles are read
 * @progress: (nullable): not called any more once @callback is
 *
 * Gathers the names that stand beside a title and that the dossier does not have.
 */
void
mirqab_desk_offer_names_async (MirqabDesk          *self,
                               const MirqabScope   *scope,
                               MirqabProgressFunc   progress,
                               gpointer             progress_data,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  Names *names;

  g_return_if_fail (MIRQAB_IS_DESK (self));

  names = names_new (self);
  names->scope = mirqab_scope_copy (scope);
  names->progress = mirqab_progress_new (progress, progress_data);
  mirqab_errand_read (self, mirqab_desk_offer_names_async, offer_in_thread, names,
                      (GDestroyNotify) names_free, (GDestroyNotify) g_ptr_array_unref, cancellable,
                      callback, user_data);
}

/**
 * mirqab_desk_offer_names_finish:
 *
 * Returns: (transfer full) (element-type MirqabOfferedName) (nullable): the most
 *   frequent first
 */
GPtrArray *
mirqab_desk_offer_names_finish (MirqabDesk    *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
list_in_thread (MirqabArchive  *archive,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  const Names *names = data;

  return mirqab_own_names_list (names->dossier, names->data_folder, error);
}

void
mirqab_desk_own_names_async (MirqabDesk          *self,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_return_if_fail (MIRQAB_IS_DESK (self));

  mirqab_desk_read (self, mirqab_desk_own_names_async, list_in_thread, names_new (self),
                    (GDestroyNotify) names_free, (GDestroyNotify) g_ptr_array_unref, cancellable,
                    callback, user_data);
}

/**
 * mirqab_desk_own_names_finish:
 *
 * Returns: (transfer full) (element-type MirqabAcceptedName) (nullable): the
 *   person's own names
 */
GPtrArray *
mirqab_desk_own_names_finish (MirqabDesk    *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gboolean
write_names (const Names  *names,
             GError      **error)
{
  g_autofree char *id = NULL;

  if (names->forgotten != NULL)
    return mirqab_own_names_forget (names->dossier, names->data_folder, names->forgotten, error);

  id = mirqab_own_names_accept (names->dossier, names->data_folder, names->accepted, error);

  return id != NULL;
}

static gpointer
change_in_thread (MirqabArchive  *archive,
                  gpointer        data,
                  GCancellable   *cancellable,
                  GError        **error)
{
  const Names *names = data;
  g_autoptr (MirqabDossier) dossier = NULL;
  Reloaded *reloaded;

  if (!write_names (names, error))
    return NULL;
  dossier = mirqab_dossier_load_with_own (mirqab_dossier_get_folder (names->dossier),
                                          names->data_folder, error);
  if (dossier == NULL)
    return NULL;

  reloaded = g_new0 (Reloaded, 1);
  reloaded->analyser = mirqab_analyser_new (dossier);
  reloaded->dossier = g_steal_pointer (&dossier);

  return reloaded;
}

typedef struct
{
  MirqabWork *work; /* owned until it is done */
} ChangeJob;

static void
change_job_cb (MirqabArchive *archive,
               const GError  *error,
               gpointer       data)
{
  ChangeJob *job = data;

  mirqab_work_do (g_steal_pointer (&job->work), archive, error);
}

/* In the writer's thread, so that two changes follow one another. Takes @names. */
static void
push_change (MirqabDesk          *self,
             Names               *names,
             GAsyncReadyCallback  callback,
             gpointer             user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  ChangeJob *job = g_new0 (ChangeJob, 1);

  g_task_set_source_tag (task, push_change);
  job->work = mirqab_work_new (task, change_in_thread, names, (GDestroyNotify) names_free,
                               (GDestroyNotify) reloaded_free);
  mirqab_writer_push_short (self->writer, change_job_cb, job, g_free);
}

/**
 * mirqab_desk_accept_name_async:
 * @name: copied
 *
 * Takes a name into the person's own dossier and loads the dossier again; to be
 * followed by mirqab_desk_reanalyse_async ().
 */
void
mirqab_desk_accept_name_async (MirqabDesk                *self,
                               const MirqabAcceptedName  *name,
                               GAsyncReadyCallback        callback,
                               gpointer                   user_data)
{
  Names *names;

  g_return_if_fail (MIRQAB_IS_DESK (self));

  names = names_new (self);
  names->accepted = mirqab_accepted_name_copy (name);
  push_change (self, names, callback, user_data);
}

/**
 * mirqab_desk_forget_name_async:
 * @name: one of mirqab_own_names_list ()
 *
 * Takes a name out of the person's own dossier again, as
 * mirqab_desk_accept_name_async () took it in.
 */
void
mirqab_desk_forget_name_async (MirqabDesk          *self,
                               const char          *name,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  Names *names;

  g_return_if_fail (MIRQAB_IS_DESK (self));

  names = names_new (self);
  names->forgotten = g_strdup (name);
  push_change (self, names, callback, user_data);
}

/**
 * mirqab_desk_change_name_finish:
 *
 * Ends mirqab_desk_accept_name_async () and mirqab_desk_forget_name_async ():
 * from here on the desk works with the dossier as it is now. Sets
 * %MIRQAB_OWN_DOSSIER_ERROR, #GFileError or %MIRQAB_DOSSIER_ERROR.
 */
gboolean
mirqab_desk_change_name_finish (MirqabDesk    *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  Reloaded *reloaded;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  reloaded = g_task_propagate_pointer (G_TASK (result), error);
  if (reloaded == NULL)
    return FALSE;

  g_set_object (&self->dossier, reloaded->dossier);
  mirqab_connections_set_dossier (self->connections, self->dossier);
  g_set_object (&self->analyser, reloaded->analyser);
  g_clear_pointer (&self->last_view, mirqab_view_unref);
  reloaded_free (reloaded);
  mirqab_desk_tell_changed (self);

  return TRUE;
}
