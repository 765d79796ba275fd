/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "language/folding.h"

#include <string.h>

static void
test_table (void)
{
  static const struct
  {
    const char *description;
    const char *text;
    const char *folded;
  } rows[] = {
    { "empty", "", "" },
    { "seats of hamza", "أإآٱا ؤ ئ", "ااااا و ي" },
    { "a lone hamza stays", "مساء", "مساء" },
    { "final yaa and alef maqsura", "الجارى علي", "الجاري علي" },
    { "ta marbuta", "سنة", "سنه" },
    { "tatweel", "ينـــاير", "يناير" },
    { "vowel signs", "حَزِيرَانُ", "حزيران" },
    { "shadda and superscript alef", "الأوّل هٰذا", "الاول هذا" },
    { "combining hamza and madda", "ا\u0654ول ا\u0653ذار", "اول اذار" },
    { "Persian letters", "اسیا پاکستان گچ", "اسيا باكستان كج" },
    { "Arabic-Indic digits", "٠١٢٣٤٥٦٧٨٩", "0123456789" },
    { "Persian digits", "۰۱۲۳۴۵۶۷۸۹", "0123456789" },
    { "presentation forms", "\uFEE3\uFE8E\uFBFF\uFEEE", "مايو" },
    { "ligature lam alef", "\uFEFBن", "لان" },
    { "direction marks and joiners", "م\u200Fا\u200Cي\u200Dو\u2067", "مايو" },
    { "byte order mark", "\uFEFFمايو", "مايو" },
    { "Latin case and accents", "Éric MÜLLER", "eric muller" },
    { "full-width digits", "１２", "12" },
    { "Cyrillic case and io", "Ёлка МАЯ", "елка мая" },
    { "other scripts stay", "中国", "中国" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *folded = mirqab_fold (rows[i].text);
      g_autofree char *again = mirqab_fold (folded);

      g_test_message ("%s", rows[i].description);
      g_assert_cmpstr (folded, ==, rows[i].folded);
      g_assert_cmpstr (again, ==, folded);
    }
}

/* Whatever comes in, a fold is valid text that folds to itself. */
static void
test_all_characters (void)
{
  for (gunichar c = 1; c < 0x20000; c++)
    {
      gunichar folded[MIRQAB_MAX_FOLDING];
      guint n;

      if (!g_unichar_validate (c))
        continue;
      n = mirqab_fold_character (c, folded);
      g_assert_cmpuint (n, <=, MIRQAB_MAX_FOLDING);
      for (guint i = 0; i < n; i++)
        {
          gunichar again[MIRQAB_MAX_FOLDING];

          g_assert_true (g_unichar_validate (folded[i]));
          g_assert_cmpuint (mirqab_fold_character (folded[i], again), ==, 1);
          g_assert_cmpuint (again[0], ==, folded[i]);
        }
    }
}

static void
test_append (void)
{
  g_autoptr (GString) string = g_string_new ("> ");
  const char *text = "سنةٌ أولى";

  mirqab_fold_append (string, text, strlen ("سنةٌ"));
  g_assert_cmpstr (string->str, ==, "> سنه");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/folding/table", test_table);
  g_test_add_func ("/language/folding/all-characters", test_all_characters);
  g_test_add_func ("/language/folding/append", test_append);

  return g_test_run ();
}
