/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-figures"

#include <math.h>
#include <pango/pangocairo.h>

#include "figures/map-figure-private.h"

/* Where the labels, the points and the legend of a map stand. */

/* All lengths are in sizes of common text, so that a small sheet of paper is no
 * small map. */

/* Of a map that has labels of common size. */
#define COMMON_WIDTH 49
#define COMMON_HEIGHT 31

/* Neighbours are named when the map has room to spare. */
#define SMALLEST_MAP_WITH_NEIGHBOURS 28

#define SMALLEST_MAP_WITH_CAPITALS 28

/* All places are shown, not only those in the news, from this zoom on. */
#define ZOOM_OF_PLACES 4

/* What is worse misleads: no label is better. */
#define WORST_LABEL 0.9

/* So far off, a label is as bad as over another member. */
#define DISTANCE 6

/* Points nearer than this part of their radii are one. */
#define GROUP_DISTANCE 0.7

/* Of the map, for each place that is named. */
#define AREA_OF_PLACE_LABEL 70

/* Radii of points. */
#define SMALLEST_PLACE 0.15
#define SMALLEST_PLACE_IN_NEWS 0.2
#define LARGEST_PLACE 0.55

MirqabMapType
mirqab_map_figure_get_type_of (MirqabMapFigure *self)
{
  double size = pango_font_description_get_size (self->font) / (double) PANGO_SCALE;

  if (size <= 0)
    size = 10;
  if (!pango_font_description_get_size_is_absolute (self->font))
    size *= 96.0 / 72.0;
  /* A small map has a little smaller labels, a large one larger ones. */
  size *= CLAMP (MIN (self->view.width / (COMMON_WIDTH * size),
                      self->view.height / (COMMON_HEIGHT * size)), 0.88, 1.15);
  return (MirqabMapType) { self->context, self->font, self->language, size };
}

MirqabColour
mirqab_map_figure_get_fill (MirqabMapFigure      *self,
                            const MirqabMapState *state)
{
  int position;

  switch (state->membership)
    {
    case MIRQAB_MEMBERSHIP_MEMBER:
    case MIRQAB_MEMBERSHIP_FROZEN:
      position = mirqab_map_classes_find (&self->classes, state->articles);
      if (position < 0)
        return self->palette->no_articles;
      return self->palette->classes[mirqab_map_classes_get_shade (&self->classes, position)];
    case MIRQAB_MEMBERSHIP_FORMER:
      return self->palette->former;
    case MIRQAB_MEMBERSHIP_OBSERVER:
    case MIRQAB_MEMBERSHIP_NONE:
    default:
      return self->palette->land;
    }
}

static gboolean
is_shaded (const MirqabMapState *state)
{
  return state->membership == MIRQAB_MEMBERSHIP_MEMBER ||
         state->membership == MIRQAB_MEMBERSHIP_FROZEN;
}

static void
classify (MirqabMapFigure *self)
{
  g_autofree guint *counts = g_new (guint, self->states->len + 1);
  guint n_counts = 0;

  for (guint i = 0; i < self->states->len; i++)
    {
      const MirqabMapState *state = &g_array_index (self->states, MirqabMapState, i);

      if (is_shaded (state))
        counts[n_counts++] = state->articles;
    }
  mirqab_map_classes_init (&self->classes, counts, n_counts);
}

static void
make_context (MirqabMapFigure *self)
{
  if (self->context == NULL)
    self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  pango_context_set_base_dir (self->context, g_str_equal (self->language, "ar")
                                               ? PANGO_DIRECTION_RTL
                                               : PANGO_DIRECTION_LTR);
  pango_context_set_language (self->context, pango_language_from_string (self->language));
  pango_context_set_round_glyph_positions (self->context, FALSE);
}

static const MirqabColour *
get_text_colour (MirqabMapFigure    *self,
                 const MirqabColour *fill)
{
  static const MirqabColour white = { 1, 1, 1, 1 };
  static const MirqabColour black = { 0.07, 0.08, 0.1, 1 };

  return mirqab_colour_is_dark (fill) ? &white : &black;
}

