/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "export/export-window.h"

#include "error-text.h"

#include <glib/gi18n.h>

struct _MirqabExportWindow
{
  AdwWindow       parent_instance;

  MirqabSession  *session;  /* owned */
  GSettings      *settings; /* owned */
  GCancellable   *writing;  /* owned, nullable: while the PDF is written */
  GFile          *file;     /* owned, nullable: that is written */

  GtkWidget      *write;
  GtkWidget      *choices;
  AdwActionRow   *whole_row;
  AdwActionRow   *selected_row;
  GtkCheckButton *selected;
  GtkEditable    *title_row;
  AdwComboRow    *language_row;
  AdwComboRow    *paper_row;
  AdwComboRow    *order_row;
  AdwComboRow    *digits_row;
  AdwComboRow    *months_row;
  GtkRevealer    *working;
  GtkLabel       *status;
  GtkProgressBar *progress;
};

enum
{
  SIGNAL_WRITTEN,
  N_SIGNALS
};

/* In the order of the rows of the template. */
static const char *const languages[] = { "ar", "en", "ru" };
static const char *const papers[] = { "a4", "letter" };

/* These are numbered as the rows are. */
typedef struct
{
  const char *key;
  gsize       row; /* offset of its widget */
} Choice;

static const Choice choices[] = {
  { "export-order", offsetof (MirqabExportWindow, order_row) },
  { "export-digits", offsetof (MirqabExportWindow, digits_row) },
  { "export-months", offsetof (MirqabExportWindow, months_row) },
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MirqabExportWindow, mirqab_export_window, ADW_TYPE_WINDOW)

/* The window may be closed while the PDF is written: that stops it. */
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

  gtk_widget_set_sensitive (self->choices, !busy);
  gtk_widget_set_sensitive (self->write, !busy);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), busy);
  gtk_label_set_label (self->status, status != NULL ? status : "");
  gtk_revealer_set_reveal_child (self->working, status != NULL);
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

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (MirqabExportWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *status = NULL;

  g_clear_object (&self->writing);
  if (mirqab_desk_export_pdf_finish (MIRQAB_DESK (source), result, &error))
    {
      if (!is_closed (self))
        {
          g_signal_emit (self, signals[SIGNAL_WRITTEN], 0, self->file);
          gtk_window_destroy (GTK_WINDOW (self));
        }
      return;
    }
  if (is_closed (self))
    return;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      show_state (self, NULL);
      return;
    }

  g_message ("Cannot write a PDF: %s", error->message);
  status = mirqab_error_dup_sentences (error);
  show_state (self, status);
}

static void
write_file (MirqabExportWindow *self)
{
  const GArray *selection = mirqab_session_get_selection (self->session);
  gboolean only_selected = gtk_check_button_get_active (self->selected);
  const char *title = gtk_editable_get_text (self->title_row);
  MirqabExport what = {
    .language = languages[adw_combo_row_get_selected (self->language_row)],
    .title = *title != '\0' ? title : NULL,
    .paper = (MirqabPaper) adw_combo_row_get_selected (self->paper_row),
    .choice = {
      .grouping = (MirqabGrouping) adw_combo_row_get_selected (self->order_row),
      .digits = (MirqabDigits) adw_combo_row_get_selected (self->digits_row),
      .months = (MirqabMonths) adw_combo_row_get_selected (self->months_row),
    },
    .scope = mirqab_session_get_scope (self->session),
    .ids = only_selected ? (const gint64 *) (gpointer) selection->data : NULL,
    .n_ids = only_selected ? selection->len : 0,
  };

  self->writing = g_cancellable_new ();
  gtk_progress_bar_set_fraction (self->progress, 0);
  show_state (self, _("Writing the PDF"));
  mirqab_desk_export_pdf_async (mirqab_session_get_desk (self->session), &what, self->file,
                                progress_cb, self, self->writing, written_cb, g_object_ref (self));
}

static void
save_response_cb (MirqabExportWindow   *self,
                  int                   response,
                  GtkFileChooserNative *chooser)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_clear_object (&self->file);
      self->file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
      write_file (self);
    }
  g_object_unref (chooser);
}

static AdwComboRow *
get_choice_row (MirqabExportWindow *self,
                const Choice       *choice)
{
  return G_STRUCT_MEMBER (AdwComboRow *, self, choice->row);
}

