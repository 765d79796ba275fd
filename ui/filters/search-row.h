/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "session.h"

G_BEGIN_DECLS

/* The entry for the words of the scope, applied while they are typed.
 *
 * Properties: "session" (MirqabSession, nullable), "search-mode" (gboolean):
 * whether the entry is shown. */
#define MIRQAB_TYPE_SEARCH_ROW (mirqab_search_row_get_type ())
G_DECLARE_FINAL_TYPE (MirqabSearchRow, mirqab_search_row, MIRQAB, SEARCH_ROW, AdwBin)

void mirqab_search_row_start (MirqabSearchRow *self);

G_END_DECLS
