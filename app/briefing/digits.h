/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "briefing/briefing.h"

G_BEGIN_DECLS

/* (transfer full): clean text with its digits as chosen; those of Latin words
 * and of addresses stay as they are */
char *mirqab_convert_digits (const char   *text,
                             MirqabDigits  digits);

G_END_DECLS
