/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-figures"

#include "figures/map-figure.h"

#include <math.h>
#include <pango/pangocairo.h>

#include "figures/map-figure-private.h"

#define MAX_ZOOM 40.0

/* What is left free around the members at zoom 1, as a part of the drawing. */
#define MARGIN 0.035

/* What the selected states take of the drawing when it is fit to them. */
#define PART_OF_SELECTED 0.7

/* In squares of the radius of the sphere; about 600 000 km² of the Earth. */
#define LARGEST_IN_LOUPE 0.015

G_DEFINE_FINAL_TYPE (MirqabMapFigure, mirqab_map_figure, G_TYPE_OBJECT)

static gboolean
was_ever_member (const MirqabState *state)
{
  for (guint i = 0; i < state->periods->len; i++)
    {
      MirqabMembership membership;

      membership = g_array_index (state->periods, MirqabMembershipPeriod, i).membership;
      if (membership == MIRQAB_MEMBERSHIP_MEMBER || membership == MIRQAB_MEMBERSHIP_FROZEN)
        return TRUE;
    }
  return FALSE;
}

static void
centre_projection (MirqabMapFigure *self)
{
  GPtrArray *states = mirqab_dossier_get_states (self->dossier);
  g_autofree const MirqabOutline **outlines = g_new0 (const MirqabOutline *, states->len + 1);
  guint n_outlines = 0;

  for (guint i = 0; i < states->len; i++)
    {
      const MirqabState *state = g_ptr_array_index (states, i);

      if (was_ever_member (state))
        outlines[n_outlines++] = mirqab_boundaries_find (self->boundaries, state->numeric);
    }
  mirqab_projection_init (&self->projection, mirqab_projection_get_centre (outlines, n_outlines));
}

static const MirqabMapShape *
find_shape (MirqabMapFigure *self,
            const char      *numeric)
{
  const MirqabOutline *outline = mirqab_boundaries_find (self->boundaries, numeric);

  for (guint i = 0; outline != NULL && i < self->shapes->len; i++)
    {
      const MirqabMapShape *shape = &g_array_index (self->shapes, MirqabMapShape, i);

      if (shape->outline == outline && shape->rings->len > 0)
        return shape;
    }
  return NULL;
}

/* For a state that may be too small to see at some size, an outline that is
 * seen from above it: the map may turn it far from what people know. */
static MirqabMapShape *
new_loupe_shape (const MirqabMapShape *shape)
{
  MirqabMapShape *own;
  MirqabProjection projection;

  if (shape->area > LARGEST_IN_LOUPE)
    return NULL;
  own = g_new0 (MirqabMapShape, 1);
  mirqab_projection_init (&projection, mirqab_projection_get_centre (&shape->outline, 1));
  mirqab_map_shape_init (own, shape->outline, &projection);
  return own;
}

static void
clear_state (gpointer data)
{
  MirqabMapState *item = data;

  if (item->loupe_shape != NULL)
    mirqab_map_shape_clear (item->loupe_shape);
  g_free (item->loupe_shape);
}

static void
add_states (MirqabMapFigure *self)
{
  GPtrArray *states = mirqab_dossier_get_states (self->dossier);

  self->frame = MIRQAB_MAP_BOX_EMPTY;
  for (guint i = 0; i < states->len; i++)
    {
      MirqabMapState item = { .state = g_ptr_array_index (states, i) };

      item.shape = find_shape (self, item.state->numeric);
      if (item.shape == NULL)
        continue;
      item.is_framed = was_ever_member (item.state);
      mirqab_map_shape_find_anchor (item.shape, &item.anchor_x, &item.anchor_y);
      if (item.is_framed)
        {
          item.loupe_shape = new_loupe_shape (item.shape);
          mirqab_map_box_add (&self->frame, item.shape->box.x1, item.shape->box.y1);
          mirqab_map_box_add (&self->frame, item.shape->box.x2, item.shape->box.y2);
        }
      g_array_append_val (self->states, item);
    }
  if (self->frame.x1 > self->frame.x2)
    self->frame = (MirqabMapBox) { -1, -1, 1, 1 };
}

