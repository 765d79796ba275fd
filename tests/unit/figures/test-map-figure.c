/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "figures/map-figure-private.h"

/* Uruguay, Argentina, Paraguay, Chile were or are members of the dossier
 * "tiny"; Bolivia observes, Brazil was never in. */
typedef struct
{
  MirqabDossier    *dossier;
  MirqabBoundaries *boundaries;
  MirqabMapFigure  *figure;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *file = NULL;

  folder = g_build_filename (g_test_get_dir (G_TEST_DIST), "fixtures", "dossiers", "tiny", NULL);
  file = g_build_filename (g_getenv ("MIRQAB_DATA"), "geography", "countries-50m.json", NULL);
  fixture->dossier = mirqab_dossier_load (folder, &error);
  g_assert_no_error (error);
  fixture->boundaries = mirqab_boundaries_load (file, &error);
  g_assert_no_error (error);
  fixture->figure = mirqab_map_figure_new (fixture->dossier, fixture->boundaries);
  mirqab_map_figure_set_size (fixture->figure, 600, 600);
  mirqab_map_figure_set_day (fixture->figure, mirqab_day_from_ymd (2021, 1, 1));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->figure);
  g_assert_finalize_object (fixture->boundaries);
  g_assert_finalize_object (fixture->dossier);
}

/* The pixels of the map, as 0xAARRGGBB. */
static guint32 *
draw (MirqabMapFigure *figure,
      int              width,
      int              height)
{
  guint32 *pixels = g_new0 (guint32, (gsize) width * height);
  cairo_surface_t *surface;
  cairo_t *cr;

  surface = cairo_image_surface_create_for_data ((guchar *) pixels, CAIRO_FORMAT_ARGB32, width,
                                                 height, width * 4);
  cr = cairo_create (surface);
  mirqab_map_figure_draw (figure, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return pixels;
}

static guint
count_pixels (const guint32      *pixels,
              gsize               n_pixels,
              const MirqabColour *colour)
{
  guint32 wanted = 0xff000000 | (guint32) lround (colour->red * 255) << 16 |
                   (guint32) lround (colour->green * 255) << 8 |
                   (guint32) lround (colour->blue * 255);
  guint found = 0;

  for (gsize i = 0; i < n_pixels; i++)
    found += pixels[i] == wanted;
  return found;
}

/* The members are in sight at first, and lie under their anchors. */
static void
test_fit (Fixture       *fixture,
          gconstpointer  data)
{
  const char *const *states = mirqab_map_figure_get_states (fixture->figure);

  g_assert_cmpuint (g_strv_length ((char **) states), ==, 5);
  for (guint i = 0; states[i] != NULL; i++)
    {
      MirqabMapHit hit;
      double x, y;

      g_assert_true (mirqab_map_figure_get_anchor (fixture->figure, states[i], &x, &y));
      g_assert_cmpfloat (x, >, 0);
      g_assert_cmpfloat (y, >, 0);
      g_assert_cmpfloat (x, <, 600);
      g_assert_cmpfloat (y, <, 600);
      g_assert_true (mirqab_map_figure_hit (fixture->figure, x, y, &hit));
      g_assert_cmpstr (hit.country, ==, states[i]);
    }
  g_assert_false (mirqab_map_figure_get_anchor (fixture->figure, "ZZ", NULL, NULL));
}

static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  g_auto (GStrv) eastwards = g_strdupv ((char **) mirqab_map_figure_get_states (fixture->figure));
  const char *const *westwards;

  g_assert_cmpstr (eastwards[0], ==, "CL");
  mirqab_map_figure_set_language (fixture->figure, "ar");
  westwards = mirqab_map_figure_get_states (fixture->figure);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpstr (westwards[i], ==, eastwards[4 - i]);
}

/* Nothing is hit at sea, and what has the legend over it is not hit through it. */
static void
test_hit_nothing (Fixture       *fixture,
                  gconstpointer  data)
{
  MirqabMapHit hit;

  g_assert_false (mirqab_map_figure_hit (fixture->figure, 1, 590, &hit));
  g_assert_null (hit.country);
  g_assert_null (hit.place);
}

