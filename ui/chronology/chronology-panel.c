/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "chronology/chronology-panel.h"

#include <glib/gi18n.h>

#include "chronology/chronology-canvas.h"
#include "chronology/chronology-list.h"
#include "chronology/chronology-saver.h"
#include "chronology/event-card.h"
#include "chronology/event-form.h"
#include "desk/event-edits.h"

#define ZOOM_STEP 1.5

struct _MirqabChronologyPanel
{
  GtkWidget               parent_instance;

  MirqabSession          *session; /* owned, nullable */
  GtkWidget              *card;    /* a child, nullable */
  gboolean                shows_list;
  gboolean                has_legend;

  GtkWidget              *pages;
  GtkWidget              *cut;     /* says that events are missing */
  GtkStack               *stack;
  GtkWidget              *buttons;
  MirqabChronologyCanvas *canvas;
  MirqabChronologyList   *list;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_LIST,
  PROP_LEGEND,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MirqabChronologyPanel, mirqab_chronology_panel, GTK_TYPE_WIDGET)

static void
update_cut (MirqabChronologyPanel *self)
{
  MirqabView *view = self->session != NULL ? mirqab_session_get_view (self->session) : NULL;

  gtk_widget_set_visible (self->cut, view != NULL && view->is_cut);
}

static void
set_session (MirqabChronologyPanel *self,
             MirqabSession         *session)
{
  if (self->session != NULL && self->session != session)
    g_signal_handlers_disconnect_by_func (self->session, update_cut, self);
  if (!g_set_object (&self->session, session))
    return;

  if (session != NULL)
    {
      g_signal_connect_object (session, "notify::view", G_CALLBACK (update_cut), self,
                               G_CONNECT_SWAPPED);
      update_cut (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void update_merge (MirqabChronologyPanel *self);

static void
set_list (MirqabChronologyPanel *self,
          gboolean               shows_list)
{
  static const char *const of_figure[] = { "chronology.zoom-in", "chronology.zoom-out", "chronology.fit",
                                             "chronology.limit", "chronology.legend" };

  if (self->shows_list == shows_list)
    return;

  self->shows_list = shows_list;
  gtk_stack_set_visible_child_name (self->stack, shows_list ? "list" : "figure");
  for (guint i = 0; i < G_N_ELEMENTS (of_figure); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), of_figure[i], !shows_list);
  update_merge (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIST]);
}

static void
set_legend (MirqabChronologyPanel *self,
            gboolean               has_legend)
{
  if (self->has_legend == has_legend)
    return;

  self->has_legend = has_legend;
  mirqab_chronology_canvas_set_legend (self->canvas, has_legend);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEGEND]);
}

static void
show_card (MirqabChronologyPanel *self,
           GtkWidget             *from,
           MirqabTimeline        *timeline,
           guint                  position,
           double                 x,
           double                 y)
{
  double here_x, here_y;

  if (timeline == NULL || position >= mirqab_timeline_get_size (timeline)
      || !gtk_widget_translate_coordinates (from, GTK_WIDGET (self), x, y, &here_x, &here_y))
    return;

  if (self->card == NULL)
    {
      self->card = mirqab_event_card_new ();
      gtk_widget_set_parent (self->card, GTK_WIDGET (self));
    }
  mirqab_event_card_show (MIRQAB_EVENT_CARD (self->card), self->session, timeline, position);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->card),
                               &(GdkRectangle) { (int) here_x - 4, (int) here_y - 4, 8, 8 });
  gtk_popover_popup (GTK_POPOVER (self->card));
}

static MirqabView *
get_view (MirqabChronologyPanel *self)
{
  return self->session != NULL ? mirqab_session_get_view (self->session) : NULL;
}

static void
card_cb (MirqabChronologyPanel *self,
         guint                  position,
         double                 x,
         double                 y)
{
  MirqabView *view = get_view (self);

  show_card (self, GTK_WIDGET (self->canvas), view != NULL ? view->whole : NULL, position, x, y);
}

static void
list_card_cb (MirqabChronologyPanel *self,
              guint                  position,
              double                 x,
              double                 y)
{
  MirqabView *view = get_view (self);

  show_card (self, GTK_WIDGET (self->list), view != NULL ? view->timeline : NULL, position, x, y);
}

static void
zoom_in_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  mirqab_chronology_canvas_zoom (MIRQAB_CHRONOLOGY_PANEL (widget)->canvas, ZOOM_STEP);
}

