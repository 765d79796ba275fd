/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The outlines of all states, in longitude and latitude, read from TopoJSON
 * (Natural Earth, public domain). Rings that cross 180° are made continuous by
 * going on beyond 180. Constant after loading. */
#define MIRQAB_TYPE_BOUNDARIES (mirqab_boundaries_get_type ())
G_DECLARE_FINAL_TYPE (MirqabBoundaries, mirqab_boundaries, MIRQAB, BOUNDARIES, GObject)

typedef enum
{
  MIRQAB_BOUNDARIES_ERROR_INVALID, /* no TopoJSON with an object "countries" */
} MirqabBoundariesError;

#define MIRQAB_BOUNDARIES_ERROR (mirqab_boundaries_error_quark ())
GQuark mirqab_boundaries_error_quark (void);

typedef struct
{
  double x; /* longitude in degrees, -180 to 360 */
  double y; /* latitude in degrees */
} MirqabGeoPoint;

/* A closed ring, first point not repeated. Holes are rings too: fill even-odd. */
typedef struct
{
  const MirqabGeoPoint *points;
  guint                 n_points;
} MirqabRing;

/* A country of the boundary data. */
typedef struct
{
  char        numeric[4]; /* ISO 3166-1 numeric; "" where the data has none */
  char       *name_en;    /* as the data has it */
  MirqabRing *rings;
  guint       n_rings;
} MirqabOutline;

MirqabBoundaries    *mirqab_boundaries_load      (const char        *file,
                                                  GError           **error);
guint                mirqab_boundaries_get_size  (MirqabBoundaries  *self);
const MirqabOutline *mirqab_boundaries_get       (MirqabBoundaries  *self,
                                                  guint              position);
const MirqabOutline *mirqab_boundaries_find      (MirqabBoundaries  *self,
                                                  const char        *numeric);
const MirqabOutline *mirqab_boundaries_get_lakes (MirqabBoundaries  *self);
const MirqabOutline *mirqab_boundaries_get_under (MirqabBoundaries  *self,
                                                  MirqabGeoPoint     point);
gboolean             mirqab_outline_contains     (const MirqabOutline *outline,
                                                  MirqabGeoPoint     point);

G_END_DECLS
