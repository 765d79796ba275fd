/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void mirqab_interface_font_complete (GtkSettings *settings);

G_END_DECLS
