/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "article/scope.h"

G_BEGIN_DECLS

/* A scope as an object of JSON, with only the members that filter: what a
 * person saves has to be read by later versions, and by other programs. */
void         mirqab_scope_add_json    (const MirqabScope  *scope,
                                       JsonBuilder        *builder,
                                       const char         *collection); /* nullable: written in place of its id */
MirqabScope *mirqab_scope_read_json   (JsonObject         *object);
char        *mirqab_scope_to_json     (const MirqabScope  *scope);
MirqabScope *mirqab_scope_from_json   (const char         *json,
                                       GError            **error);

G_END_DECLS
