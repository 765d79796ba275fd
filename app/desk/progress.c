/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/progress.h"

#define INTERVAL_MS 50

struct _MirqabProgress
{
  MirqabProgressFunc  function; /* nullable */
  gpointer            user_data;
  GMainContext       *context;  /* owned */
  GMutex              mutex;
  GSource            *source;   /* owned, nullable; guarded, as all below */
  guint               done;
  guint               total;
  char               *what;     /* owned, nullable */
};

/**
 * mirqab_progress_new:
 * @function: (nullable): called in the thread-default context of the caller
 *
 * Returns: (transfer full):
 */
MirqabProgress *
mirqab_progress_new (MirqabProgressFunc function,
                     gpointer           user_data)
{
  MirqabProgress *self = g_new0 (MirqabProgress, 1);

  self->function = function;
  self->user_data = user_data;
  self->context = g_main_context_ref_thread_default ();
  g_mutex_init (&self->mutex);

  return self;
}

static gboolean
tell_cb (gpointer data)
{
  MirqabProgress *self = data;
  g_autofree char *what = NULL;
  guint done, total;

  g_mutex_lock (&self->mutex);
  g_clear_pointer (&self->source, g_source_unref);
  done = self->done;
  total = self->total;
  what = g_strdup (self->what);
  g_mutex_unlock (&self->mutex);

  self->function (done, total, what, self->user_data);

  return G_SOURCE_REMOVE;
}

/**
 * mirqab_progress_report:
 * @what: (nullable): what is done now
 *
 * Any thread.
 */
void
mirqab_progress_report (MirqabProgress *self,
                        guint           done,
                        guint           total,
                        const char     *what)
{
  if (self->function == NULL)
    return;

  g_mutex_lock (&self->mutex);
  self->done = done;
  self->total = total;
  g_free (self->what);
  self->what = g_strdup (what != NULL ? what : "");
  if (self->source == NULL)
    {
      self->source = g_timeout_source_new (INTERVAL_MS);
      g_source_set_callback (self->source, tell_cb, self, NULL);
      g_source_attach (self->source, self->context);
    }
  g_mutex_unlock (&self->mutex);
}

/**
 * mirqab_progress_free:
 *
 * Called in the thread that made it, when the work has ended. What was not
 * told yet is told no more: the answer itself comes now.
 */
void
mirqab_progress_free (MirqabProgress *self)
{
  if (self->source != NULL)
    g_source_destroy (self->source);
  g_clear_pointer (&self->source, g_source_unref);
  g_free (self->what);
  g_main_context_unref (self->context);
  g_mutex_clear (&self->mutex);
  g_free (self);
}
