/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "window/window.h"

#include "error-text.h"
#include "export/archive-saver.h"
#include "export/export-window.h"
#include "filters/scope-bar.h"
#include "filters/search-row.h"
#include "importing/drop-area.h"
#include "importing/import-bar.h"
#include "importing/import-details.h"
#include "importing/import-report.h"
#include "importing/importer.h"
#include "names/names-window.h"
#include "sources/source-actions.h"
#include "toast.h"
#include "window/details-window.h"
#include "window/header.h"
#include "window/panes.h"
#include "window/trouble-bar.h"

#include <glib/gi18n.h>

struct _MirqabWindow
{
  AdwApplicationWindow  parent_instance;

  GSettings            *settings; /* owned */
  MirqabSession        *session;  /* owned, nullable */
  GSignalGroup         *session_signals;
  MirqabImporter       *importer; /* owned, nullable: as long as the session */
  MirqabSourceActions  *sources;  /* owned */
  GPtrArray            *imported; /* owned, nullable: items of the last import with trouble */

  AdwToastOverlay      *toasts;
  AdwToast             *staying; /* weak, nullable: the toast that waits to be closed */
  AdwToast             *edited;  /* weak, nullable: the toast that takes the last edit back */
  MirqabSearchRow      *search;
  GtkRevealer          *problem_note;
  GtkLabel             *problem_text;
  MirqabTroubleBar     *trouble;
  MirqabPanes          *panes;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_IMPORTER,
  PROP_UPDATER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MirqabWindow, mirqab_window, ADW_TYPE_APPLICATION_WINDOW)

/* A toast that stays until it is closed would keep the later ones waiting: it makes way. */
static void
show_toast (MirqabWindow *self,
            AdwToast     *toast) /* (transfer full) */
{
  if (self->staying != NULL)
    adw_toast_dismiss (self->staying);
  g_set_weak_pointer (&self->staying, adw_toast_get_timeout (toast) == 0 ? toast : NULL);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
message_cb (MirqabWindow *self,
            const char   *message)
{
  show_toast (self, mirqab_toast_new (message));
}

static void
toast_cb (MirqabWindow *self,
          AdwToast     *toast)
{
  show_toast (self, g_object_ref (toast));
}

/* Of many edits in a row only the last is told of: the others would come one
 * after the other, long after they were done or undone. */
static void
dismiss_edited (MirqabWindow *self)
{
  if (self->edited != NULL)
    adw_toast_dismiss (self->edited);
}

static void
edited_cb (MirqabWindow *self,
           const char   *message,
           guint64       serial)
{
  AdwToast *toast = mirqab_toast_new (message);

  dismiss_edited (self);
  g_set_weak_pointer (&self->edited, toast);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.take-back");
  adw_toast_set_action_target_value (toast, g_variant_new_uint64 (serial));
  show_toast (self, toast);
}

static void
exported_cb (MirqabWindow *self,
             GFile        *file)
{
  AdwToast *toast = mirqab_toast_new (_("The file was written"));
  g_autofree char *uri = g_file_get_uri (file);

  adw_toast_set_button_label (toast, _("_Open"));
  adw_toast_set_action_name (toast, "win.open-uri");
  adw_toast_set_action_target (toast, "s", uri);
  adw_toast_set_timeout (toast, 10);
  show_toast (self, toast);
}

static void
import_finished_cb (MirqabWindow *self,
                    GPtrArray    *items)
{
  MirqabImportReport report;
  g_autofree char *text = NULL;
  AdwToast *toast;

  mirqab_import_report_init (&report, items);
  text = mirqab_import_report_dup_text (&report);
  toast = mirqab_toast_new (text);
  if (report.n_failed + report.n_damaged > 0)
    {
      g_clear_pointer (&self->imported, g_ptr_array_unref);
      self->imported = g_ptr_array_ref (items);
      adw_toast_set_button_label (toast, _("_Details"));
      adw_toast_set_action_name (toast, "win.show-import");
      adw_toast_set_timeout (toast, 0);
    }
  show_toast (self, toast);

  if (report.only != 0)
    mirqab_session_open_article (self->session, report.only, (MirqabSpan) { 0, 0 });
}

static void
import_failed_cb (MirqabWindow *self,
                  const GError *error)
{
  message_cb (self, mirqab_error_get_text (error));
}

/* ---- actions ---- */

static void
add_response_cb (MirqabWindow         *self,
                 int                   response,
                 GtkFileChooserNative *chooser)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));

      mirqab_window_import_files (self, files);
    }
  g_object_unref (chooser);
}

