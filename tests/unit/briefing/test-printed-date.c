/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "briefing/page-numbers.h"
#include "briefing/printed-date.h"
#include "briefing/words.h"

typedef struct
{
  const char      *name;
  const char      *from;
  const char      *to; /* nullable: open */
  MirqabPrecision  precision;
  const char      *language;
  MirqabMonths     months;
  const char      *expected;
} Case;

static const Case cases[] = {
  { "day", "2025-11-27", "2025-11-27", MIRQAB_PRECISION_DAY, "ar", 0, "27 نوفمبر 2025" },
  { "day-levantine", "2025-11-27", "2025-11-27", MIRQAB_PRECISION_DAY, "ar", MIRQAB_MONTHS_LEVANTINE,
    "27 تشرين الثاني 2025" },
  { "month-only", "2025-11-01", "2025-11-30", MIRQAB_PRECISION_MONTH, "ar", 0, "نوفمبر 2025" },
  { "year-only", "1992-01-01", "1992-12-31", MIRQAB_PRECISION_YEAR, "ar", 0, "1992" },
  { "years", "2019-01-01", "2021-12-31", MIRQAB_PRECISION_YEAR, "en", 0, "2019 – 2021" },
  { "days-of-one-month", "2025-11-25", "2025-11-27", MIRQAB_PRECISION_RANGE, "en", 0,
    "25–27 November 2025" },
  { "days-of-two-months", "2021-07-30", "2021-08-02", MIRQAB_PRECISION_RANGE, "ru", 0,
    "30 июля 2021 – 2 августа 2021" },
  { "months", "2021-07-01", "2021-08-31", MIRQAB_PRECISION_MONTH, "ru", 0, "июль 2021 – август 2021" },
  { "open", "2025-01-01", NULL, MIRQAB_PRECISION_DAY, "en", 0, "1 January 2025" },
};

static void
test_period (gconstpointer data)
{
  const Case *row = data;
  MirqabDateStyle style = { row->language, row->months };
  g_autofree char *text = NULL;

  text = mirqab_printed_period (mirqab_day_parse (row->from),
                                row->to != NULL ? mirqab_day_parse (row->to) : MIRQAB_DAY_NONE,
                                row->precision, &style);
  g_assert_cmpstr (text, ==, row->expected);
}

static void
test_page_numbers (void)
{
  static const struct
  {
    guint       number;
    const char *language;
    const char *expected;
  } rows[] = {
    { 1, "ar", "أ" }, { 4, "ar", "د" }, { 10, "ar", "ي" }, { 11, "ar", "يأ" }, { 25, "ar", "كهـ" },
    { 4, "en", "iv" }, { 9, "ru", "ix" }, { 48, "en", "xlviii" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = mirqab_front_number (rows[i].number, rows[i].language);

      g_assert_cmpstr (text, ==, rows[i].expected);
    }
}

static void
test_counts (void)
{
  static const struct
  {
    guint       n;
    const char *language;
    const char *expected;
  } rows[] = {
    { 1, "ar", "مقال واحد" }, { 2, "ar", "مقالان" }, { 3, "ar", "3 مقالات" }, { 10, "ar", "10 مقالات" },
    { 11, "ar", "11 مقالا" }, { 99, "ar", "99 مقالا" }, { 100, "ar", "100 مقال" },
    { 103, "ar", "103 مقالات" }, { 1, "en", "1 article" }, { 2, "en", "2 articles" },
    { 1, "ru", "1 статья" }, { 3, "ru", "3 статьи" }, { 5, "ru", "5 статей" }, { 11, "ru", "11 статей" },
    { 21, "ru", "21 статья" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = mirqab_word_for_n_articles (rows[i].n, rows[i].language);

      g_assert_cmpstr (text, ==, rows[i].expected);
    }
}

/* Every word is there in all three languages. */
static void
test_words (void)
{
  static const char *const languages[] = { "ar", "en", "ru" };

  for (guint i = 0; i < MIRQAB_N_WORDS; i++)
    for (guint j = 0; j < G_N_ELEMENTS (languages); j++)
      {
        g_assert_nonnull (mirqab_word (i, languages[j]));
        g_assert_cmpstr (mirqab_word (i, languages[j]), !=, "");
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat ("/printed-date/", cases[i].name, NULL);

      g_test_add_data_func (name, &cases[i], test_period);
    }
  g_test_add_func ("/page-numbers", test_page_numbers);
  g_test_add_func ("/words/counts", test_counts);
  g_test_add_func ("/words/complete", test_words);

  return g_test_run ();
}
