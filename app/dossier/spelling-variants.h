/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char   **mirqab_spelling_variants      (const char *surname);
gboolean mirqab_spelling_is_same_sound (const char *a,
                                        gsize       a_length,
                                        const char *b,
                                        gsize       b_length);

G_END_DECLS
