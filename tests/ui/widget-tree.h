/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The first below @root, @root among them; nullable. */
GtkWidget *find_widget (GtkWidget  *root,
                        GType       type);
GtkWidget *find_label  (GtkWidget  *root,
                        const char *text); /* part of what it shows */

G_END_DECLS
