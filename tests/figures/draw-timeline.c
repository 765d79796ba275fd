/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the chronology of a dossier into a PNG, to look at it:
 *
 *   draw-timeline OUT.png WIDTH HEIGHT LANGUAGE light|dark|paper [FROM TO [FLAGS]]
 *
 * FLAGS: a = with some events of articles, b = with a brush, d = with density,
 * l = with a legend, 2 = at twice the resolution. */

#include <stdlib.h>

#include "figures/timeline-figure.h"

static void
add_reports (MirqabTimelineBuilder *builder)
{
  static const struct
  {
    const char        *from, *to;
    MirqabPrecision    precision;
    MirqabEventKind    kind;
    MirqabEventStatus  status;
    const char        *place, *body, *text;
  } rows[] = {
    { "2025-11-27", "2025-11-27", MIRQAB_PRECISION_DAY, MIRQAB_EVENT_SUMMIT, MIRQAB_EVENT_PAST,
      "bishkek", "csc", "انعقدت القمة في بيشكيك" },
    { "2024-06-21", "2024-06-21", MIRQAB_PRECISION_DAY, MIRQAB_EVENT_STATEMENT, MIRQAB_EVENT_PAST,
      NULL, NULL, "قالت الوزارة إنها لن تشارك في الاجتماع المقبل" },
    { "2022-05-16", "2022-05-16", MIRQAB_PRECISION_DAY, MIRQAB_EVENT_STATEMENT, MIRQAB_EVENT_PAST,
      NULL, NULL, "أكد المتحدث أن القوات لن ترسل إلى الخارج" },
    { "2022-05-01", "2022-05-31", MIRQAB_PRECISION_MONTH, MIRQAB_EVENT_EXERCISE, MIRQAB_EVENT_PAST,
      NULL, NULL, "تجري التدريبات المشتركة في مايو" },
    { "2022-06-11", "2022-06-20", MIRQAB_PRECISION_PART, MIRQAB_EVENT_VISIT, MIRQAB_EVENT_PLANNED,
      NULL, NULL, "يزور الوزير العاصمة في منتصف يونيو" },
    { "2022-07-04", "2022-07-08", MIRQAB_PRECISION_RANGE, MIRQAB_EVENT_EXERCISE, MIRQAB_EVENT_CANCELLED,
      NULL, NULL, "ألغيت مناورات كانت مقررة من الرابع إلى الثامن من يوليو" },
    { "2023-01-01", "2023-12-31", MIRQAB_PRECISION_YEAR, MIRQAB_EVENT_DOCUMENT, MIRQAB_EVENT_PAST,
      NULL, NULL, "وقعت الاتفاقية عام 2023" },
    { "2022-05-18", "2022-05-18", MIRQAB_PRECISION_DAY, MIRQAB_EVENT_OTHER, MIRQAB_EVENT_PAST,
      NULL, NULL, "The parliament discussed the budget of the peacekeeping forces" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    mirqab_timeline_builder_add (builder, rows[i].kind, rows[i].status, rows[i].precision,
                                 mirqab_day_parse (rows[i].from), mirqab_day_parse (rows[i].to),
                                 g_intern_string (rows[i].place), g_intern_string (rows[i].body),
                                 NULL, mirqab_evidence_new (i + 1, (MirqabSpan) { 0, 9 },
                                                            rows[i].text, "وكالة"));
}

static void
add_density (MirqabTimelineFigure *figure)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (MirqabDayCount));
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  MirqabDay last = mirqab_day_from_ymd (2026, 11, 24);

  for (MirqabDay day = mirqab_day_from_ymd (2010, 1, 1); day <= last; day++)
    {
      guint age = (guint) (last - day) / 365;
      MirqabDayCount count = { day, g_rand_int_range (random, 0, 20) > (int) age ? 1u : 0u };

      if (g_rand_int_range (random, 0, 90) == 0)
        count.articles += (guint) g_rand_int_range (random, 3, 12);
      g_array_append_val (counts, count);
    }
  mirqab_timeline_figure_set_density (figure, (const MirqabDayCount *) (gpointer) counts->data,
                                      counts->len);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabDossier) dossier = NULL;
  g_autoptr (MirqabTimelineFigure) figure = NULL;
  g_autoptr (MirqabTimeline) timeline = NULL;
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Noto Sans 10");
  g_autofree char *folder = NULL;
  MirqabTimelineBuilder *builder;
  const char *flags;
  cairo_surface_t *surface;
  cairo_t *cr;
  int width, height, scale;

  if (argc < 6 || g_getenv ("MIRQAB_DATA") == NULL)
    {
      g_printerr ("MIRQAB_DATA=data %s OUT.png WIDTH HEIGHT LANGUAGE PALETTE [FROM TO [FLAGS]]\n", argv[0]);
      return 2;
    }
  folder = g_build_filename (g_getenv ("MIRQAB_DATA"), "dossiers", "csto", NULL);
  dossier = mirqab_dossier_load (folder, &error);
  if (dossier == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  width = atoi (argv[2]);
  height = atoi (argv[3]);
  flags = argc > 8 ? argv[8] : "";
  scale = strchr (flags, '2') != NULL ? 2 : 1;

  builder = mirqab_timeline_builder_new (dossier);
  mirqab_timeline_builder_add_reference_events (builder, NULL, FALSE, MIRQAB_DAY_NONE, MIRQAB_DAY_NONE,
                                                MIRQAB_CONFIDENCE_MEDIUM);
  if (strchr (flags, 'a') != NULL)
    add_reports (builder);
  timeline = mirqab_timeline_builder_end (builder);

  figure = mirqab_timeline_figure_new (dossier);
  mirqab_timeline_figure_set_language (figure, argv[4]);
  mirqab_timeline_figure_set_palette (figure, g_str_equal (argv[5], "dark") ? mirqab_palette_dark ()
                                              : g_str_equal (argv[5], "paper") ? mirqab_palette_paper ()
                                              : mirqab_palette_light ());
  mirqab_timeline_figure_set_font (figure, font);
  mirqab_timeline_figure_set_timeline (figure, timeline);
  mirqab_timeline_figure_set_today (figure, mirqab_day_from_ymd (2026, 11, 24));
  mirqab_timeline_figure_set_size (figure, width, height);
  mirqab_timeline_figure_set_legend (figure, strchr (flags, 'l') != NULL);
  if (strchr (flags, 'd') != NULL)
    add_density (figure);
  if (strchr (flags, 'b') != NULL)
    mirqab_timeline_figure_set_brush (figure, mirqab_day_from_ymd (2022, 1, 1),
                                      mirqab_day_from_ymd (2024, 12, 31));
  if (argc > 7 && mirqab_day_parse (argv[6]) != MIRQAB_DAY_NONE)
    mirqab_timeline_figure_set_view (figure, mirqab_day_parse (argv[6]), mirqab_day_parse (argv[7]));

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width * scale, height * scale);
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  mirqab_timeline_figure_draw (figure, cr);
  cairo_destroy (cr);
  cairo_surface_write_to_png (surface, argv[1]);
  cairo_surface_destroy (surface);

  return 0;
}
