/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "export/archive-saver.h"

#include "error-text.h"

#include <glib/gi18n.h>

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (MirqabSession) session = user_data;
  g_autoptr (GError) error = NULL;

  if (mirqab_desk_save_finish (MIRQAB_DESK (source), result, &error))
    {
      mirqab_session_tell (session, _("Everything was saved"));
      return;
    }
  g_message ("Cannot save the archive: %s", error->message);
  mirqab_session_tell (session, mirqab_error_get_text (error));
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             MirqabSession   *session)
{
  MirqabSaveKind kind = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (dialog), "kind"));

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      mirqab_desk_save_async (mirqab_session_get_desk (session), kind, file, NULL, saved_cb,
                              g_object_ref (session));
    }
  g_object_unref (dialog);
}

void
mirqab_archive_saver_ask (GtkWindow      *parent,
                          MirqabSession  *session,
                          MirqabSaveKind  kind)
{
  gboolean is_backup = kind == MIRQAB_SAVE_BACKUP;
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (is_backup ? _("Save a Backup") : _("Save Everything as JSON Lines"),
                                 parent, GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), NULL);
  char today[MIRQAB_DAY_STRING_LENGTH];
  g_autofree char *name = NULL;

  mirqab_day_print (mirqab_session_get_today (session), today);
  name = g_strdup_printf ("mirqab-%s.%s", today, is_backup ? "backup" : "jsonl");
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_object_set_data (G_OBJECT (chooser), "kind", GINT_TO_POINTER (kind));
  g_signal_connect_object (chooser, "response", G_CALLBACK (response_cb), session, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
