/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-figures"

#include "figures/timeline-figure-private.h"
#include "figures/timeline-words.h"

#include <math.h>
#include <pango/pangocairo.h>

#define PAD 4.0
#define MIN_HEIGHT_OF_DENSITY 110.0
#define MAX_LETTERINGS 600
#define MIN_GRIP_GAP 40.0

static MirqabTimeline *
make_empty_timeline (MirqabDossier *dossier)
{
  return mirqab_timeline_builder_end (mirqab_timeline_builder_new (dossier));
}

/**
 * mirqab_timeline_figure_prepare:
 *
 * Makes what drawing and hitting need and does not yet exist.
 */
void
mirqab_timeline_figure_prepare (MirqabTimelineFigure *self)
{
  MirqabTimelineBands bands;

  if (self->timeline == NULL)
    self->timeline = make_empty_timeline (self->dossier);
  if (self->type.context == NULL)
    mirqab_timeline_type_init (&self->type, self->font, self->language);
  if (self->labels.layouts == NULL)
    mirqab_timeline_labels_init (&self->labels, self->timeline, &self->type);

  bands = mirqab_timeline_figure_get_bands (self);
  if (!mirqab_timeline_arrangement_holds (&self->arrangement, &self->scale, bands.n_rows))
    mirqab_timeline_arrange (&self->arrangement, &self->labels, &self->scale, bands.n_rows,
                             bands.radius);
}

/* Divides the height; what is least important goes first when there is little. */
MirqabTimelineBands
mirqab_timeline_figure_get_bands (MirqabTimelineFigure *self)
{
  MirqabTimelineBands bands;
  double line = self->type.line;
  double small = self->type.small_line;
  double density = self->height < MIN_HEIGHT_OF_DENSITY || self->density.n == 0
                   ? 0.0 : CLAMP (0.15 * self->height, 16.0, 64.0);
  double events;

  bands.legend_top = self->height - mirqab_timeline_get_legend_height (self);
  bands.axis_bottom = bands.legend_top;
  bands.axis_top = bands.axis_bottom - small - PAD;
  bands.density_bottom = bands.axis_top;
  bands.density_top = bands.density_bottom - density;
  bands.ribbon_top = PAD / 2.0;
  bands.ribbon_bottom = bands.ribbon_top + small + 2.0;
  if (mirqab_dossier_get_chairmanships (self->dossier)->len == 0
      || bands.density_top - bands.ribbon_bottom < 2.0 * line)
    bands.ribbon_bottom = bands.ribbon_top;
  bands.events_top = bands.ribbon_bottom + PAD;
  bands.events_bottom = MAX (bands.density_top - PAD, bands.events_top);

  bands.row_height = line;
  bands.radius = 0.33 * line;
  events = bands.events_bottom - bands.events_top;
  /* The line between the sections has a caption where the height allows. */
  if (events > 8.0 * bands.row_height)
    events -= small;
  /* A row for each section, however little there is. */
  bands.n_rows = (guint) MAX (floor (events / bands.row_height), 2.0);
  bands.row_height = MIN (events / bands.n_rows, 1.15 * bands.row_height);

  return bands;
}

/**
 * mirqab_timeline_figure_letter:
 *
 * Returns: (transfer none): a line of text, kept for the next drawing
 */
PangoLayout *
mirqab_timeline_figure_letter (MirqabTimelineFigure *self,
                               const char           *text,
                               MirqabLettering       lettering)
{
  g_autofree char *key = g_strdup_printf ("%d%s", (int) lettering, text);
  PangoLayout *layout;

  if (self->lettering == NULL)
    self->lettering = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  layout = g_hash_table_lookup (self->lettering, key);
  if (layout != NULL)
    return layout;

  if (g_hash_table_size (self->lettering) >= MAX_LETTERINGS)
    g_hash_table_remove_all (self->lettering);
  layout = mirqab_timeline_type_layout (&self->type, text, lettering);
  g_hash_table_insert (self->lettering, g_steal_pointer (&key), layout);

  return layout;
}

void
mirqab_timeline_figure_set_colour (cairo_t            *cr,
                                   const MirqabColour *colour,
                                   double              opacity)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha * opacity);
}

static void
draw_handle (MirqabTimelineFigure      *self,
             cairo_t                   *cr,
             const MirqabTimelineBands *bands,
             double                     day,
             gboolean                   has_grip)
{
  double x = floor (mirqab_timeline_scale_to_x (&self->scale, day)) + 0.5;
  double middle = (bands->events_top + bands->events_bottom) / 2.0;

  if (x < -5.0 || x > self->scale.width + 5.0)
    return;

  cairo_set_line_width (cr, 1.5);
  cairo_move_to (cr, x, bands->ribbon_top);
  cairo_line_to (cr, x, bands->axis_bottom);
  mirqab_timeline_figure_set_colour (cr, &self->palette->accent, 1.0);
  cairo_stroke (cr);
  if (!has_grip)
    return;

  cairo_new_path (cr);
  cairo_rectangle (cr, x - 3.0, middle - 10.0, 6.0, 20.0);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 1.0);
  mirqab_timeline_figure_set_colour (cr, &self->palette->background, 1.0);
  cairo_stroke (cr);
}

