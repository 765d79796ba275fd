/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier/word-forms.h"

#include <string.h>

static MirqabDossier *dossier;

static void
test_expand (void)
{
  static const struct
  {
    const char *words;
    const char *has;   /* a part of the query; NULL: it stays as it was */
    const char *end;   /* what it ends with */
  } cases[] = {
    { "قمة", NULL, NULL },
    { "لوكاشنكو", "\"لوكاشينكو\" OR ", "OR لوكاشنكو" },
    { "Лукашенко", "\"لوكاشينكو\" OR ", "OR Лукашенко" },
    { "Lukashenko قمة", "\"Лукашенко\" OR ", "OR Lukashenko قمة" },
    { "قمة لوكاشينكو", "قمة \"", "OR لوكاشينكو" },
    { "نيكول باشينيان", "\"Никол Пашинян\" OR ", "OR \"نيكول باشينيان\"" },
    { "أرمينيا", "\"Армения\" OR ", "OR أرمينيا" },
    { "=لوكاشينكو", NULL, NULL },
    { "-لوكاشينكو", NULL, NULL },
    { "NOT لوكاشينكو", NULL, NULL },
    { "\"زار لوكاشينكو مينسك\"", NULL, NULL },
    { "عنوان:لوكاشينكو", NULL, NULL },
    { "الأرميني", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *query = mirqab_word_forms_expand (dossier, cases[i].words);
      g_auto (GStrv) list = mirqab_word_forms_list (dossier, cases[i].words);

      g_test_message ("%s: %s", cases[i].words, query);
      g_assert_cmpint (list[0] == NULL, ==, cases[i].has == NULL);
      if (cases[i].has == NULL)
        {
          g_assert_cmpstr (query, ==, cases[i].words);
          continue;
        }
      g_assert_nonnull (strstr (query, cases[i].has));
      g_assert_true (g_str_has_suffix (query, cases[i].end));
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_build_filename (g_getenv ("MIRQAB_DATA"), "dossiers", "csto", NULL);

  g_test_init (&argc, &argv, NULL);

  dossier = mirqab_dossier_load (folder, &error);
  g_assert_no_error (error);
  g_test_add_func ("/dossier/word-forms/expand", test_expand);

  return g_test_run ();
}
