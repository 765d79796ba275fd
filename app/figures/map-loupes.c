/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-figures"

#include <math.h>

#include "figures/map-figure-private.h"

/* States that are too small to be seen, read or hit are shown once more, in a
 * circle beside, where it hides least: not members, not the legend. */

/* A state of less than this side, in sizes of common text, is small. */
#define SMALL_SIDE 1.6

/* In sizes of common text. */
#define RADIUS 1.75

#define N_DIRECTIONS 24
#define N_DISTANCES 5

/* Points of the drawing in a point of the mask. */
#define MASK_SCALE 4

/* Where members are drawn, coarsely: 0 free, 255 taken. */
typedef struct
{
  cairo_surface_t *surface; /* owned */
  const guint8    *pixels;
  int              width, height, stride;
} Mask;

static void
init_mask (Mask            *mask,
           MirqabMapFigure *self)
{
  cairo_t *cr;

  mask->width = (int) self->view.width / MASK_SCALE + 1;
  mask->height = (int) self->view.height / MASK_SCALE + 1;
  mask->surface = cairo_image_surface_create (CAIRO_FORMAT_A8, mask->width, mask->height);
  cr = cairo_create (mask->surface);
  cairo_scale (cr, 1.0 / MASK_SCALE, 1.0 / MASK_SCALE);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  for (guint i = 0; i < self->states->len; i++)
    {
      const MirqabMapState *state = &g_array_index (self->states, MirqabMapState, i);

      if (!state->is_framed)
        continue;
      mirqab_map_shape_trace (state->shape, &self->view, cr);
      cairo_fill (cr);
    }
  cairo_destroy (cr);
  cairo_surface_flush (mask->surface);
  mask->pixels = cairo_image_surface_get_data (mask->surface);
  mask->stride = cairo_image_surface_get_stride (mask->surface);
}

static gboolean
is_taken (const Mask *mask,
          double      x,
          double      y)
{
  int column = (int) x / MASK_SCALE;
  int row = (int) y / MASK_SCALE;

  return column >= 0 && row >= 0 && column < mask->width && row < mask->height &&
         mask->pixels[row * mask->stride + column] > 127;
}

/* How much of the circle covers members, in steps of its middle and two rims. */
static guint
count_taken (const Mask *mask,
             double      x,
             double      y,
             double      radius)
{
  guint taken = is_taken (mask, x, y);

  for (guint i = 0; i < 16; i++)
    {
      double angle = i * (G_PI / 8);

      taken += is_taken (mask, x + radius * cos (angle), y + radius * sin (angle));
      taken += is_taken (mask, x + radius / 2 * cos (angle), y + radius / 2 * sin (angle));
    }
  return taken;
}

/* Worse is larger; a circle that does not fit is worst. */
static double
judge (MirqabMapFigure *self,
       const Mask      *mask,
       double           x,
       double           y,
       double           radius,
       double           distance)
{
  MirqabMapBox box = { x - radius - 3, y - radius - 3, x + radius + 3, y + radius + 3 };

  if (!mirqab_map_labels_is_free (&self->labels, &box))
    return G_MAXDOUBLE;
  return count_taken (mask, x, y, radius) * radius + distance;
}

static gboolean
put_loupe (MirqabMapFigure *self,
           const Mask      *mask,
           MirqabMapState  *state,
           double           radius)
{
  double least = G_MAXDOUBLE;
  double x, y;

  mirqab_map_view_to_drawing (&self->view, state->anchor_x, state->anchor_y, &x, &y);
  for (guint i = 0; i < N_DIRECTIONS * N_DISTANCES; i++)
    {
      /* from straight down: there is most often sea or a neighbour */
      double angle = G_PI / 2 + i % N_DIRECTIONS * (2 * G_PI / N_DIRECTIONS);
      double distance = radius * (1.6 + 0.7 * (i / N_DIRECTIONS));
      double loupe_x = x + distance * cos (angle);
      double loupe_y = y + distance * sin (angle);
      double worse = judge (self, mask, loupe_x, loupe_y, radius, distance);

      if (worse < least)
        {
          least = worse;
          state->loupe_x = loupe_x;
          state->loupe_y = loupe_y;
        }
    }
  state->loupe_radius = radius;
  return least < G_MAXDOUBLE;
}

static gboolean
is_in_drawing (MirqabMapFigure      *self,
               const MirqabMapState *state)
{
  double x, y;

  mirqab_map_view_to_drawing (&self->view, state->anchor_x, state->anchor_y, &x, &y);
  return x >= 0 && y >= 0 && x <= self->view.width && y <= self->view.height;
}

/* Puts a loupe beside each small member, past ones too. */
void
mirqab_map_figure_put_loupes (MirqabMapFigure *self)
{
  double size = mirqab_map_figure_get_type_of (self).size;
  Mask mask = { NULL };

  for (guint i = 0; i < self->states->len; i++)
    {
      MirqabMapState *state = &g_array_index (self->states, MirqabMapState, i);
      MirqabMapBox box;

      state->has_loupe = FALSE;
      if (!state->is_framed || !is_in_drawing (self, state) ||
          sqrt (state->shape->area) * self->view.scale >= SMALL_SIDE * size)
        continue;
      if (mask.surface == NULL)
        init_mask (&mask, self);
      state->has_loupe = put_loupe (self, &mask, state, RADIUS * size);
      if (!state->has_loupe)
        continue;
      box = (MirqabMapBox) { state->loupe_x - state->loupe_radius - 2,
                             state->loupe_y - state->loupe_radius - 2,
                             state->loupe_x + state->loupe_radius + 2,
                             state->loupe_y + state->loupe_radius + 2 };
      mirqab_map_labels_reserve (&self->labels, &box);
    }
  g_clear_pointer (&mask.surface, cairo_surface_destroy);
}
