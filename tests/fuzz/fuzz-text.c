/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "target.h"

#include <string.h>

#include "sources/charset.h"
#include "sources/html-clean.h"
#include "sources/html-text.h"
#include "sources/timestamp.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  static const char *const declared[] = { NULL, "windows-1256", "utf-16", "no-such-charset" };
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  MirqabTimestamp timestamp;
  gsize length;

  for (gsize i = 0; i < G_N_ELEMENTS (declared); i++)
    {
      g_autofree char *text = mirqab_charset_decode ((const char *) data, size, declared[i], &length,
                                                     problems, NULL);
      g_autofree char *plain = NULL;
      g_autofree char *clean = NULL;
      g_autofree char *again = NULL;

      if (text == NULL)
        continue;
      for (gsize at = 0; at < length; at++)
        if (text[at] == '\0')
          text[at] = ' ';
      g_assert_true (g_utf8_validate (text, length, NULL));
      plain = mirqab_html_to_text (text, length);
      g_assert_true (g_utf8_validate (plain, -1, NULL));
      clean = mirqab_html_clean (text, NULL);
      again = mirqab_html_clean (clean, NULL);
      g_assert_true (g_utf8_validate (clean, -1, NULL));
      g_assert_cmpstr (clean, ==, again);
      g_assert_null (strstr (clean, "<script"));
      mirqab_timestamp_parse (text, &timestamp);
    }

  return 0;
}
