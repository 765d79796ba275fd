/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Sets children one after another, in as many lines as the width asks for, like
 * the words of a paragraph. GtkFlowBox would align them in columns. */
#define MIRQAB_TYPE_WRAP_LAYOUT (mirqab_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (MirqabWrapLayout, mirqab_wrap_layout, MIRQAB, WRAP_LAYOUT, GtkLayoutManager)

G_END_DECLS
