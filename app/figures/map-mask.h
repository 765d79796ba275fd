/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figures/map-shapes.h"

G_BEGIN_DECLS

/* A coarse picture of what had better not be hidden: which parts of the
 * drawing the members take. */
typedef struct
{
  cairo_surface_t *surface; /* owned, nullable before the first drawing */
  int              width;
  int              height;
} MirqabMapMask;

cairo_t *mirqab_map_mask_begin       (MirqabMapMask       *self,
                                      const MirqabMapView *view);
void     mirqab_map_mask_end         (MirqabMapMask       *self,
                                      cairo_t             *cr);
void     mirqab_map_mask_clear       (MirqabMapMask       *self);
double   mirqab_map_mask_get_covered (const MirqabMapMask *self,
                                      const MirqabMapBox  *box);

G_END_DECLS
