/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "export/export-window.h"

#include "error-text.h"
#include "export/briefing-form.h"
#include "export/briefing-preview.h"
#include "export/briefing-printer.h"
#include "export/template-menu.h"

#include <glib/gi18n.h>

/* Letters of a title that follow one another are one change. */
#define PREVIEW_DELAY 250 /* ms */

#define MAX_NAME 60 /* letters of the title, of up to four bytes each */

struct _MirqabExportWindow
{
  AdwWindow              parent_instance;

  MirqabSession         *session;   /* owned, nullable once closed */
  MirqabTemplateMenu    *templates; /* owned */
  GCancellable          *writing;   /* owned, nullable: while pages are set */
  GFile                 *file;      /* owned, nullable: that is written */
  MirqabExportFormat     format;    /* of it */
  guint                  waiting;   /* source id of the preview, 0 = none */
  gboolean               is_empty;  /* no article is shown: there is nothing to write */

  GtkWidget             *write;
  GtkWidget             *more;
  AdwLeaflet            *leaflet;
  GtkToggleButton       *preview_shown;
  MirqabBriefingForm    *form;
  MirqabBriefingPreview *preview;
  GtkRevealer           *working;
  GtkLabel              *status;
  GtkProgressBar        *progress;
  GMenu                 *template_section;
};

enum
{
  SIGNAL_WRITTEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MirqabExportWindow, mirqab_export_window, ADW_TYPE_WINDOW)

/* The window may be closed while pages are set: that stops it. */
static gboolean
is_closed (MirqabExportWindow *self)
{
  return self->session == NULL;
}

static void
show_state (MirqabExportWindow *self,
            const char         *status)
{
  gboolean busy = self->writing != NULL;
  gboolean can_write = !busy && !self->is_empty;

  gtk_widget_set_sensitive (GTK_WIDGET (self->form), !busy);
  gtk_widget_set_sensitive (self->write, can_write);
  gtk_widget_set_sensitive (self->more, !busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.write", can_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.print", can_write);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), busy);
  gtk_label_set_label (self->status, status != NULL ? status : "");
  gtk_revealer_set_reveal_child (self->working, status != NULL);
}

static void
start_work (MirqabExportWindow *self,
            const char         *status)
{
  self->writing = g_cancellable_new ();
  gtk_progress_bar_set_fraction (self->progress, 0);
  show_state (self, status);
}

/* Says why there is no file, unless the person wanted none. */
static void
end_work (MirqabExportWindow *self,
          const GError       *error)
{
  g_autofree char *status = NULL;

  if (error == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      show_state (self, NULL);
      return;
    }

  g_message ("Cannot export: %s", error->message);
  status = mirqab_error_dup_sentences (error);
  show_state (self, status);
}

static void
progress_cb (guint       done,
             guint       total,
             const char *what,
             gpointer    user_data)
{
  MirqabExportWindow *self = user_data;

  if (self->writing == NULL || is_closed (self))
    return;

  if (total > 0)
    gtk_progress_bar_set_fraction (self->progress, (double) done / total);
  else
    gtk_progress_bar_pulse (self->progress);
}

/* @template: holds the texts of @what */
static void
fill_export (MirqabExportWindow *self,
             MirqabTemplate     *template,
             MirqabExport       *what)
{
  const GArray *selection = mirqab_session_get_selection (self->session);
  gboolean only_selected = mirqab_briefing_form_get_only_selected (self->form);

  mirqab_briefing_form_get_template (self->form, template);
  *what = (MirqabExport) {
    .format = self->format,
    .language = template->language,
    .title = template->title,
    .paper = template->paper,
    .choice = template->choice,
    .scope = mirqab_session_get_scope (self->session),
    .ids = only_selected ? (const gint64 *) (gpointer) selection->data : NULL,
    .n_ids = only_selected ? selection->len : 0,
  };
}

/* ---- preview ---- */

static void
update_preview (MirqabExportWindow *self)
{
  g_auto (MirqabTemplate) template = { NULL };
  MirqabExport what;

  fill_export (self, &template, &what);
  mirqab_briefing_preview_show (self->preview, mirqab_session_get_desk (self->session), &what);
}

static gboolean
preview_cb (gpointer user_data)
{
  MirqabExportWindow *self = user_data;

  self->waiting = 0;
  update_preview (self);

  return G_SOURCE_REMOVE;
}

static void
form_changed_cb (MirqabExportWindow *self)
{
  if (self->session == NULL)
    return;

  g_clear_handle_id (&self->waiting, g_source_remove);
  self->waiting = g_timeout_add (PREVIEW_DELAY, preview_cb, self);
}

