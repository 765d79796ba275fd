/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* A sentence that reports an event: a way to its article, and out of the event.
 *
 * Signals "open" and "take-out". */
#define MIRQAB_TYPE_EVENT_QUOTE (mirqab_event_quote_get_type ())
G_DECLARE_FINAL_TYPE (MirqabEventQuote, mirqab_event_quote, MIRQAB, EVENT_QUOTE, GtkBox)

GtkWidget            *mirqab_event_quote_new          (const MirqabTimelineEvent *event,
                                                       MirqabEvidence            *evidence);
MirqabEvidence       *mirqab_event_quote_get_evidence (MirqabEventQuote          *self);
void                  mirqab_event_quote_set_sentence (MirqabEventQuote          *self,
                                                       const char                *sentence);

G_END_DECLS
