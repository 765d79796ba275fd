/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/temporal-period.h"

#include "language/hijri.h"

static gboolean
is_year (int year)
{
  return year >= 1 && year <= 9999;
}

gboolean
mirqab_period_set_day (MirqabPeriod *self,
                       MirqabDay     day)
{
  int year;

  if (day == MIRQAB_DAY_NONE)
    return FALSE;

  mirqab_day_to_ymd (day, &year, NULL, NULL);
  *self = (MirqabPeriod) { .from = day, .to = day, .kind = UNIT_DAY };

  return is_year (year);
}

gboolean
mirqab_period_set_month (MirqabPeriod *self,
                         int           year,
                         int           month)
{
  if (!is_year (year))
    return FALSE;

  *self = (MirqabPeriod) {
    .from = mirqab_day_from_ymd (year, month, 1),
    .to = mirqab_day_from_ymd (year, month, mirqab_days_in_month (year, month)),
    .kind = UNIT_MONTH,
  };

  return TRUE;
}

/* By months, as news count them: spring from March. Winter bears the year of its
 * December. */
gboolean
mirqab_period_set_season (MirqabPeriod *self,
                          int           year,
                          int           season)
{
  int first = season * 3;
  int last_year = season == SEASON_WINTER ? year + 1 : year;
  int last = season == SEASON_WINTER ? 2 : first + 2;

  if (!is_year (year) || !is_year (last_year))
    return FALSE;

  *self = (MirqabPeriod) {
    .from = mirqab_day_from_ymd (year, first, 1),
    .to = mirqab_day_from_ymd (last_year, last, mirqab_days_in_month (last_year, last)),
    .kind = UNIT_SEASON,
    .number = season,
  };

  return TRUE;
}

gboolean
mirqab_period_set_part (MirqabPeriod *self,
                        int           year,
                        int           part,
                        int           parts)
{
  int months = 12 / parts;
  int last = part * months;

  if (!is_year (year) || part < 1 || part > parts)
    return FALSE;

  *self = (MirqabPeriod) {
    .from = mirqab_day_from_ymd (year, last - months + 1, 1),
    .to = mirqab_day_from_ymd (year, last, mirqab_days_in_month (year, last)),
    .kind = UNIT_PART,
    .number = part,
    .parts = parts,
  };

  return TRUE;
}

/**
 * mirqab_period_set_years:
 * @n_years: 1, 10 or 100
 */
gboolean
mirqab_period_set_years (MirqabPeriod *self,
                         int           first,
                         int           n_years)
{
  if (!is_year (first) || !is_year (first + n_years - 1))
    return FALSE;

  *self = (MirqabPeriod) {
    .from = mirqab_day_from_ymd (first, 1, 1),
    .to = mirqab_day_from_ymd (first + n_years - 1, 12, 31),
    .kind = n_years == 1 ? UNIT_YEAR : n_years == 10 ? UNIT_DECADE : UNIT_CENTURY,
  };

  return TRUE;
}

/**
 * mirqab_period_set_hijri:
 * @month: 0 for the whole year
 * @day: 0 for the whole month
 */
gboolean
mirqab_period_set_hijri (MirqabPeriod *self,
                         int           year,
                         int           month,
                         int           day)
{
  int last = month != 0 ? month : 12;

  if (day != 0)
    return mirqab_period_set_day (self, mirqab_hijri_to_day (year, month, day));

  *self = (MirqabPeriod) {
    .from = mirqab_hijri_to_day (year, month != 0 ? month : 1, 1),
    .to = mirqab_hijri_to_day (year, last, mirqab_hijri_month_length (year, last)),
    .kind = UNIT_NONE,
  };

  return self->from != MIRQAB_DAY_NONE && self->to != MIRQAB_DAY_NONE;
}

gboolean
mirqab_period_hijri_year (MirqabDay  day,
                          int       *year,
                          int       *month,
                          int       *day_of_month)
{
  return mirqab_hijri_from_day (day, year, month, day_of_month);
}

/**
 * mirqab_period_set_unit:
 * @unit: from %UNIT_DAY on
 * @base: a day
 *
 * Sets the unit that holds @base, or one @steps units after it.
 */
