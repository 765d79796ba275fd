/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "names/offered-row.h"

#include <glib/gi18n.h>

struct _MirqabOfferedRow
{
  AdwExpanderRow  parent_instance;

  MirqabDossier  *dossier; /* owned */
  char           *name;    /* owned */
  char           *link;    /* owned, nullable */
  const char     *office;  /* interned, nullable */
  const char     *person;  /* interned, nullable: whose name it may spell */
  gint64          article;
  MirqabSpan      span;    /* of the sentence */

  GtkWidget      *accept;
  AdwActionRow   *sentence;
  AdwActionRow   *spelling_row;
  GtkSwitch      *spelling;
  AdwComboRow    *state;
};

enum
{
  SIGNAL_ACCEPTED,
  SIGNAL_SHOWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MirqabOfferedRow, mirqab_offered_row, ADW_TYPE_EXPANDER_ROW)

static void
accept_clicked_cb (MirqabOfferedRow *self)
{
  g_signal_emit (self, signals[SIGNAL_ACCEPTED], 0);
}

static void
sentence_activated_cb (MirqabOfferedRow *self)
{
  g_signal_emit (self, signals[SIGNAL_SHOWN], 0);
}

/* A spelling has the state of the person whom it spells. */
static void
spelling_changed_cb (MirqabOfferedRow *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->state), !gtk_switch_get_active (self->spelling));
}

static void
mirqab_offered_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MIRQAB_TYPE_OFFERED_ROW);

  G_OBJECT_CLASS (mirqab_offered_row_parent_class)->dispose (object);
}

static void
mirqab_offered_row_finalize (GObject *object)
{
  MirqabOfferedRow *self = MIRQAB_OFFERED_ROW (object);

  g_clear_object (&self->dossier);
  g_free (self->name);
  g_free (self->link);

  G_OBJECT_CLASS (mirqab_offered_row_parent_class)->finalize (object);
}

static void
mirqab_offered_row_class_init (MirqabOfferedRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mirqab_offered_row_dispose;
  object_class->finalize = mirqab_offered_row_finalize;

  signals[SIGNAL_ACCEPTED] = g_signal_new ("accepted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_SHOWN] = g_signal_new ("shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/names/offered-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabOfferedRow, accept);
  gtk_widget_class_bind_template_child (widget_class, MirqabOfferedRow, sentence);
  gtk_widget_class_bind_template_child (widget_class, MirqabOfferedRow, spelling_row);
  gtk_widget_class_bind_template_child (widget_class, MirqabOfferedRow, spelling);
  gtk_widget_class_bind_template_child (widget_class, MirqabOfferedRow, state);
  gtk_widget_class_bind_template_callback (widget_class, accept_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, sentence_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, spelling_changed_cb);
}

static void
mirqab_offered_row_init (MirqabOfferedRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* "Minister of Defence, Serbia · 3 articles" */
static char *
dup_facts (MirqabOfferedRow        *self,
           const MirqabOfferedName *name,
           const char              *language)
{
  const MirqabOffice *office = name->office != NULL
                                 ? mirqab_dossier_find_office (self->dossier, name->office)
                                 : NULL;
  const MirqabState *state = name->country != NULL
                               ? mirqab_dossier_find_state (self->dossier, name->country)
                               : NULL;
  GString *facts = g_string_new (NULL);

  if (office != NULL)
    g_string_append (facts, mirqab_local_text_get (&office->name, language));
  if (state != NULL)
    g_string_append_printf (facts, "%s%s", facts->len > 0 ? " · " : "",
                            mirqab_local_text_get (&state->name, language));
  if (facts->len > 0)
    g_string_append (facts, " · ");
  g_string_append_printf (facts, ngettext ("%u article", "%u articles", name->n_articles),
                          name->n_articles);

  return g_string_free (facts, FALSE);
}

/* The first is no state. */
static void
fill_states (MirqabOfferedRow *self,
             const char       *country,
             const char       *language)
{
  GPtrArray *states = mirqab_dossier_get_states (self->dossier);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (names, C_("state of a person", "Not known"));
  for (guint i = 0; i < states->len; i++)
    {
      const MirqabState *state = g_ptr_array_index (states, i);

      gtk_string_list_append (names, mirqab_local_text_get (&state->name, language));
      if (g_strcmp0 (state->code, country) == 0)
        selected = i + 1;
    }
  adw_combo_row_set_model (self->state, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->state, selected);
}

static void
fill_spelling (MirqabOfferedRow *self,
               const char       *language)
{
  const MirqabPerson *person = self->person != NULL
                                 ? mirqab_dossier_find_person (self->dossier, self->person)
                                 : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->spelling_row), person != NULL);
  if (person == NULL)
    return;

  adw_action_row_set_subtitle (self->spelling_row, mirqab_local_text_get (&person->name, language));
  gtk_switch_set_active (self->spelling, TRUE);
}

/**
 * mirqab_offered_row_new:
 * @language: of the dossier's names: "ar", "en" or "ru"
 */
GtkWidget *
mirqab_offered_row_new (const MirqabOfferedName *name,
                        MirqabDossier           *dossier,
                        const char              *language)
{
  MirqabOfferedRow *self = g_object_new (MIRQAB_TYPE_OFFERED_ROW, NULL);
  g_autofree char *facts = NULL;

  self->dossier = g_object_ref (dossier);
  self->name = g_strdup (name->name);
  self->link = g_strdup (name->link);
  self->office = name->office;
  self->person = name->person;
  self->article = name->article;
  self->span = name->span;

  facts = dup_facts (self, name, language);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name->name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), facts);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->sentence), name->sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->accept), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  name->name, -1);
  fill_states (self, name->country, language);
  fill_spelling (self, language);

  return GTK_WIDGET (self);
}

gint64
mirqab_offered_row_get_article (MirqabOfferedRow *self)
{
  g_return_val_if_fail (MIRQAB_IS_OFFERED_ROW (self), 0);

  return self->article;
}

MirqabSpan
mirqab_offered_row_get_sentence (MirqabOfferedRow *self)
{
  g_return_val_if_fail (MIRQAB_IS_OFFERED_ROW (self), ((MirqabSpan) { 0, 0 }));

  return self->span;
}

/**
 * mirqab_offered_row_make_name:
 *
 * Returns: (transfer full): the name as the person wants it to be taken
 */
MirqabAcceptedName *
mirqab_offered_row_make_name (MirqabOfferedRow *self)
{
  MirqabAcceptedName *name;
  guint selected;

  g_return_val_if_fail (MIRQAB_IS_OFFERED_ROW (self), NULL);

  name = g_new0 (MirqabAcceptedName, 1);
  selected = adw_combo_row_get_selected (self->state);
  name->name = g_strdup (self->name);
  name->office = g_strdup (self->office);
  name->link = g_strdup (self->link);
  if (gtk_switch_get_active (self->spelling))
    {
      name->spelling_of = g_strdup (self->person);
    }
  else if (selected > 0 && selected != GTK_INVALID_LIST_POSITION)
    {
      const MirqabState *state =
        g_ptr_array_index (mirqab_dossier_get_states (self->dossier), selected - 1);

      name->country = g_strdup (state->code);
    }

  return name;
}
