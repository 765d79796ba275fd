/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *mirqab_charset_guess_utf16  (const char *data,
                                         gsize       size);
char       *mirqab_charset_detect       (const char *data,
                                         gsize       size);
const char *mirqab_charset_best_reading (const char *data,
                                         gsize       size);

G_END_DECLS
