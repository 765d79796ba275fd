/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-figures"

#include "figures/map-mask.h"

/* Points of the drawing in a point of the mask. */
#define MASK_SCALE 4

#define N_SAMPLES 6 /* in a row and in a column of a box */

/**
 * mirqab_map_mask_begin:
 * @self: a mask
 * @view: what it is a mask of
 *
 * Returns: (transfer full): a context in the measures of the drawing; fill there what is taken,
 *   then call mirqab_map_mask_end ()
 */
cairo_t *
mirqab_map_mask_begin (MirqabMapMask       *self,
                       const MirqabMapView *view)
{
  cairo_t *cr;

  mirqab_map_mask_clear (self);
  self->width = (int) view->width / MASK_SCALE + 1;
  self->height = (int) view->height / MASK_SCALE + 1;
  self->surface = cairo_image_surface_create (CAIRO_FORMAT_A8, self->width, self->height);
  cr = cairo_create (self->surface);
  cairo_scale (cr, 1.0 / MASK_SCALE, 1.0 / MASK_SCALE);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  return cr;
}

void
mirqab_map_mask_end (MirqabMapMask *self,
                     cairo_t       *cr)
{
  cairo_destroy (cr);
  cairo_surface_flush (self->surface);
}

void
mirqab_map_mask_clear (MirqabMapMask *self)
{
  g_clear_pointer (&self->surface, cairo_surface_destroy);
}

static gboolean
is_taken (const MirqabMapMask *self,
          double               x,
          double               y)
{
  const guint8 *pixels = cairo_image_surface_get_data (self->surface);
  int stride = cairo_image_surface_get_stride (self->surface);
  int column = (int) x / MASK_SCALE;
  int row = (int) y / MASK_SCALE;

  return pixels != NULL && x >= 0 && y >= 0 && column < self->width && row < self->height &&
         pixels[row * stride + column] > 127;
}

/**
 * mirqab_map_mask_get_covered:
 * @self: a mask
 * @box: in points of the drawing
 *
 * Returns: which part of @box, from 0 to 1, covers what is taken
 */
double
mirqab_map_mask_get_covered (const MirqabMapMask *self,
                             const MirqabMapBox  *box)
{
  guint taken = 0;

  if (self->surface == NULL)
    return 0;
  for (guint row = 0; row < N_SAMPLES; row++)
    for (guint column = 0; column < N_SAMPLES; column++)
      taken += is_taken (self, box->x1 + (box->x2 - box->x1) * column / (N_SAMPLES - 1),
                         box->y1 + (box->y2 - box->y1) * row / (N_SAMPLES - 1));
  return taken / (double) (N_SAMPLES * N_SAMPLES);
}
