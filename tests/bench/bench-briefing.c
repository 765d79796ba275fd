/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-briefing LANGUAGE COPIES OUT.pdf TEXT-FILE…
 *
 * Writes a briefing of COPIES articles, taken from the files in turn, and says
 * how long that took and how large it became. */

#include <stdlib.h>
#include <sys/resource.h>

#include "briefing/briefing.h"

static MirqabArticle *
load_article_cb (guint     position,
                 gpointer  user_data,
                 GError  **error)
{
  GPtrArray *files = user_data;
  const char *file = g_ptr_array_index (files, position % files->len);
  g_autoptr (MirqabArticle) article = mirqab_article_new ();

  if (!g_file_get_contents (file, &article->text, NULL, error))
    return NULL;

  article->id = position + 1;
  article->origin = g_path_get_basename (file);
  article->capture_digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, article->text, -1);
  article->given_title = g_strndup (article->text, (gsize) (g_utf8_offset_to_pointer (article->text,
                                    MIN (60, g_utf8_strlen (article->text, -1))) - article->text));

  return g_steal_pointer (&article);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  g_autoptr (MirqabDossier) dossier = NULL;
  g_autofree char *folder = g_build_filename (g_getenv ("MIRQAB_DATA"), "dossiers", "csto", NULL);
  g_autofree char *file = NULL;
  g_autoptr (MirqabBoundaries) boundaries = NULL;
  g_autoptr (MirqabTimeline) timeline = NULL;
  MirqabTimelineBuilder *builder;
  struct rusage usage;
  MirqabBriefing briefing = { 0 };
  gint64 start = g_get_monotonic_time ();

  if (argc < 5)
    return 2;

  dossier = mirqab_dossier_load (folder, &error);
  if (dossier == NULL)
    g_error ("%s", error->message);
  for (int i = 4; i < argc; i++)
    g_ptr_array_add (files, argv[i]);

  file = g_build_filename (g_getenv ("MIRQAB_DATA"), "geography", "countries-50m.json", NULL);
  briefing.boundaries = boundaries = mirqab_boundaries_load (file, &error);
  if (boundaries == NULL)
    g_error ("%s", error->message);
  builder = mirqab_timeline_builder_new (dossier);
  mirqab_timeline_builder_add_reference_events (builder, NULL, FALSE, MIRQAB_DAY_NONE, MIRQAB_DAY_NONE,
                                                MIRQAB_CONFIDENCE_MEDIUM);
  briefing.timeline = timeline = mirqab_timeline_builder_end (builder);
  briefing.language = argv[1];
  briefing.made_at = 1780000000;
  briefing.map_day = mirqab_day_from_unix (briefing.made_at);
  briefing.dossier = dossier;
  briefing.n_articles = (guint) atoi (argv[2]);
  briefing.article = load_article_cb;
  briefing.article_data = files;
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
