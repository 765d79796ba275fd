/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "articles/article-model.h"

G_BEGIN_DECLS

/* Moves the keyboard from article to article of a list, over the headings of
 * days: GtkListView stops before a row that cannot be selected. */
void     mirqab_article_navigation_attach   (GtkListView        *view,
                                             MirqabArticleModel *model);
gboolean mirqab_article_navigation_focus_id (GtkListView        *view,
                                             gint64              id);

G_END_DECLS
