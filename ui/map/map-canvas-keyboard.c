/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include <math.h>

#include "map/map-canvas-private.h"

/* Between the states of the map by keyboard. */

/* Whether a person uses the keyboard here. The window knows too, but forgets
 * after some seconds. */
gboolean
mirqab_map_canvas_shows_focus (MirqabMapCanvas *self)
{
  return self->uses_keyboard && gtk_widget_has_focus (GTK_WIDGET (self));
}

/* Moves the map so far that the state is in sight. */
static void
bring_into_sight (MirqabMapCanvas *self,
                  const char      *code)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double x, y;

  if (!mirqab_map_figure_get_anchor (self->figure, code, &x, &y))
    return;
  if (x >= 0 && y >= 0 && x <= width && y <= height)
    return;
  mirqab_map_figure_pan (self->figure, width / 2 - x, height / 2 - y);
  mirqab_map_canvas_redraw (self);
}

/* Gives the keyboard to a state, NULL for none. */
void
mirqab_map_canvas_set_focus (MirqabMapCanvas *self,
                             const char      *code)
{
  self->focus = code;
  if (code != NULL)
    bring_into_sight (self, code);
  mirqab_map_canvas_update_description (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The state where the keyboard starts. */
static const char *
get_first_focus (MirqabMapCanvas *self)
{
  const char *const *states = mirqab_map_figure_get_states (self->figure);
  const MirqabScope *scope = mirqab_session_get_scope (self->session);

  for (guint i = 0; states[i] != NULL; i++)
    if (mirqab_scope_has (scope, MIRQAB_SCOPE_COUNTRIES, states[i]))
      return states[i];
  return states[0];
}

/* The nearest state in a direction, where straight ahead counts more than aside. */
static const char *
find_towards (MirqabMapCanvas *self,
              double           towards_x,
              double           towards_y)
{
  const char *const *states = mirqab_map_figure_get_states (self->figure);
  const char *nearest = NULL;
  double least = G_MAXDOUBLE;
  double x, y;

  if (!mirqab_map_figure_get_anchor (self->figure, self->focus, &x, &y))
    return NULL;
  for (guint i = 0; states[i] != NULL; i++)
    {
      double state_x, state_y, ahead, aside;

      if (g_str_equal (states[i], self->focus) ||
          !mirqab_map_figure_get_anchor (self->figure, states[i], &state_x, &state_y))
        continue;
      ahead = (state_x - x) * towards_x + (state_y - y) * towards_y;
      aside = fabs ((state_x - x) * towards_y - (state_y - y) * towards_x);
      if (ahead <= 0 || ahead + 2 * aside >= least)
        continue;
      least = ahead + 2 * aside;
      nearest = states[i];
    }
  return nearest;
}

static gboolean
move_focus (GtkWidget *widget,
            GVariant  *arguments,
            gpointer   user_data)
{
  MirqabMapCanvas *self = MIRQAB_MAP_CANVAS (widget);
  const char *next;
  int x, y;

  if (self->figure == NULL || mirqab_map_figure_get_states (self->figure)[0] == NULL)
    return FALSE;
  self->uses_keyboard = TRUE;
  g_variant_get (arguments, "(ii)", &x, &y);
  next = self->focus != NULL ? find_towards (self, x, y) : get_first_focus (self);
  if (next != NULL)
    mirqab_map_canvas_set_focus (self, next);
  else
    gtk_widget_error_bell (widget);
  return TRUE;
}

static gboolean
move_to_end (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  MirqabMapCanvas *self = MIRQAB_MAP_CANVAS (widget);
  const char *const *states;
  guint n_states;

  if (self->figure == NULL)
    return FALSE;
  states = mirqab_map_figure_get_states (self->figure);
  n_states = g_strv_length ((char **) states);
  if (n_states == 0)
    return FALSE;
  self->uses_keyboard = TRUE;
  mirqab_map_canvas_set_focus (self, states[g_variant_get_boolean (arguments) ? n_states - 1 : 0]);
  return TRUE;
}

static gboolean
activate_focus (GtkWidget *widget,
                GVariant  *arguments,
                gpointer   user_data)
{
  MirqabMapCanvas *self = MIRQAB_MAP_CANVAS (widget);

  if (self->figure == NULL || self->focus == NULL)
    return FALSE;
  if (g_variant_get_boolean (arguments))
    mirqab_session_toggle (self->session, MIRQAB_SCOPE_COUNTRIES, self->focus);
  else
    mirqab_session_set_only (self->session, MIRQAB_SCOPE_COUNTRIES, self->focus);
  return TRUE;
}

void
mirqab_map_canvas_ask_for_card (MirqabMapCanvas *self,
                                const char      *code,
                                double           x,
                                double           y)
{
  GdkRectangle where = { (int) x, (int) y, 1, 1 };

  g_signal_emit_by_name (self, "card", code, &where);
}

static gboolean
show_focus_card (GtkWidget *widget,
                 GVariant  *arguments,
                 gpointer   user_data)
{
  MirqabMapCanvas *self = MIRQAB_MAP_CANVAS (widget);
  double x, y;

  if (self->figure == NULL || self->focus == NULL ||
      !mirqab_map_figure_get_anchor (self->figure, self->focus, &x, &y))
    return FALSE;
  mirqab_map_canvas_ask_for_card (self, self->focus, x, y);
  return TRUE;
}

static void
focus_in_cb (MirqabMapCanvas *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  self->uses_keyboard = GTK_IS_WINDOW (root) && gtk_window_get_focus_visible (GTK_WINDOW (root));
  if (self->figure != NULL && self->focus == NULL)
    mirqab_map_canvas_set_focus (self, get_first_focus (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
bind_arrow (GtkWidgetClass *widget_class,
            guint           key,
            guint           keypad_key,
            int             x,
            int             y)
{
  gtk_widget_class_add_binding (widget_class, key, 0, move_focus, "(ii)", x, y);
  gtk_widget_class_add_binding (widget_class, keypad_key, 0, move_focus, "(ii)", x, y);
}

static void
bind_activation (GtkWidgetClass *widget_class,
                 guint           key)
{
  gtk_widget_class_add_binding (widget_class, key, 0, activate_focus, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, key, GDK_CONTROL_MASK, activate_focus, "b", TRUE);
}

void
mirqab_map_canvas_bind_keys (GtkWidgetClass *widget_class)
{
  bind_arrow (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0);
  bind_arrow (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0);
  bind_arrow (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1);
  bind_arrow (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, move_to_end, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, move_to_end, "b", TRUE);
  bind_activation (widget_class, GDK_KEY_Return);
  bind_activation (widget_class, GDK_KEY_KP_Enter);
  bind_activation (widget_class, GDK_KEY_space);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, show_focus_card, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, show_focus_card, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, 0, "map.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_equal, 0, "map.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Add, 0, "map.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, 0, "map.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Subtract, 0, "map.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, 0, "map.fit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_0, 0, "map.fit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_9, 0, "map.fit-selected", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_9, 0, "map.fit-selected", NULL);
}

void
mirqab_map_canvas_add_keyboard (MirqabMapCanvas *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_in_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (gtk_widget_queue_draw), self);
}
