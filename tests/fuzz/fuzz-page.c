/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "target.h"

#include <string.h>

#include "sources/page-reader.h"

/* What the worker does, in this process. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *html = g_utf8_make_valid ((const char *) data, size);
  g_autoptr (MirqabPage) page = mirqab_page_read_html (html, strlen (html), "https://example.org/");
  g_autoptr (GVariant) variant = g_variant_ref_sink (mirqab_page_to_variant (page));
  g_autoptr (MirqabPage) again = mirqab_page_from_variant (variant);

  g_assert_true (g_utf8_validate (page->text, -1, NULL));
  g_assert_true (g_utf8_validate (page->html, -1, NULL));
  g_assert_cmpstr (again->text, ==, page->text);

  return 0;
}
