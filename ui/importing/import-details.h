/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void mirqab_import_details_present (GtkWindow       *parent,
                                    const GPtrArray *items);

G_END_DECLS
