/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-geography"

#include "geography/boundaries.h"

#include "geography/lakes.h"

#include <json-glib/json-glib.h>
#include <math.h>

/* Beside the file of the boundaries. */
#define LAKES "lakes.json"

/* A ring has three corners at least. */
#define MIN_CORNERS 3

struct _MirqabBoundaries
{
  GObject        parent_instance;

  GArray        *outlines;   /* of MirqabOutline */
  GHashTable    *by_numeric; /* of position + 1 by numeric code, borrowed from the outlines */
  MirqabOutline  lakes;      /* none where their file is missing */
};

G_DEFINE_FINAL_TYPE (MirqabBoundaries, mirqab_boundaries, G_TYPE_OBJECT)

G_DEFINE_QUARK (mirqab-boundaries-error-quark, mirqab_boundaries_error)

/* What is read from one file: the arcs, decoded, which rings are put together from. */
typedef struct
{
  double     scale[2];
  double     translate[2];
  GPtrArray *arcs; /* of GArray of MirqabGeoPoint */
} Topology;

static gboolean
set_invalid (GError     **error,
             const char  *what)
{
  g_set_error (error, MIRQAB_BOUNDARIES_ERROR, MIRQAB_BOUNDARIES_ERROR_INVALID,
               "Not the boundaries of countries: %s", what);
  return FALSE;
}

static JsonArray *
get_array (JsonObject *object,
           const char *member)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, member) : NULL;

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static JsonObject *
get_object (JsonObject *object,
            const char *member)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, member) : NULL;

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static const char *
get_string (JsonObject *object,
            const char *member)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, member) : NULL;

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
           ? json_node_get_string (node)
           : NULL;
}

static JsonArray *
get_element_array (JsonArray *array,
                   guint      position)
{
  JsonNode *node = json_array_get_element (array, position);

  return JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static gboolean
get_number (JsonArray *array,
            guint      position,
            double    *number)
{
  JsonNode *node;

  if (array == NULL || position >= json_array_get_length (array))
    return FALSE;
  node = json_array_get_element (array, position);
  if (!JSON_NODE_HOLDS_VALUE (node))
    return FALSE;
  *number = json_node_get_double (node);
  return isfinite (*number);
}

static gboolean
get_pair (JsonArray *array,
          double     pair[2])
{
  return get_number (array, 0, &pair[0]) && get_number (array, 1, &pair[1]);
}

/* TopoJSON 1.0 section 4.1: each position of a quantised arc is the difference from the one before. */
static GArray *
decode_arc (const Topology *topology,
            JsonArray      *positions)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (MirqabGeoPoint));
  double x = 0;
  double y = 0;

  for (guint i = 0; i < json_array_get_length (positions); i++)
    {
      double step[2];
      MirqabGeoPoint point;

      if (!get_pair (get_element_array (positions, i), step))
        return NULL;
      x += step[0];
      y += step[1];
      point.x = x * topology->scale[0] + topology->translate[0];
      point.y = y * topology->scale[1] + topology->translate[1];
      g_array_append_val (points, point);
    }
  return g_steal_pointer (&points);
}

static gboolean
decode_arcs (Topology   *topology,
             JsonObject *root)
{
  JsonObject *transform = get_object (root, "transform");
  JsonArray *arcs = get_array (root, "arcs");

  if (arcs == NULL || !get_pair (get_array (transform, "scale"), topology->scale) ||
      !get_pair (get_array (transform, "translate"), topology->translate))
    return FALSE;

  for (guint i = 0; i < json_array_get_length (arcs); i++)
    {
      JsonArray *positions = get_element_array (arcs, i);
      GArray *points = positions != NULL ? decode_arc (topology, positions) : NULL;

      if (points == NULL)
        return FALSE;
      g_ptr_array_add (topology->arcs, points);
    }
  return TRUE;
}

/* Section 2.1.4: the arcs of a ring follow one another and share their end points; the complement
 * of an index means the arc backwards. */
