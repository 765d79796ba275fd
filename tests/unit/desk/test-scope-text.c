/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "desk/scope-text.h"

typedef struct
{
  const char *description;
  const char *from;
  const char *to;
  const char *ar;
  const char *en;
  const char *ru;
} Period;

static const Period periods[] = {
  { "open", NULL, NULL, "", "", "" },
  { "a year", "2022-01-01", "2022-12-31", "2022", "2022", "2022" },
  { "years", "2022-01-01", "2024-12-31", "2022–2024", "2022–2024", "2022–2024" },
  { "a month", "2024-02-01", "2024-02-29", "فبراير 2024", "February 2024", "февраль 2024" },
  { "not a whole month", "2024-02-01", "2024-02-28",
    "1 فبراير 2024 – 28 فبراير 2024", "1 February 2024 – 28 February 2024",
    "1 февраля 2024 – 28 февраля 2024" },
  { "a day", "2022-05-16", "2022-05-16", "16 مايو 2022", "16 May 2022", "16 мая 2022" },
  { "since", "2022-05-16", NULL, "منذ 16 مايو 2022", "since 16 May 2022", "с 16 мая 2022" },
  { "until", NULL, "2022-05-16", "حتى 16 مايو 2022", "until 16 May 2022", "по 16 мая 2022" },
};

static MirqabDay
day_of (const char *text)
{
  return text != NULL ? mirqab_day_parse (text) : MIRQAB_DAY_NONE;
}

static void
test_periods (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      const Period *period = &periods[i];
      const char *const expected[][2] = { { "ar", period->ar }, { "en", period->en },
                                          { "ru", period->ru } };

      g_test_message ("%s", period->description);
      for (guint k = 0; k < G_N_ELEMENTS (expected); k++)
        {
          g_autofree char *text = mirqab_scope_period_text_dup (day_of (period->from),
                                                                day_of (period->to),
                                                                expected[k][0]);

          g_assert_cmpstr (text, ==, expected[k][1]);
        }
    }
}

static void
assert_text (const MirqabScope *scope,
             MirqabDossier     *dossier,
             const char        *language,
             const char        *expected)
{
  g_autofree char *text = mirqab_scope_text_dup (scope, NULL, dossier, language);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_whole (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fixtures", "dossiers", "tiny", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabDossier) dossier = mirqab_dossier_load (folder, &error);
  g_autoptr (MirqabScope) scope = mirqab_scope_new ();

  g_assert_no_error (error);
  assert_text (scope, dossier, "ar", "كل المقالات");
  assert_text (scope, dossier, "en_GB", "All articles");
  assert_text (scope, dossier, "ru", "Все статьи");

  mirqab_scope_set_only (scope, MIRQAB_SCOPE_COUNTRIES, "UY");
  mirqab_scope_set_period (scope, day_of ("2022-01-01"), day_of ("2022-12-31"));
  mirqab_scope_set_words (scope, "قمة 100%s");
  scope->unread = TRUE;
  assert_text (scope, dossier, "en", "Uruguay · 2022 · “قمة 100%s” · unread");
  assert_text (scope, dossier, "ar", "أوروغواي · 2022 · «قمة 100%s» · غير مقروءة");
}

static void
test_lists (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fixtures", "dossiers", "tiny", NULL);
  g_autoptr (MirqabDossier) dossier = mirqab_dossier_load (folder, NULL);
  g_autoptr (MirqabScope) scope = mirqab_scope_new ();
  g_autofree char *any = NULL;
  g_autofree char *all = NULL;
  g_autofree char *none = NULL;

  mirqab_scope_toggle (scope, MIRQAB_SCOPE_COUNTRIES, "QQ");
  mirqab_scope_toggle (scope, MIRQAB_SCOPE_COUNTRIES, "ZZ");
  any = mirqab_scope_list_text_dup (scope, MIRQAB_SCOPE_COUNTRIES, dossier, "ar");
  scope->all_countries = TRUE;
  all = mirqab_scope_list_text_dup (scope, MIRQAB_SCOPE_COUNTRIES, dossier, "en");
  none = mirqab_scope_list_text_dup (scope, MIRQAB_SCOPE_PEOPLE, dossier, "en");

  g_assert_cmpstr (any, ==, "QQ أو ZZ");
  g_assert_cmpstr (all, ==, "QQ with ZZ");
  g_assert_cmpstr (none, ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scope-text/periods", test_periods);
  g_test_add_func ("/scope-text/whole", test_whole);
  g_test_add_func ("/scope-text/lists", test_lists);

  return g_test_run ();
}
