/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "mirqab-config.h"

#include "application.h"

#include "about.h"
#include "desk/data-files.h"
#include "error-text.h"
#include "interface-font.h"
#include "opening.h"
#include "preferences/preferences-window.h"
#include "window/window.h"

#include <glib/gi18n.h>

struct _MirqabApplication
{
  AdwApplication  parent_instance;

  GSettings      *settings; /* owned */
  GCancellable   *opening;  /* owned: of what is read at the start */
  MirqabDesk     *desk;     /* owned, nullable until it is open */
  MirqabSession  *session;  /* owned, nullable until the archive is open */
  GListStore     *waiting;  /* owned: of GFile, handed over before there was a session */
  GError         *failure;  /* owned, nullable: why there is no session */
  gboolean        told_damage;
  char           *dossier_name; /* owned, nullable: as given on the command line */
};

G_DEFINE_FINAL_TYPE (MirqabApplication, mirqab_application, ADW_TYPE_APPLICATION)

static MirqabWindow *
get_window (MirqabApplication *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *item = windows; item != NULL; item = item->next)
    if (MIRQAB_IS_WINDOW (item->data))
      return item->data;

  return NULL;
}

/* The dossier's names are in these languages. */
static const char *
get_language (void)
{
  const char *const *names = g_get_language_names ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_has_prefix (names[i], "ar"))
        return "ar";
      if (g_str_has_prefix (names[i], "ru"))
        return "ru";
      if (g_str_has_prefix (names[i], "en") || g_str_equal (names[i], "C"))
        return "en";
    }

  return "en";
}

static MirqabDay
get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return mirqab_day_from_ymd (g_date_time_get_year (now), g_date_time_get_month (now),
                              g_date_time_get_day_of_month (now));
}

static void
show_failure (MirqabApplication *self)
{
  MirqabWindow *window = get_window (self);
  g_autofree char *text = NULL;
  GtkWidget *dialog;

  if (window == NULL || self->failure == NULL)
    return;

  text = mirqab_error_dup_sentences (self->failure);
  dialog = adw_message_dialog_new (GTK_WINDOW (window), _("Mirqab Cannot Start"), NULL);
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), text);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "quit", _("_Quit"));
  g_signal_connect_object (dialog, "response", G_CALLBACK (g_application_quit), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
tell_kept_aside (MirqabApplication *self,
                 const char        *kept)
{
  MirqabWindow *window = get_window (self);
  GtkWidget *dialog;

  if (window == NULL)
    return;

  dialog = adw_message_dialog_new (GTK_WINDOW (window), _("The Archive Was Damaged"), NULL);
  /* Translators: %s is the name of a file */
  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog),
                                  _("The damaged file was not changed. It is kept as\n"
                                    "\342\201\250%s\342\201\251\nand Mirqab has begun a new, "
                                    "empty archive. If you have a backup, the command "
                                    "“mirqabctl restore FILE” brings it back."),
                                  kept);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "go-on", _("_Continue"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Found while the person works: nothing is written from then on. */
static void
write_failed_cb (MirqabApplication *self,
                 const GError      *error)
{
  MirqabWindow *window = get_window (self);
  GtkWidget *dialog;

  if (window == NULL || self->told_damage
      || !g_error_matches (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_DAMAGED))
    return;

  self->told_damage = TRUE;
  dialog = adw_message_dialog_new (GTK_WINDOW (window), _("The Archive Is Damaged"), NULL);
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog),
                               _("Nothing is written into it any more; what can still be read is "
                                 "shown. If you have a backup, quit and run “mirqabctl restore "
                                 "FILE”: it brings the backup back and keeps the damaged archive."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "go-on", _("_Continue"),
                                    "quit", _("_Quit"), NULL);
  g_signal_connect_object (dialog, "response::quit", G_CALLBACK (g_application_quit), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
fill_window (MirqabApplication *self)
{
  MirqabWindow *window = get_window (self);

  if (window == NULL || self->session == NULL)
    return;

  mirqab_window_set_session (window, self->session);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->waiting)) > 0)
    {
      g_autoptr (GListStore) files = g_steal_pointer (&self->waiting);

      self->waiting = g_list_store_new (G_TYPE_FILE);
      mirqab_window_import_files (window, G_LIST_MODEL (files));
    }
}

