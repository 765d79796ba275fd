/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/watcher.h"

#define POLL_US (G_USEC_PER_SEC / 2)

/* A long import commits many times a second; views are read again less often. */
#define REST_US (G_USEC_PER_SEC / 4)

struct _MirqabWatcher
{
  MirqabArchive     *archive;     /* owned; of the thread */
  gint64             known;       /* its generation; of the thread */
  MirqabWatcherFunc  changed;
  gpointer           data;
  GMainContext      *context;     /* owned: of the thread that is told */
  GThread           *thread;      /* owned */
  GMutex             mutex;
  GCond              wake;
  gboolean           is_hurried;  /* guarded, as all below */
  gboolean           is_ending;
  GSource           *telling;     /* owned, nullable: not yet dispatched */
};

/* Sleeps until there is reason to look. FALSE at the end. */
static gboolean
wait (MirqabWatcher *self,
      gint64         not_before)
{
  gint64 poll = MAX (g_get_monotonic_time () + POLL_US, not_before);
  gboolean goes_on;

  g_mutex_lock (&self->mutex);
  while (!self->is_ending)
    {
      gint64 now = g_get_monotonic_time ();

      if (now >= poll || (self->is_hurried && now >= not_before))
        break;
      g_cond_wait_until (&self->wake, &self->mutex, self->is_hurried ? not_before : poll);
    }
  self->is_hurried = FALSE;
  goes_on = !self->is_ending;
  g_mutex_unlock (&self->mutex);

  return goes_on;
}

static gboolean
tell_cb (gpointer data)
{
  MirqabWatcher *self = data;

  g_mutex_lock (&self->mutex);
  g_clear_pointer (&self->telling, g_source_unref);
  g_mutex_unlock (&self->mutex);

  self->changed (self->data);

  return G_SOURCE_REMOVE;
}

static void
tell (MirqabWatcher *self)
{
  g_mutex_lock (&self->mutex);
  if (self->telling == NULL)
    {
      self->telling = g_idle_source_new ();
      g_source_set_priority (self->telling, G_PRIORITY_DEFAULT);
      g_source_set_callback (self->telling, tell_cb, self, NULL);
      g_source_attach (self->telling, self->context);
    }
  g_mutex_unlock (&self->mutex);
}

static gpointer
watch_thread (gpointer data)
{
  MirqabWatcher *self = data;
  gint64 not_before = 0;

  while (wait (self, not_before))
    {
      gint64 generation = mirqab_archive_get_generation (self->archive);

      if (generation == self->known || generation == 0)
        continue;
      self->known = generation;
      not_before = g_get_monotonic_time () + REST_US;
      tell (self);
    }

  return NULL;
}

/**
 * mirqab_watcher_new:
 * @archive: (transfer full): a connection whose generation was read once: what
 *   is committed from then on is noticed
 * @generation: what it was
 * @changed: called in the thread-default context of the calling thread
 *
 * Returns: (transfer full): a watcher at work
 */
MirqabWatcher *
mirqab_watcher_new (MirqabArchive     *archive,
                    gint64             generation,
                    MirqabWatcherFunc  changed,
                    gpointer           data)
{
  MirqabWatcher *self = g_new0 (MirqabWatcher, 1);

  self->archive = archive;
  self->known = generation;
  self->changed = changed;
  self->data = data;
  self->context = g_main_context_ref_thread_default ();
  g_mutex_init (&self->mutex);
  g_cond_init (&self->wake);
  self->thread = g_thread_new ("archive-watcher", watch_thread, self);

  return self;
}

/**
 * mirqab_watcher_free:
 *
 * Called in the thread that made it; nothing is told afterwards.
 */
void
mirqab_watcher_free (MirqabWatcher *self)
{
  g_mutex_lock (&self->mutex);
  self->is_ending = TRUE;
  g_cond_signal (&self->wake);
  g_mutex_unlock (&self->mutex);
  g_thread_join (self->thread);

  if (self->telling != NULL)
    g_source_destroy (self->telling);
  g_clear_pointer (&self->telling, g_source_unref);
  g_main_context_unref (self->context);
  g_cond_clear (&self->wake);
  g_mutex_clear (&self->mutex);
  g_object_unref (self->archive);
  g_free (self);
}

/**
 * mirqab_watcher_hurry:
 *
 * Says that something was just committed. Any thread.
 */
void
mirqab_watcher_hurry (MirqabWatcher *self)
{
  g_mutex_lock (&self->mutex);
  self->is_hurried = TRUE;
  g_cond_signal (&self->wake);
  g_mutex_unlock (&self->mutex);
}
