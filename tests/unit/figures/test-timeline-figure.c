/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "figures/timeline-figure-private.h"
#include "figures/timeline-words.h"

#include <math.h>

#define WIDTH 1000.0
#define HEIGHT 240.0

typedef struct
{
  MirqabDossier        *dossier;
  MirqabTimeline       *timeline;
  MirqabTimelineFigure *figure;
} Fixture;

static void
add_reports (MirqabTimelineBuilder *builder)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (guint i = 0; i < 400; i++)
    {
      MirqabDay from = mirqab_day_from_ymd (2015, 1, 1) + g_rand_int_range (random, 0, 4000);
      MirqabPrecision precision = i % 9 == 0 ? MIRQAB_PRECISION_MONTH : MIRQAB_PRECISION_DAY;
      g_autofree char *text = g_strdup_printf ("What article %u says in its own words", i);

      mirqab_timeline_builder_add (builder, MIRQAB_EVENT_STATEMENT, MIRQAB_EVENT_PAST, precision, from,
                                   precision == MIRQAB_PRECISION_MONTH ? from + 29 : from, NULL, NULL,
                                   NULL, mirqab_evidence_new (i + 1, (MirqabSpan) { 0, 5 }, text, NULL));
    }
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_build_filename (g_getenv ("MIRQAB_DATA"), "dossiers", "csto", NULL);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans 10");
  MirqabTimelineBuilder *builder;

  fixture->dossier = mirqab_dossier_load (folder, &error);
  g_assert_no_error (error);
  builder = mirqab_timeline_builder_new (fixture->dossier);
  mirqab_timeline_builder_add_reference_events (builder, NULL, FALSE, MIRQAB_DAY_NONE, MIRQAB_DAY_NONE,
                                                MIRQAB_CONFIDENCE_MEDIUM);
  add_reports (builder);
  fixture->timeline = mirqab_timeline_builder_end (builder);

  fixture->figure = mirqab_timeline_figure_new (fixture->dossier);
  mirqab_timeline_figure_set_language (fixture->figure, data);
  mirqab_timeline_figure_set_font (fixture->figure, font);
  mirqab_timeline_figure_set_timeline (fixture->figure, fixture->timeline);
  mirqab_timeline_figure_set_today (fixture->figure, mirqab_day_from_ymd (2026, 11, 24));
  mirqab_timeline_figure_set_size (fixture->figure, WIDTH, HEIGHT);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->figure);
  mirqab_timeline_unref (fixture->timeline);
  g_object_unref (fixture->dossier);
}