static gboolean
append_arc (const Topology *topology,
            double          index,
            GArray         *ring)
{
  gboolean backwards = index < 0;
  gint64 number;
  GArray *arc;

  if (fabs (index) > G_MAXINT)
    return FALSE;
  number = (gint64) index;
  if (backwards)
    number = ~number;
  if (number >= (gint64) topology->arcs->len)
    return FALSE;

  arc = g_ptr_array_index (topology->arcs, number);
  for (guint i = ring->len > 0 ? 1 : 0; i < arc->len; i++)
    g_array_append_val (ring, g_array_index (arc, MirqabGeoPoint,
                                             backwards ? arc->len - 1 - i : i));
  return TRUE;
}

/* Goes on beyond 180° where the ring crosses it, and keeps it between -180° and 360°. */
static void
make_continuous (GArray *ring)
{
  double least = G_MAXDOUBLE;
  double shift = 0;

  for (guint i = 0; i < ring->len; i++)
    {
      MirqabGeoPoint *point = &g_array_index (ring, MirqabGeoPoint, i);

      if (i > 0)
        {
          double before = g_array_index (ring, MirqabGeoPoint, i - 1).x;

          if (point->x + shift - before > 180)
            shift -= 360;
          else if (point->x + shift - before < -180)
            shift += 360;
        }
      point->x += shift;
      least = MIN (least, point->x);
    }
  if (least < -180)
    for (guint i = 0; i < ring->len; i++)
      g_array_index (ring, MirqabGeoPoint, i).x += 360;
}

static gboolean
read_ring (const Topology *topology,
           JsonArray      *arcs,
           GArray         *rings)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (MirqabGeoPoint));
  const MirqabGeoPoint *first, *last;
  MirqabRing ring;

  for (guint i = 0; i < json_array_get_length (arcs); i++)
    {
      double index;

      if (!get_number (arcs, i, &index) || !append_arc (topology, index, points))
        return FALSE;
    }
  if (points->len < MIN_CORNERS + 1)
    return TRUE;

  first = &g_array_index (points, MirqabGeoPoint, 0);
  last = &g_array_index (points, MirqabGeoPoint, points->len - 1);
  if (first->x == last->x && first->y == last->y)
    g_array_set_size (points, points->len - 1);
  make_continuous (points);

  ring.n_points = points->len;
  ring.points = (MirqabGeoPoint *) g_array_free (g_steal_pointer (&points), FALSE);
  g_array_append_val (rings, ring);
  return TRUE;
}

/* Polygons are arrays of rings, multi-polygons arrays of polygons. */
static gboolean
read_rings (const Topology *topology,
            JsonArray      *array,
            guint           depth,
            GArray         *rings)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonArray *inner = get_element_array (array, i);

      if (inner == NULL)
        return FALSE;
      if (depth == 0 ? !read_ring (topology, inner, rings)
                     : !read_rings (topology, inner, depth - 1, rings))
        return FALSE;
    }
  return TRUE;
}

static void
free_rings (GArray *rings)
{
  for (guint i = 0; i < rings->len; i++)
    g_free ((gpointer) g_array_index (rings, MirqabRing, i).points);
  g_array_unref (rings);
}

static gboolean
read_country (MirqabBoundaries *self,
              const Topology   *topology,
              JsonObject       *geometry)
{
  const char *type = get_string (geometry, "type");
  const char *id = get_string (geometry, "id");
  const char *name = get_string (get_object (geometry, "properties"), "name");
  JsonArray *arcs = get_array (geometry, "arcs");
  guint depth = g_strcmp0 (type, "MultiPolygon") == 0 ? 1 : 0;
  MirqabOutline outline = { 0 };
  GArray *rings;

  if (arcs == NULL)
    return TRUE; /* a country without an outline is none that can be drawn */
  rings = g_array_new (FALSE, FALSE, sizeof (MirqabRing));
  if (!read_rings (topology, arcs, depth, rings))
    {
      free_rings (rings);
      return FALSE;
    }

  g_strlcpy (outline.numeric, id != NULL ? id : "", sizeof outline.numeric);
  outline.name_en = g_strdup (name != NULL ? name : "");
  outline.n_rings = rings->len;
  outline.rings = (MirqabRing *) g_array_free (rings, FALSE);
  g_array_append_val (self->outlines, outline);
  return TRUE;
}

