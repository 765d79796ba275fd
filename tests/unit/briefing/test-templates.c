/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "briefing/choice-names.h"
#include "briefing/templates.h"
#include "briefing/words.h"

typedef struct
{
  char *folder; /* owned */
  char *file;   /* owned; in a folder that is not there yet */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("mirqab-templates-XXXXXX", NULL);
  fixture->file = g_build_filename (fixture->folder, "config", "templates.ini", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->file);

  g_remove (fixture->file);
  g_rmdir (folder);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->file);
}

static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  const MirqabTemplate saved = {
    .title = (char *) "إحاطة [شهرية]; 1=2",
    .language = (char *) "ru",
    .paper = MIRQAB_PAPER_LETTER,
    .choice = {
      .leave_out = MIRQAB_LEAVE_OUT_MAP | MIRQAB_LEAVE_OUT_TEXTS | MIRQAB_LEAVE_OUT_COVER,
      .has_notes = TRUE,
      .order = MIRQAB_ORDER_OLDEST_FIRST,
      .digits = MIRQAB_DIGITS_ARABIC,
      .months = MIRQAB_MONTHS_BOTH,
      .grouping = MIRQAB_GROUPING_OUTLET,
    },
  };
  g_auto (MirqabTemplate) loaded = { NULL };
  g_autoptr (GError) error = NULL;

  g_assert_true (mirqab_templates_save (fixture->file, " تقرير [أ] ", &saved, &error));
  g_assert_no_error (error);
  g_assert_true (mirqab_templates_load (fixture->file, "تقرير [أ]", &loaded, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (loaded.title, ==, saved.title);
  g_assert_cmpstr (loaded.language, ==, "ru");
  g_assert_cmpint (loaded.paper, ==, MIRQAB_PAPER_LETTER);
  g_assert_cmpuint (loaded.choice.leave_out, ==, saved.choice.leave_out);
  g_assert_true (loaded.choice.has_notes);
  g_assert_cmpint (loaded.choice.order, ==, saved.choice.order);
  g_assert_cmpint (loaded.choice.digits, ==, saved.choice.digits);
  g_assert_cmpint (loaded.choice.months, ==, saved.choice.months);
  g_assert_cmpint (loaded.choice.grouping, ==, saved.choice.grouping);
}

static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  const MirqabTemplate whole = { NULL };
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) none = mirqab_templates_list (fixture->file, NULL);
  g_auto (GStrv) two = NULL;
  g_auto (GStrv) one = NULL;
  g_auto (MirqabTemplate) loaded = { NULL };

  g_assert_cmpuint (g_strv_length (none), ==, 0);
  g_assert_true (mirqab_templates_save (fixture->file, "weekly", &whole, NULL));
  g_assert_true (mirqab_templates_save (fixture->file, "daily: a/b #1", &whole, NULL));
  g_assert_true (mirqab_templates_save (fixture->file, "weekly", &whole, NULL));
  two = mirqab_templates_list (fixture->file, NULL);
  g_assert_cmpuint (g_strv_length (two), ==, 2);
  g_assert_cmpstr (two[0], ==, "daily: a/b #1");
  g_assert_cmpstr (two[1], ==, "weekly");

  g_assert_true (mirqab_templates_remove (fixture->file, "weekly", NULL));
  one = mirqab_templates_list (fixture->file, NULL);
  g_assert_cmpuint (g_strv_length (one), ==, 1);
  g_assert_false (mirqab_templates_load (fixture->file, "weekly", &loaded, &error));
  g_assert_error (error, MIRQAB_TEMPLATE_ERROR, MIRQAB_TEMPLATE_ERROR_NOT_FOUND);
}

static void
test_unknown_words (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->file);
  g_auto (MirqabTemplate) loaded = { NULL };

  g_mkdir (folder, 0700);
  g_assert_true (g_file_set_contents (fixture->file,
                                      "[a]\nlanguage=tlh\ndigits=roman\npaper=letter\n"
                                      "without=map;glossary;\nwith=notes;\n", -1, NULL));
  g_assert_true (mirqab_templates_load (fixture->file, "a", &loaded, NULL));
  g_assert_null (loaded.language);
  g_assert_cmpint (loaded.choice.digits, ==, MIRQAB_DIGITS_AS_WRITTEN);
  g_assert_cmpint (loaded.paper, ==, MIRQAB_PAPER_LETTER);
  g_assert_cmpuint (loaded.choice.leave_out, ==, MIRQAB_LEAVE_OUT_MAP);
  g_assert_true (loaded.choice.has_notes);
}

static void
test_failures (Fixture       *fixture,
               gconstpointer  data)
{
  const MirqabTemplate whole = { NULL };
  g_autofree char *folder = g_path_get_dirname (fixture->file);
  g_autoptr (GError) no_name = NULL;
  g_autoptr (GError) no_file = NULL;

  g_assert_false (mirqab_templates_save (fixture->file, "  ", &whole, &no_name));
  g_assert_error (no_name, MIRQAB_TEMPLATE_ERROR, MIRQAB_TEMPLATE_ERROR_NAME);

  g_mkdir (folder, 0700);
  g_assert_true (g_file_set_contents (fixture->file, "no key file", -1, NULL));
  g_assert_false (mirqab_templates_save (fixture->file, "a", &whole, &no_file));
  g_assert_error (no_file, MIRQAB_TEMPLATE_ERROR, MIRQAB_TEMPLATE_ERROR_FILE);
}

static void
test_parts (void)
{
  MirqabBriefingChoice choice = { 0 };

  g_assert_true (mirqab_choice_set_part (&choice, "summary", FALSE));
  g_assert_cmpuint (choice.leave_out, ==, MIRQAB_LEAVE_OUT_SUMMARY);
  g_assert_true (mirqab_choice_set_part (&choice, "counts", TRUE));
  g_assert_cmpuint (choice.leave_out, ==, MIRQAB_LEAVE_OUT_SUMMARY & ~MIRQAB_LEAVE_OUT_COUNTS);
  g_assert_false (mirqab_choice_set_part (&choice, "glossary", TRUE));
}

static void
test_language (void)
{
  const char *const russian[] = { "ru_RU.UTF-8", "ru_RU", "ru.UTF-8", "ru", "C", NULL };
  const char *const german_then_english[] = { "de_DE", "de", "en_GB", "en", "C", NULL };
  const char *const none[] = { "de_DE", "de", "C", NULL };

  g_assert_cmpstr (mirqab_words_find_language (russian), ==, "ru");
  g_assert_cmpstr (mirqab_words_find_language (german_then_english), ==, "en");
  g_assert_cmpstr (mirqab_words_find_language (none), ==, "ar");
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/templates/round-trip", test_round_trip);
  ADD ("/templates/list", test_list);
  ADD ("/templates/unknown-words", test_unknown_words);
  ADD ("/templates/failures", test_failures);
  g_test_add_func ("/templates/parts", test_parts);
  g_test_add_func ("/templates/language", test_language);

  return g_test_run ();
}
