/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/temporal-item.h"
#include "language/day.h"

G_BEGIN_DECLS

/* A stretch of days that a calendar names: a day, a week, a month, a decade. */
typedef struct
{
  MirqabDay from;
  MirqabDay to;
  int       kind;  /* MirqabUnit; UNIT_NONE: has no name of its own */
  int       number; /* of the season or of the part */
  int       parts;
} MirqabPeriod;

gboolean mirqab_period_set_day     (MirqabPeriod       *self,
                                    MirqabDay           day);
gboolean mirqab_period_set_month   (MirqabPeriod       *self,
                                    int                 year,
                                    int                 month);
gboolean mirqab_period_set_season  (MirqabPeriod       *self,
                                    int                 year,
                                    int                 season);
gboolean mirqab_period_set_part    (MirqabPeriod       *self,
                                    int                 year,
                                    int                 part,
                                    int                 parts);
gboolean mirqab_period_set_years   (MirqabPeriod       *self,
                                    int                 first,
                                    int                 n_years);
gboolean mirqab_period_set_hijri   (MirqabPeriod       *self,
                                    int                 year,
                                    int                 month,
                                    int                 day);
gboolean mirqab_period_set_unit    (MirqabPeriod       *self,
                                    MirqabUnit          unit,
                                    MirqabDay           base,
                                    int                 steps);
gboolean mirqab_period_hijri_year  (MirqabDay           day,
                                    int                *year,
                                    int                *month,
                                    int                *day_of_month);
void     mirqab_period_print       (const MirqabPeriod *self,
                                    char               *buffer,
                                    gsize               size);
void     mirqab_period_print_range (const MirqabPeriod *first,
                                    const MirqabPeriod *last,
                                    char               *buffer,
                                    gsize               size);

const char *mirqab_period_get_season_name (int season);

G_END_DECLS
