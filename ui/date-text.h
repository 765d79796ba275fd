/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/findings.h"
#include "language/day.h"

G_BEGIN_DECLS

/* Days as a person reads them, in the language of the session. */

char *mirqab_date_text_dup              (MirqabDay       from,
                                         MirqabDay       to,
                                         MirqabPrecision precision);
char *mirqab_date_text_dup_with_weekday (MirqabDay       day);
char *mirqab_date_text_dup_period       (MirqabDay       from,
                                         MirqabDay       to);

G_END_DECLS