static void
add_places (MirqabMapFigure *self)
{
  GPtrArray *places = mirqab_dossier_get_places (self->dossier);

  for (guint i = 0; i < places->len; i++)
    {
      MirqabMapPlace item = { .place = g_ptr_array_index (places, i) };
      MirqabGeoPoint point = { item.place->longitude, item.place->latitude };

      if (isnan (point.x) || isnan (point.y) ||
          !mirqab_projection_forward (&self->projection, point, &item.plane_x, &item.plane_y))
        continue;
      g_array_append_val (self->places, item);
    }
}

static int
compare_anchors (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  MirqabMapFigure *self = user_data;
  const MirqabMapState *one = mirqab_map_figure_find (self, *(const char *const *) a);
  const MirqabMapState *other = mirqab_map_figure_find (self, *(const char *const *) b);
  int order = (one->anchor_x > other->anchor_x) - (one->anchor_x < other->anchor_x);

  return g_strcmp0 (self->language, "ar") == 0 ? -order : order;
}

/* The states that are or were in, as the language is read. */
static void
order_states (MirqabMapFigure *self)
{
  g_ptr_array_set_size (self->order, 0);
  for (guint i = 0; i < self->states->len; i++)
    {
      MirqabMapState *item = &g_array_index (self->states, MirqabMapState, i);

      if (item->state->periods->len > 0)
        g_ptr_array_add (self->order, (gpointer) item->state->code);
    }
  g_ptr_array_sort_with_data (self->order, compare_anchors, self);
  g_ptr_array_add (self->order, NULL);
}

static void
update_memberships (MirqabMapFigure *self)
{
  for (guint i = 0; i < self->states->len; i++)
    {
      MirqabMapState *item = &g_array_index (self->states, MirqabMapState, i);

      item->membership = self->day == MIRQAB_DAY_NONE
                           ? MIRQAB_MEMBERSHIP_NONE
                           : mirqab_state_get_membership (item->state, self->day);
    }
}

/* Keeps the middle of the drawing over the members, and the scale that of the zoom. */
static void
update_view (MirqabMapFigure *self,
             double           x,
             double           y)
{
  const MirqabMapBox *frame = &self->frame;
  MirqabMapView *view = &self->view;
  double margin = MARGIN * MIN (view->width, view->height);
  double fit = MIN ((view->width - 2 * margin) / (frame->x2 - frame->x1),
                    (view->height - 2 * margin) / (frame->y2 - frame->y1));
  double slack_x, slack_y;

  view->scale = MAX (fit, 1) * self->zoom;
  slack_x = MAX (0, (frame->x2 - frame->x1) / 2 - view->width / view->scale / 3);
  slack_y = MAX (0, (frame->y2 - frame->y1) / 2 - view->height / view->scale / 3);
  view->x = (frame->x1 + frame->x2) / 2;
  view->y = (frame->y1 + frame->y2) / 2;
  if (self->zoom > 1)
    {
      view->x = CLAMP (x, view->x - slack_x, view->x + slack_x);
      view->y = CLAMP (y, view->y - slack_y, view->y + slack_y);
    }
  self->is_arranged = FALSE;
}

static void
mirqab_map_figure_finalize (GObject *object)
{
  MirqabMapFigure *self = MIRQAB_MAP_FIGURE (object);

  mirqab_map_legend_clear (&self->legend);
  mirqab_map_labels_clear (&self->labels);
  mirqab_map_mask_clear (&self->mask);
  g_clear_object (&self->context);
  pango_font_description_free (self->font);
  g_ptr_array_unref (self->shown_places);
  g_ptr_array_unref (self->order);
  g_array_unref (self->places);
  g_array_unref (self->states);
  mirqab_map_shape_clear (&self->lakes);
  g_clear_pointer (&self->shapes, g_array_unref);
  g_clear_object (&self->boundaries);
  g_clear_object (&self->dossier);

  G_OBJECT_CLASS (mirqab_map_figure_parent_class)->finalize (object);
}

static void
mirqab_map_figure_class_init (MirqabMapFigureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mirqab_map_figure_finalize;
}

