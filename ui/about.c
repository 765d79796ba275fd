/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "about.h"

#include "mirqab-config.h"

#include <glib/gi18n.h>

/**
 * mirqab_about_present:
 * @dossier: (nullable): whose sources are credited
 *
 * GTK's own dialog: libadwaita's speaks no Arabic.
 */
void
mirqab_about_present (GtkWindow     *parent,
                      MirqabDossier *dossier)
{
  static const char *boundaries[] = { "Natural Earth", "GSHHG", NULL };
  GtkAboutDialog *dialog = GTK_ABOUT_DIALOG (gtk_about_dialog_new ());

  gtk_about_dialog_set_program_name (dialog, _("Mirqab"));
  gtk_about_dialog_set_logo_icon_name (dialog, MIRQAB_APPLICATION_ID);
  gtk_about_dialog_set_version (dialog, MIRQAB_VERSION);
  gtk_about_dialog_set_copyright (dialog, _("The Mirqab developers"));
  gtk_about_dialog_set_license_type (dialog, GTK_LICENSE_GPL_3_0);
  gtk_about_dialog_set_comments (
    dialog, _("Follows an international organisation through the Arabic press.\n\n"
              "Boundaries on the map are de facto boundaries and express no opinion on the status of "
              "any territory."));
  /* Translators: put your names here, one a line */
  gtk_about_dialog_set_translator_credits (dialog, _("translator-credits"));
  if (dossier != NULL)
    gtk_about_dialog_add_credit_section (dialog, _("Facts of the dossier"),
                                         (const char **) mirqab_dossier_get_credits (dossier));
  gtk_about_dialog_add_credit_section (dialog, _("Boundaries (public domain)"), boundaries);

  gtk_window_set_transient_for (GTK_WINDOW (dialog), parent);
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  gtk_window_present (GTK_WINDOW (dialog));
}
