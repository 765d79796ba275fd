/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/temporal-period.h"
#include "analysis/temporal-resolve.h"

G_BEGIN_DECLS

int      mirqab_day_year                (MirqabDay                    day);
gboolean mirqab_moment_is_told          (const MirqabMoment          *moment,
                                         MirqabTense                  tense);
gboolean mirqab_temporal_resolve_moment (const MirqabTemporalContext *self,
                                         const MirqabMoment          *moment,
                                         MirqabTense                  tense,
                                         MirqabPeriod                *period);
gboolean mirqab_temporal_resolve_offset (const MirqabTemporalContext *self,
                                         const MirqabMoment          *moment,
                                         MirqabTense                  tense,
                                         MirqabPeriod                *period);
gboolean mirqab_temporal_resolve_range  (const MirqabTemporalContext *self,
                                         const MirqabItem            *item,
                                         MirqabTense                  tense,
                                         MirqabPeriod                *first,
                                         MirqabPeriod                *last);

G_END_DECLS
