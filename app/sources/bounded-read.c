/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/bounded-read.h"

#include "sources/document.h"

#define CHUNK (64 * 1024)

static void
set_too_large (GError **error,
               gsize    max_bytes)
{
  g_set_error (error, MIRQAB_SOURCE_ERROR, MIRQAB_SOURCE_ERROR_TOO_LARGE,
               "It has more than %" G_GSIZE_FORMAT " bytes", max_bytes);
}

/* Returns: (transfer full) (nullable): all of @stream, or %NULL with its error or
 * %MIRQAB_SOURCE_ERROR_TOO_LARGE */
GBytes *
mirqab_read_stream_bounded (GInputStream  *stream,
                            gsize          max_bytes,
                            GCancellable  *cancellable,
                            GError       **error)
{
  g_autoptr (GByteArray) array = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK);

  while (TRUE)
    {
      gssize n = g_input_stream_read (stream, chunk, CHUNK, cancellable, error);

      if (n < 0)
        return NULL;
      if (n == 0)
        break;
      if (array->len + (gsize) n > max_bytes)
        {
          set_too_large (error, max_bytes);
          return NULL;
        }
      g_byte_array_append (array, chunk, n);
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&array));
}

/**
 * mirqab_read_file_bounded:
 *
 * A file that says that it is larger is not opened; one that grows, or a pipe,
 * is read up to the limit.
 *
 * Returns: (transfer full) (nullable): the content, or %NULL with G_IO_ERROR or
 *   %MIRQAB_SOURCE_ERROR_TOO_LARGE
 */
GBytes *
mirqab_read_file_bounded (GFile         *file,
                          gsize          max_bytes,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GFileInputStream) stream = NULL;

  info = g_file_query_info (file,
                            G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                            G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (info == NULL)
    return NULL;
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, "It is a folder");
      return NULL;
    }
  if (g_file_info_get_size (info) > (goffset) max_bytes)
    {
      set_too_large (error, max_bytes);
      return NULL;
    }

  stream = g_file_read (file, cancellable, error);

  if (stream == NULL)
    return NULL;

  return mirqab_read_stream_bounded (G_INPUT_STREAM (stream), max_bytes, cancellable, error);
}

/* Returns: (transfer full) (nullable): what is packed in @bytes */
GBytes *
mirqab_gunzip_bounded (GBytes  *bytes,
                       gsize    max_bytes,
                       GError **error)
{
  g_autoptr (GInputStream) packed = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GZlibDecompressor) gunzip = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (packed, G_CONVERTER (gunzip));

  return mirqab_read_stream_bounded (stream, max_bytes, NULL, error);
}
