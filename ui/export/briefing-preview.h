/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* The first pages of a briefing as they will be, one below the other. */
#define MIRQAB_TYPE_BRIEFING_PREVIEW (mirqab_briefing_preview_get_type ())
G_DECLARE_FINAL_TYPE (MirqabBriefingPreview, mirqab_briefing_preview, MIRQAB, BRIEFING_PREVIEW, GtkWidget)

/* @what: borrowed for the call; what is shown stays until its pages are there */
void mirqab_briefing_preview_show  (MirqabBriefingPreview *self,
                                    MirqabDesk            *desk,
                                    const MirqabExport    *what);
void mirqab_briefing_preview_clear (MirqabBriefingPreview *self);

G_END_DECLS
