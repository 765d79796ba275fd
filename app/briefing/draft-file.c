/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/draft-file.h"

#include "briefing/briefing.h"

static void
tell_write_error (GError **error)
{
  if (error == NULL || *error == NULL || (*error)->domain != G_IO_ERROR ||
      g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  (*error)->domain = MIRQAB_BRIEFING_ERROR;
  (*error)->code = MIRQAB_BRIEFING_ERROR_WRITE;
}

gboolean
mirqab_draft_file_write (const char       *file,
                         MirqabWriteFunc   write,
                         gpointer          user_data,
                         GCancellable     *cancellable,
                         GError          **error)
{
  g_autofree char *temporary = g_strdup_printf ("%s.%08x.part", file, g_random_int ());
  g_autoptr (GFile) target = g_file_new_for_path (file);
  g_autoptr (GFile) draft = g_file_new_for_path (temporary);
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autoptr (GError) local_error = NULL;

  stream = g_file_create (draft, G_FILE_CREATE_NONE, cancellable, &local_error);
  if (stream != NULL && write (G_OUTPUT_STREAM (stream), user_data, cancellable, &local_error) &&
      g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, &local_error) &&
      g_file_move (draft, target, G_FILE_COPY_OVERWRITE, cancellable, NULL, NULL, &local_error))
    return TRUE;

  if (stream != NULL)
    g_file_delete (draft, NULL, NULL);
  tell_write_error (&local_error);
  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}
