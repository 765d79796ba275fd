/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One glyph of another font, moved. */
typedef struct
{
  guint32 glyph; /* number in the font that is drawn from */
  gint16  x;
  gint16  y;
} MirqabGlyphPart;

typedef struct
{
  gint16 x_min;
  gint16 y_min;
  gint16 x_max;
  gint16 y_max;
} MirqabGlyphBox;

/* A TrueType font in the making: glyphs that are put together from outlines.
 * It has the tables that a PDF reader needs (ISO 32000-1, 9.9) and no others. */
typedef struct _MirqabTruetype MirqabTruetype;

MirqabTruetype *mirqab_truetype_new       (guint                  units_per_em);
void            mirqab_truetype_free      (MirqabTruetype        *self);
/* @points: (element-type MirqabOutlinePoint) */
guint           mirqab_truetype_add_simple(MirqabTruetype        *self,
                                           const GArray          *points,
                                           MirqabGlyphBox        *box);
guint           mirqab_truetype_add_composite
                                          (MirqabTruetype        *self,
                                           const MirqabGlyphPart *parts, /* of glyphs of this font */
                                           guint                  n_parts,
                                           const MirqabGlyphBox  *box,
                                           int                    advance);
GByteArray     *mirqab_truetype_end       (MirqabTruetype        *self,
                                           int                    ascent,
                                           int                    descent,
                                           MirqabGlyphBox        *box);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabTruetype, mirqab_truetype_free)

G_END_DECLS
