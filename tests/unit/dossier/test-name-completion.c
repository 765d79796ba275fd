/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier/name-completion.h"

static MirqabDossier *dossier;

static void
test_complete (void)
{
  static const struct
  {
    const char *typed;
    const char *first; /* id of the first completion, NULL: there is none */
  } cases[] = {
    { "أرم", "AM" },     { "ارمين", "AM" },       { "Bela", "BY" },
    { "لوكا", "alexander-lukashenko" },           { "نيكول ب", "nikol-pashinyan" },
    { "Пашин", "nikol-pashinyan" },               { "يريف", "yerevan" },
    { "أ", NULL },       { "رمينيا", NULL },       { "زقزق", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MirqabCompletion completions[3];
      guint n = mirqab_complete_name (dossier, cases[i].typed, completions,
                                      G_N_ELEMENTS (completions));

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpuint (n, <=, G_N_ELEMENTS (completions));
      g_assert_cmpstr (n > 0 ? completions[0].id : NULL, ==, cases[i].first);
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
  g_test_add_func ("/dossier/name-completion/complete", test_complete);

  return g_test_run ();
}
