/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "sources/page-tree.h"

G_BEGIN_DECLS

/* What JSON-LD in a page says of its article (schema.org). All nullable. */
typedef struct
{
  int   rank; /* how much its type sounds like the page's article; 0 = nothing found */
  char *headline;
  char *published;
  char *modified;
  char *author;
  char *publisher;
  char *body;
  char *language;
  char *site_name;
} MirqabLinkedData;

MirqabLinkedData *mirqab_linked_data_read (const MirqabPageTree *tree);
void              mirqab_linked_data_free (MirqabLinkedData     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabLinkedData, mirqab_linked_data_free)

G_END_DECLS
