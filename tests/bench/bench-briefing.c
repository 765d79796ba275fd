/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-briefing [--plain] LANGUAGE COPIES OUT.pdf TEXT-FILE…
 *
 * Writes a briefing of COPIES articles, taken from the files in turn, and says
 * how long that took, analysis not counted, and how much memory. MIRQAB_DATA
 * is the folder data/. With --plain the articles are not analysed, so that
 * every line of the files is printed: for measuring what can be copied. */

#include <stdlib.h>
#include <sys/resource.h>

#include "analysis/analyser.h"
#include "briefing/briefing.h"

static MirqabArticle *
load_article (MirqabAnalyser *analyser,
              const char     *file,
              gint64          id)
{
  MirqabArticle *article = mirqab_article_new ();
  g_autoptr (GError) error = NULL;

  if (!g_file_get_contents (file, &article->text, NULL, &error))
    g_error ("%s", error->message);

  article->id = id;
  article->origin = g_path_get_basename (file);
  article->capture_digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, article->text, -1);
  if (analyser != NULL)
    article->findings = mirqab_analyser_analyse (analyser, article);

  return article;
}

static MirqabArticle *
get_article_cb (guint     position,
                gpointer  user_data,
                GError  **error)
{
  GPtrArray *articles = user_data;

  return mirqab_article_ref (g_ptr_array_index (articles, position % articles->len));
}

static void
add_events (MirqabTimelineBuilder *builder,
            const MirqabArticle   *article)
{
  for (guint i = 0; i < article->findings->events->len; i++)
    {
      const MirqabDatedEvent *event = &g_array_index (article->findings->events, MirqabDatedEvent, i);
      g_autofree char *text = g_strndup (article->text + event->sentence.start,
                                         event->sentence.end - event->sentence.start);

      mirqab_timeline_builder_add (builder, event->kind, event->status, event->precision, event->from,
                                   event->to, event->place, event->body,
                                   (const char *const *) event->countries,
                                   mirqab_evidence_new (article->id, event->sentence, text,
                                                        article->outlet));
    }
}

static MirqabTimeline *
make_timeline (MirqabDossier *dossier,
               GPtrArray     *articles)
{
  MirqabTimelineBuilder *builder = mirqab_timeline_builder_new (dossier);

  mirqab_timeline_builder_add_reference_events (builder, NULL, FALSE, MIRQAB_DAY_NONE, MIRQAB_DAY_NONE,
                                                MIRQAB_CONFIDENCE_MEDIUM);
  for (guint i = 0; i < articles->len; i++)
    if (((MirqabArticle *) g_ptr_array_index (articles, i))->findings != NULL)
      add_events (builder, g_ptr_array_index (articles, i));

  return mirqab_timeline_builder_end (builder);
}

static GArray *
count_states (GPtrArray *articles)
{
  GArray *counts = g_array_new (FALSE, FALSE, sizeof (MirqabCountryCount));

  for (guint i = 0; i < articles->len; i++)
    {
      const MirqabArticle *article = g_ptr_array_index (articles, i);
      const GArray *countries = article->findings != NULL ? article->findings->countries : NULL;

      for (guint j = 0; countries != NULL && j < countries->len; j++)
        {
          const MirqabCountry *country = &g_array_index (countries, MirqabCountry, j);
          MirqabCountryCount new_count = { country->code, 1 };
          guint k = 0;

          if (country->role != MIRQAB_ROLE_SUBJECT)
            continue;
          while (k < counts->len && g_array_index (counts, MirqabCountryCount, k).code != country->code)
            k++;
          if (k < counts->len)
            g_array_index (counts, MirqabCountryCount, k).articles++;
          else
            g_array_append_val (counts, new_count);
        }
    }

  return counts;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) articles = NULL;
  g_autoptr (GArray) counts = NULL;
  g_autoptr (MirqabDossier) dossier = NULL;
  g_autoptr (MirqabAnalyser) analyser = NULL;
  g_autoptr (MirqabBoundaries) boundaries = NULL;
  g_autoptr (MirqabTimeline) timeline = NULL;
  g_autofree char *folder = g_build_filename (g_getenv ("MIRQAB_DATA"), "dossiers", "csto", NULL);
  g_autofree char *file = g_build_filename (g_getenv ("MIRQAB_DATA"), "geography",
                                            "countries-50m.json", NULL);
  MirqabBriefing briefing = { 0 };
  struct rusage usage;
  gint64 start;
  gboolean is_plain = argc > 1 && g_str_equal (argv[1], "--plain");

  argc -= is_plain;
  argv += is_plain;
  if (argc < 5)
    return 2;

  dossier = mirqab_dossier_load (folder, &error);
  if (dossier == NULL)
    g_error ("%s", error->message);
  boundaries = mirqab_boundaries_load (file, &error);
  if (boundaries == NULL)
    g_error ("%s", error->message);
  analyser = is_plain ? NULL : mirqab_analyser_new (dossier);
  articles = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_article_unref);
  for (int i = 4; i < argc; i++)
    g_ptr_array_add (articles, load_article (analyser, argv[i], i - 3));
  timeline = make_timeline (dossier, articles);
  counts = count_states (articles);

  briefing.language = argv[1];
  briefing.from = briefing.to = MIRQAB_DAY_NONE;
  briefing.made_at = 1780000000;
  briefing.map_day = mirqab_day_from_unix (briefing.made_at);
  briefing.dossier = dossier;
  briefing.boundaries = boundaries;
  briefing.timeline = timeline;
  briefing.country_counts = (const MirqabCountryCount *) (gconstpointer) counts->data;
  briefing.n_country_counts = counts->len;
  briefing.n_articles = (guint) atoi (argv[2]);
  briefing.article = get_article_cb;
  briefing.article_data = articles;
  start = g_get_monotonic_time ();
  if (!mirqab_briefing_write_pdf (&briefing, argv[3], NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  getrusage (RUSAGE_SELF, &usage);
  g_print ("%u articles, %.2f s, %ld MB\n", briefing.n_articles,
           (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC, usage.ru_maxrss / 1024);

  return 0;
}
