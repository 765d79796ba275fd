/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-geography"

#include "geography/lakes.h"

#include <json-glib/json-glib.h>

/* A ring has three corners, and the first once more. */
#define MIN_POSITIONS 4

/* Returns: (nullable): the array at @position of @array */
static JsonArray *
get_array (JsonArray *array,
           guint      position)
{
  JsonNode *node = position < json_array_get_length (array) ? json_array_get_element (array, position)
                                                            : NULL;

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/* A longitude and a latitude. */
static gboolean
read_point (JsonArray      *position,
            MirqabGeoPoint *point)
{
  if (position == NULL || json_array_get_length (position) < 2)
    return FALSE;

  point->x = json_array_get_double_element (position, 0);
  point->y = json_array_get_double_element (position, 1);

  return point->x >= -180 && point->x <= 180 && point->y >= -90 && point->y <= 90;
}

/* The outer ring of a polygon; islands are too small to be seen. */
static gboolean
read_ring (JsonArray  *polygon,
           MirqabRing *ring)
{
  JsonArray *positions = polygon != NULL ? get_array (polygon, 0) : NULL;
  guint n_positions = positions != NULL ? json_array_get_length (positions) : 0;
  g_autofree MirqabGeoPoint *points = NULL;

  if (n_positions < MIN_POSITIONS)
    return FALSE;

  points = g_new (MirqabGeoPoint, n_positions - 1);
  for (guint i = 0; i < n_positions - 1; i++)
    if (!read_point (get_array (positions, i), &points[i]))
      return FALSE;

  ring->n_points = n_positions - 1;
  ring->points = g_steal_pointer (&points);

  return TRUE;
}

static gboolean
read_rings (JsonArray     *polygons,
            MirqabOutline *lakes)
{
  guint n_polygons = json_array_get_length (polygons);

  lakes->rings = g_new0 (MirqabRing, n_polygons);
  for (guint i = 0; i < n_polygons; i++)
    {
      if (!read_ring (get_array (polygons, i), &lakes->rings[i]))
        return FALSE;
      lakes->n_rings++;
    }

  return TRUE;
}

void
mirqab_outline_clear (MirqabOutline *outline)
{
  for (guint i = 0; i < outline->n_rings; i++)
    g_free ((gpointer) outline->rings[i].points);
  g_clear_pointer (&outline->rings, g_free);
  g_clear_pointer (&outline->name_en, g_free);
  outline->n_rings = 0;
}

/**
 * mirqab_lakes_read:
 * @file: path of a GeoJSON MultiPolygon (RFC 7946, section 3.1.7)
 * @lakes: (out caller-allocates): the shores; to be cleared
 *
 * Sets #GFileError, %JSON_PARSER_ERROR or %MIRQAB_BOUNDARIES_ERROR; @lakes is
 * empty then.
 */
gboolean
mirqab_lakes_read (const char     *file,
                   MirqabOutline  *lakes,
                   GError        **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonNode *root, *polygons = NULL;

  *lakes = (MirqabOutline) { 0 };
  if (!json_parser_load_from_mapped_file (parser, file, error))
    return FALSE;

  root = json_parser_get_root (parser);
  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    polygons = json_object_get_member (json_node_get_object (root), "coordinates");
  if (polygons != NULL && JSON_NODE_HOLDS_ARRAY (polygons)
      && read_rings (json_node_get_array (polygons), lakes))
    return TRUE;

  mirqab_outline_clear (lakes);
  g_set_error (error, MIRQAB_BOUNDARIES_ERROR, MIRQAB_BOUNDARIES_ERROR_INVALID,
               "%s is no MultiPolygon", file);

  return FALSE;
}
