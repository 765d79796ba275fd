/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef void (*MirqabPictureFunc) (cairo_t  *cr,
                                   gpointer  user_data);

/* (transfer full) (nullable): a picture in the format that the ending of @name
 * says, .svg or .png; NULL for any other */
GBytes *mirqab_picture_make (const char        *name,
                             int                width,  /* points */
                             int                height,
                             MirqabPictureFunc  draw,
                             gpointer           user_data);

G_END_DECLS
