/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "briefing/face.h"
#include "briefing/pdf-writer.h"
#include "briefing/truetype.h"

G_BEGIN_DECLS

/* A font of our own, baked from the glyphs as they stand in the text. Each slot
 * (CID) has an outline with its offsets, an advance with its kerning, and
 * exactly one character: no reader then has to guess at words, order or
 * ligatures. Glyphs of other faces go into the same font, because PDF.js cuts a
 * line where the font changes. */
typedef struct _MirqabBakedFont MirqabBakedFont;

/* The glyph number of a part: of which face, and which of its glyphs. */
#define MIRQAB_GLYPH_OF_FACE(face, glyph) ((guint32) (face) << 16 | (glyph))

/* @faces: (element-type MirqabFace), borrowed: may grow later; the font is named
 * after the one at @main_face */
MirqabBakedFont *mirqab_baked_font_new      (GPtrArray             *faces,
                                             guint                  main_face,
                                             MirqabPdfWriter       *writer);
void             mirqab_baked_font_free     (MirqabBakedFont       *self);
gboolean         mirqab_baked_font_is_full  (const MirqabBakedFont *self);
guint            mirqab_baked_font_get_object (const MirqabBakedFont *self);
/* The slot of this outline, advance and character, made when it is new. */
guint16          mirqab_baked_font_get_slot (MirqabBakedFont       *self,
                                             const MirqabGlyphPart *parts,
                                             guint                  n_parts,
                                             int                    advance,
                                             gunichar               character);
void             mirqab_baked_font_write    (MirqabBakedFont       *self,
                                             guint                  position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabBakedFont, mirqab_baked_font_free)

G_END_DECLS
