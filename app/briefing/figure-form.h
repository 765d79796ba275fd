/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "briefing/pdf-writer.h"

G_BEGIN_DECLS

typedef void (*MirqabDrawFunc) (cairo_t  *cr,
                                gpointer  user_data);

/* A drawing of cairo as a form XObject of our file: what cairo's PDF surface
 * makes of it is read back with libqpdf and copied. 0 on error. */
guint mirqab_figure_form_write (MirqabPdfWriter  *writer,
                                double            width,
                                double            height,
                                MirqabDrawFunc    draw,
                                gpointer          user_data,
                                GError          **error);

G_END_DECLS
