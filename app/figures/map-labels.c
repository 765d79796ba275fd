/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-figures"

#include "figures/map-labels.h"

#include "figures/figure-text.h"

/* Width of the edge that sets a label off from what is under it, in sizes of its text. */
#define HALO_WIDTH 0.24

/* Fonts for books have more room between their lines than a label needs. */
#define LINE_SPACING 0.85f

static void
clear_label (gpointer data)
{
  g_object_unref (((MirqabMapLabel *) data)->layout);
}

/**
 * mirqab_map_type_new_layout:
 * @type: how labels are set
 * @text: the text, lines parted by a line feed
 * @scale: of the size of common text
 * @weight: of the font
 *
 * Returns: (transfer full): the text, set in the language of the figure, its lines centred
 */
PangoLayout *
mirqab_map_type_new_layout (const MirqabMapType *type,
                            const char          *text,
                            double               scale,
                            PangoWeight          weight)
{
  PangoLayout *layout = pango_layout_new (type->context);
  g_autoptr (PangoFontDescription) font = pango_font_description_copy (type->font);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_font_description_set_absolute_size (font, type->size * scale * PANGO_SCALE);
  pango_font_description_set_weight (font, weight);
  pango_layout_set_font_description (layout, font);
  pango_attr_list_insert (attributes,
                          pango_attr_language_new (pango_language_from_string (type->language)));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_line_spacing (layout, LINE_SPACING);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

gboolean
mirqab_map_type_is_rtl (const MirqabMapType *type)
{
  return pango_context_get_base_dir (type->context) == PANGO_DIRECTION_RTL;
}

void
mirqab_map_labels_init (MirqabMapLabels *self)
{
  self->labels = g_array_new (FALSE, FALSE, sizeof (MirqabMapLabel));
  g_array_set_clear_func (self->labels, clear_label);
  self->taken = g_array_new (FALSE, FALSE, sizeof (MirqabMapBox));
}

void
mirqab_map_labels_clear (MirqabMapLabels *self)
{
  g_clear_pointer (&self->labels, g_array_unref);
  g_clear_pointer (&self->taken, g_array_unref);
}

/* Forgets all labels; the next must lie in @bounds. */
void
mirqab_map_labels_reset (MirqabMapLabels    *self,
                         const MirqabMapBox *bounds)
{
  g_array_set_size (self->labels, 0);
  g_array_set_size (self->taken, 0);
  self->bounds = *bounds;
}

/* Keeps labels off something that is drawn by others. */
void
mirqab_map_labels_reserve (MirqabMapLabels    *self,
                           const MirqabMapBox *box)
{
  g_array_append_val (self->taken, *box);
}

/* Lets labels lie over @n of what was reserved, until mirqab_map_labels_resume ().
 * Returns: (transfer full): what that needs */
MirqabMapBox *
mirqab_map_labels_suspend (MirqabMapLabels *self,
                           guint            first,
                           guint            n)
{
  MirqabMapBox *boxes = &g_array_index (self->taken, MirqabMapBox, first);
  MirqabMapBox *kept = g_new (MirqabMapBox, n + 1);

  for (guint i = 0; i < n; i++)
    {
      kept[i] = boxes[i];
      boxes[i] = (MirqabMapBox) { -G_MAXFLOAT, -G_MAXFLOAT, -G_MAXFLOAT, -G_MAXFLOAT };
    }
  return kept;
}

void
mirqab_map_labels_resume (MirqabMapLabels    *self,
                          guint               first,
                          const MirqabMapBox *boxes,
                          guint               n)
{
  for (guint i = 0; i < n; i++)
    g_array_index (self->taken, MirqabMapBox, first + i) = boxes[i];
}

gboolean
mirqab_map_labels_is_free (const MirqabMapLabels *self,
                           const MirqabMapBox    *box)
{
  if (box->x1 < self->bounds.x1 || box->y1 < self->bounds.y1 ||
      box->x2 > self->bounds.x2 || box->y2 > self->bounds.y2)
    return FALSE;
  for (guint i = 0; i < self->taken->len; i++)
    if (mirqab_map_box_overlaps (box, &g_array_index (self->taken, MirqabMapBox, i)))
      return FALSE;
  return TRUE;
}

/**
 * mirqab_map_labels_put:
 * @self: labels
 * @layout: (transfer none): the text
 * @centre_x: where its middle comes
 * @centre_y: where its middle comes
 * @colour: of the text
 * @halo: of the edge around it
 *
 * Returns: whether there was room
 */
gboolean
mirqab_map_labels_put (MirqabMapLabels    *self,
                       PangoLayout        *layout,
                       double              centre_x,
                       double              centre_y,
                       const MirqabColour *colour,
                       const MirqabColour *halo)
{
  PangoRectangle logical, ink;
  MirqabMapLabel label;
  MirqabMapBox box;

  pango_layout_get_pixel_extents (layout, &ink, &logical);
  label.x = centre_x - logical.width / 2.0 - logical.x;
  label.y = centre_y - logical.height / 2.0 - logical.y;
  /* Lines have room above and below their ink, which other labels may use. */
  box = (MirqabMapBox) { label.x + MIN (ink.x, logical.x) - 2, label.y + ink.y - 2,
                         label.x + MAX (ink.x + ink.width, logical.x + logical.width) + 2,
                         label.y + ink.y + ink.height + 2 };
  if (!mirqab_map_labels_is_free (self, &box))
    return FALSE;

  label.layout = g_object_ref (layout);
  label.colour = *colour;
  label.halo = *halo;
  g_array_append_val (self->labels, label);
  g_array_append_val (self->taken, box);
  return TRUE;
}

/**
 * mirqab_map_labels_put_beside:
 * @self: labels
 * @layout: (transfer none): the text
 * @x: middle of a mark
 * @y: middle of a mark
 * @distance: from the middle of the mark to the text
 * @is_rtl: whether the text had better stand on the left of the mark
 * @colour: of the text
 * @halo: of the edge around it
 *
 * Puts a label on the best free side of a mark.
 *
 * Returns: whether there was one
 */
gboolean
mirqab_map_labels_put_beside (MirqabMapLabels    *self,
                              PangoLayout        *layout,
                              double              x,
                              double              y,
                              double              distance,
                              gboolean            is_rtl,
                              const MirqabColour *colour,
                              const MirqabColour *halo)
{
  /* After the mark, above, below, before it, then across (Imhof 1975). */
  static const struct
  {
    double across, down;
  } sides[] = {
    { 1, 0 }, { 0, -1 }, { 0, 1 }, { -1, 0 }, { 1, -0.8 }, { 1, 0.8 }, { -1, -0.8 }, { -1, 0.8 },
  };
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      double across = is_rtl ? -sides[i].across : sides[i].across;

      if (mirqab_map_labels_put (self, layout, x + across * (distance + width / 2.0),
                                 y + sides[i].down * (distance + height / 2.0), colour, halo))
        return TRUE;
    }
  return FALSE;
}

void
mirqab_map_labels_draw (const MirqabMapLabels *self,
                        cairo_t               *cr)
{
  cairo_save (cr);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_BEVEL);
  for (guint i = 0; i < self->labels->len; i++)
    {
      const MirqabMapLabel *label = &g_array_index (self->labels, MirqabMapLabel, i);

      const PangoFontDescription *font = pango_layout_get_font_description (label->layout);

      cairo_set_line_width (cr, HALO_WIDTH * pango_font_description_get_size (font) / PANGO_SCALE);
      cairo_move_to (cr, label->x, label->y);
      pango_cairo_layout_path (cr, label->layout);
      mirqab_colour_set_source (&label->halo, cr);
      cairo_stroke (cr);
    }
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_DEFAULT);
  for (guint i = 0; i < self->labels->len; i++)
    {
      const MirqabMapLabel *label = &g_array_index (self->labels, MirqabMapLabel, i);

      cairo_move_to (cr, label->x, label->y);
      mirqab_colour_set_source (&label->colour, cr);
      mirqab_figure_show_layout (cr, label->layout);
    }
  cairo_restore (cr);
}
