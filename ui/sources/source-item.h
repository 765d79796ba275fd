/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/kept-source.h"

G_BEGIN_DECLS

/* A row of the list of sources: a source, or the heading of some. Constant. */
#define MIRQAB_TYPE_SOURCE_ITEM (mirqab_source_item_get_type ())
G_DECLARE_FINAL_TYPE (MirqabSourceItem, mirqab_source_item, MIRQAB, SOURCE_ITEM, GObject)

MirqabSourceItem       *mirqab_source_item_new         (const MirqabKeptSource *source,
                                                        const char             *place); /* nullable */
MirqabSourceItem       *mirqab_source_item_new_heading (const char             *heading);
const MirqabKeptSource *mirqab_source_item_get_source  (MirqabSourceItem       *self); /* nullable */
const char             *mirqab_source_item_get_heading (MirqabSourceItem       *self); /* nullable */
const char             *mirqab_source_item_get_place   (MirqabSourceItem       *self); /* nullable */

G_END_DECLS
