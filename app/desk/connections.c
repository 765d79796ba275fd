/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/connections.h"

/* More than a few idle connections only keep page caches in memory. */
#define MAX_IDLE 3

struct _MirqabConnections
{
  char   *data_folder; /* owned */
  GMutex  mutex;
  GQueue  idle;        /* of owned MirqabArchive */
};

/**
 * mirqab_connections_new:
 *
 * Returns: (transfer full): with no connection yet
 */
MirqabConnections *
mirqab_connections_new (const char *data_folder)
{
  MirqabConnections *self = g_atomic_rc_box_new0 (MirqabConnections);

  self->data_folder = g_strdup (data_folder);
  g_mutex_init (&self->mutex);
  g_queue_init (&self->idle);

  return self;
}

MirqabConnections *
mirqab_connections_ref (MirqabConnections *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_connections (gpointer data)
{
  MirqabConnections *self = data;

  g_queue_clear_full (&self->idle, g_object_unref);
  g_mutex_clear (&self->mutex);
  g_free (self->data_folder);
}

void
mirqab_connections_unref (MirqabConnections *self)
{
  g_atomic_rc_box_release_full (self, clear_connections);
}

/**
 * mirqab_connections_borrow:
 *
 * Sets what mirqab_archive_open () does.
 *
 * Returns: (transfer full) (nullable): for mirqab_connections_give_back ()
 */
MirqabArchive *
mirqab_connections_borrow (MirqabConnections  *self,
                           GError            **error)
{
  MirqabArchive *archive;

  g_mutex_lock (&self->mutex);
  archive = g_queue_pop_head (&self->idle);
  g_mutex_unlock (&self->mutex);

  return archive != NULL ? archive : mirqab_archive_open (self->data_folder, error);
}

/**
 * mirqab_connections_give_back:
 * @archive: (transfer full): with no transaction open
 */
void
mirqab_connections_give_back (MirqabConnections *self,
                              MirqabArchive     *archive)
{
  g_mutex_lock (&self->mutex);
  if (g_queue_get_length (&self->idle) < MAX_IDLE)
    g_queue_push_head (&self->idle, g_steal_pointer (&archive));
  g_mutex_unlock (&self->mutex);

  g_clear_object (&archive);
}