/* Whether a label of this size that stands on the anchor stays inside the state. */
static gboolean
fits_inside (MirqabMapFigure      *self,
             const MirqabMapState *state,
             PangoLayout          *layout,
             double                x,
             double                y)
{
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  for (int corner = 0; corner < 6; corner++)
    {
      double corner_x = x + (corner % 3 - 1) * width / 2.0;
      double corner_y = y + (corner / 3 - 0.5) * height * 0.8;
      MirqabGeoPoint point;
      double plane_x, plane_y;

      mirqab_map_view_to_plane (&self->view, corner_x, corner_y, &plane_x, &plane_y);
      if (!mirqab_projection_inverse (&self->projection, plane_x, plane_y, &point) ||
          !mirqab_outline_contains (state->shape->outline, point))
        return FALSE;
    }
  return TRUE;
}

static PangoLayout *
new_state_layout (MirqabMapFigure      *self,
                  const MirqabMapState *state,
                  gboolean              with_count)
{
  MirqabMapType type = mirqab_map_figure_get_type_of (self);
  g_autofree char *text = NULL;
  const char *name = mirqab_local_text_get (&state->state->name, self->language);

  text = with_count && state->articles > 0 ? g_strdup_printf ("%s\n%u", name, state->articles)
                                           : g_strdup (name);
  return mirqab_map_type_new_layout (&type, text, 0.86, PANGO_WEIGHT_BOLD);
}

static gboolean
label_inside (MirqabMapFigure      *self,
              const MirqabMapState *state)
{
  /* From the anchor, in sizes of the label: points of cities may be in the way. */
  static const struct
  {
    double across, down;
  } moves[] = {
    { 0, 0 },    { 0, -0.35 },  { 0, 0.35 },   { 0, -0.7 },  { 0, 0.7 },    { 0.3, 0 },
    { -0.3, 0 }, { 0.3, -0.6 }, { -0.3, 0.6 }, { 0.6, 0 },   { -0.6, 0 },   { 0, -1.1 },
    { 0, 1.1 },  { 0.5, 0.6 },  { -0.5, -0.6 },
  };
  MirqabColour fill = mirqab_map_figure_get_fill (self, state);
  double x, y;

  mirqab_map_view_to_drawing (&self->view, state->anchor_x, state->anchor_y, &x, &y);
  for (int with_count = 1; with_count >= 0; with_count--)
    {
      g_autoptr (PangoLayout) layout = new_state_layout (self, state, with_count);
      int width, height;

      pango_layout_get_pixel_size (layout, &width, &height);
      for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
        {
          double label_x = x + moves[i].across * width;
          double label_y = y + moves[i].down * height;

          if (fits_inside (self, state, layout, label_x, label_y) &&
              mirqab_map_labels_put (&self->labels, layout, label_x, label_y,
                                     get_text_colour (self, &fill), &fill))
            return TRUE;
        }
    }
  return FALSE;
}

/* Which part of a box lies in the state itself. */
static double
get_own_part (MirqabMapFigure      *self,
              const MirqabMapState *state,
              const MirqabMapBox   *box)
{
  guint own = 0;

  for (guint i = 0; i < 15; i++)
    {
      MirqabGeoPoint point;
      double plane_x, plane_y;

      mirqab_map_view_to_plane (&self->view, box->x1 + (box->x2 - box->x1) * (i % 5) / 4.0,
                                box->y1 + (box->y2 - box->y1) * (i / 5) / 2.0,
                                &plane_x, &plane_y);
      if (mirqab_projection_inverse (&self->projection, plane_x, plane_y, &point))
        own += mirqab_outline_contains (state->shape->outline, point);
    }
  return own / 15.0;
}

/* How far a label is from saying whose it is by what it covers: worst over
 * another member, bad over a neighbour. */
static double
judge_label (MirqabMapFigure      *self,
             const MirqabMapState *state,
             const MirqabMapBox   *box)
{
  double covered = mirqab_map_mask_get_covered (&self->mask, box);
  double own = get_own_part (self, state, box);
  double others = MAX (0, covered - own);

  return others + 0.3 * (1 - own - others);
}

