/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "filters/own-section.h"

#include "desk/scope-json.h"
#include "desk/scope-text.h"
#include "filters/filter-section.h"
#include "filters/name-popover.h"
#include "own-edits.h"

#include <glib/gi18n.h>

struct _MirqabOwnSection
{
  AdwBin               parent_instance;

  MirqabSession       *session;      /* owned, nullable */
  GSignalGroup        *session_signals;
  gboolean             shows_scopes;
  gint64               asked;        /* of the row whose menu or name is open; 0 = none: a new one */

  MirqabFilterSection *section;
  MirqabNamePopover   *new_name;     /* a child of ours, as the next two */
  MirqabNamePopover   *other_name;
  GtkWidget           *menu;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_SHOWS_SCOPES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MirqabOwnSection, mirqab_own_section, ADW_TYPE_BIN)

static gint64
id_of (const char *value)
{
  return g_ascii_strtoll (value, NULL, 10);
}

static char *
value_of (gint64 id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

static MirqabScope *
read_scope (const MirqabSavedScope *saved_scope)
{
  g_autoptr (GError) error = NULL;
  MirqabScope *scope = mirqab_scope_from_json (saved_scope->scope, &error);

  if (scope == NULL)
    g_message ("Saved scope %s: %s", saved_scope->name, error->message);

  return scope;
}

static void
add_collections (MirqabOwnSection  *self,
                 const MirqabView  *view,
                 const MirqabScope *scope,
                 GArray            *rows,
                 GPtrArray         *values)
{
  for (guint i = 0; i < view->collections->len; i++)
    {
      const MirqabCollection *collection = g_ptr_array_index (view->collections, i);
      MirqabFilterEntry entry = {
        .label = collection->name,
        .articles = (int) collection->articles,
        .is_chosen = scope->collection == collection->id,
        .is_single = TRUE,
      };

      g_ptr_array_add (values, value_of (collection->id));
      entry.value = g_ptr_array_index (values, values->len - 1);
      g_array_append_val (rows, entry);
    }
}

static void
add_scopes (MirqabOwnSection  *self,
            const MirqabView  *view,
            const MirqabScope *scope,
            GArray            *rows,
            GPtrArray         *values)
{
  for (guint i = 0; i < view->saved_scopes->len; i++)
    {
      const MirqabSavedScope *saved_scope = g_ptr_array_index (view->saved_scopes, i);
      g_autoptr (MirqabScope) saved = read_scope (saved_scope);
      MirqabFilterEntry entry = {
        .label = saved_scope->name,
        .articles = -1,
        .is_chosen = saved != NULL && mirqab_scope_equal (saved, scope),
        .is_single = TRUE,
      };

      g_ptr_array_add (values, value_of (saved_scope->id));
      entry.value = g_ptr_array_index (values, values->len - 1);
      g_array_append_val (rows, entry);
    }
}

static void
update (MirqabOwnSection *self)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (MirqabFilterEntry));
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  const MirqabScope *scope = self->session != NULL ? mirqab_session_get_scope (self->session) : NULL;
  MirqabView *view = self->session != NULL ? mirqab_session_get_view (self->session) : NULL;

  if (view != NULL && self->shows_scopes)
    add_scopes (self, view, scope, rows, values);
  else if (view != NULL)
    add_collections (self, view, scope, rows, values);
  mirqab_filter_section_show (self->section, rows);
  mirqab_filter_section_set_can_add (self->section,
                                     view != NULL
                                       && (!self->shows_scopes || !mirqab_scope_is_everything (scope)));
  /* Nobody needs a heading for what cannot be begun yet. */
  gtk_widget_set_visible (GTK_WIDGET (self), rows->len > 0 || !self->shows_scopes
                                             || (scope != NULL && !mirqab_scope_is_everything (scope)));
}

static void
choose_collection (MirqabOwnSection *self,
                   gint64            id,
                   gboolean          add)
{
  const MirqabScope *shown = mirqab_session_get_scope (self->session);
  g_autoptr (MirqabScope) scope = mirqab_scope_copy (shown);

  /* A click on what is shown lets go of it. */
  scope->collection = shown->collection == id ? 0 : id;
  mirqab_session_set_scope (self->session, scope);
}

static void
choose_scope (MirqabOwnSection *self,
              gint64            id)
{
  const MirqabSavedScope *saved_scope = mirqab_session_find_saved_scope (self->session, id);
  g_autoptr (MirqabScope) scope = saved_scope != NULL ? read_scope (saved_scope) : NULL;

  if (scope != NULL)
    mirqab_session_set_scope (self->session, scope);
  else if (saved_scope != NULL)
    mirqab_session_tell (self->session, _("The saved scope cannot be read"));
}