static void
choose_files (MirqabWindow         *self,
              const char           *title,
              GtkFileChooserAction  action)
{
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, _("_Add"), NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (add_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
add_files_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  choose_files (user_data, _("Add Articles"), GTK_FILE_CHOOSER_ACTION_OPEN);
}

static void
add_folder_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  choose_files (user_data, _("Add Folders of Articles"), GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER);
}

static void
import_text (MirqabWindow *self,
             const char   *text)
{
  if (self->importer != NULL && text != NULL && *text != '\0')
    mirqab_importer_import_text (self->importer, text);
}

static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (MirqabWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);
  if (self->session == NULL) /* closed meanwhile */
    return;

  if (text != NULL && *text != '\0')
    {
      import_text (self, text);
      return;
    }
  if (error != NULL)
    g_debug ("Cannot paste: %s", error->message);
  message_cb (self, _("No text was copied"));
}

static void
paste_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  MirqabWindow *self = user_data;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, pasted_cb,
                                 g_object_ref (self));
}

static void
export_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  MirqabWindow *self = user_data;
  GtkWidget *window = mirqab_export_window_new (GTK_WINDOW (self), self->session);

  g_signal_connect_object (window, "written", G_CALLBACK (exported_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
names_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  MirqabWindow *self = user_data;

  gtk_window_present (GTK_WINDOW (mirqab_names_window_new (GTK_WINDOW (self), self->session,
                                                           self->importer)));
}

static void
back_up_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  mirqab_archive_saver_ask (GTK_WINDOW (user_data), ((MirqabWindow *) user_data)->session,
                            MIRQAB_SAVE_BACKUP);
}

static void
save_lines_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  mirqab_archive_saver_ask (GTK_WINDOW (user_data), ((MirqabWindow *) user_data)->session,
                            MIRQAB_SAVE_LINES);
}

static void
find_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  mirqab_search_row_start (((MirqabWindow *) user_data)->search);
}

static void
undo_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  MirqabWindow *self = user_data;

  dismiss_edited (self);
  mirqab_session_undo (self->session);
}

static void
redo_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  mirqab_session_redo (((MirqabWindow *) user_data)->session);
}

static void
clear_scope_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  MirqabWindow *self = user_data;

  if (self->session != NULL)
    mirqab_session_clear_scope (self->session);
}

static void
next_pane_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  mirqab_panes_focus_next (((MirqabWindow *) user_data)->panes);
}

static void
take_back_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  mirqab_session_take_back (((MirqabWindow *) user_data)->session, g_variant_get_uint64 (parameter));
}

static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (MirqabWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (g_app_info_launch_default_for_uri_finish (result, &error))
    return;

  g_message ("Cannot open: %s", error->message);
  if (self->session != NULL) /* not closed meanwhile */
    message_cb (self, _("No program could open it"));
}

static void
open_uri_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  g_app_info_launch_default_for_uri_async (g_variant_get_string (parameter, NULL), NULL, NULL,
                                           launched_cb, g_object_ref (user_data));
}

static void
show_import_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  MirqabWindow *self = user_data;

  if (self->imported != NULL)
    mirqab_import_details_present (GTK_WINDOW (self), self->imported);
}

static void
show_problems_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  MirqabWindow *self = user_data;
  GPtrArray *problems = mirqab_dossier_get_problems (mirqab_session_get_dossier (self->session));
  MirqabDetailsWindow *window =
    mirqab_details_window_new (GTK_WINDOW (self), _("Mistakes in the Dossier"),
                               _("These rows of the dossier are left out; everything else is used."));

  for (guint i = 0; i < problems->len; i++)
    {
      const MirqabDossierProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *place = mirqab_dossier_problem_dup_place (problem);

      mirqab_details_window_add (window, place, problem->message);
    }
  gtk_window_present (GTK_WINDOW (window));
}

static void
hide_problems_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  gtk_revealer_set_reveal_child (((MirqabWindow *) user_data)->problem_note, FALSE);
}

static const GActionEntry actions[] = {
  { .name = "add-files", .activate = add_files_action },
  { .name = "add-folder", .activate = add_folder_action },
  { .name = "paste", .activate = paste_action },
  { .name = "export", .activate = export_action },
  { .name = "names", .activate = names_action },
  { .name = "back-up", .activate = back_up_action },
  { .name = "save-lines", .activate = save_lines_action },
  { .name = "find", .activate = find_action },
  { .name = "undo", .activate = undo_action },
  { .name = "redo", .activate = redo_action },
  { .name = "clear-scope", .activate = clear_scope_action },
  { .name = "next-pane", .activate = next_pane_action },
  { .name = "take-back", .activate = take_back_action, .parameter_type = "t" },
  { .name = "open-uri", .activate = open_uri_action, .parameter_type = "s" },
  { .name = "show-import", .activate = show_import_action },
  { .name = "show-problems", .activate = show_problems_action },
  { .name = "hide-problems", .activate = hide_problems_action },
};

