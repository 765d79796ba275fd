/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figures/map-figure.h"
#include "map/map-canvas.h"

G_BEGIN_DECLS

struct _MirqabMapCanvas
{
  GtkWidget        parent_instance;

  MirqabSession   *session; /* owned, nullable */
  MirqabMapFigure *figure;  /* owned, nullable: without a session or boundaries */
  GdkTexture      *base;    /* owned, nullable: what the figure drew last, without marks */
  int              base_scale;
  GdkRectangle     covered; /* by buttons */
  const char      *hover;   /* interned, nullable */
  const char      *focus;   /* interned, nullable */
  gboolean         uses_keyboard; /* not the pointer, at last */
  double           pointer_x;
  double           pointer_y;
  double           dragged_x;
  double           dragged_y;
  double           pinched;
};

void     mirqab_map_canvas_redraw             (MirqabMapCanvas *self);
void     mirqab_map_canvas_update_style       (MirqabMapCanvas *self);
void     mirqab_map_canvas_update_description (MirqabMapCanvas *self);
gboolean mirqab_map_canvas_shows_focus        (MirqabMapCanvas *self);
void     mirqab_map_canvas_set_focus          (MirqabMapCanvas *self,
                                               const char      *code);
void     mirqab_map_canvas_ask_for_card       (MirqabMapCanvas *self,
                                               const char      *code,
                                               double           x,
                                               double           y);

void     mirqab_map_canvas_bind_keys          (GtkWidgetClass  *widget_class);
void     mirqab_map_canvas_add_keyboard       (MirqabMapCanvas *self);
void     mirqab_map_canvas_add_pointer        (MirqabMapCanvas *self);

G_END_DECLS
