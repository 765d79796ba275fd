/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "importing/drop-area.h"

struct _MirqabDropArea
{
  GtkWidget      parent_instance;

  GtkDropTarget *target; /* owned by the widget */

  GtkOverlay    *overlay;
  GtkRevealer   *revealer;
};

enum
{
  PROP_0,
  PROP_CHILD,
  PROP_ENABLED,
  N_PROPS
};

enum
{
  SIGNAL_FILES_DROPPED,
  SIGNAL_TEXT_DROPPED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MirqabDropArea, mirqab_drop_area, GTK_TYPE_WIDGET)

static void
show_zone (MirqabDropArea *self,
           gboolean        shown)
{
  if (shown)
    gtk_widget_set_visible (GTK_WIDGET (self->revealer), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, shown);
}

static void
revealed_cb (MirqabDropArea *self)
{
  if (!gtk_revealer_get_child_revealed (self->revealer)
      && !gtk_revealer_get_reveal_child (self->revealer))
    gtk_widget_set_visible (GTK_WIDGET (self->revealer), FALSE);
}

/* What is dragged out of the window itself is there already. */
static gboolean
accept_cb (MirqabDropArea *self,
           GdkDrop        *drop)
{
  GdkContentFormats *formats = gdk_drop_get_formats (drop);

  return gdk_drop_get_drag (drop) == NULL
         && (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST)
             || gdk_content_formats_contain_gtype (formats, G_TYPE_STRING)
             || gdk_content_formats_contain_mime_type (formats, "text/uri-list")
             || gdk_content_formats_contain_mime_type (formats, "text/plain;charset=utf-8")
             || gdk_content_formats_contain_mime_type (formats, "text/plain"));
}

static GdkDragAction
enter_cb (MirqabDropArea *self)
{
  show_zone (self, TRUE);

  return GDK_ACTION_COPY;
}

static void
leave_cb (MirqabDropArea *self)
{
  show_zone (self, FALSE);
}

static gboolean
drop_cb (MirqabDropArea *self,
         const GValue   *value)
{
  show_zone (self, FALSE);

  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

      for (GSList *item = g_value_get_boxed (value); item != NULL; item = item->next)
        g_list_store_append (files, item->data);
      g_signal_emit (self, signals[SIGNAL_FILES_DROPPED], 0, files);
      return TRUE;
    }
  if (G_VALUE_HOLDS_STRING (value))
    {
      g_signal_emit (self, signals[SIGNAL_TEXT_DROPPED], 0, g_value_get_string (value));
      return TRUE;
    }

  return FALSE;
}

static void
mirqab_drop_area_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  MirqabDropArea *self = MIRQAB_DROP_AREA (object);

  switch (property_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, gtk_overlay_get_child (self->overlay));
      break;
    case PROP_ENABLED:
      g_value_set_boolean (value, gtk_drop_target_get_actions (self->target) != 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_drop_area_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  MirqabDropArea *self = MIRQAB_DROP_AREA (object);

  switch (property_id)
    {
    case PROP_CHILD:
      gtk_overlay_set_child (self->overlay, g_value_get_object (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_ENABLED:
      gtk_drop_target_set_actions (self->target, g_value_get_boolean (value) ? GDK_ACTION_COPY : 0);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_drop_area_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MIRQAB_TYPE_DROP_AREA);

  G_OBJECT_CLASS (mirqab_drop_area_parent_class)->dispose (object);
}

static void
mirqab_drop_area_class_init (MirqabDropAreaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mirqab_drop_area_get_property;
  object_class->set_property = mirqab_drop_area_set_property;
  object_class->dispose = mirqab_drop_area_dispose;

  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_ENABLED] = g_param_spec_boolean ("enabled", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_FILES_DROPPED] =
    g_signal_new ("files-dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_LIST_MODEL);
  signals[SIGNAL_TEXT_DROPPED] =
    g_signal_new ("text-dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/importing/drop-area.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabDropArea, overlay);
  gtk_widget_class_bind_template_child (widget_class, MirqabDropArea, revealer);
}

static void
mirqab_drop_area_init (MirqabDropArea *self)
{
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };

  gtk_widget_init_template (GTK_WIDGET (self));

  self->target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  gtk_drop_target_set_gtypes (self->target, types, G_N_ELEMENTS (types));
  g_signal_connect_object (self->target, "accept", G_CALLBACK (accept_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->target, "enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->target, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->target));
  g_signal_connect_object (self->revealer, "notify::child-revealed", G_CALLBACK (revealed_cb), self,
                           G_CONNECT_SWAPPED);
}
