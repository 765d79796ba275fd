/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/errand.h"

typedef struct
{
  MirqabWork        *work;        /* owned until it is done */
  MirqabConnections *connections; /* owned */
} Errand;

static gpointer
errand_thread (gpointer data)
{
  Errand *errand = data;
  g_autoptr (GError) error = NULL;
  MirqabArchive *archive = mirqab_connections_borrow (errand->connections, &error);

  mirqab_work_do (errand->work, archive, error);
  if (archive != NULL)
    mirqab_connections_give_back (errand->connections, archive);
  mirqab_connections_unref (errand->connections);
  g_free (errand);

  return NULL;
}

static void
start (MirqabDesk     *desk,
       GTask          *task,
       MirqabWorkFunc  function,
       gpointer        data,
       GDestroyNotify  destroy_data,
       GDestroyNotify  destroy_result)
{
  Errand *errand = g_new0 (Errand, 1);

  errand->work = mirqab_work_new (task, function, data, destroy_data, destroy_result);
  errand->connections = mirqab_connections_ref (desk->connections);
  g_thread_unref (g_thread_new ("errand", errand_thread, errand));
}

/* @data: (transfer full); what it borrows of the desk lives as long as the task,
 * which keeps the desk. */
void
mirqab_errand_run (MirqabDesk          *desk,
                   gpointer             source_tag,
                   MirqabWorkFunc       function,
                   gpointer             data,
                   GDestroyNotify       destroy_data,
                   GDestroyNotify       destroy_result,
                   GCancellable        *cancellable,
                   GAsyncReadyCallback  callback,
                   gpointer             user_data)
{
  GTask *task = g_task_new (desk, cancellable, callback, user_data);

  g_task_set_source_tag (task, source_tag);
  g_task_set_check_cancellable (task, FALSE);
  start (desk, task, function, data, destroy_data, destroy_result);
}

/* As mirqab_desk_read (), for what takes seconds or minutes. */
void
mirqab_errand_read (MirqabDesk          *desk,
                    gpointer             source_tag,
                    MirqabWorkFunc       function,
                    gpointer             data,
                    GDestroyNotify       destroy_data,
                    GDestroyNotify       destroy_result,
                    GCancellable        *cancellable,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  GTask *task = g_task_new (desk, cancellable, callback, user_data);

  g_task_set_source_tag (task, source_tag);
  start (desk, task, function, data, destroy_data, destroy_result);
}

typedef struct
{
  MirqabErrandStore  function;
  gpointer           data;
  gboolean           succeeded;
  GError            *error;     /* owned, nullable */
  GMutex             mutex;
  GCond              changed;
  gboolean           is_done;   /* guarded */
} Storing;

static void
store_cb (MirqabArchive *archive,
          const GError  *error,
          gpointer       data)
{
  Storing *storing = data;

  if (archive == NULL)
    storing->error = g_error_copy (error);
  else
    storing->succeeded = storing->function (archive, storing->data, &storing->error);

  g_mutex_lock (&storing->mutex);
  storing->is_done = TRUE;
  g_cond_signal (&storing->changed);
  g_mutex_unlock (&storing->mutex);
}

gboolean
mirqab_errand_store (MirqabWriter       *writer,
                     MirqabErrandStore   function,
                     gpointer            data,
                     GError            **error)
{
  Storing storing = { .function = function, .data = data };

  g_mutex_init (&storing.mutex);
  g_cond_init (&storing.changed);
  /* As a short job: one transaction, which need not wait for a long import. */
  mirqab_writer_push_short (writer, store_cb, &storing, NULL);
  g_mutex_lock (&storing.mutex);
  while (!storing.is_done)
    g_cond_wait (&storing.changed, &storing.mutex);
  g_mutex_unlock (&storing.mutex);
  g_cond_clear (&storing.changed);
  g_mutex_clear (&storing.mutex);

  if (storing.error != NULL)
    g_propagate_error (error, storing.error);

  return storing.succeeded;
}
