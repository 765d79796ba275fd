/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A calendar day: days since 1970-01-01 in the proleptic Gregorian calendar.
 * Comparable and countable as an integer. */
typedef gint32 MirqabDay;

#define MIRQAB_DAY_NONE G_MININT32

typedef enum
{
  MIRQAB_MONDAY = 1,
  MIRQAB_TUESDAY,
  MIRQAB_WEDNESDAY,
  MIRQAB_THURSDAY,
  MIRQAB_FRIDAY,
  MIRQAB_SATURDAY,
  MIRQAB_SUNDAY,
} MirqabWeekday;

#define MIRQAB_DAY_STRING_LENGTH 11 /* "2026-11-24" and the end */

MirqabDay     mirqab_day_from_ymd      (int           year,
                                        int           month,
                                        int           day);
void          mirqab_day_to_ymd        (MirqabDay     day,
                                        int          *year,
                                        int          *month,
                                        int          *day_of_month);
MirqabWeekday mirqab_day_weekday       (MirqabDay     day);
int           mirqab_days_in_month     (int           year,
                                        int           month);
gboolean      mirqab_ymd_is_valid      (int           year,
                                        int           month,
                                        int           day);
MirqabDay     mirqab_day_parse         (const char   *text);
void          mirqab_day_print         (MirqabDay     day,
                                        char          buffer[MIRQAB_DAY_STRING_LENGTH]);
MirqabDay     mirqab_day_from_unix     (gint64        seconds);

G_END_DECLS
