/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "session.h"

G_BEGIN_DECLS

/* The window: lays out the panes and hands the session down to them.
 *
 * Property "session" (MirqabSession, nullable until the archive is open). */
#define MIRQAB_TYPE_WINDOW (mirqab_window_get_type ())
G_DECLARE_FINAL_TYPE (MirqabWindow, mirqab_window, MIRQAB, WINDOW, AdwApplicationWindow)

MirqabWindow *mirqab_window_new (GtkApplication *application);

G_END_DECLS
