/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "chronology/chronology-canvas.h"
#include "figures/timeline-figure.h"

G_BEGIN_DECLS

/* What a drag does. */
typedef enum
{
  MIRQAB_DRAG_NONE,
  MIRQAB_DRAG_PAN,
  MIRQAB_DRAG_BRUSH,
} MirqabDrag;

struct _MirqabChronologyCanvas
{
  GtkWidget             parent_instance;

  MirqabSession        *session;  /* owned, nullable */
  MirqabTimelineFigure *figure;   /* owned, nullable: without a session */
  MirqabTimeline       *timeline; /* owned, nullable: without a view */
  gboolean              has_legend;
  int                   focus;    /* position of the event with the keyboard, or -1 */

  MirqabDrag            drag;
  gboolean              has_moved; /* since the button was pressed: it is no click */
  double                pointer_x;
  double                dragged;  /* how far the drag has panned */
  MirqabDay             anchor;   /* the end of the brush that does not move */
  MirqabDay             brush_from;
  MirqabDay             brush_to;
  double                pinched;
};

void     mirqab_chronology_canvas_set_focus    (MirqabChronologyCanvas *self,
                                                int                     position);
gboolean mirqab_chronology_canvas_ask_for_card (MirqabChronologyCanvas *self,
                                                guint                   position);
void     mirqab_chronology_canvas_pan          (MirqabChronologyCanvas *self,
                                                double                  share);
void     mirqab_chronology_canvas_show_brush   (MirqabChronologyCanvas *self,
                                                MirqabDay               from,
                                                MirqabDay               to);
void     mirqab_chronology_canvas_update_style (MirqabChronologyCanvas *self);
void     mirqab_chronology_canvas_bind_keys    (GtkWidgetClass         *widget_class);
void     mirqab_chronology_canvas_add_pointer  (MirqabChronologyCanvas *self);

G_END_DECLS
