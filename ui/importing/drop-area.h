/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Holds one child; files, folders and text may be dropped on it.
 *
 * Properties: "child" (GtkWidget), "enabled" (gboolean).
 * Signals: "files-dropped" (GListModel of GFile), "text-dropped" (char *). */
#define MIRQAB_TYPE_DROP_AREA (mirqab_drop_area_get_type ())
G_DECLARE_FINAL_TYPE (MirqabDropArea, mirqab_drop_area, MIRQAB, DROP_AREA, GtkWidget)

G_END_DECLS
