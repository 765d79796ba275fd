/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "mirqab-config.h"

#include "application.h"

#include "session.h"
#include "window/window.h"

struct _MirqabApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (MirqabApplication, mirqab_application, ADW_TYPE_APPLICATION)

static void
mirqab_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (mirqab_window_new (GTK_APPLICATION (application)));
  gtk_window_present (window);
}

static void
mirqab_application_class_init (MirqabApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = mirqab_application_activate;
}

static void
mirqab_application_init (MirqabApplication *self)
{
}

MirqabApplication *
mirqab_application_new (void)
{
  return g_object_new (MIRQAB_TYPE_APPLICATION,
                       "application-id", MIRQAB_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}
