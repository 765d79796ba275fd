/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/findings.h"

G_BEGIN_DECLS

/* Dates as a briefing prints them; all are (transfer full). */
char *mirqab_printed_day    (MirqabDay        day,
                             const char      *language);
/* No more than is known: a day, a month, a year, or from and to. */
char *mirqab_printed_period (MirqabDay        from,
                             MirqabDay        to,
                             MirqabPrecision  precision,
                             const char      *language);
char *mirqab_printed_moment (gint64           seconds,
                             const char      *language);

G_END_DECLS
