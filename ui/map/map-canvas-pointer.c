/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include <math.h>

#include "map/map-canvas-private.h"

/* Mouse, touch pad and fingers on the map. */

#define WHEEL_FACTOR 1.25

static void
set_hover (MirqabMapCanvas *self,
           const char      *code)
{
  if (self->hover == code)
    return;
  self->hover = code;
  mirqab_map_figure_set_hover (self->figure, code);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), code != NULL ? "pointer" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (MirqabMapCanvas *self,
           double           x,
           double           y)
{
  MirqabMapHit hit;

  self->pointer_x = x;
  self->pointer_y = y;
  if (self->figure == NULL)
    return;
  mirqab_map_figure_hit (self->figure, x, y, &hit);
  set_hover (self, hit.country);
}

static void
leave_cb (MirqabMapCanvas *self)
{
  if (self->figure != NULL)
    set_hover (self, NULL);
}

static gboolean
scroll_cb (MirqabMapCanvas *self,
           double           dx,
           double           dy)
{
  if (self->figure == NULL)
    return FALSE;
  mirqab_map_figure_zoom (self->figure, pow (WHEEL_FACTOR, -dy), self->pointer_x, self->pointer_y);
  mirqab_map_canvas_redraw (self);
  return TRUE;
}

static void
choose (MirqabMapCanvas    *self,
        const MirqabMapHit *hit,
        gboolean            add)
{
  MirqabScopeList list = hit->place != NULL ? MIRQAB_SCOPE_CITIES : MIRQAB_SCOPE_COUNTRIES;
  const char *value = hit->place != NULL ? hit->place : hit->country;

  if (add)
    mirqab_session_toggle (self->session, list, value);
  else
    mirqab_session_set_only (self->session, list, value);
}

static void
released_cb (MirqabMapCanvas *self,
             int              n_press,
             double           x,
             double           y,
             GtkGestureClick *gesture)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (gesture);
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);
  MirqabMapHit hit;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->uses_keyboard = FALSE;
  if (self->figure == NULL || !mirqab_map_figure_hit (self->figure, x, y, &hit))
    return;
  if (g_strv_contains (mirqab_map_figure_get_states (self->figure), hit.country))
    mirqab_map_canvas_set_focus (self, hit.country);
  if (n_press >= 2)
    mirqab_map_canvas_ask_for_card (self, hit.country, x, y);
  else
    choose (self, &hit, (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0);
}

static void
menu_cb (MirqabMapCanvas *self,
         int              n_press,
         double           x,
         double           y)
{
  MirqabMapHit hit;

  if (self->figure != NULL && mirqab_map_figure_hit (self->figure, x, y, &hit))
    mirqab_map_canvas_ask_for_card (self, hit.country, x, y);
}

static void
drag_begin_cb (MirqabMapCanvas *self)
{
  self->dragged_x = 0;
  self->dragged_y = 0;
}

static void
drag_update_cb (MirqabMapCanvas *self,
                double           x,
                double           y,
                GtkGesture      *gesture)
{
  if (self->figure == NULL)
    return;
  if (self->dragged_x == 0 && self->dragged_y == 0 &&
      !gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) x, (int) y))
    return;
  /* It is no click any more. */
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  mirqab_map_figure_pan (self->figure, x - self->dragged_x, y - self->dragged_y);
  self->dragged_x = x;
  self->dragged_y = y;
  mirqab_map_canvas_redraw (self);
}

static void
pinch_begin_cb (MirqabMapCanvas *self)
{
  self->pinched = 1;
}

static void
pinch_cb (MirqabMapCanvas *self,
          double           scale,
          GtkGesture      *gesture)
{
  double x, y;

  if (self->figure == NULL || scale <= 0 ||
      !gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  mirqab_map_figure_zoom (self->figure, scale / self->pinched, x, y);
  self->pinched = scale;
  mirqab_map_canvas_redraw (self);
}

static GtkEventController *
add_controller (MirqabMapCanvas    *self,
                GtkEventController *controller)
{
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  return controller;
}

static void
add_pointer_controllers (MirqabMapCanvas *self)
{
  GtkEventController *motion = add_controller (self, gtk_event_controller_motion_new ());
  GtkEventController *scroll;

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);

  scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  add_controller (self, scroll);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
}

static void
add_gestures (MirqabMapCanvas *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  add_controller (self, GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  add_controller (self, GTK_EVENT_CONTROLLER (menu));
  g_signal_connect_swapped (menu, "pressed", G_CALLBACK (menu_cb), self);

  add_controller (self, GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);

  add_controller (self, GTK_EVENT_CONTROLLER (pinch));
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
}

void
mirqab_map_canvas_add_pointer (MirqabMapCanvas *self)
{
  add_pointer_controllers (self);
  add_gestures (self);
}
