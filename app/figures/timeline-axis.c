/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-figures"

#include "figures/timeline-figure-private.h"
#include "figures/timeline-words.h"

#include <math.h>

#define TICK_GAP 4.0    /* between a tick and its label */
#define LABEL_GAP 10.0  /* between two labels */
#define MIN_MINOR 6.0   /* between two ticks without label */

static const MirqabTickUnit ladder[] = {
  MIRQAB_TICK_DAY, MIRQAB_TICK_FIVE_DAYS, MIRQAB_TICK_TEN_DAYS, MIRQAB_TICK_MONTH,
  MIRQAB_TICK_QUARTER, MIRQAB_TICK_YEAR, MIRQAB_TICK_TWO_YEARS, MIRQAB_TICK_FIVE_YEARS,
  MIRQAB_TICK_DECADE, MIRQAB_TICK_CENTURY,
};

static double
measure (MirqabTimelineFigure *self,
         const char           *text)
{
  return mirqab_timeline_type_measure (
    mirqab_timeline_figure_letter (self, text, MIRQAB_LETTERING_SMALL_BOLD));
}

static double
get_label_room (MirqabTimelineFigure *self,
                MirqabTickUnit        unit)
{
  double widest = 0.0;

  if (unit < MIRQAB_TICK_MONTH)
    return measure (self, "28");
  if (unit >= MIRQAB_TICK_YEAR)
    return measure (self, "2028");
  for (int month = 1; month <= 12; month++)
    widest = MAX (widest, measure (self, mirqab_timeline_words_month (month, self->language)));

  return widest;
}

/* Position in the ladder of the finest unit whose labels have room. */
static guint
choose_rung (MirqabTimelineFigure *self)
{
  double density = mirqab_timeline_scale_get_density (&self->scale);

  for (guint i = 0; i < G_N_ELEMENTS (ladder); i++)
    if (mirqab_tick_shortest (ladder[i]) * density
        >= get_label_room (self, ladder[i]) + TICK_GAP + LABEL_GAP)
      return i;

  return G_N_ELEMENTS (ladder) - 1;
}

/* A new year among months, a new month among days. */
static gboolean
is_boundary (MirqabDay      tick,
             MirqabTickUnit unit)
{
  int month, day;

  mirqab_day_to_ymd (tick, NULL, &month, &day);
  if (unit >= MIRQAB_TICK_YEAR)
    return FALSE;

  return unit >= MIRQAB_TICK_MONTH ? month == 1 : day == 1;
}

static char *
print_tick (MirqabTimelineFigure *self,
            MirqabDay             tick,
            MirqabTickUnit        unit)
{
  int year, month, day;

  mirqab_day_to_ymd (tick, &year, &month, &day);
  if (unit >= MIRQAB_TICK_YEAR || (unit >= MIRQAB_TICK_MONTH && month == 1))
    return g_strdup_printf ("%d", year);
  if (unit >= MIRQAB_TICK_MONTH)
    return g_strdup (mirqab_timeline_words_month (month, self->language));
  if (day > 1)
    return g_strdup_printf ("%d", day);
  if (month > 1)
    return g_strdup (mirqab_timeline_words_month (month, self->language));

  return g_strdup_printf ("%s %d", mirqab_timeline_words_month (month, self->language), year);
}

/* What the labels of the ticks leave out, at the start edge. */
static char *
print_context (MirqabTimelineFigure *self,
               MirqabTickUnit        unit)
{
  int year, month;

  if (unit >= MIRQAB_TICK_YEAR)
    return NULL;
  mirqab_day_to_ymd ((MirqabDay) floor (self->scale.first), &year, &month, NULL);
  if (unit >= MIRQAB_TICK_MONTH)
    return g_strdup_printf ("%d", year);

  return g_strdup_printf ("%s %d", mirqab_timeline_words_month (month, self->language), year);
}

