/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/chronicle-reading.h"

#include "desk/desk-private.h"

/* Belongs to its thread, and then to the source that tells the desk. */
typedef struct
{
  MirqabChronicler  *chronicler;  /* owned */
  MirqabConnections *connections; /* owned */
  GCancellable      *ending;      /* owned */
  GWeakRef           desk;
  GMainContext      *context;     /* owned: of desk */
  gboolean           succeeded;
} Reading;

static void
reading_free (Reading *reading)
{
  g_weak_ref_clear (&reading->desk);
  mirqab_chronicler_unref (reading->chronicler);
  mirqab_connections_unref (reading->connections);
  g_object_unref (reading->ending);
  g_main_context_unref (reading->context);
  g_free (reading);
}

static gboolean
end_cb (gpointer data)
{
  const Reading *reading = data;
  g_autoptr (MirqabDesk) self = g_weak_ref_get ((GWeakRef *) &reading->desk);

  if (self == NULL)
    return G_SOURCE_REMOVE;

  g_clear_object (&self->chronicle_reading);
  if (reading->succeeded)
    mirqab_desk_tell_changed (self);

  return G_SOURCE_REMOVE;
}

static void
read_all (Reading       *reading,
          MirqabArchive *archive)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabChronicle) chronicle = NULL;

  if (mirqab_archive_begin_reading (archive, &error))
    {
      chronicle = mirqab_chronicler_read (reading->chronicler, archive, reading->ending, &error);
      mirqab_archive_end_reading (archive);
    }
  reading->succeeded = chronicle != NULL;
  if (error != NULL)
    g_debug ("The chronicle is not read: %s", error->message);
}

/* Nobody waits for it: who closes the window does not wait for the merging,
 * which cannot be cancelled. */
static gpointer
read_thread (gpointer data)
{
  Reading *reading = data;
  MirqabArchive *archive = mirqab_connections_borrow (reading->connections, NULL);
  g_autoptr (GMainContext) context = g_main_context_ref (reading->context);
  g_autoptr (GSource) source = g_idle_source_new ();

  if (archive != NULL)
    {
      read_all (reading, archive);
      mirqab_connections_give_back (reading->connections, archive);
    }

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, end_cb, reading, (GDestroyNotify) reading_free);
  g_source_attach (source, context);

  return NULL;
}

void
mirqab_desk_read_chronicle (MirqabDesk *self)
{
  Reading *reading;

  if (self->chronicle_reading != NULL)
    return;

  self->chronicle_reading = g_cancellable_new ();
  reading = g_new0 (Reading, 1);
  reading->chronicler = mirqab_chronicler_ref (self->chronicler);
  reading->connections = mirqab_connections_ref (self->connections);
  reading->ending = g_object_ref (self->chronicle_reading);
  reading->context = g_main_context_ref_thread_default ();
  g_weak_ref_init (&reading->desk, self);
  g_thread_unref (g_thread_new ("chronicle", read_thread, reading));
}