static gboolean
read_countries (MirqabBoundaries  *self,
                JsonObject        *root,
                GError           **error)
{
  g_autoptr (GPtrArray) arcs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  JsonArray *geometries;
  Topology topology = { .arcs = arcs };

  geometries = get_array (get_object (get_object (root, "objects"), "countries"), "geometries");
  if (geometries == NULL)
    return set_invalid (error, "no geometries of countries");
  if (!decode_arcs (&topology, root))
    return set_invalid (error, "arcs or their transform cannot be read");

  for (guint i = 0; i < json_array_get_length (geometries); i++)
    {
      JsonNode *node = json_array_get_element (geometries, i);

      if (!JSON_NODE_HOLDS_OBJECT (node) ||
          !read_country (self, &topology, json_node_get_object (node)))
        return set_invalid (error, "a country's arcs cannot be put together");
    }
  return TRUE;
}

static void
index_outlines (MirqabBoundaries *self)
{
  for (guint i = 0; i < self->outlines->len; i++)
    {
      MirqabOutline *outline = &g_array_index (self->outlines, MirqabOutline, i);

      if (outline->numeric[0] != '\0')
        g_hash_table_insert (self->by_numeric, outline->numeric, GUINT_TO_POINTER (i + 1));
    }
}

static void
mirqab_boundaries_finalize (GObject *object)
{
  MirqabBoundaries *self = MIRQAB_BOUNDARIES (object);

  g_hash_table_unref (self->by_numeric);
  g_array_unref (self->outlines);
  mirqab_outline_clear (&self->lakes);

  G_OBJECT_CLASS (mirqab_boundaries_parent_class)->finalize (object);
}

static void
mirqab_boundaries_class_init (MirqabBoundariesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mirqab_boundaries_finalize;
}

static void
mirqab_boundaries_init (MirqabBoundaries *self)
{
  self->outlines = g_array_new (FALSE, FALSE, sizeof (MirqabOutline));
  g_array_set_clear_func (self->outlines, (GDestroyNotify) mirqab_outline_clear);
  self->by_numeric = g_hash_table_new (g_str_hash, g_str_equal);
}

/* The map can do without. */
static void
read_lakes (MirqabBoundaries *self,
            const char       *file)
{
  g_autofree char *folder = g_path_get_dirname (file);
  g_autofree char *lakes = g_build_filename (folder, LAKES, NULL);
  g_autoptr (GError) error = NULL;

  if (!mirqab_lakes_read (lakes, &self->lakes, &error))
    g_message ("There are no lakes: %s", error->message);
}

/**
 * mirqab_boundaries_load:
 * @file: path of a TopoJSON file with an object "countries"
 * @error: return location
 *
 * Reads the outlines of all countries, and of the lakes from lakes.json beside
 * them. Blocks.
 *
 * Returns: (transfer full) (nullable): the boundaries, or %NULL with %G_FILE_ERROR,
 *   %JSON_PARSER_ERROR or %MIRQAB_BOUNDARIES_ERROR set
 */
MirqabBoundaries *
mirqab_boundaries_load (const char  *file,
                        GError     **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (MirqabBoundaries) self = NULL;
  JsonNode *root;

  g_return_val_if_fail (file != NULL, NULL);

  if (!json_parser_load_from_mapped_file (parser, file, error))
    return NULL;
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      set_invalid (error, "no object");
      return NULL;
    }

  self = g_object_new (MIRQAB_TYPE_BOUNDARIES, NULL);
  if (!read_countries (self, json_node_get_object (root), error))
    return NULL;
  index_outlines (self);
  read_lakes (self, file);
  return g_steal_pointer (&self);
}

