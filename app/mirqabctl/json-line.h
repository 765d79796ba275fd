/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "language/day.h"

G_BEGIN_DECLS

/* Members of a JSON object; what is not there is null. */
void  mirqabctl_json_string    (JsonBuilder       *builder,
                                const char        *name,
                                const char        *value);
void  mirqabctl_json_number    (JsonBuilder       *builder,
                                const char        *name,
                                gint64             value);
void  mirqabctl_json_boolean   (JsonBuilder       *builder,
                                const char        *name,
                                gboolean           value);
void  mirqabctl_json_day       (JsonBuilder       *builder,
                                const char        *name,
                                MirqabDay          day);
void  mirqabctl_json_time      (JsonBuilder       *builder,
                                const char        *name,
                                gint64             seconds);
void  mirqabctl_json_strings   (JsonBuilder       *builder,
                                const char        *name,
                                const char *const *values);
void  mirqabctl_json_texts     (JsonBuilder       *builder,
                                const char        *name,
                                GPtrArray         *values);
char *mirqabctl_json_dup_line  (JsonBuilder       *builder);
void  mirqabctl_json_print     (JsonBuilder       *builder);
void  mirqabctl_json_failure   (const char        *file,
                                const GError      *error);

G_END_DECLS
