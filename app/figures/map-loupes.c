/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-figures"

#include <math.h>

#include "figures/map-figure-private.h"

/* States that are too small to be seen, read or hit are shown once more, in a
 * circle beside, where it hides least: not members, not the legend. */

/* A state of less than this side, in sizes of common text, is small. */
#define SMALL_SIDE 1.3

/* In sizes of common text. */
#define RADIUS 1.75
#define ROOM_FOR_FORMER 40

/* Of a circle that lies over members altogether, in radii. */
#define COST_OF_HIDING 30

#define N_DIRECTIONS 24
#define N_DISTANCES 5

/* Worse is larger; a circle that does not fit is worst. */
static double
judge (MirqabMapFigure *self,
       double           x,
       double           y,
       double           radius,
       double           distance)
{
  MirqabMapBox box = { x - radius - 3, y - radius - 3, x + radius + 3, y + radius + 3 };

  if (!mirqab_map_labels_is_free (&self->labels, &box))
    return G_MAXDOUBLE;
  return mirqab_map_mask_get_covered (&self->mask, &box) * COST_OF_HIDING * radius + distance;
}

static gboolean
put_loupe (MirqabMapFigure *self,
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
      double worse = judge (self, loupe_x, loupe_y, radius, distance);

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

/* Former members have a loupe only where the map has room to spare. */
static gboolean
needs_loupe (MirqabMapFigure      *self,
             const MirqabMapState *state,
             double                size)
{
  gboolean is_in = state->membership == MIRQAB_MEMBERSHIP_MEMBER ||
                   state->membership == MIRQAB_MEMBERSHIP_FROZEN;

  return state->loupe_shape != NULL && (is_in || self->view.width >= ROOM_FOR_FORMER * size) &&
         is_in_drawing (self, state) &&
         sqrt (state->shape->area) * self->view.scale < SMALL_SIDE * size;
}

/* Puts a loupe beside each small member. */
void
mirqab_map_figure_put_loupes (MirqabMapFigure *self)
{
  double size = mirqab_map_figure_get_type_of (self).size;
  double radius = CLAMP (self->view.width / 22, 1.3 * size, RADIUS * size);

  for (guint i = 0; i < self->states->len; i++)
    {
      MirqabMapState *state = &g_array_index (self->states, MirqabMapState, i);
      MirqabMapBox box;

      state->has_loupe = needs_loupe (self, state, size) && put_loupe (self, state, radius);
      if (!state->has_loupe)
        continue;
      box = (MirqabMapBox) { state->loupe_x - radius - 2, state->loupe_y - radius - 2,
                             state->loupe_x + radius + 2, state->loupe_y + radius + 2 };
      mirqab_map_labels_reserve (&self->labels, &box);
    }
}
