/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* All that is known of one event: date, place, states, where the dossier has
 * it from, and the sentences of articles, each a way to its article. */
#define MIRQAB_TYPE_EVENT_CARD (mirqab_event_card_get_type ())
G_DECLARE_FINAL_TYPE (MirqabEventCard, mirqab_event_card, MIRQAB, EVENT_CARD, GtkPopover)

GtkWidget *mirqab_event_card_new  (void);
void       mirqab_event_card_show (MirqabEventCard *self,
                                   MirqabSession   *session,
                                   MirqabTimeline  *timeline,
                                   guint            position);

G_END_DECLS
