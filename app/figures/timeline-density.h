/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figures/timeline-figure.h"
#include "figures/timeline-ticks.h"

G_BEGIN_DECLS

/* How many articles there are on each day, and between any two of them. */
typedef struct
{
  MirqabDayCount *counts; /* owned, by day */
  guint64        *sums;   /* owned: articles before each of counts, and all */
  gsize           n;
} MirqabTimelineDensity;

void           mirqab_timeline_density_set         (MirqabTimelineDensity       *self,
                                                    const MirqabDayCount        *counts,
                                                    gsize                        n);
void           mirqab_timeline_density_clear       (MirqabTimelineDensity       *self);
guint64        mirqab_timeline_density_count       (const MirqabTimelineDensity *self,
                                                    MirqabDay                    from,
                                                    MirqabDay                    to);
MirqabTickUnit mirqab_timeline_density_choose_unit (double                       units_per_day);

G_END_DECLS