static double
get_offset (MirqabTimelineFigure *self,
            MirqabDay             day)
{
  return (day - self->scale.first) * mirqab_timeline_scale_get_density (&self->scale);
}

static double
offset_to_x (MirqabTimelineFigure *self,
             double                offset)
{
  return self->scale.is_rtl ? self->scale.width - offset : offset;
}

/* A line of one unit of the drawing that does not blur on a screen. */
static void
add_vertical (MirqabTimelineFigure *self,
              cairo_t              *cr,
              double                offset,
              double                top,
              double                bottom)
{
  double x = floor (offset_to_x (self, offset)) + 0.5;

  cairo_move_to (cr, x, top);
  cairo_line_to (cr, x, bottom);
}

static void
add_ticks (MirqabTimelineFigure *self,
           cairo_t              *cr,
           MirqabTickUnit        unit,
           gboolean              boundaries,
           double                top,
           double                bottom)
{
  MirqabDay tick = mirqab_tick_floor ((MirqabDay) floor (self->scale.first), unit);

  for (; tick <= self->scale.last; tick = mirqab_tick_next (tick, unit))
    if (tick >= self->scale.first && (!boundaries || is_boundary (tick, unit)))
      add_vertical (self, cr, get_offset (self, tick), top, bottom);
}

void
mirqab_timeline_draw_grid (MirqabTimelineFigure      *self,
                           cairo_t                   *cr,
                           const MirqabTimelineBands *bands)
{
  MirqabTickUnit unit = ladder[choose_rung (self)];

  cairo_set_line_width (cr, 1.0);
  mirqab_timeline_figure_set_colour (cr, &self->palette->grid, 0.75);
  add_ticks (self, cr, unit, FALSE, bands->events_top, bands->axis_bottom);
  cairo_stroke (cr);
  mirqab_timeline_figure_set_colour (cr, &self->palette->grid, 1.0);
  add_ticks (self, cr, unit, TRUE, bands->events_top, bands->axis_bottom);
  cairo_stroke (cr);

  /* What is still to come lies behind today. */
  if (self->today != MIRQAB_DAY_NONE && self->today + 1 < self->scale.last)
    {
      double start = MAX (get_offset (self, self->today + 1), 0.0);
      double x = self->scale.is_rtl ? 0.0 : start;

      cairo_rectangle (cr, x, bands->events_top, self->scale.width - start,
                       bands->density_bottom - bands->events_top);
      mirqab_timeline_figure_set_colour (cr, &self->palette->grid, 0.35);
      cairo_fill (cr);
    }
}

static void
draw_label (MirqabTimelineFigure      *self,
            cairo_t                   *cr,
            const MirqabTimelineBands *bands,
            const char                *text,
            double                     offset,
            gboolean                   is_strong)
{
  PangoLayout *layout;

  layout = mirqab_timeline_figure_letter (self, text, is_strong ? MIRQAB_LETTERING_SMALL_BOLD
                                                                : MIRQAB_LETTERING_SMALL);
  mirqab_timeline_figure_set_colour (cr, is_strong ? &self->palette->text : &self->palette->dim_text,
                                     1.0);
  mirqab_timeline_type_draw (cr, layout, offset_to_x (self, offset),
                             (bands->axis_top + bands->axis_bottom) / 2.0, self->scale.is_rtl);
}

/* Draws the word for today, which is on the axis like a tick.
 * Returns the room that it takes. */
