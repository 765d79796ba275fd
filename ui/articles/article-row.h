/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "articles/article-item.h"
#include "session.h"

G_BEGIN_DECLS

/* A row of the article list: a headline, or the heading of a day. Activates
 * "articles.show-country" (code) and "articles.toggle-star" (id). */
#define MIRQAB_TYPE_ARTICLE_ROW (mirqab_article_row_get_type ())
G_DECLARE_FINAL_TYPE (MirqabArticleRow, mirqab_article_row, MIRQAB, ARTICLE_ROW, GtkWidget)

GtkWidget *mirqab_article_row_new    (void);
void       mirqab_article_row_bind   (MirqabArticleRow  *self,
                                      MirqabSession     *session,
                                      MirqabArticleItem *item);
void       mirqab_article_row_unbind (MirqabArticleRow  *self);
MirqabArticleItem *mirqab_article_row_get_item (MirqabArticleRow *self);

G_END_DECLS
