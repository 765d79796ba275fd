/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier/name-correction.h"

static MirqabDossier *dossier;

static void
test_correct (void)
{
  static const struct
  {
    const char *words;
    const char *corrected; /* NULL: there is nothing to correct */
  } cases[] = {
    { "بيلاروسا", "بيلاروسيا" },       { "قمة بيلاروسا ", "قمة بيلاروسيا " },
    { "Lukashneko", "Lukashenko" },    { "Пашиняг", "Пашинян" },
    { "كازخاستان", "كازاخستان" },      { "روسيا", NULL },
    { "Belarus", NULL },               { "زقزقزق", NULL },
    { "قم", NULL },                    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *corrected = mirqab_correct_names (dossier, cases[i].words);

      g_assert_cmpstr (corrected, ==, cases[i].corrected);
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
  g_test_add_func ("/dossier/name-correction/correct", test_correct);

  return g_test_run ();
}
