/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "interface-font.h"

/* Drawn for interfaces; what fontconfig falls back to often is not. */
#define ARABIC_FAMILY "Noto Sans Arabic UI"

static void
font_changed_cb (GtkSettings *settings)
{
  g_autofree char *name = NULL;
  g_autofree char *families = NULL;
  g_autofree char *complete = NULL;
  PangoFontDescription *font;

  g_object_get (settings, "gtk-font-name", &name, NULL);
  font = pango_font_description_from_string (name != NULL ? name : "Sans 11");
  if (pango_font_description_get_family (font) != NULL
      && strstr (pango_font_description_get_family (font), ARABIC_FAMILY) == NULL)
    {
      families = g_strdup_printf ("%s," ARABIC_FAMILY, pango_font_description_get_family (font));
      pango_font_description_set_family (font, families);
      complete = pango_font_description_to_string (font);
      g_object_set (settings, "gtk-font-name", complete, NULL);
    }
  pango_font_description_free (font);
}

/**
 * mirqab_interface_font_complete:
 *
 * Lets a font drawn for interfaces give the Arabic letters that the person's
 * own interface font lacks. The person's font stays first.
 */
void
mirqab_interface_font_complete (GtkSettings *settings)
{
  g_return_if_fail (GTK_IS_SETTINGS (settings));

  font_changed_cb (settings);
  g_signal_connect (settings, "notify::gtk-font-name", G_CALLBACK (font_changed_cb), NULL);
}
