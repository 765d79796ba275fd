/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/standard-input.h"

#include "sources/bounded-read.h"
#include "sources/document.h"

#include <gio/gunixinputstream.h>
#include <unistd.h>

#define CHUNK 65536

/* All that comes, but no more than a document may have. */
static GBytes *
read_stream (GInputStream  *stream,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK);
  gssize n;

  while ((n = g_input_stream_read (stream, chunk, CHUNK, cancellable, error)) > 0)
    {
      g_byte_array_append (bytes, chunk, (guint) n);
      if (bytes->len > MIRQAB_DOCUMENT_MAX_BYTES)
        {
          g_set_error (error, MIRQAB_SOURCE_ERROR, MIRQAB_SOURCE_ERROR_TOO_LARGE,
                       "It has more than %d bytes", MIRQAB_DOCUMENT_MAX_BYTES);
          return NULL;
        }
    }

  return n < 0 ? NULL : g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

GBytes *
mirqabctl_read_standard_input (GCancellable  *cancellable,
                               GError       **error)
{
  g_autoptr (GInputStream) stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);

  return read_stream (stream, cancellable, error);
}

/**
 * mirqabctl_read_argument:
 * @argument: a file name, or "-" for standard input
 */
GBytes *
mirqabctl_read_argument (const char    *argument,
                         GCancellable  *cancellable,
                         GError       **error)
{
  g_autoptr (GFile) file = NULL;

  if (g_str_equal (argument, "-"))
    return mirqabctl_read_standard_input (cancellable, error);

  file = g_file_new_for_commandline_arg (argument);

  return mirqab_read_file_bounded (file, MIRQAB_DOCUMENT_MAX_BYTES, cancellable, error);
}
