/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/packed-text.h"

#include <string.h>
#include <zlib.h>

/* The length of the text, 32 bits with the lowest byte first; then the text as
 * raw DEFLATE (RFC 1951). Arabic takes two bytes a letter: what is left is two
 * fifths, with the quickest level, in less time than the search index takes. */
#define HEADER 4
#define LEVEL 1

/* Of a text; small, as texts are: setting up costs as much as packing. */
#define WINDOW_BITS 12
#define MEMORY_LEVEL 5

/* DEFLATE cannot do better (zlib's "Technical Details"): a longer length is of
 * a damaged file. */
#define MAX_RATIO 1032

/**
 * mirqab_text_pack:
 * @text: shorter than 2 GB
 *
 * Returns: (transfer full):
 */
GBytes *
mirqab_text_pack (const char *text)
{
  gsize length = strlen (text);
  guint32 header = GUINT32_TO_LE ((guint32) length);
  z_stream stream = { NULL };
  GByteArray *packed = g_byte_array_new ();
  int result;

  g_return_val_if_fail (length <= G_MAXINT32, NULL);

  result = deflateInit2 (&stream, LEVEL, Z_DEFLATED, -WINDOW_BITS, MEMORY_LEVEL, Z_DEFAULT_STRATEGY);
  g_assert (result == Z_OK);

  g_byte_array_set_size (packed, (guint) (HEADER + deflateBound (&stream, length)));
  memcpy (packed->data, &header, HEADER);
  stream.next_in = (Bytef *) text;
  stream.avail_in = (uInt) length;
  stream.next_out = packed->data + HEADER;
  stream.avail_out = packed->len - HEADER;
  result = deflate (&stream, Z_FINISH);
  g_assert (result == Z_STREAM_END);

  g_byte_array_set_size (packed, (guint) (HEADER + stream.total_out));
  deflateEnd (&stream);

  return g_byte_array_free_to_bytes (packed);
}

/**
 * mirqab_text_unpack:
 * @packed: (nullable): what mirqab_text_pack () gave, or any bytes of a damaged
 *   file
 *
 * Returns: (transfer full): the text as far as it can be read, perhaps not in
 *   UTF-8 when it was damaged
 */
char *
mirqab_text_unpack (gconstpointer packed,
                    gsize         size)
{
  z_stream stream = { NULL };
  guint32 length;
  char *text;

  if (size <= HEADER)
    return g_strdup ("");

  memcpy (&length, packed, HEADER);
  length = GUINT32_FROM_LE (length);
  if (length / MAX_RATIO > size)
    return g_strdup ("");

  text = g_try_malloc0 ((gsize) length + 1);
  if (text == NULL)
    return g_strdup ("");
  if (inflateInit2 (&stream, -MAX_WBITS) != Z_OK)
    return text;
  stream.next_in = (Bytef *) packed + HEADER;
  stream.avail_in = (uInt) (size - HEADER);
  stream.next_out = (Bytef *) text;
  stream.avail_out = length;
  inflate (&stream, Z_FINISH);
  inflateEnd (&stream);

  return text;
}
