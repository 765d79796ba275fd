/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "session.h"

G_BEGIN_DECLS

/* Asks what to put on paper and how, shows it, and writes or prints it.
 *
 * Signal "written" (GFile): the file is there. */
#define MIRQAB_TYPE_EXPORT_WINDOW (mirqab_export_window_get_type ())
G_DECLARE_FINAL_TYPE (MirqabExportWindow, mirqab_export_window, MIRQAB, EXPORT_WINDOW, AdwWindow)

GtkWidget *mirqab_export_window_new (GtkWindow     *parent,
                                     MirqabSession *session);

G_END_DECLS
