/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "language/name-sounds.h"

typedef struct
{
  const char *a;
  const char *b;
  gboolean    is_same;
  gboolean    is_near;
} Row;

static const Row rows[] = {
  { "سيرغي لافروف", "سيرجي لافروف", TRUE, TRUE },
  { "سيرغي لافروف", "Сергей Лавров", TRUE, TRUE },
  { "سيرغي لافروف", "Sergei Lavrov", TRUE, TRUE },
  { "صدير جباروف", "Садыр Жапаров", TRUE, TRUE },
  { "صادر جاباروف", "Sadyr Japarov", TRUE, TRUE },
  { "ألكسندر لوكاشينكو", "Александр Лукашенко", TRUE, TRUE },
  { "ألكسندر لوكاشينكو", "Alexander Lukashenko", TRUE, TRUE },
  { "نيكول باشينيان", "Никол Пашинян", TRUE, TRUE },
  { "فيكتور تشيرنوف", "Viktor Chernov", TRUE, TRUE },
  { "آنا بوبوفا", "Анна Попова", TRUE, TRUE },
  { "زومارت توكاييف", "جومارت توكاييف", FALSE, TRUE },
  { "إيفان بتروف", "إيغور بتروف", FALSE, FALSE },
  { "أرمين سركيسيان", "سيرج سركيسيان", FALSE, FALSE },
  { "يان لي", "Ян Ли", TRUE, TRUE },
  { "يان لي", "يان مي", FALSE, FALSE },
};

static void
test_sounds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *a = mirqab_name_sounds_dup (rows[i].a);
      g_autofree char *b = mirqab_name_sounds_dup (rows[i].b);

      g_test_message ("%s: %s, %s: %s", rows[i].a, a, rows[i].b, b);
      g_assert_cmpint (g_str_equal (a, b), ==, rows[i].is_same);
      g_assert_cmpint (mirqab_name_sounds_are_near (a, b), ==, rows[i].is_near);
      g_assert_cmpint (mirqab_name_sounds_are_near (b, a), ==, rows[i].is_near);
    }
}

static void
test_strange (void)
{
  g_autofree char *none = mirqab_name_sounds_dup ("");
  g_autofree char *marks = mirqab_name_sounds_dup (" -- «»");
  g_autofree char *greek = mirqab_name_sounds_dup ("Νίκος 7");

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (marks, ==, "");
  g_assert_cmpstr (greek, !=, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/language/name-sounds/sounds", test_sounds);
  g_test_add_func ("/language/name-sounds/strange", test_strange);

  return g_test_run ();
}
