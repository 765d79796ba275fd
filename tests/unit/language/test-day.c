/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "language/day.h"

static void
test_known (void)
{
  static const struct
  {
    int           year, month, day;
    MirqabDay     count;
    MirqabWeekday weekday;
  } rows[] = {
    { 1970, 1, 1, 0, MIRQAB_THURSDAY },
    { 1969, 12, 31, -1, MIRQAB_WEDNESDAY },
    { 1992, 5, 15, 8170, MIRQAB_FRIDAY },
    { 2000, 2, 29, 11016, MIRQAB_TUESDAY },
    { 2022, 5, 16, 19128, MIRQAB_MONDAY },
    { 1, 1, 1, -719162, MIRQAB_MONDAY },
    { 9999, 12, 31, 2932896, MIRQAB_FRIDAY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      MirqabDay day = mirqab_day_from_ymd (rows[i].year, rows[i].month, rows[i].day);
      int year, month, day_of_month;

      g_assert_cmpint (day, ==, rows[i].count);
      g_assert_cmpint (mirqab_day_weekday (day), ==, rows[i].weekday);
      mirqab_day_to_ymd (day, &year, &month, &day_of_month);
      g_assert_cmpint (year, ==, rows[i].year);
      g_assert_cmpint (month, ==, rows[i].month);
      g_assert_cmpint (day_of_month, ==, rows[i].day);
    }
}

/* Every day of four centuries follows the one before it. */
static void
test_sequence (void)
{
  MirqabDay expected = mirqab_day_from_ymd (1800, 1, 1);

  for (int year = 1800; year < 2200; year++)
    for (int month = 1; month <= 12; month++)
      for (int day = 1; day <= mirqab_days_in_month (year, month); day++)
        g_assert_cmpint (mirqab_day_from_ymd (year, month, day), ==, expected++);
}

static void
test_invalid (void)
{
  static const struct
  {
    int year, month, day;
  } rows[] = {
    { 2023, 2, 29 }, { 1900, 2, 29 }, { 2022, 4, 31 }, { 2022, 0, 1 },
    { 2022, 13, 1 }, { 2022, 1, 0 },  { 2022, 1, 32 }, { 0, 1, 1 },
    { 10000, 1, 1 }, { -5, 1, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_false (mirqab_ymd_is_valid (rows[i].year, rows[i].month, rows[i].day));
      g_assert_cmpint (mirqab_day_from_ymd (rows[i].year, rows[i].month, rows[i].day), ==,
                       MIRQAB_DAY_NONE);
    }
}

static void
test_parse (void)
{
  static const char *const wrong[] = {
    "", "2022", "2022-05", "2022-5-16", "22-05-16", "2022/05/16", "2022-05-16T10:00", " 2022-05-16",
    "2022-05-1x", "2022-13-01", "2022-02-30", "٢٠٢٢-٠٥-١٦",
  };
  char buffer[MIRQAB_DAY_STRING_LENGTH];

  g_assert_cmpint (mirqab_day_parse ("2022-05-16"), ==, mirqab_day_from_ymd (2022, 5, 16));
  g_assert_cmpint (mirqab_day_parse (NULL), ==, MIRQAB_DAY_NONE);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_cmpint (mirqab_day_parse (wrong[i]), ==, MIRQAB_DAY_NONE);

  mirqab_day_print (mirqab_day_from_ymd (476, 9, 4), buffer);
  g_assert_cmpstr (buffer, ==, "0476-09-04");
  mirqab_day_print (MIRQAB_DAY_NONE, buffer);
  g_assert_cmpstr (buffer, ==, "");
}

static void
test_unix (void)
{
  g_assert_cmpint (mirqab_day_from_unix (0), ==, 0);
  g_assert_cmpint (mirqab_day_from_unix (86399), ==, 0);
  g_assert_cmpint (mirqab_day_from_unix (86400), ==, 1);
  g_assert_cmpint (mirqab_day_from_unix (-1), ==, -1);
  g_assert_cmpint (mirqab_day_from_unix (-86400), ==, -1);
  g_assert_cmpint (mirqab_day_from_unix (-86401), ==, -2);
  g_assert_cmpint (mirqab_day_from_unix (G_MAXINT64), !=, MIRQAB_DAY_NONE);
  g_assert_cmpint (mirqab_day_from_unix (G_MININT64), !=, MIRQAB_DAY_NONE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/day/known", test_known);
  g_test_add_func ("/language/day/sequence", test_sequence);
  g_test_add_func ("/language/day/invalid", test_invalid);
  g_test_add_func ("/language/day/parse", test_parse);
  g_test_add_func ("/language/day/unix", test_unix);

  return g_test_run ();
}