static cairo_surface_t *
draw (Fixture *fixture)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  mirqab_timeline_figure_draw (fixture->figure, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static void
draw_and_forget (Fixture *fixture)
{
  cairo_surface_destroy (draw (fixture));
}

/* From the start of a mark and its label to the end of them, along the axis. */
static void
get_extent (const MirqabTimelineMark *mark,
            double                   *start,
            double                   *end)
{
  double beside = mark->label > 0.0 && !mark->is_inside ? mark->label + 4.0 : 0.0;

  *start = mark->start - (mark->is_before ? beside : 0.0);
  *end = mark->end + (mark->is_before ? 0.0 : beside);
}

static void
check_no_overlap (MirqabTimelineFigure *figure)
{
  GArray *marks = figure->arrangement.marks;

  for (guint i = 0; i < marks->len; i++)
    for (guint k = 0; k < i; k++)
      {
        const MirqabTimelineMark *a = &g_array_index (marks, MirqabTimelineMark, i);
        const MirqabTimelineMark *b = &g_array_index (marks, MirqabTimelineMark, k);
        double a_start, a_end, b_start, b_end;

        if (a->row != b->row)
          continue;
        get_extent (a, &a_start, &a_end);
        get_extent (b, &b_start, &b_end);
        g_assert_true (a_end <= b_start || b_end <= a_start);
      }
}

/* Each event of the stretch that is laid out has a mark or is counted, once. */
static void
check_nothing_is_lost (Fixture *fixture)
{
  const MirqabTimelineArrangement *arrangement = &fixture->figure->arrangement;
  guint n_shown = arrangement->marks->len;
  guint n_expected = 0;

  for (guint i = 0; i < arrangement->cells->len; i++)
    n_shown += g_array_index (arrangement->cells, MirqabTimelineCell, i).n_events;
  for (guint i = 0; i < mirqab_timeline_get_size (fixture->timeline); i++)
    {
      const MirqabTimelineEvent *event = mirqab_timeline_get (fixture->timeline, i);

      n_expected += event->from <= arrangement->last && event->to + 1 >= arrangement->first;
    }
  g_assert_cmpuint (n_shown, ==, n_expected);
}

static void
test_labels (Fixture       *fixture,
             gconstpointer  data)
{
  static const double heights[] = { 60.0, 120.0, 180.0, 240.0, 500.0 };

  for (guint i = 0; i < G_N_ELEMENTS (heights); i++)
    {
      mirqab_timeline_figure_set_size (fixture->figure, WIDTH, heights[i]);
      mirqab_timeline_figure_fit (fixture->figure);
      for (guint zoom = 0; zoom < 12; zoom++)
        {
          draw_and_forget (fixture);
          check_no_overlap (fixture->figure);
          check_nothing_is_lost (fixture);
          mirqab_timeline_figure_zoom (fixture->figure, 2.1, 0.37 * WIDTH);
        }
    }
}

/* Zoomed in far enough, nothing is only counted. */
static void
test_counts_open (Fixture       *fixture,
                  gconstpointer  data)
{
  MirqabTimelineHit hit = { .event = NULL };

  draw_and_forget (fixture);
  g_assert_cmpuint (fixture->figure->arrangement.cells->len, >, 0);
  for (double y = 0.0; y < HEIGHT && hit.n_clustered < 2; y += 2.0)
    for (double x = 0.0; x < WIDTH && hit.n_clustered < 2; x += 5.0)
      mirqab_timeline_figure_hit (fixture->figure, x, y, &hit);
  g_assert_cmpuint (hit.n_clustered, >=, 2);
  g_assert_nonnull (hit.event);
  g_assert_cmpint (hit.cluster_from, <, hit.cluster_to);
  g_assert_cmpint (hit.event->to, >=, hit.cluster_from);
  g_assert_cmpint (hit.event->from, <=, hit.cluster_to);

  mirqab_timeline_figure_set_view (fixture->figure, hit.cluster_from, hit.cluster_from + 20);
  draw_and_forget (fixture);
  for (guint i = 0; i < fixture->figure->arrangement.cells->len; i++)
    {
      const MirqabTimelineCell *cell;

      cell = &g_array_index (fixture->figure->arrangement.cells, MirqabTimelineCell, i);
      g_assert_false (cell->from <= hit.cluster_from + 20 && cell->to >= hit.cluster_from);
    }
}

/* What is under the pointer stays there. */
static void
test_zoom (Fixture       *fixture,
           gconstpointer  data)
{
  static const double points[] = { 30.0, 333.0, 500.0, 970.0 };

  mirqab_timeline_figure_set_view (fixture->figure, 15000.0, 17000.0);
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    for (guint k = 0; k < 2; k++)
      {
        double day = mirqab_timeline_figure_day_of_x (fixture->figure, points[i]);

        mirqab_timeline_figure_zoom (fixture->figure, k == 0 ? 1.7 : 1.0 / 1.7, points[i]);
        g_assert_cmpfloat_with_epsilon (mirqab_timeline_figure_day_of_x (fixture->figure, points[i]),
                                        day, 1e-6);
        g_assert_cmpfloat_with_epsilon (mirqab_timeline_figure_x_of_day (fixture->figure, day),
                                        points[i], 1e-6);
      }
}

/* Time runs with the reading direction, and a drag takes it along. */
static void
test_direction (Fixture       *fixture,
                gconstpointer  data)
{
  gboolean is_rtl = g_str_equal (data, "ar");
  double before = mirqab_timeline_figure_x_of_day (fixture->figure, 16000.0);
  double day;

  g_assert_true ((mirqab_timeline_figure_x_of_day (fixture->figure, 16100.0) < before) == is_rtl);

  mirqab_timeline_figure_set_view (fixture->figure, 15000.0, 16000.0);
  day = mirqab_timeline_figure_day_of_x (fixture->figure, 200.0);
  mirqab_timeline_figure_pan (fixture->figure, 50.0);
  g_assert_cmpfloat_with_epsilon (mirqab_timeline_figure_day_of_x (fixture->figure, 250.0), day, 1e-6);
}

/* However hard one zooms and pans, the axis stays within its ends. */
static void
test_bounds (Fixture       *fixture,
             gconstpointer  data)
{
  MirqabDay earliest, latest;
  double first, last;

  mirqab_timeline_figure_get_extent (fixture->figure, &earliest, &latest);
  g_assert_cmpint (earliest, ==, mirqab_day_from_ymd (1992, 5, 15));
  g_assert_cmpint (latest, >=, mirqab_day_from_ymd (2026, 11, 24));

  for (guint i = 0; i < 100; i++)
    mirqab_timeline_figure_zoom (fixture->figure, 3.0, WIDTH * 0.9);
  mirqab_timeline_figure_get_view (fixture->figure, &first, &last);
  g_assert_cmpfloat (last - first, >=, 1.0);
  for (guint i = 0; i < 100; i++)
    mirqab_timeline_figure_pan (fixture->figure, i < 50 ? 1e5 : -1e5);
  for (guint i = 0; i < 100; i++)
    mirqab_timeline_figure_zoom (fixture->figure, 0.3, 10.0);
  mirqab_timeline_figure_get_view (fixture->figure, &first, &last);
  g_assert_cmpfloat (first, >, earliest - 400.0);
  g_assert_cmpfloat (last, <, latest + 400.0);
  g_assert_cmpfloat (first, <=, earliest);
  g_assert_cmpfloat (last, >=, latest);
}

/* What is seen at a place is what lies there: located, an event is hit. */
static void
test_hit (Fixture       *fixture,
          gconstpointer  data)
{
  guint n_hit = 0;

  mirqab_timeline_figure_set_view (fixture->figure, mirqab_day_from_ymd (2021, 1, 1),
                                   mirqab_day_from_ymd (2023, 1, 1));
  draw_and_forget (fixture);
  for (guint i = 0; i < mirqab_timeline_get_size (fixture->timeline); i++)
    {
      MirqabTimelineHit hit;
      double x, y;

      if (!mirqab_timeline_figure_locate (fixture->figure, i, &x, &y)
          || x <= 0.0 || x >= WIDTH)
        continue;
      g_assert_true (mirqab_timeline_figure_hit (fixture->figure, x, y, &hit));
      g_assert_nonnull (hit.event);
      if (hit.n_clustered == 1)
        {
          g_assert_cmpuint (hit.position, ==, i);
          n_hit++;
        }
    }
  g_assert_cmpuint (n_hit, >, 20);

  {
    MirqabTimelineHit hit;
    double x = mirqab_timeline_figure_x_of_day (fixture->figure, mirqab_day_from_ymd (2022, 3, 1));

    g_assert_true (mirqab_timeline_figure_hit (fixture->figure, x, 8.0, &hit));
    g_assert_nonnull (hit.chairmanship);
    g_assert_cmpstr (hit.chairmanship->country, ==, "AM");
    g_assert_cmpint (hit.day, ==, mirqab_day_from_ymd (2022, 3, 1));
    g_assert_false (mirqab_timeline_figure_hit (fixture->figure, -5.0, 8.0, &hit));
  }
}

/* The first half of a figure in Arabic is not the first half in English. */
static void
test_draws (Fixture       *fixture,
            gconstpointer  data)
{
  cairo_surface_t *surface;
  const guchar *pixels;
  guint n_different = 0;
  int stride;

  surface = draw (fixture);
  pixels = cairo_image_surface_get_data (surface);
  stride = cairo_image_surface_get_stride (surface);
  for (int y = 0; y < HEIGHT; y++)
    for (int x = 4; x < WIDTH * 4; x += 4)
      n_different += memcmp (pixels + y * stride + x, pixels + y * stride, 3) != 0;
  cairo_surface_destroy (surface);
  g_assert_cmpuint (n_different, >, 10000);
}

/* An article that looks back to 1812 does not stretch the axis; it is counted. */
static void
test_outside (Fixture       *fixture,
              gconstpointer  data)
{
  MirqabTimelineBuilder *builder = mirqab_timeline_builder_new (fixture->dossier);
  MirqabDay day = mirqab_day_from_ymd (1812, 9, 7);
  g_autoptr (MirqabTimeline) timeline = NULL;
  g_autofree char *before = mirqab_timeline_figure_dup_description (fixture->figure);
  g_autofree char *after = NULL;
  MirqabDay earliest, latest;

  mirqab_timeline_builder_add (builder, MIRQAB_EVENT_OTHER, MIRQAB_EVENT_PAST, MIRQAB_PRECISION_DAY,
                               day, day, NULL, NULL, NULL,
                               mirqab_evidence_new (1, (MirqabSpan) { 0, 5 }, "x", NULL));
  timeline = mirqab_timeline_builder_end (builder);
  mirqab_timeline_figure_set_timeline (fixture->figure, timeline);
  mirqab_timeline_figure_get_extent (fixture->figure, &earliest, &latest);
  g_assert_cmpint (earliest, ==, mirqab_day_from_ymd (1992, 5, 15));
  after = mirqab_timeline_figure_dup_description (fixture->figure);
  g_assert_nonnull (strstr (after, ": 1)"));
  g_assert_null (strchr (before, ')'));
  draw_and_forget (fixture);
}

static void
test_density (void)
{
  static const MirqabDayCount counts[] = { { 10, 3 }, { 12, 1 }, { 40, 6 } };
  MirqabTimelineDensity density = { NULL, NULL, 0 };

  g_assert_cmpuint (mirqab_timeline_density_count (&density, 0, 100), ==, 0);
  mirqab_timeline_density_set (&density, counts, G_N_ELEMENTS (counts));
  g_assert_cmpuint (mirqab_timeline_density_count (&density, 0, 100), ==, 10);
  g_assert_cmpuint (mirqab_timeline_density_count (&density, 10, 10), ==, 3);
  g_assert_cmpuint (mirqab_timeline_density_count (&density, 11, 11), ==, 0);
  g_assert_cmpuint (mirqab_timeline_density_count (&density, 12, 40), ==, 7);
  g_assert_cmpuint (mirqab_timeline_density_count (&density, 41, 90), ==, 0);
  g_assert_cmpuint (mirqab_timeline_density_count (&density, 20, 10), ==, 0);
  mirqab_timeline_density_clear (&density);
}

typedef struct
{
  MirqabTickUnit  unit;
  const char     *day;
  const char     *tick;
  const char     *next;
} Tick;

static const Tick ticks[] = {
  { MIRQAB_TICK_DAY, "2024-02-29", "2024-02-29", "2024-03-01" },
  { MIRQAB_TICK_FIVE_DAYS, "2024-02-29", "2024-02-26", "2024-03-01" },
  { MIRQAB_TICK_FIVE_DAYS, "2024-01-31", "2024-01-26", "2024-02-01" },
  { MIRQAB_TICK_FIVE_DAYS, "2024-01-07", "2024-01-06", "2024-01-11" },
  { MIRQAB_TICK_WEEK, "2025-11-27", "2025-11-24", "2025-12-01" },
  { MIRQAB_TICK_TEN_DAYS, "2024-01-31", "2024-01-21", "2024-02-01" },
  { MIRQAB_TICK_MONTH, "2024-12-31", "2024-12-01", "2025-01-01" },
  { MIRQAB_TICK_QUARTER, "2024-11-30", "2024-10-01", "2025-01-01" },
  { MIRQAB_TICK_YEAR, "2024-11-30", "2024-01-01", "2025-01-01" },
  { MIRQAB_TICK_TWO_YEARS, "2025-11-30", "2024-01-01", "2026-01-01" },
  { MIRQAB_TICK_FIVE_YEARS, "2024-11-30", "2020-01-01", "2025-01-01" },
  { MIRQAB_TICK_DECADE, "1999-12-31", "1990-01-01", "2000-01-01" },
  { MIRQAB_TICK_CENTURY, "1999-12-31", "1900-01-01", "2000-01-01" },
  { MIRQAB_TICK_DAY, "1965-03-01", "1965-03-01", "1965-03-02" },
  { MIRQAB_TICK_WEEK, "1965-03-01", "1965-03-01", "1965-03-08" },
};

static void
test_ticks (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ticks); i++)
    {
      MirqabDay tick = mirqab_tick_floor (mirqab_day_parse (ticks[i].day), ticks[i].unit);
      char floor_text[MIRQAB_DAY_STRING_LENGTH];
      char next_text[MIRQAB_DAY_STRING_LENGTH];

      mirqab_day_print (tick, floor_text);
      mirqab_day_print (mirqab_tick_next (tick, ticks[i].unit), next_text);
      g_assert_cmpstr (floor_text, ==, ticks[i].tick);
      g_assert_cmpstr (next_text, ==, ticks[i].next);
    }
}

