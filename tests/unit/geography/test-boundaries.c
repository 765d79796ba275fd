/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <math.h>

#include "dossier/dossier.h"
#include "geography/boundaries.h"
#include "geography/lakes.h"

static MirqabBoundaries *
load_shipped (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *file = NULL;
  MirqabBoundaries *boundaries;

  file = g_build_filename (g_getenv ("MIRQAB_DATA"), "geography", "countries-50m.json", NULL);
  boundaries = mirqab_boundaries_load (file, &error);
  g_assert_no_error (error);
  return boundaries;
}

static MirqabBoundaries *
load_text (const char  *text,
           GError     **error)
{
  g_autofree char *file = NULL;
  MirqabBoundaries *boundaries;
  int descriptor = g_file_open_tmp ("mirqab-boundaries-XXXXXX", &file, NULL);

  g_assert_cmpint (descriptor, >=, 0);
  g_close (descriptor, NULL);
  g_assert_true (g_file_set_contents (file, text, -1, NULL));
  boundaries = mirqab_boundaries_load (file, error);
  g_unlink (file);
  return boundaries;
}

/* Two squares that share a side, one with a hole, and an island across 180°. */
#define TWO_SQUARES                                                                              \
  "{\"type\":\"Topology\",\"transform\":{\"scale\":[2,1],\"translate\":[-10,-5]},\"objects\":"   \
  "{\"countries\":{\"type\":\"GeometryCollection\",\"geometries\":["                             \
  "{\"type\":\"Polygon\",\"id\":\"001\",\"properties\":{\"name\":\"West\"},\"arcs\":[[0,1],[3]]},"\
  "{\"type\":\"MultiPolygon\",\"id\":\"002\",\"arcs\":[[[2,-1]],[[4]]]}]}},"                     \
  "\"arcs\":[[[5,0],[0,10]],[[5,10],[-5,0],[0,-10],[5,0]],[[5,0],[5,0],[0,10],[-5,0]],"          \
  "[[1,4],[1,0],[0,1],[-1,0],[0,-1]],[[94,0],[-178,0],[0,3],[178,0],[0,-3]]]}"

static void
test_topology (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabBoundaries) boundaries = load_text (TWO_SQUARES, &error);
  const MirqabOutline *west, *east;

  g_assert_no_error (error);
  g_assert_cmpuint (mirqab_boundaries_get_size (boundaries), ==, 2);
  west = mirqab_boundaries_find (boundaries, "001");
  east = mirqab_boundaries_find (boundaries, "002");
  g_assert_null (mirqab_boundaries_find (boundaries, "003"));

  g_assert_cmpstr (west->name_en, ==, "West");
  g_assert_cmpuint (west->n_rings, ==, 2);
  g_assert_cmpuint (west->rings[0].n_points, ==, 4);
  g_assert_cmpfloat (west->rings[0].points[0].x, ==, 0);
  g_assert_cmpfloat (west->rings[0].points[0].y, ==, -5);
  g_assert_true (mirqab_outline_contains (west, (MirqabGeoPoint) { -1, 0 }));
  g_assert_false (mirqab_outline_contains (west, (MirqabGeoPoint) { -7, -0.5 }));
  g_assert_false (mirqab_outline_contains (west, (MirqabGeoPoint) { 1, 0 }));
  g_assert_true (mirqab_boundaries_get_under (boundaries, (MirqabGeoPoint) { 1, 0 }) == east);
  g_assert_null (mirqab_boundaries_get_under (boundaries, (MirqabGeoPoint) { 1, 9 }));
}

static void
test_across_180 (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabBoundaries) boundaries = load_text (TWO_SQUARES, &error);
  const MirqabOutline *east;

  g_assert_no_error (error);
  east = mirqab_boundaries_find (boundaries, "002");
  g_assert_cmpuint (east->n_rings, ==, 2);
  for (guint i = 0; i < east->rings[1].n_points; i++)
    {
      g_assert_cmpfloat (east->rings[1].points[i].x, >=, 178);
      g_assert_cmpfloat (east->rings[1].points[i].x, <=, 182);
    }
  g_assert_true (mirqab_outline_contains (east, (MirqabGeoPoint) { 179, -4 }));
  g_assert_true (mirqab_outline_contains (east, (MirqabGeoPoint) { -179, -4 }));
}

