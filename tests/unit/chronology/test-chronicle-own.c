/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chronology/chronicle.h"
#include "chronology/country-list.h"

/* What a person made of events, and that it lasts. */

typedef struct
{
  MirqabDossier *dossier;
  GPtrArray     *reports;
  GPtrArray     *own;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_build_filename (g_getenv ("MIRQAB_DATA"), "dossiers", "csto", NULL);

  fixture->dossier = mirqab_dossier_load (folder, &error);
  g_assert_no_error (error);
  fixture->reports = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_evidence_unref);
  fixture->own = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_own_event_unref);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_ptr_array_unref (fixture->reports);
  g_ptr_array_unref (fixture->own);
  g_object_unref (fixture->dossier);
}

static MirqabEvidence *
report (Fixture         *fixture,
        gint64           article,
        MirqabEventKind  kind,
        const char      *day,
        const char      *place,
        const char      *country)
{
  MirqabEvidence *evidence = mirqab_evidence_new (article, (MirqabSpan) { 40, 90 },
                                                  "The sentence of an article", "Outlet");

  evidence->kind = kind;
  evidence->from = mirqab_day_parse (day);
  evidence->to = evidence->from;
  evidence->place = g_intern_string (place);
  evidence->countries = mirqab_country_list_intern ((const char *[]) { country, NULL });
  mirqab_evidence_resolve (evidence, fixture->dossier);
  g_ptr_array_add (fixture->reports, evidence);

  return evidence;
}

static void
add_part (MirqabOwnEvent       *own,
          const MirqabEvidence *evidence)
{
  MirqabEventPart part = { NULL, evidence->article, evidence->sentence.start, evidence->kind,
                           evidence->from };

  g_array_append_val (own->parts, part);
}

static MirqabOwnEvent *
add_own (Fixture *fixture)
{
  MirqabOwnEvent *own = mirqab_own_event_new ();

  g_ptr_array_add (fixture->own, own);

  return own;
}

static MirqabTimeline *
look (Fixture *fixture)
{
  g_autoptr (MirqabScope) scope = mirqab_scope_new ();
  g_autoptr (MirqabChronicle) chronicle = NULL;

  chronicle = mirqab_chronicle_new (fixture->dossier, MIRQAB_CONFIDENCE_HIGH + 1, fixture->reports,
                                    fixture->own);

  return mirqab_chronicle_look (chronicle, scope, NULL, NULL);
}

static void
check_sizes (Fixture    *fixture,
             const char *expected)
{
  g_autoptr (MirqabTimeline) timeline = look (fixture);
  g_autoptr (GString) sizes = g_string_new (NULL);

  for (guint i = 0; i < mirqab_timeline_get_size (timeline); i++)
    {
      const MirqabTimelineEvent *event = mirqab_timeline_get (timeline, i);

      g_string_append_printf (sizes, "%s%u%s", i > 0 ? " " : "", event->evidence->len,
                              event->own != NULL ? "*" : "");
    }
  g_assert_cmpstr (sizes->str, ==, expected);
}

static void
test_merge (Fixture       *fixture,
            gconstpointer  data)
{
  MirqabEvidence *first = report (fixture, 1, MIRQAB_EVENT_SUMMIT, "2024-03-01", "minsk", "BY");
  MirqabEvidence *second = report (fixture, 2, MIRQAB_EVENT_SUMMIT, "2024-03-09", "minsk", "BY");
  MirqabOwnEvent *own;

  check_sizes (fixture, "1 1");
  own = add_own (fixture);
  add_part (own, first);
  add_part (own, second);
  check_sizes (fixture, "2*");

  /* New reports of either join. */
  report (fixture, 3, MIRQAB_EVENT_SUMMIT, "2024-03-01", NULL, "BY");
  report (fixture, 4, MIRQAB_EVENT_SUMMIT, "2024-03-09", "minsk", "BY");
  report (fixture, 5, MIRQAB_EVENT_SUMMIT, "2024-05-09", "minsk", "BY");
  check_sizes (fixture, "4* 1");
}

