/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/desk-private.h"

#include "archive/backup.h"
#include "desk/errand.h"
#include "desk/json-lines.h"

typedef struct
{
  MirqabSaveKind  kind;
  GFile          *file; /* owned */
} Save;

static void
save_free (Save *save)
{
  g_object_unref (save->file);
  g_free (save);
}

static gboolean
write_lines (MirqabArchive  *archive,
             GFile          *file,
             GCancellable   *cancellable,
             GError        **error)
{
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autoptr (GOutputStream) buffered = NULL;
  g_autoptr (GCancellable) abandon = g_cancellable_new ();

  stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, cancellable, error);
  if (stream == NULL)
    return FALSE;

  buffered = g_buffered_output_stream_new (G_OUTPUT_STREAM (stream));
  if (mirqab_lines_write (archive, NULL, buffered, NULL, NULL, cancellable, error))
    return g_output_stream_close (buffered, cancellable, error);

  /* Closing a cancelled stream leaves the old file as it was. */
  g_cancellable_cancel (abandon);
  g_output_stream_close (G_OUTPUT_STREAM (stream), abandon, NULL);

  return FALSE;
}

static gpointer
save_in_thread (MirqabArchive  *archive,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  const Save *save = data;
  gboolean succeeded;

  if (save->kind == MIRQAB_SAVE_LINES)
    {
      succeeded = write_lines (archive, save->file, cancellable, error);
    }
  else if (g_file_peek_path (save->file) != NULL)
    {
      succeeded = mirqab_archive_back_up (archive, g_file_peek_path (save->file), cancellable, error);
    }
  else
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           "Not a file of this computer");
      succeeded = FALSE;
    }

  return succeeded ? GINT_TO_POINTER (TRUE) : NULL;
}

/**
 * mirqab_desk_save_async:
 * @file: replaced when all is written
 */
void
mirqab_desk_save_async (MirqabDesk          *self,
                        MirqabSaveKind       kind,
                        GFile               *file,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  Save *save;

  g_return_if_fail (MIRQAB_IS_DESK (self) && G_IS_FILE (file));

  save = g_new0 (Save, 1);
  save->kind = kind;
  save->file = g_object_ref (file);
  mirqab_errand_read (self, mirqab_desk_save_async, save_in_thread, save, (GDestroyNotify) save_free,
                      NULL, cancellable, callback, user_data);
}

gboolean
mirqab_desk_save_finish (MirqabDesk    *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}
