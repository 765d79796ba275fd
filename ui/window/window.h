/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "session.h"

G_BEGIN_DECLS

/* The window: hands the session down to the panes and does what is asked for by
 * the actions "win.…".
 *
 * Properties: "session" (MirqabSession, nullable until the archive is open),
 * "importer" (MirqabImporter, read-only, nullable), "updater" (MirqabUpdater,
 * read-only, nullable). */
#define MIRQAB_TYPE_WINDOW (mirqab_window_get_type ())
G_DECLARE_FINAL_TYPE (MirqabWindow, mirqab_window, MIRQAB, WINDOW, AdwApplicationWindow)

MirqabWindow *mirqab_window_new          (GtkApplication *application,
                                          GSettings      *settings);
void          mirqab_window_set_session  (MirqabWindow   *self,
                                          MirqabSession  *session);
void          mirqab_window_import_files (MirqabWindow   *self,
                                          GListModel     *files);

G_END_DECLS
