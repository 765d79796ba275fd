/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "export/briefing-form.h"

#include "briefing/choice-names.h"

#include <glib/gi18n.h>

/* A part that may be left out, by its name in mirqab_part_names. */
typedef struct
{
  const char *name;
  const char *title;
  const char *subtitle; /* nullable */
} Part;

/* The summary is the sum of some of them. */
static const Part parts[] = {
  { "cover", N_("Cover"), NULL },
  { "contents", N_("Contents"), NULL },
  { "map", N_("Map"), NULL },
  { "timeline", N_("Chronology as a figure"), NULL },
  { "counts", N_("Counts by state and outlet"), NULL },
  { "chairmanships", N_("Chairmanships"), NULL },
  { "chronology", N_("Chronology as a table"), NULL },
  { "texts", N_("Texts of the articles"), N_("Otherwise headlines and sources only") },
  { "notes", N_("Your notes"), NULL },
  { "provenance", N_("Time and digest of each capture"), NULL },
  { "index", N_("Index of states, people and bodies"), NULL },
  { "credits", N_("Sources and credits"), NULL },
};

static const char *const languages[] = { "ar", "en", "ru" };

struct _MirqabBriefingForm
{
  AdwPreferencesPage   parent_instance;

  char                *title;    /* owned, nullable: when none is given */
  char                *language; /* owned, nullable: when none is given */
  gboolean             is_filling;
  GtkSwitch           *switches[G_N_ELEMENTS (parts)];

  AdwActionRow        *whole_row;
  AdwActionRow        *selected_row;
  GtkCheckButton      *selected;
  GtkEditable         *title_row;
  AdwComboRow         *language_row;
  AdwComboRow         *paper_row;
  AdwComboRow         *order_row;
  AdwComboRow         *grouping_row;
  AdwComboRow         *digits_row;
  AdwComboRow         *months_row;
  AdwPreferencesGroup *parts;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MirqabBriefingForm, mirqab_briefing_form, ADW_TYPE_PREFERENCES_PAGE)

static void
changed_cb (MirqabBriefingForm *self)
{
  if (!self->is_filling)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
mirqab_briefing_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MIRQAB_TYPE_BRIEFING_FORM);

  G_OBJECT_CLASS (mirqab_briefing_form_parent_class)->dispose (object);
}

static void
mirqab_briefing_form_finalize (GObject *object)
{
  MirqabBriefingForm *self = MIRQAB_BRIEFING_FORM (object);

  g_free (self->title);
  g_free (self->language);

  G_OBJECT_CLASS (mirqab_briefing_form_parent_class)->finalize (object);
}

static void
mirqab_briefing_form_class_init (MirqabBriefingFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mirqab_briefing_form_dispose;
  object_class->finalize = mirqab_briefing_form_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/export/briefing-form.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabBriefingForm, whole_row);
  gtk_widget_class_bind_template_child (widget_class, MirqabBriefingForm, selected_row);
  gtk_widget_class_bind_template_child (widget_class, MirqabBriefingForm, selected);
  gtk_widget_class_bind_template_child (widget_class, MirqabBriefingForm, title_row);
  gtk_widget_class_bind_template_child (widget_class, MirqabBriefingForm, language_row);
  gtk_widget_class_bind_template_child (widget_class, MirqabBriefingForm, paper_row);
  gtk_widget_class_bind_template_child (widget_class, MirqabBriefingForm, order_row);
  gtk_widget_class_bind_template_child (widget_class, MirqabBriefingForm, grouping_row);
  gtk_widget_class_bind_template_child (widget_class, MirqabBriefingForm, digits_row);
  gtk_widget_class_bind_template_child (widget_class, MirqabBriefingForm, months_row);
  gtk_widget_class_bind_template_child (widget_class, MirqabBriefingForm, parts);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
add_part (MirqabBriefingForm *self,
          guint               i)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();

  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(parts[i].title));
  if (parts[i].subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(parts[i].subtitle));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->parts, row);
  self->switches[i] = GTK_SWITCH (toggle);
}

static void
mirqab_briefing_form_init (MirqabBriefingForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    add_part (self, i);
}

/**
 * mirqab_briefing_form_set_defaults:
 * @title: what the briefing is called when the title is empty
 * @language: "ar", "en" or "ru"
 */
