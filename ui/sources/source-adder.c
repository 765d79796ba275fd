/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "sources/source-adder.h"

#include "error-text.h"
#include "sources/fault-text.h"

#include <glib/gi18n.h>
#include <string.h>

struct _MirqabSourceAdder
{
  AdwWindow            parent_instance;

  MirqabDesk          *desk;    /* owned, nullable: until it is closed */
  GCancellable        *asking;  /* owned, nullable */
  char                *asked;   /* owned, nullable: the address that was looked at */
  gboolean             has_guessed;
  GPtrArray           *rows;    /* of borrowed GtkWidget: in found */
  MirqabKeptSource    *adding;  /* owned, nullable: on its way into the archive */

  GtkEditable         *address;
  GtkStack            *looking;
  GtkSpinner          *spinner;
  AdwPreferencesGroup *found;
  GtkWidget           *guessing;
};

enum
{
  SIGNAL_ADDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MirqabSourceAdder, mirqab_source_adder, ADW_TYPE_WINDOW)

static void
show_looking (MirqabSourceAdder *self,
              gboolean           looking)
{
  gtk_stack_set_visible_child_name (self->looking, looking ? "spinner" : "look");
  gtk_spinner_set_spinning (self->spinner, looking);
}

static void
empty (MirqabSourceAdder *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->found, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  adw_preferences_group_set_title (self->found, "");
  adw_preferences_group_set_description (self->found, NULL);
  gtk_widget_set_visible (self->guessing, FALSE);
}

static void
tell (MirqabSourceAdder *self,
      const char        *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_preferences_group_set_description (self->found, escaped);
}

static void
tell_error (MirqabSourceAdder *self,
            const GError      *error)
{
  g_autofree char *text = NULL;

  if (error->domain == MIRQAB_ARCHIVE_ERROR)
    text = mirqab_error_dup_sentences (error);
  else
    text = mirqab_fault_dup_sentences (mirqab_fetch_fault_from_error (error));
  tell (self, text);
}

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (MirqabSourceAdder) self = user_data;
  g_autoptr (MirqabKeptSource) added = g_steal_pointer (&self->adding);
  g_autoptr (GError) error = NULL;
  gint64 id = mirqab_desk_add_source_finish (MIRQAB_DESK (source), result, NULL, &error);

  if (self->desk == NULL) /* closed meanwhile */
    return;
  if (id == 0)
    {
      tell_error (self, error);
      return;
    }

  added->id = id;
  g_signal_emit (self, signals[SIGNAL_ADDED], 0, added);
  gtk_window_close (GTK_WINDOW (self));
}

static void
add_clicked_cb (MirqabSourceAdder *self,
                GtkWidget         *button)
{
  const MirqabSourceChoice *choice = g_object_get_data (G_OBJECT (button), "choice");

  if (self->adding != NULL)
    return;

  self->adding = mirqab_kept_source_new (choice->url);
  self->adding->name = g_strdup (choice->title);
  self->adding->kind = choice->kind;
  mirqab_desk_add_source_async (self->desk, self->adding, NULL, added_cb, g_object_ref (self));
}

static MirqabSourceChoice *
copy_choice (const MirqabSourceChoice *choice)
{
  MirqabSourceChoice *copy = g_new0 (MirqabSourceChoice, 1);

  copy->url = g_strdup (choice->url);
  copy->title = g_strdup (choice->title);
  copy->kind = choice->kind;
  copy->is_there = choice->is_there;

  return copy;
}

static GtkWidget *
make_end (MirqabSourceAdder        *self,
          const MirqabSourceChoice *choice)
{
  GtkWidget *end;

  if (choice->is_there)
    {
      end = gtk_label_new (_("Among the sources"));
      gtk_widget_add_css_class (end, "dim-label");
      return end;
    }

  end = gtk_button_new_with_mnemonic (_("_Add"));
  gtk_widget_set_valign (end, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (end), "choice", copy_choice (choice),
                          (GDestroyNotify) mirqab_source_choice_free);
  g_signal_connect_object (end, "clicked", G_CALLBACK (add_clicked_cb), self, G_CONNECT_SWAPPED);

  return end;
}

static void
add_row (MirqabSourceAdder        *self,
         const MirqabSourceChoice *choice)
{
  GtkWidget *row = adw_action_row_new ();
  const char *title = choice->title != NULL && *choice->title != '\0' ? choice->title : choice->url;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 choice->kind == MIRQAB_SOURCE_LISTING
                                   ? _("The page itself, watched for new links")
                                   : title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), choice->url);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_end (self, choice));
  adw_preferences_group_add (self->found, row);
  g_ptr_array_add (self->rows, row);
}

