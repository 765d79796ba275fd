/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chronology/chronicle.h"
#include "chronology/country-list.h"

#define N_ARTICLES 400
#define N_STEPS 60

static MirqabDossier *
load_dossier (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_build_filename (g_getenv ("MIRQAB_DATA"), "dossiers", "csto", NULL);
  MirqabDossier *dossier = mirqab_dossier_load (folder, &error);

  g_assert_no_error (error);

  return dossier;
}

static const char *
pick (GRand             *random,
      const char *const *choices,
      guint              n)
{
  return g_intern_string (choices[g_rand_int_range (random, 0, (int) n)]);
}

/* Reports as news have them: few days, few places, several wordings. */
static MirqabEvidence *
make_report (MirqabDossier *dossier,
             GRand         *random,
             gint64         article,
             guint          ordinal)
{
  static const char *const places[] = { NULL, NULL, "minsk", "bishkek", "moscow" };
  static const char *const bodies[] = { NULL, NULL, "csc", "csto" };
  static const char *const states[] = { "RU", "KG", "BY" };
  static const char *const texts[] = {
    "The council of ministers met and signed the plan for joint exercises",
    "Ministers of the council signed the plan for joint exercises in the city",
    "A spokesman told journalists that talks on border posts would continue",
    "Talks on border posts continue, journalists were told by a spokesman",
  };
  static const MirqabPrecision precisions[] = {
    MIRQAB_PRECISION_DAY, MIRQAB_PRECISION_DAY, MIRQAB_PRECISION_DAY, MIRQAB_PRECISION_RANGE,
    MIRQAB_PRECISION_MONTH,
  };
  MirqabEvidence *report;

  report = mirqab_evidence_new (article, (MirqabSpan) { ordinal * 100, ordinal * 100 + 90 },
                                texts[g_rand_int_range (random, 0, G_N_ELEMENTS (texts))], "Outlet");
  report->ordinal = ordinal;
  report->kind = (MirqabEventKind) g_rand_int_range (random, 0, MIRQAB_N_EVENT_KINDS);
  report->precision = precisions[g_rand_int_range (random, 0, G_N_ELEMENTS (precisions))];
  report->from = 19000 + g_rand_int_range (random, 0, 60);
  report->to = report->from;
  if (report->precision == MIRQAB_PRECISION_RANGE)
    report->to += 3;
  if (report->precision == MIRQAB_PRECISION_MONTH)
    report->to += 29;
  report->place = pick (random, places, G_N_ELEMENTS (places));
  report->body = pick (random, bodies, G_N_ELEMENTS (bodies));
  report->countries = mirqab_country_list_intern (
    (const char *[]) { pick (random, states, G_N_ELEMENTS (states)), NULL });
  mirqab_evidence_resolve (report, dossier);

  return report;
}

static GPtrArray *
make_reports (MirqabDossier *dossier,
              GRand         *random,
              guint          n_articles)
{
  GPtrArray *reports = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_evidence_unref);

  for (guint i = 0; i < n_articles; i++)
    for (guint k = 0; k < 2; k++)
      g_ptr_array_add (reports, make_report (dossier, random, i + 1, k));

  return reports;
}

static MirqabChronicle *
make_chronicle (MirqabDossier *dossier,
                GPtrArray     *reports)
{
  g_autoptr (GPtrArray) own = g_ptr_array_new ();

  return mirqab_chronicle_new (dossier, MIRQAB_CONFIDENCE_MEDIUM, reports, own);
}

