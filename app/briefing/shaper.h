/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "briefing/briefing.h"
#include "briefing/pdf-writer.h"

G_BEGIN_DECLS

typedef enum
{
  MIRQAB_WEIGHT_REGULAR,
  MIRQAB_WEIGHT_BOLD,
} MirqabWeight;

/* One character as it is printed: a slot of a baked font. */
typedef struct
{
  gunichar character;
  gint32   advance;        /* in MIRQAB_UNITS_PER_EM */
  guint16  cid;
  guint8   font;           /* position among the fonts of the file */
  guint8   starts_cluster; /* the line may be cut to its left in an emergency */
} MirqabSlot;

/* Turns words into slots, and keeps the fonts and the words it has seen. */
typedef struct _MirqabShaper MirqabShaper;

MirqabShaper *mirqab_shaper_new        (MirqabPdfWriter  *writer,
                                        GError          **error);
void          mirqab_shaper_free       (MirqabShaper     *self);
/* The digits that paragraphs are to have. */
void          mirqab_shaper_set_digits (MirqabShaper     *self,
                                        MirqabDigits      digits);
MirqabDigits  mirqab_shaper_get_digits (MirqabShaper     *self);
/* Appends a stretch of one embedding level in visual order, from left to right. */
void          mirqab_shaper_shape      (MirqabShaper     *self,
                                        MirqabWeight      weight,
                                        const char       *text,
                                        gsize             length,
                                        gboolean          is_rtl,
                                        GArray           *slots); /* of MirqabSlot */
/* A slot without ink. */
MirqabSlot    mirqab_shaper_get_blank  (MirqabShaper     *self,
                                        MirqabWeight      weight,
                                        gunichar          character,
                                        int               advance);
guint         mirqab_shaper_get_n_fonts(MirqabShaper     *self);
void          mirqab_shaper_append_resources
                                       (MirqabShaper     *self,
                                        GString          *out);
void          mirqab_shaper_write_fonts(MirqabShaper     *self);
const char   *mirqab_shaper_get_family (MirqabShaper     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabShaper, mirqab_shaper_free)

G_END_DECLS
