/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/temporal-resolve.h"

#include <string.h>

#include "analysis/temporal-moment.h"

/* Makes of each expression what is handed out: its type, value, days. */

static void
print_duration (const MirqabMoment *moment,
                char               *value,
                gsize               size)
{
  static const struct
  {
    const char *prefix;
    int         factor; /* decades and centuries are counted in years */
    char        letter;
  } units[] = {
    [UNIT_SECOND] = { "PT", 1, 'S' },
    [UNIT_MINUTE] = { "PT", 1, 'M' },
    [UNIT_HOUR] = { "PT", 1, 'H' },
    [UNIT_DAY] = { "P", 1, 'D' },
    [UNIT_WEEK] = { "P", 1, 'W' },
    [UNIT_MONTH] = { "P", 1, 'M' },
    [UNIT_PART] = { "P", 6, 'M' }, /* half a year */
    [UNIT_YEAR] = { "P", 1, 'Y' },
    [UNIT_DECADE] = { "P", 10, 'Y' },
    [UNIT_CENTURY] = { "P", 100, 'Y' },
  };
  int unit = moment->unit;

  if (unit >= (int) G_N_ELEMENTS (units) || units[unit].prefix == NULL)
    return;

  g_snprintf (value, size, "%s%" G_GINT64_FORMAT "%s%c", units[unit].prefix,
              (gint64) moment->offset * units[unit].factor, moment->is_half_more ? ".5" : "",
              units[unit].letter);
}

static void
print_set (const MirqabMoment *moment,
           char               *value,
           gsize               size)
{
  if (moment->weekday != 0)
    g_snprintf (value, size, "XXXX-WXX-%d", moment->weekday);
  else if (moment->month != 0)
    g_snprintf (value, size, "XXXX-%02d", moment->month);
  else if (moment->season != SEASON_NONE)
    g_snprintf (value, size, "XXXX-%s", mirqab_period_get_season_name (moment->season));
  else
    print_duration (moment, value, size);
}

static void
print_time (const MirqabMoment *moment,
            char               *value,
            gsize               size)
{
  static const char *const parts[] = {
    [DAY_PART_NONE] = "", [DAY_PART_DAWN] = "TMO", [DAY_PART_MORNING] = "TMO",
    [DAY_PART_NOON] = "TMI", [DAY_PART_AFTERNOON] = "TAF", [DAY_PART_EVENING] = "TEV",
    [DAY_PART_NIGHT] = "TNI",
  };
  gsize length = strlen (value);

  if (length != MIRQAB_DAY_STRING_LENGTH - 1)
    return;
  if (moment->hour != MOMENT_NO_HOUR)
    g_snprintf (value + length, size - length, "T%02d:%02d", moment->hour, moment->minute);
  else
    g_strlcpy (value + length, parts[moment->day_part], size - length);
}

static void
take_period (MirqabTemporal     *temporal,
             const MirqabPeriod *period)
{
  temporal->from = period->from;
  temporal->to = period->to;
  mirqab_period_print (period, temporal->value, sizeof temporal->value);
}

static gboolean
is_kind (const MirqabItem *item,
         guint32           phrases)
{
  return (item->phrases & phrases) != 0;
}

#define P(phrase) PHRASE_BIT (PHRASE_##phrase)

static void
resolve_range_item (const MirqabTemporalContext    *self,
                    const MirqabTemporalExpression *expression,
                    MirqabTemporal                 *temporal)
{
  MirqabPeriod first, last;

  temporal->type = MIRQAB_TEMPORAL_RANGE;
  if (!mirqab_temporal_resolve_range (self, &expression->item, expression->tense, &first, &last)
      || first.from > last.to)
    return;

  temporal->from = first.from;
  temporal->to = last.to;
  mirqab_period_print_range (&first, &last, temporal->value, sizeof temporal->value);
}

/* امتنعت عام 1999. وبعد عامين غادرت: the sentence before named the year. */
static gboolean
follows_year (const MirqabTemporalContext    *self,
              const MirqabTemporalExpression *expression)
{
  return self->carried_year != 0 && expression->is_in_front
         && expression->sentence == self->carried_sentence + 1;
}

