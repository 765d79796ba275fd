/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/work.h"

struct _MirqabWork
{
  GTask          *task;           /* owned */
  MirqabWorkFunc  function;
  gpointer        data;           /* owned */
  GDestroyNotify  destroy_data;
  GDestroyNotify  destroy_result;
  gpointer        result;         /* owned until it is returned */
  GError         *error;          /* owned until it is returned */
};

/**
 * mirqab_work_new:
 * @task: (transfer full): returns a pointer
 * @data: (transfer full): all that @function needs; destroyed in the context
 *   of the task, before it returns
 *
 * Returns: (transfer full): for one call of mirqab_work_do ()
 */
MirqabWork *
mirqab_work_new (GTask          *task,
                 MirqabWorkFunc  function,
                 gpointer        data,
                 GDestroyNotify  destroy_data,
                 GDestroyNotify  destroy_result)
{
  MirqabWork *self = g_new0 (MirqabWork, 1);

  self->task = task;
  self->function = function;
  self->data = data;
  self->destroy_data = destroy_data;
  self->destroy_result = destroy_result;

  return self;
}

static gboolean
return_cb (gpointer data)
{
  MirqabWork *self = data;

  if (self->destroy_data != NULL)
    self->destroy_data (self->data);
  if (self->error != NULL)
    g_task_return_error (self->task, self->error);
  else
    g_task_return_pointer (self->task, self->result, self->destroy_result);
  g_object_unref (self->task);
  g_free (self);

  return G_SOURCE_REMOVE;
}

/**
 * mirqab_work_do:
 * @self: (transfer full):
 * @archive: (nullable): NULL when there is no connection, then @error says why
 *
 * Called in a working thread; the task returns in its own context.
 */
void
mirqab_work_do (MirqabWork    *self,
                MirqabArchive *archive,
                const GError  *error)
{
  GCancellable *cancellable = g_task_get_cancellable (self->task);
  g_autoptr (GSource) source = g_idle_source_new ();

  if (g_cancellable_set_error_if_cancelled (cancellable, &self->error))
    ;
  else if (archive == NULL)
    self->error = g_error_copy (error);
  else
    self->result = self->function (archive, self->data, cancellable, &self->error);

  g_source_set_priority (source, g_task_get_priority (self->task));
  g_source_set_callback (source, return_cb, self, NULL);
  g_source_attach (source, g_task_get_context (self->task));
}
