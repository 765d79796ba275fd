/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "filters/search-row.h"

#include "dossier/name-completion.h"
#include "filters/search-help.h"
#include "session-search.h"

#include <glib/gi18n.h>

/* More would be a list. */
#define MAX_NAMES 4

struct _MirqabSearchRow
{
  AdwBin          parent_instance;

  MirqabSession  *session; /* owned, nullable */
  GSignalGroup   *session_signals;

  GtkSearchBar   *bar;
  GtkSearchEntry *entry;
  GtkToggleButton *best_first;
  GtkLabel       *also;
  GtkWidget      *names_window;
  GtkBox         *names;
  char           *before_name; /* owned, nullable: what was typed before the offered names */
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_SEARCH_MODE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MirqabSearchRow, mirqab_search_row, ADW_TYPE_BIN)

/* As a scope keeps them: a blank at the end says that the last word is complete. */
static char *
dup_typed_words (MirqabSearchRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return g_strconcat (stripped, *stripped != '\0' && g_str_has_suffix (text, " ") ? " " : NULL, NULL);
}

/* How a scope and a dossier call one thing. */
static const struct
{
  MirqabScopeList   list;
  MirqabMentionKind mention;
} kinds[] = {
  [MIRQAB_NAMED_STATE] = { MIRQAB_SCOPE_COUNTRIES, MIRQAB_MENTION_COUNTRY },
  [MIRQAB_NAMED_PERSON] = { MIRQAB_SCOPE_PEOPLE, MIRQAB_MENTION_PERSON },
  [MIRQAB_NAMED_PLACE] = { MIRQAB_SCOPE_CITIES, MIRQAB_MENTION_CITY },
  [MIRQAB_NAMED_BODY] = { MIRQAB_SCOPE_BODIES, MIRQAB_MENTION_BODY },
};

/* The name becomes a condition of the scope, and the word for it goes. */
static void
name_clicked_cb (MirqabSearchRow *self,
                 GtkWidget       *button)
{
  const MirqabCompletion *name = g_object_get_data (G_OBJECT (button), "name");
  g_autoptr (MirqabScope) scope = mirqab_scope_copy (mirqab_session_get_scope (self->session));

  mirqab_scope_set_words (scope, self->before_name);
  if (!mirqab_scope_has (scope, kinds[name->kind].list, name->id))
    mirqab_scope_toggle (scope, kinds[name->kind].list, name->id);
  mirqab_session_set_scope (self->session, scope);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
add_name (MirqabSearchRow        *self,
          const MirqabCompletion *name)
{
  const char *label = mirqab_dossier_get_label (mirqab_session_get_dossier (self->session),
                                                kinds[name->kind].mention, name->id,
                                                mirqab_session_get_language (self->session));
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "chip");
  gtk_widget_set_tooltip_text (button, _("Only articles that name it, however it is written"));
  g_object_set_data_full (G_OBJECT (button), "name", g_memdup2 (name, sizeof *name), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (name_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->names, button);
}

/* Names of the dossier that go on as the text does, or as its last word does. */
static void
offer_names (MirqabSearchRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  const char *last = strrchr (text, ' ');
  MirqabCompletion names[MAX_NAMES];
  GtkWidget *child;
  guint n = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->names))) != NULL)
    gtk_box_remove (self->names, child);
  g_clear_pointer (&self->before_name, g_free);
  if (self->session != NULL)
    n = mirqab_complete_name (mirqab_session_get_dossier (self->session), text, names, MAX_NAMES);
  if (self->session != NULL && n == 0 && last != NULL)
    {
      n = mirqab_complete_name (mirqab_session_get_dossier (self->session), last + 1, names,
                                MAX_NAMES);
      self->before_name = g_strndup (text, (gsize) (last + 1 - text));
    }
  for (guint i = 0; i < n; i++)
    add_name (self, &names[i]);
  gtk_widget_set_visible (self->names_window, n > 0);
}

static void
search_changed_cb (MirqabSearchRow *self)
{
  g_autofree char *words = dup_typed_words (self);

  if (self->session != NULL)
    mirqab_session_set_words (self->session, *words != '\0' ? words : NULL);
  offer_names (self);
}

static void
stop_search_cb (MirqabSearchRow *self)
{
  gtk_search_bar_set_search_mode (self->bar, FALSE);
  if (self->session != NULL)
    mirqab_session_set_words (self->session, NULL);
}

static void
order_toggled_cb (MirqabSearchRow *self)
{
  gboolean best_first = gtk_toggle_button_get_active (self->best_first);
  g_autoptr (MirqabScope) scope = NULL;

  if (self->session == NULL || mirqab_session_get_scope (self->session)->best_first == best_first)
    return;

  scope = mirqab_scope_copy (mirqab_session_get_scope (self->session));
  scope->best_first = best_first;
  mirqab_session_set_scope (self->session, scope);
}

