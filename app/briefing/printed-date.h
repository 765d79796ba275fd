/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/findings.h"
#include "briefing/briefing.h"

G_BEGIN_DECLS

typedef struct
{
  const char   *language;
  MirqabMonths  months;
} MirqabDateStyle;

/* Dates as a briefing prints them; all are (transfer full). */
char *mirqab_printed_day    (MirqabDay              day,
                             const MirqabDateStyle *style);
/* No more than is known: a day, a month, a year, or from and to. */
char *mirqab_printed_period (MirqabDay              from,
                             MirqabDay              to,
                             MirqabPrecision        precision,
                             const MirqabDateStyle *style);
char *mirqab_printed_moment (gint64                 seconds,
                             const MirqabDateStyle *style);

G_END_DECLS
