/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-geography"

#include "geography/projection.h"

#include <math.h>

#define RADIANS(degrees) ((degrees) * (G_PI / 180))
#define DEGREES(radians) ((radians) * (180 / G_PI))

/* Steps towards the farthest point; after n of them the radius of the cap is
 * right to about 1/n (Bădoiu and Clarkson 2003). */
#define N_STEPS 60

typedef struct
{
  double x, y, z;
} Vector;

static Vector
get_vector (MirqabGeoPoint point)
{
  double longitude = RADIANS (point.x);
  double latitude = RADIANS (point.y);

  return (Vector) { cos (latitude) * cos (longitude), cos (latitude) * sin (longitude),
                    sin (latitude) };
}

static double
get_product (Vector a,
             Vector b)
{
  return a.x * b.x + a.y * b.y + a.z * b.z;
}

static void
find_farthest (const GArray *points,
               Vector        from,
               Vector       *farthest)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < points->len; i++)
    {
      Vector point = g_array_index (points, Vector, i);
      double product = get_product (point, from);

      if (product < least)
        {
          least = product;
          *farthest = point;
        }
    }
}

/**
 * mirqab_projection_init:
 * @self: a projection
 * @centre: the point that is touched by the plane, degrees
 */
void
mirqab_projection_init (MirqabProjection *self,
                        MirqabGeoPoint    centre)
{
  self->longitude = RADIANS (centre.x);
  self->sin_latitude = sin (RADIANS (centre.y));
  self->cos_latitude = cos (RADIANS (centre.y));
}

/**
 * mirqab_projection_forward:
 * @self: a projection
 * @point: a point, degrees; any turn of the longitude
 * @x: (out): in radii of the sphere, growing eastwards
 * @y: (out): in radii of the sphere, growing southwards
 *
 * Returns: whether the point lies within %MIRQAB_PROJECTION_LIMIT of the centre
 */
gboolean
mirqab_projection_forward (const MirqabProjection *self,
                           MirqabGeoPoint          point,
                           double                 *x,
                           double                 *y)
{
  static const double limit = -0.7660444431189780; /* cos (MIRQAB_PROJECTION_LIMIT) */
  double latitude = RADIANS (point.y);
  double turn = RADIANS (point.x) - self->longitude;
  double sine = sin (latitude);
  double cosine = cos (latitude);
  double east = cosine * sin (turn);
  double north = self->cos_latitude * sine - self->sin_latitude * cosine * cos (turn);
  double toward = self->sin_latitude * sine + self->cos_latitude * cosine * cos (turn);
  double scale;

  if (toward < limit)
    {
      double length = hypot (east, north);

      /* 2 sin (limit / 2) is the radius of the rim */
      scale = length > 0 ? sqrt (2 * (1 - limit)) / length : 0;
    }
  else
    {
      scale = sqrt (2 / (1 + toward));
    }
  *x = scale * east;
  *y = -scale * north;
  return toward >= limit;
}

/**
 * mirqab_projection_inverse:
 * @self: a projection
 * @x: in radii of the sphere
 * @y: in radii of the sphere
 * @point: (out): the point, its longitude from -180 to 180 degrees
 *
 * Returns: whether there is a point of the sphere at @x, @y
 */
gboolean
mirqab_projection_inverse (const MirqabProjection *self,
                           double                  x,
                           double                  y,
                           MirqabGeoPoint         *point)
{
  double radius = hypot (x, y);
  double turn, sine, cosine, longitude;

  if (radius > 2)
    return FALSE;
  turn = 2 * asin (radius / 2);
  sine = sin (turn);
  cosine = cos (turn);
  longitude = self->longitude;
  if (radius > 0)
    longitude += atan2 (x * sine,
                        radius * self->cos_latitude * cosine + y * self->sin_latitude * sine);
  point->x = remainder (DEGREES (longitude), 360);
  point->y = cosine * self->sin_latitude;
  if (radius > 0)
    point->y -= y * sine * self->cos_latitude / radius;
  point->y = DEGREES (asin (CLAMP (point->y, -1, 1)));
  return TRUE;
}

/**
 * mirqab_projection_get_centre:
 * @outlines: (array length=n_outlines): outlines, any of them %NULL
 * @n_outlines: how many
 *
 * Finds the centre of the smallest cap of the sphere that holds the outlines,
 * so that none of them lies farther from it than it must.
 *
 * Returns: the centre in degrees, 0° 0° for nothing
 */
MirqabGeoPoint
mirqab_projection_get_centre (const MirqabOutline *const *outlines,
                              guint                       n_outlines)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (Vector));
  Vector centre = { 0 };
  double length;

  for (guint i = 0; i < n_outlines; i++)
    for (guint r = 0; outlines[i] != NULL && r < outlines[i]->n_rings; r++)
      for (guint p = 0; p < outlines[i]->rings[r].n_points; p++)
        {
          Vector vector = get_vector (outlines[i]->rings[r].points[p]);

          g_array_append_val (points, vector);
        }
  if (points->len == 0)
    return (MirqabGeoPoint) { 0, 0 };

  centre = g_array_index (points, Vector, 0);
  for (guint i = 1; i <= N_STEPS; i++)
    {
      Vector farthest = centre;

      find_farthest (points, centre, &farthest);
      centre.x += (farthest.x - centre.x) / (i + 1);
      centre.y += (farthest.y - centre.y) / (i + 1);
      centre.z += (farthest.z - centre.z) / (i + 1);
      length = sqrt (get_product (centre, centre));
      if (length < 1e-9)
        break;
      centre = (Vector) { centre.x / length, centre.y / length, centre.z / length };
    }
  return (MirqabGeoPoint) { DEGREES (atan2 (centre.y, centre.x)),
                            DEGREES (asin (CLAMP (centre.z, -1, 1))) };
}