static void
test_split (Fixture       *fixture,
            gconstpointer  data)
{
  MirqabEvidence *other;
  MirqabOwnEvent *own;

  report (fixture, 1, MIRQAB_EVENT_SUMMIT, "2024-03-01", "minsk", "BY");
  other = report (fixture, 2, MIRQAB_EVENT_SUMMIT, "2024-03-01", "minsk", "BY");
  check_sizes (fixture, "2");
  own = add_own (fixture);
  own->is_apart = TRUE;
  add_part (own, other);
  check_sizes (fixture, "1 1*");

  /* What is new belongs to the one that it was taken out of. */
  report (fixture, 3, MIRQAB_EVENT_SUMMIT, "2024-03-01", "minsk", "BY");
  check_sizes (fixture, "2 1*");
}

static void
test_correct (Fixture       *fixture,
              gconstpointer  data)
{
  static const char *const codes[] = { "KG", "TJ", NULL };
  MirqabEvidence *first = report (fixture, 1, MIRQAB_EVENT_OTHER, "2024-03-01", "minsk", "BY");
  MirqabOwnEvent *own = add_own (fixture);
  g_autoptr (MirqabTimeline) timeline = NULL;
  const MirqabTimelineEvent *event;
  g_autofree char *title = NULL;

  add_part (own, first);
  own->set = MIRQAB_OWN_KIND | MIRQAB_OWN_DATE | MIRQAB_OWN_PLACE | MIRQAB_OWN_COUNTRIES
             | MIRQAB_OWN_STATUS | MIRQAB_OWN_TITLE;
  own->kind = MIRQAB_EVENT_EXERCISE;
  own->status = MIRQAB_EVENT_CANCELLED;
  own->precision = MIRQAB_PRECISION_RANGE;
  own->from = mirqab_day_parse ("2024-03-04");
  own->to = mirqab_day_parse ("2024-03-08");
  own->place = g_intern_string ("bishkek");
  own->title = g_strdup ("As I know it");
  mirqab_own_event_set_countries (own, codes);
  /* One of the kind, place and days that the person gave, one in the old words. */
  report (fixture, 2, MIRQAB_EVENT_EXERCISE, "2024-03-05", "bishkek", "KG");
  report (fixture, 3, MIRQAB_EVENT_OTHER, "2024-03-01", "minsk", "BY");

  timeline = look (fixture);
  g_assert_cmpuint (mirqab_timeline_get_size (timeline), ==, 1);
  event = mirqab_timeline_get (timeline, 0);
  g_assert_cmpuint (event->evidence->len, ==, 3);
  g_assert_cmpint (event->kind, ==, MIRQAB_EVENT_EXERCISE);
  g_assert_cmpint (event->status, ==, MIRQAB_EVENT_CANCELLED);
  g_assert_cmpint (event->precision, ==, MIRQAB_PRECISION_RANGE);
  g_assert_cmpint (event->from, ==, own->from);
  g_assert_cmpint (event->to, ==, own->to);
  g_assert_cmpstr (event->place, ==, "bishkek");
  g_assert_cmpstr (event->countries[1], ==, "TJ");
  title = mirqab_timeline_event_dup_title (event, "ar");
  g_assert_cmpstr (title, ==, "As I know it");
  /* What the articles say is not hidden. */
  g_assert_true (mirqab_timeline_event_is_disputed (event));
}

static void
test_hide (Fixture       *fixture,
           gconstpointer  data)
{
  MirqabEvidence *first = report (fixture, 1, MIRQAB_EVENT_SUMMIT, "2024-03-01", "minsk", "BY");
  MirqabOwnEvent *own = add_own (fixture);

  own->is_hidden = TRUE;
  add_part (own, first);
  check_sizes (fixture, "");
  report (fixture, 2, MIRQAB_EVENT_SUMMIT, "2024-03-01", "minsk", "BY");
  report (fixture, 3, MIRQAB_EVENT_SUMMIT, "2024-06-01", "minsk", "BY");
  check_sizes (fixture, "1");
}

