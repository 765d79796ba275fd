/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a name sounds like, told by its consonants: the same for its spellings in
 * Arabic, Russian and Latin letters. */
char    *mirqab_name_sounds_dup      (const char *name);
gboolean mirqab_name_sounds_are_near (const char *a,
                                      const char *b);

G_END_DECLS
