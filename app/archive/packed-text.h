/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *mirqab_text_pack   (const char    *text);
char   *mirqab_text_unpack (gconstpointer  packed,
                            gsize          size);

G_END_DECLS