void
mirqab_briefing_form_set_defaults (MirqabBriefingForm *self,
                                   const char         *title,
                                   const char         *language)
{
  g_return_if_fail (MIRQAB_IS_BRIEFING_FORM (self));

  g_free (self->title);
  self->title = g_strdup (title);
  g_free (self->language);
  self->language = g_strdup (language);
}

/**
 * mirqab_briefing_form_set_counts:
 * @n_shown: articles in the scope
 * @n_selected: articles that are selected among them
 */
void
mirqab_briefing_form_set_counts (MirqabBriefingForm *self,
                                 guint               n_shown,
                                 guint               n_selected)
{
  g_autofree char *shown = NULL;
  g_autofree char *selected = NULL;

  g_return_if_fail (MIRQAB_IS_BRIEFING_FORM (self));

  shown = g_strdup_printf (ngettext ("%u article", "%u articles", n_shown), n_shown);
  selected = g_strdup_printf (ngettext ("%u article", "%u articles", n_selected), n_selected);
  adw_action_row_set_subtitle (self->whole_row, shown);
  adw_action_row_set_subtitle (self->selected_row, selected);
  gtk_widget_set_sensitive (GTK_WIDGET (self->selected_row), n_selected > 0);
  gtk_check_button_set_active (self->selected, n_selected > 1);
}

gboolean
mirqab_briefing_form_get_only_selected (MirqabBriefingForm *self)
{
  g_return_val_if_fail (MIRQAB_IS_BRIEFING_FORM (self), FALSE);

  return gtk_check_button_get_active (self->selected);
}

static guint
find_language (const char *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_strcmp0 (languages[i], language) == 0)
      return i;

  return 0;
}

static const MirqabChoiceName *
find_part (const char *name)
{
  const MirqabChoiceName *part = mirqab_part_names;

  while (!g_str_equal (part->name, name))
    part++;

  return part;
}

void
mirqab_briefing_form_set_template (MirqabBriefingForm   *self,
                                   const MirqabTemplate *template)
{
  const MirqabBriefingChoice *choice = &template->choice;
  const char *title = template->title != NULL ? template->title : self->title;
  const char *language = template->language != NULL ? template->language : self->language;

  g_return_if_fail (MIRQAB_IS_BRIEFING_FORM (self));

  self->is_filling = TRUE;
  gtk_editable_set_text (self->title_row, title != NULL ? title : "");
  adw_combo_row_set_selected (self->language_row, find_language (language));
  adw_combo_row_set_selected (self->paper_row, template->paper);
  adw_combo_row_set_selected (self->order_row, choice->order);
  adw_combo_row_set_selected (self->grouping_row, choice->grouping);
  adw_combo_row_set_selected (self->digits_row, choice->digits);
  adw_combo_row_set_selected (self->months_row, choice->months);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    gtk_switch_set_active (self->switches[i],
                           mirqab_choice_has_part (choice, find_part (parts[i].name)));
  self->is_filling = FALSE;
  changed_cb (self);
}

void
mirqab_briefing_form_get_template (MirqabBriefingForm *self,
                                   MirqabTemplate     *template)
{
  MirqabBriefingChoice *choice = &template->choice;
  const char *title;

  g_return_if_fail (MIRQAB_IS_BRIEFING_FORM (self));

  mirqab_template_clear (template);
  title = gtk_editable_get_text (self->title_row);
  if (*title != '\0' && g_strcmp0 (title, self->title) != 0)
    template->title = g_strdup (title);
  template->language = g_strdup (languages[adw_combo_row_get_selected (self->language_row)]);
  template->paper = (MirqabPaper) adw_combo_row_get_selected (self->paper_row);
  choice->order = (MirqabOrder) adw_combo_row_get_selected (self->order_row);
  choice->grouping = (MirqabGrouping) adw_combo_row_get_selected (self->grouping_row);
  choice->digits = (MirqabDigits) adw_combo_row_get_selected (self->digits_row);
  choice->months = (MirqabMonths) adw_combo_row_get_selected (self->months_row);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    mirqab_choice_set_part (choice, parts[i].name, gtk_switch_get_active (self->switches[i]));
}
