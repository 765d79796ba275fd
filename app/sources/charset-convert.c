/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/charset-convert.h"

#include <errno.h>

#define REPLACEMENT "\357\277\275"

/* Whether so few bytes cannot be read that the encoding may still be the right one. */
gboolean
mirqab_charset_is_plausible (gsize n_bad,
                             gsize size)
{
  return n_bad <= 2 + size / 200;
}

/* Returns: (transfer full) (nullable): NULL when @charset is unknown; what cannot
 * be read becomes U+FFFD and is counted. A character that the end of the data
 * cuts off is not counted. */
GString *
mirqab_charset_convert (const char *data,
                        gsize       size,
                        const char *charset,
                        gsize      *n_bad,
                        gboolean   *is_cut)
{
  GIConv converter = g_iconv_open ("UTF-8", charset);
  gsize unit = g_ascii_strncasecmp (charset, "UTF-16", 6) == 0 ? 2
               : g_ascii_strncasecmp (charset, "UTF-32", 6) == 0 ? 4 : 1;
  GString *text;
  gsize whole = size;
  char *in = (char *) data;

  if (converter == (GIConv) -1)
    return NULL;

  text = g_string_sized_new (size + size / 2);
  *n_bad = 0;
  *is_cut = FALSE;
  while (size > 0 && mirqab_charset_is_plausible (*n_bad, whole))
    {
      char buffer[8192];
      char *out = buffer;
      gsize space = sizeof buffer;
      gsize result = g_iconv (converter, &in, &size, &out, &space);
      int failure = errno;

      g_string_append_len (text, buffer, out - buffer);
      if (result != (gsize) -1 || failure == E2BIG)
        continue;
      if (failure == EINVAL || size < unit)
        {
          *is_cut = TRUE;
          break;
        }
      g_string_append (text, REPLACEMENT);
      (*n_bad)++;
      in += unit;
      size -= unit;
    }
  g_iconv_close (converter);

  return text;
}