static void
chosen_cb (MirqabOwnSection *self,
           const char       *value,
           gboolean          add)
{
  if (self->shows_scopes)
    choose_scope (self, id_of (value));
  else
    choose_collection (self, id_of (value), add);
}

static void
dropped_cb (MirqabOwnSection *self,
            const char       *value,
            GVariant         *ids)
{
  const MirqabCollection *collection = mirqab_session_find_collection (self->session, id_of (value));
  g_autoptr (GArray) articles = g_array_new (FALSE, FALSE, sizeof (gint64));
  gsize n;
  gconstpointer data = g_variant_get_fixed_array (ids, &n, sizeof (gint64));

  if (collection == NULL || n == 0)
    return;

  g_array_append_vals (articles, data, (guint) n);
  mirqab_own_edits_collect (self->session, articles, collection, TRUE);
}

/* A name to begin with: what the scope asks for, in words. */
static char *
dup_scope_name (MirqabOwnSection *self)
{
  const MirqabScope *scope = mirqab_session_get_scope (self->session);
  const MirqabCollection *collection =
    mirqab_session_find_collection (self->session, scope->collection);

  return mirqab_scope_text_dup (scope, collection != NULL ? collection->name : NULL,
                                mirqab_session_get_dossier (self->session),
                                mirqab_session_get_language (self->session));
}

static void
add_cb (MirqabOwnSection *self,
        GtkWidget        *button)
{
  g_autofree char *name = self->shows_scopes ? dup_scope_name (self) : g_strdup ("");

  mirqab_name_popover_popup (self->new_name, button, name);
}

static void
new_named_cb (MirqabOwnSection *self,
              const char       *name)
{
  if (self->shows_scopes)
    mirqab_own_edits_save_scope (self->session, name);
  else
    mirqab_own_edits_make_collection (self->session, name, NULL);
}

static void
other_named_cb (MirqabOwnSection *self,
                const char       *name)
{
  const MirqabSavedScope *saved_scope = mirqab_session_find_saved_scope (self->session, self->asked);
  const MirqabCollection *collection = mirqab_session_find_collection (self->session, self->asked);

  if (self->shows_scopes && saved_scope != NULL)
    mirqab_own_edits_rename_scope (self->session, saved_scope, name);
  else if (!self->shows_scopes && collection != NULL)
    mirqab_own_edits_rename_collection (self->session, collection, name);
}

static void
delete_asked (MirqabOwnSection *self)
{
  const MirqabSavedScope *saved_scope = mirqab_session_find_saved_scope (self->session, self->asked);
  const MirqabCollection *collection = mirqab_session_find_collection (self->session, self->asked);

  if (self->shows_scopes && saved_scope != NULL)
    mirqab_own_edits_delete_scope (self->session, saved_scope);
  else if (!self->shows_scopes && collection != NULL)
    mirqab_own_edits_delete_collection (self->session, collection);
}

static void
move_asked (MirqabOwnSection *self,
            int               by)
{
  const MirqabSavedScope *saved_scope = mirqab_session_find_saved_scope (self->session, self->asked);
  const MirqabCollection *collection = mirqab_session_find_collection (self->session, self->asked);

  if (self->shows_scopes && saved_scope != NULL)
    mirqab_own_edits_move_scope (self->session, saved_scope, by);
  else if (!self->shows_scopes && collection != NULL)
    mirqab_own_edits_move_collection (self->session, collection, by);
}

static void
rename_asked (MirqabOwnSection *self,
              GtkWidget        *row)
{
  const MirqabSavedScope *saved_scope = mirqab_session_find_saved_scope (self->session, self->asked);
  const MirqabCollection *collection = mirqab_session_find_collection (self->session, self->asked);

  if (self->shows_scopes && saved_scope != NULL)
    mirqab_name_popover_popup (self->other_name, row, saved_scope->name);
  else if (!self->shows_scopes && collection != NULL)
    mirqab_name_popover_popup (self->other_name, row, collection->name);
}

static void
popup_menu (MirqabOwnSection *self,
            GtkWidget        *row)
{
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (row, GTK_WIDGET (self), &bounds))
    {
      GdkRectangle place = { (int) (bounds.origin.x + bounds.size.width / 2), (int) bounds.origin.y,
                             1, (int) bounds.size.height };

      gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &place);
    }
  g_object_set_data_full (G_OBJECT (self->menu), "row", g_object_ref (row), g_object_unref);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
