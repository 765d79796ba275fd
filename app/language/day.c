/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-language"

#include "language/day.h"

#define SECONDS_PER_DAY (24 * 60 * 60)

/* Days between 0000-03-01 and 1970-01-01. */
#define DAYS_TO_EPOCH 719468

/* Days in an era of 400 years: the Gregorian calendar repeats after it. */
#define DAYS_PER_ERA 146097

static gboolean
is_leap_year (int year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int
floor_divide (int numerator,
              int denominator)
{
  return numerator / denominator - (numerator % denominator < 0);
}

/**
 * mirqab_days_in_month:
 * @month: 1 to 12
 */
int
mirqab_days_in_month (int year,
                      int month)
{
  static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  g_return_val_if_fail (month >= 1 && month <= 12, 0);

  return month == 2 && is_leap_year (year) ? 29 : lengths[month - 1];
}

/**
 * mirqab_ymd_is_valid:
 *
 * Returns: whether the three name a day of the Gregorian calendar, in a year
 *   from 1 to 9999
 */
gboolean
mirqab_ymd_is_valid (int year,
                     int month,
                     int day)
{
  return year >= 1 && year <= 9999
         && month >= 1 && month <= 12
         && day >= 1 && day <= mirqab_days_in_month (year, month);
}

/**
 * mirqab_day_from_ymd:
 *
 * Counts in years that begin in March, so that the leap day comes last
 * (E. G. Richards, "Mapping Time", 1998, ch. 25).
 *
 * Returns: the day, or %MIRQAB_DAY_NONE when the three name none
 */
MirqabDay
mirqab_day_from_ymd (int year,
                     int month,
                     int day)
{
  int march_year, era, year_of_era, day_of_year;

  if (!mirqab_ymd_is_valid (year, month, day))
    return MIRQAB_DAY_NONE;

  march_year = year - (month <= 2);
  era = floor_divide (march_year, 400);
  year_of_era = march_year - era * 400;
  day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

  return era * DAYS_PER_ERA
         + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year
         - DAYS_TO_EPOCH;
}

/**
 * mirqab_day_to_ymd:
 * @day: not %MIRQAB_DAY_NONE
 * @year: (out) (optional):
 * @month: (out) (optional): 1 to 12
 * @day_of_month: (out) (optional): 1 to 31
 */
void
mirqab_day_to_ymd (MirqabDay  day,
                   int       *year,
                   int       *month,
                   int       *day_of_month)
{
  int shifted, era, day_of_era, year_of_era, day_of_year, march_month, civil_month;

  g_return_if_fail (day != MIRQAB_DAY_NONE);

  shifted = day + DAYS_TO_EPOCH;
  era = floor_divide (shifted, DAYS_PER_ERA);
  day_of_era = shifted - era * DAYS_PER_ERA;
  year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  march_month = (5 * day_of_year + 2) / 153;
  civil_month = march_month + (march_month < 10 ? 3 : -9);

  if (year != NULL)
    *year = era * 400 + year_of_era + (civil_month <= 2);
  if (month != NULL)
    *month = civil_month;
  if (day_of_month != NULL)
    *day_of_month = day_of_year - (153 * march_month + 2) / 5 + 1;
}

MirqabWeekday
mirqab_day_weekday (MirqabDay day)
{
  int remainder = (day + 3) % 7; /* 1970-01-01 was a Thursday */

  return (remainder < 0 ? remainder + 7 : remainder) + MIRQAB_MONDAY;
}

/**
 * mirqab_day_parse:
 * @text: (nullable): "YYYY-MM-DD" (ISO 8601 calendar date, extended form)
 *
 * Returns: the day, or %MIRQAB_DAY_NONE when @text is anything else
 */
MirqabDay
mirqab_day_parse (const char *text)
{
  static const char shape[] = "dddd-dd-dd";
  int fields[3] = { 0, 0, 0 };
  guint field = 0;

  if (text == NULL)
    return MIRQAB_DAY_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (shape) - 1; i++)
    {
      if (shape[i] == '-')
        {
          if (text[i] != '-')
            return MIRQAB_DAY_NONE;
          field++;
        }
      else
        {
          if (!g_ascii_isdigit (text[i]))
            return MIRQAB_DAY_NONE;
          fields[field] = fields[field] * 10 + g_ascii_digit_value (text[i]);
        }
    }

  if (text[G_N_ELEMENTS (shape) - 1] != '\0')
    return MIRQAB_DAY_NONE;

  return mirqab_day_from_ymd (fields[0], fields[1], fields[2]);
}

/**
 * mirqab_day_print:
 * @day: a day in a year from 1 to 9999
 * @buffer: (out caller-allocates): receives "YYYY-MM-DD", or "" for
 *   %MIRQAB_DAY_NONE
 */
void
mirqab_day_print (MirqabDay day,
                  char      buffer[MIRQAB_DAY_STRING_LENGTH])
{
  int year, month, day_of_month;

  buffer[0] = '\0';
  if (day == MIRQAB_DAY_NONE)
    return;

  mirqab_day_to_ymd (day, &year, &month, &day_of_month);
  g_snprintf (buffer, MIRQAB_DAY_STRING_LENGTH, "%04u-%02u-%02u",
              (unsigned) CLAMP (year, 0, 9999), (unsigned) month % 100,
              (unsigned) day_of_month % 100);
}

/**
 * mirqab_day_from_unix:
 * @seconds: seconds since 1970-01-01T00:00Z
 *
 * Returns: the day in UTC
 */
MirqabDay
mirqab_day_from_unix (gint64 seconds)
{
  gint64 days = seconds / SECONDS_PER_DAY - (seconds % SECONDS_PER_DAY < 0);

  return (MirqabDay) CLAMP (days, G_MININT32 + 1, G_MAXINT32);
}
