/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A small window in which articles are put into collections and taken out of
 * them, and in which a new collection is begun with them. */
#define MIRQAB_TYPE_COLLECTION_CHOOSER (mirqab_collection_chooser_get_type ())
G_DECLARE_FINAL_TYPE (MirqabCollectionChooser, mirqab_collection_chooser, MIRQAB, COLLECTION_CHOOSER,
                      AdwWindow)

GtkWidget *mirqab_collection_chooser_present (GtkWindow     *parent,
                                              MirqabSession *session,
                                              const GArray  *ids);

G_END_DECLS
