/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "date-text.h"

#include <glib/gi18n.h>

typedef struct
{
  int year, month, day;
} Ymd;

static Ymd
split_day (MirqabDay day)
{
  Ymd ymd;

  mirqab_day_to_ymd (day, &ymd.year, &ymd.month, &ymd.day);
  return ymd;
}

static const char *
get_month_name (int month)
{
  /* Translators: names of months after a day, or after "early"; in Arabic both
   * names, as the news write them, joined by a slash. */
  static const char *const names[] = {
    NC_("month", "January"), NC_("month", "February"), NC_("month", "March"),
    NC_("month", "April"), NC_("month", "May"), NC_("month", "June"),
    NC_("month", "July"), NC_("month", "August"), NC_("month", "September"),
    NC_("month", "October"), NC_("month", "November"), NC_("month", "December"),
  };

  g_assert (month >= 1 && month <= 12);

  return g_dpgettext2 (NULL, "month", names[month - 1]);
}

static const char *
get_lone_month_name (int month)
{
  /* Translators: names of months that stand alone; in many languages the month
   * after a day has another form. */
  static const char *const names[] = {
    NC_("month without a day", "January"), NC_("month without a day", "February"),
    NC_("month without a day", "March"), NC_("month without a day", "April"),
    NC_("month without a day", "May"), NC_("month without a day", "June"),
    NC_("month without a day", "July"), NC_("month without a day", "August"),
    NC_("month without a day", "September"), NC_("month without a day", "October"),
    NC_("month without a day", "November"), NC_("month without a day", "December"),
  };

  g_assert (month >= 1 && month <= 12);

  return g_dpgettext2 (NULL, "month without a day", names[month - 1]);
}

static const char *
get_weekday_name (MirqabWeekday weekday)
{
  static const char *const names[] = {
    NC_("weekday", "Monday"), NC_("weekday", "Tuesday"), NC_("weekday", "Wednesday"),
    NC_("weekday", "Thursday"), NC_("weekday", "Friday"), NC_("weekday", "Saturday"),
    NC_("weekday", "Sunday"),
  };

  g_assert (weekday >= MIRQAB_MONDAY && weekday <= MIRQAB_SUNDAY);

  return g_dpgettext2 (NULL, "weekday", names[weekday - 1]);
}

static char *
print_day (MirqabDay day)
{
  Ymd d = split_day (day);

  /* Translators: a day: number of the day, name of the month, year */
  return g_strdup_printf (C_("day", "%1$d %2$s %3$d"), d.day, get_month_name (d.month), d.year);
}

static char *
print_named_month (const char *name,
                   int         year)
{
  /* Translators: a month: name of the month, year */
  return g_strdup_printf (C_("month of a year", "%1$s %2$d"), name, year);
}

static char *
print_month (MirqabDay day)
{
  Ymd d = split_day (day);

  return print_named_month (get_lone_month_name (d.month), d.year);
}

static char *
print_year (MirqabDay day)
{
  return g_strdup_printf ("%d", split_day (day).year);
}

static char *
join_range (char *first, /* (transfer full) */
            char *last)  /* (transfer full) */
{
  char *text;

  if (g_strcmp0 (first, last) == 0)
    {
      g_free (last);
      return first;
    }
  /* Translators: a period: its first day, month or year, and its last */
  text = g_strdup_printf (C_("period", "%1$s – %2$s"), first, last);
  g_free (first);
  g_free (last);
  return text;
}

static char *
print_range (MirqabDay from,
             MirqabDay to)
{
  Ymd a = split_day (from);
  Ymd b = split_day (to);

  if (from == to)
    return print_day (from);
  if (a.year == b.year && a.month == b.month)
    /* Translators: days of one month: first day, last day, name of the month, year */
    return g_strdup_printf (C_("days of a month", "%1$d–%2$d %3$s %4$d"),
                            a.day, b.day, get_month_name (b.month), b.year);
  if (a.year == b.year)
    /* Translators: first day and its month, last day and its month, year of both */
    return g_strdup_printf (C_("days of a year", "%1$d %2$s – %3$d %4$s %5$d"),
                            a.day, get_month_name (a.month),
                            b.day, get_month_name (b.month), b.year);
  return join_range (print_day (from), print_day (to));
}