static void
test_zoom_keeps_point (Fixture       *fixture,
                       gconstpointer  data)
{
  double x, y, zoomed_x, zoomed_y;

  mirqab_map_figure_get_anchor (fixture->figure, "PY", &x, &y);
  mirqab_map_figure_zoom (fixture->figure, 3, x, y);
  mirqab_map_figure_get_anchor (fixture->figure, "PY", &zoomed_x, &zoomed_y);
  g_assert_cmpfloat (fabs (x - zoomed_x), <, 0.01);
  g_assert_cmpfloat (fabs (y - zoomed_y), <, 0.01);

  mirqab_map_figure_pan (fixture->figure, 20, -10);
  mirqab_map_figure_get_anchor (fixture->figure, "PY", &zoomed_x, &zoomed_y);
  g_assert_cmpfloat (fabs (x + 20 - zoomed_x), <, 0.01);
  g_assert_cmpfloat (fabs (y - 10 - zoomed_y), <, 0.01);

  mirqab_map_figure_zoom (fixture->figure, 1e-6, 0, 0);
  mirqab_map_figure_get_anchor (fixture->figure, "PY", &zoomed_x, &zoomed_y);
  g_assert_cmpfloat (fabs (x - zoomed_x), <, 0.01);
  mirqab_map_figure_pan (fixture->figure, 1e6, 1e6);
  mirqab_map_figure_zoom (fixture->figure, 1e9, 300, 300);
  mirqab_map_figure_pan (fixture->figure, 1e9, 1e9);
  mirqab_map_figure_fit (fixture->figure);
  mirqab_map_figure_get_anchor (fixture->figure, "PY", &zoomed_x, &zoomed_y);
  g_assert_cmpfloat (fabs (x - zoomed_x), <, 0.01);
}

/* A small map shows small states once more, enlarged, and they can be hit there. */
static void
test_loupe (Fixture       *fixture,
            gconstpointer  data)
{
  double x, y, near_x, near_y;
  MirqabMapHit hit;

  mirqab_map_figure_get_anchor (fixture->figure, "UY", &x, &y);
  mirqab_map_figure_set_size (fixture->figure, 200, 200);
  mirqab_map_figure_get_anchor (fixture->figure, "UY", &near_x, &near_y);
  g_assert_cmpfloat (hypot (near_x - x / 3, near_y - y / 3), >, 10);
  for (int dx = -8; dx <= 8; dx += 8)
    for (int dy = -8; dy <= 8; dy += 8)
      {
        g_assert_true (mirqab_map_figure_hit (fixture->figure, near_x + dx, near_y + dy, &hit));
        g_assert_cmpstr (hit.country, ==, "UY");
      }
}

/* What a state's articles change is its shade and the legend's. */
static void
test_shades (Fixture       *fixture,
             gconstpointer  data)
{
  const MirqabPalette *palette = mirqab_palette_light ();
  g_autofree guint32 *without = draw (fixture->figure, 600, 600);
  g_autofree guint32 *with = NULL;
  g_autofree guint32 *cleared = NULL;

  g_assert_cmpuint (count_pixels (without, 360000, &palette->no_articles), >, 2000);
  mirqab_map_figure_set_country_count (fixture->figure, "UY", 3);
  mirqab_map_figure_set_country_count (fixture->figure, "PY", 40);
  mirqab_map_figure_set_country_count (fixture->figure, "ZZ", 40);
  with = draw (fixture->figure, 600, 600);
  g_assert_cmpuint (count_pixels (with, 360000, &palette->classes[1]), >, 500);
  g_assert_cmpuint (count_pixels (with, 360000, &palette->classes[3]), >, 1000);

  mirqab_map_figure_clear_counts (fixture->figure);
  cleared = draw (fixture->figure, 600, 600);
  g_assert_cmpmem (without, 360000 * 4, cleared, 360000 * 4);
}

/* Memberships are those of the day: frozen ones are hatched, ended ones have their own colour. */
static void
test_memberships (Fixture       *fixture,
                  gconstpointer  data)
{
  const MirqabPalette *palette = mirqab_palette_light ();
  g_autofree guint32 *late = draw (fixture->figure, 600, 600);
  g_autofree guint32 *early = NULL;
  guint late_hatch = count_pixels (late, 360000, &palette->hatch);

  g_assert_cmpuint (late_hatch, >, 500);
  g_assert_cmpuint (count_pixels (late, 360000, &palette->former), >, 500);
  mirqab_map_figure_set_day (fixture->figure, mirqab_day_from_ymd (2005, 1, 1));
  early = draw (fixture->figure, 600, 600);
  g_assert_cmpuint (count_pixels (early, 360000, &palette->hatch), ==, 0);
  g_assert_cmpuint (count_pixels (early, 360000, &palette->former), ==, 0);
}