/* Where the label of a state that is too narrow for it stands best. */
static gboolean
find_place_outside (MirqabMapFigure      *self,
                    const MirqabMapState *state,
                    PangoLayout          *layout,
                    double               *x,
                    double               *y)
{
  const double size = mirqab_map_figure_get_type_of (self).size;
  double least = WORST_LABEL;
  double anchor_x, anchor_y;
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  mirqab_map_view_to_drawing (&self->view, state->anchor_x, state->anchor_y, &anchor_x, &anchor_y);
  for (int row = -6; row <= 6; row++)
    for (int column = -6; column <= 6; column++)
      {
        double middle_x = anchor_x + column * width / 6.0;
        double middle_y = anchor_y + row * size / 2;
        MirqabMapBox box = { middle_x - width / 2.0 - 2, middle_y - height / 2.0,
                             middle_x + width / 2.0 + 2, middle_y + height / 2.0 };
        double worse = hypot (middle_x - anchor_x, middle_y - anchor_y) / (DISTANCE * size);

        /* What it covers takes time to find. */
        if (worse >= least || !mirqab_map_labels_is_free (&self->labels, &box))
          continue;
        worse += judge_label (self, state, &box);
        if (worse >= least)
          continue;
        least = worse;
        *x = middle_x;
        *y = middle_y;
      }
  return least < WORST_LABEL;
}

static gboolean
label_outside (MirqabMapFigure      *self,
               const MirqabMapState *state)
{
  g_autoptr (PangoLayout) layout = new_state_layout (self, state, FALSE);
  MirqabMapType type = mirqab_map_figure_get_type_of (self);
  double x = 0;
  double y = 0;

  if (state->has_loupe)
    return mirqab_map_labels_put_beside (&self->labels, layout, state->loupe_x, state->loupe_y,
                                         state->loupe_radius + 5, mirqab_map_type_is_rtl (&type),
                                         &self->palette->text, &self->palette->land);
  return find_place_outside (self, state, layout, &x, &y) &&
         mirqab_map_labels_put (&self->labels, layout, x, y, &self->palette->text,
                                &self->palette->land);
}

static gboolean
label_state (MirqabMapFigure      *self,
             const MirqabMapState *state)
{
  return (!state->has_loupe && label_inside (self, state)) || label_outside (self, state);
}

/* Names what the map is about, before all else. */
static gboolean
must_be_named (const MirqabMapState *state)
{
  return is_shaded (state) || state->is_selected;
}

/* Sets the labels of the states for which there is room: those with a loupe,
 * whose labels have the least choice, before the others. */
static void
label_states (MirqabMapFigure *self,
              gboolean         must,
              GPtrArray       *unnamed)
{
  for (int with_loupe = 1; with_loupe >= 0; with_loupe--)
    for (guint i = 0; i < self->states->len; i++)
      {
        MirqabMapState *state = &g_array_index (self->states, MirqabMapState, i);

        if (state->has_loupe == with_loupe && must_be_named (state) == must &&
            (state->is_framed || state->is_selected || state->has_loupe) &&
            !label_state (self, state))
          g_ptr_array_add (unnamed, state);
      }
}

/* Returns how many. */
static guint
reserve_places (MirqabMapFigure *self)
{
  guint n_points = 0;

  for (guint i = 0; i < self->places->len; i++)
    {
      const MirqabMapPlace *place = &g_array_index (self->places, MirqabMapPlace, i);
      MirqabMapBox box = { place->x - place->radius, place->y - place->radius,
                           place->x + place->radius, place->y + place->radius };

      if (place->radius <= 0)
        continue;
      mirqab_map_labels_reserve (&self->labels, &box);
      n_points++;
    }
  return n_points;
}

/* A name over a point says more than a point without the name. */
static void
label_members (MirqabMapFigure *self)
{
  g_autoptr (GPtrArray) unnamed = g_ptr_array_new ();
  guint first = self->labels.taken->len;
  guint n_points = reserve_places (self);
  g_autofree MirqabMapBox *points = NULL;

  label_states (self, TRUE, unnamed);
  points = mirqab_map_labels_suspend (&self->labels, first, n_points);
  for (guint i = 0; i < unnamed->len; i++)
    label_state (self, g_ptr_array_index (unnamed, i));
  mirqab_map_labels_resume (&self->labels, first, points, n_points);
  label_states (self, FALSE, unnamed);
}

