/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-figures"

#include "figures/map-shapes.h"

#include <math.h>

/* Rings smaller than this, in points of the drawing, cannot be seen. */
#define SMALLEST_RING 0.8

/* A label is about this many times as wide as high. */
#define LABEL_ASPECT 2.5

#define ANCHOR_GRID 28

typedef struct
{
  guint first, last;
  double most; /* weight of the corner that made this stretch */
} Stretch;

static double
get_deviation (const MirqabMapPoint *point,
               const MirqabMapPoint *from,
               const MirqabMapPoint *to)
{
  double dx = to->x - from->x;
  double dy = to->y - from->y;
  double length = dx * dx + dy * dy;
  double along = 0;

  if (length > 0)
    along = CLAMP (((point->x - from->x) * dx + (point->y - from->y) * dy) / length, 0, 1);
  dx = point->x - from->x - along * dx;
  dy = point->y - from->y - along * dy;
  return sqrt (dx * dx + dy * dy); /* hypot () is slow, and there is nothing to overflow */
}

/* Gives weights to the corners of one stretch as Douglas and Peucker's method
 * (1973) would choose them, for all tolerances at once. */
static void
weigh_stretch (MirqabMapRing *ring,
               Stretch        whole)
{
  g_autoptr (GArray) stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));

  g_array_append_val (stretches, whole);
  while (stretches->len > 0)
    {
      Stretch stretch = g_array_index (stretches, Stretch, stretches->len - 1);
      Stretch before, after;
      double most = -1;
      guint corner = 0;

      g_array_set_size (stretches, stretches->len - 1);
      for (guint i = stretch.first + 1; i < stretch.last; i++)
        {
          double deviation = get_deviation (&ring->points[i], &ring->points[stretch.first],
                                            &ring->points[stretch.last % ring->n_points]);

          if (deviation > most)
            {
              most = deviation;
              corner = i;
            }
        }
      if (most < 0)
        continue;

      most = MIN (most, stretch.most);
      ring->points[corner].weight = most;
      before = (Stretch) { stretch.first, corner, most };
      after = (Stretch) { corner, stretch.last, most };
      g_array_append_val (stretches, before);
      g_array_append_val (stretches, after);
    }
}

static void
weigh_ring (MirqabMapRing *ring)
{
  guint farthest = 0;
  double most = -1;

  for (guint i = 1; i < ring->n_points; i++)
    {
      double distance = hypot (ring->points[i].x - ring->points[0].x,
                               ring->points[i].y - ring->points[0].y);

      if (distance > most)
        {
          most = distance;
          farthest = i;
        }
    }
  ring->points[0].weight = most;
  ring->points[farthest].weight = most;
  weigh_stretch (ring, (Stretch) { 0, farthest, most });
  weigh_stretch (ring, (Stretch) { farthest, ring->n_points, most });
}

static double
get_ring_area (const MirqabMapRing *ring)
{
  const MirqabMapPoint *a = &ring->points[ring->n_points - 1];
  double area = 0;

  for (guint i = 0; i < ring->n_points; i++)
    {
      const MirqabMapPoint *b = &ring->points[i];

      area += a->x * b->y - b->x * a->y;
      a = b;
    }
  return fabs (area) / 2;
}

/* FALSE when the whole ring lies beyond the limit of the projection. */
static gboolean
project_ring (const MirqabRing       *source,
              const MirqabProjection *projection,
              MirqabMapRing          *ring)
{
  gboolean visible = FALSE;

  ring->n_points = source->n_points;
  ring->points = g_new0 (MirqabMapPoint, source->n_points);
  ring->box = MIRQAB_MAP_BOX_EMPTY;
  for (guint i = 0; i < source->n_points; i++)
    {
      MirqabMapPoint *point = &ring->points[i];

      visible |= mirqab_projection_forward (projection, source->points[i], &point->x, &point->y);
      mirqab_map_box_add (&ring->box, point->x, point->y);
    }
  return visible;
}

static int
compare_rings (const void *a,
               const void *b)
{
  double one = get_ring_area (a);
  double other = get_ring_area (b);

  return (one < other) - (one > other);
}

