/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* The map of the member states with the articles of the view.
 *
 * Property "session" (MirqabSession, nullable). */
#define MIRQAB_TYPE_MAP_PANEL (mirqab_map_panel_get_type ())
G_DECLARE_FINAL_TYPE (MirqabMapPanel, mirqab_map_panel, MIRQAB, MAP_PANEL, GtkWidget)

G_END_DECLS
