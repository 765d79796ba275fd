/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "map/map-saver.h"

#include "map/map-canvas-private.h"
#include "picture.h"

#include <glib/gi18n.h>

static void
draw (cairo_t  *cr,
      gpointer  user_data)
{
  mirqab_map_figure_draw_base (user_data, cr);
}

/**
 * mirqab_map_saver_make:
 * @name: of the file
 *
 * Returns: (transfer full) (nullable): what is to be written; %NULL when the name
 *   has none of the known endings, or there is no map
 */
GBytes *
mirqab_map_saver_make (MirqabMapCanvas *canvas,
                       const char      *name)
{
  const GdkRectangle nothing = { 0, 0, 0, 0 };
  GdkRectangle covered = canvas->covered;
  GBytes *bytes;

  if (canvas->figure == NULL)
    return NULL;

  /* On paper nothing covers the map; the screen's map comes back with its colours. */
  mirqab_map_canvas_set_covered (canvas, &nothing);
  mirqab_map_figure_set_palette (canvas->figure, mirqab_palette_paper ());
  bytes = mirqab_picture_make (name, gtk_widget_get_width (GTK_WIDGET (canvas)),
                               gtk_widget_get_height (GTK_WIDGET (canvas)), draw, canvas->figure);
  mirqab_map_canvas_update_style (canvas);
  mirqab_map_canvas_set_covered (canvas, &covered);

  return bytes;
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
      mirqab_session_tell (session, _("The map was saved"));
      return;
    }
  g_message ("Cannot save the map: %s", error->message);
  mirqab_session_tell (session, _("The map cannot be saved there"));
}

static void
save (MirqabMapCanvas *canvas,
      GFile           *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GBytes) bytes = mirqab_map_saver_make (canvas, name);

  if (bytes == NULL)
    {
      mirqab_session_tell (canvas->session, _("The name must end in .svg or .png"));
      return;
    }
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION,
                                       NULL, saved_cb, g_object_ref (canvas->session));
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             gpointer         user_data)
{
  MirqabMapCanvas *canvas = user_data;

  if (response == GTK_RESPONSE_ACCEPT && canvas->session != NULL)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      save (canvas, file);
    }
  g_object_unref (dialog);
}

void
mirqab_map_saver_ask (MirqabMapCanvas *canvas)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (canvas));
  g_autoptr (GtkFileFilter) pictures = gtk_file_filter_new ();
  GtkFileChooserNative *chooser;

  chooser = gtk_file_chooser_native_new (_("Save the Map"),
                                         GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                         GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_filter_set_name (pictures, _("Picture (.svg or .png)"));
  gtk_file_filter_add_suffix (pictures, "svg");
  gtk_file_filter_add_suffix (pictures, "png");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), pictures);
  /* Translators: name of a file; keep the ending */
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), _("map.svg"));
  g_signal_connect_object (chooser, "response", G_CALLBACK (response_cb), canvas, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
