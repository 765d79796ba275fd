/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "geography/boundaries.h"

G_BEGIN_DECLS

/* Lambert's azimuthal equal-area projection of the unit sphere (Snyder, Map
 * Projections: A Working Manual, 1987, chapter 24): what has the same area on
 * the ground has the same area on the plane, and what lies near the centre
 * keeps its shape. y grows downwards, as in drawings. */
typedef struct
{
  double longitude;    /* of the centre, radians */
  double sin_latitude; /* of the centre */
  double cos_latitude;
} MirqabProjection;

/* The plane reaches this far from the centre; what lies farther is brought
 * there, because near the opposite point shapes are torn apart. */
#define MIRQAB_PROJECTION_LIMIT 140.0 /* degrees */

void     mirqab_projection_init        (MirqabProjection     *self,
                                        MirqabGeoPoint        centre);
gboolean mirqab_projection_forward     (const MirqabProjection *self,
                                        MirqabGeoPoint        point,
                                        double               *x,
                                        double               *y);
gboolean mirqab_projection_inverse     (const MirqabProjection *self,
                                        double                x,
                                        double                y,
                                        MirqabGeoPoint       *point);
MirqabGeoPoint mirqab_projection_get_centre (const MirqabOutline *const *outlines,
                                             guint                n_outlines);

G_END_DECLS
