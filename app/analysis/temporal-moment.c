/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/temporal-moment.h"

/* Gives days to what expressions say, from the day of publication, from the date
 * in focus, and from the tense of the sentence. */

/* A date without a year is near the day of publication; a verb turns its direction
 * only when the day is farther off than this. */
#define NEAR_AHEAD 31
#define NEAR_BEHIND 14

/**
 * mirqab_day_year:
 *
 * Returns: the year of @day, 0 for %MIRQAB_DAY_NONE
 */
int
mirqab_day_year (MirqabDay day)
{
  int year = 0;

  if (day != MIRQAB_DAY_NONE)
    mirqab_day_to_ymd (day, &year, NULL, NULL);

  return year;
}

/* The day that a relation is seen from. */
static MirqabDay
find_base (const MirqabTemporalContext *self,
           MirqabRelation               relation)
{
  if (relation < RELATION_SAME)
    return self->published;

  return self->focus_from != MIRQAB_DAY_NONE ? self->focus_from : self->published;
}

/* How many units a relation goes on or back. */
static int
step_of (MirqabRelation relation)
{
  switch (relation)
    {
    case RELATION_LAST:
    case RELATION_PREVIOUS:
      return -1;
    case RELATION_NEXT:
    case RELATION_NEW:
    case RELATION_FOLLOWING:
      return 1;
    case RELATION_LAST_BUT_ONE:
      return -2;
    case RELATION_NEXT_BUT_ONE:
      return 2;
    case RELATION_NONE:
    case RELATION_THIS:
    case RELATION_SAME:
    default:
      return 0;
    }
}

/* ---- what comes back every year: days, months, seasons, quarters ---- */

/* Sets what @moment is in @year of its calendar. */
static gboolean
in_year (const MirqabMoment *moment,
         int                 year,
         MirqabPeriod       *period)
{
  if (moment->is_hijri)
    return mirqab_period_set_hijri (period, year, moment->month, moment->day);
  if (moment->season != SEASON_NONE)
    return mirqab_period_set_season (period, year, moment->season);
  if (moment->parts != 0)
    return mirqab_period_set_part (period, year, moment->part, moment->parts);
  if (moment->day != 0)
    return mirqab_period_set_day (period, mirqab_day_from_ymd (year, moment->month, moment->day));

  return mirqab_period_set_month (period, year, moment->month);
}

static int
distance (const MirqabPeriod *period,
          MirqabDay           day)
{
  if (day < period->from)
    return period->from - day;
  if (day > period->to)
    return day - period->to;

  return 0;
}

typedef enum
{
  PICK_NEAREST,
  PICK_BEFORE,        /* ends before the base */
  PICK_AFTER,         /* begins after it */
  PICK_PAST,          /* has begun, or is near ahead */
  PICK_FUTURE,        /* has not ended, or is near behind */
} Pick;

static gboolean
is_pick (const MirqabPeriod *period,
         MirqabDay           base,
         Pick                pick)
{
  switch (pick)
    {
    case PICK_BEFORE:
      return period->to < base;
    case PICK_AFTER:
      return period->from > base;
    case PICK_PAST:
      return period->from <= base + NEAR_AHEAD;
    case PICK_FUTURE:
      return period->to >= base - NEAR_BEHIND;
    case PICK_NEAREST:
    default:
      return TRUE;
    }
}

static Pick
pick_of (MirqabRelation relation,
         MirqabTense    tense)
{
  switch (relation)
    {
    case RELATION_LAST:
    case RELATION_LAST_BUT_ONE:
    case RELATION_PREVIOUS:
      return PICK_BEFORE;
    case RELATION_NEXT:
    case RELATION_NEXT_BUT_ONE:
    case RELATION_NEW:
    case RELATION_FOLLOWING:
      return PICK_AFTER;
    case RELATION_THIS:
    case RELATION_SAME:
      return PICK_NEAREST;
    case RELATION_NONE:
    default:
      return tense == MIRQAB_TENSE_PAST     ? PICK_PAST
             : tense == MIRQAB_TENSE_FUTURE ? PICK_FUTURE
                                            : PICK_NEAREST;
    }
}

