/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "filters/filter-row.h"

G_BEGIN_DECLS

/* A part of the sidebar: a heading and its rows. Shows a few rows and the chosen
 * ones, the others when they are asked for.
 *
 * Properties: "title" (char *, nullable), "limit" (guint; 0 = all rows).
 * Signals: "chosen" (char *value, gboolean add); "match-all-chosen" (gboolean). */
#define MIRQAB_TYPE_FILTER_SECTION (mirqab_filter_section_get_type ())
G_DECLARE_FINAL_TYPE (MirqabFilterSection, mirqab_filter_section, MIRQAB, FILTER_SECTION, AdwBin)

void mirqab_filter_section_show           (MirqabFilterSection *self,
                                           const GArray        *entries);
void mirqab_filter_section_show_match_all (MirqabFilterSection *self,
                                           gboolean             offered,
                                           gboolean             match_all);

G_END_DECLS
