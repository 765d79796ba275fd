/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MIRQAB_TYPE_PREFERENCES_WINDOW (mirqab_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (MirqabPreferencesWindow, mirqab_preferences_window, MIRQAB,
                      PREFERENCES_WINDOW, AdwPreferencesWindow)

GtkWindow *mirqab_preferences_window_new (GtkWindow *parent,
                                          GSettings *settings);

G_END_DECLS