static guint
count_feeds (GPtrArray *choices)
{
  guint n = 0;

  for (guint i = 0; i < choices->len; i++)
    n += ((MirqabSourceChoice *) g_ptr_array_index (choices, i))->kind == MIRQAB_SOURCE_FEED;

  return n;
}

static void
show_choices (MirqabSourceAdder *self,
              GPtrArray         *choices)
{
  guint n_feeds = count_feeds (choices);
  g_autofree char *title = NULL;

  if (n_feeds == 0)
    {
      tell (self, self->has_guessed ? _("No feed was found there either.")
                                    : _("The page names no feed."));
      gtk_widget_set_visible (self->guessing, !self->has_guessed);
    }
  else
    {
      title = g_strdup_printf (ngettext ("%u feed found", "%u feeds found", n_feeds), n_feeds);
      adw_preferences_group_set_title (self->found, title);
    }
  for (guint i = 0; i < choices->len; i++)
    add_row (self, g_ptr_array_index (choices, i));
}

static void
discovered_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (MirqabSourceAdder) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) choices = NULL;

  choices = mirqab_desk_discover_finish (MIRQAB_DESK (source), result, &error);
  if (self->desk == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  show_looking (self, FALSE);
  if (choices != NULL)
    show_choices (self, choices);
  else
    tell_error (self, error);
}

static void
ask (MirqabSourceAdder *self,
     gboolean           guesses)
{
  if (self->asking != NULL)
    g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->asking = g_cancellable_new ();
  self->has_guessed = guesses;
  empty (self);
  show_looking (self, TRUE);
  mirqab_desk_discover_async (self->desk, self->asked, guesses, self->asking, discovered_cb,
                              g_object_ref (self));
}

/* People write the name of a site without its scheme. */
static char *
complete_address (const char *written)
{
  g_autofree char *address = g_strstrip (g_strdup (written));

  if (*address == '\0' || strstr (address, "://") != NULL)
    return g_steal_pointer (&address);

  return g_strconcat ("https://", address, NULL);
}

static void
look_cb (MirqabSourceAdder *self)
{
  g_autofree char *address = complete_address (gtk_editable_get_text (self->address));

  if (*address == '\0')
    return;

  g_free (self->asked);
  self->asked = g_steal_pointer (&address);
  ask (self, FALSE);
}

static void
guess_cb (MirqabSourceAdder *self)
{
  ask (self, TRUE);
}

static void
mirqab_source_adder_dispose (GObject *object)
{
  MirqabSourceAdder *self = MIRQAB_SOURCE_ADDER (object);

  if (self->asking != NULL)
    g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_object (&self->desk);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIRQAB_TYPE_SOURCE_ADDER);

  G_OBJECT_CLASS (mirqab_source_adder_parent_class)->dispose (object);
}

static void
mirqab_source_adder_finalize (GObject *object)
{
  MirqabSourceAdder *self = MIRQAB_SOURCE_ADDER (object);

  g_free (self->asked);
  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->adding, mirqab_kept_source_free);

  G_OBJECT_CLASS (mirqab_source_adder_parent_class)->finalize (object);
}

static void
mirqab_source_adder_class_init (MirqabSourceAdderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mirqab_source_adder_dispose;
  object_class->finalize = mirqab_source_adder_finalize;

  signals[SIGNAL_ADDED] =
    g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/sources/source-adder.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabSourceAdder, address);
  gtk_widget_class_bind_template_child (widget_class, MirqabSourceAdder, looking);
  gtk_widget_class_bind_template_child (widget_class, MirqabSourceAdder, spinner);
  gtk_widget_class_bind_template_child (widget_class, MirqabSourceAdder, found);
  gtk_widget_class_bind_template_child (widget_class, MirqabSourceAdder, guessing);
  gtk_widget_class_bind_template_callback (widget_class, look_cb);
  gtk_widget_class_bind_template_callback (widget_class, guess_cb);
}

static void
mirqab_source_adder_init (MirqabSourceAdder *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

MirqabSourceAdder *
mirqab_source_adder_new (GtkWindow  *parent,
                         MirqabDesk *desk)
{
  MirqabSourceAdder *self = g_object_new (MIRQAB_TYPE_SOURCE_ADDER, "transient-for", parent, NULL);

  self->desk = g_object_ref (desk);
  gtk_widget_grab_focus (GTK_WIDGET (self->address));
  return self;
}

/**
 * mirqab_source_adder_look:
 * @address: of a site or a feed
 */
void
mirqab_source_adder_look (MirqabSourceAdder *self,
                          const char        *address)
{
  g_return_if_fail (MIRQAB_IS_SOURCE_ADDER (self));

  gtk_editable_set_text (self->address, address);
  look_cb (self);
}
