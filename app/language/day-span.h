/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/day.h"

G_BEGIN_DECLS

/* A day, month or year as a person writes it down in ISO 8601 form. */
typedef enum
{
  MIRQAB_DAY_SPAN_DAY,
  MIRQAB_DAY_SPAN_MONTH,
  MIRQAB_DAY_SPAN_YEAR,
} MirqabDaySpanUnit;

gboolean mirqab_day_span_parse (const char        *text,
                                MirqabDay         *first,
                                MirqabDay         *last,
                                MirqabDaySpanUnit *unit);

G_END_DECLS