/* A story of the past that names no date in the same sentence leaves "بعد عامين" a
 * length. */
static gboolean
is_length (const MirqabTemporalContext    *self,
           const MirqabTemporalExpression *expression)
{
  return is_kind (&expression->item, P (OFFSET))
         && mirqab_moment_is_told (&expression->item.moment, expression->tense)
         && (!(self->has_date_in_sentence || follows_year (self, expression)) || expression->is_apart);
}

/* في غضون أسبوع: a date when it is still to come; a length otherwise, and where it
 * is counted from another date to come. */
static void
resolve_duration (const MirqabTemporalContext    *self,
                  const MirqabTemporalExpression *expression,
                  MirqabTemporal                 *temporal)
{
  const MirqabMoment *moment = &expression->item.moment;
  MirqabPeriod period;

  if (moment->is_within && expression->tense == MIRQAB_TENSE_FUTURE
      && !(self->has_date_in_sentence && self->focus_from > self->published)
      && mirqab_temporal_resolve_offset (self, moment, MIRQAB_TENSE_FUTURE, &period))
    {
      temporal->type = MIRQAB_TEMPORAL_DATE;
      take_period (temporal, &period);
      return;
    }

  temporal->type = MIRQAB_TEMPORAL_DURATION;
  print_duration (moment, temporal->value, sizeof temporal->value);
}

static void
resolve_anniversary (const MirqabTemporalContext    *self,
                     const MirqabTemporalExpression *expression,
                     MirqabTemporal                 *temporal)
{
  int year = mirqab_day_year (self->published) - expression->item.moment.offset;
  MirqabPeriod period;

  temporal->type = MIRQAB_TEMPORAL_DATE;
  if (self->published != MIRQAB_DAY_NONE
      && mirqab_period_set_years (&period, year, 1))
    take_period (temporal, &period);
}

static void
resolve_point (const MirqabTemporalContext    *self,
               const MirqabTemporalExpression *expression,
               MirqabTemporal                 *temporal)
{
  const MirqabItem *item = &expression->item;
  gboolean is_time = is_kind (item, P (TIME) | P (CLOCK))
                     || item->moment.day_part != DAY_PART_NONE;
  MirqabPeriod period;
  gboolean is_found;

  temporal->type = is_time ? MIRQAB_TEMPORAL_TIME : MIRQAB_TEMPORAL_DATE;
  if (is_kind (item, P (OFFSET)))
    is_found = mirqab_temporal_resolve_offset (self, &item->moment, expression->tense, &period);
  else
    is_found = mirqab_temporal_resolve_moment (self, &item->moment, expression->tense, &period);
  if (!is_found)
    return;

  take_period (temporal, &period);
  if (is_time)
    print_time (&item->moment, temporal->value, sizeof temporal->value);
}

static gboolean
is_undated_event (const MirqabTemporalContext *self,
                  const MirqabItem            *item)
{
  return item->moment.event != EVENT_NONE
         && self->event_from[item->moment.event] == MIRQAB_DAY_NONE;
}

/* قبل القمة بيومين, of a summit without a day: two days, if they are counted. */
static gboolean
resolve_length_from_event (const MirqabItem *item,
                           MirqabTemporal   *temporal)
{
  MirqabMoment moment = item->moment;

  if (item->count_end == 0)
    return FALSE;

  moment.offset = ABS (moment.offset);
  temporal->span.start = item->count_start;
  temporal->span.end = item->count_end;
  temporal->type = MIRQAB_TEMPORAL_DURATION;
  print_duration (&moment, temporal->value, sizeof temporal->value);

  return TRUE;
}

void
mirqab_temporal_context_init (MirqabTemporalContext *self,
                              MirqabDay              published)
{
  *self = (MirqabTemporalContext) {
    .published = published,
    .focus_from = MIRQAB_DAY_NONE,
    .focus_to = MIRQAB_DAY_NONE,
    .month_from = MIRQAB_DAY_NONE,
    .named_day = MIRQAB_DAY_NONE,
    .weekday = MIRQAB_DAY_NONE,
    .day = published,
    .past_day = MIRQAB_DAY_NONE,
    .coming_day = MIRQAB_DAY_NONE,
    .last_day = MIRQAB_DAY_NONE,
    .last_day_end = MIRQAB_DAY_NONE,
    .night = MIRQAB_DAY_NONE,
  };
  for (guint i = 0; i < N_EVENT_WORDS; i++)
    self->event_from[i] = self->event_to[i] = MIRQAB_DAY_NONE;
}

