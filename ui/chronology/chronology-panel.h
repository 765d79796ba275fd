/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* The chronology of the view, across the bottom of the window.
 *
 * Properties "session" (MirqabSession, nullable), "list" (whether the same events
 * are shown as a table) and "legend". */
#define MIRQAB_TYPE_CHRONOLOGY_PANEL (mirqab_chronology_panel_get_type ())
G_DECLARE_FINAL_TYPE (MirqabChronologyPanel, mirqab_chronology_panel, MIRQAB, CHRONOLOGY_PANEL, GtkWidget)

G_END_DECLS
