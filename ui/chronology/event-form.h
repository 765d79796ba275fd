/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "session.h"

G_BEGIN_DECLS

/* Where a person writes what is to be known of an event: corrects one, or adds
 * one by hand. What is not changed stays what articles and dossier say. */
#define MIRQAB_TYPE_EVENT_FORM (mirqab_event_form_get_type ())
G_DECLARE_FINAL_TYPE (MirqabEventForm, mirqab_event_form, MIRQAB, EVENT_FORM, AdwWindow)

GtkWidget *mirqab_event_form_new (MirqabSession             *session,
                                  MirqabTimeline            *timeline,
                                  const MirqabTimelineEvent *event);

G_END_DECLS
