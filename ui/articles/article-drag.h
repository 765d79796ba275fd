/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lets articles be dragged out of the list: the row that is taken hold of, or
 * all of the selected ones if it is one of them. What is dragged is a GVariant
 * of the type "ax": the ids. */
void mirqab_article_drag_attach (GtkListView *view);

G_END_DECLS
