/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "sources/opml-chooser.h"

#include "desk/desk-sources.h"
#include "error-text.h"
#include "sources/document.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWindow      *parent;  /* owned */
  MirqabSession  *session; /* owned */
  MirqabOpmlTell  tell;
  gboolean        is_import;
} Asking;

static void
asking_free (Asking *asking)
{
  g_object_unref (asking->parent);
  g_object_unref (asking->session);
  g_free (asking);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asking, asking_free)

static char *
dup_imported_text (const MirqabOpmlImport *import)
{
  g_autofree char *there = NULL;

  if (import->n_there > 0)
    there = g_strdup_printf (ngettext ("%u was already there", "%u were already there",
                                       import->n_there),
                             import->n_there);
  if (import->n_new > 0)
    {
      g_autofree char *added = g_strdup_printf (ngettext ("%u source added", "%u sources added",
                                                          import->n_new),
                                                import->n_new);

      return there != NULL ? g_strconcat (added, " · ", there, NULL) : g_steal_pointer (&added);
    }

  return there != NULL ? g_steal_pointer (&there) : g_strdup (_("There is no feed in this list"));
}

static const char *
get_import_fault (const GError *error)
{
  if (error->domain == MIRQAB_SOURCE_ERROR)
    return _("This file is no list of feeds (OPML)");

  return mirqab_error_get_text (error);
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Asking) asking = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabOpmlImport) import = NULL;
  g_autofree char *text = NULL;

  import = mirqab_desk_import_opml_finish (MIRQAB_DESK (source), result, &error);
  if (import != NULL)
    text = dup_imported_text (import);
  else
    g_message ("Cannot import sources: %s", error->message);
  asking->tell (asking->parent, text != NULL ? text : get_import_fault (error));
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Asking) asking = user_data;
  g_autoptr (GError) error = NULL;

  if (mirqab_desk_export_opml_finish (MIRQAB_DESK (source), result, &error))
    {
      asking->tell (asking->parent, _("The file was written"));
      return;
    }
  g_message ("Cannot export sources: %s", error->message);
  asking->tell (asking->parent, mirqab_error_get_text (error));
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             gpointer         user_data)
{
  g_autoptr (Asking) asking = user_data;
  MirqabDesk *desk = mirqab_session_get_desk (asking->session);
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_object_unref (dialog);
  if (file == NULL)
    return;

  if (asking->is_import)
    mirqab_desk_import_opml_async (desk, file, NULL, imported_cb, g_steal_pointer (&asking));
  else
    mirqab_desk_export_opml_async (desk, file, _("Sources of Mirqab"), NULL, exported_cb,
                                   g_steal_pointer (&asking));
}

static void
add_filter (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Lists of feeds (OPML)"));
  gtk_file_filter_add_suffix (filter, "opml");
  gtk_file_filter_add_suffix (filter, "xml");
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, filter);
  gtk_file_chooser_add_filter (chooser, all);
}

static void
ask (GtkWindow            *parent,
     MirqabSession        *session,
     MirqabOpmlTell        tell,
     GtkFileChooserNative *chooser, /* (transfer full) */
     gboolean              is_import)
{
  Asking *asking = g_new0 (Asking, 1);

  asking->parent = g_object_ref (parent);
  asking->session = g_object_ref (session);
  asking->tell = tell;
  asking->is_import = is_import;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  add_filter (GTK_FILE_CHOOSER (chooser));
  g_signal_connect (chooser, "response", G_CALLBACK (response_cb), asking);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
mirqab_opml_chooser_import (GtkWindow      *parent,
                            MirqabSession  *session,
                            MirqabOpmlTell  tell)
{
  ask (parent, session, tell,
       gtk_file_chooser_native_new (_("Import a List of Feeds"), parent,
                                    GTK_FILE_CHOOSER_ACTION_OPEN, _("_Import"), NULL),
       TRUE);
}

void
mirqab_opml_chooser_export (GtkWindow      *parent,
                            MirqabSession  *session,
                            MirqabOpmlTell  tell)
{
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_("Export the List of Sources"), parent,
                                 GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), NULL);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), "mirqab.opml");
  ask (parent, session, tell, chooser, FALSE);
}
