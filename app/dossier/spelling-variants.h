/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char   **mirqab_spelling_variants      (const char *surname);
gboolean mirqab_spelling_is_same_sound (const char *a,
                                        const char *b);

G_END_DECLS
