/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-language"

#include "language/hijri.h"

#include <unicode/ucal.h>

#define MONTHS_PER_YEAR 12
#define N_MONTHS ((MIRQAB_HIJRI_LAST_YEAR - MIRQAB_HIJRI_FIRST_YEAR + 1) * MONTHS_PER_YEAR)
#define MILLISECONDS_PER_DAY 86400000.0

/* The first day of every month, and the day after the last one. An ICU calendar
 * is slow to open and not to be shared by threads; its months are asked once. */
static const MirqabDay *
get_month_starts (void)
{
  static MirqabDay starts[N_MONTHS + 1];
  static gsize is_ready = 0;

  if (g_once_init_enter (&is_ready))
    {
      static const UChar utc[] = { 'U', 'T', 'C', 0 };
      UErrorCode status = U_ZERO_ERROR;
      UCalendar *calendar = ucal_open (utc, -1, "ar_SA@calendar=islamic-umalqura",
                                       UCAL_TRADITIONAL, &status);

      for (guint i = 0; i <= N_MONTHS; i++)
        {
          UDate milliseconds;

          ucal_clear (calendar);
          ucal_setDate (calendar, MIRQAB_HIJRI_FIRST_YEAR + (int) i / MONTHS_PER_YEAR,
                        (int) i % MONTHS_PER_YEAR, 1, &status);
          milliseconds = ucal_getMillis (calendar, &status);
          starts[i] = U_SUCCESS (status) ? mirqab_day_from_unix ((gint64) (milliseconds / 1000))
                                         : MIRQAB_DAY_NONE;
        }
      if (U_FAILURE (status))
        g_warning ("No Umm al-Qura calendar in ICU: %s", u_errorName (status));
      ucal_close (calendar);
      g_once_init_leave (&is_ready, 1);
    }

  return starts;
}

static gboolean
is_month (int year,
          int month)
{
  return year >= MIRQAB_HIJRI_FIRST_YEAR && year <= MIRQAB_HIJRI_LAST_YEAR
         && month >= 1 && month <= MONTHS_PER_YEAR
         && get_month_starts ()[0] != MIRQAB_DAY_NONE;
}

static guint
index_of_month (int year,
                int month)
{
  return (guint) ((year - MIRQAB_HIJRI_FIRST_YEAR) * MONTHS_PER_YEAR + month - 1);
}

/**
 * mirqab_hijri_month_length:
 *
 * Returns: 29 or 30; 0 for a month that the calendar does not reach
 */
int
mirqab_hijri_month_length (int year,
                           int month)
{
  guint index;

  if (!is_month (year, month))
    return 0;

  index = index_of_month (year, month);

  return get_month_starts ()[index + 1] - get_month_starts ()[index];
}

/**
 * mirqab_hijri_to_day:
 *
 * Returns: the day, or %MIRQAB_DAY_NONE when the three name none
 */
MirqabDay
mirqab_hijri_to_day (int year,
                     int month,
                     int day)
{
  if (day < 1 || day > mirqab_hijri_month_length (year, month))
    return MIRQAB_DAY_NONE;

  return get_month_starts ()[index_of_month (year, month)] + day - 1;
}

/**
 * mirqab_hijri_from_day:
 * @year: (out):
 * @month: (out): 1 to 12
 * @day_of_month: (out): 1 to 30
 *
 * Returns: whether the calendar reaches @day
 */
gboolean
mirqab_hijri_from_day (MirqabDay  day,
                       int       *year,
                       int       *month,
                       int       *day_of_month)
{
  const MirqabDay *starts = get_month_starts ();
  guint low = 0, high = N_MONTHS;

  if (day == MIRQAB_DAY_NONE || day < starts[0] || day >= starts[N_MONTHS])
    return FALSE;

  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (starts[middle] <= day)
        low = middle;
      else
        high = middle;
    }

  *year = MIRQAB_HIJRI_FIRST_YEAR + (int) low / MONTHS_PER_YEAR;
  *month = (int) low % MONTHS_PER_YEAR + 1;
  *day_of_month = day - starts[low] + 1;

  return TRUE;
}
