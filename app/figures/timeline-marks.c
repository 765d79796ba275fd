/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-figures"

#include "figures/timeline-figure-private.h"
#include "figures/timeline-shapes.h"
#include "figures/timeline-words.h"

#include <math.h>

#define LABEL_GAP 4.0
#define ARTICLE_RADIUS 0.82 /* of events that only articles report */
#define OUTLINE 1.6
#define MIN_CUT 3.0        /* line heights: less is no longer a label */

static gboolean
is_soft (MirqabPrecision precision)
{
  return precision == MIRQAB_PRECISION_PART || precision == MIRQAB_PRECISION_WEEK;
}

static gboolean
is_exact (MirqabPrecision precision)
{
  return precision == MIRQAB_PRECISION_DAY || precision == MIRQAB_PRECISION_RANGE;
}

static double
get_radius (const MirqabTimelineEvent *event,
            double                     radius)
{
  return event->reference != NULL ? radius : radius * ARTICLE_RADIUS;
}

/* Known to be in this time, and not when. */
static void
draw_whiskers (MirqabTimelineFigure      *self,
               cairo_t                   *cr,
               const MirqabTimelineEvent *event,
               double                     x,
               double                     y,
               double                     radius)
{
  const double dots[] = { 1.0, 1.5 };

  cairo_save (cr);
  cairo_set_line_width (cr, OUTLINE);
  if (is_soft (event->precision))
    cairo_set_dash (cr, dots, 2, 0.0);
  cairo_move_to (cr, x - radius - 3.5, y);
  cairo_line_to (cr, x + radius + 3.5, y);
  mirqab_timeline_figure_set_colour (cr, &self->palette->kinds[event->kind], 0.7);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_doubt (MirqabTimelineFigure *self,
            cairo_t              *cr,
            double                x,
            double                y,
            double                radius)
{
  const double dots[] = { 1.2, 1.8 };

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius + 2.6, 0.0, 2.0 * G_PI);
  cairo_set_line_width (cr, 1.0);
  cairo_set_dash (cr, dots, 2, 0.0);
  mirqab_timeline_figure_set_colour (cr, &self->palette->dim_text, 0.75);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * mirqab_timeline_draw_mark:
 *
 * Draws the shape of one event: filled when it happened, hollow when it is
 * planned, struck when it was cancelled; with a hole when articles report what
 * the dossier knows, and in a dotted ring when the dossier is not sure.
 */
void
mirqab_timeline_draw_mark (MirqabTimelineFigure      *self,
                           cairo_t                   *cr,
                           const MirqabTimelineEvent *event,
                           double                     x,
                           double                     y,
                           double                     radius)
{
  const MirqabColour *colour = &self->palette->kinds[event->kind];
  gboolean is_hollow = event->status != MIRQAB_EVENT_PAST;
  double inner = is_hollow ? radius - OUTLINE / 2.0 : radius;

  mirqab_timeline_shape_path (cr, event->kind, x, y, inner, self->scale.is_rtl);
  mirqab_timeline_figure_set_colour (cr, is_hollow ? &self->palette->background : colour, 1.0);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, is_hollow ? OUTLINE : 0.8);
  mirqab_timeline_figure_set_colour (cr, is_hollow ? colour : &self->palette->background, 1.0);
  cairo_stroke (cr);

  if (event->reference != NULL && event->evidence->len > 0)
    {
      cairo_new_path (cr);
      cairo_arc (cr, x, y, 0.36 * radius, 0.0, 2.0 * G_PI);
      mirqab_timeline_figure_set_colour (cr, is_hollow ? colour : &self->palette->background, 1.0);
      cairo_fill (cr);
    }
  if (event->status == MIRQAB_EVENT_CANCELLED)
    {
      cairo_set_line_width (cr, OUTLINE);
      cairo_move_to (cr, x - radius - 2.0, y + radius * 0.7);
      cairo_line_to (cr, x + radius + 2.0, y - radius * 0.7);
      mirqab_timeline_figure_set_colour (cr, &self->palette->text, 1.0);
      cairo_stroke (cr);
    }
  if (event->reference != NULL && event->reference->confidence == MIRQAB_CONFIDENCE_MEDIUM)
    draw_doubt (self, cr, x, y, radius);
}

