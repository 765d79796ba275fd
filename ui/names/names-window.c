/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "names/names-window.h"

#include "error-text.h"
#include "names/offered-row.h"
#include "toast.h"

#include <glib/gi18n.h>

/* The most frequent; the others move up when some are taken. */
#define MAX_OFFERED 100

struct _MirqabNamesWindow
{
  AdwWindow            parent_instance;

  MirqabSession       *session;  /* owned, nullable once closed */
  MirqabImporter      *importer; /* owned, nullable once closed */
  GCancellable        *looking;  /* owned, nullable: of the names that are awaited */
  GPtrArray           *offered_rows; /* owned, of borrowed GtkWidget */
  GPtrArray           *own_rows; /* owned, of borrowed GtkWidget */
  int                  taken;    /* place of the name that is being taken; -1 = none */

  AdwToastOverlay     *toasts;
  AdwPreferencesGroup *reading;
  GtkProgressBar      *progress;
  AdwPreferencesGroup *offered;
  AdwPreferencesGroup *own;
};

G_DEFINE_FINAL_TYPE (MirqabNamesWindow, mirqab_names_window, ADW_TYPE_WINDOW)

static void refresh (MirqabNamesWindow *self);

static void
tell_error (MirqabNamesWindow *self,
            const GError      *error)
{
  adw_toast_overlay_add_toast (self->toasts, mirqab_toast_new (mirqab_error_get_text (error)));
}

/* What is done, and what would take it back. */
typedef struct
{
  MirqabNamesWindow  *window; /* owned */
  MirqabAcceptedName *name;   /* owned */
  gboolean            is_accepted;
  gboolean            is_undone;
} Change;

static void
change_free (Change *change)
{
  g_object_unref (change->window);
  mirqab_accepted_name_free (change->name);
  g_free (change);
}

static void start_change (MirqabNamesWindow        *self,
                          const MirqabAcceptedName *name,
                          gboolean                  accept,
                          gboolean                  is_undone);

static void
undo_cb (MirqabNamesWindow *self,
         AdwToast          *toast)
{
  const Change *change = g_object_get_data (G_OBJECT (toast), "change");

  start_change (self, change->name, !change->is_accepted, TRUE);
}

