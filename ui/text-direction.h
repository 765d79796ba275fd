/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/span.h"

G_BEGIN_DECLS

/* Where a paragraph needs help of the Unicode Bidirectional Algorithm's marks
 * (UAX #9), because GtkTextView decides a paragraph's direction by its first
 * strong letter. */

gboolean mirqab_starts_against (const char *text,
                                const char *end,
                                gboolean    is_rtl);
GArray  *mirqab_find_ltr_runs  (const char *text,
                                MirqabSpan  span);

G_END_DECLS