/* A weekday that is written beside the date speaks for the year as well. */
static gboolean
has_weekday (const MirqabMoment *moment,
             const MirqabPeriod *period)
{
  return moment->weekday != 0 && moment->day != 0
         && (int) mirqab_day_weekday (period->from) == moment->weekday;
}

/* The one of the years around the base that fits best. */
static gboolean
pick_year (const MirqabMoment *moment,
           MirqabDay           base,
           Pick                pick,
           MirqabPeriod       *best)
{
  int year, month, day;
  int best_distance = G_MAXINT;

  if (base == MIRQAB_DAY_NONE)
    return FALSE;

  if (!moment->is_hijri)
    year = mirqab_day_year (base);
  else if (!mirqab_period_hijri_year (base, &year, &month, &day))
    return FALSE;

  for (int candidate = year - 2; candidate <= year + 2; candidate++)
    {
      MirqabPeriod period;
      int far;

      if (!in_year (moment, candidate, &period) || !is_pick (&period, base, pick))
        continue;
      far = distance (&period, base);
      if (has_weekday (moment, &period))
        far -= 300;
      if (far < best_distance)
        {
          *best = period;
          best_distance = far;
        }
    }

  return best_distance < G_MAXINT;
}

/* A date without a year that lies near the day of publication belongs there, even
 * behind a year of the past. */
#define NEAR_IN_SENTENCE 31
#define NEAR_IN_PARAGRAPH 45

/* @found: (nullable): what the day of publication makes of it */
static gboolean
carries_year (const MirqabTemporalContext *self,
              const MirqabPeriod          *found)
{
  int near = self->carried_sentence == self->sentence ? NEAR_IN_SENTENCE : NEAR_IN_PARAGRAPH;

  /* وفي عام 2011، … في ديسمبر */
  if (self->carried_year != 0 && self->carries_frame && self->carried_sentence == self->sentence)
    return TRUE;

  return self->carried_year != 0
         && (found == NULL || distance (found, self->published) > near);
}

static gboolean
resolve_yearly (const MirqabTemporalContext *self,
                const MirqabMoment          *moment,
                MirqabTense                  tense,
                MirqabPeriod                *period)
{
  MirqabDay base;
  gboolean is_found;

  if (moment->year != 0)
    return in_year (moment, moment->year, period);

  if (moment->year_relation != RELATION_NONE)
    {
      base = find_base (self, moment->year_relation);
      return base != MIRQAB_DAY_NONE
             && in_year (moment, mirqab_day_year (base) + step_of (moment->year_relation), period);
    }

  /* Entries of a plan that was announced for a year have no verb. */
  if (self->is_in_list && self->list_year != 0 && moment->relation == RELATION_NONE
      && tense == MIRQAB_TENSE_UNKNOWN && !moment->is_hijri)
    return in_year (moment, self->list_year, period);

  is_found = pick_year (moment, find_base (self, moment->relation),
                        pick_of (moment->relation, tense), period);
  /* منذ شباط: what goes on today began not long ago. */
  if (moment->relation == RELATION_NONE && tense != MIRQAB_TENSE_FUTURE && !moment->is_hijri
      && (moment->open != MIRQAB_OPEN_AFTER || self->carried_sentence == self->sentence)
      && carries_year (self, is_found ? period : NULL))
    return in_year (moment, self->carried_year, period);

  return is_found;
}

/* ---- days ---- */

/* الخميس من الأسبوع المقبل */
static gboolean
resolve_weekday_of_week (const MirqabTemporalContext *self,
                         const MirqabMoment          *moment,
                         MirqabPeriod                *period)
{
  MirqabDay base = find_base (self, moment->relation);

  return base != MIRQAB_DAY_NONE
         && mirqab_period_set_unit (period, UNIT_WEEK, base, step_of (moment->relation))
         && mirqab_period_set_day (period, period->from + moment->weekday - MIRQAB_MONDAY);
}

