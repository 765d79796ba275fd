/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-figures"

#include "figures/timeline-figure-private.h"
#include "figures/timeline-words.h"

#include <math.h>

#define RIBBON_PAD 6.0

/* The chairmanship ribbon and the density of articles: what lies above and
 * below the events. */

/* The name of the state as far as there is room for it, else the dossier's
 * abbreviation of it, or, where it has none, the code. */
static PangoLayout *
letter_chair (MirqabTimelineFigure     *self,
              const MirqabChairmanship *chair,
              double                    room)
{
  const char *name = mirqab_dossier_get_label (self->dossier, MIRQAB_MENTION_COUNTRY,
                                               chair->country, self->language);
  const MirqabState *state = mirqab_dossier_find_state (self->dossier, chair->country);
  PangoLayout *layout = mirqab_timeline_figure_letter (self, name, MIRQAB_LETTERING_SMALL);
  const char *abbreviation = NULL;

  if (mirqab_timeline_type_measure (layout) <= room)
    return layout;

  if (state != NULL)
    abbreviation = mirqab_local_text_get (&state->short_name, self->language);
  if (abbreviation == NULL || *abbreviation == '\0')
    abbreviation = chair->country;
  layout = mirqab_timeline_figure_letter (self, abbreviation, MIRQAB_LETTERING_SMALL);

  return layout;
}

static void
draw_chair (MirqabTimelineFigure      *self,
            cairo_t                   *cr,
            const MirqabTimelineBands *bands,
            const MirqabChairmanship  *chair,
            guint                      number)
{
  double density = mirqab_timeline_scale_get_density (&self->scale);
  double start = (chair->from - self->scale.first) * density;
  double end = (chair->to + 1 - self->scale.first) * density - 1.0;
  double middle = (bands->ribbon_top + bands->ribbon_bottom) / 2.0;
  PangoLayout *layout;
  double width;

  start = MAX (start, 0.0);
  end = MIN (end, self->scale.width);
  if (end - start < 0.5)
    return;

  cairo_rectangle (cr, self->scale.is_rtl ? self->scale.width - end : start, bands->ribbon_top,
                   end - start, bands->ribbon_bottom - bands->ribbon_top);
  mirqab_timeline_figure_set_colour (cr, &self->palette->ribbon[number % 2], 1.0);
  cairo_fill (cr);

  layout = letter_chair (self, chair, end - start - RIBBON_PAD);
  width = mirqab_timeline_type_measure (layout);
  if (width > end - start - 2.0)
    return;
  start = (start + end - width) / 2.0;
  mirqab_timeline_figure_set_colour (cr, &self->palette->text, 1.0);
  mirqab_timeline_type_draw (cr, layout, self->scale.is_rtl ? self->scale.width - start : start,
                             middle, self->scale.is_rtl);
}

void
mirqab_timeline_draw_ribbon (MirqabTimelineFigure      *self,
                             cairo_t                   *cr,
                             const MirqabTimelineBands *bands)
{
  GPtrArray *chairs = mirqab_dossier_get_chairmanships (self->dossier);

  if (bands->ribbon_bottom <= bands->ribbon_top)
    return;

  for (guint i = 0; i < chairs->len; i++)
    {
      const MirqabChairmanship *chair = g_ptr_array_index (chairs, i);

      if (chair->to + 1 > self->scale.first && chair->from < self->scale.last)
        draw_chair (self, cr, bands, chair, i);
    }
}

static guint64
find_highest (MirqabTimelineFigure *self,
              MirqabTickUnit        unit)
{
  MirqabDay tick = mirqab_tick_floor ((MirqabDay) floor (self->scale.first), unit);
  guint64 highest = 0;

  while (tick <= self->scale.last)
    {
      MirqabDay next = mirqab_tick_next (tick, unit);

      highest = MAX (highest, mirqab_timeline_density_count (&self->density, tick, next - 1));
      tick = next;
    }

  return highest;
}

static void
draw_rate (MirqabTimelineFigure      *self,
           cairo_t                   *cr,
           const MirqabTimelineBands *bands,
           guint64                    highest,
           MirqabTickUnit             unit)
{
  g_autofree char *text = NULL;
  PangoLayout *layout;
  double x, y, width;

  if (bands->density_bottom - bands->density_top < 1.6 * self->type.small_line)
    return;

  text = mirqab_timeline_words_dup_rate ((guint) MIN (highest, G_MAXUINT), unit, self->language);
  layout = mirqab_timeline_figure_letter (self, text, MIRQAB_LETTERING_SMALL);
  width = mirqab_timeline_type_measure (layout);
  y = bands->density_top + self->type.small_line / 2.0;
  x = self->scale.is_rtl ? self->scale.width - 4.0 : 4.0;
  cairo_rectangle (cr, self->scale.is_rtl ? x - width - 2.0 : x - 2.0,
                   y - self->type.small_line / 2.0, width + 4.0, self->type.small_line);
  mirqab_timeline_figure_set_colour (cr, &self->palette->background, 0.8);
  cairo_fill (cr);
  mirqab_timeline_figure_set_colour (cr, &self->palette->dim_text, 1.0);
  mirqab_timeline_type_draw (cr, layout, x, y, self->scale.is_rtl);
}

void
mirqab_timeline_draw_density (MirqabTimelineFigure      *self,
                              cairo_t                   *cr,
                              const MirqabTimelineBands *bands)
{
  double density = mirqab_timeline_scale_get_density (&self->scale);
  double height = bands->density_bottom - bands->density_top;
  MirqabTickUnit unit = mirqab_timeline_density_choose_unit (density);
  guint64 highest = find_highest (self, unit);
  MirqabDay tick = mirqab_tick_floor ((MirqabDay) floor (self->scale.first), unit);

  if (height <= 0.0 || highest == 0)
    return;

  while (tick <= self->scale.last)
    {
      MirqabDay next = mirqab_tick_next (tick, unit);
      guint64 count = mirqab_timeline_density_count (&self->density, tick, next - 1);
      double start = (tick - self->scale.first) * density;
      double width = (next - tick) * density;
      double bar = MAX (height * (double) count / (double) highest, 1.5);

      if (count > 0)
        cairo_rectangle (cr, self->scale.is_rtl ? self->scale.width - start - width : start,
                         bands->density_bottom - bar, MAX (width - 1.0, 1.0), bar);
      tick = next;
    }
  mirqab_timeline_figure_set_colour (cr, &self->palette->density, 1.0);
  cairo_fill (cr);
  draw_rate (self, cr, bands, highest, unit);
}
