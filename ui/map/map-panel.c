/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "map/map-panel.h"

#include "map/map-canvas.h"
#include "map/map-saver.h"
#include "map/period-player.h"
#include "map/state-card.h"
#include "map/state-list.h"

#define BUTTON_FACTOR 1.6

struct _MirqabMapPanel
{
  GtkWidget        parent_instance;

  MirqabMapCanvas *canvas;
  GtkWidget       *missing;
  GtkWidget       *buttons;
  MirqabStateCard *card;
  MirqabStateList *list;
  GtkWidget       *play;

  MirqabSession      *session; /* owned, nullable */
  MirqabPeriodPlayer *player;  /* owned */
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_BY_MONTHS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MirqabMapPanel, mirqab_map_panel, GTK_TYPE_WIDGET)

static void
set_session (MirqabMapPanel *self,
             MirqabSession  *session)
{
  gboolean is_missing = session != NULL && mirqab_session_get_boundaries (session) == NULL;

  if (!g_set_object (&self->session, session))
    return;
  gtk_widget_set_visible (self->missing, is_missing);
  gtk_widget_set_visible (self->buttons, !is_missing);
  /* No expressions: a popover that is open when its window goes away would
   * outlive what its expression watches. */
  g_object_set (self->card, "session", session, NULL);
  g_object_set (self->list, "session", session, NULL);
  g_object_set (self->player, "session", session, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
card_cb (MirqabMapPanel *self,
         const char     *code,
         GdkRectangle   *where)
{
  mirqab_state_card_show (self->card, code, where);
}

/* The canvas shows another view or another scope. */
static void
description_cb (MirqabMapPanel *self)
{
  g_autofree char *description = mirqab_map_canvas_dup_description (self->canvas);
  const MirqabScope *scope = self->session != NULL ? mirqab_session_get_scope (self->session)
                                                   : NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.fit-selected",
                                 scope != NULL && *scope->countries != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}

static void
playing_cb (MirqabMapPanel *self)
{
  gboolean is_playing;

  g_object_get (self->player, "playing", &is_playing, NULL);
  gtk_button_set_icon_name (GTK_BUTTON (self->play), is_playing ? "media-playback-pause-symbolic"
                                                                : "media-playback-start-symbolic");
}

static void
by_months_cb (MirqabMapPanel *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BY_MONTHS]);
}

static void
zoom_in (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  mirqab_map_canvas_zoom (MIRQAB_MAP_PANEL (widget)->canvas, BUTTON_FACTOR);
}

static void
zoom_out (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  mirqab_map_canvas_zoom (MIRQAB_MAP_PANEL (widget)->canvas, 1 / BUTTON_FACTOR);
}

static void
fit (GtkWidget  *widget,
     const char *action_name,
     GVariant   *parameter)
{
  mirqab_map_canvas_fit (MIRQAB_MAP_PANEL (widget)->canvas);
}

static void
fit_selected (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  mirqab_map_canvas_fit_selected (MIRQAB_MAP_PANEL (widget)->canvas);
}

static void
save (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  mirqab_map_saver_ask (MIRQAB_MAP_PANEL (widget)->canvas);
}

/* The map is not mirrored with the language, and the left of it has the
 * neighbours: the buttons stay there. The map is told, to keep off them. */
static gboolean
get_child_position_cb (MirqabMapPanel *self,
                       GtkWidget      *child,
                       GdkRectangle   *position)
{
  GtkRequisition size;

  if (child != self->buttons)
    return FALSE;
  gtk_widget_get_preferred_size (child, NULL, &size);
  *position = (GdkRectangle) { 0, 0, size.width, size.height };
  mirqab_map_canvas_set_covered (self->canvas, position);
  return TRUE;
}

static gboolean
mirqab_map_panel_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MIRQAB_MAP_PANEL (widget)->canvas));
}

static void
mirqab_map_panel_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  MirqabMapPanel *self = MIRQAB_MAP_PANEL (object);

  switch (property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_BY_MONTHS:
      if (self->player != NULL) /* an action asks before it is made and after it is gone */
        g_object_get_property (G_OBJECT (self->player), "by-months", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_map_panel_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  MirqabMapPanel *self = MIRQAB_MAP_PANEL (object);

  switch (property_id)
    {
    case PROP_SESSION:
      set_session (self, g_value_get_object (value));
      break;
    case PROP_BY_MONTHS:
      g_object_set_property (G_OBJECT (self->player), "by-months", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_map_panel_dispose (GObject *object)
{
  MirqabMapPanel *self = MIRQAB_MAP_PANEL (object);
  GtkWidget *child;

  if (self->canvas != NULL)
    set_session (self, NULL);
  g_clear_object (&self->player);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIRQAB_TYPE_MAP_PANEL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mirqab_map_panel_parent_class)->dispose (object);
}

static void
mirqab_map_panel_class_init (MirqabMapPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mirqab_map_panel_get_property;
  object_class->set_property = mirqab_map_panel_set_property;
  object_class->dispose = mirqab_map_panel_dispose;
  widget_class->grab_focus = mirqab_map_panel_grab_focus;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, MIRQAB_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_BY_MONTHS] =
      g_param_spec_boolean ("by-months", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (MIRQAB_TYPE_MAP_CANVAS);
  g_type_ensure (MIRQAB_TYPE_STATE_CARD);
  g_type_ensure (MIRQAB_TYPE_STATE_LIST);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/map/map-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabMapPanel, canvas);
  gtk_widget_class_bind_template_child (widget_class, MirqabMapPanel, missing);
  gtk_widget_class_bind_template_child (widget_class, MirqabMapPanel, buttons);
  gtk_widget_class_bind_template_child (widget_class, MirqabMapPanel, card);
  gtk_widget_class_bind_template_child (widget_class, MirqabMapPanel, list);
  gtk_widget_class_bind_template_child (widget_class, MirqabMapPanel, play);
  gtk_widget_class_bind_template_callback (widget_class, get_child_position_cb);
  gtk_widget_class_bind_template_callback (widget_class, card_cb);
  gtk_widget_class_bind_template_callback (widget_class, description_cb);
  gtk_widget_class_install_property_action (widget_class, "map.by-months", "by-months");
  gtk_widget_class_install_action (widget_class, "map.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "map.zoom-in", NULL, zoom_in);
  gtk_widget_class_install_action (widget_class, "map.zoom-out", NULL, zoom_out);
  gtk_widget_class_install_action (widget_class, "map.fit", NULL, fit);
  gtk_widget_class_install_action (widget_class, "map.fit-selected", NULL, fit_selected);
}

static void
mirqab_map_panel_init (MirqabMapPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->player = mirqab_period_player_new ();
  g_object_bind_property (self->play, "active", self->player, "playing",
                          G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (self->player, "notify::by-months", G_CALLBACK (by_months_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->player, "notify::playing", G_CALLBACK (playing_cb), self,
                           G_CONNECT_SWAPPED);
}
