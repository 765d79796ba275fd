/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "filters/filter-row.h"

#include <glib/gi18n.h>

struct _MirqabFilterRow
{
  GtkListBoxRow  parent_instance;

  char          *value; /* owned */

  GtkLabel      *label;
  GtkLabel      *status;
  GtkLabel      *count;
};

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_ASKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const struct
{
  guint            key;
  GdkModifierType  modifiers;
  const char      *what;
} asks[] = {
  { GDK_KEY_Menu, 0, "menu" },      { GDK_KEY_F10, GDK_SHIFT_MASK, "menu" },
  { GDK_KEY_F2, 0, "rename" },      { GDK_KEY_Delete, 0, "delete" },
  { GDK_KEY_KP_Delete, 0, "delete" },
  { GDK_KEY_Up, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "up" },
  { GDK_KEY_Down, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "down" },
};

G_DEFINE_FINAL_TYPE (MirqabFilterRow, mirqab_filter_row, GTK_TYPE_LIST_BOX_ROW)

static void
only_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_CHOSEN], 0, FALSE);
}

static void
add_action (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_CHOSEN], 0, TRUE);
}

static void
ask_action (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_ASKED], 0, g_variant_get_string (parameter, NULL));
}

static void
pressed_cb (MirqabFilterRow *self)
{
  g_signal_emit (self, signals[SIGNAL_ASKED], 0, "menu");
}

static void
mirqab_filter_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MIRQAB_TYPE_FILTER_ROW);

  G_OBJECT_CLASS (mirqab_filter_row_parent_class)->dispose (object);
}

static void
mirqab_filter_row_finalize (GObject *object)
{
  g_free (MIRQAB_FILTER_ROW (object)->value);

  G_OBJECT_CLASS (mirqab_filter_row_parent_class)->finalize (object);
}

static void
mirqab_filter_row_class_init (MirqabFilterRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mirqab_filter_row_dispose;
  object_class->finalize = mirqab_filter_row_finalize;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  signals[SIGNAL_ASKED] = g_signal_new ("asked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /* As actions, a screen reader finds them too. */
  gtk_widget_class_install_action (widget_class, "filter.only", NULL, only_action);
  gtk_widget_class_install_action (widget_class, "filter.add", NULL, add_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "filter.add", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "filter.add", NULL);

  gtk_widget_class_install_action (widget_class, "filter.ask", "s", ask_action);
  for (guint i = 0; i < G_N_ELEMENTS (asks); i++)
    gtk_widget_class_add_binding_action (widget_class, asks[i].key, asks[i].modifiers, "filter.ask",
                                         "s", asks[i].what);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/filters/filter-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabFilterRow, label);
  gtk_widget_class_bind_template_child (widget_class, MirqabFilterRow, status);
  gtk_widget_class_bind_template_child (widget_class, MirqabFilterRow, count);
}

static void
mirqab_filter_row_init (MirqabFilterRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *long_press = gtk_gesture_long_press_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (long_press), TRUE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (long_press, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (long_press));
}

MirqabFilterRow *
mirqab_filter_row_new (const char *value)
{
  MirqabFilterRow *self = g_object_new (MIRQAB_TYPE_FILTER_ROW, NULL);

  self->value = g_strdup (value);
  return self;
}

const char *
mirqab_filter_row_get_value (MirqabFilterRow *self)
{
  g_return_val_if_fail (MIRQAB_IS_FILTER_ROW (self), NULL);

  return self->value;
}

static char *
dup_name (const MirqabFilterEntry *entry)
{
  GString *name = g_string_new (entry->label);

  if (entry->status != NULL)
    g_string_append_printf (name, C_("list of conditions", ", %s"), entry->status);
  if (entry->articles >= 0)
    {
      g_autofree char *articles =
        g_strdup_printf (ngettext ("%d article", "%d articles", (gulong) entry->articles),
                         entry->articles);

      g_string_append_printf (name, C_("list of conditions", ", %s"), articles);
    }

  return g_string_free (name, FALSE);
}

void
mirqab_filter_row_show (MirqabFilterRow         *self,
                        const MirqabFilterEntry *entry)
{
  g_autofree char *count = NULL;
  g_autofree char *name = NULL;
  g_autofree char *tooltip = NULL;

  g_return_if_fail (MIRQAB_IS_FILTER_ROW (self));

  name = dup_name (entry);
  count = entry->articles >= 0 ? g_strdup_printf ("%d", entry->articles) : g_strdup ("");
  gtk_label_set_label (self->label, entry->label);
  gtk_label_set_label (self->status, entry->status != NULL ? entry->status : "");
  gtk_label_set_label (self->count, count);
  /* Translators: %s is what a row of the sidebar stands for */
  tooltip = entry->is_single
              ? g_strdup (entry->label)
              : g_strdup_printf (_("%s\nClick: only this. Ctrl+click: this, too"), entry->label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);

  if (entry->is_chosen)
    gtk_widget_add_css_class (GTK_WIDGET (self), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "chosen");
  if (entry->articles == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "empty");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "empty");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED,
                               entry->is_chosen, -1);
}

/**
 * mirqab_filter_row_choose:
 *
 * Does what activating the row asks for: only this, or with the control key
 * held down, this too.
 */
void
mirqab_filter_row_choose (MirqabFilterRow *self)
{
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (GTK_WIDGET (self)));
  GdkDevice *keyboard = seat != NULL ? gdk_seat_get_keyboard (seat) : NULL;
  gboolean add = keyboard != NULL
                 && (gdk_device_get_modifier_state (keyboard) & GDK_CONTROL_MASK) != 0;

  g_return_if_fail (MIRQAB_IS_FILTER_ROW (self));

  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, add);
}
