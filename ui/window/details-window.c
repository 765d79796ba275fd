/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "window/details-window.h"

struct _MirqabDetailsWindow
{
  AdwWindow            parent_instance;

  AdwPreferencesGroup *group;
};

G_DEFINE_FINAL_TYPE (MirqabDetailsWindow, mirqab_details_window, ADW_TYPE_WINDOW)

static void
mirqab_details_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MIRQAB_TYPE_DETAILS_WINDOW);

  G_OBJECT_CLASS (mirqab_details_window_parent_class)->dispose (object);
}

static void
mirqab_details_window_class_init (MirqabDetailsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mirqab_details_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/window/details-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabDetailsWindow, group);
}

static void
mirqab_details_window_init (MirqabDetailsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

MirqabDetailsWindow *
mirqab_details_window_new (GtkWindow  *parent,
                           const char *title,
                           const char *description)
{
  MirqabDetailsWindow *self = g_object_new (MIRQAB_TYPE_DETAILS_WINDOW,
                                            "transient-for", parent,
                                            "title", title,
                                            NULL);

  adw_preferences_group_set_description (self->group, description);
  return self;
}

/**
 * mirqab_details_window_add:
 * @title: as it came from outside; shown as it is
 * @text: (nullable): what is wrong and what to do
 */
void
mirqab_details_window_add (MirqabDetailsWindow *self,
                           const char          *title,
                           const char          *text)
{
  GtkWidget *row = adw_action_row_new ();

  g_return_if_fail (MIRQAB_IS_DETAILS_WINDOW (self));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (text != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  adw_preferences_group_add (self->group, row);
}