/* The ticks of each unit divide time without gaps, whatever the month. */
static void
test_ticks_divide (void)
{
  MirqabDay end = mirqab_day_from_ymd (2029, 1, 1);

  for (guint unit = 0; unit < MIRQAB_N_TICK_UNITS; unit++)
    {
      MirqabDay tick = mirqab_tick_floor (mirqab_day_from_ymd (2023, 1, 1), unit);

      while (tick < end)
        {
          MirqabDay next = mirqab_tick_next (tick, unit);

          g_assert_cmpint (next, >, tick);
          g_assert_cmpint (mirqab_tick_floor (next - 1, unit), ==, tick);
          g_assert_cmpint (mirqab_tick_floor (next, unit), ==, next);
          tick = next;
        }
    }
}

static void
test_words (void)
{
  static const char *const languages[] = { "ar", "en", "ru" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      for (guint word = 0; word < MIRQAB_TIMELINE_N_WORDS; word++)
        g_assert_cmpstr (mirqab_timeline_word (word, languages[i]), !=, "");
      for (guint kind = 0; kind < MIRQAB_N_EVENT_KINDS; kind++)
        g_assert_cmpstr (mirqab_timeline_words_kind (kind, languages[i]), !=, "");
      for (int month = 1; month <= 12; month++)
        g_assert_cmpstr (mirqab_timeline_words_month (month, languages[i]), !=, "");
    }
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void      (*func) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "labels-never-overlap", test_labels },
    { "counts-open", test_counts_open },
    { "zoom-about-pointer", test_zoom },
    { "direction", test_direction },
    { "bounds", test_bounds },
    { "hit", test_hit },
    { "draws", test_draws },
    { "outside", test_outside },
  };
  static const char *const languages[] = { "ar", "en" };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    for (guint k = 0; k < G_N_ELEMENTS (languages); k++)
      {
        g_autofree char *path = g_strdup_printf ("/timeline-figure/%s/%s", tests[i].name, languages[k]);

        g_test_add (path, Fixture, languages[k], set_up, tests[i].func, tear_down);
      }
  g_test_add_func ("/timeline-figure/density", test_density);
  g_test_add_func ("/timeline-figure/ticks", test_ticks);
  g_test_add_func ("/timeline-figure/ticks-divide", test_ticks_divide);
  g_test_add_func ("/timeline-figure/words", test_words);

  return g_test_run ();
}