static void
test_marks (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const selected[] = { "PY", "BR", NULL };
  const MirqabPalette *palette = mirqab_palette_dark ();
  g_autofree guint32 *plain = NULL;
  g_autofree guint32 *marked = NULL;
  g_autofree guint32 *focused = NULL;

  mirqab_map_figure_set_palette (fixture->figure, palette);
  plain = draw (fixture->figure, 600, 600);
  mirqab_map_figure_set_selected (fixture->figure, selected);
  marked = draw (fixture->figure, 600, 600);
  g_assert_cmpuint (count_pixels (marked, 360000, &palette->accent), >,
                    count_pixels (plain, 360000, &palette->accent) + 100);
  mirqab_map_figure_set_selected (fixture->figure, NULL);
  mirqab_map_figure_set_focus (fixture->figure, "PY");
  focused = draw (fixture->figure, 600, 600);
  g_assert_cmpuint (count_pixels (focused, 360000, &palette->text), >,
                    count_pixels (plain, 360000, &palette->text) + 100);
}

static void
test_description (Fixture       *fixture,
                  gconstpointer  data)
{
  static const char *const selected[] = { "UY", NULL };
  g_autofree char *english = NULL;
  g_autofree char *arabic = NULL;

  mirqab_map_figure_set_country_count (fixture->figure, "UY", 1);
  mirqab_map_figure_set_selected (fixture->figure, selected);
  english = mirqab_map_figure_dup_description (fixture->figure);
  g_assert_nonnull (strstr (english, "1 January 2021"));
  g_assert_nonnull (strstr (english, "Uruguay: member, 1 article, selected"));
  g_assert_nonnull (strstr (english, "Argentina: frozen membership, no articles"));
  g_assert_nonnull (strstr (english, "Chile: former member"));
  g_assert_null (strstr (english, "Brazil"));

  mirqab_map_figure_set_language (fixture->figure, "ar");
  arabic = mirqab_map_figure_dup_description (fixture->figure);
  g_assert_nonnull (strstr (arabic, "دولة عضو، مقالة واحدة، مختارة"));
}

static void
test_fit_selected (Fixture       *fixture,
                   gconstpointer  data)
{
  static const char *const selected[] = { "PY", "UY", NULL };
  double before[2], after[2], x, y;

  mirqab_map_figure_get_anchor (fixture->figure, "PY", &x, &before[0]);
  mirqab_map_figure_get_anchor (fixture->figure, "UY", &x, &before[1]);
  mirqab_map_figure_set_selected (fixture->figure, selected);
  mirqab_map_figure_fit_selected (fixture->figure);
  for (guint i = 0; i < 2; i++)
    {
      mirqab_map_figure_get_anchor (fixture->figure, selected[i], &x, &after[i]);
      g_assert_cmpfloat (x, >, 0);
      g_assert_cmpfloat (x, <, 600);
      g_assert_cmpfloat (after[i], >, 0);
      g_assert_cmpfloat (after[i], <, 600);
    }
  g_assert_cmpfloat (after[1] - after[0], >, 1.5 * (before[1] - before[0]));

  mirqab_map_figure_set_selected (fixture->figure, NULL);
  mirqab_map_figure_fit_selected (fixture->figure);
  mirqab_map_figure_get_anchor (fixture->figure, "PY", &x, &y);
  g_assert_cmpfloat (fabs (y - before[0]), <, 0.01);
}

static const MirqabMapPlace *
find_place (MirqabMapFigure *figure,
            const char      *id)
{
  for (guint i = 0; i < figure->places->len; i++)
    if (g_str_equal (g_array_index (figure->places, MirqabMapPlace, i).place->id, id))
      return &g_array_index (figure->places, MirqabMapPlace, i);
  g_assert_not_reached ();
}

