/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-figures"

#include "figures/timeline-type.h"

#include <pango/pangocairo.h>

#include "figures/figure-text.h"

#define UNITS_PER_POINT (96.0 / 72.0) /* of a size that is not absolute */
#define DEFAULT_SIZE 10.0
#define SMALL 0.88

static double
get_size (const PangoFontDescription *font)
{
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (size <= 0.0)
    return DEFAULT_SIZE * UNITS_PER_POINT;

  return pango_font_description_get_size_is_absolute (font) ? size : size * UNITS_PER_POINT;
}

static double
measure_line (MirqabTimelineType *self,
              MirqabLettering     lettering)
{
  /* a letter with something above and one with something below */
  g_autoptr (PangoLayout) layout = mirqab_timeline_type_layout (self, "إj", lettering);
  int height;

  pango_layout_get_size (layout, NULL, &height);

  return height / (double) PANGO_SCALE;
}

void
mirqab_timeline_type_init (MirqabTimelineType         *self,
                           const PangoFontDescription *font,
                           const char                 *language)
{
  g_autoptr (PangoFontDescription) sized = pango_font_description_copy (font);

  self->language = g_strdup (language);
  self->is_rtl = g_str_equal (language, "ar");
  self->size = get_size (font);
  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  pango_font_description_set_absolute_size (sized, self->size * PANGO_SCALE);
  pango_context_set_font_description (self->context, sized);
  pango_context_set_language (self->context, pango_language_from_string (language));
  pango_context_set_base_dir (self->context,
                              self->is_rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  self->line = measure_line (self, MIRQAB_LETTERING_LABEL);
  self->small_line = measure_line (self, MIRQAB_LETTERING_SMALL);
}

void
mirqab_timeline_type_clear (MirqabTimelineType *self)
{
  g_clear_object (&self->context);
  g_clear_pointer (&self->language, g_free);
}

/**
 * mirqab_timeline_type_layout:
 *
 * Returns: (transfer full): one line of text
 */
PangoLayout *
mirqab_timeline_type_layout (MirqabTimelineType *self,
                             const char         *text,
                             MirqabLettering     lettering)
{
  PangoLayout *layout = pango_layout_new (self->context);
  double size = self->size * (lettering == MIRQAB_LETTERING_LABEL ? 1.0 : SMALL);
  g_autoptr (PangoFontDescription) font = NULL;

  font = pango_font_description_copy (pango_context_get_font_description (self->context));
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  if (lettering == MIRQAB_LETTERING_SMALL_BOLD)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

double
mirqab_timeline_type_measure (PangoLayout *layout)
{
  int width;

  pango_layout_get_size (layout, &width, NULL);

  return width / (double) PANGO_SCALE;
}

/**
 * mirqab_timeline_type_draw:
 * @start: where the line begins, in reading direction
 * @middle: of its height
 *
 * A line that was given a width stands at one end of it, depending on the
 * direction of its own text; here it stands at @start in any case.
 */
void
mirqab_timeline_type_draw (cairo_t     *cr,
                           PangoLayout *layout,
                           double       start,
                           double       middle,
                           gboolean     is_rtl)
{
  PangoRectangle extents;
  double x;

  pango_layout_get_extents (layout, NULL, &extents);
  x = is_rtl ? start - (extents.x + extents.width) / (double) PANGO_SCALE
             : start - extents.x / (double) PANGO_SCALE;
  cairo_move_to (cr, x, middle - extents.height / (2.0 * PANGO_SCALE));
  mirqab_figure_show_layout (cr, layout);
}
