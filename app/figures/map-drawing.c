/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-figures"

#include <math.h>

#include "figures/map-figure-private.h"

/* Lines may stray this far from their true place, in points of the drawing. */
#define LAND_TOLERANCE 0.5
#define STATE_TOLERANCE 0.3

/* Widths of lines, in sizes of common text. */
#define HAIRLINE 0.048
#define BORDER 0.062
#define LEADER 0.07

#define GRATICULE_STEP 10.0 /* degrees between lines */
#define GRATICULE_PIECE 4.0

static gboolean
is_visible (MirqabMapFigure *self,
            double           x,
            double           y)
{
  return x > -self->view.width && x < 2 * self->view.width &&
         y > -self->view.height && y < 2 * self->view.height;
}

static void
trace_line (MirqabMapFigure *self,
            MirqabGeoPoint   from,
            MirqabGeoPoint   step,
            guint            n_steps,
            cairo_t         *cr)
{
  gboolean is_drawing = FALSE;

  for (guint i = 0; i <= n_steps; i++)
    {
      MirqabGeoPoint point = { from.x + i * step.x, from.y + i * step.y };
      double plane_x, plane_y, x, y;
      gboolean visible;

      visible = mirqab_projection_forward (&self->projection, point, &plane_x, &plane_y);
      mirqab_map_view_to_drawing (&self->view, plane_x, plane_y, &x, &y);
      visible = visible && is_visible (self, x, y);
      if (visible && is_drawing)
        cairo_line_to (cr, x, y);
      else if (visible)
        cairo_move_to (cr, x, y);
      is_drawing = visible;
    }
}

static void
draw_graticule (MirqabMapFigure *self,
                cairo_t         *cr)
{
  for (double longitude = -180; longitude < 180; longitude += GRATICULE_STEP)
    trace_line (self, (MirqabGeoPoint) { longitude, -80 },
                (MirqabGeoPoint) { 0, GRATICULE_PIECE }, (guint) (160 / GRATICULE_PIECE), cr);
  for (double latitude = -80; latitude <= 80; latitude += GRATICULE_STEP)
    trace_line (self, (MirqabGeoPoint) { -180, latitude },
                (MirqabGeoPoint) { GRATICULE_PIECE, 0 }, (guint) (360 / GRATICULE_PIECE), cr);
  mirqab_colour_set_source (&self->palette->grid, cr);
  cairo_set_line_width (cr, HAIRLINE * mirqab_map_figure_get_type_of (self).size);
  cairo_stroke (cr);
}

/* States with a standing are drawn over the land; to draw them twice takes time. */
static gboolean
is_drawn_as_state (MirqabMapFigure      *self,
                   const MirqabMapShape *shape)
{
  for (guint i = 0; i < self->states->len; i++)
    {
      const MirqabMapState *state = &g_array_index (self->states, MirqabMapState, i);

      if (state->shape == shape)
        return state->membership != MIRQAB_MEMBERSHIP_NONE;
    }
  return FALSE;
}

static void
draw_land (MirqabMapFigure *self,
           cairo_t         *cr)
{
  for (guint i = 0; i < self->shapes->len; i++)
    {
      const MirqabMapShape *shape = &g_array_index (self->shapes, MirqabMapShape, i);

      if (!is_drawn_as_state (self, shape))
        mirqab_map_shape_trace (shape, &self->view, LAND_TOLERANCE, cr);
    }
  mirqab_colour_set_source (&self->palette->land, cr);
  cairo_fill_preserve (cr);
  mirqab_colour_set_source (&self->palette->land_border, cr);
  cairo_set_line_width (cr, HAIRLINE * mirqab_map_figure_get_type_of (self).size);
  cairo_stroke (cr);
}