/* Points of one state that lie over one another are one, until there is room. */
static void
test_groups (Fixture       *fixture,
             gconstpointer  data)
{
  const MirqabMapPlace *capital = find_place (fixture->figure, "montevideo");
  const MirqabMapPlace *other = find_place (fixture->figure, "salto");
  MirqabMapHit hit;

  mirqab_map_figure_set_place_count (fixture->figure, "montevideo", 20);
  mirqab_map_figure_set_place_count (fixture->figure, "salto", 15);
  mirqab_map_figure_set_size (fixture->figure, 60, 60);
  mirqab_map_figure_arrange (fixture->figure);
  g_assert_cmpuint (capital->n_grouped, ==, 1);
  g_assert_cmpuint (capital->together, ==, 35);
  g_assert_cmpfloat (other->radius, ==, 0);

  mirqab_map_figure_set_size (fixture->figure, 900, 900);
  mirqab_map_figure_arrange (fixture->figure);
  g_assert_cmpuint (capital->n_grouped, ==, 0);
  g_assert_cmpfloat (other->radius, >, 0);
  g_assert_cmpfloat (other->radius, <, capital->radius);
  g_assert_true (mirqab_map_figure_hit (fixture->figure, other->x, other->y, &hit));
  g_assert_cmpstr (hit.place, ==, "salto");
  g_assert_cmpstr (hit.country, ==, "UY");
}

static void
test_selected_places (Fixture       *fixture,
                      gconstpointer  data)
{
  static const char *const selected[] = { "salto", NULL };
  const MirqabPalette *palette = mirqab_palette_light ();
  g_autofree guint32 *plain = draw (fixture->figure, 600, 600);
  g_autofree guint32 *marked = NULL;

  mirqab_map_figure_set_selected_places (fixture->figure, selected);
  marked = draw (fixture->figure, 600, 600);
  g_assert_cmpuint (count_pixels (plain, 360000, &palette->accent), ==, 0);
  g_assert_cmpuint (count_pixels (marked, 360000, &palette->accent), >, 2);
}

static guint
count_legend_items (MirqabMapFigure     *figure,
                    MirqabMapLegendKind  kind)
{
  guint found = 0;

  mirqab_map_figure_arrange (figure);
  for (guint i = 0; i < figure->legend.items->len; i++)
    found += g_array_index (figure->legend.items, MirqabMapLegendItem, i).kind == kind;
  return found;
}

/* The legend explains what is on the map, and nothing else. */
static void
test_legend (Fixture       *fixture,
             gconstpointer  data)
{
  g_assert_cmpuint (count_legend_items (fixture->figure, MIRQAB_MAP_LEGEND_FILL), ==, 1);
  g_assert_cmpuint (count_legend_items (fixture->figure, MIRQAB_MAP_LEGEND_FROZEN), ==, 1);
  g_assert_cmpuint (count_legend_items (fixture->figure, MIRQAB_MAP_LEGEND_FORMER), ==, 1);

  /* no articles, and classes of 1, 2, 3 */
  mirqab_map_figure_set_country_count (fixture->figure, "UY", 3);
  g_assert_cmpuint (count_legend_items (fixture->figure, MIRQAB_MAP_LEGEND_FILL), ==, 4);

  mirqab_map_figure_set_day (fixture->figure, mirqab_day_from_ymd (2005, 1, 1));
  g_assert_cmpuint (count_legend_items (fixture->figure, MIRQAB_MAP_LEGEND_FROZEN), ==, 0);
  g_assert_cmpuint (count_legend_items (fixture->figure, MIRQAB_MAP_LEGEND_FORMER), ==, 0);
}

