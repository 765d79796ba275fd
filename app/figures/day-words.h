/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/day.h"

G_BEGIN_DECLS

/* Days in the language of a figure, which need not be that of the session. */
const char *mirqab_day_words_get_month (int         month, /* 1 to 12 */
                                        const char *language);
char       *mirqab_day_words_dup       (MirqabDay   day,
                                        const char *language);

G_END_DECLS