/* With a light edge, so that it is seen on dark shades too, and without colour. */
static void
draw_hatch (const MirqabPalette *palette,
            double               unit,
            cairo_t             *cr)
{
  double x1, y1, x2, y2;
  double step = 0.5 * unit;

  cairo_clip_extents (cr, &x1, &y1, &x2, &y2);
  /* From a fixed origin, so that the lines do not crawl when the extents change. */
  for (double start = floor ((x1 - y2) / step) * step; start < x2 - y1; start += step)
    {
      cairo_move_to (cr, start + y1, y1);
      cairo_line_to (cr, start + y2, y2);
    }
  mirqab_colour_set_source (&palette->land, cr);
  cairo_set_line_width (cr, step * 0.5);
  cairo_stroke_preserve (cr);
  mirqab_colour_set_source (&palette->hatch, cr);
  cairo_set_line_width (cr, MAX (1, step * 0.26));
  cairo_stroke (cr);
}

static void
draw_dots (const MirqabColour *colour,
           double              unit,
           cairo_t            *cr)
{
  double x1, y1, x2, y2;
  double step = 0.45 * unit;

  cairo_clip_extents (cr, &x1, &y1, &x2, &y2);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, MAX (1, step * 0.26));
  for (int row = (int) floor (y1 / step); row * step <= y2; row++)
    for (double x = floor (x1 / step) * step + (row & 1) * step / 2; x <= x2; x += step)
      {
        cairo_move_to (cr, x, row * step);
        cairo_line_to (cr, x, row * step);
      }
  mirqab_colour_set_source (colour, cr);
  cairo_stroke (cr);
}

/* Over the inside of the current path, which stays. */
static void
draw_pattern (const MirqabPalette *palette,
              MirqabMembership     membership,
              double               unit,
              cairo_t             *cr)
{
  MirqabColour dots = mirqab_colour_with_alpha (&palette->dim_text, 0.55);
  cairo_path_t *path = cairo_copy_path (cr);

  cairo_save (cr);
  cairo_clip (cr);
  if (membership == MIRQAB_MEMBERSHIP_FROZEN)
    draw_hatch (palette, unit, cr);
  else
    draw_dots (&dots, unit, cr);
  cairo_restore (cr);
  cairo_append_path (cr, path);
  cairo_path_destroy (path);
}

/* Fills the current path, which stays: plain for a member, hatched when its
 * membership is frozen, dotted for a former member, edged for an observer. */
void
mirqab_map_fill_membership (const MirqabPalette *palette,
                            MirqabMembership     membership,
                            const MirqabColour  *fill,
                            double               unit,
                            cairo_t             *cr)
{
  mirqab_colour_set_source (fill, cr);
  cairo_fill_preserve (cr);
  if (membership == MIRQAB_MEMBERSHIP_FROZEN || membership == MIRQAB_MEMBERSHIP_FORMER)
    draw_pattern (palette, membership, unit, cr);
  if (membership == MIRQAB_MEMBERSHIP_OBSERVER)
    {
      static const double dashes[] = { 3, 2 };

      cairo_save (cr);
      mirqab_colour_set_source (&palette->dim_text, cr);
      cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
      cairo_set_line_width (cr, 1);
      cairo_stroke_preserve (cr);
      cairo_restore (cr);
    }
}

static void
draw_state (MirqabMapFigure      *self,
            const MirqabMapState *state,
            double                unit,
            cairo_t              *cr)
{
  MirqabColour fill = mirqab_map_figure_get_fill (self, state);

  mirqab_map_fill_membership (self->palette, state->membership, &fill, unit, cr);
  if (state->membership != MIRQAB_MEMBERSHIP_OBSERVER)
    {
      cairo_save (cr);
      cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_BEVEL);
      mirqab_colour_set_source (&self->palette->member_border, cr);
      cairo_set_line_width (cr, BORDER * unit);
      cairo_stroke (cr);
      cairo_restore (cr);
    }
  cairo_new_path (cr);
}

static void
draw_states (MirqabMapFigure *self,
             cairo_t         *cr)
{
  double unit = mirqab_map_figure_get_type_of (self).size;

  for (guint i = 0; i < self->states->len; i++)
    {
      const MirqabMapState *state = &g_array_index (self->states, MirqabMapState, i);

      if (state->membership == MIRQAB_MEMBERSHIP_NONE)
        continue;
      mirqab_map_shape_trace (state->shape, &self->view, STATE_TOLERANCE, cr);
      draw_state (self, state, unit, cr);
    }
}

