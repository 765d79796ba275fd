/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "window/header.h"

#include "sources/update-button.h"

/* Shorter than this no one should see that there was something to wait for. */
#define SPINNER_DELAY 300 /* ms */

struct _MirqabHeader
{
  AdwBin          parent_instance;

  MirqabSession  *session; /* owned, nullable */
  GSignalGroup   *session_signals;
  MirqabUpdater  *updater; /* owned, nullable */
  GSignalGroup   *updater_signals;
  MirqabWidth     width;
  guint           waiting; /* source id, 0 = none */

  AdwWindowTitle *title;
  GtkWidget      *add;
  GtkWidget      *update;
  GtkWidget      *history;
  GtkWidget      *export;
  GtkStack       *export_look;
  GtkSpinner     *spinner;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_UPDATER,
  PROP_WIDTH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MirqabHeader, mirqab_header, ADW_TYPE_BIN)

static void
show_spinner (MirqabHeader *self,
              gboolean      shown)
{
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), shown);
  gtk_spinner_set_spinning (self->spinner, shown);
}

static gboolean
still_busy_cb (gpointer user_data)
{
  MirqabHeader *self = user_data;

  self->waiting = 0;
  show_spinner (self, TRUE);

  return G_SOURCE_REMOVE;
}

static void
busy_changed_cb (MirqabHeader *self)
{
  gboolean busy = self->session != NULL && mirqab_session_get_busy (self->session);

  if (busy && self->waiting == 0)
    self->waiting = g_timeout_add (SPINNER_DELAY, still_busy_cb, self);
  if (!busy)
    {
      g_clear_handle_id (&self->waiting, g_source_remove);
      show_spinner (self, FALSE);
    }
}

static void
update_title (MirqabHeader *self)
{
  const char *organisation = NULL;

  if (self->session != NULL && self->width != MIRQAB_WIDTH_TINY)
    organisation =
      mirqab_local_text_get (mirqab_dossier_get_name (mirqab_session_get_dossier (self->session)),
                             mirqab_session_get_language (self->session));
  adw_window_title_set_subtitle (self->title, organisation != NULL ? organisation : "");
}

static void
set_session (MirqabHeader  *self,
             MirqabSession *session)
{
  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  update_title (self);
  busy_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/* A tiny header has room for one button of the two: the menu has the update,
 * too, but not how to stop it. */
static void
update_start (MirqabHeader *self)
{
  gboolean is_tiny = self->width == MIRQAB_WIDTH_TINY;
  gboolean is_active = self->updater != NULL && mirqab_updater_get_active (self->updater);

  gtk_widget_set_visible (self->add, !is_tiny || !is_active);
  gtk_widget_set_visible (self->update, !is_tiny || is_active);
}

static void
set_updater (MirqabHeader  *self,
             MirqabUpdater *updater)
{
  if (!g_set_object (&self->updater, updater))
    return;

  g_signal_group_set_target (self->updater_signals, updater);
  update_start (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UPDATER]);
}

static void
set_width (MirqabHeader *self,
           MirqabWidth   width)
{
  if (self->width == width)
    return;

  self->width = width;
  gtk_stack_set_visible_child_name (self->export_look,
                                    width == MIRQAB_WIDTH_WIDE ? "wide" : "narrow");
  update_start (self);
  gtk_widget_set_visible (self->history, width != MIRQAB_WIDTH_TINY);
  gtk_widget_set_visible (self->export, width != MIRQAB_WIDTH_TINY);
  update_title (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDTH]);
}

static void
mirqab_header_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  MirqabHeader *self = MIRQAB_HEADER (object);

  switch (property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_UPDATER:
      g_value_set_object (value, self->updater);
      break;
    case PROP_WIDTH:
      g_value_set_enum (value, self->width);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_header_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  MirqabHeader *self = MIRQAB_HEADER (object);

  switch (property_id)
    {
    case PROP_SESSION:
      set_session (self, g_value_get_object (value));
      break;
    case PROP_UPDATER:
      set_updater (self, g_value_get_object (value));
      break;
    case PROP_WIDTH:
      set_width (self, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_header_dispose (GObject *object)
{
  MirqabHeader *self = MIRQAB_HEADER (object);

  g_clear_handle_id (&self->waiting, g_source_remove);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  g_clear_object (&self->updater_signals);
  g_clear_object (&self->updater);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIRQAB_TYPE_HEADER);

  G_OBJECT_CLASS (mirqab_header_parent_class)->dispose (object);
}

static void
mirqab_header_class_init (MirqabHeaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mirqab_header_get_property;
  object_class->set_property = mirqab_header_set_property;
  object_class->dispose = mirqab_header_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, MIRQAB_TYPE_SESSION, flags);
  properties[PROP_UPDATER] = g_param_spec_object ("updater", NULL, NULL, MIRQAB_TYPE_UPDATER, flags);
  properties[PROP_WIDTH] = g_param_spec_enum ("width", NULL, NULL, MIRQAB_TYPE_WIDTH,
                                              MIRQAB_WIDTH_WIDE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (MIRQAB_TYPE_UPDATE_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/window/header.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabHeader, title);
  gtk_widget_class_bind_template_child (widget_class, MirqabHeader, add);
  gtk_widget_class_bind_template_child (widget_class, MirqabHeader, update);
  gtk_widget_class_bind_template_child (widget_class, MirqabHeader, history);
  gtk_widget_class_bind_template_child (widget_class, MirqabHeader, export);
  gtk_widget_class_bind_template_child (widget_class, MirqabHeader, export_look);
  gtk_widget_class_bind_template_child (widget_class, MirqabHeader, spinner);
}

static void
mirqab_header_init (MirqabHeader *self)
{
  self->updater_signals = g_signal_group_new (MIRQAB_TYPE_UPDATER);
  g_signal_group_connect_swapped (self->updater_signals, "notify::active",
                                  G_CALLBACK (update_start), self);
  self->session_signals = g_signal_group_new (MIRQAB_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::busy",
                                  G_CALLBACK (busy_changed_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  show_spinner (self, FALSE);
}
