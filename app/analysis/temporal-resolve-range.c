/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/temporal-moment.h"

/* Gives days to both ends of a range. */

static gboolean
lacks_year (const MirqabMoment *moment)
{
  return moment->year == 0 && moment->year_relation == RELATION_NONE
         && moment->relation == RELATION_NONE
         && (moment->month != 0 || moment->season != 0 || moment->parts != 0);
}

/**
 * mirqab_temporal_resolve_range:
 * @first: (out caller-allocates):
 * @last: (out caller-allocates):
 *
 * One end of a range often leaves to the other what both share.
 *
 * Returns: whether both ends are known
 */
gboolean
mirqab_temporal_resolve_range (const MirqabTemporalContext *self,
                               const MirqabItem            *item,
                               MirqabTense                  tense,
                               MirqabPeriod                *first,
                               MirqabPeriod                *last)
{
  MirqabMoment from = item->moment;
  MirqabMoment to = item->until;
  MirqabTemporalContext inner = *self;

  if (lacks_year (&to) && !lacks_year (&from))
    {
      if (!mirqab_temporal_resolve_moment (self, &from, tense, first))
        return FALSE;
      to.year = (gint16) mirqab_day_year (first->from);
      if (!mirqab_temporal_resolve_moment (self, &to, tense, last))
        return FALSE;
      if (last->from < first->from)
        {
          to.year++;
          return mirqab_temporal_resolve_moment (self, &to, tense, last);
        }
      return TRUE;
    }

  if (from.weekday != 0 && from.month == 0 && to.weekday != 0 && to.month == 0)
    {
      if (from.relation == RELATION_NONE)
        from.relation = to.relation;
      if (!mirqab_temporal_resolve_moment (self, &from, tense, first))
        return FALSE;
      inner.focus_from = first->from;
      to.relation = RELATION_FOLLOWING;
      return mirqab_temporal_resolve_moment (&inner, &to, tense, last);
    }

  if (!mirqab_temporal_resolve_moment (self, &to, tense, last))
    return FALSE;
  if (!lacks_year (&from))
    return mirqab_temporal_resolve_moment (self, &from, tense, first);

  from.year = (gint16) mirqab_day_year (last->from);
  if (from.is_hijri)
    from.year = to.year;
  if (!mirqab_temporal_resolve_moment (self, &from, tense, first))
    return FALSE;
  if (first->from > last->from)
    {
      from.year--;
      return mirqab_temporal_resolve_moment (self, &from, tense, first);
    }

  return TRUE;
}
