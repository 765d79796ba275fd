/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <hb.h>

G_BEGIN_DECLS

/* The outline of one glyph as TrueType has it: closed contours of straight
 * lines and quadratic curves. */
typedef struct
{
  gint16 x;
  gint16 y;
  guint8 is_on_curve;
  guint8 ends_contour;
} MirqabOutlinePoint;

/* (transfer full) (element-type MirqabOutlinePoint): empty for a blank glyph */
GArray *mirqab_outline_new (hb_font_t      *font,
                            hb_codepoint_t  glyph);

G_END_DECLS
