/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "importing/importer.h"
#include "session.h"

G_BEGIN_DECLS

/* The names that the articles of the scope offer, and those that the person
 * has taken. A change is read into the articles by @importer. */
#define MIRQAB_TYPE_NAMES_WINDOW (mirqab_names_window_get_type ())
G_DECLARE_FINAL_TYPE (MirqabNamesWindow, mirqab_names_window, MIRQAB, NAMES_WINDOW, AdwWindow)

GtkWidget *mirqab_names_window_new (GtkWindow      *parent,
                                    MirqabSession  *session,
                                    MirqabImporter *importer);

G_END_DECLS
