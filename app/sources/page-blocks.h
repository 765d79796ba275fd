/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "sources/page-tree.h"

G_BEGIN_DECLS

typedef enum
{
  MIRQAB_BLOCK_PARAGRAPH,
  MIRQAB_BLOCK_HEADING,
  MIRQAB_BLOCK_ITEM,
  MIRQAB_BLOCK_QUOTE,
  MIRQAB_BLOCK_CAPTION,
} MirqabBlockKind;

/* What stands on a line of its own. */
typedef struct
{
  MirqabBlockKind kind;
  int             level;        /* of a heading, 1 to 6 */
  char           *text;
  guint           n_characters; /* without white space */
  guint           n_linked;     /* those of them in links */
} MirqabBlock;

void       mirqab_page_block_free     (MirqabBlock          *block);
GPtrArray *mirqab_page_collect_blocks (const MirqabPageTree *tree,
                                       const MirqabPageNode *content,
                                       const MirqabPageNode *headline);

G_END_DECLS