static void
update_actions (MirqabWindow *self)
{
  static const char *const need_session[] = {
    "add-files", "add-folder", "paste", "export", "back-up", "save-lines", "names", "find", "clear-scope",
  };
  gboolean is_ready = self->session != NULL;
  GAction *action;

  for (guint i = 0; i < G_N_ELEMENTS (need_session); i++)
    {
      action = g_action_map_lookup_action (G_ACTION_MAP (self), need_session[i]);
      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_ready);
    }
  action = g_action_map_lookup_action (G_ACTION_MAP (self), "undo");
  g_simple_action_set_enabled (G_SIMPLE_ACTION (action),
                               is_ready && mirqab_session_get_can_undo (self->session));
  action = g_action_map_lookup_action (G_ACTION_MAP (self), "redo");
  g_simple_action_set_enabled (G_SIMPLE_ACTION (action),
                               is_ready && mirqab_session_get_can_redo (self->session));
}

/* Actions that are properties of a part of the window. */
static const char *const property_actions[] = {
  "search", "show-sidebar", "show-map", "show-reader", "show-chronology",
};

static void
add_property_action (MirqabWindow *self,
                     const char   *name,
                     gpointer      object,
                     const char   *property)
{
  g_autoptr (GPropertyAction) action = g_property_action_new (name, object, property);

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

/* An action keeps its object, and GTK keeps the window's actions beyond the
 * window. */
static void
remove_property_actions (MirqabWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (property_actions); i++)
    g_action_map_remove_action (G_ACTION_MAP (self), property_actions[i]);
}

static void
files_dropped_cb (MirqabWindow *self,
                  GListModel   *files)
{
  mirqab_window_import_files (self, files);
}

static void
text_dropped_cb (MirqabWindow *self,
                 const char   *text)
{
  import_text (self, text);
}

static void
show_problems (MirqabWindow *self)
{
  guint n = mirqab_dossier_get_problems (mirqab_session_get_dossier (self->session))->len;
  g_autofree char *text = NULL;

  if (n == 0)
    return;

  text = g_strdup_printf (ngettext ("%u mistake in the dossier was passed over",
                                    "%u mistakes in the dossier were passed over", n), n);
  gtk_label_set_label (self->problem_text, text);
  gtk_revealer_set_reveal_child (self->problem_note, TRUE);
}

static void
trouble_cb (MirqabWindow *self,
            int           kind,
            const char   *detail)
{
  mirqab_trouble_bar_tell (self->trouble, (MirqabTrouble) kind, detail);
}

static void
listen_for_trouble (MirqabWindow *self)
{
  MirqabDesk *desk = mirqab_session_get_desk (self->session);

  g_signal_connect_object (desk, "trouble", G_CALLBACK (trouble_cb), self, G_CONNECT_SWAPPED);
  if (mirqab_desk_is_read_only (desk))
    trouble_cb (self, MIRQAB_TROUBLE_READ_ONLY, NULL);
}

