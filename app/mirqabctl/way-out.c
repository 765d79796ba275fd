/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/way-out.h"

#include "desk/json-lines.h"
#include "desk/text-folder.h"
#include "mirqabctl/say.h"

#include <gio/gunixoutputstream.h>
#include <unistd.h>

static const char *const formats[] = { "jsonl", "text-folder", NULL };

const char *const *
mirqabctl_way_out_formats (void)
{
  return formats;
}

static void
progress_cb (guint       done,
             guint       total,
             const char *what,
             gpointer    user_data)
{
  mirqabctl_show_progress (done, total, what, NULL);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;

  return first < second ? -1 : first > second;
}

/* In the order of their coming, in which they come back. */
static GArray *
sort_ids (const GArray *ids)
{
  GArray *sorted = ids != NULL ? g_array_copy ((GArray *) ids) : NULL;

  if (sorted != NULL)
    g_array_sort (sorted, compare_ids);

  return sorted;
}

static gboolean
write_lines (MirqabctlInvocation  *invocation,
             const GArray         *ids,
             GOutputStream        *stream,
             GError              **error)
{
  g_autoptr (GArray) sorted = sort_ids (ids);
  g_autoptr (GOutputStream) buffered = g_buffered_output_stream_new (stream);

  return mirqab_lines_write (invocation->archive, sorted, buffered, progress_cb, NULL,
                             invocation->cancellable, error)
         && g_output_stream_close (buffered, NULL, error);
}

/* The file is replaced when all is written. */
static gboolean
write_lines_file (MirqabctlInvocation  *invocation,
                  const GArray         *ids,
                  const char           *output,
                  GError              **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (output);
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autoptr (GCancellable) abandon = g_cancellable_new ();

  stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, invocation->cancellable, error);
  if (stream == NULL)
    return FALSE;
  if (write_lines (invocation, ids, G_OUTPUT_STREAM (stream), error))
    return TRUE;

  /* Closing a cancelled stream leaves the old file as it was. */
  g_cancellable_cancel (abandon);
  g_output_stream_close (G_OUTPUT_STREAM (stream), abandon, NULL);

  return FALSE;
}

/**
 * mirqabctl_write_way_out:
 * @format: one of mirqabctl_way_out_formats ()
 * @output: (nullable): a file, or the folder of text files
 */
gboolean
mirqabctl_write_way_out (MirqabctlInvocation  *invocation,
                         const GArray         *ids,
                         const char           *format,
                         const char           *output,
                         GError              **error)
{
  gboolean succeeded;

  if (g_str_equal (format, "text-folder"))
    {
      g_autoptr (MirqabAnalyser) analyser = mirqab_analyser_new (invocation->dossier);

      succeeded = mirqab_text_folder_write (invocation->archive, analyser, ids, output, progress_cb,
                                            NULL, invocation->cancellable, error);
    }
  else if (output != NULL && !g_str_equal (output, "-"))
    {
      succeeded = write_lines_file (invocation, ids, output, error);
    }
  else
    {
      g_autoptr (GOutputStream) stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);

      succeeded = write_lines (invocation, ids, stream, error);
    }
  mirqabctl_end_progress ();

  return succeeded;
}
