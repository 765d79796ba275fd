/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "archive/own-order.h"
#include "session.h"

G_BEGIN_DECLS

/* Of what in a saved scope the person wants to be told; kept at once. */
#define MIRQAB_TYPE_WATCH_WINDOW (mirqab_watch_window_get_type ())
G_DECLARE_FINAL_TYPE (MirqabWatchWindow, mirqab_watch_window, MIRQAB, WATCH_WINDOW, AdwWindow)

GtkWidget *mirqab_watch_window_new (GtkWindow              *parent,
                                    MirqabSession          *session,
                                    const MirqabSavedScope *saved_scope);

G_END_DECLS