/* Takes @change. */
static void
tell_change (MirqabNamesWindow *self,
             Change            *change)
{
  g_autofree char *text = NULL;
  AdwToast *toast;

  if (change->is_undone)
    {
      change_free (change);
      return;
    }

  /* Translators: %s is the name of a person */
  text = g_strdup_printf (change->is_accepted
                            ? _("Added \342\201\250%s\342\201\251 to your names")
                            : _("Removed \342\201\250%s\342\201\251 from your names"),
                          change->name->name);
  toast = mirqab_toast_new (text);
  adw_toast_set_button_label (toast, _("_Undo"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (toast), "change", change, (GDestroyNotify) change_free);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
changed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Change *change = user_data;
  g_autoptr (MirqabNamesWindow) self = g_object_ref (change->window);
  g_autoptr (GError) error = NULL;
  gboolean succeeded = mirqab_desk_change_name_finish (MIRQAB_DESK (source), result, &error);

  if (succeeded && self->importer != NULL)
    mirqab_importer_read_again (self->importer);
  if (self->session == NULL) /* closed meanwhile */
    {
      change_free (change);
      return;
    }
  if (!succeeded)
    {
      g_message ("Cannot change the names: %s", error->message);
      tell_error (self, error);
      change_free (change);
      refresh (self);
      return;
    }

  tell_change (self, change);
  refresh (self);
}

static void
start_change (MirqabNamesWindow        *self,
              const MirqabAcceptedName *name,
              gboolean                  accept,
              gboolean                  is_undone)
{
  Change *change = g_new0 (Change, 1);
  MirqabDesk *desk = mirqab_session_get_desk (self->session);

  change->window = g_object_ref (self);
  change->name = mirqab_accepted_name_copy (name);
  change->is_accepted = accept;
  change->is_undone = is_undone;
  if (accept)
    mirqab_desk_accept_name_async (desk, name, changed_cb, change);
  else
    mirqab_desk_forget_name_async (desk, name->name, changed_cb, change);
}

static void
accepted_cb (MirqabNamesWindow *self,
             MirqabOfferedRow  *row)
{
  g_autoptr (MirqabAcceptedName) name = mirqab_offered_row_make_name (row);
  guint place;

  if (g_ptr_array_find (self->offered_rows, row, &place))
    self->taken = (int) place;
  gtk_widget_set_sensitive (GTK_WIDGET (row), FALSE);
  start_change (self, name, TRUE, FALSE);
}

static void
forget_clicked_cb (MirqabNamesWindow *self,
                   GtkWidget         *button)
{
  const MirqabAcceptedName *name = g_object_get_data (G_OBJECT (button), "name");

  gtk_widget_set_sensitive (button, FALSE);
  start_change (self, name, FALSE, FALSE);
}

static void
shown_cb (MirqabNamesWindow *self,
          MirqabOfferedRow  *row)
{
  mirqab_session_open_article (self->session, mirqab_offered_row_get_article (row),
                               mirqab_offered_row_get_sentence (row));
  gtk_window_present (gtk_window_get_transient_for (GTK_WINDOW (self)));
}

static void
empty_group (AdwPreferencesGroup *group,
             GPtrArray           *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

static void
add_row (AdwPreferencesGroup *group,
         GPtrArray           *rows,
         GtkWidget           *row)
{
  g_ptr_array_add (rows, row);
  adw_preferences_group_add (group, row);
}

/* In place of a list that is empty. */
static void
add_note (AdwPreferencesGroup *group,
          GPtrArray           *rows,
          const char          *text)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  gtk_widget_add_css_class (row, "dim-label");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  add_row (group, rows, row);
}

/* Who takes one name after the other goes on where the last one was. */
static void
focus_next (MirqabNamesWindow *self)
{
  if (self->taken >= 0 && gtk_window_get_focus (GTK_WINDOW (self)) == NULL)
    gtk_widget_child_focus (g_ptr_array_index (self->offered_rows,
                                               MIN ((guint) self->taken, self->offered_rows->len - 1)),
                            GTK_DIR_TAB_FORWARD);
  self->taken = -1;
}

static void
fill_offered (MirqabNamesWindow *self,
              GPtrArray         *names)
{
  MirqabDossier *dossier = mirqab_session_get_dossier (self->session);

  empty_group (self->offered, self->offered_rows);
  for (guint i = 0; i < MIN (names->len, MAX_OFFERED); i++)
    {
      GtkWidget *row = mirqab_offered_row_new (g_ptr_array_index (names, i), dossier,
                                               mirqab_session_get_language (self->session));

      g_signal_connect_object (row, "accepted", G_CALLBACK (accepted_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "shown", G_CALLBACK (shown_cb), self, G_CONNECT_SWAPPED);
      add_row (self->offered, self->offered_rows, row);
    }
  if (names->len == 0)
    add_note (self->offered, self->offered_rows, _("The articles shown offer no name"));
  focus_next (self);
}

static const char *
get_state_name (MirqabNamesWindow        *self,
                const MirqabAcceptedName *name)
{
  const MirqabState *state = name->country != NULL
                               ? mirqab_dossier_find_state (mirqab_session_get_dossier (self->session),
                                                            name->country)
                               : NULL;

  return state != NULL
           ? mirqab_local_text_get (&state->name, mirqab_session_get_language (self->session))
           : NULL;
}

/* "Another spelling of …", or the state. */
static char *
dup_own_facts (MirqabNamesWindow        *self,
               const MirqabAcceptedName *name)
{
  const MirqabPerson *person = NULL;

  if (name->spelling_of == NULL)
    return g_strdup (get_state_name (self, name));

  person = mirqab_dossier_find_person (mirqab_session_get_dossier (self->session),
                                       name->spelling_of);

  /* Translators: %s is the name of a person */
  return person != NULL
           ? g_strdup_printf (_("Another spelling of \342\201\250%s\342\201\251"),
                              mirqab_local_text_get (&person->name,
                                                     mirqab_session_get_language (self->session)))
           : NULL;
}

static GtkWidget *
own_row_new (MirqabNamesWindow        *self,
             const MirqabAcceptedName *name)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *facts = dup_own_facts (self, name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name->name);
  if (facts != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), facts);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, C_("a name", "Remove"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_("a name", "Remove"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name->name, -1);
  g_object_set_data_full (G_OBJECT (button), "name", mirqab_accepted_name_copy (name),
                          (GDestroyNotify) mirqab_accepted_name_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (forget_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

static void
fill_own (MirqabNamesWindow *self,
          GPtrArray         *names)
{
  empty_group (self->own, self->own_rows);
  for (guint i = 0; i < names->len; i++)
    add_row (self->own, self->own_rows, own_row_new (self, g_ptr_array_index (names, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->own), names->len > 0);
}

static void
progress_cb (guint       done,
             guint       total,
             const char *what,
             gpointer    user_data)
{
  MirqabNamesWindow *self = user_data;

  if (self->session != NULL && total > 0)
    gtk_progress_bar_set_fraction (self->progress, (double) done / total);
}

static void
offered_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (MirqabNamesWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) names = NULL;

  names = mirqab_desk_offer_names_finish (MIRQAB_DESK (source), result, &error);
  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->reading), FALSE);
  if (names != NULL)
    fill_offered (self, names);
  else
    tell_error (self, error);
}

static void
own_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (MirqabNamesWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) names = NULL;

  names = mirqab_desk_own_names_finish (MIRQAB_DESK (source), result, &error);
  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (names != NULL)
    fill_own (self, names);
  else
    tell_error (self, error);
}

static void
refresh (MirqabNamesWindow *self)
{
  MirqabDesk *desk = mirqab_session_get_desk (self->session);

  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  self->looking = g_cancellable_new ();
  mirqab_desk_own_names_async (desk, self->looking, own_cb, g_object_ref (self));
  mirqab_desk_offer_names_async (desk, mirqab_session_get_scope (self->session), progress_cb, self,
                                 self->looking, offered_cb, g_object_ref (self));
}

static void
mirqab_names_window_dispose (GObject *object)
{
  MirqabNamesWindow *self = MIRQAB_NAMES_WINDOW (object);

  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_object (&self->session);
  g_clear_object (&self->importer);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIRQAB_TYPE_NAMES_WINDOW);

  G_OBJECT_CLASS (mirqab_names_window_parent_class)->dispose (object);
}