static void
label_neighbours (MirqabMapFigure *self)
{
  MirqabMapType type = mirqab_map_figure_get_type_of (self);

  if (MIN (self->view.width, self->view.height) < SMALLEST_MAP_WITH_NEIGHBOURS * type.size)
    return;
  for (guint i = 0; i < self->states->len; i++)
    {
      MirqabMapState *state = &g_array_index (self->states, MirqabMapState, i);
      g_autoptr (PangoLayout) layout = NULL;
      const char *name = mirqab_local_text_get (&state->state->name, self->language);
      double x, y;

      if (state->is_framed || state->is_selected)
        continue;
      mirqab_map_view_to_drawing (&self->view, state->anchor_x, state->anchor_y, &x, &y);
      if (x < 0 || y < 0 || x > self->view.width || y > self->view.height)
        continue;
      layout = mirqab_map_type_new_layout (&type, name, 0.78, PANGO_WEIGHT_NORMAL);
      if (fits_inside (self, state, layout, x, y))
        mirqab_map_labels_put (&self->labels, layout, x, y, &self->palette->dim_text,
                               &self->palette->land);
    }
}

static gboolean
is_place_shown (MirqabMapFigure      *self,
                const MirqabMapPlace *place)
{
  const MirqabMapState *state;

  if (place->articles > 0 || place->is_selected)
    return TRUE;
  state = mirqab_map_figure_find (self, place->place->country);
  if (state == NULL || !is_shaded (state))
    return FALSE;
  return self->zoom >= ZOOM_OF_PLACES ||
         (place->place->is_capital &&
          self->view.width >= SMALLEST_MAP_WITH_CAPITALS * mirqab_map_figure_get_type_of (self).size);
}

/* The area of a point grows with the number of its articles; a handful of
 * articles makes no point of full size. */
static double
get_radius (guint  articles,
            guint  most,
            double size)
{
  double part = articles / (double) most * MIN (1, most / 6.0);

  if (articles == 0)
    return SMALLEST_PLACE * size;
  return MAX (SMALLEST_PLACE_IN_NEWS, LARGEST_PLACE * sqrt (part)) * size;
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const MirqabMapPlace *one = *(const MirqabMapPlace *const *) a;
  const MirqabMapPlace *other = *(const MirqabMapPlace *const *) b;

  if (one->articles != other->articles)
    return one->articles > other->articles ? -1 : 1;
  return (int) other->place->is_capital - (int) one->place->is_capital;
}

/* Points of one state that would lie over one another are one point. */
static void
group_places (GPtrArray *shown,
              guint      most,
              double     size)
{
  for (guint i = 1; i < shown->len; i++)
    {
      MirqabMapPlace *place = g_ptr_array_index (shown, i);

      for (guint j = 0; j < i && place->radius > 0; j++)
        {
          MirqabMapPlace *larger = g_ptr_array_index (shown, j);
          double distance = hypot (place->x - larger->x, place->y - larger->y);

          if (larger->radius <= 0 ||
              distance >= GROUP_DISTANCE * (place->radius + larger->radius) ||
              !g_str_equal (place->place->country, larger->place->country))
            continue;
          larger->together += place->articles;
          larger->n_grouped += place->articles > 0;
          larger->radius = get_radius (larger->together, most, size);
          place->radius = 0;
        }
    }
}

/* Finds the points that are shown, the most important first, and how large. */
static void
size_places (MirqabMapFigure *self)
{
  double size = mirqab_map_figure_get_type_of (self).size;
  guint most = 1;

  g_ptr_array_set_size (self->shown_places, 0);
  for (guint i = 0; i < self->places->len; i++)
    most = MAX (most, g_array_index (self->places, MirqabMapPlace, i).articles);
  for (guint i = 0; i < self->places->len; i++)
    {
      MirqabMapPlace *place = &g_array_index (self->places, MirqabMapPlace, i);

      mirqab_map_view_to_drawing (&self->view, place->plane_x, place->plane_y,
                                  &place->x, &place->y);
      place->together = place->articles;
      place->n_grouped = 0;
      place->radius = is_place_shown (self, place) ? get_radius (place->articles, most, size) : 0;
      if (place->radius > 0 && place->x > 0 && place->y > 0 && place->x < self->view.width &&
          place->y < self->view.height)
        g_ptr_array_add (self->shown_places, place);
    }
  g_ptr_array_sort (self->shown_places, compare_places);
  group_places (self->shown_places, most, size);
}

