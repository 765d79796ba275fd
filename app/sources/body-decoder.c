/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/body-decoder.h"

#include <brotli/decode.h>
#include <string.h>

#include "sources/bounded-read.h"
#include "sources/content-kind.h"
#include "sources/document.h"

#define CHUNK (64 * 1024)

static GBytes *
decode_brotli (GBytes *body,
               gsize   max_bytes,
               GError **error)
{
  BrotliDecoderState *decoder = BrotliDecoderCreateInstance (NULL, NULL, NULL);
  g_autoptr (GByteArray) decoded = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK);
  gsize left;
  const guint8 *in = g_bytes_get_data (body, &left);
  BrotliDecoderResult result;

  do
    {
      gsize space = CHUNK;
      guint8 *out = chunk;

      result = BrotliDecoderDecompressStream (decoder, &left, &in, &space, &out, NULL);
      g_byte_array_append (decoded, chunk, CHUNK - space);
    }
  while (result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT && decoded->len <= max_bytes);
  BrotliDecoderDestroyInstance (decoder);

  if (decoded->len > max_bytes)
    g_set_error (error, MIRQAB_SOURCE_ERROR, MIRQAB_SOURCE_ERROR_TOO_LARGE,
                 "It has more than %" G_GSIZE_FORMAT " bytes", max_bytes);
  else if (result != BROTLI_DECODER_RESULT_SUCCESS)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "The compressed body is damaged");
  else
    return g_byte_array_free_to_bytes (g_steal_pointer (&decoded));

  return NULL;
}

static GBytes *
inflate (GBytes                *body,
         GZlibCompressorFormat  format,
         gsize                  max_bytes,
         GError               **error)
{
  g_autoptr (GInputStream) packed = g_memory_input_stream_new_from_bytes (body);
  g_autoptr (GZlibDecompressor) decompressor = g_zlib_decompressor_new (format);
  g_autoptr (GInputStream) stream =
    g_converter_input_stream_new (packed, G_CONVERTER (decompressor));

  return mirqab_read_stream_bounded (stream, max_bytes, NULL, error);
}

/* "deflate" means the zlib format and is often sent without it (RFC 9110 8.4.1.2). */
static GBytes *
decode_deflate (GBytes  *body,
                gsize    max_bytes,
                GError **error)
{
  g_autoptr (GError) failure = NULL;
  GBytes *decoded = inflate (body, G_ZLIB_COMPRESSOR_FORMAT_ZLIB, max_bytes, &failure);

  if (decoded == NULL &&
      !g_error_matches (failure, MIRQAB_SOURCE_ERROR, MIRQAB_SOURCE_ERROR_TOO_LARGE))
    return inflate (body, G_ZLIB_COMPRESSOR_FORMAT_RAW, max_bytes, error);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return decoded;
}

/* Feeds and pages begin with a tag or a brace; packed bytes hardly ever do. */
static gboolean
looks_like_document (GBytes *body)
{
  gsize size;
  const char *data = g_bytes_get_data (body, &size);
  gsize at = size >= 3 && memcmp (data, "\357\273\277", 3) == 0 ? 3 : 0;

  while (at < size && g_ascii_isspace (data[at]))
    at++;

  return at < size && (data[at] == '<' || data[at] == '{') &&
         mirqab_content_kind (data, size, NULL, NULL) != MIRQAB_CONTENT_BINARY;
}

/**
 * mirqab_body_decode:
 * @encoding: (nullable): Content-Encoding as the server claims it
 *
 * Believes the bytes where they contradict the claim: what is packed with gzip
 * is unpacked though nobody says so, and plain text that claims to be packed is
 * taken as it is.
 *
 * Returns: (transfer full) (nullable): or %NULL with G_IO_ERROR or
 *   %MIRQAB_SOURCE_ERROR_TOO_LARGE
 */
GBytes *
mirqab_body_decode (GBytes      *body,
                    const char  *encoding,
                    gsize        max_bytes,
                    GError     **error)
{
  g_autoptr (GError) failure = NULL;
  GBytes *decoded;
  gsize size;
  const char *data = g_bytes_get_data (body, &size);

  if (mirqab_content_is_gzip (data, size))
    return inflate (body, G_ZLIB_COMPRESSOR_FORMAT_GZIP, max_bytes, error);
  if (encoding == NULL || g_ascii_strcasecmp (encoding, "identity") == 0)
    return g_bytes_ref (body);

  if (g_ascii_strcasecmp (encoding, "br") == 0)
    decoded = decode_brotli (body, max_bytes, &failure);
  else if (g_ascii_strcasecmp (encoding, "deflate") == 0)
    decoded = decode_deflate (body, max_bytes, &failure);
  else
    return g_bytes_ref (body);

  if (decoded == NULL && looks_like_document (body) &&
      !g_error_matches (failure, MIRQAB_SOURCE_ERROR, MIRQAB_SOURCE_ERROR_TOO_LARGE))
    return g_bytes_ref (body);
  if (decoded == NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return decoded;
}
