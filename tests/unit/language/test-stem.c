/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "language/stem.h"

#include <string.h>

typedef struct
{
  const char *word;  /* folded */
  const char *prefix;
} Case;

static void
test_article (void)
{
  static const Case cases[] = {
    { "القمه", "ال" },   { "والقمه", "وال" }, { "بالقمه", "بال" }, { "للقمه", "لل" },
    { "وللقمه", "ولل" }, { "كالقمه", "كال" }, { "فالقمه", "فال" }, { "وبالقمه", "وبال" },
    { "قمه", "" },       { "الى", "" },       { "الان", "" },      { "لله", "" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].word);
      g_assert_cmpuint (mirqab_stem_article_length (cases[i].word, strlen (cases[i].word)), ==,
                        strlen (cases[i].prefix));
    }
}

static void
test_proclitic (void)
{
  static const Case cases[] = {
    { "وموسكو", "و" },  { "بموسكو", "ب" },   { "لموسكو", "ل" }, { "كموسكو", "ك" },
    { "فموسكو", "ف" },  { "وبموسكو", "وب" }, { "ولموسكو", "ول" }, { "موسكو", "" },
    { "وقف", "" },      { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].word);
      g_assert_cmpuint (mirqab_stem_proclitic_length (cases[i].word, strlen (cases[i].word)), ==,
                        strlen (cases[i].prefix));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/stem/article", test_article);
  g_test_add_func ("/language/stem/proclitic", test_proclitic);

  return g_test_run ();
}
