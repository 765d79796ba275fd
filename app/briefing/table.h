/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "briefing/edition.h"

G_BEGIN_DECLS

#define MIRQAB_MAX_COLUMNS 4

/* A table whose rows are set one at a time; no row is divided between pages
 * and the head stands again on each. */
typedef struct
{
  MirqabEdition *edition;
  MirqabElement *element;
  guint          n_columns;
  double         shares[MIRQAB_MAX_COLUMNS]; /* of the measure, in reading order */
  const char    *heads[MIRQAB_MAX_COLUMNS];
  guint          last_page; /* object of the page that has the head */
} MirqabTable;

void mirqab_table_begin   (MirqabTable         *self,
                           MirqabEdition       *edition,
                           MirqabElement       *parent,
                           guint                n_columns,
                           const double        *shares,
                           const char *const   *heads);
/* @targets: (nullable): where each cell leads to; page 0 = nowhere */
void mirqab_table_add_row (MirqabTable         *self,
                           const char *const   *cells,    /* clean */
                           const MirqabTarget  *targets);
/* The same with a bar behind the last cell, of a fraction of its width. */
void mirqab_table_add_bar (MirqabTable         *self,
                           const char *const   *cells,
                           double               fraction);
void mirqab_table_end     (MirqabTable         *self);

G_END_DECLS
