/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include "chronology/timeline.h"
#include "figures/palette.h"

G_BEGIN_DECLS

/* The chronology on one time axis: chairmanship ribbon, events in lanes,
 * density of articles. Drawn with cairo for screen and paper alike. Time runs
 * with the reading direction: from right to left in Arabic. */
#define MIRQAB_TYPE_TIMELINE_FIGURE (mirqab_timeline_figure_get_type ())
G_DECLARE_FINAL_TYPE (MirqabTimelineFigure, mirqab_timeline_figure, MIRQAB, TIMELINE_FIGURE, GObject)

typedef struct
{
  MirqabDay day;
  guint     articles;
} MirqabDayCount;

typedef struct
{
  MirqabDay                  day;      /* under the point */
  const MirqabTimelineEvent *event;    /* nullable */
  guint                      position; /* of event in the timeline */
  guint                      n_clustered; /* events counted here, event is the first; 1 = itself */
  MirqabDay                  cluster_from;/* the days that a count stands for */
  MirqabDay                  cluster_to;
  const MirqabChairmanship  *chairmanship; /* nullable */
} MirqabTimelineHit;

MirqabTimelineFigure *mirqab_timeline_figure_new  (MirqabDossier        *dossier);
void     mirqab_timeline_figure_set_language      (MirqabTimelineFigure *self,
                                                   const char           *language);
void     mirqab_timeline_figure_set_palette       (MirqabTimelineFigure *self,
                                                   const MirqabPalette  *palette);
void     mirqab_timeline_figure_set_font          (MirqabTimelineFigure *self,
                                                   const PangoFontDescription *font);
void     mirqab_timeline_figure_set_timeline      (MirqabTimelineFigure *self,
                                                   MirqabTimeline       *timeline);
void     mirqab_timeline_figure_set_density       (MirqabTimelineFigure *self,
                                                   const MirqabDayCount *counts, /* by day */
                                                   gsize                 n_counts);
void     mirqab_timeline_figure_set_today         (MirqabTimelineFigure *self,
                                                   MirqabDay             today); /* MIRQAB_DAY_NONE: no line */
void     mirqab_timeline_figure_set_brush         (MirqabTimelineFigure *self,
                                                   MirqabDay             from,   /* MIRQAB_DAY_NONE: open */
                                                   MirqabDay             to);
void     mirqab_timeline_figure_set_hover         (MirqabTimelineFigure *self,
                                                   int                   position); /* -1: none */
void     mirqab_timeline_figure_set_focus         (MirqabTimelineFigure *self,
                                                   int                   position); /* -1: none; keyboard ring */
/* The meaning of shapes and marks below the axis: for paper. */
void     mirqab_timeline_figure_set_legend        (MirqabTimelineFigure *self,
                                                   gboolean              has_legend);

void     mirqab_timeline_figure_set_size          (MirqabTimelineFigure *self,
                                                   double                width,
                                                   double                height);
void     mirqab_timeline_figure_set_view          (MirqabTimelineFigure *self,
                                                   double                first, /* day at the start edge */
                                                   double                last);
void     mirqab_timeline_figure_get_view          (MirqabTimelineFigure *self,
                                                   double               *first,
                                                   double               *last);
void     mirqab_timeline_figure_get_extent        (MirqabTimelineFigure *self, /* whole axis */
                                                   MirqabDay            *first,
                                                   MirqabDay            *last);
void     mirqab_timeline_figure_fit               (MirqabTimelineFigure *self); /* shows the whole axis */
void     mirqab_timeline_figure_zoom              (MirqabTimelineFigure *self,
                                                   double                factor,
                                                   double                x);
void     mirqab_timeline_figure_pan               (MirqabTimelineFigure *self,
                                                   double                dx);
double   mirqab_timeline_figure_x_of_day          (MirqabTimelineFigure *self,
                                                   double                day);
double   mirqab_timeline_figure_day_of_x          (MirqabTimelineFigure *self,
                                                   double                x);
void     mirqab_timeline_figure_draw              (MirqabTimelineFigure *self,
                                                   cairo_t              *cr);
gboolean mirqab_timeline_figure_hit               (MirqabTimelineFigure *self,
                                                   double                x,
                                                   double                y,
                                                   MirqabTimelineHit    *hit);
/* Where the shape of an event is, or the count that it is part of. FALSE when it is out of view. */
gboolean mirqab_timeline_figure_locate            (MirqabTimelineFigure *self,
                                                   guint                 position,
                                                   double               *x,
                                                   double               *y);
char    *mirqab_timeline_figure_dup_description   (MirqabTimelineFigure *self);

G_END_DECLS