asked_cb (MirqabOwnSection *self,
          MirqabFilterRow  *row,
          const char       *what)
{
  self->asked = id_of (mirqab_filter_row_get_value (row));
  if (g_str_equal (what, "menu"))
    popup_menu (self, GTK_WIDGET (row));
  else if (g_str_equal (what, "rename"))
    rename_asked (self, GTK_WIDGET (row));
  else if (g_str_equal (what, "watch"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.watch-scope", "x", self->asked);
  else if (g_str_equal (what, "delete"))
    delete_asked (self);
  else if (g_str_equal (what, "up"))
    move_asked (self, -1);
  else if (g_str_equal (what, "down"))
    move_asked (self, 1);
}

/* From the menu, which is of the row that was asked last. */
static void
ask_action (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  MirqabOwnSection *self = MIRQAB_OWN_SECTION (widget);
  GtkWidget *row = g_object_get_data (G_OBJECT (self->menu), "row");

  if (row != NULL && gtk_widget_is_ancestor (row, widget))
    asked_cb (self, MIRQAB_FILTER_ROW (row), g_variant_get_string (parameter, NULL));
}

static void
set_session (MirqabOwnSection *self,
             MirqabSession    *session)
{
  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
mirqab_own_section_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  MirqabOwnSection *self = MIRQAB_OWN_SECTION (object);

  switch (property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_SHOWS_SCOPES:
      g_value_set_boolean (value, self->shows_scopes);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_own_section_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  MirqabOwnSection *self = MIRQAB_OWN_SECTION (object);

  switch (property_id)
    {
    case PROP_SESSION:
      set_session (self, g_value_get_object (value));
      break;
    case PROP_SHOWS_SCOPES:
      self->shows_scopes = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static GtkWidget *
make_menu (gboolean shows_scopes)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) order = g_menu_new ();
  g_autoptr (GMenu) end = g_menu_new ();
  GtkWidget *popover;

  if (shows_scopes)
    g_menu_append (menu, _("_Notify Me…"), "own.ask::watch");
  g_menu_append (menu, _("_Rename…"), "own.ask::rename");
  g_menu_append (order, _("Move _Up"), "own.ask::up");
  g_menu_append (order, _("Move _Down"), "own.ask::down");
  g_menu_append (end, _("_Delete"), "own.ask::delete");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (order));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);

  return popover;
}

static MirqabNamePopover *
make_name_popover (MirqabOwnSection *self,
                   const char       *title,
                   const char       *accept,
                   GCallback         named_cb)
{
  MirqabNamePopover *popover = mirqab_name_popover_new (title, accept);

  gtk_widget_set_parent (GTK_WIDGET (popover), GTK_WIDGET (self));
  g_signal_connect_object (popover, "named", named_cb, self, G_CONNECT_SWAPPED);

  return popover;
}

static void
mirqab_own_section_constructed (GObject *object)
{
  MirqabOwnSection *self = MIRQAB_OWN_SECTION (object);

  G_OBJECT_CLASS (mirqab_own_section_parent_class)->constructed (object);

  self->section = g_object_new (MIRQAB_TYPE_FILTER_SECTION,
                                "title", self->shows_scopes ? _("Saved Scopes") : _("Collections"),
                                "add-label", self->shows_scopes ? _("Save what is shown under a name")
                                                                : _("New collection"),
                                "limit", 8u,
                                "takes-articles", !self->shows_scopes,
                                NULL);
  g_signal_connect_object (self->section, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->section, "add", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->section, "asked", G_CALLBACK (asked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->section, "dropped", G_CALLBACK (dropped_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->section));

  self->new_name = make_name_popover (self,
                                      self->shows_scopes ? _("Save as") : _("New Collection"),
                                      self->shows_scopes ? _("_Save") : _("C_reate"),
                                      G_CALLBACK (new_named_cb));
  self->other_name = make_name_popover (self, _("Name"), _("_Rename"), G_CALLBACK (other_named_cb));
  self->menu = make_menu (self->shows_scopes);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  update (self);
}

static void
mirqab_own_section_dispose (GObject *object)
{
  MirqabOwnSection *self = MIRQAB_OWN_SECTION (object);
  GtkWidget **popovers[] = {
    (GtkWidget **) &self->new_name, (GtkWidget **) &self->other_name, &self->menu,
  };

  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  for (guint i = 0; i < G_N_ELEMENTS (popovers); i++)
    g_clear_pointer (popovers[i], gtk_widget_unparent);
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (mirqab_own_section_parent_class)->dispose (object);
}

static void
mirqab_own_section_class_init (MirqabOwnSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mirqab_own_section_get_property;
  object_class->set_property = mirqab_own_section_set_property;
  object_class->constructed = mirqab_own_section_constructed;
  object_class->dispose = mirqab_own_section_dispose;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, MIRQAB_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOWS_SCOPES] =
    g_param_spec_boolean ("shows-scopes", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "own.ask", "s", ask_action);
}

static void
mirqab_own_section_init (MirqabOwnSection *self)
{
  self->session_signals = g_signal_group_new (MIRQAB_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::scope", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::view", G_CALLBACK (update), self);
}