/* A year that the text names is carried on to the dates behind it in the same
 * paragraph, until one of today's comes. */
static void
carry_year (MirqabTemporalContext          *self,
            const MirqabTemporalExpression *expression,
            const MirqabTemporal           *temporal)
{
  const MirqabMoment *moment = &expression->item.moment;
  gboolean is_today = moment->unit != UNIT_NONE
                      || (moment->relation != RELATION_NONE && moment->relation < RELATION_SAME);

  /* خلال ستة أشهر: a length says nothing of the year. */
  if (is_kind (&expression->item, P (DURATION) | P (COUNT) | P (SET)))
    return;
  if (is_today)
    self->carried_year = 0;
  if (moment->year != 0 && !moment->is_hijri && !expression->is_in_list)
    self->list_year = moment->year;
  if (!is_today && moment->year != 0 && !moment->is_hijri
           && is_kind (&expression->item, P (DATE) | P (MONTH) | P (YEAR) | P (SEASON) | P (PART)))
    {
      self->carried_year = moment->year < mirqab_day_year (self->published)
                           || self->published == MIRQAB_DAY_NONE ? moment->year : 0;
      self->carried_sentence = expression->sentence;
      self->carries_frame = expression->is_in_front;
    }
}

static void
enter (MirqabTemporalContext          *self,
       const MirqabTemporalExpression *expression)
{
  if (expression->paragraph != self->paragraph)
    {
      self->paragraph = expression->paragraph;
      self->carried_year = 0;
      if (!expression->is_in_list)
        self->list_year = 0;
    }
  self->is_in_list = expression->is_in_list;
  if (expression->sentence != self->sentence)
    {
      self->sentence = expression->sentence;
      self->day = self->published;
      self->named_day = MIRQAB_DAY_NONE;
      self->night = MIRQAB_DAY_NONE;
      self->has_date_in_sentence = FALSE;
    }
}

/* How far behind a bare time the day that it belongs to may stand:
 * الساعة 10 بتوقيت موسكو غدا. */
#define REACH_OF_TIME 4

/* Gives a bare time of the day the day that is named right behind it. */
static void
take_day_behind (MirqabTemporalContext          *self,
                 const MirqabTemporalExpression *expression,
                 const MirqabTemporalExpression *next)
{
  MirqabPeriod period;

  if (next == NULL || !is_kind (&expression->item, P (CLOCK))
      || next->sentence != expression->sentence
      || next->item.first > expression->item.end + REACH_OF_TIME
      || !is_kind (&next->item, P (DATE) | P (DAY) | P (WEEKDAY) | P (TIME)))
    return;
  if (mirqab_temporal_resolve_moment (self, &next->item.moment, next->tense, &period))
    self->day = period.from;
}

/* A weekday without anything that says which one. */
static gboolean
is_bare_weekday (const MirqabItem *item)
{
  const MirqabMoment *moment = &item->moment;

  return is_kind (item, P (WEEKDAY)) && moment->weekday != 0 && moment->month == 0
         && moment->relation == RELATION_NONE && moment->unit == UNIT_NONE;
}

#define LONGEST_EVENT 31 /* days */

/* قبل القمة بيومين: of the summit whose day was told before. */
static void
learn_event (MirqabTemporalContext          *self,
             const MirqabTemporalExpression *expression,
             const MirqabTemporal           *temporal)
{
  if (expression->event == EVENT_NONE || expression->item.moment.event != EVENT_NONE
      || temporal->from == MIRQAB_DAY_NONE || temporal->to - temporal->from > LONGEST_EVENT)
    return;

  self->event_from[expression->event] = temporal->from;
  self->event_to[expression->event] = temporal->to;
}

