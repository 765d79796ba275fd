/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MIRQAB_MAX_FOLDING 4

guint  mirqab_fold_character (gunichar    character,
                              gunichar    folded[MIRQAB_MAX_FOLDING]);
void   mirqab_fold_append    (GString    *folded,
                              const char *text,
                              gsize       length);
char  *mirqab_fold           (const char *text);

G_END_DECLS