static void
keep_choices (MirqabExportWindow *self)
{
  g_settings_set_string (self->settings, "export-language",
                         languages[adw_combo_row_get_selected (self->language_row)]);
  g_settings_set_string (self->settings, "export-paper",
                         papers[adw_combo_row_get_selected (self->paper_row)]);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    g_settings_set_int (self->settings, choices[i].key,
                        (int) adw_combo_row_get_selected (get_choice_row (self, &choices[i])));
}

static void
write_clicked_cb (MirqabExportWindow *self)
{
  GtkFileChooserNative *chooser;
  g_autofree char *name = NULL;
  const char *title = gtk_editable_get_text (self->title_row);

  keep_choices (self);
  name = g_strdup_printf ("%s.pdf", *title != '\0' ? title : _("Briefing"));
  g_strdelimit (name, G_DIR_SEPARATOR_S ":", '-');

  chooser = gtk_file_chooser_native_new (_("Export as PDF"), GTK_WINDOW (self),
                                         GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_object (chooser, "response", G_CALLBACK (save_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
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
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
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

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/export/export-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabExportWindow, write);
  gtk_widget_class_bind_template_child (widget_class, MirqabExportWindow, choices);
  gtk_widget_class_bind_template_child (widget_class, MirqabExportWindow, whole_row);
  gtk_widget_class_bind_template_child (widget_class, MirqabExportWindow, selected_row);
  gtk_widget_class_bind_template_child (widget_class, MirqabExportWindow, selected);
  gtk_widget_class_bind_template_child (widget_class, MirqabExportWindow, title_row);
  gtk_widget_class_bind_template_child (widget_class, MirqabExportWindow, language_row);
  gtk_widget_class_bind_template_child (widget_class, MirqabExportWindow, paper_row);
  gtk_widget_class_bind_template_child (widget_class, MirqabExportWindow, order_row);
  gtk_widget_class_bind_template_child (widget_class, MirqabExportWindow, digits_row);
  gtk_widget_class_bind_template_child (widget_class, MirqabExportWindow, months_row);
  gtk_widget_class_bind_template_child (widget_class, MirqabExportWindow, working);
  gtk_widget_class_bind_template_child (widget_class, MirqabExportWindow, status);
  gtk_widget_class_bind_template_child (widget_class, MirqabExportWindow, progress);
  gtk_widget_class_bind_template_callback (widget_class, write_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
}

static void
mirqab_export_window_init (MirqabExportWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static guint
find_string (const char *const *strings,
             guint              n_strings,
             const char        *string)
{
  for (guint i = 0; i < n_strings; i++)
    if (g_str_equal (strings[i], string))
      return i;

  return 0;
}

static void
show_choices (MirqabExportWindow *self)
{
  g_autofree char *language = g_settings_get_string (self->settings, "export-language");
  g_autofree char *paper = g_settings_get_string (self->settings, "export-paper");
  const MirqabView *view = mirqab_session_get_view (self->session);
  guint n_shown = view != NULL ? view->listings->len : 0;
  guint n_selected = mirqab_session_get_selection (self->session)->len;
  g_autofree char *shown = NULL;
  g_autofree char *selected = NULL;

  shown = g_strdup_printf (ngettext ("%u article", "%u articles", n_shown), n_shown);
  selected = g_strdup_printf (ngettext ("%u article", "%u articles", n_selected), n_selected);
  adw_action_row_set_subtitle (self->whole_row, shown);
  adw_action_row_set_subtitle (self->selected_row, selected);
  gtk_widget_set_sensitive (GTK_WIDGET (self->selected_row), n_selected > 0);
  gtk_check_button_set_active (self->selected, n_selected > 1);
  gtk_widget_set_sensitive (self->write, n_shown > 0);

  adw_combo_row_set_selected (self->language_row,
                              find_string (languages, G_N_ELEMENTS (languages), language));
  adw_combo_row_set_selected (self->paper_row, find_string (papers, G_N_ELEMENTS (papers), paper));
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    adw_combo_row_set_selected (get_choice_row (self, &choices[i]),
                                (guint) g_settings_get_int (self->settings, choices[i].key));
  gtk_editable_set_text (
    self->title_row,
    mirqab_local_text_get (mirqab_dossier_get_name (mirqab_session_get_dossier (self->session)),
                           language));
}

MirqabExportWindow *
mirqab_export_window_new (GtkWindow     *parent,
                          MirqabSession *session,
                          GSettings     *settings)
{
  MirqabExportWindow *self = g_object_new (MIRQAB_TYPE_EXPORT_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->settings = g_object_ref (settings);
  show_choices (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->title_row));

  return self;
}
