/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "window/panes.h"

#include "articles/article-list.h"
#include "chronology/chronology-panel.h"
#include "filters/sidebar.h"
#include "map/map-panel.h"
#include "reader/reader.h"

#define LEAST_CHRONOLOGY 120 /* pixels */

/* The panes, in the order of the keyboard. */
enum
{
  SIDEBAR,
  ARTICLES,
  MAP,
  READER,
  CHRONOLOGY,
  N_PANES
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_WIDTH,
  PROP_SHOW_SIDEBAR,
  PROP_SHOW_MAP,
  PROP_SHOW_READER,
  PROP_SHOW_CHRONOLOGY,
  N_PROPS
};

struct _MirqabPanes
{
  AdwBin         parent_instance;

  MirqabSession *session; /* owned, nullable */
  GSignalGroup  *session_signals;
  GSettings     *settings; /* owned, nullable */
  MirqabWidth    width;
  gboolean       shown[N_PROPS]; /* by PROP_SHOW_… */

  GtkStack      *layouts;
  GtkPaned      *over_chronology;
  GtkPaned      *beside_sidebar;
  GtkPaned      *beside_articles;
  GtkPaned      *under_map;
  AdwFlap       *flap;
  AdwViewStack  *pages;
  AdwBin        *wide[N_PANES];   /* the places of the panes */
  AdwBin        *narrow[N_PANES];
  GtkWidget     *pane[N_PANES];
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MirqabPanes, mirqab_panes, ADW_TYPE_BIN)

static gboolean
is_wide (MirqabPanes *self)
{
  return self->width == MIRQAB_WIDTH_WIDE;
}

static void
renew_menu (GtkMenuButton *button)
{
  GMenuModel *menu = gtk_menu_button_get_menu_model (button);

  if (menu == NULL)
    return;

  g_object_ref (menu);
  gtk_menu_button_set_menu_model (button, NULL);
  gtk_menu_button_set_menu_model (button, menu);
  g_object_unref (menu);
}

/* In GTK 4.8 buttons and menus lose the actions of a widget that is moved to another
 * parent; told the name again, they find them. */
static void
renew_actions (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    renew_actions (child);

  if (GTK_IS_MENU_BUTTON (widget))
    renew_menu (GTK_MENU_BUTTON (widget));
  if (GTK_IS_ACTIONABLE (widget))
    {
      GtkActionable *actionable = GTK_ACTIONABLE (widget);
      g_autofree char *name = g_strdup (gtk_actionable_get_action_name (actionable));

      if (name == NULL)
        return;
      gtk_actionable_set_action_name (actionable, NULL);
      gtk_actionable_set_action_name (actionable, name);
    }
}

static void
move (GtkWidget *pane,
      AdwBin    *from,
      AdwBin    *to)
{
  g_object_ref (pane);
  adw_bin_set_child (from, NULL);
  adw_bin_set_child (to, pane);
  renew_actions (pane);
  g_object_unref (pane);
}

static void
set_width (MirqabPanes *self,
           MirqabWidth  width)
{
  gboolean was_wide = is_wide (self);

  if (self->width == width)
    return;

  self->width = width;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDTH]);
  if (was_wide == is_wide (self))
    return;

  for (guint i = 0; i < N_PANES; i++)
    if (was_wide)
      move (self->pane[i], self->wide[i], self->narrow[i]);
    else
      move (self->pane[i], self->narrow[i], self->wide[i]);
  gtk_stack_set_visible_child_name (self->layouts, was_wide ? "narrow" : "wide");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_SIDEBAR]);
}

static gboolean
get_shown (MirqabPanes *self,
           guint        property)
{
  if (property == PROP_SHOW_SIDEBAR && !is_wide (self))
    return adw_flap_get_reveal_flap (self->flap);

  return self->shown[property];
}