/* Over land and states, so that no shade is taken for water. */
static void
draw_lakes (MirqabMapFigure     *self,
            const MirqabMapView *view,
            cairo_t             *cr)
{
  mirqab_map_shape_trace (&self->lakes, view, STATE_TOLERANCE, cr);
  mirqab_colour_set_source (&self->palette->background, cr);
  cairo_fill (cr);
}

static void
draw_places (MirqabMapFigure *self,
             cairo_t         *cr)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      const MirqabMapPlace *place = &g_array_index (self->places, MirqabMapPlace, i);

      if (place->radius <= 0 || !is_visible (self, place->x, place->y))
        continue;
      cairo_arc (cr, place->x, place->y, place->radius, 0, 2 * G_PI);
      mirqab_colour_set_source (&self->palette->background, cr);
      cairo_set_line_width (cr, 2);
      cairo_stroke_preserve (cr);
      if (place->is_selected)
        mirqab_colour_set_source (&self->palette->accent, cr);
      else if (place->articles > 0)
        mirqab_colour_set_source (&self->palette->text, cr);
      else
        mirqab_colour_set_source (&self->palette->dim_text, cr);
      cairo_fill (cr);
    }
}

/* The view in which a state fills its loupe. */
static MirqabMapView
get_loupe_view (const MirqabMapState *state)
{
  const MirqabMapBox *box = &g_array_index (state->loupe_shape->rings, MirqabMapRing, 0).box;
  double width = box->x2 - box->x1;
  double height = box->y2 - box->y1;
  MirqabMapView view;

  view.scale = 1.7 * state->loupe_radius / hypot (width, height);
  view.width = 2 * state->loupe_x;
  view.height = 2 * state->loupe_y;
  view.x = (box->x1 + box->x2) / 2;
  view.y = (box->y1 + box->y2) / 2;
  return view;
}

static void
trace_loupe (const MirqabMapState *state,
             double                wider,
             cairo_t              *cr)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, state->loupe_x, state->loupe_y, state->loupe_radius + wider, 0, 2 * G_PI);
  cairo_close_path (cr);
}