typedef struct
{
  const char *name;
  const char *text;
} Broken;

#define FRAME(transform, arcs, geometries)                                               \
  "{\"transform\":" transform ",\"arcs\":" arcs ",\"objects\":{\"countries\":"           \
  "{\"geometries\":" geometries "}}}"
#define PLAIN "{\"scale\":[1,1],\"translate\":[0,0]}"

static const Broken broken[] = {
  { "array", "[]" },
  { "no-countries", "{\"objects\":{\"land\":{}},\"arcs\":[]}" },
  { "no-transform", "{\"objects\":{\"countries\":{\"geometries\":[]}},\"arcs\":[]}" },
  { "scale-of-text", FRAME ("{\"scale\":[[],1],\"translate\":[0,0]}", "[]", "[]") },
  { "arc-of-text", FRAME (PLAIN, "[\"x\"]", "[]") },
  { "half-a-position", FRAME (PLAIN, "[[[1]]]", "[]") },
  { "arc-beyond", FRAME (PLAIN, "[]", "[{\"type\":\"Polygon\",\"arcs\":[[7]]}]") },
  { "arc-before", FRAME (PLAIN, "[]", "[{\"type\":\"Polygon\",\"arcs\":[[-1]]}]") },
  { "huge-arc", FRAME (PLAIN, "[]", "[{\"type\":\"Polygon\",\"arcs\":[[1e300]]}]") },
  { "flat-polygon", FRAME (PLAIN, "[]", "[{\"type\":\"Polygon\",\"arcs\":[0]}]") },
  { "geometry-of-number", FRAME (PLAIN, "[]", "[1]") },
};

static void
test_broken (gconstpointer data)
{
  const Broken *item = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabBoundaries) boundaries = load_text (item->text, &error);

  g_assert_error (error, MIRQAB_BOUNDARIES_ERROR, MIRQAB_BOUNDARIES_ERROR_INVALID);
  g_assert_null (boundaries);
}

static void
test_half_downloaded (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *half = g_strndup (TWO_SQUARES, strlen (TWO_SQUARES) / 2);
  g_autoptr (MirqabBoundaries) boundaries = load_text (half, &error);

  g_assert_nonnull (error);
  g_assert_true (error->domain == JSON_PARSER_ERROR);
  g_assert_null (boundaries);
}

static void
test_missing (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabBoundaries) boundaries = mirqab_boundaries_load ("/nowhere/at-all.json", &error);

  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_assert_null (boundaries);
}

static void
test_shipped_rings (void)
{
  g_autoptr (MirqabBoundaries) boundaries = load_shipped ();

  g_assert_cmpuint (mirqab_boundaries_get_size (boundaries), >, 200);
  for (guint i = 0; i < mirqab_boundaries_get_size (boundaries); i++)
    {
      const MirqabOutline *outline = mirqab_boundaries_get (boundaries, i);

      g_assert_cmpuint (outline->n_rings, >, 0);
      for (guint r = 0; r < outline->n_rings; r++)
        for (guint p = 0; p < outline->rings[r].n_points; p++)
          {
            const MirqabGeoPoint *point = &outline->rings[r].points[p];

            g_assert_cmpfloat (point->x, >=, -180);
            g_assert_cmpfloat (point->x, <=, 360);
            g_assert_cmpfloat (fabs (point->y), <=, 90);
            if (p > 0)
              g_assert_cmpfloat (fabs (point->x - point[-1].x), <=, 180);
          }
    }
}

