/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "sources/source-item.h"

G_BEGIN_DECLS

/* A source in the list, how it does, and a switch to pause it; or a heading.
 *
 * Signals: "switched" (gboolean on): by the person. */
#define MIRQAB_TYPE_SOURCE_ROW (mirqab_source_row_get_type ())
G_DECLARE_FINAL_TYPE (MirqabSourceRow, mirqab_source_row, MIRQAB, SOURCE_ROW, AdwBin)

GtkWidget        *mirqab_source_row_new      (void);
void              mirqab_source_row_bind     (MirqabSourceRow  *self,
                                              MirqabSourceItem *item);
MirqabSourceItem *mirqab_source_row_get_item (MirqabSourceRow  *self); /* nullable */

G_END_DECLS