static gboolean
resolve_weekday (const MirqabTemporalContext *self,
                 const MirqabMoment          *moment,
                 MirqabTense                  tense,
                 MirqabPeriod                *period)
{
  MirqabDay base = find_base (self, moment->relation);
  int ahead;

  if (base == MIRQAB_DAY_NONE)
    return FALSE;

  ahead = (moment->weekday - (int) mirqab_day_weekday (base) + 7) % 7;
  switch (moment->relation)
    {
    case RELATION_NEXT:
    case RELATION_NEXT_BUT_ONE:
    case RELATION_NEW:
    case RELATION_FOLLOWING:
      return mirqab_period_set_day (period, base + (ahead == 0 ? 7 : ahead));
    case RELATION_LAST:
    case RELATION_LAST_BUT_ONE:
    case RELATION_PREVIOUS:
      return mirqab_period_set_day (period, base + ahead - 7);
    case RELATION_THIS:
    case RELATION_SAME:
      return mirqab_period_set_day (period, base + (ahead > 3 ? ahead - 7 : ahead));
    case RELATION_NONE:
    default:
      break;
    }

  /* يصل الأحد 29 يونيو، ويلتقي نظيره الأحد: the day that the sentence has dated. */
  if (self->named_day != MIRQAB_DAY_NONE
      && (int) mirqab_day_weekday (self->named_day) == moment->weekday)
    return mirqab_period_set_day (period, self->named_day);
  /* The weekday of the day of publication is that day: agencies write
   * "سيعقدون السبت اجتماعا" on Saturday. */
  if (ahead > 0 && tense != MIRQAB_TENSE_FUTURE)
    ahead -= 7;

  return mirqab_period_set_day (period, base + ahead);
}

#define FAR_IN_PAIR 2

/* الأحد والاثنين: the days of a pair follow one another. */
static gboolean
resolve_next_weekday (const MirqabTemporalContext *self,
                      const MirqabMoment          *moment,
                      MirqabPeriod                *period)
{
  int ahead;

  if (!self->is_pair || moment->relation != RELATION_NONE)
    return FALSE;

  ahead = (moment->weekday - (int) mirqab_day_weekday (self->weekday) + 7) % 7;

  return ahead > 0 && ahead <= FAR_IN_PAIR
         && mirqab_period_set_day (period, self->weekday + ahead);
}

/* اليوم الخميس: the weekday is right where an article came out after midnight. */
static MirqabDay
move_to_weekday (MirqabDay day,
                 int       weekday)
{
  int off;

  if (weekday == 0 || day == MIRQAB_DAY_NONE)
    return day;

  off = (weekday - (int) mirqab_day_weekday (day) + 7) % 7;

  return day + (off > 3 ? off - 7 : off);
}

/* اليوم ذاته: the day spoken of last, of the past in a story of the past, to come in
 * one of what is to come. */
static MirqabDay
find_base_of_day (const MirqabTemporalContext *self,
                  const MirqabMoment          *moment,
                  MirqabTense                  tense)
{
  if (moment->relation < RELATION_SAME || self->last_day == MIRQAB_DAY_NONE)
    return moment->is_loose ? self->published : find_base (self, moment->relation);
  if (moment->is_loose)
    return self->last_day < self->published ? self->last_day : self->published;
  if (tense == MIRQAB_TENSE_FUTURE && self->last_day == self->past_day
      && self->coming_day != MIRQAB_DAY_NONE)
    return self->coming_day;
  if (tense == MIRQAB_TENSE_PAST && self->last_day == self->coming_day
      && self->past_day != MIRQAB_DAY_NONE)
    return self->past_day;

  return moment->relation == RELATION_FOLLOWING ? self->last_day_end : self->last_day;
}

static gboolean
resolve_day (const MirqabTemporalContext *self,
             const MirqabMoment          *moment,
             MirqabTense                  tense,
             MirqabPeriod                *period)
{
  MirqabDay base = find_base_of_day (self, moment, tense);

  if (base == MIRQAB_DAY_NONE)
    return FALSE;
  if (moment->has_offset)
    return mirqab_period_set_day (period, move_to_weekday (self->published + moment->offset,
                                                           moment->weekday));
  return mirqab_period_set_day (period, move_to_weekday (base + step_of (moment->relation),
                                                         moment->weekday));
}

