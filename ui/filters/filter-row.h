/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a row of the sidebar shows. Borrowed for the time of a call. */
typedef struct
{
  const char *value;    /* of the scope's list; never shown */
  const char *label;
  const char *status;   /* nullable: a word beside the label, as "frozen" */
  int         articles; /* -1: not counted */
  gboolean    is_chosen;
  gboolean    is_single; /* no other can be chosen beside it */
} MirqabFilterEntry;

/* A row of the sidebar.
 *
 * Signals: "chosen" (gboolean add): a person wants only this, or this too;
 * "asked" (char *what): wants "menu", "rename", "delete", "up" or "down". */
#define MIRQAB_TYPE_FILTER_ROW (mirqab_filter_row_get_type ())
G_DECLARE_FINAL_TYPE (MirqabFilterRow, mirqab_filter_row, MIRQAB, FILTER_ROW, GtkListBoxRow)

MirqabFilterRow *mirqab_filter_row_new       (const char              *value);
const char      *mirqab_filter_row_get_value (MirqabFilterRow         *self);
void             mirqab_filter_row_show      (MirqabFilterRow         *self,
                                              const MirqabFilterEntry *entry);
void             mirqab_filter_row_choose    (MirqabFilterRow         *self);

G_END_DECLS