guint
mirqab_boundaries_get_size (MirqabBoundaries *self)
{
  g_return_val_if_fail (MIRQAB_IS_BOUNDARIES (self), 0);

  return self->outlines->len;
}

const MirqabOutline *
mirqab_boundaries_get (MirqabBoundaries *self,
                       guint             position)
{
  g_return_val_if_fail (MIRQAB_IS_BOUNDARIES (self), NULL);
  g_return_val_if_fail (position < self->outlines->len, NULL);

  return &g_array_index (self->outlines, MirqabOutline, position);
}

/**
 * mirqab_boundaries_get_lakes:
 * @self: boundaries
 *
 * Returns: (transfer none): the shores of large lakes, each a ring; maybe none
 */
const MirqabOutline *
mirqab_boundaries_get_lakes (MirqabBoundaries *self)
{
  g_return_val_if_fail (MIRQAB_IS_BOUNDARIES (self), NULL);

  return &self->lakes;
}

/**
 * mirqab_boundaries_find:
 * @self: boundaries
 * @numeric: ISO 3166-1 numeric code, three digits
 *
 * Returns: (transfer none) (nullable): the outline of that country
 */
const MirqabOutline *
mirqab_boundaries_find (MirqabBoundaries *self,
                        const char       *numeric)
{
  guint position;

  g_return_val_if_fail (MIRQAB_IS_BOUNDARIES (self), NULL);
  g_return_val_if_fail (numeric != NULL, NULL);

  position = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_numeric, numeric));
  return position > 0 ? &g_array_index (self->outlines, MirqabOutline, position - 1) : NULL;
}

/* Whether a line from @point to the east crosses the ring an odd number of times. */
static gboolean
is_in_ring (const MirqabRing *ring,
            MirqabGeoPoint    point)
{
  const MirqabGeoPoint *a = &ring->points[ring->n_points - 1];
  gboolean inside = FALSE;

  for (guint i = 0; i < ring->n_points; i++)
    {
      const MirqabGeoPoint *b = &ring->points[i];

      if ((a->y > point.y) != (b->y > point.y) &&
          point.x < a->x + (point.y - a->y) / (b->y - a->y) * (b->x - a->x))
        inside = !inside;
      a = b;
    }
  return inside;
}

/**
 * mirqab_outline_contains:
 * @outline: an outline
 * @point: a point, its longitude from -180 to 180 degrees
 *
 * Returns: whether @point lies in the country, not in a hole of it
 */
gboolean
mirqab_outline_contains (const MirqabOutline *outline,
                         MirqabGeoPoint       point)
{
  MirqabGeoPoint next_turn = { point.x + 360, point.y };
  gboolean inside = FALSE;

  g_return_val_if_fail (outline != NULL, FALSE);

  for (guint i = 0; i < outline->n_rings; i++)
    if (is_in_ring (&outline->rings[i], point) || is_in_ring (&outline->rings[i], next_turn))
      inside = !inside;
  return inside;
}

/**
 * mirqab_boundaries_get_under:
 * @self: boundaries
 * @point: a point, its longitude from -180 to 180 degrees
 *
 * Returns: (transfer none) (nullable): the country that @point lies in
 */
const MirqabOutline *
mirqab_boundaries_get_under (MirqabBoundaries *self,
                             MirqabGeoPoint    point)
{
  g_return_val_if_fail (MIRQAB_IS_BOUNDARIES (self), NULL);

  for (guint i = 0; i < self->outlines->len; i++)
    {
      const MirqabOutline *outline = &g_array_index (self->outlines, MirqabOutline, i);

      if (mirqab_outline_contains (outline, point))
        return outline;
    }
  return NULL;
}
