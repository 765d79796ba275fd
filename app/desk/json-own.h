/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "archive/kept-source.h"
#include "article/own-event.h"

G_BEGIN_DECLS

/* What a person settled of a source, and made of an event, as members of an
 * object of JSON. Articles are named by their place among the article lines of
 * the same file, from 1 on: ids are of one archive alone. */
void              mirqab_source_add_json     (const MirqabKeptSource *source,
                                              JsonBuilder            *builder);
MirqabKeptSource *mirqab_source_read_json    (JsonObject             *object); /* nullable */
void              mirqab_own_event_add_json  (const MirqabOwnEvent   *event,
                                              GHashTable             *places,  /* gint64 id -> place */
                                              JsonBuilder            *builder);
MirqabOwnEvent   *mirqab_own_event_read_json (JsonObject             *object,
                                              const GArray           *ids);    /* by place; nullable */

G_END_DECLS
