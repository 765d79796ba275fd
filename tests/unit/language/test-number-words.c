/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "language/number-words.h"

#include <stdlib.h>

#include "language/folding.h"

/* Values of words in order: + for a conjunction before the word. */
static void
test_join (void)
{
  static const struct
  {
    const char *words;
    int         total; /* -1: the words make no one number */
  } rows[] = {
    { "7", 7 },
    { "3 10", 13 },                       /* ثلاثة عشر */
    { "5 +20", 25 },                      /* خمسة وعشرون */
    { "9 100", 900 },                     /* تسع مئة */
    { "3 1000", 3000 },                   /* ثلاثة آلاف */
    { "5 +20 1000", 25000 },              /* خمسة وعشرون ألف */
    { "1000 +900 +2 +90", 1992 },         /* ألف وتسعمئة واثنان وتسعون */
    { "2000 +4 +20", 2024 },              /* ألفان وأربعة وعشرون */
    { "2000 +2", 2002 },                  /* ألفان واثنان */
    { "100 +5", 105 },
    { "5 +6", -1 },                       /* الخامس والسادس */
    { "20 +5", -1 },
    { "20 10", -1 },
    { "5 +10", -1 },
    { "1000 +2000", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) words = g_strsplit (rows[i].words, " ", -1);
      MirqabNumber number;
      gboolean is_joined = TRUE;

      mirqab_number_start (&number, atoi (words[0]), FALSE);
      for (guint k = 1; words[k] != NULL; k++)
        is_joined = is_joined
                    && (words[k][0] == '+' ? mirqab_number_add (&number, atoi (words[k] + 1))
                                           : mirqab_number_multiply (&number, atoi (words[k])));
      g_test_message ("%s", rows[i].words);
      g_assert_cmpint (is_joined ? number.total : -1, ==, rows[i].total);
    }
}

/* الخامس مئة is no five hundred. */
static void
test_ordinal (void)
{
  MirqabNumber number;

  mirqab_number_start (&number, 5, TRUE);
  g_assert_false (mirqab_number_multiply (&number, 100));
  g_assert_true (mirqab_number_multiply (&number, 10));
  g_assert_cmpint (number.total, ==, 15);
}

/* No spelling stands for two numbers. */
static void
test_words (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_words;
  const MirqabNumberWord *words = mirqab_number_words_get (&n_words);

  g_assert_cmpuint (n_words, >, 40);
  for (guint i = 0; i < n_words; i++)
    {
      g_auto (GStrv) spellings = g_strsplit (words[i].words, " ", -1);

      for (guint k = 0; spellings[k] != NULL; k++)
        {
          char *folded = mirqab_fold (spellings[k]);
          int known = GPOINTER_TO_INT (g_hash_table_lookup (seen, folded));

          g_test_message ("%s", spellings[k]);
          g_assert_cmpstr (spellings[k], !=, "");
          g_assert_true (known == 0 || known == words[i].value);
          g_hash_table_insert (seen, folded, GINT_TO_POINTER (words[i].value));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/number-words/join", test_join);
  g_test_add_func ("/language/number-words/ordinal", test_ordinal);
  g_test_add_func ("/language/number-words/words", test_words);

  return g_test_run ();
}
