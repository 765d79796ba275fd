/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

int      mirqab_timestamp_find_month     (const char *word);
gboolean mirqab_timestamp_find_zone      (const char *word,
                                          int        *minutes);
gboolean mirqab_timestamp_find_town_zone (const char *word,
                                          int        *minutes);

G_END_DECLS
