/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/printed-date.h"

static const char *const months_ar[] = {
  "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو",
  "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
};
static const char *const months_levantine[] = {
  "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران",
  "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول",
};
static const char *const months_both[] = {
  "يناير/كانون الثاني", "فبراير/شباط", "مارس/آذار", "أبريل/نيسان", "مايو/أيار", "يونيو/حزيران",
  "يوليو/تموز", "أغسطس/آب", "سبتمبر/أيلول", "أكتوبر/تشرين الأول", "نوفمبر/تشرين الثاني",
  "ديسمبر/كانون الأول",
};
static const char *const months_en[] = {
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
};
/* Russian has one form after a day and one for a month alone. */
static const char *const months_ru_of[] = {
  "января", "февраля", "марта", "апреля", "мая", "июня",
  "июля", "августа", "сентября", "октября", "ноября", "декабря",
};
static const char *const months_ru[] = {
  "январь", "февраль", "март", "апрель", "май", "июнь",
  "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
};

static const char *
get_month (int                    month,
           gboolean               is_after_day,
           const MirqabDateStyle *style)
{
  static const char *const *const months[] = {
    [MIRQAB_MONTHS_GREGORIAN] = months_ar,
    [MIRQAB_MONTHS_LEVANTINE] = months_levantine,
    [MIRQAB_MONTHS_BOTH] = months_both,
  };

  if (g_str_equal (style->language, "ar"))
    return months[style->months][month - 1];
  if (g_str_equal (style->language, "ru"))
    return is_after_day ? months_ru_of[month - 1] : months_ru[month - 1];

  return months_en[month - 1];
}

char *
mirqab_printed_day (MirqabDay              day,
                    const MirqabDateStyle *style)
{
  int year, month, day_of_month;

  mirqab_day_to_ymd (day, &year, &month, &day_of_month);

  return g_strdup_printf ("%d %s %d", day_of_month, get_month (month, TRUE, style), year);
}

static char *
print_month (MirqabDay              day,
             const MirqabDateStyle *style)
{
  int year, month, day_of_month;

  mirqab_day_to_ymd (day, &year, &month, &day_of_month);

  return g_strdup_printf ("%s %d", get_month (month, FALSE, style), year);
}

static char *
print_year (MirqabDay day)
{
  int year, month, day_of_month;

  mirqab_day_to_ymd (day, &year, &month, &day_of_month);

  return g_strdup_printf ("%d", year);
}

static char *
print_one (MirqabDay              day,
           MirqabPrecision        precision,
           const MirqabDateStyle *style)
{
  switch (precision)
    {
    case MIRQAB_PRECISION_MONTH:
      return print_month (day, style);

    case MIRQAB_PRECISION_YEAR:
      return print_year (day);

    case MIRQAB_PRECISION_DAY:
    case MIRQAB_PRECISION_RANGE:
    case MIRQAB_PRECISION_WEEK:
    case MIRQAB_PRECISION_PART:
    case MIRQAB_PRECISION_SEASON:
    default:
      return mirqab_printed_day (day, style);
    }
}

char *
mirqab_printed_period (MirqabDay              from,
                       MirqabDay              to,
                       MirqabPrecision        precision,
                       const MirqabDateStyle *style)
{
  g_autofree char *first = print_one (from, precision, style);
  g_autofree char *last = NULL;
  int from_year, from_month, from_day;
  int to_year, to_month, to_day;

  if (to == MIRQAB_DAY_NONE)
    return g_steal_pointer (&first);

  last = print_one (to, precision, style);
  if (g_str_equal (first, last))
    return g_steal_pointer (&first);

  mirqab_day_to_ymd (from, &from_year, &from_month, &from_day);
  mirqab_day_to_ymd (to, &to_year, &to_month, &to_day);
  if (precision != MIRQAB_PRECISION_MONTH && precision != MIRQAB_PRECISION_YEAR &&
      from_year == to_year && from_month == to_month)
    return g_strdup_printf ("%d–%d %s %d", from_day, to_day,
                            get_month (from_month, TRUE, style), from_year);

  return g_strdup_printf ("%s – %s", first, last);
}

char *
mirqab_printed_moment (gint64                 seconds,
                       const MirqabDateStyle *style)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (seconds);
  g_autofree char *day = NULL;

  if (time == NULL)
    return g_strdup ("");

  day = mirqab_printed_day (mirqab_day_from_unix (seconds), style);

  return g_strdup_printf ("%s %02d:%02d UTC", day,
                          g_date_time_get_hour (time), g_date_time_get_minute (time));
}