static void
preview_toggled_cb (MirqabExportWindow *self)
{
  adw_leaflet_set_visible_child (self->leaflet, gtk_toggle_button_get_active (self->preview_shown)
                                                  ? GTK_WIDGET (self->preview)
                                                  : GTK_WIDGET (self->form));
}

/* ---- files ---- */

static const char *const endings[] = {
  [MIRQAB_EXPORT_PDF] = "pdf",
  [MIRQAB_EXPORT_HTML] = "html",
  [MIRQAB_EXPORT_TEXT] = "txt",
  [MIRQAB_EXPORT_CSV] = "csv",
  [MIRQAB_EXPORT_BIBTEX] = "bib",
  [MIRQAB_EXPORT_RIS] = "ris",
};

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (MirqabExportWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->writing);
  mirqab_desk_export_pdf_finish (MIRQAB_DESK (source), result, &error);
  if (is_closed (self))
    return;

  end_work (self, error);
  if (error != NULL)
    return;

  g_signal_emit (self, signals[SIGNAL_WRITTEN], 0, self->file);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
write_file (MirqabExportWindow *self)
{
  g_auto (MirqabTemplate) template = { NULL };
  MirqabExport what;

  fill_export (self, &template, &what);
  start_work (self, _("Writing the file"));
  mirqab_desk_export_pdf_async (mirqab_session_get_desk (self->session), &what, self->file,
                                progress_cb, self, self->writing, written_cb, g_object_ref (self));
}

static void
save_response_cb (MirqabExportWindow   *self,
                  int                   response,
                  GtkFileChooserNative *chooser)
{
  if (response == GTK_RESPONSE_ACCEPT && !is_closed (self))
    {
      g_clear_object (&self->file);
      self->file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
      write_file (self);
    }
  g_object_unref (chooser);
}

static void
keep_last (MirqabExportWindow *self)
{
  g_auto (MirqabTemplate) template = { NULL };

  mirqab_briefing_form_get_template (self->form, &template);
  mirqab_template_menu_keep_last (self->templates, &template);
}

/* Names of files have 255 bytes at most, titles as many letters as one likes. */
static char *
dup_file_name (const char *title,
               const char *ending)
{
  g_autofree char *start = g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), MAX_NAME));
  char *name = g_strdup_printf ("%s.%s", start, ending);

  return g_strdelimit (name, G_DIR_SEPARATOR_S ":", '-');
}

