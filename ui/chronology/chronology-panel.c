/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "chronology/chronology-panel.h"

struct _MirqabChronologyPanel
{
  GtkWidget      parent_instance;

  MirqabSession *session; /* owned, nullable */
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MirqabChronologyPanel, mirqab_chronology_panel, GTK_TYPE_WIDGET)

static void
set_session (MirqabChronologyPanel *self,
             MirqabSession         *session)
{
  if (g_set_object (&self->session, session))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
mirqab_chronology_panel_get_property (GObject    *object,
                                      guint       property_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  MirqabChronologyPanel *self = MIRQAB_CHRONOLOGY_PANEL (object);

  switch (property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_chronology_panel_set_property (GObject      *object,
                                      guint         property_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  MirqabChronologyPanel *self = MIRQAB_CHRONOLOGY_PANEL (object);

  switch (property_id)
    {
    case PROP_SESSION:
      set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_chronology_panel_dispose (GObject *object)
{
  MirqabChronologyPanel *self = MIRQAB_CHRONOLOGY_PANEL (object);

  set_session (self, NULL);

  G_OBJECT_CLASS (mirqab_chronology_panel_parent_class)->dispose (object);
}

static void
mirqab_chronology_panel_class_init (MirqabChronologyPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mirqab_chronology_panel_get_property;
  object_class->set_property = mirqab_chronology_panel_set_property;
  object_class->dispose = mirqab_chronology_panel_dispose;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, MIRQAB_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
mirqab_chronology_panel_init (MirqabChronologyPanel *self)
{
}