static void
mirqab_map_figure_init (MirqabMapFigure *self)
{
  self->states = g_array_new (FALSE, FALSE, sizeof (MirqabMapState));
  g_array_set_clear_func (self->states, clear_state);
  self->places = g_array_new (FALSE, FALSE, sizeof (MirqabMapPlace));
  self->order = g_ptr_array_new ();
  self->shown_places = g_ptr_array_new ();
  self->language = "en";
  self->palette = mirqab_palette_light ();
  self->font = pango_font_description_from_string ("Sans 10");
  self->day = MIRQAB_DAY_NONE;
  self->zoom = 1;
  self->view.width = 800;
  self->view.height = 500;
  mirqab_map_labels_init (&self->labels);
  mirqab_map_legend_init (&self->legend);
}

/**
 * mirqab_map_figure_new:
 * @dossier: whose states are shown
 * @boundaries: their outlines
 *
 * Makes a map of the size 800 × 500, in English and light colours.
 *
 * Returns: (transfer full): a figure, to be used on one thread at a time
 */
MirqabMapFigure *
mirqab_map_figure_new (MirqabDossier    *dossier,
                       MirqabBoundaries *boundaries)
{
  MirqabMapFigure *self;

  g_return_val_if_fail (MIRQAB_IS_DOSSIER (dossier), NULL);
  g_return_val_if_fail (MIRQAB_IS_BOUNDARIES (boundaries), NULL);

  self = g_object_new (MIRQAB_TYPE_MAP_FIGURE, NULL);
  self->dossier = g_object_ref (dossier);
  self->boundaries = g_object_ref (boundaries);
  centre_projection (self);
  self->shapes = mirqab_map_shapes_new (boundaries, &self->projection);
  mirqab_map_shape_init (&self->lakes, mirqab_boundaries_get_lakes (boundaries), &self->projection);
  add_states (self);
  add_places (self);
  order_states (self);
  update_view (self, 0, 0);
  return self;
}

/* The item of a state, NULL when the map does not know it. */
MirqabMapState *
mirqab_map_figure_find (MirqabMapFigure *self,
                        const char      *code)
{
  for (guint i = 0; code != NULL && i < self->states->len; i++)
    {
      MirqabMapState *item = &g_array_index (self->states, MirqabMapState, i);

      if (g_str_equal (item->state->code, code))
        return item;
    }
  return NULL;
}

/**
 * mirqab_map_figure_set_language:
 * @self: a map
 * @language: "ar", "en" or "ru"; anything else is "en"
 */
void
mirqab_map_figure_set_language (MirqabMapFigure *self,
                                const char      *language)
{
  g_return_if_fail (MIRQAB_IS_MAP_FIGURE (self));

  self->language = g_strcmp0 (language, "ar") == 0   ? "ar"
                   : g_strcmp0 (language, "ru") == 0 ? "ru"
                                                     : "en";
  order_states (self);
  self->is_arranged = FALSE;
}

/**
 * mirqab_map_figure_set_palette:
 * @self: a map
 * @palette: (transfer none): one of the palettes that stand ready; on paper the map says where its
 *   boundaries come from
 */
void
mirqab_map_figure_set_palette (MirqabMapFigure     *self,
                               const MirqabPalette *palette)
{
  g_return_if_fail (MIRQAB_IS_MAP_FIGURE (self));
  g_return_if_fail (palette != NULL);

  self->palette = palette;
  self->is_arranged = FALSE;
}

/**
 * mirqab_map_figure_set_font:
 * @self: a map
 * @font: (transfer none): of common text; labels are set a little smaller
 */
void
mirqab_map_figure_set_font (MirqabMapFigure            *self,
                            const PangoFontDescription *font)
{
  g_return_if_fail (MIRQAB_IS_MAP_FIGURE (self));
  g_return_if_fail (font != NULL);

  if (pango_font_description_equal (self->font, font))
    return;
  pango_font_description_free (self->font);
  self->font = pango_font_description_copy (font);
  self->is_arranged = FALSE;
}

/**
 * mirqab_map_figure_set_day:
 * @self: a map
 * @day: of which the memberships are shown, %MIRQAB_DAY_NONE for no memberships
 */
