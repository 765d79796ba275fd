/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figures/timeline-arrangement.h"
#include "figures/timeline-density.h"
#include "figures/timeline-figure.h"
#include "figures/timeline-type.h"

G_BEGIN_DECLS

/* The bands of the figure from top to bottom. */
typedef struct
{
  double ribbon_top, ribbon_bottom;
  double events_top, events_bottom;
  double density_top, density_bottom;
  double axis_top, axis_bottom;
  double legend_top;  /* the bottom of the figure when there is no legend */
  double row_height;
  double radius;      /* of a mark */
  guint  n_rows;
} MirqabTimelineBands;

struct _MirqabTimelineFigure
{
  GObject               parent_instance;

  MirqabDossier        *dossier;  /* owned */
  char                 *language; /* owned */
  const MirqabPalette  *palette;
  PangoFontDescription *font;     /* owned */
  MirqabTimeline       *timeline; /* owned, nullable */
  MirqabTimelineDensity density;
  MirqabDay             today;
  MirqabDay             brush_from;
  MirqabDay             brush_to;
  int                   hover;
  int                   focus;
  gboolean              has_legend;
  guint                 n_outside; /* events beyond the ends of the axis */
  gboolean              is_fitted; /* the view follows the extent */
  double                height;
  MirqabTimelineScale   scale;

  /* made when they are needed */
  MirqabTimelineType        type;
  MirqabTimelineLabels      labels;
  MirqabTimelineArrangement arrangement;
  GHashTable               *lettering; /* owned, nullable: text -> PangoLayout, of axis and ribbon */
};

void         mirqab_timeline_figure_prepare    (MirqabTimelineFigure *self);
MirqabTimelineBands
             mirqab_timeline_figure_get_bands  (MirqabTimelineFigure *self);
PangoLayout *mirqab_timeline_figure_letter     (MirqabTimelineFigure *self,
                                                const char           *text,
                                                MirqabLettering       lettering);
double       mirqab_timeline_figure_place_to_x (MirqabTimelineFigure *self,
                                                double                place);
void         mirqab_timeline_figure_set_colour (cairo_t              *cr,
                                                const MirqabColour   *colour,
                                                double                opacity);

void mirqab_timeline_draw_axis    (MirqabTimelineFigure      *self,
                                   cairo_t                   *cr,
                                   const MirqabTimelineBands *bands);
void mirqab_timeline_draw_grid    (MirqabTimelineFigure      *self,
                                   cairo_t                   *cr,
                                   const MirqabTimelineBands *bands);
void mirqab_timeline_draw_ribbon  (MirqabTimelineFigure      *self,
                                   cairo_t                   *cr,
                                   const MirqabTimelineBands *bands);
void mirqab_timeline_draw_density (MirqabTimelineFigure      *self,
                                   cairo_t                   *cr,
                                   const MirqabTimelineBands *bands);
void mirqab_timeline_draw_events  (MirqabTimelineFigure      *self,
                                   cairo_t                   *cr,
                                   const MirqabTimelineBands *bands);
void mirqab_timeline_draw_legend  (MirqabTimelineFigure      *self,
                                   cairo_t                   *cr,
                                   const MirqabTimelineBands *bands);
double mirqab_timeline_get_legend_height (MirqabTimelineFigure    *self);
const MirqabTimelineMark *
     mirqab_timeline_find_mark    (MirqabTimelineFigure      *self,
                                   const MirqabTimelineBands *bands,
                                   double                     x,
                                   double                     y);
const MirqabTimelineCell *
     mirqab_timeline_find_cell    (MirqabTimelineFigure      *self,
                                   const MirqabTimelineBands *bands,
                                   double                     x,
                                   double                     y);
gboolean
     mirqab_timeline_locate_event (MirqabTimelineFigure      *self,
                                   const MirqabTimelineBands *bands,
                                   guint                      position,
                                   double                    *x,
                                   double                    *y);
void mirqab_timeline_draw_mark    (MirqabTimelineFigure      *self,
                                   cairo_t                   *cr,
                                   const MirqabTimelineEvent *event,
                                   double                     x,
                                   double                     y,
                                   double                     radius);

G_END_DECLS