static void
draw_brush_area (MirqabTimelineFigure      *self,
                 cairo_t                   *cr,
                 const MirqabTimelineBands *bands)
{
  double start = self->brush_from != MIRQAB_DAY_NONE ? self->brush_from : self->scale.first;
  double end = self->brush_to != MIRQAB_DAY_NONE ? self->brush_to + 1.0 : self->scale.last;
  double a, b;

  if (self->brush_from == MIRQAB_DAY_NONE && self->brush_to == MIRQAB_DAY_NONE)
    return;

  a = mirqab_timeline_scale_to_x (&self->scale, MAX (start, self->scale.first));
  b = mirqab_timeline_scale_to_x (&self->scale, MIN (end, self->scale.last));
  if ((b - a) * (self->scale.is_rtl ? -1.0 : 1.0) <= 0.0)
    return;
  cairo_rectangle (cr, MIN (a, b), bands->ribbon_bottom, fabs (b - a),
                   bands->axis_bottom - bands->ribbon_bottom);
  mirqab_timeline_figure_set_colour (cr, &self->palette->accent, 0.10);
  cairo_fill (cr);
}

/* Grips that are too near to one another would hide what lies between them; on
 * paper, where the legend is, there is nothing to drag. */
static void
draw_brush_handles (MirqabTimelineFigure      *self,
                    cairo_t                   *cr,
                    const MirqabTimelineBands *bands)
{
  gboolean is_closed = self->brush_from != MIRQAB_DAY_NONE && self->brush_to != MIRQAB_DAY_NONE;
  double days = is_closed ? self->brush_to + 1.0 - self->brush_from : G_MAXDOUBLE;
  gboolean has_grip = !self->has_legend
                      && days * mirqab_timeline_scale_get_density (&self->scale) > MIN_GRIP_GAP;

  if (self->brush_from != MIRQAB_DAY_NONE)
    draw_handle (self, cr, bands, self->brush_from, has_grip);
  if (self->brush_to != MIRQAB_DAY_NONE)
    draw_handle (self, cr, bands, self->brush_to + 1.0, has_grip);
}

void
mirqab_timeline_figure_draw (MirqabTimelineFigure *self,
                             cairo_t              *cr)
{
  MirqabTimelineBands bands;

  g_return_if_fail (MIRQAB_IS_TIMELINE_FIGURE (self));

  if (self->scale.width < 1.0 || self->height < 1.0)
    return;

  mirqab_timeline_figure_prepare (self);
  pango_cairo_update_context (cr, self->type.context);
  bands = mirqab_timeline_figure_get_bands (self);

  cairo_save (cr);
  cairo_rectangle (cr, 0.0, 0.0, self->scale.width, self->height);
  cairo_clip (cr);
  mirqab_timeline_figure_set_colour (cr, &self->palette->background, 1.0);
  cairo_paint (cr);
  mirqab_timeline_draw_grid (self, cr, &bands);
  draw_brush_area (self, cr, &bands);
  mirqab_timeline_draw_density (self, cr, &bands);
  mirqab_timeline_draw_ribbon (self, cr, &bands);
  mirqab_timeline_draw_axis (self, cr, &bands);
  mirqab_timeline_draw_events (self, cr, &bands);
  draw_brush_handles (self, cr, &bands);
  mirqab_timeline_draw_legend (self, cr, &bands);
  cairo_restore (cr);
}

static const MirqabChairmanship *
find_chairmanship (MirqabTimelineFigure *self,
                   double                day)
{
  return mirqab_dossier_get_chairmanship_on (self->dossier, (MirqabDay) floor (day));
}

/**
 * mirqab_timeline_figure_hit:
 * @hit: (out): what lies at the point
 *
 * Returns: whether the point lies in the figure
 */
gboolean
mirqab_timeline_figure_hit (MirqabTimelineFigure *self,
                            double                x,
                            double                y,
                            MirqabTimelineHit    *hit)
{
  MirqabTimelineBands bands;
  const MirqabTimelineMark *mark;
  const MirqabTimelineCell *cell;

  g_return_val_if_fail (MIRQAB_IS_TIMELINE_FIGURE (self), FALSE);

  *hit = (MirqabTimelineHit) { .day = MIRQAB_DAY_NONE, .cluster_from = MIRQAB_DAY_NONE,
                               .cluster_to = MIRQAB_DAY_NONE };
  if (x < 0.0 || y < 0.0 || x > self->scale.width || y > self->height)
    return FALSE;

  mirqab_timeline_figure_prepare (self);
  bands = mirqab_timeline_figure_get_bands (self);
  hit->day = (MirqabDay) floor (mirqab_timeline_scale_to_day (&self->scale, x));
  if (y >= bands.ribbon_top && y < bands.ribbon_bottom)
    hit->chairmanship = find_chairmanship (self, hit->day);

  mark = mirqab_timeline_find_mark (self, &bands, x, y);
  cell = mark == NULL ? mirqab_timeline_find_cell (self, &bands, x, y) : NULL;
  if (mark != NULL)
    {
      hit->position = mark->position;
      hit->n_clustered = 1;
      hit->event = mirqab_timeline_get (self->timeline, hit->position);
    }
  else if (cell != NULL)
    {
      hit->position = cell->position;
      hit->n_clustered = cell->n_events;
      hit->cluster_from = cell->from;
      hit->cluster_to = cell->to;
      hit->event = mirqab_timeline_get (self->timeline, hit->position);
    }

  return TRUE;
}

gboolean
mirqab_timeline_figure_locate (MirqabTimelineFigure *self,
                               guint                 position,
                               double               *x,
                               double               *y)
{
  MirqabTimelineBands bands;

  g_return_val_if_fail (MIRQAB_IS_TIMELINE_FIGURE (self), FALSE);

  mirqab_timeline_figure_prepare (self);
  bands = mirqab_timeline_figure_get_bands (self);

  return mirqab_timeline_locate_event (self, &bands, position, x, y);
}
