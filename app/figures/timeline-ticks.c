/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-figures"

#include "figures/timeline-ticks.h"

/* Days within a month, or months: how far apart the steps are. */
static const struct
{
  int    days;
  int    months;
  double shortest; /* days in the shortest step that is drawn */
} steps[MIRQAB_N_TICK_UNITS] = {
  [MIRQAB_TICK_DAY] = { 1, 0, 1 },
  [MIRQAB_TICK_FIVE_DAYS] = { 5, 0, 5 },
  [MIRQAB_TICK_WEEK] = { 7, 0, 7 },
  [MIRQAB_TICK_TEN_DAYS] = { 10, 0, 10 },
  [MIRQAB_TICK_MONTH] = { 0, 1, 28 },
  [MIRQAB_TICK_QUARTER] = { 0, 3, 90 },
  [MIRQAB_TICK_YEAR] = { 0, 12, 365 },
  [MIRQAB_TICK_TWO_YEARS] = { 0, 24, 730 },
  [MIRQAB_TICK_FIVE_YEARS] = { 0, 60, 1826 },
  [MIRQAB_TICK_DECADE] = { 0, 120, 3652 },
  [MIRQAB_TICK_CENTURY] = { 0, 1200, 36524 },
};

static MirqabDay
floor_day (MirqabDay day,
           int       step)
{
  int year, month, day_of_month, index, last;

  mirqab_day_to_ymd (day, &year, &month, &day_of_month);
  index = (day_of_month - 1) / step;
  /* What is left behind the last whole step of a month belongs to it. */
  last = 30 / step - 1;
  index = MIN (index, MAX (last, 0));

  return day - (day_of_month - 1 - index * step);
}

/**
 * mirqab_tick_floor:
 *
 * Returns: the last tick of @unit that is not later than @day
 */
MirqabDay
mirqab_tick_floor (MirqabDay      day,
                   MirqabTickUnit unit)
{
  int year, month, months;

  if (unit == MIRQAB_TICK_DAY)
    return day;
  if (unit == MIRQAB_TICK_WEEK)
    return day - ((int) mirqab_day_weekday (day) - (int) MIRQAB_MONDAY);
  if (steps[unit].days > 0)
    return floor_day (day, steps[unit].days);

  mirqab_day_to_ymd (day, &year, &month, NULL);
  months = year * 12 + month - 1;
  months -= months % steps[unit].months;

  return mirqab_day_from_ymd (MAX (months / 12, 1), months % 12 + 1, 1);
}

/**
 * mirqab_tick_next:
 * @tick: a tick of @unit
 */
MirqabDay
mirqab_tick_next (MirqabDay      tick,
                  MirqabTickUnit unit)
{
  int year, month, months;

  if (unit == MIRQAB_TICK_DAY || unit == MIRQAB_TICK_WEEK)
    return tick + steps[unit].days;
  if (steps[unit].days > 0)
    {
      MirqabDay next = tick + steps[unit].days;

      return mirqab_tick_floor (next, unit) == tick
             ? mirqab_tick_next (mirqab_tick_floor (tick, MIRQAB_TICK_MONTH), MIRQAB_TICK_MONTH)
             : mirqab_tick_floor (next, unit);
    }

  mirqab_day_to_ymd (tick, &year, &month, NULL);
  months = year * 12 + month - 1 + steps[unit].months;
  months -= months % steps[unit].months;

  return mirqab_day_from_ymd (CLAMP (months / 12, 1, 9999), months % 12 + 1, 1);
}

double
mirqab_tick_shortest (MirqabTickUnit unit)
{
  return steps[unit].shortest;
}
