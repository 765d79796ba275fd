/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/day.h"

G_BEGIN_DECLS

/* The Umm al-Qura calendar, the civil calendar of Saudi Arabia. */

#define MIRQAB_HIJRI_FIRST_YEAR 1300 /* of the tables that ICU carries */
#define MIRQAB_HIJRI_LAST_YEAR 1600

MirqabDay mirqab_hijri_to_day       (int       year,
                                     int       month,
                                     int       day);
gboolean  mirqab_hijri_from_day     (MirqabDay day,
                                     int      *year,
                                     int      *month,
                                     int      *day_of_month);
int       mirqab_hijri_month_length (int       year,
                                     int       month);

G_END_DECLS
