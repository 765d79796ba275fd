/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Front matter: letters in abjad order in Arabic, small Roman numerals
 * elsewhere. (transfer full) */
char *mirqab_front_number (guint       number,
                           const char *language);

G_END_DECLS
