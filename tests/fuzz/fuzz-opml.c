/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "target.h"

#include <string.h>

#include "sources/opml.h"

/* What is read can be written, and read again as the same number of sources. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) sources = mirqab_opml_parse (bytes, problems, NULL);
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GBytes) printed = NULL;
  char *opml;

  if (sources == NULL)
    return 0;
  opml = mirqab_opml_print ("fuzz", sources);
  g_assert_true (g_utf8_validate (opml, -1, NULL));
  printed = g_bytes_new_take (opml, strlen (opml));
  again = mirqab_opml_parse (printed, problems, NULL);
  g_assert_nonnull (again);
  g_assert_cmpuint (again->len, ==, sources->len);

  return 0;
}