static void
draw_leader (MirqabMapFigure      *self,
             const MirqabMapState *state,
             cairo_t              *cr)
{
  double x, y, distance;

  mirqab_map_view_to_drawing (&self->view, state->anchor_x, state->anchor_y, &x, &y);
  distance = hypot (x - state->loupe_x, y - state->loupe_y);
  if (distance <= state->loupe_radius)
    return;
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, state->loupe_x + (x - state->loupe_x) / distance * state->loupe_radius,
                 state->loupe_y + (y - state->loupe_y) / distance * state->loupe_radius);
  mirqab_colour_set_source (&self->palette->text, cr);
  cairo_set_line_width (cr, LEADER * mirqab_map_figure_get_type_of (self).size);
  cairo_stroke (cr);
  cairo_arc (cr, x, y, 1.8, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_loupe (MirqabMapFigure      *self,
            const MirqabMapState *state,
            cairo_t              *cr)
{
  MirqabMapView view = get_loupe_view (state);

  draw_leader (self, state, cr);
  trace_loupe (state, 0, cr);
  mirqab_colour_set_source (&self->palette->land, cr);
  cairo_fill_preserve (cr);
  mirqab_colour_set_source (&self->palette->text, cr);
  cairo_set_line_width (cr, LEADER * mirqab_map_figure_get_type_of (self).size);
  cairo_stroke (cr);

  cairo_save (cr);
  trace_loupe (state, -1, cr);
  cairo_clip (cr);
  /* Wholly in sight: the view's edges must not cut what lies right of and below the middle. */
  view.width = MAX (view.width, 4 * state->loupe_radius);
  view.height = MAX (view.height, 4 * state->loupe_radius);
  cairo_translate (cr, state->loupe_x - view.width / 2, state->loupe_y - view.height / 2);
  mirqab_map_shape_trace (state->loupe_shape, &view, STATE_TOLERANCE, cr);
  draw_state (self, state, mirqab_map_figure_get_type_of (self).size * 1.1, cr);
  draw_lakes (self, &view, cr);
  cairo_restore (cr);
}

static void
draw_loupes (MirqabMapFigure *self,
             cairo_t         *cr)
{
  for (guint i = 0; i < self->states->len; i++)
    {
      const MirqabMapState *state = &g_array_index (self->states, MirqabMapState, i);

      if (state->has_loupe)
        draw_loupe (self, state, cr);
    }
}

/* Strokes the outline of a state and of its loupe in one colour over another. */
static void
draw_ring (MirqabMapFigure      *self,
           const MirqabMapState *state,
           const MirqabColour   *colour,
           double                width,
           cairo_t              *cr)
{
  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  mirqab_map_shape_trace (state->shape, &self->view, STATE_TOLERANCE, cr);
  if (state->has_loupe)
    trace_loupe (state, 1, cr);
  mirqab_colour_set_source (&self->palette->background, cr);
  cairo_set_line_width (cr, width + 2);
  cairo_stroke_preserve (cr);
  mirqab_colour_set_source (colour, cr);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_selected (MirqabMapFigure *self,
               cairo_t         *cr)
{
  for (guint i = 0; i < self->states->len; i++)
    {
      const MirqabMapState *state = &g_array_index (self->states, MirqabMapState, i);

      if (state->is_selected)
        draw_ring (self, state, &self->palette->accent, 2.2, cr);
    }
}

/**
 * mirqab_map_figure_draw_base:
 * @self: a map
 * @cr: where to draw, from 0, 0 to the size of the map
 *
 * Draws everything but what follows the pointer and the keyboard.
 */
void
mirqab_map_figure_draw_base (MirqabMapFigure *self,
                             cairo_t         *cr)
{
  g_return_if_fail (MIRQAB_IS_MAP_FIGURE (self));

  mirqab_map_figure_arrange (self);
  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, self->view.width, self->view.height);
  cairo_clip (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  mirqab_colour_set_source (&self->palette->background, cr);
  cairo_paint (cr);
  cairo_save (cr);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_BEVEL);
  draw_graticule (self, cr);
  draw_land (self, cr);
  cairo_restore (cr);
  draw_states (self, cr);
  draw_lakes (self, &self->view, cr);
  draw_selected (self, cr);
  draw_places (self, cr);
  draw_loupes (self, cr);
  mirqab_map_labels_draw (&self->labels, cr);
  mirqab_map_legend_draw (&self->legend, self, cr);
  cairo_restore (cr);
}

/**
 * mirqab_map_figure_draw_marks:
 * @self: a map
 * @cr: where to draw, over what mirqab_map_figure_draw_base () drew
 *
 * Draws what follows the pointer and the keyboard.
 */
void
mirqab_map_figure_draw_marks (MirqabMapFigure *self,
                              cairo_t         *cr)
{
  const MirqabMapState *hover, *focus;

  g_return_if_fail (MIRQAB_IS_MAP_FIGURE (self));

  mirqab_map_figure_arrange (self);
  hover = mirqab_map_figure_find (self, self->hover);
  focus = mirqab_map_figure_find (self, self->focus);
  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, self->view.width, self->view.height);
  cairo_clip (cr);
  if (hover != NULL)
    draw_ring (self, hover, hover->is_selected ? &self->palette->accent : &self->palette->text,
               hover->is_selected ? 3 : 1.4, cr);
  if (focus != NULL)
    {
      static const double dashes[] = { 5, 3 };

      cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
      draw_ring (self, focus, &self->palette->text, 2.4, cr);
    }
  cairo_restore (cr);
}

/**
 * mirqab_map_figure_draw:
 * @self: a map
 * @cr: where to draw, from 0, 0 to the size of the map
 */
void
mirqab_map_figure_draw (MirqabMapFigure *self,
                        cairo_t         *cr)
{
  mirqab_map_figure_draw_base (self, cr);
  mirqab_map_figure_draw_marks (self, cr);
}
