/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "figures/day-words.h"
#include "figures/map-words.h"

typedef struct
{
  const char *language;
  guint       articles;
  const char *text;
} Count;

/* The plural classes of Unicode CLDR, a number of each. */
static const Count counts[] = {
  { "ar", 0, "لا مقالات" },       { "ar", 1, "مقالة واحدة" },     { "ar", 2, "مقالتان" },
  { "ar", 3, "3 مقالات" },        { "ar", 10, "10 مقالات" },      { "ar", 11, "11 مقالة" },
  { "ar", 99, "99 مقالة" },       { "ar", 100, "100 مقالة" },     { "ar", 103, "103 مقالات" },
  { "ar", 111, "111 مقالة" },     { "en", 0, "no articles" },     { "en", 1, "1 article" },
  { "en", 2, "2 articles" },      { "en", 21, "21 articles" },    { "ru", 0, "нет статей" },
  { "ru", 1, "1 статья" },        { "ru", 2, "2 статьи" },        { "ru", 5, "5 статей" },
  { "ru", 11, "11 статей" },      { "ru", 12, "12 статей" },      { "ru", 21, "21 статья" },
  { "ru", 24, "24 статьи" },      { "ru", 111, "111 статей" },    { "ru", 112, "112 статей" },
};

static void
test_counts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autofree char *text = mirqab_map_words_dup_count (counts[i].articles, counts[i].language);

      g_assert_cmpstr (text, ==, counts[i].text);
    }
}

static void
test_complete (void)
{
  static const char *const languages[] = { "ar", "en", "ru" };

  for (guint word = 0; word < MIRQAB_MAP_N_WORDS; word++)
    for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
      {
        const char *text = mirqab_map_word (word, languages[l]);

        g_assert_nonnull (text);
        g_assert_cmpstr (text, !=, "");
        if (word == MIRQAB_MAP_WORD_AS_OF || word == MIRQAB_MAP_WORD_MAP_OF)
          g_assert_nonnull (strstr (text, "%s"));
      }
  g_assert_null (mirqab_map_words_membership (MIRQAB_MEMBERSHIP_NONE, "ar"));
}

static void
test_days (void)
{
  MirqabDay day = mirqab_day_from_ymd (2024, 2, 22);
  g_autofree char *arabic = mirqab_day_words_dup (day, "ar");
  g_autofree char *english = mirqab_day_words_dup (day, "en");
  g_autofree char *russian = mirqab_day_words_dup (day, "ru");

  g_assert_cmpstr (arabic, ==, "22 فبراير 2024");
  g_assert_cmpstr (english, ==, "22 February 2024");
  g_assert_cmpstr (russian, ==, "22 февраля 2024");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figures/map-words/counts", test_counts);
  g_test_add_func ("/figures/map-words/complete", test_complete);
  g_test_add_func ("/figures/map-words/days", test_days);
  return g_test_run ();
}