/* Which part is meant shows in where the days lie in their month or year. */
static char *
print_part (MirqabDay from,
            MirqabDay to)
{
  Ymd a = split_day (from);
  Ymd b = split_day (to);
  gboolean in_month = a.year == b.year && a.month == b.month;
  gboolean starts = a.day == 1 && (in_month || a.month == 1);
  gboolean ends = b.day == mirqab_days_in_month (b.year, b.month) && (in_month || b.month == 12);
  g_autofree char *whole = NULL;

  if (a.year != b.year || (starts && ends))
    return print_range (from, to);

  whole = in_month ? print_named_month (get_month_name (a.month), a.year) : print_year (from);
  if (starts)
    /* Translators: %s is a month or a year */
    return g_strdup_printf (C_("part", "early %s"), whole);
  if (ends)
    /* Translators: %s is a month or a year */
    return g_strdup_printf (C_("part", "late %s"), whole);
  /* Translators: %s is a month or a year */
  return g_strdup_printf (C_("part", "mid %s"), whole);
}

/* The meteorological seasons of the north, by the month in the middle. */
static char *
print_season (MirqabDay from,
              MirqabDay to)
{
  static const char *const formats[] = {
    /* Translators: %d is a year */
    NC_("season", "winter %d"), NC_("season", "spring %d"),
    NC_("season", "summer %d"), NC_("season", "autumn %d"),
  };
  Ymd middle = split_day (from + (to - from) / 2);
  Ymd first = split_day (from);
  const char *format = g_dpgettext2 (NULL, "season", formats[middle.month % 12 / 3]);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (format, first.year);
#pragma GCC diagnostic pop
}

static char *
print_open (MirqabDay from,
            MirqabDay to)
{
  g_autofree char *day = NULL;

  if (from == MIRQAB_DAY_NONE && to == MIRQAB_DAY_NONE)
    return g_strdup (_("Unknown date"));

  day = print_day (from != MIRQAB_DAY_NONE ? from : to);
  if (from != MIRQAB_DAY_NONE)
    /* Translators: %s is a day */
    return g_strdup_printf (C_("period", "since %s"), day);
  /* Translators: %s is a day */
  return g_strdup_printf (C_("period", "until %s"), day);
}

/**
 * mirqab_date_text_dup:
 * @from: first day, or MIRQAB_DAY_NONE
 * @to: last day, or MIRQAB_DAY_NONE
 * @precision: how exactly the days are known
 *
 * Says the days as exactly as they are known, and no more exactly: a month
 * that is known as a month is never written as its first day.
 *
 * Returns: (transfer full): text in the language of the session
 */
char *
mirqab_date_text_dup (MirqabDay       from,
                      MirqabDay       to,
                      MirqabPrecision precision)
{
  g_autofree char *day = NULL;

  if (from == MIRQAB_DAY_NONE || to == MIRQAB_DAY_NONE)
    return print_open (from, to);

  switch (precision)
    {
    case MIRQAB_PRECISION_WEEK:
      day = print_day (from);
      /* Translators: %s is the first day of the week */
      return g_strdup_printf (C_("week", "week of %s"), day);
    case MIRQAB_PRECISION_PART:
      return print_part (from, to);
    case MIRQAB_PRECISION_MONTH:
      return join_range (print_month (from), print_month (to));
    case MIRQAB_PRECISION_SEASON:
      return print_season (from, to);
    case MIRQAB_PRECISION_YEAR:
      return join_range (print_year (from), print_year (to));
    case MIRQAB_PRECISION_DAY:
    case MIRQAB_PRECISION_RANGE:
    default:
      return print_range (from, to);
    }
}

/**
 * mirqab_date_text_dup_with_weekday:
 * @day: a day
 *
 * Returns: (transfer full): as "Thursday, 27 November 2025"
 */
char *
mirqab_date_text_dup_with_weekday (MirqabDay day)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (day != MIRQAB_DAY_NONE, NULL);

  date = print_day (day);
  /* Translators: name of the weekday, then the day */
  return g_strdup_printf (C_("day with weekday", "%1$s, %2$s"),
                          get_weekday_name (mirqab_day_weekday (day)), date);
}

/**
 * mirqab_date_text_dup_period:
 * @from: first day, or MIRQAB_DAY_NONE: open
 * @to: last day, or MIRQAB_DAY_NONE: open
 *
 * Writes a period that a person chose as shortly as it can be said: whole
 * years and whole months are named as such.
 *
 * Returns: (transfer full): as "2022 – 2024" or "November 2025"
 */
char *
mirqab_date_text_dup_period (MirqabDay from,
                             MirqabDay to)
{
  Ymd a, b;

  if (from == MIRQAB_DAY_NONE || to == MIRQAB_DAY_NONE)
    return print_open (from, to);

  a = split_day (from);
  b = split_day (to);
  if (a.day != 1 || b.day != mirqab_days_in_month (b.year, b.month))
    return print_range (from, to);
  if (a.month == 1 && b.month == 12)
    return join_range (print_year (from), print_year (to));
  return join_range (print_month (from), print_month (to));
}