/* Takes @error. */
static void
fail (MirqabApplication *self,
      GError            *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_message ("Cannot start: %s", error->message);
      g_clear_error (&self->failure);
      self->failure = g_error_copy (error);
      show_failure (self);
    }
  g_error_free (error);
  g_application_release (G_APPLICATION (self));
}

static void
reanalysed_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  gssize n = mirqab_desk_reanalyse_finish (MIRQAB_DESK (source), result, &error);

  if (n < 0)
    g_debug ("Not analysed again: %s", error->message);
  else if (n > 0)
    g_debug ("%" G_GSSIZE_FORMAT " articles analysed again", n);
}

static void
desk_opened_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (MirqabApplication) self = user_data;
  GError *error = NULL;
  const char *kept;

  if (!mirqab_desk_open_finish (MIRQAB_DESK (source), result, &error))
    {
      fail (self, error);
      return;
    }

  self->session = mirqab_session_new (self->desk, get_language (), get_today ());
  fill_window (self);
  kept = mirqab_desk_get_kept_aside (self->desk);
  if (kept != NULL)
    tell_kept_aside (self, kept);
  mirqab_desk_reanalyse_async (self->desk, NULL, NULL, self->opening, reanalysed_cb, NULL);
  g_application_release (G_APPLICATION (self));
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (MirqabApplication) self = user_data;
  g_autoptr (MirqabBoundaries) boundaries = NULL;
  g_autoptr (MirqabDossier) dossier = NULL;
  g_autofree char *archive_folder = NULL;
  GError *error = NULL;

  dossier = mirqab_opening_read_finish (result, &boundaries, &error);
  if (dossier == NULL)
    {
      fail (self, error);
      return;
    }

  archive_folder = mirqab_data_dup_archive_folder ();
  self->desk = mirqab_desk_new (dossier, boundaries, archive_folder);
  g_signal_connect_object (self->desk, "write-failed", G_CALLBACK (write_failed_cb), self,
                           G_CONNECT_SWAPPED);
  mirqab_desk_open_async (self->desk, self->opening, desk_opened_cb, g_object_ref (self));
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  MirqabWindow *window = get_window (user_data);

  if (window != NULL)
    gtk_window_close (GTK_WINDOW (window));
  g_application_quit (G_APPLICATION (user_data));
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  MirqabApplication *self = user_data;

  mirqab_about_present (gtk_application_get_active_window (GTK_APPLICATION (self)),
                        self->desk != NULL ? mirqab_desk_get_dossier (self->desk) : NULL);
}

static void
preferences_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  MirqabApplication *self = user_data;
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (self));

  gtk_window_present (mirqab_preferences_window_new (parent, self->settings));
}

/* From a notification: the window comes forth with the scope. */
static void
show_scope_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  MirqabApplication *self = user_data;
  MirqabWindow *window;

  g_application_activate (G_APPLICATION (self));
  window = get_window (self);
  if (window != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (window), "win.show-scope", parameter);
}

static const GActionEntry actions[] = {
  { .name = "quit", .activate = quit_action },
  { .name = "about", .activate = about_action },
  { .name = "preferences", .activate = preferences_action },
  { .name = "show-scope", .activate = show_scope_action, .parameter_type = "x" },
};

