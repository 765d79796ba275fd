/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "export/template-menu.h"

#include <glib/gi18n.h>

#define LAST_FILE "last-briefing.ini"
#define LAST "last"

struct _MirqabTemplateMenu
{
  GObject             parent_instance;

  GMenu              *section; /* owned */
  GSimpleActionGroup *actions; /* owned */
  GSimpleAction      *choose;  /* owned; its state is the name chosen last, or "" */
  GSimpleAction      *remove;  /* owned */
  char               *file;    /* owned */
  char               *last;    /* owned: the file of the last one */
};

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MirqabTemplateMenu, mirqab_template_menu, G_TYPE_OBJECT)

static void
set_chosen (MirqabTemplateMenu *self,
            const char         *name)
{
  g_simple_action_set_state (self->choose, g_variant_new_string (name));
  g_simple_action_set_enabled (self->remove, *name != '\0');
}

static void
fill_section (MirqabTemplateMenu *self)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = mirqab_templates_list (self->file, &error);

  g_menu_remove_all (self->section);
  if (names == NULL)
    {
      g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
      return;
    }

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (names[i], NULL);

      g_menu_item_set_action_and_target (item, "template.choose", "s", names[i]);
      g_menu_append_item (self->section, item);
    }
}

static void
choose_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  MirqabTemplateMenu *self = user_data;
  const char *name = g_variant_get_string (parameter, NULL);
  g_auto (MirqabTemplate) template = { NULL };
  g_autoptr (GError) error = NULL;

  if (!mirqab_templates_load (self->file, name, &template, &error))
    {
      fill_section (self);
      g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
      return;
    }

  set_chosen (self, name);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, &template);
}

static void
remove_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  MirqabTemplateMenu *self = user_data;
  g_autoptr (GVariant) chosen = g_action_get_state (G_ACTION (self->choose));
  g_autoptr (GError) error = NULL;

  if (!mirqab_templates_remove (self->file, g_variant_get_string (chosen, NULL), &error))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
  set_chosen (self, "");
  fill_section (self);
}

static void
mirqab_template_menu_finalize (GObject *object)
{
  MirqabTemplateMenu *self = MIRQAB_TEMPLATE_MENU (object);

  g_clear_object (&self->section);
  g_clear_object (&self->choose);
  g_clear_object (&self->remove);
  g_clear_object (&self->actions);
  g_free (self->file);
  g_free (self->last);

  G_OBJECT_CLASS (mirqab_template_menu_parent_class)->finalize (object);
}

static void
mirqab_template_menu_class_init (MirqabTemplateMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mirqab_template_menu_finalize;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
mirqab_template_menu_init (MirqabTemplateMenu *self)
{
  g_autofree char *folder = NULL;

  self->file = mirqab_templates_dup_file ();
  folder = g_path_get_dirname (self->file);
  self->last = g_build_filename (folder, LAST_FILE, NULL);

  self->choose = g_simple_action_new_stateful ("choose", G_VARIANT_TYPE_STRING,
                                               g_variant_new_string (""));
  g_signal_connect (self->choose, "activate", G_CALLBACK (choose_action), self);
  self->remove = g_simple_action_new ("remove", NULL);
  g_signal_connect (self->remove, "activate", G_CALLBACK (remove_action), self);
  g_simple_action_set_enabled (self->remove, FALSE);
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (self->choose));
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (self->remove));
}

/**
 * mirqab_template_menu_new:
 * @section: the section that holds the templates and nothing else
 */
MirqabTemplateMenu *
mirqab_template_menu_new (GMenu *section)
{
  MirqabTemplateMenu *self = g_object_new (MIRQAB_TYPE_TEMPLATE_MENU, NULL);

  self->section = g_object_ref (section);
  fill_section (self);

  return self;
}

/**
 * mirqab_template_menu_get_actions:
 *
 * Returns: (transfer none): to be inserted under the name "template"
 */
GActionGroup *
mirqab_template_menu_get_actions (MirqabTemplateMenu *self)
{
  g_return_val_if_fail (MIRQAB_IS_TEMPLATE_MENU (self), NULL);

  return G_ACTION_GROUP (self->actions);
}

/* A template that waits for its name. */
typedef struct
{
  MirqabTemplateMenu *menu;  /* owned */
  GtkEditable        *entry; /* borrowed: the dialog has it */
  MirqabTemplate      template;
} Question;

static void
question_free (gpointer data,
               GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->menu);
  mirqab_template_clear (&question->template);
  g_free (question);
}

static void
answered_cb (AdwMessageDialog *dialog,
             const char       *response,
             gpointer          user_data)
{
  const Question *question = user_data;
  MirqabTemplateMenu *self = question->menu;
  const char *name = gtk_editable_get_text (question->entry);
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "save"))
    return;

  if (!mirqab_templates_save (self->file, name, &question->template, &error))
    {
      g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
      return;
    }
  fill_section (self);
  set_chosen (self, name);
}

static void
name_changed_cb (AdwMessageDialog *dialog,
                 GtkEditable      *entry)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_message_dialog_set_response_enabled (dialog, "save", *name != '\0');
}

/**
 * mirqab_template_menu_ask_for_name:
 * @template: copied
 *
 * Asks for a name and keeps the template under it, in place of one of that name.
 */
void
mirqab_template_menu_ask_for_name (MirqabTemplateMenu   *self,
                                   GtkWindow            *parent,
                                   const MirqabTemplate *template)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, _("Save as Template"),
                                              _("A template of the same name is replaced."));
  GtkWidget *entry = gtk_entry_new ();
  g_autoptr (GVariant) chosen = g_action_get_state (G_ACTION (self->choose));
  Question *question = g_new0 (Question, 1);

  question->menu = g_object_ref (self);
  question->entry = GTK_EDITABLE (entry);
  question->template = *template;
  question->template.title = g_strdup (template->title);
  question->template.language = g_strdup (template->language);

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Name of the template"));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"),
                                    "save", _("_Save"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  g_signal_connect_object (entry, "changed", G_CALLBACK (name_changed_cb), dialog,
                           G_CONNECT_SWAPPED);
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered_cb), question, question_free, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), g_variant_get_string (chosen, NULL));
  name_changed_cb (ADW_MESSAGE_DIALOG (dialog), GTK_EDITABLE (entry));
  gtk_window_present (GTK_WINDOW (dialog));
}

void
mirqab_template_menu_get_last (MirqabTemplateMenu *self,
                               MirqabTemplate     *template)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (MIRQAB_IS_TEMPLATE_MENU (self));

  if (!mirqab_templates_load (self->last, LAST, template, &error))
    g_debug ("There is no last briefing: %s", error->message);
}

void
mirqab_template_menu_keep_last (MirqabTemplateMenu   *self,
                                const MirqabTemplate *template)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (MIRQAB_IS_TEMPLATE_MENU (self));

  if (!mirqab_templates_save (self->last, LAST, template, &error))
    g_message ("Cannot keep the choices of a briefing: %s", error->message);
}
