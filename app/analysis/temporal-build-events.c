/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/temporal-build.h"

#include <string.h>

#include "analysis/temporal-matched.h"

/* What rules do beyond joining their words: days that are counted from an event, whose
 * own day the text gives elsewhere, or not. */

/* قبل القمة بيومين، بعد أسبوع من الاجتماع */
gboolean
mirqab_build_event_offset (const MirqabTemporalMatch *match,
                           MirqabItem                *made)
{
  const MirqabItem *count = mirqab_matched_phrase (match, 0);

  if (count != NULL)
    {
      made->count_start = count->span.start;
      made->count_end = count->span.end;
    }
  else
    {
      made->moment.offset = 1;
    }
  made->moment.has_offset = TRUE;
  if (mirqab_matched_has (match, WORD_BEFORE))
    made->moment.offset = -made->moment.offset;

  return made->moment.unit >= UNIT_DAY && made->moment.unit != UNIT_PART;
}

static gboolean
set_days_from_event (MirqabItem *made,
                     int         days)
{
  gint8 event = made->moment.event;

  made->moment = (MirqabMoment) { .hour = MOMENT_NO_HOUR };
  made->moment.event = event;
  made->moment.unit = UNIT_DAY;
  made->moment.has_offset = TRUE;
  made->moment.offset = days;

  return TRUE;
}

/* عشية القمة */
gboolean
mirqab_build_event_eve (const MirqabTemporalMatch *match,
                        MirqabItem                *made)
{
  (void) match;

  return set_days_from_event (made, -1);
}

/* في اليوم التالي للقمة */
gboolean
mirqab_build_event_next_day (const MirqabTemporalMatch *match,
                             MirqabItem                *made)
{
  int relation = made->moment.relation;

  (void) match;

  return (relation == RELATION_FOLLOWING || relation == RELATION_PREVIOUS)
         && set_days_from_event (made, relation == RELATION_FOLLOWING ? 1 : -1);
}

/* Накануне: the day before one of the past that is spoken of, or yesterday. */
gboolean
mirqab_build_day_before (const MirqabTemporalMatch *match,
                         MirqabItem                *made)
{
  (void) match;

  made->moment.unit = UNIT_DAY;
  made->moment.relation = RELATION_PREVIOUS;
  made->moment.is_loose = TRUE;

  return TRUE;
}