static void
zoom_out_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  mirqab_chronology_canvas_zoom (MIRQAB_CHRONOLOGY_PANEL (widget)->canvas, 1.0 / ZOOM_STEP);
}

static void
fit_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  mirqab_chronology_canvas_fit (MIRQAB_CHRONOLOGY_PANEL (widget)->canvas);
}

static void
limit_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  mirqab_chronology_canvas_limit (MIRQAB_CHRONOLOGY_PANEL (widget)->canvas);
}

static void
copy_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  MirqabChronologyPanel *self = MIRQAB_CHRONOLOGY_PANEL (widget);
  g_autofree char *text = mirqab_chronology_list_dup_text (self->list);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  if (self->session != NULL)
    mirqab_session_tell (self->session, _("The chronology was copied"));
}

static void
add_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  MirqabChronologyPanel *self = MIRQAB_CHRONOLOGY_PANEL (widget);
  GtkWidget *form;

  if (self->session == NULL)
    return;
  form = mirqab_event_form_new (self->session, NULL, NULL);
  gtk_window_set_transient_for (GTK_WINDOW (form), GTK_WINDOW (gtk_widget_get_root (widget)));
  gtk_window_present (GTK_WINDOW (form));
}

static void
merge_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  MirqabChronologyPanel *self = MIRQAB_CHRONOLOGY_PANEL (widget);
  MirqabView *view = get_view (self);
  g_autoptr (GPtrArray) events = NULL;
  g_autoptr (MirqabEdit) edit = NULL;
  g_autofree char *message = NULL;

  if (view == NULL)
    return;
  events = mirqab_chronology_list_dup_selected (self->list);
  if (events->len < 2)
    return;

  edit = mirqab_edit_new ();
  mirqab_event_edits_merge (edit, view->timeline, events, g_get_real_time () / G_USEC_PER_SEC);
  message = g_strdup_printf (ngettext ("%u event is one now", "%u events are one now", events->len),
                             events->len);
  mirqab_session_edit_and_tell (self->session, edit, message);
}

static void
update_merge (MirqabChronologyPanel *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chronology.merge",
                                 self->shows_list
                                 && mirqab_chronology_list_count_selected (self->list) > 1);
}

static void
save_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  MirqabChronologyPanel *self = MIRQAB_CHRONOLOGY_PANEL (widget);

  if (self->session != NULL)
    mirqab_chronology_saver_ask (self->canvas, self->session);
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
    case PROP_LIST:
      g_value_set_boolean (value, self->shows_list);
      break;
    case PROP_LEGEND:
      g_value_set_boolean (value, self->has_legend);
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
    case PROP_LIST:
      set_list (self, g_value_get_boolean (value));
      break;
    case PROP_LEGEND:
      set_legend (self, g_value_get_boolean (value));
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
  g_clear_pointer (&self->card, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIRQAB_TYPE_CHRONOLOGY_PANEL);

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
  properties[PROP_LIST] =
      g_param_spec_boolean ("list", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LEGEND] =
      g_param_spec_boolean ("legend", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "chronology.zoom-in", NULL, zoom_in_cb);
  gtk_widget_class_install_action (widget_class, "chronology.zoom-out", NULL, zoom_out_cb);
  gtk_widget_class_install_action (widget_class, "chronology.fit", NULL, fit_cb);
  gtk_widget_class_install_action (widget_class, "chronology.limit", NULL, limit_cb);
  gtk_widget_class_install_action (widget_class, "chronology.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "chronology.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "chronology.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "chronology.merge", NULL, merge_cb);
  gtk_widget_class_install_property_action (widget_class, "chronology.list", "list");
  gtk_widget_class_install_property_action (widget_class, "chronology.legend", "legend");

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "chronology.copy", NULL);

  g_type_ensure (MIRQAB_TYPE_CHRONOLOGY_CANVAS);
  g_type_ensure (MIRQAB_TYPE_CHRONOLOGY_LIST);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/mirqab/Mirqab/ui/chronology/chronology-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabChronologyPanel, pages);
  gtk_widget_class_bind_template_child (widget_class, MirqabChronologyPanel, cut);
  gtk_widget_class_bind_template_child (widget_class, MirqabChronologyPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, MirqabChronologyPanel, buttons);
  gtk_widget_class_bind_template_child (widget_class, MirqabChronologyPanel, canvas);
  gtk_widget_class_bind_template_child (widget_class, MirqabChronologyPanel, list);
  gtk_widget_class_bind_template_callback (widget_class, card_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_card_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_merge);
}

static void
mirqab_chronology_panel_init (MirqabChronologyPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_merge (self);
}
