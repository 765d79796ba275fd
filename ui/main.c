/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "mirqab-config.h"

#include "application.h"

#include <glib/gi18n.h>
#include <locale.h>

/* A staged installation has its catalogues elsewhere. */
static const char *
get_locale_folder (void)
{
  const char *folder = g_getenv ("MIRQAB_LOCALEDIR");

  return folder != NULL ? folder : MIRQAB_LOCALEDIR;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (MirqabApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, get_locale_folder ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = mirqab_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
