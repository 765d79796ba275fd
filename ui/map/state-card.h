/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* What the dossier and the archive know of one state, on the day of the map.
 *
 * Property "session" (MirqabSession, nullable). */
#define MIRQAB_TYPE_STATE_CARD (mirqab_state_card_get_type ())
G_DECLARE_FINAL_TYPE (MirqabStateCard, mirqab_state_card, MIRQAB, STATE_CARD, GtkPopover)

void mirqab_state_card_show (MirqabStateCard    *self,
                             const char         *code,
                             const GdkRectangle *where);

G_END_DECLS