static void
draw_today (MirqabTimelineFigure      *self,
            cairo_t                   *cr,
            const MirqabTimelineBands *bands,
            double                    *from,
            double                    *to)
{
  const char *word = mirqab_timeline_word (MIRQAB_TIMELINE_WORD_TODAY, self->language);
  double offset, width, height;

  *from = *to = -G_MAXDOUBLE;
  if (self->today == MIRQAB_DAY_NONE)
    return;
  offset = get_offset (self, self->today) + mirqab_timeline_scale_get_density (&self->scale) / 2.0;
  if (offset < 0.0 || offset > self->scale.width)
    return;

  cairo_set_line_width (cr, 1.5);
  mirqab_timeline_figure_set_colour (cr, &self->palette->text, 0.7);
  add_vertical (self, cr, offset, bands->ribbon_bottom, bands->axis_top);
  cairo_stroke (cr);

  width = measure (self, word) + 10.0;
  height = self->type.small_line;
  *from = CLAMP (offset - width / 2.0, 0.0, MAX (self->scale.width - width, 0.0));
  *to = *from + width;
  cairo_new_path (cr);
  cairo_rectangle (cr, self->scale.is_rtl ? self->scale.width - *to : *from,
                   (bands->axis_top + bands->axis_bottom - height) / 2.0, width, height);
  mirqab_timeline_figure_set_colour (cr, &self->palette->text, 1.0);
  cairo_fill (cr);
  mirqab_timeline_figure_set_colour (cr, &self->palette->background, 1.0);
  mirqab_timeline_type_draw (cr, mirqab_timeline_figure_letter (self, word, MIRQAB_LETTERING_SMALL_BOLD),
                             offset_to_x (self, *from + 5.0),
                             (bands->axis_top + bands->axis_bottom) / 2.0, self->scale.is_rtl);
}

static double
find_first_boundary (MirqabTimelineFigure *self,
                     MirqabTickUnit        unit)
{
  MirqabDay tick = mirqab_tick_floor ((MirqabDay) floor (self->scale.first), unit);

  for (; tick <= self->scale.last; tick = mirqab_tick_next (tick, unit))
    if (tick >= self->scale.first && is_boundary (tick, unit))
      return get_offset (self, tick);

  return G_MAXDOUBLE;
}

void
mirqab_timeline_draw_axis (MirqabTimelineFigure      *self,
                           cairo_t                   *cr,
                           const MirqabTimelineBands *bands)
{
  guint rung = choose_rung (self);
  MirqabTickUnit unit = ladder[rung];
  double density = mirqab_timeline_scale_get_density (&self->scale);
  g_autofree char *context = print_context (self, unit);
  MirqabDay tick = mirqab_tick_floor ((MirqabDay) floor (self->scale.first), unit);
  double free_from = 0.0;
  double today_from, today_to;

  cairo_set_line_width (cr, 1.0);
  mirqab_timeline_figure_set_colour (cr, &self->palette->grid, 1.0);
  cairo_move_to (cr, 0.0, floor (bands->axis_top) + 0.5);
  cairo_line_to (cr, self->scale.width, floor (bands->axis_top) + 0.5);
  if (rung > 0 && mirqab_tick_shortest (ladder[rung - 1]) * density >= MIN_MINOR)
    add_ticks (self, cr, ladder[rung - 1], FALSE, bands->axis_top, bands->axis_top + 4.0);
  cairo_stroke (cr);

  draw_today (self, cr, bands, &today_from, &today_to);
  if (context != NULL)
    {
      double end = TICK_GAP + measure (self, context) + LABEL_GAP;

      if (find_first_boundary (self, unit) >= end && !(today_from < end && today_to > 0.0))
        {
          draw_label (self, cr, bands, context, TICK_GAP, TRUE);
          free_from = end;
        }
    }

  for (; tick <= self->scale.last; tick = mirqab_tick_next (tick, unit))
    {
      g_autofree char *text = print_tick (self, tick, unit);
      gboolean is_strong = is_boundary (tick, unit);
      double start = get_offset (self, tick) + TICK_GAP;
      double end = start + measure (self, text);

      if (start < free_from || end > self->scale.width
          || (start < today_to + TICK_GAP && end > today_from - TICK_GAP))
        continue;
      draw_label (self, cr, bands, text, start, is_strong);
      free_from = end + LABEL_GAP / 2.0;
    }
}
