/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pairs of short articles, annotated by hand: do they report one event? From the
 * text to the chronicle, as a person would see it. Two events must never become
 * one. That one event becomes two entries happens: mostly since analysis tells
 * their kinds apart. */

#include "analysis/analyser.h"
#include "chronology/chronicle.h"
#include "chronology/country-list.h"

#include <json-glib/json-glib.h>

#define LEAST 95 /* per cent that are right */

typedef struct
{
  MirqabDossier  *dossier;
  MirqabAnalyser *analyser;
} Fixture;

static MirqabFindings *
analyse (Fixture    *fixture,
         JsonObject *article)
{
  g_autoptr (MirqabArticle) given = mirqab_article_new ();

  given->text = g_strdup (json_object_get_string_member (article, "text"));
  given->given_day = mirqab_day_parse (json_object_get_string_member (article, "published"));

  return mirqab_analyser_analyse (fixture->analyser, given);
}

static void
add_reports (Fixture    *fixture,
             JsonObject *article,
             gint64      id,
             GPtrArray  *reports)
{
  g_autoptr (MirqabFindings) findings = analyse (fixture, article);
  const char *text = json_object_get_string_member (article, "text");

  for (guint i = 0; i < findings->events->len; i++)
    {
      const MirqabDatedEvent *event = &g_array_index (findings->events, MirqabDatedEvent, i);
      g_autofree char *sentence = g_strndup (text + event->sentence.start,
                                             event->sentence.end - event->sentence.start);
      MirqabEvidence *report = mirqab_evidence_new (id, event->sentence, sentence, NULL);

      report->ordinal = i;
      report->kind = event->kind;
      report->status = event->status;
      report->precision = event->precision;
      report->from = event->from;
      report->to = event->to;
      report->place = event->place;
      report->body = event->body;
      report->countries = mirqab_country_list_intern ((const char *const *) event->countries);
      mirqab_evidence_resolve (report, fixture->dossier);
      g_ptr_array_add (reports, report);
    }
}

/* Both articles stand under one event. The dossier's own events take part, as
 * they do in the window. */
static gboolean
is_one_event (Fixture    *fixture,
              JsonObject *pair,
              GString    *what)
{
  g_autoptr (GPtrArray) reports = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_evidence_unref);
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  g_autoptr (MirqabScope) scope = mirqab_scope_new ();
  g_autoptr (MirqabChronicle) chronicle = NULL;
  g_autoptr (MirqabTimeline) timeline = NULL;

  add_reports (fixture, json_object_get_object_member (pair, "first"), 1, reports);
  add_reports (fixture, json_object_get_object_member (pair, "second"), 2, reports);
  for (guint i = 0; i < reports->len; i++)
    {
      const MirqabEvidence *report = g_ptr_array_index (reports, i);
      char from[MIRQAB_DAY_STRING_LENGTH];

      mirqab_day_print (report->from, from);
      g_string_append_printf (what, " [%d %s %s %s %s %s]", (int) report->article,
                              mirqab_event_kind_to_string (report->kind), from,
                              mirqab_precision_to_string (report->precision), report->place, report->body);
      for (guint k = 0; report->countries[k] != NULL; k++)
        g_string_append_printf (what, "%s%s", k > 0 ? "+" : " ", report->countries[k]);
    }
  chronicle = mirqab_chronicle_new (fixture->dossier, MIRQAB_CONFIDENCE_MEDIUM, reports, own);
  timeline = mirqab_chronicle_look (chronicle, scope, NULL, NULL);
  for (guint i = 0; i < mirqab_timeline_get_size (timeline); i++)
    if (mirqab_timeline_event_count_articles (mirqab_timeline_get (timeline, i)) == 2)
      return TRUE;

  return FALSE;
}

static void
test_pairs (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *file = g_test_build_filename (G_TEST_DIST, "fixtures", "events", "pairs.json", NULL);
  g_autofree char *folder = g_build_filename (g_getenv ("MIRQAB_DATA"), "dossiers", "csto", NULL);
  g_autoptr (MirqabDossier) dossier = mirqab_dossier_load (folder, &error);
  g_autoptr (MirqabAnalyser) analyser = NULL;
  Fixture fixture = { .dossier = dossier };
  JsonArray *pairs;
  guint right = 0, joined_wrongly = 0;

  g_assert_no_error (error);
  analyser = mirqab_analyser_new (dossier);
  fixture.analyser = analyser;
  json_parser_load_from_file (parser, file, &error);
  g_assert_no_error (error);

  pairs = json_node_get_array (json_parser_get_root (parser));
  for (guint i = 0; i < json_array_get_length (pairs); i++)
    {
      JsonObject *pair = json_array_get_object_element (pairs, i);
      gboolean same = json_object_get_boolean_member (pair, "same");
      g_autoptr (GString) what = g_string_new (NULL);

      if (is_one_event (&fixture, pair, what) == same)
        {
          right++;
          continue;
        }
      joined_wrongly += !same;
      g_test_message ("pair %u is %s:%s", i, same ? "one event" : "two events", what->str);
    }
  g_test_message ("%u of %u pairs are right", right, json_array_get_length (pairs));
  g_assert_cmpuint (joined_wrongly, ==, 0);
  g_assert_cmpuint (100 * right, >=, LEAST * json_array_get_length (pairs));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chronology/event-pairs", test_pairs);

  return g_test_run ();
}
