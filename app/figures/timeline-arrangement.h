/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "chronology/timeline.h"
#include "figures/timeline-scale.h"
#include "figures/timeline-ticks.h"
#include "figures/timeline-type.h"

G_BEGIN_DECLS

/* Which event stands where: rows of marks with labels that never overlap.
 *
 * Events are placed in order of importance, each with as much of its label as
 * there is room for. What finds no room is counted in cells, each of which
 * stands for a stretch of the calendar: "7 more in 2021".
 *
 * Places are measured along the axis from day zero, so that they hold while
 * the axis is panned; only another density of days or another height asks for
 * a new arrangement. */

typedef struct
{
  guint    position;  /* in the timeline */
  guint    row;       /* of the whole area */
  double   start;     /* of the mark, along the axis */
  double   end;
  double   label;     /* room for the label behind the mark, 0: none */
  gboolean is_short;  /* the short form of the title */
  gboolean is_before; /* the label stands before the mark: behind it the axis ends */
  gboolean is_bar;    /* the mark is as long as the event */
  gboolean is_inside; /* the label stands on the bar */
} MirqabTimelineMark;

typedef struct
{
  MirqabDay from;
  MirqabDay to;       /* last day */
  guint     row;
  guint     n_events;
  guint     position; /* of the first of them */
} MirqabTimelineCell;

/* What is made once for each timeline and language: the order in which events
 * are placed, and how long their labels are. */
typedef struct
{
  MirqabTimeline     *timeline; /* borrowed */
  MirqabTimelineType *type;     /* borrowed */
  GPtrArray          *layouts;  /* owned, nullable items: full, short, full, short … */
  double             *widths;   /* owned; -1: not measured */
  guint              *order;    /* owned: positions, the most important first */
  guint               n_reports;/* events of articles alone */
} MirqabTimelineLabels;

void         mirqab_timeline_labels_init  (MirqabTimelineLabels *self,
                                           MirqabTimeline       *timeline,
                                           MirqabTimelineType   *type);
void         mirqab_timeline_labels_clear (MirqabTimelineLabels *self);
double       mirqab_timeline_labels_width (MirqabTimelineLabels *self,
                                           guint                 position,
                                           gboolean              is_short);
PangoLayout *mirqab_timeline_labels_get   (MirqabTimelineLabels *self,
                                           guint                 position,
                                           gboolean              is_short);

typedef struct
{
  GArray *marks;   /* of MirqabTimelineMark, by start */
  GArray *cells;   /* of MirqabTimelineCell */
  guint   n_rows;
  guint   split;   /* rows from here on are of articles alone; n_rows: none */
  double  density; /* units a day for which it holds */
  double  first;   /* days for which it holds */
  double  last;
} MirqabTimelineArrangement;

void     mirqab_timeline_arrange           (MirqabTimelineArrangement *self,
                                            MirqabTimelineLabels      *labels,
                                            const MirqabTimelineScale *scale,
                                            guint                      n_rows,
                                            double                     radius);
gboolean mirqab_timeline_arrangement_holds (const MirqabTimelineArrangement *self,
                                            const MirqabTimelineScale       *scale,
                                            guint                            n_rows);
void     mirqab_timeline_arrangement_clear (MirqabTimelineArrangement *self);

G_END_DECLS
