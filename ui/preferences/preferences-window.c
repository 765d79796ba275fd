/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "preferences/preferences-window.h"

struct _MirqabPreferencesWindow
{
  AdwPreferencesWindow  parent_instance;

  AdwComboRow          *style_row;
  GtkSpinButton        *zoom;
  AdwComboRow          *update_row;
};

/* In the order of the rows of the template. */
static const char *const styles[] = { "system", "light", "dark" };
static const guint hours[] = { 0, 1, 3, 12, 24 };

G_DEFINE_FINAL_TYPE (MirqabPreferencesWindow, mirqab_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

static gboolean
style_to_row (GValue   *value,
              GVariant *variant,
              gpointer  user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (g_str_equal (g_variant_get_string (variant, NULL), styles[i]))
      g_value_set_uint (value, i);

  return TRUE;
}

static GVariant *
row_to_style (const GValue       *value,
              const GVariantType *expected,
              gpointer            user_data)
{
  guint row = g_value_get_uint (value);

  return row < G_N_ELEMENTS (styles) ? g_variant_new_string (styles[row]) : NULL;
}

/* The row of the nearest that is not longer. */
static gboolean
hours_to_row (GValue   *value,
              GVariant *variant,
              gpointer  user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (hours); i++)
    if (hours[i] <= g_variant_get_uint32 (variant))
      g_value_set_uint (value, i);

  return TRUE;
}

static GVariant *
row_to_hours (const GValue       *value,
              const GVariantType *expected,
              gpointer            user_data)
{
  guint row = g_value_get_uint (value);

  return row < G_N_ELEMENTS (hours) ? g_variant_new_uint32 (hours[row]) : NULL;
}

static void
mirqab_preferences_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MIRQAB_TYPE_PREFERENCES_WINDOW);

  G_OBJECT_CLASS (mirqab_preferences_window_parent_class)->dispose (object);
}

static void
mirqab_preferences_window_class_init (MirqabPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mirqab_preferences_window_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/mirqab/Mirqab/ui/preferences/preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabPreferencesWindow, style_row);
  gtk_widget_class_bind_template_child (widget_class, MirqabPreferencesWindow, zoom);
  gtk_widget_class_bind_template_child (widget_class, MirqabPreferencesWindow, update_row);
}

static void
mirqab_preferences_window_init (MirqabPreferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWindow *
mirqab_preferences_window_new (GtkWindow *parent,
                               GSettings *settings)
{
  MirqabPreferencesWindow *self =
    g_object_new (MIRQAB_TYPE_PREFERENCES_WINDOW, "transient-for", parent, NULL);

  g_settings_bind_with_mapping (settings, "style", self->style_row, "selected",
                                G_SETTINGS_BIND_DEFAULT, style_to_row, row_to_style, NULL, NULL);
  g_settings_bind (settings, "reader-zoom", self->zoom, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (settings, "update-hours", self->update_row, "selected",
                                G_SETTINGS_BIND_DEFAULT, hours_to_row, row_to_hours, NULL, NULL);

  return GTK_WINDOW (self);
}
