/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "geography/projection.h"

G_BEGIN_DECLS

typedef struct
{
  double x1, y1, x2, y2;
} MirqabMapBox;

/* What part of the projected plane is drawn, and how large. */
typedef struct
{
  double width; /* of the drawing */
  double height;
  double scale; /* points of the drawing in a radius of the sphere */
  double x;     /* of the plane, in the middle of the drawing */
  double y;
} MirqabMapView;

/* A corner of a ring. Leaving out all corners of less weight than a distance
 * moves the line by no more than that distance. */
typedef struct
{
  double x, y;
  double weight; /* in radii of the sphere */
} MirqabMapPoint;

typedef struct
{
  MirqabMapPoint *points; /* owned */
  guint           n_points;
  MirqabMapBox    box;
} MirqabMapRing;

/* An outline on the plane. */
typedef struct
{
  const MirqabOutline *outline;
  GArray              *rings; /* of MirqabMapRing, the largest first */
  MirqabMapBox         box;
  double               area;  /* of all rings, in squares of the radius */
} MirqabMapShape;

GArray  *mirqab_map_shapes_new        (MirqabBoundaries       *boundaries,
                                       const MirqabProjection *projection);
void     mirqab_map_shape_init        (MirqabMapShape         *shape,
                                       const MirqabOutline    *outline,
                                       const MirqabProjection *projection);
void     mirqab_map_shape_clear       (MirqabMapShape         *shape);
void     mirqab_map_shape_trace       (const MirqabMapShape   *shape,
                                       const MirqabMapView    *view,
                                       double                  tolerance,
                                       cairo_t                *cr);
void     mirqab_map_shape_find_anchor (const MirqabMapShape   *shape,
                                       double                 *x,
                                       double                 *y);

void     mirqab_map_box_add           (MirqabMapBox           *box,
                                       double                  x,
                                       double                  y);
gboolean mirqab_map_box_overlaps      (const MirqabMapBox     *box,
                                       const MirqabMapBox     *other);
void     mirqab_map_view_to_drawing   (const MirqabMapView    *view,
                                       double                  plane_x,
                                       double                  plane_y,
                                       double                 *x,
                                       double                 *y);
void     mirqab_map_view_to_plane     (const MirqabMapView    *view,
                                       double                  x,
                                       double                  y,
                                       double                 *plane_x,
                                       double                 *plane_y);

#define MIRQAB_MAP_BOX_EMPTY ((MirqabMapBox) { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE })

G_END_DECLS
