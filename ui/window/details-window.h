/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A list of things that went wrong, each with what to do about it. */
#define MIRQAB_TYPE_DETAILS_WINDOW (mirqab_details_window_get_type ())
G_DECLARE_FINAL_TYPE (MirqabDetailsWindow, mirqab_details_window, MIRQAB, DETAILS_WINDOW, AdwWindow)

MirqabDetailsWindow *mirqab_details_window_new (GtkWindow           *parent,
                                                const char          *title,
                                                const char          *description);
void                 mirqab_details_window_add (MirqabDetailsWindow *self,
                                                const char          *title,
                                                const char          *text);

G_END_DECLS