void
mirqab_map_figure_set_day (MirqabMapFigure *self,
                           MirqabDay        day)
{
  g_return_if_fail (MIRQAB_IS_MAP_FIGURE (self));

  self->day = day;
  update_memberships (self);
  self->is_arranged = FALSE;
}

void
mirqab_map_figure_clear_counts (MirqabMapFigure *self)
{
  g_return_if_fail (MIRQAB_IS_MAP_FIGURE (self));

  for (guint i = 0; i < self->states->len; i++)
    g_array_index (self->states, MirqabMapState, i).articles = 0;
  for (guint i = 0; i < self->places->len; i++)
    g_array_index (self->places, MirqabMapPlace, i).articles = 0;
  self->is_arranged = FALSE;
}

void
mirqab_map_figure_set_country_count (MirqabMapFigure *self,
                                     const char      *code,
                                     guint            articles)
{
  MirqabMapState *item;

  g_return_if_fail (MIRQAB_IS_MAP_FIGURE (self));

  item = mirqab_map_figure_find (self, code);
  if (item != NULL)
    item->articles = articles;
  self->is_arranged = FALSE;
}

void
mirqab_map_figure_set_place_count (MirqabMapFigure *self,
                                   const char      *place,
                                   guint            articles)
{
  g_return_if_fail (MIRQAB_IS_MAP_FIGURE (self));
  g_return_if_fail (place != NULL);

  for (guint i = 0; i < self->places->len; i++)
    {
      MirqabMapPlace *item = &g_array_index (self->places, MirqabMapPlace, i);

      if (g_str_equal (item->place->id, place))
        item->articles = articles;
    }
  self->is_arranged = FALSE;
}

/**
 * mirqab_map_figure_set_selected:
 * @self: a map
 * @codes: (nullable) (array zero-terminated=1): ISO 3166-1 alpha-2
 */
void
mirqab_map_figure_set_selected (MirqabMapFigure   *self,
                                const char *const *codes)
{
  g_return_if_fail (MIRQAB_IS_MAP_FIGURE (self));

  for (guint i = 0; i < self->states->len; i++)
    {
      MirqabMapState *item = &g_array_index (self->states, MirqabMapState, i);

      item->is_selected = codes != NULL && g_strv_contains (codes, item->state->code);
    }
}

/**
 * mirqab_map_figure_set_selected_places:
 * @self: a map
 * @places: (nullable) (array zero-terminated=1): place ids
 */
void
mirqab_map_figure_set_selected_places (MirqabMapFigure   *self,
                                       const char *const *places)
{
  g_return_if_fail (MIRQAB_IS_MAP_FIGURE (self));

  for (guint i = 0; i < self->places->len; i++)
    {
      MirqabMapPlace *item = &g_array_index (self->places, MirqabMapPlace, i);

      item->is_selected = places != NULL && g_strv_contains (places, item->place->id);
    }
  self->is_arranged = FALSE;
}

void
mirqab_map_figure_set_hover (MirqabMapFigure *self,
                             const char      *code)
{
  g_return_if_fail (MIRQAB_IS_MAP_FIGURE (self));

  self->hover = g_intern_string (code);
}

void
mirqab_map_figure_set_focus (MirqabMapFigure *self,
                             const char      *code)
{
  g_return_if_fail (MIRQAB_IS_MAP_FIGURE (self));

  self->focus = g_intern_string (code);
}

/**
 * mirqab_map_figure_set_size:
 * @self: a map
 * @width: in points of the drawing
 * @height: in points of the drawing
 *
 * Gives the map a size; what stands in its middle stays there.
 */
void
mirqab_map_figure_set_size (MirqabMapFigure *self,
                            double           width,
                            double           height)
{
  g_return_if_fail (MIRQAB_IS_MAP_FIGURE (self));

  width = MAX (width, 1);
  height = MAX (height, 1);
  if (self->view.width == width && self->view.height == height)
    return;
  self->view.width = width;
  self->view.height = height;
  update_view (self, self->view.x, self->view.y);
}

