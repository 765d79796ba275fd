/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session.h"

G_BEGIN_DECLS

/* An event as a row of the list form. All properties are constant: "date",
 * "title", "kind", "states", "place", "sources" (strings), "day" (of its
 * beginning), "n-sources". */
#define MIRQAB_TYPE_CHRONOLOGY_ITEM (mirqab_chronology_item_get_type ())
G_DECLARE_FINAL_TYPE (MirqabChronologyItem, mirqab_chronology_item, MIRQAB, CHRONOLOGY_ITEM, GObject)

MirqabChronologyItem *mirqab_chronology_item_new          (MirqabSession        *session,
                                                           MirqabTimeline       *timeline,
                                                           guint                 position);
guint                 mirqab_chronology_item_get_position (MirqabChronologyItem *self);
char                 *mirqab_chronology_item_dup_line     (MirqabChronologyItem *self);

G_END_DECLS