/* منه، الشهر نفسه: the month that was named last, or that of the date in focus. A
 * weekday beside the day may tell that the current month is meant. */
static MirqabDay
find_base_of_month (const MirqabTemporalContext *self,
                    const MirqabMoment          *moment)
{
  MirqabDay base = find_base (self, moment->month_relation);
  MirqabDay days[2];

  if (moment->month_relation != RELATION_SAME)
    return base;
  if (self->month_from != MIRQAB_DAY_NONE)
    base = self->month_from;
  if (moment->weekday == 0)
    return base;

  days[0] = base;
  days[1] = self->published;
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      int year, month;
      MirqabDay day;

      if (days[i] == MIRQAB_DAY_NONE)
        continue;
      mirqab_day_to_ymd (days[i], &year, &month, NULL);
      day = mirqab_day_from_ymd (year, month, moment->day);
      if (day != MIRQAB_DAY_NONE && (int) mirqab_day_weekday (day) == moment->weekday)
        return days[i];
    }

  return base;
}

/* التاسع من الشهر الجاري */
static gboolean
resolve_day_of_month (const MirqabTemporalContext *self,
                      const MirqabMoment          *moment,
                      MirqabPeriod                *period)
{
  MirqabDay base = find_base_of_month (self, moment);
  MirqabPeriod month;
  int year, number;

  if (base == MIRQAB_DAY_NONE
      || !mirqab_period_set_unit (&month, UNIT_MONTH, base, step_of (moment->month_relation)))
    return FALSE;

  mirqab_day_to_ymd (month.from, &year, &number, NULL);

  return mirqab_period_set_day (period, mirqab_day_from_ymd (year, number, moment->day));
}

/* ---- units: the last week, two years ago ---- */

static gboolean
resolve_unit (const MirqabTemporalContext *self,
              const MirqabMoment          *moment,
              MirqabPeriod                *period)
{
  MirqabDay base = find_base (self, moment->relation);
  int steps = step_of (moment->relation);
  int month = 0;

  if (base == MIRQAB_DAY_NONE)
    return FALSE;
  /* العام الجديد: in January the one that has just begun. */
  mirqab_day_to_ymd (base, NULL, &month, NULL);
  if (moment->relation == RELATION_NEW && moment->unit == UNIT_YEAR && month == 1)
    steps = 0;

  return mirqab_period_set_unit (period, moment->unit, base, steps);
}

/**
 * mirqab_moment_is_told:
 *
 * Returns: whether it is a "بعد عامين" of a story of the past
 */
gboolean
mirqab_moment_is_told (const MirqabMoment *moment,
                       MirqabTense         tense)
{
  return moment->offset > 0 && tense == MIRQAB_TENSE_PAST && !moment->from_focus
         && moment->event == EVENT_NONE;
}

#define YEARS_OF_DECADE 10
#define HALF_YEAR 6   /* months */
#define HALF_MONTH 15 /* days */

/* بعد شهرين ونصف الشهر، قبل عام ونصف */
static gboolean
resolve_half_more (const MirqabMoment *moment,
                   MirqabDay           base,
                   MirqabPeriod       *period)
{
  int sign = moment->offset < 0 ? -1 : 1;

  if (moment->unit == UNIT_YEAR)
    return mirqab_period_set_unit (period, UNIT_MONTH, base, 12 * moment->offset + sign * HALF_YEAR);
  if (moment->unit == UNIT_MONTH)
    return mirqab_period_set_unit (period, UNIT_MONTH, base + sign * HALF_MONTH, moment->offset);

  return mirqab_period_set_unit (period, moment->unit, base, moment->offset);
}

/**
 * mirqab_temporal_resolve_offset:
 * @period: (out caller-allocates):
 *
 * بعد عامين is counted from today when it lies ahead, and from the date spoken of
 * last in a story of the past.
 *
 * Returns: whether the day that it is counted from is known
 */
