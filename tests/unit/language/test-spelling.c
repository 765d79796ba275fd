/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "language/spelling.h"

#include <string.h>

static void
test_append (void)
{
  static const struct
  {
    const char *word;
    const char *spelling;
  } cases[] = {
    { "أرمينيا", "أرمينيا" },
    { "أَرْمِينِيَا", "أرمينيا" },
    { "ارميـــنيا", "ارمينيا" },
    { "\u0627\u0654رمينيا", "أرمينيا" }, /* the hamza apart */
    { "قمة", "قمة" },
    { "قمه", "قمه" },
    { "می\u200Cروند", "میروند" },
    { "café", "café" },
    { "cafe\u0301", "café" },
    { "Minsk", "Minsk" },
    { "ёлка", "ёлка" },
    { "\u0651", "" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) spelling = g_string_new ("=");

      mirqab_spelling_append (spelling, cases[i].word, strlen (cases[i].word));
      g_assert_cmpint (spelling->str[0], ==, '=');
      g_assert_cmpstr (spelling->str + 1, ==, cases[i].spelling);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/spelling/append", test_append);

  return g_test_run ();
}
