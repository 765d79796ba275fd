/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-figures"

#include <math.h>

#include "figures/map-figure-private.h"

/* A point is hit this far from its edge, in points of the drawing. */
#define TOLERANCE 4.0

static gboolean
hit_place (MirqabMapFigure *self,
           double           x,
           double           y,
           MirqabMapHit    *hit)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < self->places->len; i++)
    {
      const MirqabMapPlace *place = &g_array_index (self->places, MirqabMapPlace, i);
      double distance = hypot (x - place->x, y - place->y);

      if (place->radius <= 0 || place->articles == 0 || distance > place->radius + TOLERANCE ||
          distance >= least)
        continue;
      least = distance;
      hit->country = place->place->country;
      hit->place = place->place->id;
    }
  return least < G_MAXDOUBLE;
}

static gboolean
hit_loupe (MirqabMapFigure *self,
           double           x,
           double           y,
           MirqabMapHit    *hit)
{
  for (guint i = 0; i < self->states->len; i++)
    {
      const MirqabMapState *state = &g_array_index (self->states, MirqabMapState, i);

      if (state->has_loupe &&
          hypot (x - state->loupe_x, y - state->loupe_y) <= state->loupe_radius + 1)
        {
          hit->country = state->state->code;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
hit_polygon (MirqabMapFigure *self,
             double           x,
             double           y,
             MirqabMapHit    *hit)
{
  MirqabGeoPoint point;
  double plane_x, plane_y;

  mirqab_map_view_to_plane (&self->view, x, y, &plane_x, &plane_y);
  if (!mirqab_projection_inverse (&self->projection, plane_x, plane_y, &point))
    return FALSE;
  for (guint i = 0; i < self->states->len; i++)
    {
      const MirqabMapState *state = &g_array_index (self->states, MirqabMapState, i);
      const MirqabMapBox *box = &state->shape->box;

      if (plane_x >= box->x1 && plane_x <= box->x2 && plane_y >= box->y1 && plane_y <= box->y2 &&
          mirqab_outline_contains (state->shape->outline, point))
        {
          hit->country = state->state->code;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * mirqab_map_figure_hit:
 * @self: a map
 * @x: in points of the drawing
 * @y: in points of the drawing
 * @hit: (out): what is there, both members %NULL for nothing
 *
 * Finds the loupe, the place with articles or the state under a point; states
 * exactly, places with some tolerance. Only states that the dossier names are found.
 *
 * Returns: whether there is something
 */
gboolean
mirqab_map_figure_hit (MirqabMapFigure *self,
                       double           x,
                       double           y,
                       MirqabMapHit    *hit)
{
  const MirqabMapBox *legend;

  g_return_val_if_fail (MIRQAB_IS_MAP_FIGURE (self), FALSE);
  g_return_val_if_fail (hit != NULL, FALSE);

  *hit = (MirqabMapHit) { NULL, NULL };
  mirqab_map_figure_arrange (self);
  legend = &self->legend.box;
  if (x >= legend->x1 && x <= legend->x2 && y >= legend->y1 && y <= legend->y2)
    return FALSE;
  return hit_loupe (self, x, y, hit) || hit_place (self, x, y, hit) ||
         hit_polygon (self, x, y, hit);
}

/**
 * mirqab_map_figure_get_anchor:
 * @self: a map
 * @code: of a state
 * @x: (out): in points of the drawing; the middle of its loupe if it has one
 * @y: (out): in points of the drawing
 *
 * Returns: whether the map shows that state
 */
gboolean
mirqab_map_figure_get_anchor (MirqabMapFigure *self,
                              const char      *code,
                              double          *x,
                              double          *y)
{
  const MirqabMapState *state;

  g_return_val_if_fail (MIRQAB_IS_MAP_FIGURE (self), FALSE);

  mirqab_map_figure_arrange (self);
  state = mirqab_map_figure_find (self, code);
  if (state == NULL)
    return FALSE;
  if (state->has_loupe)
    {
      *x = state->loupe_x;
      *y = state->loupe_y;
    }
  else
    {
      mirqab_map_view_to_drawing (&self->view, state->anchor_x, state->anchor_y, x, y);
    }
  return TRUE;
}