gboolean
mirqab_temporal_resolve_offset (const MirqabTemporalContext *self,
                                const MirqabMoment          *moment,
                                MirqabTense                  tense,
                                MirqabPeriod                *period)
{
  gboolean from_focus = moment->from_focus || mirqab_moment_is_told (moment, tense);
  MirqabDay base = from_focus ? find_base (self, RELATION_SAME) : self->published;

  /* قبل ذلك بيوم: a month is no day to count from */
  if (from_focus && moment->unit == UNIT_DAY && self->last_day != MIRQAB_DAY_NONE
      && self->focus_to - self->focus_from > 0)
    base = self->last_day;
  if (moment->event != EVENT_NONE)
    base = moment->offset < 0 ? self->event_from[moment->event] : self->event_to[moment->event];
  if (base == MIRQAB_DAY_NONE)
    return FALSE;
  if (moment->unit < UNIT_DAY)
    return mirqab_period_set_day (period, base + (moment->unit == UNIT_HOUR
                                                  ? moment->offset / 24 : 0));
  if (moment->is_half_more)
    return resolve_half_more (moment, base, period);
  /* قبل عقد is ten years ago, not the decade before this. */
  if (moment->unit == UNIT_DECADE)
    return mirqab_period_set_unit (period, UNIT_YEAR, base, moment->offset * YEARS_OF_DECADE);

  return mirqab_period_set_unit (period, moment->unit, base, moment->offset);
}

static gboolean
resolve_decade (const MirqabTemporalContext *self,
                const MirqabMoment          *moment,
                MirqabPeriod                *period)
{
  if (moment->decade != 0)
    return mirqab_period_set_years (period, moment->century * 100 + moment->decade, 10);
  if (moment->unit == UNIT_NONE)
    return mirqab_period_set_years (period, moment->century * 100, 100);

  return resolve_unit (self, moment, period);
}

/* الأسبوع الثاني من سبتمبر: its days from the eighth to the fourteenth */
static void
narrow_to_week (MirqabPeriod *period,
                int           week)
{
  const int length = 7;

  if (period->kind != UNIT_MONTH)
    return;
  if (week < 0)
    period->from = period->to - (length - 1);
  else
    period->from += (week - 1) * length;
  period->to = MIN (period->to, period->from + length - 1);
  period->kind = UNIT_NONE; /* it has no name */
}

/**
 * mirqab_temporal_resolve_moment:
 * @period: (out caller-allocates):
 *
 * Goes from the finest that is said (a day of a month) to the coarsest (a century).
 *
 * Returns: whether all is known that the moment depends on
 */
gboolean
mirqab_temporal_resolve_moment (const MirqabTemporalContext *self,
                                const MirqabMoment          *moment,
                                MirqabTense                  tense,
                                MirqabPeriod                *period)
{
  gboolean is_found;

  if (moment->month != 0 || moment->season != 0 || moment->parts != 0)
    is_found = resolve_yearly (self, moment, tense, period);
  else if (moment->month_relation != RELATION_NONE)
    is_found = resolve_day_of_month (self, moment, period);
  else if (moment->decade != 0 || moment->century != 0)
    is_found = resolve_decade (self, moment, period);
  else if (moment->year != 0)
    is_found = moment->is_hijri ? mirqab_period_set_hijri (period, moment->year, 0, 0)
                                : mirqab_period_set_years (period, moment->year, 1);
  else if (moment->unit == UNIT_DAY)
    is_found = resolve_day (self, moment, tense, period);
  else if (moment->weekday != 0 && moment->unit == UNIT_WEEK)
    is_found = resolve_weekday_of_week (self, moment, period);
  else if (moment->weekday != 0)
    is_found = resolve_next_weekday (self, moment, period)
               || resolve_weekday (self, moment, tense, period);
  else if (moment->unit != UNIT_NONE)
    is_found = resolve_unit (self, moment, period);
  else if (moment->hour == 0 && self->night != MIRQAB_DAY_NONE)
    is_found = mirqab_period_set_day (period, self->night + 1); /* its midnight ends that day */
  else if (self->day != MIRQAB_DAY_NONE)
    is_found = mirqab_period_set_day (period, self->day); /* a bare time of the day */
  else
    is_found = FALSE;

  if (is_found && moment->is_eve)
    return mirqab_period_set_day (period, period->from - 1);
  if (is_found && moment->week != 0)
    narrow_to_week (period, moment->week);

  return is_found;
}