/* The states of the shipped dossier have outlines, and its places lie in their own states. */
static void
test_shipped_dossier (void)
{
  g_autoptr (MirqabBoundaries) boundaries = load_shipped ();
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (MirqabDossier) dossier = NULL;
  GPtrArray *states, *places;
  guint outside = 0;

  folder = g_build_filename (g_getenv ("MIRQAB_DATA"), "dossiers", "csto", NULL);
  dossier = mirqab_dossier_load (folder, &error);
  g_assert_no_error (error);

  states = mirqab_dossier_get_states (dossier);
  for (guint i = 0; i < states->len; i++)
    {
      const MirqabState *state = g_ptr_array_index (states, i);

      g_test_message ("%s", state->code);
      g_assert_nonnull (mirqab_boundaries_find (boundaries, state->numeric));
    }

  places = mirqab_dossier_get_places (dossier);
  for (guint i = 0; i < places->len; i++)
    {
      const MirqabPlace *place = g_ptr_array_index (places, i);
      const MirqabState *state = mirqab_dossier_find_state (dossier, place->country);
      const MirqabOutline *outline = mirqab_boundaries_find (boundaries, state->numeric);

      if (isnan (place->latitude) ||
          mirqab_outline_contains (outline, (MirqabGeoPoint) { place->longitude, place->latitude }))
        continue;
      g_test_message ("%s lies outside %s", place->id, state->code);
      outside++;
    }
  /* Harbours may stand in the water at this scale: one town in twenty. */
  g_assert_cmpuint (outside * 20, <=, places->len);
}

/* In the middle of lakes of three states, and beside one. */
static void
test_shipped_lakes (void)
{
  static const struct
  {
    MirqabGeoPoint point;
    gboolean       is_water;
  } points[] = {
    { { 77.3, 42.4 }, TRUE },  /* Issyk-Kul */
    { { 108.0, 53.5 }, TRUE }, /* Baikal */
    { { 45.3, 40.35 }, TRUE }, /* Sevan */
    { { 74.6, 42.87 }, FALSE } /* Bishkek */
  };
  g_autoptr (MirqabBoundaries) boundaries = load_shipped ();
  const MirqabOutline *lakes = mirqab_boundaries_get_lakes (boundaries);

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    g_assert_cmpint (mirqab_outline_contains (lakes, points[i].point), ==, points[i].is_water);
}

static void
test_broken_lakes (void)
{
  static const char *const not_lakes[] = {
    "[]", "{}", "{\"coordinates\": 1}", "{\"coordinates\": [[[[1, 2], [3, 4], [1, 2]]]]}",
    "{\"coordinates\": [[[[1, 2], [3, 4], [5], [1, 2]]]]}",
    "{\"coordinates\": [[[[1, 2], [3, 94], [5, 6], [1, 2]]]]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (not_lakes); i++)
    {
      g_autofree char *file = NULL;
      g_autoptr (GError) error = NULL;
      MirqabOutline lakes;
      int descriptor = g_file_open_tmp ("mirqab-lakes-XXXXXX", &file, NULL);

      g_close (descriptor, NULL);
      g_assert_true (g_file_set_contents (file, not_lakes[i], -1, NULL));
      g_assert_false (mirqab_lakes_read (file, &lakes, &error));
      g_assert_error (error, MIRQAB_BOUNDARIES_ERROR, MIRQAB_BOUNDARIES_ERROR_INVALID);
      g_assert_cmpuint (lakes.n_rings, ==, 0);
      g_unlink (file);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geography/boundaries/topology", test_topology);
  g_test_add_func ("/geography/boundaries/across-180", test_across_180);
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autofree char *path = g_strconcat ("/geography/boundaries/broken/", broken[i].name, NULL);

      g_test_add_data_func (path, &broken[i], test_broken);
    }
  g_test_add_func ("/geography/boundaries/half-downloaded", test_half_downloaded);
  g_test_add_func ("/geography/boundaries/missing", test_missing);
  g_test_add_func ("/geography/boundaries/shipped-rings", test_shipped_rings);
  g_test_add_func ("/geography/boundaries/shipped-dossier", test_shipped_dossier);
  g_test_add_func ("/geography/lakes/shipped", test_shipped_lakes);
  g_test_add_func ("/geography/lakes/broken", test_broken_lakes);
  return g_test_run ();
}
