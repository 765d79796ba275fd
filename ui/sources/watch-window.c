/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "sources/watch-window.h"

#include "sources/watch.h"

struct _MirqabWatchWindow
{
  AdwWindow      parent_instance;

  GSettings     *settings; /* owned, nullable: until it is filled */
  gint64         saved_scope;

  GtkSwitch     *match;
  GtkSwitch     *spike;
  GtkSpinButton *silence;
};

G_DEFINE_FINAL_TYPE (MirqabWatchWindow, mirqab_watch_window, ADW_TYPE_WINDOW)

static void
changed_cb (MirqabWatchWindow *self)
{
  MirqabWatch watch;

  if (self->settings == NULL)
    return;

  watch = mirqab_watches_find (self->settings, self->saved_scope);
  watch.on_match = gtk_switch_get_active (self->match);
  watch.on_spike = gtk_switch_get_active (self->spike);
  watch.silence_days = (guint) gtk_spin_button_get_value_as_int (self->silence);
  mirqab_watches_store (self->settings, &watch);
}

static void
mirqab_watch_window_dispose (GObject *object)
{
  MirqabWatchWindow *self = MIRQAB_WATCH_WINDOW (object);

  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIRQAB_TYPE_WATCH_WINDOW);

  G_OBJECT_CLASS (mirqab_watch_window_parent_class)->dispose (object);
}

static void
mirqab_watch_window_class_init (MirqabWatchWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mirqab_watch_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/sources/watch-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabWatchWindow, match);
  gtk_widget_class_bind_template_child (widget_class, MirqabWatchWindow, spike);
  gtk_widget_class_bind_template_child (widget_class, MirqabWatchWindow, silence);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
mirqab_watch_window_init (MirqabWatchWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mirqab_watch_window_new (GtkWindow              *parent,
                         GSettings              *settings,
                         const MirqabSavedScope *saved_scope)
{
  MirqabWatchWindow *self = g_object_new (MIRQAB_TYPE_WATCH_WINDOW, "transient-for", parent,
                                          "title", saved_scope->name, NULL);
  MirqabWatch watch = mirqab_watches_find (settings, saved_scope->id);

  gtk_switch_set_active (self->match, watch.on_match);
  gtk_switch_set_active (self->spike, watch.on_spike);
  gtk_spin_button_set_value (self->silence, watch.silence_days);
  self->saved_scope = saved_scope->id;
  self->settings = g_object_ref (settings);

  return GTK_WIDGET (self);
}