static void
shuffle (GRand     *random,
         GPtrArray *array)
{
  for (guint i = array->len - 1; i > 0; i--)
    {
      guint other = (guint) g_rand_int_range (random, 0, (int) i + 1);
      gpointer moved = array->pdata[i];

      array->pdata[i] = array->pdata[other];
      array->pdata[other] = moved;
    }
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* What a person sees, without the numbers that articles happen to have. */
static char *
print_events (MirqabChronicle *chronicle)
{
  g_autoptr (MirqabScope) scope = mirqab_scope_new ();
  g_autoptr (MirqabTimeline) timeline = mirqab_chronicle_look (chronicle, scope, NULL, NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < mirqab_timeline_get_size (timeline); i++)
    {
      const MirqabTimelineEvent *event = mirqab_timeline_get (timeline, i);
      g_autofree char *title = mirqab_timeline_event_dup_title (event, "en");

      g_ptr_array_add (lines, g_strdup_printf ("%d %d %u %s %s %u %s", event->from, event->to, event->kind,
                                               event->place, event->body, event->evidence->len, title));
    }
  g_ptr_array_sort (lines, compare_lines);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s\n", (char *) lines->pdata[i]);

  return g_string_free (text, FALSE);
}

/* The same articles in another order get other numbers; the events are the same. */
static void
test_order_of_arrival (void)
{
  g_autoptr (MirqabDossier) dossier = load_dossier ();
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  g_autoptr (GPtrArray) reports = make_reports (dossier, random, N_ARTICLES);
  g_autoptr (MirqabChronicle) first = make_chronicle (dossier, reports);
  g_autofree char *expected = print_events (first);

  for (guint run = 0; run < 5; run++)
    {
      g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_autoptr (MirqabChronicle) again = NULL;
      g_autofree char *found = NULL;

      for (gint64 i = 1; i <= N_ARTICLES; i++)
        g_array_append_val (numbers, i);
      for (guint i = N_ARTICLES - 1; i > 0; i--)
        {
          guint other = (guint) g_rand_int_range (random, 0, (int) i + 1);
          gint64 moved = g_array_index (numbers, gint64, i);

          g_array_index (numbers, gint64, i) = g_array_index (numbers, gint64, other);
          g_array_index (numbers, gint64, other) = moved;
        }
      for (guint i = 0; i < reports->len; i++)
        {
          MirqabEvidence *report = g_ptr_array_index (reports, i);

          report->article = g_array_index (numbers, gint64, report->article - 1);
        }
      shuffle (random, reports);
      again = make_chronicle (dossier, reports);
      found = print_events (again);
      g_assert_true (g_str_equal (found, expected));
    }
}

static void
remove_article (GPtrArray *reports,
                gint64     article)
{
  for (guint i = reports->len; i > 0; i--)
    if (((MirqabEvidence *) reports->pdata[i - 1])->article == article)
      g_ptr_array_remove_index_fast (reports, i - 1);
}

/* A chronicle that was carried on through additions, removals and new findings
 * is the one that is made anew. */
static void
test_carried_on (void)
{
  g_autoptr (MirqabDossier) dossier = load_dossier ();
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  g_autoptr (GPtrArray) reports = make_reports (dossier, random, 100);
  g_autoptr (MirqabChronicle) chronicle = make_chronicle (dossier, reports);

  for (guint step = 0; step < N_STEPS; step++)
    {
      g_autoptr (GArray) articles = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_evidence_unref);
      g_autoptr (MirqabChronicle) next = NULL;
      g_autoptr (MirqabChronicle) anew = NULL;
      g_autofree char *found = NULL;
      g_autofree char *expected = NULL;

      for (guint i = 0; i < 3; i++)
        {
          gint64 article = g_rand_int_range (random, 1, 130);
          guint n_reports = (guint) g_rand_int_range (random, 0, 3);

          remove_article (reports, article);
          remove_article (added, article);
          g_array_append_val (articles, article);
          for (guint k = 0; k < n_reports; k++)
            {
              MirqabEvidence *report = make_report (dossier, random, article, k);

              g_ptr_array_add (reports, report);
              g_ptr_array_add (added, mirqab_evidence_ref (report));
            }
        }
      next = mirqab_chronicle_new_changed (chronicle, articles, added, NULL);
      anew = make_chronicle (dossier, reports);
      found = mirqab_chronicle_dup_digest (next);
      expected = mirqab_chronicle_dup_digest (anew);
      g_assert_cmpstr (found, ==, expected);

      g_clear_pointer (&chronicle, mirqab_chronicle_unref);
      chronicle = g_steal_pointer (&next);
    }
}

static gboolean
is_even (gint64        article,
         gconstpointer data)
{
  return article % 2 == 0;
}

/* A scope shows the evidence of its articles; the days of an event do not
 * depend on who looks. */
static void
test_look (void)
{
  g_autoptr (MirqabDossier) dossier = load_dossier ();
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  g_autoptr (GPtrArray) reports = make_reports (dossier, random, N_ARTICLES);
  g_autoptr (MirqabChronicle) chronicle = make_chronicle (dossier, reports);
  g_autoptr (MirqabScope) scope = mirqab_scope_new ();
  g_autoptr (MirqabTimeline) all = mirqab_chronicle_look (chronicle, scope, NULL, NULL);
  g_autoptr (MirqabTimeline) some = mirqab_chronicle_look (chronicle, scope, is_even, NULL);
  g_autoptr (MirqabTimeline) within = mirqab_timeline_new_within (some, 19010, 19020);
  guint n_some = 0, n_even = 0;

  for (guint i = 0; i < reports->len; i++)
    n_even += ((MirqabEvidence *) reports->pdata[i])->article % 2 == 0;
  for (guint i = 0; i < mirqab_timeline_get_size (some); i++)
    {
      const MirqabTimelineEvent *event = mirqab_timeline_get (some, i);

      g_assert_true (event->reference != NULL || event->evidence->len > 0);
      for (guint k = 0; k < event->evidence->len; k++)
        g_assert_cmpint (((MirqabEvidence *) event->evidence->pdata[k])->article % 2, ==, 0);
      n_some += event->evidence->len;
    }
  g_assert_cmpuint (n_some, ==, n_even);
  g_assert_cmpuint (mirqab_timeline_get_size (all), >, mirqab_timeline_get_size (some));

  g_assert_cmpuint (mirqab_timeline_get_size (within), >, 0);
  for (guint i = 0; i < mirqab_timeline_get_size (within); i++)
    {
      const MirqabTimelineEvent *event = mirqab_timeline_get (within, i);

      g_assert_true (event->from <= 19020 && event->to >= 19010);
    }

  /* Where only articles can answer, the dossier alone does not. */
  mirqab_scope_set_words (scope, "word");
  g_clear_pointer (&some, mirqab_timeline_unref);
  some = mirqab_chronicle_look (chronicle, scope, is_even, NULL);
  for (guint i = 0; i < mirqab_timeline_get_size (some); i++)
    g_assert_cmpuint (mirqab_timeline_get (some, i)->evidence->len, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chronicle/order-of-arrival", test_order_of_arrival);
  g_test_add_func ("/chronicle/carried-on", test_carried_on);
  g_test_add_func ("/chronicle/look", test_look);

  return g_test_run ();
}
