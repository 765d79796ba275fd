/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "sources/update-button.h"

#include <glib/gi18n.h>

struct _MirqabUpdateButton
{
  AdwBin         parent_instance;

  MirqabUpdater *updater; /* owned, nullable */
  GSignalGroup  *signals;

  GtkStack      *pages;
  GtkWidget     *update;
  GtkWidget     *stop;
  GtkSpinner    *spinner;
  GtkLabel      *count;
};

enum
{
  PROP_0,
  PROP_UPDATER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MirqabUpdateButton, mirqab_update_button, ADW_TYPE_BIN)

static const char *
get_tooltip (MirqabNetworkState network)
{
  switch (network)
    {
    case MIRQAB_NETWORK_STATE_OFFLINE:
      return _("Look for news. This computer is offline.");
    case MIRQAB_NETWORK_STATE_METERED:
      return _("Look for news. The connection is metered, so that nothing is fetched by itself.");
    case MIRQAB_NETWORK_STATE_ONLINE:
    default:
      return _("Look for news");
    }
}

static void
network_changed_cb (MirqabUpdateButton *self)
{
  MirqabNetworkState network =
    self->updater != NULL ? mirqab_updater_get_network (self->updater) : MIRQAB_NETWORK_STATE_ONLINE;

  gtk_widget_set_tooltip_text (self->update, get_tooltip (network));
}

static void
active_changed_cb (MirqabUpdateButton *self)
{
  gboolean active = self->updater != NULL && mirqab_updater_get_active (self->updater);
  gboolean has_focus = gtk_widget_has_focus (self->update) || gtk_widget_has_focus (self->stop);

  gtk_spinner_set_spinning (self->spinner, active);
  gtk_stack_set_visible_child_name (self->pages, active ? "stop" : "update");
  if (has_focus)
    gtk_widget_grab_focus (active ? self->stop : self->update);
}

static void
progress_changed_cb (MirqabUpdateButton *self)
{
  g_autofree char *count = NULL;
  g_autofree char *text = NULL;
  guint done, total;

  g_object_get (self->updater, "done", &done, "total", &total, NULL);
  if (total > 0)
    {
      /* Translators: progress: sources that were asked, of all sources; keep it short */
      count = g_strdup_printf (_("%1$u of %2$u"), done, total);
      /* Translators: progress: sources that were asked, of all sources */
      text = g_strdup_printf (_("Stop looking for news: %1$u of %2$u sources were asked"), done, total);
    }
  gtk_label_set_label (self->count, count != NULL ? count : "");
  gtk_widget_set_tooltip_text (self->stop, text != NULL ? text : _("Stop looking for news"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->stop), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text != NULL ? text : _("Stop looking for news"), -1);
}

static void
mirqab_update_button_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  MirqabUpdateButton *self = MIRQAB_UPDATE_BUTTON (object);

  switch (property_id)
    {
    case PROP_UPDATER:
      g_value_set_object (value, self->updater);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_update_button_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  MirqabUpdateButton *self = MIRQAB_UPDATE_BUTTON (object);

  switch (property_id)
    {
    case PROP_UPDATER:
      if (!g_set_object (&self->updater, g_value_get_object (value)))
        break;
      g_signal_group_set_target (self->signals, self->updater);
      active_changed_cb (self);
      network_changed_cb (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_update_button_dispose (GObject *object)
{
  MirqabUpdateButton *self = MIRQAB_UPDATE_BUTTON (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->updater);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIRQAB_TYPE_UPDATE_BUTTON);

  G_OBJECT_CLASS (mirqab_update_button_parent_class)->dispose (object);
}

static void
mirqab_update_button_class_init (MirqabUpdateButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mirqab_update_button_get_property;
  object_class->set_property = mirqab_update_button_set_property;
  object_class->dispose = mirqab_update_button_dispose;

  properties[PROP_UPDATER] =
    g_param_spec_object ("updater", NULL, NULL, MIRQAB_TYPE_UPDATER,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/sources/update-button.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabUpdateButton, pages);
  gtk_widget_class_bind_template_child (widget_class, MirqabUpdateButton, update);
  gtk_widget_class_bind_template_child (widget_class, MirqabUpdateButton, stop);
  gtk_widget_class_bind_template_child (widget_class, MirqabUpdateButton, spinner);
  gtk_widget_class_bind_template_child (widget_class, MirqabUpdateButton, count);
}

static void
mirqab_update_button_init (MirqabUpdateButton *self)
{
  self->signals = g_signal_group_new (MIRQAB_TYPE_UPDATER);
  g_signal_group_connect_swapped (self->signals, "notify::active", G_CALLBACK (active_changed_cb),
                                  self);
  g_signal_group_connect_swapped (self->signals, "notify::total",
                                  G_CALLBACK (progress_changed_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::network",
                                  G_CALLBACK (network_changed_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  network_changed_cb (self);
}
