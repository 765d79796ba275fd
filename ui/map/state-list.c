/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "map/state-list.h"

#include "map/state-text.h"

struct _MirqabStateList
{
  GtkPopover     parent_instance;

  GtkListBox    *list;

  MirqabSession *session; /* owned, nullable */
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static GQuark code_quark;

G_DEFINE_FINAL_TYPE (MirqabStateList, mirqab_state_list, GTK_TYPE_POPOVER)

static GtkWidget *
new_label (const char *text,
           const char *style_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);
  return label;
}

static GtkWidget *
new_row (MirqabStateList   *self,
         const MirqabState *state,
         guint              articles)
{
  MirqabMembership membership;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *count = g_strdup_printf ("%u", articles);
  g_autofree char *summary = mirqab_state_text_dup_summary (self->session, state->code);
  const char *name = mirqab_local_text_get (&state->name,
                                            mirqab_session_get_language (self->session));

  membership = mirqab_state_get_membership (state, mirqab_state_text_get_day (self->session));
  gtk_box_append (GTK_BOX (names), new_label (name, NULL));
  gtk_box_append (GTK_BOX (names), new_label (mirqab_state_text_get_membership (membership),
                                              "dim-label"));
  gtk_widget_set_hexpand (names, TRUE);
  gtk_box_append (GTK_BOX (line), names);
  gtk_box_append (GTK_BOX (line), new_label (count, "numeric"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  g_object_set_qdata (G_OBJECT (row), code_quark, (gpointer) state->code);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, summary,
                                  -1);
  return row;
}

/* The rows are made when they are looked at: while the list is closed, views
 * come and go without it. */
static void
show_cb (MirqabStateList *self)
{
  GtkWidget *row;
  GPtrArray *states;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  if (self->session == NULL)
    return;

  states = mirqab_dossier_get_states (mirqab_session_get_dossier (self->session));
  for (guint i = 0; i < states->len; i++)
    {
      const MirqabState *state = g_ptr_array_index (states, i);
      guint articles = mirqab_state_text_get_articles (self->session, MIRQAB_FACET_COUNTRIES,
                                                       state->code);

      if (state->periods->len > 0 || articles > 0)
        gtk_list_box_append (self->list, new_row (self, state, articles));
    }
}

static void
row_activated_cb (MirqabStateList *self,
                  GtkListBoxRow   *row)
{
  const char *code = g_object_get_qdata (G_OBJECT (row), code_quark);

  gtk_popover_popdown (GTK_POPOVER (self));
  mirqab_session_set_only (self->session, MIRQAB_SCOPE_COUNTRIES, code);
}

static void
mirqab_state_list_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  MirqabStateList *self = MIRQAB_STATE_LIST (object);

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
mirqab_state_list_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  MirqabStateList *self = MIRQAB_STATE_LIST (object);

  switch (property_id)
    {
    case PROP_SESSION:
      if (g_set_object (&self->session, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_state_list_dispose (GObject *object)
{
  MirqabStateList *self = MIRQAB_STATE_LIST (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIRQAB_TYPE_STATE_LIST);

  G_OBJECT_CLASS (mirqab_state_list_parent_class)->dispose (object);
}

static void
mirqab_state_list_class_init (MirqabStateListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mirqab_state_list_get_property;
  object_class->set_property = mirqab_state_list_set_property;
  object_class->dispose = mirqab_state_list_dispose;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, MIRQAB_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  code_quark = g_quark_from_static_string ("mirqab-state-code");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/map/state-list.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabStateList, list);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
mirqab_state_list_init (MirqabStateList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