gboolean
mirqab_period_set_unit (MirqabPeriod *self,
                        MirqabUnit    unit,
                        MirqabDay     base,
                        int           steps)
{
  int year, month, months;

  if (ABS (steps) > 100000)
    return FALSE;

  mirqab_day_to_ymd (base, &year, &month, NULL);
  switch (unit)
    {
    case UNIT_DAY:
      return mirqab_period_set_day (self, base + steps);

    case UNIT_WEEK:
      self->from = base - ((int) mirqab_day_weekday (base) - MIRQAB_MONDAY) + 7 * steps;
      self->to = self->from + 6;
      self->kind = UNIT_WEEK;
      return TRUE;

    case UNIT_MONTH:
      months = year * 12 + month - 1 + steps;
      return months > 0 && mirqab_period_set_month (self, months / 12, months % 12 + 1);

    case UNIT_YEAR:
      return mirqab_period_set_years (self, year + steps, 1);

    case UNIT_DECADE:
      return mirqab_period_set_years (self, (year / 10 + steps) * 10, 10);

    case UNIT_CENTURY:
      return mirqab_period_set_years (self, (year / 100 + steps) * 100, 100);

    case UNIT_NONE:
    case UNIT_SECOND:
    case UNIT_MINUTE:
    case UNIT_HOUR:
    case UNIT_SEASON:
    case UNIT_PART:
    default:
      return FALSE;
    }
}

/* The week of a day by ISO 8601: it belongs to the year of its Thursday. */
static void
print_week (MirqabDay monday,
            char     *buffer,
            gsize     size)
{
  int year;

  mirqab_day_to_ymd (monday + 3, &year, NULL, NULL);
  g_snprintf (buffer, size, "%04d-W%02d", year,
              (monday + 3 - mirqab_day_from_ymd (year, 1, 1)) / 7 + 1);
}

/**
 * mirqab_period_get_season_name:
 * @season: of #MirqabSeason
 *
 * Returns: its name in a TIMEX3 value
 */
const char *
mirqab_period_get_season_name (int season)
{
  static const char *const names[] = { "", "SP", "SU", "FA", "WI" };

  return names[season];
}

/**
 * mirqab_period_print:
 * @buffer: receives the value by ISO 8601 and TIMEX3: 2022-05-16, 2022-05, 2022-W20,
 *   2022-SU, 2022-Q1, 2022-H1, 2022, 202, 20; both days where there is no name
 */
void
mirqab_period_print (const MirqabPeriod *self,
                     char               *buffer,
                     gsize               size)
{
  char from[MIRQAB_DAY_STRING_LENGTH], to[MIRQAB_DAY_STRING_LENGTH];
  int year, month;

  mirqab_day_to_ymd (self->from, &year, &month, NULL);
  mirqab_day_print (self->from, from);
  mirqab_day_print (self->to, to);

  switch (self->kind)
    {
    case UNIT_DAY:
      g_strlcpy (buffer, from, size);
      break;
    case UNIT_WEEK:
      print_week (self->from, buffer, size);
      break;
    case UNIT_MONTH:
      g_snprintf (buffer, size, "%04d-%02d", year, month);
      break;
    case UNIT_SEASON:
      g_snprintf (buffer, size, "%04d-%s", year,
                  mirqab_period_get_season_name (self->number));
      break;
    case UNIT_PART:
      g_snprintf (buffer, size, "%04d-%c%d", year, self->parts == 4 ? 'Q' : 'H', self->number);
      break;
    case UNIT_YEAR:
      g_snprintf (buffer, size, "%04d", year);
      break;
    case UNIT_DECADE:
      g_snprintf (buffer, size, "%03d", year / 10);
      break;
    case UNIT_CENTURY:
      g_snprintf (buffer, size, "%02d", year / 100);
      break;
    default:
      g_snprintf (buffer, size, "%s/%s", from, to);
      break;
    }
}

/**
 * mirqab_period_print_range:
 * @buffer: receives both values, or both days when a value holds a stroke itself
 */
void
mirqab_period_print_range (const MirqabPeriod *first,
                           const MirqabPeriod *last,
                           char               *buffer,
                           gsize               size)
{
  char from[40], to[40];

  mirqab_period_print (first, from, sizeof from);
  mirqab_period_print (last, to, sizeof to);
  if (first->kind == UNIT_NONE || last->kind == UNIT_NONE)
    {
      mirqab_day_print (first->from, from);
      mirqab_day_print (last->to, to);
    }
  g_snprintf (buffer, size, "%s/%s", from, to);
}
