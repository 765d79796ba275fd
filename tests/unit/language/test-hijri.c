/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "language/hijri.h"

/* Days that official Saudi dates pair with Gregorian ones. */
static void
test_known (void)
{
  static const struct
  {
    int         year, month, day;
    const char *gregorian;
  } rows[] = {
    { 1443, 1, 1, "2021-08-09" },   { 1443, 2, 10, "2021-09-17" }, { 1443, 9, 1, "2022-04-02" },
    { 1412, 11, 12, "1992-05-15" }, { 1423, 8, 1, "2002-10-07" },  { 1444, 1, 1, "2022-07-30" },
    { 1446, 9, 1, "2025-03-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      MirqabDay day = mirqab_hijri_to_day (rows[i].year, rows[i].month, rows[i].day);
      int year, month, day_of_month;

      g_assert_cmpint (day, ==, mirqab_day_parse (rows[i].gregorian));
      g_assert_true (mirqab_hijri_from_day (day, &year, &month, &day_of_month));
      g_assert_cmpint (year, ==, rows[i].year);
      g_assert_cmpint (month, ==, rows[i].month);
      g_assert_cmpint (day_of_month, ==, rows[i].day);
    }
}

/* Months have 29 or 30 days, and follow one another without a gap. */
static void
test_sequence (void)
{
  MirqabDay expected = mirqab_hijri_to_day (MIRQAB_HIJRI_FIRST_YEAR, 1, 1);

  for (int year = MIRQAB_HIJRI_FIRST_YEAR; year <= MIRQAB_HIJRI_LAST_YEAR; year++)
    for (int month = 1; month <= 12; month++)
      {
        int length = mirqab_hijri_month_length (year, month);

        g_assert_cmpint (length, >=, 29);
        g_assert_cmpint (length, <=, 30);
        g_assert_cmpint (mirqab_hijri_to_day (year, month, 1), ==, expected);
        expected += length;
      }
}

static void
test_invalid (void)
{
  int year, month, day;

  g_assert_cmpint (mirqab_hijri_to_day (1299, 1, 1), ==, MIRQAB_DAY_NONE);
  g_assert_cmpint (mirqab_hijri_to_day (1601, 1, 1), ==, MIRQAB_DAY_NONE);
  g_assert_cmpint (mirqab_hijri_to_day (1443, 0, 1), ==, MIRQAB_DAY_NONE);
  g_assert_cmpint (mirqab_hijri_to_day (1443, 13, 1), ==, MIRQAB_DAY_NONE);
  g_assert_cmpint (mirqab_hijri_to_day (1443, 1, 0), ==, MIRQAB_DAY_NONE);
  g_assert_cmpint (mirqab_hijri_to_day (1443, 1, 31), ==, MIRQAB_DAY_NONE);
  g_assert_cmpint (mirqab_hijri_month_length (1443, 13), ==, 0);
  g_assert_false (mirqab_hijri_from_day (MIRQAB_DAY_NONE, &year, &month, &day));
  g_assert_false (mirqab_hijri_from_day (mirqab_day_from_ymd (1800, 1, 1), &year, &month, &day));
  g_assert_false (mirqab_hijri_from_day (mirqab_day_from_ymd (2300, 1, 1), &year, &month, &day));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/hijri/known", test_known);
  g_test_add_func ("/language/hijri/sequence", test_sequence);
  g_test_add_func ("/language/hijri/invalid", test_invalid);

  return g_test_run ();
}
