/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* The chronology as a table: the same events for those who rather read.
 *
 * Property "session" (MirqabSession, nullable).
 * Signal "card" (guint position, double x, double y): a row was activated; the
 * point is in the list. Signal "selected": other rows are selected. */
#define MIRQAB_TYPE_CHRONOLOGY_LIST (mirqab_chronology_list_get_type ())
G_DECLARE_FINAL_TYPE (MirqabChronologyList, mirqab_chronology_list, MIRQAB, CHRONOLOGY_LIST, GtkWidget)

char      *mirqab_chronology_list_dup_text       (MirqabChronologyList *self);
guint      mirqab_chronology_list_count_selected (MirqabChronologyList *self);
GPtrArray *mirqab_chronology_list_dup_selected   (MirqabChronologyList *self);

G_END_DECLS
