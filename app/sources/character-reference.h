/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize mirqab_character_reference_read   (const char *text,
                                         gsize       length,
                                         gunichar   *character);
void  mirqab_character_reference_decode (GString    *decoded,
                                         const char *text,
                                         gsize       length);
char *mirqab_character_reference_encode (const char *text);

/* What a character of the C1 range, which no text has, is meant to be. */
gunichar mirqab_character_reference_from_c1 (gunichar control);

G_END_DECLS
