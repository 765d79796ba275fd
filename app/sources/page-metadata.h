/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "sources/page-linked-data.h"
#include "sources/page-tree.h"
#include "sources/page.h"

G_BEGIN_DECLS

void mirqab_page_read_title      (MirqabPage             *page,
                                  const MirqabPageTree   *tree,
                                  const MirqabLinkedData *data);
void mirqab_page_read_byline     (MirqabPage             *page,
                                  const MirqabPageTree   *tree,
                                  const MirqabLinkedData *data);
void mirqab_page_read_published  (MirqabPage             *page,
                                  const MirqabPageTree   *tree,
                                  const MirqabLinkedData *data,
                                  const char             *url);
void mirqab_page_read_language   (MirqabPage             *page,
                                  const MirqabPageTree   *tree,
                                  const MirqabLinkedData *data);

const MirqabPageNode *
     mirqab_page_find_headline   (const MirqabPageTree   *tree,
                                  const char             *title);

char *mirqab_page_dup_clean      (const char             *text); /* nullable */

/* The content of the first <meta> with one of @names as its name, property or
 * itemprop, in the order of @names. (nullable) */
const char *mirqab_page_meta     (const MirqabPageTree   *tree,
                                  const char *const      *names,
                                  gsize                   n_names);

G_END_DECLS
