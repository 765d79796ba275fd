/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The menu of the selected rows: by the other mouse button, the menu key or a
 * long press. */
#define MIRQAB_TYPE_ARTICLE_MENU (mirqab_article_menu_get_type ())
G_DECLARE_FINAL_TYPE (MirqabArticleMenu, mirqab_article_menu, MIRQAB, ARTICLE_MENU, GObject)

MirqabArticleMenu *mirqab_article_menu_new     (GtkWidget         *parent,
                                                GtkListView       *view,
                                                GMenuModel        *menu);
void               mirqab_article_menu_popup   (MirqabArticleMenu *self);

G_END_DECLS
