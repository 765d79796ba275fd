/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "chronology/chronology-canvas-private.h"

#include <math.h>

/* Pointer and touch on the chronology. */

#define ZOOM_STEP 1.25
#define PAN_STEP 60.0    /* pixels in a step of a wheel */
#define HANDLE_REACH 6.0 /* pixels */
#define DRAG_START 4.0   /* pixels: less is a click */

static gboolean
is_near (MirqabChronologyCanvas *self,
         double                  x,
         double                  day)
{
  return fabs (mirqab_timeline_figure_x_of_day (self->figure, day) - x) <= HANDLE_REACH;
}

/* Returns whether a handle of the brush is at @x; @other is the day at the end
 * that stays. */
static gboolean
find_handle (MirqabChronologyCanvas *self,
             double                  x,
             MirqabDay              *other)
{
  MirqabDay first, last;

  mirqab_timeline_figure_get_extent (self->figure, &first, &last);
  if (self->brush_from != MIRQAB_DAY_NONE && is_near (self, x, self->brush_from))
    {
      *other = self->brush_to != MIRQAB_DAY_NONE ? self->brush_to : last;
      return TRUE;
    }
  if (self->brush_to != MIRQAB_DAY_NONE && is_near (self, x, self->brush_to + 1.0))
    {
      *other = self->brush_from != MIRQAB_DAY_NONE ? self->brush_from : first;
      return TRUE;
    }

  return FALSE;
}

static MirqabDay
get_day (MirqabChronologyCanvas *self,
         double                  x)
{
  MirqabDay first, last;
  double day = mirqab_timeline_figure_day_of_x (self->figure, x);

  mirqab_timeline_figure_get_extent (self->figure, &first, &last);

  return (MirqabDay) CLAMP (floor (day), (double) first, (double) last);
}

static void
brush_to (MirqabChronologyCanvas *self,
          double                  x)
{
  MirqabDay day = get_day (self, x);

  mirqab_chronology_canvas_show_brush (self, MIN (day, self->anchor), MAX (day, self->anchor));
}

static void
drag_begin_cb (MirqabChronologyCanvas *self,
               double                  x,
               double                  y,
               GtkGesture             *gesture)
{
  GdkModifierType state;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->drag = MIRQAB_DRAG_NONE;
  self->has_moved = FALSE;
  self->dragged = 0.0;
  if (self->figure == NULL)
    return;

  state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  if (find_handle (self, x, &self->anchor))
    {
      self->drag = MIRQAB_DRAG_BRUSH;
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
    }
  else if ((state & GDK_SHIFT_MASK) != 0)
    {
      self->drag = MIRQAB_DRAG_BRUSH;
      self->anchor = get_day (self, x);
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
    }
}

static void
drag_update_cb (MirqabChronologyCanvas *self,
                double                  dx,
                double                  dy,
                GtkGesture             *gesture)
{
  double start = 0.0;

  if (self->figure == NULL)
    return;

  gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (gesture), &start, NULL);
  self->has_moved |= fabs (dx) >= DRAG_START || fabs (dy) >= DRAG_START;
  if (self->drag == MIRQAB_DRAG_NONE && fabs (dx) >= DRAG_START)
    {
      self->drag = MIRQAB_DRAG_PAN;
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
    }
  if (self->drag == MIRQAB_DRAG_BRUSH && fabs (dx) >= DRAG_START)
    brush_to (self, start + dx);
  if (self->drag == MIRQAB_DRAG_PAN)
    {
      mirqab_timeline_figure_pan (self->figure, dx - self->dragged);
      self->dragged = dx;
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
}

static void
drag_end_cb (MirqabChronologyCanvas *self,
             double                  dx)
{
  gboolean was_brush = self->drag == MIRQAB_DRAG_BRUSH && fabs (dx) >= DRAG_START;

  self->drag = MIRQAB_DRAG_NONE;
  if (was_brush && self->session != NULL)
    mirqab_session_set_period (self->session, self->brush_from, self->brush_to);
}

/* A count opens by being zoomed to. */
static void
open_count (MirqabChronologyCanvas  *self,
            const MirqabTimelineHit *hit)
{
  double days = hit->cluster_to - hit->cluster_from + 1.0;

  mirqab_timeline_figure_set_view (self->figure, hit->cluster_from - 0.1 * days,
                                   hit->cluster_to + 1.0 + 0.1 * days);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
click_cb (MirqabChronologyCanvas *self,
          int                     n_press,
          double                  x,
          double                  y)
{
  MirqabTimelineHit hit;

  if (self->figure == NULL || n_press != 1 || self->has_moved
      || !mirqab_timeline_figure_hit (self->figure, x, y, &hit) || hit.event == NULL)
    return;

  if (hit.cluster_from != MIRQAB_DAY_NONE)
    {
      open_count (self, &hit);
      return;
    }
  mirqab_chronology_canvas_set_focus (self, (int) hit.position);
  mirqab_chronology_canvas_ask_for_card (self, hit.position);
}

static gboolean
scroll_cb (MirqabChronologyCanvas   *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *scroll)
{
  GdkModifierType state;

  if (self->figure == NULL)
    return GDK_EVENT_PROPAGATE;

  /* A touchpad tells pixels, a wheel steps. */
  if (gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_SURFACE)
    {
      dx /= PAN_STEP;
      dy /= PAN_STEP;
    }
  state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));
  if ((state & GDK_SHIFT_MASK) != 0)
    {
      dx += dy;
      dy = 0.0;
    }
  if (fabs (dx) > fabs (dy))
    mirqab_timeline_figure_pan (self->figure, -dx * PAN_STEP);
  else
    mirqab_timeline_figure_zoom (self->figure, pow (ZOOM_STEP, -dy), self->pointer_x);
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return GDK_EVENT_STOP;
}

static const char *
get_cursor (MirqabChronologyCanvas *self,
            double                  x,
            double                  y,
            MirqabTimelineHit      *hit)
{
  MirqabDay other;

  if (find_handle (self, x, &other))
    return "ew-resize";

  return mirqab_timeline_figure_hit (self->figure, x, y, hit) && hit->event != NULL
         ? "pointer" : NULL;
}

static void
motion_cb (MirqabChronologyCanvas *self,
           double                  x,
           double                  y)
{
  MirqabTimelineHit hit = { .event = NULL };

  self->pointer_x = x;
  if (self->figure == NULL || self->drag != MIRQAB_DRAG_NONE)
    return;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), get_cursor (self, x, y, &hit));
  mirqab_timeline_figure_set_hover (self->figure, hit.event != NULL && hit.cluster_from == MIRQAB_DAY_NONE
                                                  ? (int) hit.position : -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
leave_cb (MirqabChronologyCanvas *self)
{
  if (self->figure == NULL)
    return;
  mirqab_timeline_figure_set_hover (self->figure, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
pinch_begin_cb (MirqabChronologyCanvas *self)
{
  self->pinched = 1.0;
}

static void
pinch_cb (MirqabChronologyCanvas *self,
          double                  scale,
          GtkGesture             *gesture)
{
  double x, y;

  if (self->figure == NULL || scale <= 0.0
      || !gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    return;

  mirqab_timeline_figure_zoom (self->figure, scale / self->pinched, x);
  self->pinched = scale;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
add_pinch (MirqabChronologyCanvas *self)
{
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
}

void
mirqab_chronology_canvas_add_pointer (MirqabChronologyCanvas *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);

  g_signal_connect_swapped (click, "released", G_CALLBACK (click_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  add_pinch (self);
}
