/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sources/body-decoder.h"

#include <string.h>

#include "sources/document.h"

#define PLAIN "<rss><channel><title>a</title></channel></rss>"

/* the same, packed */
#define BROTLI \
  "\033\055\000\200\215\224\251\353\123\363\274\204\311\055\237\071\230\310\201\173" \
  "\133\234\134\364\011\142\210\316\347\224\154\052\011\015"

static GBytes *
decode (const char  *data,
        gsize        size,
        const char  *encoding,
        gsize        max_bytes,
        GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  return mirqab_body_decode (bytes, encoding, max_bytes, error);
}

static void
test_decode (void)
{
  static const struct
  {
    const char *what;
    const char *data;
    gsize       size;
    const char *encoding;
  } cases[] = {
    { "no encoding", PLAIN, sizeof PLAIN - 1, NULL },
    { "identity", PLAIN, sizeof PLAIN - 1, "identity" },
    { "brotli", BROTLI, sizeof BROTLI - 1, "br" },
    { "not brotli after all", PLAIN, sizeof PLAIN - 1, "br" },
    { "not deflate after all", PLAIN, sizeof PLAIN - 1, "deflate" },
    { "not gzip after all", PLAIN, sizeof PLAIN - 1, "gzip" },
    { "an encoding nobody knows", PLAIN, sizeof PLAIN - 1, "x-mystery" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) decoded =
        decode (cases[i].data, cases[i].size, cases[i].encoding, 1024, &error);
      gsize size;
      const void *data;

      g_test_message ("%s", cases[i].what);
      g_assert_no_error (error);
      data = g_bytes_get_data (decoded, &size);
      g_assert_cmpmem (data, size, PLAIN, strlen (PLAIN));
    }
}

static void
test_refused (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (decode (BROTLI, sizeof BROTLI - 1, "br", 20, &error));
  g_assert_error (error, MIRQAB_SOURCE_ERROR, MIRQAB_SOURCE_ERROR_TOO_LARGE);
  g_clear_error (&error);

  g_assert_null (decode (BROTLI, sizeof BROTLI / 2, "br", 1024, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sources/body-decoder/decode", test_decode);
  g_test_add_func ("/sources/body-decoder/refused", test_refused);

  return g_test_run ();
}
