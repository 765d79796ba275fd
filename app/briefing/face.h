/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <hb.h>

G_BEGIN_DECLS

/* Glyphs, advances and kerning are all counted in this many units an em,
 * whatever the font file itself counts in. */
#define MIRQAB_UNITS_PER_EM 1000

/* One installed font file. */
typedef struct
{
  char      *family;
  gboolean   is_bold;
  hb_font_t *font;     /* scaled to MIRQAB_UNITS_PER_EM */
  hb_set_t  *coverage; /* characters that it has glyphs for */
  int        ascent;
  int        descent;  /* negative */
} MirqabFace;

MirqabFace *mirqab_face_find_arabic   (gboolean     is_bold,
                                       GError     **error);
/* @beside: the face that it stands in for, and whose small letters it is to
 * be as high as */
MirqabFace *mirqab_face_find_fallback (gunichar     character,
                                       const MirqabFace *beside);
gboolean    mirqab_face_has           (const MirqabFace *face,
                                       gunichar     character);
void        mirqab_face_free          (MirqabFace  *face);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabFace, mirqab_face_free)

G_END_DECLS
