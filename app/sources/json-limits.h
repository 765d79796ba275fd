/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean mirqab_json_breaks_limits (const char *json,
                                    gsize       length);

G_END_DECLS
