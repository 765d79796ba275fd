/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "session.h"
#include "sources/updater.h"

G_BEGIN_DECLS

/* Where the news comes from: the list, a page for each source, and ways to add
 * some. */
#define MIRQAB_TYPE_SOURCES_WINDOW (mirqab_sources_window_get_type ())
G_DECLARE_FINAL_TYPE (MirqabSourcesWindow, mirqab_sources_window, MIRQAB, SOURCES_WINDOW, AdwWindow)

MirqabSourcesWindow *mirqab_sources_window_new (GtkWindow           *parent,
                                                MirqabSession       *session,
                                                MirqabUpdater       *updater);
void                 mirqab_sources_window_add (MirqabSourcesWindow *self);

G_END_DECLS