static PangoLayout *
new_place_layout (MirqabMapFigure      *self,
                  const MirqabMapPlace *place)
{
  MirqabMapType type = mirqab_map_figure_get_type_of (self);
  const char *name = mirqab_local_text_get (&place->place->name, self->language);
  g_autofree char *text = NULL;

  text = place->n_grouped > 0 ? g_strdup_printf ("%s \u2066+%u\u2069", name, place->n_grouped)
                              : g_strdup (name);
  return mirqab_map_type_new_layout (&type, text, 0.72, PANGO_WEIGHT_NORMAL);
}

/* The last label may stand beside the state of its city: its letters and its
 * edge fit what is under its middle. */
static void
colour_by_ground (MirqabMapFigure *self)
{
  GArray *labels = self->labels.labels;
  MirqabMapLabel *label = &g_array_index (labels, MirqabMapLabel, labels->len - 1);
  MirqabColour ground = self->palette->land;
  MirqabGeoPoint point;
  double plane_x, plane_y;
  int width, height;

  pango_layout_get_pixel_size (label->layout, &width, &height);
  mirqab_map_view_to_plane (&self->view, label->x + width / 2.0, label->y + height / 2.0,
                            &plane_x, &plane_y);
  if (!mirqab_projection_inverse (&self->projection, plane_x, plane_y, &point))
    return;
  for (guint i = 0; i < self->states->len; i++)
    {
      const MirqabMapState *state = &g_array_index (self->states, MirqabMapState, i);

      if (mirqab_outline_contains (state->shape->outline, point))
        ground = mirqab_map_figure_get_fill (self, state);
    }
  label->halo = ground;
  label->colour = *get_text_colour (self, &ground);
}

static void
label_places (MirqabMapFigure *self)
{
  gboolean is_rtl = g_str_equal (self->language, "ar");
  double size = mirqab_map_figure_get_type_of (self).size;
  guint most = (guint) (self->view.width * self->view.height / (AREA_OF_PLACE_LABEL * size * size));

  for (guint i = 0; i < self->shown_places->len && most > 0; i++)
    {
      const MirqabMapPlace *place = g_ptr_array_index (self->shown_places, i);
      const MirqabMapState *state = mirqab_map_figure_find (self, place->place->country);
      g_autoptr (PangoLayout) layout = NULL;
      MirqabColour fill;

      if (place->radius <= 0)
        continue;
      fill = state != NULL ? mirqab_map_figure_get_fill (self, state) : self->palette->land;
      layout = new_place_layout (self, place);
      if (mirqab_map_labels_put_beside (&self->labels, layout, place->x, place->y,
                                        place->radius + 2, is_rtl, get_text_colour (self, &fill),
                                        &fill))
        colour_by_ground (self);
      most--;
    }
}

static void
draw_mask (MirqabMapFigure *self)
{
  cairo_t *cr = mirqab_map_mask_begin (&self->mask, &self->view);

  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  for (guint i = 0; i < self->states->len; i++)
    {
      const MirqabMapState *state = &g_array_index (self->states, MirqabMapState, i);

      if (!state->is_framed)
        continue;
      mirqab_map_shape_trace (state->shape, &self->view, 2, cr);
      cairo_fill (cr);
    }
  mirqab_map_mask_end (&self->mask, cr);
}

/* Makes everything that follows from the size, the zoom, the numbers and the
 * words: classes, legend, loupes, points, labels; in the order in which they
 * take their places. */
void
mirqab_map_figure_arrange (MirqabMapFigure *self)
{
  MirqabMapBox bounds = { 2, 2, self->view.width - 2, self->view.height - 2 };

  if (self->is_arranged)
    return;

  make_context (self);
  classify (self);
  mirqab_map_labels_reset (&self->labels, &bounds);
  mirqab_map_labels_reserve (&self->labels, &self->covered);
  draw_mask (self);
  mirqab_map_legend_arrange (&self->legend, self);
  mirqab_map_labels_reserve (&self->labels, &self->legend.box);
  mirqab_map_figure_put_loupes (self);
  size_places (self);
  label_members (self);
  label_places (self);
  label_neighbours (self);
  self->is_arranged = TRUE;
}
