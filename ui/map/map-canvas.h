/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* The map itself: draws the figure of the view and turns the pointer and the
 * keyboard into changes of the scope.
 *
 * Properties: "session" (MirqabSession, nullable), "description" (what is seen,
 * in words; read-only).
 * Signal "card" (const char *code, GdkRectangle *where): a person asked for
 * the card of a state. */
#define MIRQAB_TYPE_MAP_CANVAS (mirqab_map_canvas_get_type ())
G_DECLARE_FINAL_TYPE (MirqabMapCanvas, mirqab_map_canvas, MIRQAB, MAP_CANVAS, GtkWidget)

void mirqab_map_canvas_zoom            (MirqabMapCanvas *self,
                                        double           factor);
void mirqab_map_canvas_fit             (MirqabMapCanvas *self);
void mirqab_map_canvas_fit_selected    (MirqabMapCanvas *self);
void  mirqab_map_canvas_set_covered   (MirqabMapCanvas    *self,
                                       const GdkRectangle *covered);
char *mirqab_map_canvas_dup_description (MirqabMapCanvas *self);

G_END_DECLS
