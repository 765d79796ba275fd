/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "filters/filter-row.h"

G_BEGIN_DECLS

/* A part of the sidebar: a heading and its rows. Shows a few rows and the chosen
 * ones, the others when they are asked for.
 *
 * Properties: "title" (char *, nullable), "limit" (guint; 0 = all rows),
 * "add-label" (char *, nullable: what the button in the heading adds; with it,
 * the section stays when it has no rows), "takes-articles" (gboolean: articles
 * may be dropped on its rows).
 * Signals: "chosen" (char *value, gboolean add); "match-all-chosen" (gboolean);
 * "add" (GtkWidget *button); "asked" (MirqabFilterRow *row, char *what);
 * "dropped" (char *value, GVariant *ids of "ax"). */
#define MIRQAB_TYPE_FILTER_SECTION (mirqab_filter_section_get_type ())
G_DECLARE_FINAL_TYPE (MirqabFilterSection, mirqab_filter_section, MIRQAB, FILTER_SECTION, AdwBin)

void mirqab_filter_section_show           (MirqabFilterSection *self,
                                           const GArray        *entries);
void mirqab_filter_section_set_can_add    (MirqabFilterSection *self,
                                           gboolean             can_add);
void mirqab_filter_section_show_match_all (MirqabFilterSection *self,
                                           gboolean             offered,
                                           gboolean             match_all);

G_END_DECLS