#define LONGEST_STAY 10 /* days that are spoken of as one */

static void
learn_day (MirqabTemporalContext *self,
           const MirqabTemporal  *temporal)
{
  if (temporal->from == MIRQAB_DAY_NONE || temporal->to - temporal->from > LONGEST_STAY
      || strchr (temporal->value, 'W') != NULL)
    return;

  self->last_day = temporal->from;
  self->last_day_end = temporal->to;
  if (self->published != MIRQAB_DAY_NONE && temporal->from > self->published)
    self->coming_day = temporal->from;
  else
    self->past_day = temporal->from;
}

/* What the next expressions may refer to: منه، الشهر نفسه; يومي الأحد والاثنين. */
static void
learn (MirqabTemporalContext          *self,
       const MirqabTemporalExpression *expression,
       const MirqabTemporal           *temporal)
{
  const MirqabItem *item = &expression->item;

  if (temporal->from != MIRQAB_DAY_NONE
      && (item->moment.month != 0 || item->moment.month_relation != RELATION_NONE
          || is_kind (item, P (THE_MONTH))))
    self->month_from = temporal->from;
  if (item->moment.weekday != 0 && item->moment.day != 0 && temporal->from == temporal->to)
    self->named_day = temporal->from;
  learn_event (self, expression, temporal);
  if (item->moment.day_part == DAY_PART_NIGHT && item->moment.hour == MOMENT_NO_HOUR)
    self->night = temporal->from;
  learn_day (self, temporal);
  self->weekday = is_bare_weekday (item) ? temporal->from : MIRQAB_DAY_NONE;
  self->weekday_end = item->end;
}

/**
 * mirqab_temporal_resolve:
 * @self: (inout): learns from each expression what the next ones refer to
 * @next: (nullable): the expression behind it
 * @temporal: (out caller-allocates): receives the result; its value is "" when
 *   the expression depends on a day that is not known
 *
 * Returns: whether the expression says anything: عشية القمة does not, where the text
 *   does not date the summit
 */
gboolean
mirqab_temporal_resolve (MirqabTemporalContext          *self,
                         const MirqabTemporalExpression *expression,
                         const MirqabTemporalExpression *next,
                         MirqabTemporal                 *temporal)
{
  const MirqabItem *item = &expression->item;

  enter (self, expression);
  self->is_pair = self->weekday != MIRQAB_DAY_NONE && item->first == self->weekday_end
                  && is_bare_weekday (item);
  take_day_behind (self, expression, next);
  *temporal = (MirqabTemporal) {
    .span = item->span,
    .mod = item->moment.is_approximate ? MIRQAB_MOD_APPROX : (MirqabTemporalMod) item->moment.mod,
    .open = (MirqabOpenEnd) item->moment.open,
    .from = MIRQAB_DAY_NONE,
    .to = MIRQAB_DAY_NONE,
    .rule = item->rule,
  };

  if (is_kind (item, P (RANGE)))
    resolve_range_item (self, expression, temporal);
  else if (is_kind (item, P (SET)))
    {
      temporal->type = MIRQAB_TEMPORAL_SET;
      print_set (&item->moment, temporal->value, sizeof temporal->value);
    }
  else if (is_length (self, expression))
    {
      temporal->span.start = item->count_start;
      resolve_duration (self, expression, temporal);
    }
  else if (is_kind (item, P (DURATION) | P (COUNT)))
    resolve_duration (self, expression, temporal);
  else if (is_kind (item, P (ANNIVERSARY)))
    {
      resolve_anniversary (self, expression, temporal);
      return TRUE;
    }
  else if (is_undated_event (self, item))
    {
      return resolve_length_from_event (item, temporal);
    }
  else
    resolve_point (self, expression, temporal);

  carry_year (self, expression, temporal);
  learn (self, expression, temporal);
  if (temporal->from != MIRQAB_DAY_NONE)
    {
      self->focus_from = temporal->from;
      self->focus_to = temporal->to;
      self->has_date_in_sentence = TRUE;
      if (temporal->from == temporal->to)
        self->day = temporal->from;
    }

  return TRUE;
}
