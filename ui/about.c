/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "about.h"

#include "mirqab-config.h"

#include <glib/gi18n.h>

static char *
dup_credits (MirqabDossier *dossier)
{
  const char *const *credits = dossier != NULL ? mirqab_dossier_get_credits (dossier) : NULL;
  GString *text = g_string_new (NULL);

  for (guint i = 0; credits != NULL && credits[i] != NULL; i++)
    {
      g_autofree char *escaped = g_markup_escape_text (credits[i], -1);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", escaped);
    }

  return g_string_free (text, FALSE);
}

/**
 * mirqab_about_present:
 * @dossier: (nullable): whose sources are credited
 */
void
mirqab_about_present (GtkWindow     *parent,
                      MirqabDossier *dossier)
{
  AdwAboutWindow *window = ADW_ABOUT_WINDOW (adw_about_window_new ());
  g_autofree char *credits = dup_credits (dossier);

  adw_about_window_set_application_name (window, _("Mirqab"));
  adw_about_window_set_application_icon (window, MIRQAB_APPLICATION_ID);
  adw_about_window_set_version (window, MIRQAB_VERSION);
  adw_about_window_set_developer_name (window, _("The Mirqab developers"));
  adw_about_window_set_license_type (window, GTK_LICENSE_GPL_3_0);
  adw_about_window_set_comments (
    window,
    _("Follows an international organisation through the Arabic press.\n\n"
      "Boundaries on the map are de facto boundaries and express no opinion on the status of any "
      "territory."));
  /* Translators: put your names here, one a line */
  adw_about_window_set_translator_credits (window, _("translator-credits"));
  if (*credits != '\0')
    adw_about_window_add_legal_section (window, _("Facts of the dossier"), NULL, GTK_LICENSE_CUSTOM,
                                        credits);
  adw_about_window_add_legal_section (window, _("Boundaries"), "Natural Earth",
                                      GTK_LICENSE_CUSTOM, _("Public domain"));
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_present (GTK_WINDOW (window));
}
