/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "chronology/chronology-canvas-private.h"

/* Between the events of the chronology by keyboard. */

#define ZOOM_STEP 1.5
#define PAGE 0.8

static int
find_first_in_view (MirqabChronologyCanvas *self)
{
  double first, last;

  mirqab_timeline_figure_get_view (self->figure, &first, &last);
  for (guint i = 0; i < mirqab_timeline_get_size (self->timeline); i++)
    {
      const MirqabTimelineEvent *event = mirqab_timeline_get (self->timeline, i);

      if (event->from >= first && event->to < last)
        return (int) i;
    }

  return 0;
}

static gboolean
has_events (MirqabChronologyCanvas *self)
{
  return self->timeline != NULL && mirqab_timeline_get_size (self->timeline) > 0;
}

/* The number of @args: -1 to the event before, 1 to the next, in time. */
static gboolean
move_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  MirqabChronologyCanvas *self = MIRQAB_CHRONOLOGY_CANVAS (widget);
  int last, position;

  if (!has_events (self))
    return GDK_EVENT_PROPAGATE;

  last = (int) mirqab_timeline_get_size (self->timeline) - 1;
  position = self->focus < 0 ? find_first_in_view (self) : self->focus + g_variant_get_int32 (args);
  mirqab_chronology_canvas_set_focus (self, CLAMP (position, 0, last));

  return GDK_EVENT_STOP;
}

/* The arrows go where they point: time runs with the reading direction. */
static gboolean
arrow_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  MirqabChronologyCanvas *self = MIRQAB_CHRONOLOGY_CANVAS (widget);
  g_autoptr (GVariant) step = NULL;
  gboolean is_rtl;

  if (self->figure == NULL)
    return GDK_EVENT_PROPAGATE;

  is_rtl = mirqab_timeline_figure_x_of_day (self->figure, 1.0)
           < mirqab_timeline_figure_x_of_day (self->figure, 0.0);
  step = g_variant_ref_sink (g_variant_new_int32 (is_rtl ? -g_variant_get_int32 (args)
                                                         : g_variant_get_int32 (args)));

  return move_cb (widget, step, user_data);
}

static gboolean
end_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   user_data)
{
  MirqabChronologyCanvas *self = MIRQAB_CHRONOLOGY_CANVAS (widget);

  if (!has_events (self))
    return GDK_EVENT_PROPAGATE;
  mirqab_chronology_canvas_set_focus (self, g_variant_get_int32 (args) < 0
                                            ? 0 : (int) mirqab_timeline_get_size (self->timeline) - 1);

  return GDK_EVENT_STOP;
}

static gboolean
page_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  mirqab_chronology_canvas_pan (MIRQAB_CHRONOLOGY_CANVAS (widget), PAGE * g_variant_get_int32 (args));

  return GDK_EVENT_STOP;
}

static gboolean
zoom_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  int direction = g_variant_get_int32 (args);

  if (direction == 0)
    mirqab_chronology_canvas_fit (MIRQAB_CHRONOLOGY_CANVAS (widget));
  else
    mirqab_chronology_canvas_zoom (MIRQAB_CHRONOLOGY_CANVAS (widget),
                                   direction > 0 ? ZOOM_STEP : 1.0 / ZOOM_STEP);

  return GDK_EVENT_STOP;
}

/* Opens the card; of an event that is only counted, the count. */
static gboolean
activate_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  MirqabChronologyCanvas *self = MIRQAB_CHRONOLOGY_CANVAS (widget);

  if (self->figure == NULL || self->focus < 0)
    return GDK_EVENT_PROPAGATE;

  mirqab_chronology_canvas_ask_for_card (self, (guint) self->focus);

  return GDK_EVENT_STOP;
}

/* The period begins or ends with the event that has the keyboard. */
static gboolean
bound_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  MirqabChronologyCanvas *self = MIRQAB_CHRONOLOGY_CANVAS (widget);
  const MirqabTimelineEvent *event;
  MirqabDay from = self->brush_from;
  MirqabDay to = self->brush_to;

  if (self->session == NULL || self->focus < 0)
    return GDK_EVENT_PROPAGATE;

  event = mirqab_timeline_get (self->timeline, (guint) self->focus);
  if (g_variant_get_int32 (args) < 0)
    from = event->from;
  else
    to = event->to;
  if (from != MIRQAB_DAY_NONE && to != MIRQAB_DAY_NONE && from > to)
    return GDK_EVENT_STOP;
  mirqab_session_set_period (self->session, from, to);

  return GDK_EVENT_STOP;
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  MirqabChronologyCanvas *self = MIRQAB_CHRONOLOGY_CANVAS (widget);

  if (self->session == NULL
      || (self->brush_from == MIRQAB_DAY_NONE && self->brush_to == MIRQAB_DAY_NONE))
    return GDK_EVENT_PROPAGATE;
  mirqab_session_set_period (self->session, MIRQAB_DAY_NONE, MIRQAB_DAY_NONE);

  return GDK_EVENT_STOP;
}

void
mirqab_chronology_canvas_bind_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint           key;
    GtkShortcutFunc func;
    int             number;
  } keys[] = {
    { GDK_KEY_Left, arrow_cb, -1 },      { GDK_KEY_KP_Left, arrow_cb, -1 },
    { GDK_KEY_Right, arrow_cb, 1 },      { GDK_KEY_KP_Right, arrow_cb, 1 },
    { GDK_KEY_Up, move_cb, -1 },         { GDK_KEY_KP_Up, move_cb, -1 },
    { GDK_KEY_Down, move_cb, 1 },        { GDK_KEY_KP_Down, move_cb, 1 },
    { GDK_KEY_Home, end_cb, -1 },        { GDK_KEY_KP_Home, end_cb, -1 },
    { GDK_KEY_End, end_cb, 1 },          { GDK_KEY_KP_End, end_cb, 1 },
    { GDK_KEY_Page_Up, page_cb, -1 },    { GDK_KEY_KP_Page_Up, page_cb, -1 },
    { GDK_KEY_Page_Down, page_cb, 1 },   { GDK_KEY_KP_Page_Down, page_cb, 1 },
    { GDK_KEY_plus, zoom_cb, 1 },        { GDK_KEY_KP_Add, zoom_cb, 1 },
    { GDK_KEY_equal, zoom_cb, 1 },
    { GDK_KEY_minus, zoom_cb, -1 },      { GDK_KEY_KP_Subtract, zoom_cb, -1 },
    { GDK_KEY_0, zoom_cb, 0 },           { GDK_KEY_KP_0, zoom_cb, 0 },
    { GDK_KEY_Return, activate_cb, 0 },  { GDK_KEY_KP_Enter, activate_cb, 0 },
    { GDK_KEY_space, activate_cb, 0 },
    { GDK_KEY_bracketleft, bound_cb, -1 }, { GDK_KEY_bracketright, bound_cb, 1 },
    { GDK_KEY_Escape, escape_cb, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, 0, keys[i].func, "i", keys[i].number);
}
