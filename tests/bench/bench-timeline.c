/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long it takes to merge reports into a timeline and to draw it:
 *
 *   bench-timeline [N-REPORTS]
 *
 * Prints the median and the slowest of many frames at each zoom, of a view that
 * is moved all the time and of one whose zoom changes all the time. */

#include <stdlib.h>

#include "figures/timeline-figure.h"

#define WIDTH 1400
#define HEIGHT 220
#define N_DAYS 12000
#define N_FRAMES 60

static MirqabTimeline *
make_timeline (MirqabDossier *dossier,
               guint          n_reports)
{
  static const char *const places[] = { NULL, "moscow", "minsk", "bishkek", "yerevan", "astana" };
  static const char *const bodies[] = { NULL, "csc", "cfm", "cdm", "secretariat" };
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  MirqabTimelineBuilder *builder = mirqab_timeline_builder_new (dossier);
  MirqabDay last = mirqab_day_from_ymd (2026, 11, 24);

  mirqab_timeline_builder_add_reference_events (builder, NULL, FALSE, MIRQAB_DAY_NONE,
                                                MIRQAB_DAY_NONE, MIRQAB_CONFIDENCE_MEDIUM);
  for (guint i = 0; i < n_reports; i++)
    {
      MirqabDay from = last - g_rand_int_range (random, 0, N_DAYS);
      guint length = g_rand_int_range (random, 0, 8) == 0 ? 30 : 0;
      g_autofree char *text = g_strdup_printf ("word%u word%u word%u reports event number %u",
                                               i % 97, i % 89, i % 83, i);

      mirqab_timeline_builder_add (builder, g_rand_int_range (random, 0, MIRQAB_N_EVENT_KINDS),
                                   MIRQAB_EVENT_PAST,
                                   length > 0 ? MIRQAB_PRECISION_MONTH : MIRQAB_PRECISION_DAY,
                                   from, from + (int) length,
                                   g_intern_string (places[g_rand_int_range (random, 0, 6)]),
                                   g_intern_string (bodies[g_rand_int_range (random, 0, 5)]), NULL,
                                   mirqab_evidence_new (i + 1, (MirqabSpan) { 0, 9 }, text, NULL));
    }

  return mirqab_timeline_builder_end (builder);
}

static int
compare (const void *a,
         const void *b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return first < second ? -1 : first > second;
}

static void
measure (MirqabTimelineFigure *figure,
         cairo_t              *cr,
         const char           *what,
         double                pan,
         double                zoom)
{
  gint64 times[N_FRAMES];

  for (guint i = 0; i < N_FRAMES; i++)
    {
      gint64 start = g_get_monotonic_time ();

      if (pan != 0.0)
        mirqab_timeline_figure_pan (figure, i < N_FRAMES / 2 ? pan : -pan);
      if (zoom != 1.0)
        mirqab_timeline_figure_zoom (figure, i % 2 == 0 ? zoom : 1.0 / zoom, WIDTH / 3.0);
      mirqab_timeline_figure_draw (figure, cr);
      times[i] = g_get_monotonic_time () - start;
    }
  qsort (times, N_FRAMES, sizeof times[0], compare);
  g_print ("%-24s median %6.2f ms   slowest %6.2f ms\n", what, times[N_FRAMES / 2] / 1000.0,
           times[N_FRAMES - 1] / 1000.0);
}

static void
measure_figure (MirqabDossier  *dossier,
                MirqabTimeline *timeline)
{
  static const struct { const char *name; double days; } zooms[] = {
    { "everything", 20000 }, { "ten years", 3650 }, { "a year", 365 }, { "a month", 30 },
  };
  g_autoptr (MirqabTimelineFigure) figure = mirqab_timeline_figure_new (dossier);
  g_autofree MirqabDayCount *counts = g_new (MirqabDayCount, N_DAYS);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  MirqabDay last = mirqab_day_from_ymd (2026, 11, 24);

  for (guint i = 0; i < N_DAYS; i++)
    counts[i] = (MirqabDayCount) { last - N_DAYS + (MirqabDay) i, i % 7 };
  mirqab_timeline_figure_set_timeline (figure, timeline);
  mirqab_timeline_figure_set_density (figure, counts, N_DAYS);
  mirqab_timeline_figure_set_today (figure, last);
  mirqab_timeline_figure_set_size (figure, WIDTH, HEIGHT);

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      g_autofree char *moved = g_strdup_printf ("%s, moved", zooms[i].name);
      g_autofree char *zoomed = g_strdup_printf ("%s, zoomed", zooms[i].name);

      mirqab_timeline_figure_set_view (figure, last - zooms[i].days, last);
      measure (figure, cr, zooms[i].name, 0.0, 1.0);
      measure (figure, cr, moved, 25.0, 1.0);
      measure (figure, cr, zoomed, 0.0, 1.07);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  guint n_reports = argc > 1 ? (guint) atoi (argv[1]) : 5000;
  const char *data = g_getenv ("MIRQAB_DATA");
  g_autofree char *folder = g_build_filename (data != NULL ? data : "data", "dossiers", "csto", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabDossier) dossier = mirqab_dossier_load (folder, &error);
  g_autoptr (MirqabTimeline) timeline = NULL;
  gint64 start;

  if (dossier == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  start = g_get_monotonic_time ();
  timeline = make_timeline (dossier, n_reports);
  g_print ("%u reports -> %u events in %.1f ms\n", n_reports, mirqab_timeline_get_size (timeline),
           (g_get_monotonic_time () - start) / 1000.0);
  measure_figure (dossier, timeline);

  return 0;
}
