/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/desk-private.h"

/* A view and an article can be read side by side. */
#define MAX_READERS 2

enum
{
  SIGNAL_CHANGED,
  SIGNAL_WRITE_FAILED,
  SIGNAL_TROUBLE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MirqabDesk, mirqab_desk, G_TYPE_OBJECT)

static void
read_in_thread (gpointer data,
                gpointer user_data)
{
  MirqabConnections *connections = user_data;
  g_autoptr (GError) error = NULL;
  MirqabArchive *archive = mirqab_connections_borrow (connections, &error);

  mirqab_work_do (data, archive, error);
  if (archive != NULL)
    mirqab_connections_give_back (connections, archive);
}

static void
mirqab_desk_finalize (GObject *object)
{
  MirqabDesk *self = MIRQAB_DESK (object);

  /* No task is under way: each holds a reference. Small writes may be. The
   * writer hurries the watcher, so it ends first. */
  g_clear_pointer (&self->keeper, mirqab_keeper_free);
  g_clear_pointer (&self->soundness, mirqab_soundness_free);
  g_clear_pointer (&self->writer, mirqab_writer_free);
  g_clear_pointer (&self->watcher, mirqab_watcher_free);
  g_thread_pool_free (self->readers, FALSE, TRUE);
  g_clear_pointer (&self->connections, mirqab_connections_unref);
  g_clear_pointer (&self->last_view, mirqab_view_unref);
  g_clear_object (&self->analyser);
  g_clear_object (&self->boundaries);
  g_cancellable_cancel (self->chronicle_reading);
  g_clear_object (&self->chronicle_reading);
  g_clear_pointer (&self->chronicler, mirqab_chronicler_unref);
  g_clear_object (&self->dossier);
  g_clear_pointer (&self->kept_aside, g_free);
  g_clear_pointer (&self->data_folder, g_free);

  G_OBJECT_CLASS (mirqab_desk_parent_class)->finalize (object);
}

static void
mirqab_desk_class_init (MirqabDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mirqab_desk_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT64);
  signals[SIGNAL_WRITE_FAILED] = g_signal_new ("write-failed", G_TYPE_FROM_CLASS (klass),
                                               G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                               G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[SIGNAL_TROUBLE] = g_signal_new ("trouble", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT,
                                          G_TYPE_STRING);
}

static void
mirqab_desk_init (MirqabDesk *self)
{
}

/**
 * mirqab_desk_new:
 * @data_folder: the folder of the archive; made when the archive is opened
 *
 * Returns: (transfer full): a desk whose archive is not open yet
 */
MirqabDesk *
mirqab_desk_new (MirqabDossier    *dossier,
                 MirqabBoundaries *boundaries,
                 const char       *data_folder)
{
  MirqabDesk *self;

  g_return_val_if_fail (MIRQAB_IS_DOSSIER (dossier), NULL);
  g_return_val_if_fail (data_folder != NULL, NULL);

  self = g_object_new (MIRQAB_TYPE_DESK, NULL);
  self->dossier = g_object_ref (dossier);
  self->chronicler = mirqab_chronicler_new (dossier, MIRQAB_CHRONICLER_MOST);
  g_set_object (&self->boundaries, boundaries);
  self->data_folder = g_strdup (data_folder);
  self->writer = mirqab_writer_new (data_folder);
  self->connections = mirqab_connections_new (data_folder);
  mirqab_connections_set_dossier (self->connections, dossier);
  self->readers = g_thread_pool_new (read_in_thread, self->connections, MAX_READERS, FALSE, NULL);

  return self;
}

const char *
mirqab_desk_get_data_folder (MirqabDesk *self)
{
  g_return_val_if_fail (MIRQAB_IS_DESK (self), NULL);

  return self->data_folder;
}

MirqabDossier *
mirqab_desk_get_dossier (MirqabDesk *self)
{
  g_return_val_if_fail (MIRQAB_IS_DESK (self), NULL);

  return self->dossier;
}

/**
 * mirqab_desk_get_boundaries:
 *
 * Returns: (transfer none) (nullable): %NULL when the map's data is missing
 */
MirqabBoundaries *
mirqab_desk_get_boundaries (MirqabDesk *self)
{
  g_return_val_if_fail (MIRQAB_IS_DESK (self), NULL);

  return self->boundaries;
}

/**
 * mirqab_desk_get_kept_aside:
 *
 * Returns: (transfer none) (nullable): the file name under which a damaged
 *   archive is kept since mirqab_desk_open_async (), to be told to the person
 */
const char *
mirqab_desk_get_kept_aside (MirqabDesk *self)
{
  g_return_val_if_fail (MIRQAB_IS_DESK (self), NULL);

  return self->kept_aside;
}

/**
 * mirqab_desk_is_read_only:
 *
 * Returns: whether nothing that a person changes can be kept
 */
gboolean
mirqab_desk_is_read_only (MirqabDesk *self)
{
  g_return_val_if_fail (MIRQAB_IS_DESK (self), FALSE);

  return self->is_read_only;
}

/* In the thread that asked. */
void
mirqab_desk_tell_trouble (MirqabDesk    *self,
                          MirqabTrouble  kind,
                          const char    *detail)
{
  g_signal_emit (self, signals[SIGNAL_TROUBLE], 0, (int) kind, detail);
}

/* Starts a reading task; takes @data. */
void
mirqab_desk_read (MirqabDesk          *self,
                  gpointer             source_tag,
                  MirqabWorkFunc       function,
                  gpointer             data,
                  GDestroyNotify       destroy_data,
                  GDestroyNotify       destroy_result,
                  GCancellable        *cancellable,
                  GAsyncReadyCallback  callback,
                  gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, source_tag);
  g_thread_pool_push (self->readers,
                      mirqab_work_new (task, function, data, destroy_data, destroy_result), NULL);
}

/* In the thread that asked. */
void
mirqab_desk_tell_changed (MirqabDesk *self)
{
  self->generation++;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, self->generation);
}

typedef struct
{
  GWeakRef *desk;  /* owned */
  GError   *error; /* owned */
} Failure;

static gboolean
tell_write_failed_cb (gpointer data)
{
  const Failure *failure = data;
  g_autoptr (MirqabDesk) self = g_weak_ref_get (failure->desk);

  if (self != NULL)
    g_signal_emit (self, signals[SIGNAL_WRITE_FAILED], 0, failure->error);

  return G_SOURCE_REMOVE;
}

static void
failure_free (Failure *failure)
{
  g_weak_ref_clear (failure->desk);
  g_free (failure->desk);
  g_error_free (failure->error);
  g_free (failure);
}

/* Any thread. Takes @desk. */
void
mirqab_desk_tell_write_failed (GWeakRef     *desk,
                               GMainContext *context,
                               const GError *error)
{
  g_autoptr (GSource) source = g_idle_source_new ();
  Failure *failure = g_new0 (Failure, 1);

  failure->desk = desk;
  failure->error = g_error_copy (error);
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, tell_write_failed_cb, failure, (GDestroyNotify) failure_free);
  g_source_attach (source, context);
}
