/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "articles/article-item.h"
#include "desk/desk.h"

G_BEGIN_DECLS

/* The articles of a view with a heading before each day: a GListModel of
 * MirqabArticleItem. Items are made when they are looked at, and their
 * headlines are read by the page, so that a view may be of any length. */
#define MIRQAB_TYPE_ARTICLE_MODEL (mirqab_article_model_get_type ())
G_DECLARE_FINAL_TYPE (MirqabArticleModel, mirqab_article_model, MIRQAB, ARTICLE_MODEL, GObject)

MirqabArticleModel *mirqab_article_model_new          (void);
void                mirqab_article_model_set_desk     (MirqabArticleModel *self,
                                                       MirqabDesk         *desk);
void                mirqab_article_model_set_listings (MirqabArticleModel *self,
                                                       const GArray       *listings);
gboolean            mirqab_article_model_find         (MirqabArticleModel *self,
                                                       gint64              id,
                                                       guint              *position);
gint64              mirqab_article_model_get_id       (MirqabArticleModel *self,
                                                       guint               position);

G_END_DECLS
