/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "archive/kept-source.h"

G_BEGIN_DECLS

/* All that can be settled about one source, and how it does.
 *
 * Signals: "changed": the person settled something; "removed"; "update": now. */
#define MIRQAB_TYPE_SOURCE_PAGE (mirqab_source_page_get_type ())
G_DECLARE_FINAL_TYPE (MirqabSourcePage, mirqab_source_page, MIRQAB, SOURCE_PAGE, AdwBin)

void                    mirqab_source_page_show       (MirqabSourcePage       *self,
                                                       const MirqabKeptSource *source);
const MirqabKeptSource *mirqab_source_page_get_source (MirqabSourcePage       *self); /* nullable */

G_END_DECLS
