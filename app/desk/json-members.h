/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "language/day.h"

G_BEGIN_DECLS

/* Members of an object of JSON. What is nothing is not written; what is missing,
 * or of another type, is read as nothing. */
void        mirqab_json_add_text    (JsonBuilder *builder,
                                     const char  *name,
                                     const char  *value);   /* nullable */
void        mirqab_json_add_texts   (JsonBuilder *builder,
                                     const char  *name,
                                     char       **values);
void        mirqab_json_add_number  (JsonBuilder *builder,
                                     const char  *name,
                                     gint64       value,
                                     gint64       nothing);
void        mirqab_json_add_flag    (JsonBuilder *builder,
                                     const char  *name,
                                     gboolean     value);
void        mirqab_json_add_day     (JsonBuilder *builder,
                                     const char  *name,
                                     MirqabDay    day);
const char *mirqab_json_get_text    (JsonObject  *object,
                                     const char  *name);    /* nullable */
char      **mirqab_json_dup_texts   (JsonObject  *object,
                                     const char  *name);
gint64      mirqab_json_get_number  (JsonObject  *object,
                                     const char  *name,
                                     gint64       nothing);
gboolean    mirqab_json_get_flag    (JsonObject  *object,
                                     const char  *name);
MirqabDay   mirqab_json_get_day     (JsonObject  *object,
                                     const char  *name);

G_END_DECLS