static gboolean
is_point (MirqabMapFigure    *figure,
          const MirqabMapBox *box)
{
  for (guint i = 0; i < figure->places->len; i++)
    {
      const MirqabMapPlace *place = &g_array_index (figure->places, MirqabMapPlace, i);

      if (box->x1 == place->x - place->radius && box->y1 == place->y - place->radius)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_name_of_member (MirqabMapFigure      *figure,
                   const MirqabMapLabel *label)
{
  const char *text = pango_layout_get_text (label->layout);

  for (guint i = 0; i < figure->states->len; i++)
    {
      const MirqabMapState *state = &g_array_index (figure->states, MirqabMapState, i);

      if (state->membership == MIRQAB_MEMBERSHIP_MEMBER
          && g_str_has_prefix (text, mirqab_local_text_get (&state->state->name, figure->language)))
        return TRUE;
    }
  return FALSE;
}

/* Labels keep off one another, the legend and what others draw over the map.
 * Only the name of a member may lie over a point, where there is no other room. */
static void
test_labels_apart (Fixture       *fixture,
                   gconstpointer  data)
{
  static const int sizes[][2] = { { 300, 420 }, { 400, 300 }, { 800, 500 }, { 1600, 900 } };
  static const char *const languages[] = { "ar", "en", "ru" };
  MirqabMapBox covered = { 0, 0, 40, 150 };

  mirqab_map_figure_set_covered (fixture->figure, 0, 0, 40, 150);
  mirqab_map_figure_set_country_count (fixture->figure, "AR", 12);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
      {
        const GArray *taken = fixture->figure->labels.taken;
        const GArray *labels = fixture->figure->labels.labels;

        mirqab_map_figure_set_language (fixture->figure, languages[l]);
        mirqab_map_figure_set_size (fixture->figure, sizes[i][0], sizes[i][1]);
        mirqab_map_figure_arrange (fixture->figure);
        g_assert_cmpuint (fixture->figure->labels.labels->len, >=, 2);
        g_assert_false (mirqab_map_box_overlaps (&covered, &fixture->figure->legend.box));
        /* What is put later stands at the end, and was put off all before it. */
        for (guint k = 0; k < labels->len; k++)
          {
            guint b = taken->len - labels->len + k;
            gboolean is_member = is_name_of_member (fixture->figure,
                                                    &g_array_index (labels, MirqabMapLabel, k));

            for (guint a = 0; a < b; a++)
              g_assert_true (!mirqab_map_box_overlaps (&g_array_index (taken, MirqabMapBox, a),
                                                       &g_array_index (taken, MirqabMapBox, b)) ||
                             (is_member && is_point (fixture->figure,
                                                     &g_array_index (taken, MirqabMapBox, a))));
          }
      }
}

/* No size, zoom or language is too odd. */
static void
test_odd_sizes (Fixture       *fixture,
                gconstpointer  data)
{
  static const int sizes[][2] = { { 1, 1 }, { 30, 400 }, { 400, 30 }, { 300, 200 }, { 1600, 900 } };
  static const char *const languages[] = { "ar", "en", "ru", "xx", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
      {
        g_autofree guint32 *pixels = NULL;

        mirqab_map_figure_set_language (fixture->figure, languages[l]);
        mirqab_map_figure_set_size (fixture->figure, sizes[i][0], sizes[i][1]);
        pixels = draw (fixture->figure, sizes[i][0], sizes[i][1]);
        g_assert_cmpuint (pixels[0] >> 24, ==, 255);
      }
}

static gboolean
is_named (MirqabMapFigure *figure,
          const char      *code)
{
  const MirqabMapState *state = mirqab_map_figure_find (figure, code);
  const char *name = mirqab_local_text_get (&state->state->name, figure->language);

  for (guint i = 0; i < figure->labels.labels->len; i++)
    {
      PangoLayout *layout = g_array_index (figure->labels.labels, MirqabMapLabel, i).layout;

      if (g_str_has_prefix (pango_layout_get_text (layout), name))
        return TRUE;
    }
  return FALSE;
}

/* However many points and names of cities are in the way. */
static void
test_members_are_named (Fixture       *fixture,
                        gconstpointer  data)
{
  for (guint i = 0; i < fixture->figure->places->len; i++)
    g_array_index (fixture->figure->places, MirqabMapPlace, i).articles = 40;
  for (int width = 360; width <= 600; width += 20)
    {
      mirqab_map_figure_set_size (fixture->figure, width, width * 3 / 2);
      mirqab_map_figure_arrange (fixture->figure);
      for (guint i = 0; i < fixture->figure->states->len; i++)
        {
          const MirqabMapState *state = &g_array_index (fixture->figure->states, MirqabMapState, i);

          if (state->membership == MIRQAB_MEMBERSHIP_MEMBER)
            g_assert_true (is_named (fixture->figure, state->state->code));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) \
  g_test_add ("/figures/map/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("fit", test_fit);
  ADD ("order", test_order);
  ADD ("hit-nothing", test_hit_nothing);
  ADD ("zoom-keeps-point", test_zoom_keeps_point);
  ADD ("loupe", test_loupe);
  ADD ("shades", test_shades);
  ADD ("memberships", test_memberships);
  ADD ("marks", test_marks);
  ADD ("description", test_description);
  ADD ("fit-selected", test_fit_selected);
  ADD ("groups", test_groups);
  ADD ("legend", test_legend);
  ADD ("selected-places", test_selected_places);
  ADD ("labels-apart", test_labels_apart);
  ADD ("members-are-named", test_members_are_named);
  ADD ("odd-sizes", test_odd_sizes);
  return g_test_run ();
}
