/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "briefing/briefing.h"
#include "figures/map-figure.h"
#include "figures/timeline-figure.h"

G_BEGIN_DECLS

/* The figures of a briefing, the same on paper and in HTML. */
typedef struct
{
  const MirqabBriefing *briefing;
  const char           *language;
  const char           *family; /* of the letters */
  double                font_size;
  double                width;
  double                height;
  const GArray         *days;   /* of MirqabDay: of publication */
} MirqabSummaryFigure;

/* First and last of days in any order; whether there is any. */
gboolean              mirqab_find_days            (const GArray              *days,
                                                   MirqabDay                 *first,
                                                   MirqabDay                 *last);
/* (transfer full) (nullable): NULL where there is none or it is left out */
MirqabMapFigure      *mirqab_summary_map_new      (const MirqabSummaryFigure *what);
MirqabTimelineFigure *mirqab_summary_timeline_new (const MirqabSummaryFigure *what);
/* (transfer full): what stands below it, without credits */
char                 *mirqab_summary_map_caption  (const MirqabSummaryFigure *what);
char                 *mirqab_summary_timeline_caption
                                                  (const MirqabSummaryFigure *what);

G_END_DECLS
