/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <pango/pango.h>

G_BEGIN_DECLS

/* Draws a layout from the current point. In a PDF its letters become outlines:
 * cairo writes Arabic text that readers copy wrongly, and a figure on paper is
 * described by its alternative text. */
void mirqab_figure_show_layout (cairo_t     *cr,
                                PangoLayout *layout);

G_END_DECLS