static void
set_shown (MirqabPanes *self,
           guint        property,
           gboolean     shown)
{
  if (property == PROP_SHOW_SIDEBAR && !is_wide (self))
    {
      adw_flap_set_reveal_flap (self->flap, shown);
      return;
    }
  if (self->shown[property] == shown)
    return;

  self->shown[property] = shown;
  gtk_widget_set_visible (GTK_WIDGET (self->under_map),
                          self->shown[PROP_SHOW_MAP] || self->shown[PROP_SHOW_READER]);
  if (self->settings != NULL)
    g_settings_set_boolean (self->settings, properties[property]->name, shown);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
flap_revealed_cb (MirqabPanes *self)
{
  if (!is_wide (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_SIDEBAR]);
}

/* An article or a sentence of it was asked for: in one column it must come up. */
static void
evidence_changed_cb (MirqabPanes *self)
{
  if (!is_wide (self))
    adw_view_stack_set_visible_child_name (self->pages, "reader");
}

static void
set_session (MirqabPanes   *self,
             MirqabSession *session)
{
  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
mirqab_panes_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  MirqabPanes *self = MIRQAB_PANES (object);

  switch (property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_WIDTH:
      g_value_set_enum (value, self->width);
      break;
    case PROP_SHOW_SIDEBAR:
    case PROP_SHOW_MAP:
    case PROP_SHOW_READER:
    case PROP_SHOW_CHRONOLOGY:
      g_value_set_boolean (value, get_shown (self, property_id));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_panes_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  MirqabPanes *self = MIRQAB_PANES (object);

  switch (property_id)
    {
    case PROP_SESSION:
      set_session (self, g_value_get_object (value));
      break;
    case PROP_WIDTH:
      set_width (self, g_value_get_enum (value));
      break;
    case PROP_SHOW_SIDEBAR:
    case PROP_SHOW_MAP:
    case PROP_SHOW_READER:
    case PROP_SHOW_CHRONOLOGY:
      set_shown (self, property_id, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_panes_dispose (GObject *object)
{
  MirqabPanes *self = MIRQAB_PANES (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIRQAB_TYPE_PANES);

  G_OBJECT_CLASS (mirqab_panes_parent_class)->dispose (object);
}

static void
install_show_property (guint       property_id,
                       const char *name)
{
  properties[property_id] =
    g_param_spec_boolean (name, NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  static const char *const names[N_PANES] = { "sidebar", "articles", "map", "reader", "chronology" };

  for (guint i = 0; i < N_PANES; i++)
    {
      g_autofree char *wide = g_strconcat ("wide_", names[i], NULL);
      g_autofree char *narrow = g_strconcat ("narrow_", names[i], NULL);
      gssize offset = (gssize) (i * sizeof (gpointer));

      gtk_widget_class_bind_template_child_full (widget_class, names[i], FALSE,
                                                 G_STRUCT_OFFSET (MirqabPanes, pane) + offset);
      gtk_widget_class_bind_template_child_full (widget_class, wide, FALSE,
                                                 G_STRUCT_OFFSET (MirqabPanes, wide) + offset);
      gtk_widget_class_bind_template_child_full (widget_class, narrow, FALSE,
                                                 G_STRUCT_OFFSET (MirqabPanes, narrow) + offset);
    }
  gtk_widget_class_bind_template_child (widget_class, MirqabPanes, layouts);
  gtk_widget_class_bind_template_child (widget_class, MirqabPanes, over_chronology);
  gtk_widget_class_bind_template_child (widget_class, MirqabPanes, beside_sidebar);
  gtk_widget_class_bind_template_child (widget_class, MirqabPanes, beside_articles);
  gtk_widget_class_bind_template_child (widget_class, MirqabPanes, under_map);
  gtk_widget_class_bind_template_child (widget_class, MirqabPanes, flap);
  gtk_widget_class_bind_template_child (widget_class, MirqabPanes, pages);
}

static void
mirqab_panes_class_init (MirqabPanesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mirqab_panes_get_property;
  object_class->set_property = mirqab_panes_set_property;
  object_class->dispose = mirqab_panes_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, MIRQAB_TYPE_SESSION, flags);
  properties[PROP_WIDTH] = g_param_spec_enum ("width", NULL, NULL, MIRQAB_TYPE_WIDTH,
                                              MIRQAB_WIDTH_WIDE, flags);
  install_show_property (PROP_SHOW_SIDEBAR, "show-sidebar");
  install_show_property (PROP_SHOW_MAP, "show-map");
  install_show_property (PROP_SHOW_READER, "show-reader");
  install_show_property (PROP_SHOW_CHRONOLOGY, "show-chronology");
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (MIRQAB_TYPE_ARTICLE_LIST);
  g_type_ensure (MIRQAB_TYPE_CHRONOLOGY_PANEL);
  g_type_ensure (MIRQAB_TYPE_MAP_PANEL);
  g_type_ensure (MIRQAB_TYPE_READER);
  g_type_ensure (MIRQAB_TYPE_SIDEBAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/window/panes.ui");
  bind_children (widget_class);
}

static void
mirqab_panes_init (MirqabPanes *self)
{
  for (guint i = PROP_SHOW_SIDEBAR; i <= PROP_SHOW_CHRONOLOGY; i++)
    self->shown[i] = TRUE;

  self->session_signals = g_signal_group_new (MIRQAB_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::evidence",
                                  G_CALLBACK (evidence_changed_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (self->flap, "notify::reveal-flap", G_CALLBACK (flap_revealed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* GtkPaned gives a pane that does not grow its minimum, until a person moves
 * the handle. So the kept height is the minimum until the first frame. */
static gboolean
free_chronology_cb (GtkWidget     *chronology,
                    GdkFrameClock *clock,
                    gpointer       user_data)
{
  GtkPaned *paned = GTK_PANED (gtk_widget_get_ancestor (chronology, GTK_TYPE_PANED));

  if (gtk_widget_get_height (chronology) == 0)
    return G_SOURCE_CONTINUE;

  gtk_paned_set_position (paned, gtk_paned_get_position (paned));
  gtk_widget_set_size_request (chronology, -1, LEAST_CHRONOLOGY);

  return G_SOURCE_REMOVE;
}

/* Not before it is seen: waiting for frames would go on for as long as it is
 * hidden. */
static void
chronology_mapped_cb (GtkWidget *chronology)
{
  g_signal_handlers_disconnect_by_func (chronology, chronology_mapped_cb, NULL);
  gtk_widget_add_tick_callback (chronology, free_chronology_cb, NULL, NULL);
}

static void
keep_chronology_height_cb (MirqabPanes *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self->over_chronology));
  int position = gtk_paned_get_position (self->over_chronology);
  gboolean has_set_position;

  g_object_get (self->over_chronology, "position-set", &has_set_position, NULL);
  if (has_set_position && height - position >= LEAST_CHRONOLOGY
      && self->shown[PROP_SHOW_CHRONOLOGY])
    g_settings_set_int (self->settings, "chronology-height", height - position);
}

/**
 * mirqab_panes_bind_settings:
 *
 * Takes which panes are shown, and how large, from the settings and keeps them
 * there.
 */
void
mirqab_panes_bind_settings (MirqabPanes *self,
                            GSettings   *settings)
{
  g_return_if_fail (MIRQAB_IS_PANES (self));

  for (guint i = PROP_SHOW_SIDEBAR; i <= PROP_SHOW_CHRONOLOGY; i++)
    set_shown (self, i, g_settings_get_boolean (settings, properties[i]->name));
  g_set_object (&self->settings, settings);
  g_settings_bind (settings, "reader-zoom", self->pane[READER], "zoom", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "sidebar-width", self->beside_sidebar, "position",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "list-width", self->beside_articles, "position",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "map-height", self->under_map, "position", G_SETTINGS_BIND_DEFAULT);

  gtk_widget_set_size_request (GTK_WIDGET (self->wide[CHRONOLOGY]), -1,
                               g_settings_get_int (settings, "chronology-height"));
  g_signal_connect (self->wide[CHRONOLOGY], "map", G_CALLBACK (chronology_mapped_cb), NULL);
  g_signal_connect_object (self->over_chronology, "notify::position",
                           G_CALLBACK (keep_chronology_height_cb), self, G_CONNECT_SWAPPED);
}

static guint
find_focused (MirqabPanes *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  for (guint i = 0; focus != NULL && i < N_PANES; i++)
    if (focus == self->pane[i] || gtk_widget_is_ancestor (focus, self->pane[i]))
      return i;

  return N_PANES - 1;
}

/**
 * mirqab_panes_focus_next:
 *
 * Moves the keyboard to the next pane that is shown.
 */
void
mirqab_panes_focus_next (MirqabPanes *self)
{
  guint focused;

  g_return_if_fail (MIRQAB_IS_PANES (self));

  focused = find_focused (self);
  for (guint i = 1; i < N_PANES; i++)
    {
      GtkWidget *pane = self->pane[(focused + i) % N_PANES];

      if (gtk_widget_get_mapped (pane) && gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD))
        return;
    }
}

/**
 * mirqab_panes_show_articles:
 *
 * In one column, brings the list up.
 */
void
mirqab_panes_show_articles (MirqabPanes *self)
{
  g_return_if_fail (MIRQAB_IS_PANES (self));

  adw_view_stack_set_visible_child_name (self->pages, "articles");
}
