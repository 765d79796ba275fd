/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/day.h"

G_BEGIN_DECLS

/* Which days lie where: the axis between two edges. Days are points of time: a
 * day that begins at 5.0 ends at 6.0. Time runs from the start edge to the end
 * edge: from right to left in Arabic. */
typedef struct
{
  double   first;     /* at the start edge */
  double   last;      /* at the end edge */
  double   width;     /* units of the drawing */
  double   earliest;  /* of the whole axis */
  double   latest;
  gboolean is_rtl;
} MirqabTimelineScale;

double mirqab_timeline_scale_get_density (const MirqabTimelineScale *self); /* units a day */
double mirqab_timeline_scale_to_x        (const MirqabTimelineScale *self,
                                          double                     day);
double mirqab_timeline_scale_to_day      (const MirqabTimelineScale *self,
                                          double                     x);
double mirqab_timeline_scale_get_end     (const MirqabTimelineScale *self);
void   mirqab_timeline_scale_set_view    (MirqabTimelineScale       *self,
                                          double                     first,
                                          double                     last);
void   mirqab_timeline_scale_zoom        (MirqabTimelineScale       *self,
                                          double                     factor,
                                          double                     x);
void   mirqab_timeline_scale_pan         (MirqabTimelineScale       *self,
                                          double                     dx);

G_END_DECLS