static void
start_importer (MirqabWindow *self)
{
  self->importer = mirqab_importer_new (mirqab_session_get_desk (self->session));
  g_signal_connect_object (self->importer, "finished", G_CALLBACK (import_finished_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->importer, "failed", G_CALLBACK (import_failed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->importer, "read-again",
                           G_CALLBACK (mirqab_session_reload_article), self->session,
                           G_CONNECT_SWAPPED);
}

static void
mirqab_window_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  MirqabWindow *self = MIRQAB_WINDOW (object);

  switch (property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_IMPORTER:
      g_value_set_object (value, self->importer);
      break;
    case PROP_UPDATER:
      g_value_set_object (value, mirqab_source_actions_get_updater (self->sources));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_window_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_SESSION:
      mirqab_window_set_session (MIRQAB_WINDOW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static gboolean
mirqab_window_close_request (GtkWindow *window)
{
  MirqabWindow *self = MIRQAB_WINDOW (window);
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set (self->settings, "window-size", "(ii)", width, height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (window));

  return GTK_WINDOW_CLASS (mirqab_window_parent_class)->close_request (window);
}

static void
mirqab_window_dispose (GObject *object)
{
  MirqabWindow *self = MIRQAB_WINDOW (object);

  remove_property_actions (self);
  if (self->sources != NULL)
    mirqab_source_actions_set_session (self->sources, NULL, NULL);
  g_clear_object (&self->sources);
  if (self->importer != NULL)
    mirqab_importer_cancel (self->importer);
  g_clear_object (&self->importer);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->imported, g_ptr_array_unref);
  g_clear_weak_pointer (&self->staying);
  g_clear_weak_pointer (&self->edited);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIRQAB_TYPE_WINDOW);

  G_OBJECT_CLASS (mirqab_window_parent_class)->dispose (object);
}

static void
mirqab_window_class_init (MirqabWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mirqab_window_get_property;
  object_class->set_property = mirqab_window_set_property;
  object_class->dispose = mirqab_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = mirqab_window_close_request;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, MIRQAB_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_IMPORTER] =
    g_param_spec_object ("importer", NULL, NULL, MIRQAB_TYPE_IMPORTER,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_UPDATER] =
    g_param_spec_object ("updater", NULL, NULL, MIRQAB_TYPE_UPDATER,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (MIRQAB_TYPE_ADAPTIVE_BIN);
  g_type_ensure (MIRQAB_TYPE_DROP_AREA);
  g_type_ensure (MIRQAB_TYPE_HEADER);
  g_type_ensure (MIRQAB_TYPE_IMPORT_BAR);
  g_type_ensure (MIRQAB_TYPE_PANES);
  g_type_ensure (MIRQAB_TYPE_SCOPE_BAR);
  g_type_ensure (MIRQAB_TYPE_SEARCH_ROW);
  g_type_ensure (MIRQAB_TYPE_TROUBLE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/window/window.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, MirqabWindow, search);
  gtk_widget_class_bind_template_child (widget_class, MirqabWindow, problem_note);
  gtk_widget_class_bind_template_child (widget_class, MirqabWindow, problem_text);
  gtk_widget_class_bind_template_child (widget_class, MirqabWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, MirqabWindow, panes);
  gtk_widget_class_bind_template_callback (widget_class, files_dropped_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_dropped_cb);
}

static void
mirqab_window_init (MirqabWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  self->sources = mirqab_source_actions_new (GTK_APPLICATION_WINDOW (self));
  g_signal_connect_object (self->sources, "toast", G_CALLBACK (toast_cb), self, G_CONNECT_SWAPPED);

  self->session_signals = g_signal_group_new (MIRQAB_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "message", G_CALLBACK (message_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "edited", G_CALLBACK (edited_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::can-undo",
                                  G_CALLBACK (update_actions), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::can-redo",
                                  G_CALLBACK (update_actions), self);

  gtk_widget_init_template (GTK_WIDGET (self));

  add_property_action (self, "search", self->search, "search-mode");
  add_property_action (self, "show-sidebar", self->panes, "show-sidebar");
  add_property_action (self, "show-map", self->panes, "show-map");
  add_property_action (self, "show-reader", self->panes, "show-reader");
  add_property_action (self, "show-chronology", self->panes, "show-chronology");
  update_actions (self);
}

/**
 * mirqab_window_new:
 * @settings: where the layout is kept
 */
MirqabWindow *
mirqab_window_new (GtkApplication *application,
                   GSettings      *settings)
{
  MirqabWindow *self = g_object_new (MIRQAB_TYPE_WINDOW, "application", application, NULL);
  int width, height;

  self->settings = g_object_ref (settings);
  g_settings_get (settings, "window-size", "(ii)", &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  mirqab_panes_bind_settings (self->panes, settings);

  return self;
}

/**
 * mirqab_window_set_session:
 *
 * Fills the window; before, it stands empty.
 */
void
mirqab_window_set_session (MirqabWindow  *self,
                           MirqabSession *session)
{
  g_return_if_fail (MIRQAB_IS_WINDOW (self));

  if (!g_set_object (&self->session, session))
    return;

  g_clear_object (&self->importer);
  g_signal_group_set_target (self->session_signals, session);
  mirqab_source_actions_set_session (self->sources, session, self->settings);
  if (session != NULL)
    {
      start_importer (self);
      show_problems (self);
      listen_for_trouble (self);
    }
  update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IMPORTER]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UPDATER]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * mirqab_window_import_files:
 * @files: (element-type GFile): files and folders
 */
void
mirqab_window_import_files (MirqabWindow *self,
                            GListModel   *files)
{
  g_return_if_fail (MIRQAB_IS_WINDOW (self));

  if (self->importer != NULL)
    mirqab_importer_import_files (self->importer, files);
}
