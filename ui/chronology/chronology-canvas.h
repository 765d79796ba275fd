/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* The drawn chronology: zoom, pan, brush, and the keyboard between events.
 *
 * Property "session" (MirqabSession, nullable).
 * Signal "card" (guint position, double x, double y): somebody wants to know
 * more of an event. */
#define MIRQAB_TYPE_CHRONOLOGY_CANVAS (mirqab_chronology_canvas_get_type ())
G_DECLARE_FINAL_TYPE (MirqabChronologyCanvas, mirqab_chronology_canvas, MIRQAB, CHRONOLOGY_CANVAS, GtkWidget)

void mirqab_chronology_canvas_zoom       (MirqabChronologyCanvas *self,
                                          double                  factor);
void mirqab_chronology_canvas_fit        (MirqabChronologyCanvas *self);
void mirqab_chronology_canvas_limit      (MirqabChronologyCanvas *self);
void mirqab_chronology_canvas_set_legend (MirqabChronologyCanvas *self,
                                          gboolean                has_legend);

G_END_DECLS
