/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Text from outside made safe to set: one space for any white space, no
 * controls, none of its own bidi controls (they can make a text read other
 * than it is), and addresses and telephone numbers isolated by ours. */
char *mirqab_clean_text        (const char *text,
                                gssize      length);
/* Whether most of its letters go from right to left. */
gboolean mirqab_text_is_rtl    (const char *text,
                                gboolean    otherwise);
/* "ar", "ru" or "en", by the script of most of its letters. */
const char *mirqab_text_guess_language (const char *text);
/* The same as mirqab_clean_text (), isolated so that it can stand in a sentence of any direction. */
char *mirqab_clean_and_isolate (const char *text);

#define MIRQAB_LEFT_TO_RIGHT_ISOLATE 0x2066
#define MIRQAB_POP_ISOLATE 0x2069
#define MIRQAB_LEFT_TO_RIGHT_MARK 0x200e
#define MIRQAB_RIGHT_TO_LEFT_MARK 0x200f
#define MIRQAB_NO_BREAK_SPACE 0x00a0

G_END_DECLS