/**
 * mirqab_map_figure_set_covered:
 * @self: a map
 * @x: in points of the drawing
 * @y: in points of the drawing
 * @width: 0 when nothing is covered
 * @height: 0 when nothing is covered
 */
void
mirqab_map_figure_set_covered (MirqabMapFigure *self,
                               double           x,
                               double           y,
                               double           width,
                               double           height)
{
  MirqabMapBox covered = { x, y, x + width, y + height };

  g_return_if_fail (MIRQAB_IS_MAP_FIGURE (self));

  if (covered.x1 == self->covered.x1 && covered.y1 == self->covered.y1 &&
      covered.x2 == self->covered.x2 && covered.y2 == self->covered.y2)
    return;
  self->covered = covered;
  self->is_arranged = FALSE;
}

/**
 * mirqab_map_figure_zoom:
 * @self: a map
 * @factor: more than 1 enlarges
 * @x: what is there stays there
 * @y: what is there stays there
 */
void
mirqab_map_figure_zoom (MirqabMapFigure *self,
                        double           factor,
                        double           x,
                        double           y)
{
  double plane_x, plane_y;
  double scale;

  g_return_if_fail (MIRQAB_IS_MAP_FIGURE (self));
  g_return_if_fail (factor > 0);

  mirqab_map_view_to_plane (&self->view, x, y, &plane_x, &plane_y);
  scale = self->view.scale / self->zoom;
  self->zoom = CLAMP (self->zoom * factor, 1, MAX_ZOOM);
  scale *= self->zoom;
  update_view (self, plane_x - (x - self->view.width / 2) / scale,
               plane_y - (y - self->view.height / 2) / scale);
}

/**
 * mirqab_map_figure_pan:
 * @self: a map
 * @dx: how far its contents move to the right
 * @dy: how far its contents move down
 */
void
mirqab_map_figure_pan (MirqabMapFigure *self,
                       double           dx,
                       double           dy)
{
  g_return_if_fail (MIRQAB_IS_MAP_FIGURE (self));

  update_view (self, self->view.x - dx / self->view.scale, self->view.y - dy / self->view.scale);
}

/**
 * mirqab_map_figure_fit:
 * @self: a map
 *
 * Shows all members again.
 */
void
mirqab_map_figure_fit (MirqabMapFigure *self)
{
  g_return_if_fail (MIRQAB_IS_MAP_FIGURE (self));

  self->zoom = 1;
  update_view (self, 0, 0);
}

/**
 * mirqab_map_figure_fit_selected:
 * @self: a map
 *
 * Shows the selected states as large as they fit, or all members when none is selected.
 */
void
mirqab_map_figure_fit_selected (MirqabMapFigure *self)
{
  MirqabMapBox box = MIRQAB_MAP_BOX_EMPTY;
  double scale;

  g_return_if_fail (MIRQAB_IS_MAP_FIGURE (self));

  for (guint i = 0; i < self->states->len; i++)
    {
      const MirqabMapState *state = &g_array_index (self->states, MirqabMapState, i);

      if (!state->is_selected)
        continue;
      mirqab_map_box_add (&box, state->shape->box.x1, state->shape->box.y1);
      mirqab_map_box_add (&box, state->shape->box.x2, state->shape->box.y2);
    }
  mirqab_map_figure_fit (self);
  if (box.x1 > box.x2)
    return;
  scale = MIN (self->view.width / (box.x2 - box.x1), self->view.height / (box.y2 - box.y1)) *
          PART_OF_SELECTED;
  self->zoom = CLAMP (scale / self->view.scale, 1, MAX_ZOOM);
  update_view (self, (box.x1 + box.x2) / 2, (box.y1 + box.y2) / 2);
}

/**
 * mirqab_map_figure_get_states:
 * @self: a map
 *
 * Returns: (transfer none) (array zero-terminated=1): the states that are or were in, in the
 *   order in which the language is read; until the language is set
 */
const char *const *
mirqab_map_figure_get_states (MirqabMapFigure *self)
{
  g_return_val_if_fail (MIRQAB_IS_MAP_FIGURE (self), NULL);

  return (const char *const *) self->order->pdata;
}
