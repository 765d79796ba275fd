/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/day.h"

G_BEGIN_DECLS

/* Steps of the calendar, from fine to coarse. */
typedef enum
{
  MIRQAB_TICK_DAY,
  MIRQAB_TICK_FIVE_DAYS, /* the 1st, 6th, 11th, 16th, 21st and 26th of a month */
  MIRQAB_TICK_WEEK,      /* from Monday on (ISO 8601) */
  MIRQAB_TICK_TEN_DAYS,  /* the 1st, 11th and 21st */
  MIRQAB_TICK_MONTH,
  MIRQAB_TICK_QUARTER,
  MIRQAB_TICK_YEAR,
  MIRQAB_TICK_TWO_YEARS,
  MIRQAB_TICK_FIVE_YEARS,
  MIRQAB_TICK_DECADE,
  MIRQAB_TICK_CENTURY,
  MIRQAB_N_TICK_UNITS
} MirqabTickUnit;

MirqabDay      mirqab_tick_floor     (MirqabDay      day,
                                      MirqabTickUnit unit);
MirqabDay      mirqab_tick_next      (MirqabDay      tick,
                                      MirqabTickUnit unit);
double         mirqab_tick_shortest  (MirqabTickUnit unit); /* days */

G_END_DECLS
