/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/archive.h"

G_BEGIN_DECLS

/* A row of the article list: an article, or the heading of a day (id 0).
 *
 * Property "headline" (MirqabHeadline, nullable until it was read). */
#define MIRQAB_TYPE_ARTICLE_ITEM (mirqab_article_item_get_type ())
G_DECLARE_FINAL_TYPE (MirqabArticleItem, mirqab_article_item, MIRQAB, ARTICLE_ITEM, GObject)

MirqabArticleItem    *mirqab_article_item_new           (const MirqabListing *listing);
MirqabArticleItem    *mirqab_article_item_new_heading   (const MirqabListing *first);
gboolean              mirqab_article_item_is_heading    (MirqabArticleItem   *self);
gint64                mirqab_article_item_get_id        (MirqabArticleItem   *self);
MirqabDay             mirqab_article_item_get_day       (MirqabArticleItem   *self);
gboolean              mirqab_article_item_is_dated      (MirqabArticleItem   *self);
const MirqabHeadline *mirqab_article_item_get_headline  (MirqabArticleItem   *self);
void                  mirqab_article_item_take_headline (MirqabArticleItem   *self,
                                                         MirqabHeadline      *headline);

G_END_DECLS
