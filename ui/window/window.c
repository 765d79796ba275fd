/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "window/window.h"

#include "chronology/chronology-panel.h"
#include "map/map-panel.h"
#include "reader/reader.h"

struct _MirqabWindow
{
  AdwApplicationWindow parent_instance;

  MirqabSession       *session; /* owned, nullable */
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MirqabWindow, mirqab_window, ADW_TYPE_APPLICATION_WINDOW)

static void
set_session (MirqabWindow  *self,
             MirqabSession *session)
{
  if (g_set_object (&self->session, session))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
mirqab_window_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  MirqabWindow *self = MIRQAB_WINDOW (object);

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
mirqab_window_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  MirqabWindow *self = MIRQAB_WINDOW (object);

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
mirqab_window_dispose (GObject *object)
{
  MirqabWindow *self = MIRQAB_WINDOW (object);

  set_session (self, NULL);

  G_OBJECT_CLASS (mirqab_window_parent_class)->dispose (object);
}

static void
mirqab_window_class_init (MirqabWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mirqab_window_get_property;
  object_class->set_property = mirqab_window_set_property;
  object_class->dispose = mirqab_window_dispose;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, MIRQAB_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (MIRQAB_TYPE_CHRONOLOGY_PANEL);
  g_type_ensure (MIRQAB_TYPE_MAP_PANEL);
  g_type_ensure (MIRQAB_TYPE_READER);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/window/window.ui");
}

static void
mirqab_window_init (MirqabWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

MirqabWindow *
mirqab_window_new (GtkApplication *application)
{
  return g_object_new (MIRQAB_TYPE_WINDOW, "application", application, NULL);
}
