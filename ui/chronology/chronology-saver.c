/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "chronology/chronology-saver.h"

#include <glib/gi18n.h>

#include "chronology/chronology-canvas-private.h"
#include "chronology/timeline-export.h"
#include "picture.h"

static void
draw (cairo_t  *cr,
      gpointer  user_data)
{
  mirqab_timeline_figure_draw (user_data, cr);
}

/* In the colours of paper, whatever the screen's are. */
static GBytes *
make_picture (MirqabChronologyCanvas *canvas,
              const char             *name)
{
  GBytes *bytes;

  mirqab_timeline_figure_set_palette (canvas->figure, mirqab_palette_paper ());
  bytes = mirqab_picture_make (name, gtk_widget_get_width (GTK_WIDGET (canvas)),
                               gtk_widget_get_height (GTK_WIDGET (canvas)), draw, canvas->figure);
  mirqab_chronology_canvas_update_style (canvas);

  return bytes;
}

static GBytes *
take_text (char *text) /* (transfer full) */
{
  return g_bytes_new_take (text, strlen (text));
}

/**
 * mirqab_chronology_saver_make:
 * @name: of the file
 * @now: seconds since 1970 UTC
 *
 * Returns: (transfer full) (nullable): what is to be written, or %NULL when the
 *   name has none of the known endings, or there is nothing to save
 */
GBytes *
mirqab_chronology_saver_make (MirqabChronologyCanvas *canvas,
                              MirqabSession          *session,
                              const char             *name,
                              gint64                  now)
{
  MirqabView *view = mirqab_session_get_view (session);
  const char *language = mirqab_session_get_language (session);
  g_autofree char *lower = g_ascii_strdown (name, -1);

  if (view == NULL || view->timeline == NULL || canvas->figure == NULL)
    return NULL;

  if (g_str_has_suffix (lower, ".ics"))
    return take_text (mirqab_timeline_to_ics (view->timeline, MIRQAB_ICS_ALL, language, _("Chronology"), now));
  if (g_str_has_suffix (lower, ".csv"))
    return take_text (mirqab_timeline_to_csv (view->timeline, language));

  return make_picture (canvas, name);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (MirqabSession) session = user_data;
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    {
      mirqab_session_tell (session, _("The chronology was saved"));
      return;
    }
  g_warning ("Cannot save the chronology: %s", error->message);
  mirqab_session_tell (session, _("The chronology cannot be saved there"));
}

static void
save (MirqabChronologyCanvas *canvas,
      MirqabSession          *session,
      GFile                  *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GBytes) bytes = NULL;

  bytes = mirqab_chronology_saver_make (canvas, session, name,
                                        g_get_real_time () / G_USEC_PER_SEC);
  if (bytes == NULL)
    {
      mirqab_session_tell (session, _("The name must end in .svg, .png, .ics or .csv"));
      return;
    }
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION,
                                       NULL, saved_cb, g_object_ref (session));
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             gpointer         user_data)
{
  MirqabChronologyCanvas *canvas = MIRQAB_CHRONOLOGY_CANVAS (user_data);

  if (response == GTK_RESPONSE_ACCEPT && canvas->session != NULL)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      save (canvas, canvas->session, file);
    }
  g_object_unref (dialog);
}

static void
add_filter (GtkFileChooser *chooser,
            const char     *name,
            const char     *suffix)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_suffix (filter, suffix);
  gtk_file_chooser_add_filter (chooser, filter);
}

void
mirqab_chronology_saver_ask (MirqabChronologyCanvas *canvas,
                             MirqabSession          *session)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (canvas));
  GtkFileChooserNative *chooser;
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  chooser = gtk_file_chooser_native_new (_("Save the Chronology"),
                                         GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                         GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_filter_set_name (all, _("Picture, calendar or table, by the ending of the name"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), all);
  add_filter (GTK_FILE_CHOOSER (chooser), _("Picture (.svg)"), "svg");
  add_filter (GTK_FILE_CHOOSER (chooser), _("Picture (.png)"), "png");
  add_filter (GTK_FILE_CHOOSER (chooser), _("Calendar (.ics)"), "ics");
  add_filter (GTK_FILE_CHOOSER (chooser), _("Table (.csv)"), "csv");
  /* Translators: name of a file; keep the ending */
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), _("chronology.svg"));
  g_signal_connect_object (chooser, "response", G_CALLBACK (response_cb), canvas, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