static void
ask_for_file (MirqabExportWindow *self,
              MirqabExportFormat  format)
{
  GtkFileChooserNative *chooser;
  g_auto (MirqabTemplate) template = { NULL };
  g_autofree char *name = NULL;

  keep_last (self);
  self->format = format;
  mirqab_briefing_form_get_template (self->form, &template);
  name = dup_file_name (template.title != NULL ? template.title : _("Briefing"), endings[format]);

  chooser = gtk_file_chooser_native_new (_("Export"), GTK_WINDOW (self),
                                         GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_object (chooser, "response", G_CALLBACK (save_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
write_clicked_cb (MirqabExportWindow *self)
{
  ask_for_file (self, MIRQAB_EXPORT_PDF);
}

static void
write_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  const char *ending = g_variant_get_string (parameter, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_equal (endings[i], ending))
      ask_for_file (MIRQAB_EXPORT_WINDOW (widget), (MirqabExportFormat) i);
}

/* ---- printing ---- */

static void
proved_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (MirqabExportWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabProof) proof = NULL;
  g_auto (MirqabTemplate) template = { NULL };

  proof = mirqab_desk_proof_finish (MIRQAB_DESK (source), result, &error);
  g_clear_object (&self->writing);
  if (is_closed (self))
    return;

  end_work (self, error);
  if (proof == NULL)
    return;

  mirqab_briefing_form_get_template (self->form, &template);
  mirqab_briefing_print (GTK_WINDOW (self), proof, template.paper,
                         template.title != NULL ? template.title : _("Briefing"), &error);
  if (!is_closed (self)) /* while the dialog was open */
    end_work (self, error);
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  MirqabExportWindow *self = MIRQAB_EXPORT_WINDOW (widget);
  g_auto (MirqabTemplate) template = { NULL };
  MirqabExport what;

  keep_last (self);
  fill_export (self, &template, &what);
  start_work (self, _("Setting the pages"));
  mirqab_desk_proof_async (mirqab_session_get_desk (self->session), &what, 0, progress_cb, self,
                           self->writing, proved_cb, g_object_ref (self));
}

/* ---- templates ---- */

static void
template_chosen_cb (MirqabExportWindow   *self,
                    const MirqabTemplate *template)
{
  mirqab_briefing_form_set_template (self->form, template);
}

static void
template_failed_cb (MirqabExportWindow *self,
                    const GError       *error)
{
  end_work (self, error);
}

static void
save_template_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  MirqabExportWindow *self = MIRQAB_EXPORT_WINDOW (widget);
  g_auto (MirqabTemplate) template = { NULL };

  mirqab_briefing_form_get_template (self->form, &template);
  mirqab_template_menu_ask_for_name (self->templates, GTK_WINDOW (self), &template);
}

static void
cancel_clicked_cb (MirqabExportWindow *self)
{
  if (self->writing != NULL)
    g_cancellable_cancel (self->writing);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static gboolean
mirqab_export_window_close_request (GtkWindow *window)
{
  MirqabExportWindow *self = MIRQAB_EXPORT_WINDOW (window);

  if (self->writing != NULL)
    g_cancellable_cancel (self->writing);

  return GTK_WINDOW_CLASS (mirqab_export_window_parent_class)->close_request (window);
}

static void
mirqab_export_window_dispose (GObject *object)
{
  MirqabExportWindow *self = MIRQAB_EXPORT_WINDOW (object);

  if (self->writing != NULL)
    g_cancellable_cancel (self->writing);
  g_clear_handle_id (&self->waiting, g_source_remove);
  g_clear_object (&self->session);
  g_clear_object (&self->templates);
  g_clear_object (&self->file);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIRQAB_TYPE_EXPORT_WINDOW);

  G_OBJECT_CLASS (mirqab_export_window_parent_class)->dispose (object);
}

static void
mirqab_export_window_class_init (MirqabExportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mirqab_export_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = mirqab_export_window_close_request;

  signals[SIGNAL_WRITTEN] = g_signal_new ("written", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);

  g_type_ensure (MIRQAB_TYPE_BRIEFING_FORM);
  g_type_ensure (MIRQAB_TYPE_BRIEFING_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/export/export-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabExportWindow, write);
  gtk_widget_class_bind_template_child (widget_class, MirqabExportWindow, more);
  gtk_widget_class_bind_template_child (widget_class, MirqabExportWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, MirqabExportWindow, preview_shown);
  gtk_widget_class_bind_template_child (widget_class, MirqabExportWindow, form);
  gtk_widget_class_bind_template_child (widget_class, MirqabExportWindow, preview);
  gtk_widget_class_bind_template_child (widget_class, MirqabExportWindow, working);
  gtk_widget_class_bind_template_child (widget_class, MirqabExportWindow, status);
  gtk_widget_class_bind_template_child (widget_class, MirqabExportWindow, progress);
  gtk_widget_class_bind_template_child_full (widget_class, "templates", FALSE,
                                             G_STRUCT_OFFSET (MirqabExportWindow, template_section));
  gtk_widget_class_bind_template_callback (widget_class, form_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, preview_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, write_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
  gtk_widget_class_install_action (widget_class, "export.write", "s", write_action);
  gtk_widget_class_install_action (widget_class, "export.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "export.save-template", NULL, save_template_action);
}

static void
mirqab_export_window_init (MirqabExportWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->templates = mirqab_template_menu_new (self->template_section);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "template",
                                  mirqab_template_menu_get_actions (self->templates));
  g_signal_connect_object (self->templates, "chosen", G_CALLBACK (template_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->templates, "failed", G_CALLBACK (template_failed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* As it was the last time, but for the title: that tells of another scope. */
static void
show_choices (MirqabExportWindow *self)
{
  const char *language = mirqab_session_get_language (self->session);
  const MirqabLocalText *name = mirqab_dossier_get_name (mirqab_session_get_dossier (self->session));
  const MirqabView *view = mirqab_session_get_view (self->session);
  guint n_shown = view != NULL ? view->listings->len : 0;
  g_auto (MirqabTemplate) last = { NULL };

  mirqab_briefing_form_set_counts (self->form, n_shown,
                                   mirqab_session_get_selection (self->session)->len);
  self->is_empty = n_shown == 0;
  show_state (self, NULL);

  mirqab_template_menu_get_last (self->templates, &last);
  g_clear_pointer (&last.title, g_free);
  mirqab_briefing_form_set_defaults (self->form,
                                     mirqab_local_text_get (name, last.language != NULL
                                                                    ? last.language : language),
                                     language);
  mirqab_briefing_form_set_template (self->form, &last);
}

GtkWidget *
mirqab_export_window_new (GtkWindow     *parent,
                          MirqabSession *session)
{
  MirqabExportWindow *self = g_object_new (MIRQAB_TYPE_EXPORT_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  show_choices (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->form));

  return GTK_WIDGET (self);
}
