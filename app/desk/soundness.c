/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/soundness.h"

#include "desk/desk-private.h"

struct _MirqabSoundness
{
  char         *data_folder; /* owned */
  MirqabWriter *writer;      /* borrowed: outlives this */
  GWeakRef     *desk;        /* owned until it is told */
  GMainContext *context;     /* owned: of desk */
  GCancellable *ending;      /* owned */
  GThread      *thread;      /* owned */
};

static void
stop_writing_cb (MirqabArchive *archive,
                 const GError  *error,
                 gpointer       data)
{
  if (archive != NULL)
    mirqab_archive_stop_writing (archive);
}

static gpointer
check_thread (gpointer data)
{
  MirqabSoundness *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabArchive) archive = mirqab_archive_open (self->data_folder, &error);

  if (archive != NULL && mirqab_archive_find_damage (archive, self->ending, &error))
    return NULL;

  if (g_error_matches (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_DAMAGED))
    {
      g_message ("The archive of %s is damaged: %s", self->data_folder, error->message);
      mirqab_writer_push_short (self->writer, stop_writing_cb, NULL, NULL);
      mirqab_desk_tell_write_failed (g_steal_pointer (&self->desk), self->context, error);
    }
  else
    {
      g_debug ("Not checked: %s", error->message);
    }

  return NULL;
}

/**
 * mirqab_soundness_new:
 * @writer: (transfer none): writes nothing more once damage is found
 * @desk: told then by "write-failed"
 *
 * Reads the whole archive in a thread of its own.
 *
 * Returns: (transfer full): a check at work
 */
MirqabSoundness *
mirqab_soundness_new (const char   *data_folder,
                      MirqabWriter *writer,
                      MirqabDesk   *desk)
{
  MirqabSoundness *self = g_new0 (MirqabSoundness, 1);

  self->data_folder = g_strdup (data_folder);
  self->writer = writer;
  self->desk = g_new0 (GWeakRef, 1);
  g_weak_ref_init (self->desk, desk);
  self->context = g_main_context_ref_thread_default ();
  self->ending = g_cancellable_new ();
  self->thread = g_thread_new ("archive-check", check_thread, self);

  return self;
}

/* Ends the check, whether it is done or not. */
void
mirqab_soundness_free (MirqabSoundness *self)
{
  g_cancellable_cancel (self->ending);
  g_thread_join (self->thread);

  if (self->desk != NULL)
    g_weak_ref_clear (self->desk);
  g_free (self->desk);
  g_object_unref (self->ending);
  g_main_context_unref (self->context);
  g_free (self->data_folder);
  g_free (self);
}