static void
set_accels (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *accels[3];
  } keys[] = {
    { "app.quit", { "<Control>q" } },
    { "app.preferences", { "<Control>comma" } },
    { "window.close", { "<Control>w" } },
    { "win.add-files", { "<Control>o" } },
    { "win.add-folder", { "<Control><Shift>o" } },
    { "win.update", { "F5", "<Control>r" } },
    { "win.find", { "<Control>f" } },
    { "win.undo", { "<Control>z" } },
    { "win.redo", { "<Control><Shift>z" } },
    { "win.export", { "<Control>e" } },
    { "win.show-sidebar", { "F9" } },
    { "win.next-pane", { "F6" } },
    { "win.show-help-overlay", { "<Control>question", "F1" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (application, keys[i].action, keys[i].accels);
}

static void
style_changed_cb (MirqabApplication *self)
{
  static const AdwColorScheme schemes[] = {
    ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK,
  };
  static const char *const styles[] = { "system", "light", "dark" };
  g_autofree char *style = g_settings_get_string (self->settings, "style");

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (g_str_equal (style, styles[i]))
      adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[i]);
}

static void
mirqab_application_startup (GApplication *application)
{
  MirqabApplication *self = MIRQAB_APPLICATION (application);

  G_APPLICATION_CLASS (mirqab_application_parent_class)->startup (application);

  /* Translators: the direction of your writing: default:LTR or default:RTL */
  gtk_widget_set_default_direction (g_str_equal (_("default:LTR"), "default:RTL")
                                      ? GTK_TEXT_DIR_RTL
                                      : GTK_TEXT_DIR_LTR);
  mirqab_interface_font_complete (gtk_settings_get_default ());
  gtk_window_set_default_icon_name (MIRQAB_APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  set_accels (GTK_APPLICATION (self));

  self->settings = g_settings_new (MIRQAB_APPLICATION_ID);
  g_signal_connect_object (self->settings, "changed::style", G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);
  style_changed_cb (self);

  g_application_hold (application);
  mirqab_opening_read_async (self->dossier_name, self->opening, read_cb, g_object_ref (self));
}

static void
mirqab_application_activate (GApplication *application)
{
  MirqabApplication *self = MIRQAB_APPLICATION (application);
  MirqabWindow *window = get_window (self);

  if (window == NULL)
    {
      window = mirqab_window_new (GTK_APPLICATION (self), self->settings);
      fill_window (self);
      gtk_window_present (GTK_WINDOW (window));
      show_failure (self);
      return;
    }

  gtk_window_present (GTK_WINDOW (window));
}

static void
mirqab_application_open (GApplication  *application,
                         GFile        **files,
                         int            n_files,
                         const char    *hint)
{
  MirqabApplication *self = MIRQAB_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    g_list_store_append (self->waiting, files[i]);
  mirqab_application_activate (application);
  fill_window (self);
}

/* Only the first start reads a dossier: a later one must not seem to. */
static int
mirqab_application_handle_local_options (GApplication *application,
                                         GVariantDict *options)
{
  MirqabApplication *self = MIRQAB_APPLICATION (application);
  g_autoptr (GError) error = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("mirqab " MIRQAB_VERSION "\n");
      return 0;
    }
  if (!g_variant_dict_lookup (options, "dossier", "^ay", &self->dossier_name))
    return -1;
  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  if (!g_application_get_is_remote (application))
    return -1;

  g_printerr ("%s\n", _("Mirqab is open with a dossier: quit it first to start it with another"));

  return 1;
}

static void
mirqab_application_shutdown (GApplication *application)
{
  MirqabApplication *self = MIRQAB_APPLICATION (application);

  g_cancellable_cancel (self->opening);
  g_clear_object (&self->session);
  g_clear_object (&self->desk);

  G_APPLICATION_CLASS (mirqab_application_parent_class)->shutdown (application);
}

static void
mirqab_application_finalize (GObject *object)
{
  MirqabApplication *self = MIRQAB_APPLICATION (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->opening);
  g_clear_object (&self->waiting);
  g_clear_error (&self->failure);
  g_clear_pointer (&self->dossier_name, g_free);

  G_OBJECT_CLASS (mirqab_application_parent_class)->finalize (object);
}

static void
mirqab_application_class_init (MirqabApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mirqab_application_finalize;
  application_class->handle_local_options = mirqab_application_handle_local_options;
  application_class->startup = mirqab_application_startup;
  application_class->activate = mirqab_application_activate;
  application_class->open = mirqab_application_open;
  application_class->shutdown = mirqab_application_shutdown;
}

static void
mirqab_application_init (MirqabApplication *self)
{
  self->opening = g_cancellable_new ();
  self->waiting = g_list_store_new (G_TYPE_FILE);
}

MirqabApplication *
mirqab_application_new (void)
{
  static const GOptionEntry options[] = {
    { "dossier", 0, 0, G_OPTION_ARG_FILENAME, NULL,
      N_("Dossier of the organisation: a name, or a folder"), N_("NAME|DIR") },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version"), NULL },
    { NULL },
  };
  MirqabApplication *self = g_object_new (MIRQAB_TYPE_APPLICATION,
                                          "application-id", MIRQAB_APPLICATION_ID,
                                          "flags", G_APPLICATION_HANDLES_OPEN,
                                          NULL);

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE…]"));
  return self;
}
