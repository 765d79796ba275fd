/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/article.h"

G_BEGIN_DECLS

typedef void (*MirqabBlockFunc) (const MirqabBlock *block, /* a paragraph or a sub-heading */
                                 const char        *text,  /* clean, never empty */
                                 gpointer           user_data);

/* The text of an article without leftovers of its page; without findings, every
 * line is a paragraph. */
void mirqab_article_foreach_block (const MirqabArticle *article,
                                   MirqabBlockFunc      func,
                                   gpointer             user_data);

G_END_DECLS