static void
mirqab_names_window_finalize (GObject *object)
{
  MirqabNamesWindow *self = MIRQAB_NAMES_WINDOW (object);

  g_ptr_array_unref (self->offered_rows);
  g_ptr_array_unref (self->own_rows);

  G_OBJECT_CLASS (mirqab_names_window_parent_class)->finalize (object);
}

static void
mirqab_names_window_class_init (MirqabNamesWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mirqab_names_window_dispose;
  object_class->finalize = mirqab_names_window_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/names/names-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabNamesWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, MirqabNamesWindow, reading);
  gtk_widget_class_bind_template_child (widget_class, MirqabNamesWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, MirqabNamesWindow, offered);
  gtk_widget_class_bind_template_child (widget_class, MirqabNamesWindow, own);
}

static void
mirqab_names_window_init (MirqabNamesWindow *self)
{
  self->offered_rows = g_ptr_array_new ();
  self->own_rows = g_ptr_array_new ();
  self->taken = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self->own), FALSE);
}

GtkWidget *
mirqab_names_window_new (GtkWindow      *parent,
                         MirqabSession  *session,
                         MirqabImporter *importer)
{
  MirqabNamesWindow *self = g_object_new (MIRQAB_TYPE_NAMES_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->importer = g_object_ref (importer);
  refresh (self);

  return GTK_WIDGET (self);
}
