/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "briefing/face.h"
#include "briefing/pdf-writer.h"
#include "briefing/truetype.h"

G_BEGIN_DECLS

/* A font of our own, baked from the glyphs of one face as they stand in the
 * text. Each slot (CID) has an outline with its offsets, an advance with its
 * kerning, and exactly one character: no reader then has to guess at words,
 * order or ligatures. */
typedef struct _MirqabBakedFont MirqabBakedFont;

MirqabBakedFont *mirqab_baked_font_new      (const MirqabFace      *face,
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