/**
 * mirqab_map_shape_init:
 * @shape: a shape
 * @outline: its outline, which must outlive it
 * @projection: where it is seen from
 */
void
mirqab_map_shape_init (MirqabMapShape         *shape,
                       const MirqabOutline    *outline,
                       const MirqabProjection *projection)
{
  shape->outline = outline;
  shape->box = MIRQAB_MAP_BOX_EMPTY;
  shape->area = 0;
  shape->rings = g_array_new (FALSE, FALSE, sizeof (MirqabMapRing));
  for (guint i = 0; i < outline->n_rings; i++)
    {
      MirqabMapRing ring;

      if (!project_ring (&outline->rings[i], projection, &ring))
        {
          g_free (ring.points);
          continue;
        }
      weigh_ring (&ring);
      mirqab_map_box_add (&shape->box, ring.box.x1, ring.box.y1);
      mirqab_map_box_add (&shape->box, ring.box.x2, ring.box.y2);
      shape->area += get_ring_area (&ring);
      g_array_append_val (shape->rings, ring);
    }
  g_array_sort (shape->rings, compare_rings);
}

void
mirqab_map_shape_clear (MirqabMapShape *shape)
{
  for (guint i = 0; i < shape->rings->len; i++)
    g_free (g_array_index (shape->rings, MirqabMapRing, i).points);
  g_array_unref (shape->rings);
}

/**
 * mirqab_map_shapes_new:
 * @boundaries: boundaries, which must outlive the shapes
 * @projection: where they are seen from
 *
 * Returns: (transfer full) (element-type MirqabMapShape): the outlines on the plane, in the order
 *   of @boundaries; without rings where they lie on the other side of the sphere
 */
GArray *
mirqab_map_shapes_new (MirqabBoundaries       *boundaries,
                       const MirqabProjection *projection)
{
  guint n_shapes = mirqab_boundaries_get_size (boundaries);
  GArray *shapes = g_array_sized_new (FALSE, TRUE, sizeof (MirqabMapShape), n_shapes);

  g_array_set_clear_func (shapes, (GDestroyNotify) mirqab_map_shape_clear);
  g_array_set_size (shapes, n_shapes);
  for (guint i = 0; i < n_shapes; i++)
    mirqab_map_shape_init (&g_array_index (shapes, MirqabMapShape, i),
                           mirqab_boundaries_get (boundaries, i), projection);
  return shapes;
}

/**
 * mirqab_map_shape_trace:
 * @shape: a shape
 * @view: where it is seen
 * @tolerance: how far its line may stray, in points of the drawing
 * @cr: where its rings are added to the path; to be filled even-odd
 *
 * Traces what can be seen of a shape, with as many corners as can be seen.
 */
void
mirqab_map_shape_trace (const MirqabMapShape *shape,
                        const MirqabMapView  *view,
                        double                tolerance,
                        cairo_t              *cr)
{
  MirqabMapBox seen;

  mirqab_map_view_to_plane (view, 0, 0, &seen.x1, &seen.y1);
  mirqab_map_view_to_plane (view, view->width, view->height, &seen.x2, &seen.y2);
  if (shape->rings->len == 0 || !mirqab_map_box_overlaps (&shape->box, &seen))
    return;

  for (guint r = 0; r < shape->rings->len; r++)
    {
      const MirqabMapRing *ring = &g_array_index (shape->rings, MirqabMapRing, r);
      double size = MAX (ring->box.x2 - ring->box.x1, ring->box.y2 - ring->box.y1);

      if (size * view->scale < SMALLEST_RING || !mirqab_map_box_overlaps (&ring->box, &seen))
        continue;
      cairo_new_sub_path (cr);
      for (guint i = 0; i < ring->n_points; i++)
        {
          double x, y;

          if (ring->points[i].weight * view->scale < tolerance)
            continue;
          mirqab_map_view_to_drawing (view, ring->points[i].x, ring->points[i].y, &x, &y);
          cairo_line_to (cr, x, y);
        }
      cairo_close_path (cr);
    }
}

