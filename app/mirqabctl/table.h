/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  MIRQABCTL_COLUMN_START,  /* aligned at the start */
  MIRQABCTL_COLUMN_NUMBER, /* aligned at the end */
  MIRQABCTL_COLUMN_REST,   /* the last one: cut where the terminal ends */
} MirqabctlColumn;

/* A table for a person. On a terminal each cell is isolated, so that Arabic
 * cells do not change places with their neighbours; in a pipe it is plain text
 * with two spaces between columns. */
typedef struct _MirqabctlTable MirqabctlTable;

MirqabctlTable *mirqabctl_table_new   (const MirqabctlColumn *columns,
                                       const char *const     *titles,
                                       guint                  n_columns);
void            mirqabctl_table_free  (MirqabctlTable        *self);
void            mirqabctl_table_add   (MirqabctlTable        *self,
                                       const char *const     *cells);
void            mirqabctl_table_print (MirqabctlTable        *self);
guint           mirqabctl_text_width  (const char            *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabctlTable, mirqabctl_table_free)

G_END_DECLS