static void
example_chosen_cb (MirqabSearchRow *self,
                   const char      *example)
{
  /* All of its words are complete. */
  g_autofree char *words = g_strconcat (example, " ", NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

/* Says which other spellings are searched for. */
static void
show_also (MirqabSearchRow *self)
{
  g_auto (GStrv) forms = self->session != NULL ? mirqab_session_dup_also (self->session) : NULL;
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; forms != NULL && forms[i] != NULL; i++)
    /* Isolated: they are of any direction. */
    g_string_append_printf (list, "%s\342\201\250%s\342\201\251", i > 0 ? " · " : "", forms[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->also), list->len > 0);
  /* Translators: below the search entry; %s are other spellings of a name that are searched for */
  text = g_strdup_printf (_("Also: %s"), list->str);
  gtk_label_set_label (self->also, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->also),
                               _("Other spellings of the name. With = before a word only the word "
                                 "itself is searched for."));
}

/* The words may be changed from elsewhere: by undo, or by their chip. */
static void
scope_changed_cb (MirqabSearchRow *self)
{
  const char *words = self->session != NULL ? mirqab_session_get_scope (self->session)->words : NULL;
  g_autofree char *typed = dup_typed_words (self);

  show_also (self);
  if (self->session != NULL)
    gtk_toggle_button_set_active (self->best_first,
                                  mirqab_session_get_scope (self->session)->best_first);
  if (words == NULL)
    gtk_widget_set_visible (self->names_window, FALSE);
  if (g_strcmp0 (words != NULL ? words : "", typed) == 0)
    return;

  g_signal_handlers_block_by_func (self->entry, search_changed_cb, self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), words != NULL ? words : "");
  g_signal_handlers_unblock_by_func (self->entry, search_changed_cb, self);
}

static void
search_mode_changed_cb (MirqabSearchRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCH_MODE]);
}

static void
set_session (MirqabSearchRow *self,
             MirqabSession   *session)
{
  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  scope_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
mirqab_search_row_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  MirqabSearchRow *self = MIRQAB_SEARCH_ROW (object);

  switch (property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_SEARCH_MODE:
      g_value_set_boolean (value, gtk_search_bar_get_search_mode (self->bar));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_search_row_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  MirqabSearchRow *self = MIRQAB_SEARCH_ROW (object);

  switch (property_id)
    {
    case PROP_SESSION:
      set_session (self, g_value_get_object (value));
      break;
    case PROP_SEARCH_MODE:
      gtk_search_bar_set_search_mode (self->bar, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_search_row_dispose (GObject *object)
{
  MirqabSearchRow *self = MIRQAB_SEARCH_ROW (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  g_clear_pointer (&self->before_name, g_free);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIRQAB_TYPE_SEARCH_ROW);

  G_OBJECT_CLASS (mirqab_search_row_parent_class)->dispose (object);
}

static void
mirqab_search_row_class_init (MirqabSearchRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mirqab_search_row_get_property;
  object_class->set_property = mirqab_search_row_set_property;
  object_class->dispose = mirqab_search_row_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, MIRQAB_TYPE_SESSION, flags);
  properties[PROP_SEARCH_MODE] = g_param_spec_boolean ("search-mode", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (MIRQAB_TYPE_SEARCH_HELP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/filters/search-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabSearchRow, bar);
  gtk_widget_class_bind_template_child (widget_class, MirqabSearchRow, entry);
  gtk_widget_class_bind_template_child (widget_class, MirqabSearchRow, best_first);
  gtk_widget_class_bind_template_child (widget_class, MirqabSearchRow, also);
  gtk_widget_class_bind_template_child (widget_class, MirqabSearchRow, names_window);
  gtk_widget_class_bind_template_child (widget_class, MirqabSearchRow, names);
  gtk_widget_class_bind_template_callback (widget_class, example_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, order_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
mirqab_search_row_init (MirqabSearchRow *self)
{
  self->session_signals = g_signal_group_new (MIRQAB_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::scope",
                                  G_CALLBACK (scope_changed_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
  g_signal_connect_object (self->bar, "notify::search-mode-enabled",
                           G_CALLBACK (search_mode_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * mirqab_search_row_start:
 *
 * Shows the entry and moves the keyboard into it.
 */
void
mirqab_search_row_start (MirqabSearchRow *self)
{
  g_return_if_fail (MIRQAB_IS_SEARCH_ROW (self));

  gtk_search_bar_set_search_mode (self->bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