/* The corners of a ring that matter for a tolerance, stretched so that a label
 * is as wide as high. */
static GArray *
get_outer_corners (const MirqabMapRing *ring,
                   double               tolerance)
{
  GArray *corners = g_array_new (FALSE, FALSE, sizeof (MirqabMapPoint));

  for (guint i = 0; i < ring->n_points; i++)
    {
      MirqabMapPoint corner = ring->points[i];

      if (corner.weight < tolerance)
        continue;
      corner.y *= LABEL_ASPECT;
      g_array_append_val (corners, corner);
    }
  return corners;
}

/* How far a label that stands at the point may grow before it meets the ring;
 * negative outside. */
static double
get_room (const GArray *corners,
          double        x,
          double        y)
{
  MirqabMapPoint here = { x, y * LABEL_ASPECT, 0 };
  const MirqabMapPoint *a = &g_array_index (corners, MirqabMapPoint, corners->len - 1);
  double room = G_MAXDOUBLE;
  gboolean inside = FALSE;

  for (guint i = 0; i < corners->len; i++)
    {
      const MirqabMapPoint *b = &g_array_index (corners, MirqabMapPoint, i);

      if ((a->y > here.y) != (b->y > here.y) &&
          here.x < a->x + (here.y - a->y) / (b->y - a->y) * (b->x - a->x))
        inside = !inside;
      room = MIN (room, get_deviation (&here, a, b));
      a = b;
    }
  return inside ? room : -room;
}

/**
 * mirqab_map_shape_find_anchor:
 * @shape: a shape with rings
 * @x: (out): on the plane
 * @y: (out): on the plane
 *
 * Finds the place of the largest ring where a label has most room.
 */
void
mirqab_map_shape_find_anchor (const MirqabMapShape *shape,
                              double               *x,
                              double               *y)
{
  g_autoptr (GArray) corners = NULL;
  const MirqabMapRing *ring;
  double width, height;
  double most = -G_MAXDOUBLE;

  g_return_if_fail (shape->rings->len > 0);

  ring = &g_array_index (shape->rings, MirqabMapRing, 0);
  width = ring->box.x2 - ring->box.x1;
  height = ring->box.y2 - ring->box.y1;
  corners = get_outer_corners (ring, MAX (width, height) / 60);
  for (guint i = 0; i < ANCHOR_GRID * ANCHOR_GRID; i++)
    {
      double grid_x = ring->box.x1 + (i % ANCHOR_GRID + 0.5) / ANCHOR_GRID * width;
      double grid_y = ring->box.y1 + (i / ANCHOR_GRID + 0.5) / ANCHOR_GRID * height;
      double room = get_room (corners, grid_x, grid_y);

      if (room > most)
        {
          most = room;
          *x = grid_x;
          *y = grid_y;
        }
    }
}

void
mirqab_map_box_add (MirqabMapBox *box,
                    double        x,
                    double        y)
{
  box->x1 = MIN (box->x1, x);
  box->y1 = MIN (box->y1, y);
  box->x2 = MAX (box->x2, x);
  box->y2 = MAX (box->y2, y);
}

gboolean
mirqab_map_box_overlaps (const MirqabMapBox *box,
                         const MirqabMapBox *other)
{
  return box->x1 < other->x2 && other->x1 < box->x2 && box->y1 < other->y2 && other->y1 < box->y2;
}

void
mirqab_map_view_to_drawing (const MirqabMapView *view,
                            double               plane_x,
                            double               plane_y,
                            double              *x,
                            double              *y)
{
  *x = (plane_x - view->x) * view->scale + view->width / 2;
  *y = (plane_y - view->y) * view->scale + view->height / 2;
}

void
mirqab_map_view_to_plane (const MirqabMapView *view,
                          double               x,
                          double               y,
                          double              *plane_x,
                          double              *plane_y)
{
  *plane_x = (x - view->width / 2) / view->scale + view->x;
  *plane_y = (y - view->height / 2) / view->scale + view->y;
}
