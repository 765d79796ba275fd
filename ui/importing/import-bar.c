/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "importing/import-bar.h"

#include <glib/gi18n.h>

/* An import of a few files is over before anybody could read of it. */
#define DELAY 400 /* ms */
#define PULSE 150 /* ms */

struct _MirqabImportBar
{
  AdwBin          parent_instance;

  MirqabImporter *importer; /* owned, nullable */
  GSignalGroup   *signals;
  guint           waiting;  /* source id, 0 = none */
  guint           pulsing;  /* source id, 0 = none */

  GtkRevealer    *revealer;
  GtkLabel       *text;
  GtkProgressBar *bar;
};

enum
{
  PROP_0,
  PROP_IMPORTER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MirqabImportBar, mirqab_import_bar, ADW_TYPE_BIN)

static gboolean
still_active_cb (gpointer user_data)
{
  MirqabImportBar *self = user_data;

  self->waiting = 0;
  gtk_revealer_set_reveal_child (self->revealer, TRUE);

  return G_SOURCE_REMOVE;
}

static gboolean
pulse_cb (gpointer user_data)
{
  gtk_progress_bar_pulse (((MirqabImportBar *) user_data)->bar);

  return G_SOURCE_CONTINUE;
}

static void
active_changed_cb (MirqabImportBar *self)
{
  gboolean active = FALSE;

  if (self->importer != NULL)
    g_object_get (self->importer, "active", &active, NULL);
  if (active && self->waiting == 0)
    self->waiting = g_timeout_add (DELAY, still_active_cb, self);
  if (!active)
    {
      g_clear_handle_id (&self->waiting, g_source_remove);
      g_clear_handle_id (&self->pulsing, g_source_remove);
      gtk_revealer_set_reveal_child (self->revealer, FALSE);
    }
}

static void
progress_changed_cb (MirqabImportBar *self)
{
  g_autofree char *text = NULL;
  double fraction;

  g_object_get (self->importer, "text", &text, "fraction", &fraction, NULL);
  gtk_label_set_label (self->text, text != NULL ? text : _("Adding articles"));
  if (fraction >= 0)
    {
      g_clear_handle_id (&self->pulsing, g_source_remove);
      gtk_progress_bar_set_fraction (self->bar, fraction);
    }
  else if (self->pulsing == 0)
    {
      self->pulsing = g_timeout_add (PULSE, pulse_cb, self);
    }
}

static void
cancel_clicked_cb (MirqabImportBar *self)
{
  mirqab_importer_cancel (self->importer);
}

static void
mirqab_import_bar_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  MirqabImportBar *self = MIRQAB_IMPORT_BAR (object);

  switch (property_id)
    {
    case PROP_IMPORTER:
      g_value_set_object (value, self->importer);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_import_bar_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  MirqabImportBar *self = MIRQAB_IMPORT_BAR (object);

  switch (property_id)
    {
    case PROP_IMPORTER:
      if (!g_set_object (&self->importer, g_value_get_object (value)))
        break;
      g_signal_group_set_target (self->signals, self->importer);
      active_changed_cb (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_import_bar_dispose (GObject *object)
{
  MirqabImportBar *self = MIRQAB_IMPORT_BAR (object);

  g_clear_handle_id (&self->waiting, g_source_remove);
  g_clear_handle_id (&self->pulsing, g_source_remove);
  g_clear_object (&self->signals);
  g_clear_object (&self->importer);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIRQAB_TYPE_IMPORT_BAR);

  G_OBJECT_CLASS (mirqab_import_bar_parent_class)->dispose (object);
}

static void
mirqab_import_bar_class_init (MirqabImportBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mirqab_import_bar_get_property;
  object_class->set_property = mirqab_import_bar_set_property;
  object_class->dispose = mirqab_import_bar_dispose;

  properties[PROP_IMPORTER] =
    g_param_spec_object ("importer", NULL, NULL, MIRQAB_TYPE_IMPORTER,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/importing/import-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabImportBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, MirqabImportBar, text);
  gtk_widget_class_bind_template_child (widget_class, MirqabImportBar, bar);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
}

static void
mirqab_import_bar_init (MirqabImportBar *self)
{
  self->signals = g_signal_group_new (MIRQAB_TYPE_IMPORTER);
  g_signal_group_connect_swapped (self->signals, "notify::active", G_CALLBACK (active_changed_cb),
                                  self);
  g_signal_group_connect_swapped (self->signals, "notify::fraction",
                                  G_CALLBACK (progress_changed_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));
}