static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  MirqabOwnEvent *own = add_own (fixture);

  own->set = MIRQAB_OWN_KIND | MIRQAB_OWN_DATE | MIRQAB_OWN_PLACE | MIRQAB_OWN_TITLE;
  own->kind = MIRQAB_EVENT_SUMMIT;
  own->from = mirqab_day_parse ("2024-03-01");
  own->to = own->from;
  own->place = g_intern_string ("minsk");
  own->title = g_strdup ("A summit");
  check_sizes (fixture, "0*");
  report (fixture, 1, MIRQAB_EVENT_SUMMIT, "2024-03-01", "minsk", "BY");
  check_sizes (fixture, "1*");
}

/* Other rules cut the sentence elsewhere, and read another day and kind in it. */
static void
test_analysed_again (Fixture       *fixture,
                     gconstpointer  data)
{
  MirqabEvidence *first = report (fixture, 1, MIRQAB_EVENT_SUMMIT, "2024-03-01", "minsk", "BY");
  MirqabEvidence *second = report (fixture, 2, MIRQAB_EVENT_SUMMIT, "2024-03-09", "minsk", "BY");
  MirqabOwnEvent *own = add_own (fixture);

  add_part (own, first);
  add_part (own, second);
  first->sentence.start = 20;
  first->from = first->to = mirqab_day_parse ("2024-03-02");
  first->ordinal = 4;
  second->kind = MIRQAB_EVENT_OTHER;
  check_sizes (fixture, "2*");

  /* When nothing is left, what the person knows remains. */
  g_ptr_array_set_size (fixture->reports, 0);
  check_sizes (fixture, "");
  own->set = MIRQAB_OWN_DATE;
  own->from = own->to = mirqab_day_parse ("2024-03-02");
  check_sizes (fixture, "0*");
}

static void
test_reference (Fixture       *fixture,
                gconstpointer  data)
{
  GPtrArray *references = mirqab_dossier_get_events (fixture->dossier);
  const MirqabReferenceEvent *reference = g_ptr_array_index (references, 0);
  MirqabEventPart part = { .reference = g_intern_string (reference->id) };
  MirqabOwnEvent *own = add_own (fixture);
  g_autoptr (MirqabScope) scope = mirqab_scope_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (MirqabChronicle) before = NULL;
  g_autoptr (MirqabChronicle) after = NULL;
  g_autoptr (GArray) articles = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (MirqabTimeline) timeline = NULL;

  g_array_append_val (own->parts, part);
  own->is_hidden = TRUE;
  before = mirqab_chronicle_new (fixture->dossier, MIRQAB_CONFIDENCE_UNSUPPORTED, fixture->reports, none);
  after = mirqab_chronicle_new_changed (before, articles, fixture->reports, fixture->own);
  g_assert_cmpuint (mirqab_chronicle_get_size (after), ==, mirqab_chronicle_get_size (before));
  timeline = mirqab_chronicle_look (after, scope, NULL, NULL);
  g_assert_cmpuint (mirqab_timeline_get_size (timeline), ==, references->len - 1);
  for (guint i = 0; i < references->len - 1; i++)
    g_assert_true (mirqab_timeline_get (timeline, i)->reference != reference);
}

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/chronicle/own/merge", test_merge);
  ADD ("/chronicle/own/split", test_split);
  ADD ("/chronicle/own/correct", test_correct);
  ADD ("/chronicle/own/hide", test_hide);
  ADD ("/chronicle/own/add", test_add);
  ADD ("/chronicle/own/analysed-again", test_analysed_again);
  ADD ("/chronicle/own/reference", test_reference);

  return g_test_run ();
}