static void
fill_softly (MirqabTimelineFigure *self,
             cairo_t              *cr,
             const MirqabColour   *colour,
             double                from,
             double                to)
{
  cairo_pattern_t *pattern = cairo_pattern_create_linear (from, 0.0, to, 0.0);

  for (guint i = 0; i < 4; i++)
    {
      static const struct { double at, opacity; } stops[] = {
        { 0.0, 0.0 }, { 0.3, 0.45 }, { 0.7, 0.45 }, { 1.0, 0.0 },
      };

      cairo_pattern_add_color_stop_rgba (pattern, stops[i].at, colour->red, colour->green,
                                         colour->blue, stops[i].opacity);
    }
  cairo_set_source (cr, pattern);
  cairo_fill (cr);
  cairo_pattern_destroy (pattern);
}

/* Exact days: a full bar. A month or a year: an open one, it happened somewhere
 * in it. Part of a month: a bar without ends. */
static void
draw_bar (MirqabTimelineFigure      *self,
          cairo_t                   *cr,
          const MirqabTimelineEvent *event,
          double                     from,
          double                     to,
          double                     y,
          double                     radius)
{
  const MirqabColour *colour = &self->palette->kinds[event->kind];
  const double dashes[] = { 4.0, 3.0 };
  double height = is_exact (event->precision) ? 1.5 * radius : 2.0 * radius;

  cairo_save (cr);
  cairo_rectangle (cr, from, y - height / 2.0, to - from, height);
  if (is_soft (event->precision))
    {
      fill_softly (self, cr, colour, from, to);
      cairo_restore (cr);
      return;
    }

  if (event->status == MIRQAB_EVENT_PAST)
    {
      mirqab_timeline_figure_set_colour (cr, colour, is_exact (event->precision) ? 0.42 : 0.14);
      cairo_fill_preserve (cr);
    }
  if (!is_exact (event->precision) || event->status != MIRQAB_EVENT_PAST)
    {
      if (!is_exact (event->precision))
        cairo_set_dash (cr, dashes, 2, 0.0);
      cairo_clip_preserve (cr);
      cairo_set_line_width (cr, 2.0);
      mirqab_timeline_figure_set_colour (cr, colour, 0.8);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

typedef struct
{
  const MirqabTimelineMark  *mark;
  const MirqabTimelineEvent *event;
  double start;  /* visible part of the mark, along the view */
  double end;
  double centre; /* of the shape, in the drawing */
  double y;
} Drawn;

static double
get_row_middle (MirqabTimelineFigure      *self,
                const MirqabTimelineBands *bands,
                guint                      row)
{
  double y = bands->events_top + (row + 0.5) * bands->row_height;

  return row >= self->arrangement.split && self->arrangement.split > 0
         ? y + bands->events_bottom - bands->events_top - bands->n_rows * bands->row_height
         : y;
}

static double
to_x (MirqabTimelineFigure *self,
      double                offset)
{
  return self->scale.is_rtl ? self->scale.width - offset : offset;
}

static gboolean
locate (MirqabTimelineFigure      *self,
        const MirqabTimelineBands *bands,
        const MirqabTimelineMark  *mark,
        Drawn                     *drawn)
{
  double shift = self->scale.first * mirqab_timeline_scale_get_density (&self->scale);
  double before = mark->is_before ? mark->label + LABEL_GAP : 0.0;
  double behind = mark->is_before || mark->is_inside ? 0.0 : mark->label + LABEL_GAP;
  double radius;

  drawn->mark = mark;
  drawn->event = mirqab_timeline_get (self->timeline, mark->position);
  drawn->start = mark->start - shift;
  drawn->end = mark->end - shift;
  if (drawn->end + behind < -bands->radius || drawn->start - before > self->scale.width + bands->radius)
    return FALSE;

  radius = get_radius (drawn->event, bands->radius);
  drawn->y = get_row_middle (self, bands, mark->row);
  drawn->centre = to_x (self, mark->is_bar ? MAX (drawn->start, 2.0) + radius
                                           : (drawn->start + drawn->end) / 2.0);

  return TRUE;
}

static void
draw_shape (MirqabTimelineFigure      *self,
            cairo_t                   *cr,
            const MirqabTimelineBands *bands,
            const Drawn               *drawn)
{
  double radius = get_radius (drawn->event, bands->radius);

  if (drawn->mark->is_bar)
    {
      double from = to_x (self, MAX (drawn->start, -10.0));
      double to = to_x (self, MIN (drawn->end, self->scale.width + 10.0));

      draw_bar (self, cr, drawn->event, MIN (from, to), MAX (from, to), drawn->y, radius);
    }
  else if (!is_exact (drawn->event->precision))
    {
      draw_whiskers (self, cr, drawn->event, drawn->centre, drawn->y, radius);
    }
  mirqab_timeline_draw_mark (self, cr, drawn->event, drawn->centre, drawn->y, radius);
}

/* A label goes with its mark: without it, it would say that something is here
 * that is elsewhere. At the end edge it is cut. */
static void
draw_label (MirqabTimelineFigure      *self,
            cairo_t                   *cr,
            const MirqabTimelineBands *bands,
            const Drawn               *drawn)
{
  const MirqabTimelineMark *mark = drawn->mark;
  double shape = 2.0 * bands->radius + LABEL_GAP;
  double start = drawn->end + LABEL_GAP;
  double room = mark->label;
  double natural;
  PangoLayout *layout;

  if (mark->label <= 0.0 || drawn->end < 0.0 || drawn->start > self->scale.width)
    return;

  natural = mirqab_timeline_labels_width (&self->labels, mark->position, mark->is_short);
  layout = mirqab_timeline_labels_get (&self->labels, mark->position, mark->is_short);
  if (mark->is_inside)
    /* Stays in view as long as its bar does. */
    start = MIN (MAX (drawn->start, 2.0) + shape, drawn->end - MIN (natural, room));
  else if (mark->is_before)
    start = drawn->start - LABEL_GAP - MIN (natural, room);

  room = MIN (room, self->scale.width - start - 2.0);
  if (room < MIN (natural, MIN_CUT * self->type.line))
    return;
  pango_layout_set_width (layout, natural <= room + 0.5 ? -1 : (int) (room * PANGO_SCALE));

  mirqab_timeline_figure_set_colour (cr, drawn->event->reference != NULL ? &self->palette->text
                                                                         : &self->palette->dim_text,
                                     1.0);
  mirqab_timeline_type_draw (cr, layout, to_x (self, start), drawn->y, self->scale.is_rtl);
}

static void
draw_cells (MirqabTimelineFigure      *self,
            cairo_t                   *cr,
            const MirqabTimelineBands *bands)
{
  double density = mirqab_timeline_scale_get_density (&self->scale);

  for (guint i = 0; i < self->arrangement.cells->len; i++)
    {
      const MirqabTimelineCell *cell = &g_array_index (self->arrangement.cells, MirqabTimelineCell, i);
      double start = (cell->from - self->scale.first) * density + 1.0;
      double end = (cell->to + 1 - self->scale.first) * density - 1.0;
      double y = get_row_middle (self, bands, cell->row);
      double height = MIN (self->type.small_line, bands->row_height - 2.0);
      g_autofree char *text = NULL;
      PangoLayout *layout;

      if (end < 0.0 || start > self->scale.width)
        continue;
      cairo_rectangle (cr, MIN (to_x (self, start), to_x (self, end)), y - height / 2.0,
                       end - start, height);
      mirqab_timeline_figure_set_colour (cr, &self->palette->grid, 0.8);
      cairo_fill (cr);

      /* in the part that is seen */
      start = MAX (start, 0.0);
      end = MIN (end, self->scale.width);
      text = g_strdup_printf ("\u200E+%u", cell->n_events);
      layout = mirqab_timeline_figure_letter (self, text, MIRQAB_LETTERING_SMALL);
      start = (start + end - mirqab_timeline_type_measure (layout)) / 2.0;
      mirqab_timeline_figure_set_colour (cr, &self->palette->text, 1.0);
      mirqab_timeline_type_draw (cr, layout, to_x (self, start), y, self->scale.is_rtl);
    }
}

static char *
print_caption (MirqabTimelineFigure *self)
{
  const char *word = mirqab_timeline_word (MIRQAB_TIMELINE_WORD_ARTICLES, self->language);
  g_autofree char *outside = NULL;

  if (self->n_outside == 0)
    return g_strdup (word);

  outside = mirqab_timeline_words_dup_outside (self->n_outside, self->language);

  return g_strdup_printf ("%s (%s)", word, outside);
}

/* The line between what the dossier knows and what only articles say. */
static void
draw_split (MirqabTimelineFigure      *self,
            cairo_t                   *cr,
            const MirqabTimelineBands *bands)
{
  double y = bands->events_top + self->arrangement.split * bands->row_height;
  double strip = bands->events_bottom - bands->events_top - bands->n_rows * bands->row_height;
  g_autofree char *caption = print_caption (self);
  double start = 0.0;

  if (self->arrangement.split == 0 || self->arrangement.split >= bands->n_rows)
    return;

  cairo_rectangle (cr, 0.0, y, self->scale.width, bands->events_bottom - y);
  mirqab_timeline_figure_set_colour (cr, &self->palette->grid, 0.3);
  cairo_fill (cr);

  if (strip >= self->type.small_line)
    {
      PangoLayout *layout = mirqab_timeline_figure_letter (self, caption, MIRQAB_LETTERING_SMALL);

      mirqab_timeline_figure_set_colour (cr, &self->palette->dim_text, 1.0);
      mirqab_timeline_type_draw (cr, layout, to_x (self, 4.0), y + strip / 2.0, self->scale.is_rtl);
      start = mirqab_timeline_type_measure (layout) + 10.0;
      y += strip / 2.0;
    }
  cairo_set_line_width (cr, 1.0);
  cairo_move_to (cr, to_x (self, start), floor (y) + 0.5);
  cairo_line_to (cr, to_x (self, self->scale.width), floor (y) + 0.5);
  mirqab_timeline_figure_set_colour (cr, &self->palette->grid, 1.0);
  cairo_stroke (cr);
}

static void
draw_ring (MirqabTimelineFigure      *self,
           cairo_t                   *cr,
           const MirqabTimelineBands *bands,
           const Drawn               *drawn,
           gboolean                   is_focus)
{
  cairo_new_path (cr);
  cairo_arc (cr, drawn->centre, drawn->y, bands->radius + 3.5, 0.0, 2.0 * G_PI);
  cairo_set_line_width (cr, is_focus ? 2.2 : 1.4);
  mirqab_timeline_figure_set_colour (cr, &self->palette->accent, 1.0);
  cairo_stroke (cr);
}

static const MirqabTimelineMark *
find_mark (MirqabTimelineFigure *self,
           int                   position)
{
  for (guint i = 0; position >= 0 && i < self->arrangement.marks->len; i++)
    {
      const MirqabTimelineMark *mark;

      mark = &g_array_index (self->arrangement.marks, MirqabTimelineMark, i);
      if ((int) mark->position == position)
        return mark;
    }

  return NULL;
}

/* The cell in which an event without a mark is counted. */
static const MirqabTimelineCell *
find_cell_of (MirqabTimelineFigure *self,
              int                   position)
{
  const MirqabTimelineEvent *event;
  MirqabDay middle;

  if (position < 0 || (guint) position >= mirqab_timeline_get_size (self->timeline))
    return NULL;

  event = mirqab_timeline_get (self->timeline, (guint) position);
  middle = event->from + (event->to - event->from) / 2;
  for (guint i = 0; i < self->arrangement.cells->len; i++)
    {
      const MirqabTimelineCell *cell = &g_array_index (self->arrangement.cells, MirqabTimelineCell, i);

      if (cell->from <= middle && middle <= cell->to
          && (cell->row < self->arrangement.split) == (event->reference != NULL))
        return cell;
    }

  return NULL;
}

static void
draw_cell_ring (MirqabTimelineFigure      *self,
                cairo_t                   *cr,
                const MirqabTimelineBands *bands,
                const MirqabTimelineCell  *cell)
{
  double from = mirqab_timeline_scale_to_x (&self->scale, cell->from);
  double to = mirqab_timeline_scale_to_x (&self->scale, cell->to + 1.0);

  cairo_rectangle (cr, MIN (from, to) + 1.0,
                   get_row_middle (self, bands, cell->row) - bands->row_height / 2.0 + 1.0,
                   fabs (to - from) - 2.0, bands->row_height - 2.0);
  cairo_set_line_width (cr, 2.0);
  mirqab_timeline_figure_set_colour (cr, &self->palette->accent, 1.0);
  cairo_stroke (cr);
}

static void
draw_marked (MirqabTimelineFigure      *self,
             cairo_t                   *cr,
             const MirqabTimelineBands *bands,
             int                        position,
             gboolean                   is_focus)
{
  const MirqabTimelineMark *mark = find_mark (self, position);
  const MirqabTimelineCell *cell = mark == NULL ? find_cell_of (self, position) : NULL;
  Drawn drawn;

  if (mark != NULL && locate (self, bands, mark, &drawn))
    draw_ring (self, cr, bands, &drawn, is_focus);
  else if (cell != NULL)
    draw_cell_ring (self, cr, bands, cell);
}

void
mirqab_timeline_draw_events (MirqabTimelineFigure      *self,
                             cairo_t                   *cr,
                             const MirqabTimelineBands *bands)
{
  Drawn drawn;

  draw_split (self, cr, bands);
  draw_cells (self, cr, bands);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->arrangement.marks->len; i++)
      {
        const MirqabTimelineMark *mark;

        mark = &g_array_index (self->arrangement.marks, MirqabTimelineMark, i);
        if (!locate (self, bands, mark, &drawn))
          continue;
        if (pass == 0)
          draw_shape (self, cr, bands, &drawn);
        else
          draw_label (self, cr, bands, &drawn);
      }

  draw_marked (self, cr, bands, self->hover, FALSE);
  draw_marked (self, cr, bands, self->focus, TRUE);
}

static gboolean
is_hit (MirqabTimelineFigure      *self,
        const MirqabTimelineBands *bands,
        const Drawn               *drawn,
        double                     x,
        double                     y)
{
  double start = MIN (drawn->start, drawn->end - 2.0 * bands->radius) - 3.0;
  double end = drawn->end + 3.0;
  double offset = self->scale.is_rtl ? self->scale.width - x : x;

  if (drawn->mark->is_before)
    start -= drawn->mark->label + LABEL_GAP;
  else if (drawn->mark->label > 0.0 && !drawn->mark->is_inside)
    end += drawn->mark->label + LABEL_GAP;

  return offset >= start && offset <= end && fabs (y - drawn->y) <= bands->row_height / 2.0;
}

/**
 * mirqab_timeline_find_mark:
 *
 * Returns: (nullable): the mark whose shape or label lies at the point
 */
const MirqabTimelineMark *
mirqab_timeline_find_mark (MirqabTimelineFigure      *self,
                           const MirqabTimelineBands *bands,
                           double                     x,
                           double                     y)
{
  Drawn drawn;

  for (guint i = 0; i < self->arrangement.marks->len; i++)
    {
      const MirqabTimelineMark *mark;

      mark = &g_array_index (self->arrangement.marks, MirqabTimelineMark, i);
      if (locate (self, bands, mark, &drawn) && is_hit (self, bands, &drawn, x, y))
        return mark;
    }

  return NULL;
}

const MirqabTimelineCell *
mirqab_timeline_find_cell (MirqabTimelineFigure      *self,
                           const MirqabTimelineBands *bands,
                           double                     x,
                           double                     y)
{
  double day = mirqab_timeline_scale_to_day (&self->scale, x);

  for (guint i = 0; i < self->arrangement.cells->len; i++)
    {
      const MirqabTimelineCell *cell = &g_array_index (self->arrangement.cells, MirqabTimelineCell, i);

      if (day >= cell->from && day < cell->to + 1
          && fabs (y - get_row_middle (self, bands, cell->row)) <= bands->row_height / 2.0)
        return cell;
    }

  return NULL;
}

/**
 * mirqab_timeline_locate_event:
 * @x: (out): of its shape, or of the count to which it belongs
 * @y: (out):
 *
 * Returns: whether the event is in view
 */
gboolean
mirqab_timeline_locate_event (MirqabTimelineFigure      *self,
                              const MirqabTimelineBands *bands,
                              guint                      position,
                              double                    *x,
                              double                    *y)
{
  const MirqabTimelineMark *mark = find_mark (self, (int) position);
  const MirqabTimelineCell *cell = mark == NULL ? find_cell_of (self, (int) position) : NULL;
  Drawn drawn;

  if (mark != NULL && locate (self, bands, mark, &drawn))
    {
      *x = CLAMP (drawn.centre, 0.0, self->scale.width);
      *y = drawn.y;
      return TRUE;
    }
  if (cell == NULL || cell->to + 1 < self->scale.first || cell->from > self->scale.last)
    return FALSE;

  *x = CLAMP (mirqab_timeline_scale_to_x (&self->scale, (cell->from + cell->to + 1) / 2.0),
              0.0, self->scale.width);
  *y = get_row_middle (self, bands, cell->row);

  return TRUE;
}
