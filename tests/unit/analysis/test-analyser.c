/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <time.h>

#include "analysed.h"

#define N_THREADS 4

static const char sample[] =
  "وزراء الدفاع يجتمعون في مينسك\nمينسك – (بيلتا): اجتمع وزراء دفاع دول منظمة معاهدة الأمن الجماعي اليوم الأربعاء 31 مايو "
  "2023 في مينسك.\nوقال وزير الدفاع البيلاروسي فيكتور خرينين إن التدريبات ستبدأ في 1 سبتمبر المقبل.\n";

typedef struct
{
  const char *description;
  const char *unit; /* repeated */
  guint       times;
} Hostile;

static const Hostile hostiles[] = {
  { "spaces", " ", 1000000 },
  { "quotes", "\"", 1000000 },
  { "line breaks", "\n", 300000 },
  { "short lines", "روسيا\n", 100000 },
  { "dates and names in one sentence", "عقدت في موسكو القمة الروسية في 3 مايو 2021 ", 20000 },
  { "two states in turn", "روسيا وأرمينيا ", 50000 },
  { "surnames", "جاباروف روسيا ", 20000 },
  { "capitals", "موسكو وكييف ", 50000 },
  { "open brackets", "موسكو (", 100000 },
  { "one long word", "سس", 500000 },
  { "vowel signs", "َ", 300000 },
  { "datelines", "موسكو - 27 -11 - ", 30000 },
};

static void
test_hostile (gconstpointer data)
{
  const Hostile *hostile = data;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (Analysed) analysed = NULL;
  clock_t start = clock ();

  for (guint i = 0; i < hostile->times; i++)
    g_string_append (text, hostile->unit);
  analysed = analysed_new (text->str, "2023-05-31");
  g_assert_nonnull (analysed->findings->title);
  for (guint i = 0; i < analysed->findings->mentions->len; i++)
    g_assert_cmpuint (g_array_index (analysed->findings->mentions, MirqabMention, i).span.end, <=,
                      text->len);

  /* A quadratic step would take minutes; the limit only has to tell them apart. */
  g_assert_cmpint ((clock () - start) / CLOCKS_PER_SEC, <, 60);
}

static char *
describe (const MirqabFindings *findings)
{
  GString *text = g_string_new (findings->title);

  for (guint i = 0; i < findings->countries->len; i++)
    g_string_append_printf (text, " %s/%u", g_array_index (findings->countries, MirqabCountry, i).code,
                            g_array_index (findings->countries, MirqabCountry, i).role);
  for (guint i = 0; i < findings->mentions->len; i++)
    g_string_append_printf (text, " %s", g_array_index (findings->mentions, MirqabMention, i).id);
  for (guint i = 0; i < findings->temporals->len; i++)
    g_string_append_printf (text, " %s", g_array_index (findings->temporals, MirqabTemporal, i).value);
  g_string_append_printf (text, " %u events", findings->events->len);

  return g_string_free (text, FALSE);
}

static gpointer
analyse_in_thread (gpointer data)
{
  MirqabAnalyser *analyser = data;
  g_autoptr (MirqabArticle) article = mirqab_article_new ();
  g_autoptr (MirqabFindings) findings = NULL;

  article->text = g_strdup (sample);
  for (guint i = 0; i < 50; i++)
    {
      g_clear_pointer (&findings, mirqab_findings_unref);
      findings = mirqab_analyser_analyse (analyser, article);
    }

  return describe (findings);
}

static void
test_threads (void)
{
  MirqabAnalyser *analyser = analysed_get_analyser ();
  g_autofree char *expected = analyse_in_thread (analyser);
  GThread *threads[N_THREADS];

  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("analyse", analyse_in_thread, analyser);
  for (guint i = 0; i < N_THREADS; i++)
    {
      g_autofree char *found = g_thread_join (threads[i]);

      g_assert_cmpstr (found, ==, expected);
    }
}

static void
test_version (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fixtures", "dossiers", "tiny", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabDossier) dossier = mirqab_dossier_load (folder, &error);
  g_autoptr (MirqabAnalyser) other = NULL;
  g_autoptr (MirqabAnalyser) same = NULL;
  g_autoptr (Analysed) analysed = analysed_new (sample, NULL);

  g_assert_no_error (error);
  other = mirqab_analyser_new (dossier);
  same = mirqab_analyser_new (dossier);
  g_assert_cmpuint (mirqab_analyser_get_version (other), ==, mirqab_analyser_get_version (same));
  g_assert_cmpuint (mirqab_analyser_get_version (other), !=,
                    mirqab_analyser_get_version (analysed_get_analyser ()));
  g_assert_cmpuint (analysed->findings->version, ==,
                    mirqab_analyser_get_version (analysed_get_analyser ()));
}

/* The rules know no organisation: with another dossier they find its names. */
static void
test_other_dossier (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fixtures", "dossiers", "tiny", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabDossier) dossier = mirqab_dossier_load (folder, &error);
  g_autoptr (MirqabAnalyser) analyser = NULL;
  g_autoptr (MirqabArticle) article = mirqab_article_new ();
  g_autoptr (MirqabFindings) findings = NULL;

  g_assert_no_error (error);
  analyser = mirqab_analyser_new (dossier);
  article->text = g_strdup ("عقدت لجنة نهر العنبر اجتماعا في مونتفيديو عاصمة أوروغواي.\n"
                            "وقالت اللجنة إن روسيا ليست عضوا فيها.");
  findings = mirqab_analyser_analyse (analyser, article);
  g_assert_cmpuint (findings->countries->len, ==, 1);
  g_assert_cmpstr (g_array_index (findings->countries, MirqabCountry, 0).code, ==, "UY");
  g_assert_cmpint (g_array_index (findings->countries, MirqabCountry, 0).role, ==, MIRQAB_ROLE_SUBJECT);
  g_assert_cmpuint (findings->mentions->len, ==, 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (hostiles); i++)
    {
      g_autofree char *path = g_strdup_printf ("/analysis/analyser/hostile/%s", hostiles[i].description);

      g_test_add_data_func (path, &hostiles[i], test_hostile);
    }
  g_test_add_func ("/analysis/analyser/threads", test_threads);
  g_test_add_func ("/analysis/analyser/version", test_version);
  g_test_add_func ("/analysis/analyser/other-dossier", test_other_dossier);

  return g_test_run ();
}
