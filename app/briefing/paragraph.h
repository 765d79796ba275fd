/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "briefing/line-breaking.h"
#include "briefing/shaper.h"

G_BEGIN_DECLS

typedef enum
{
  MIRQAB_ALIGN_START,
  MIRQAB_ALIGN_CENTRE,
  MIRQAB_ALIGN_END,
} MirqabAlign;

/* A paragraph that was shaped once and can be broken into lines. */
typedef struct _MirqabParagraph MirqabParagraph;

MirqabParagraph *mirqab_paragraph_new         (MirqabShaper    *shaper,
                                               MirqabWeight     weight,
                                               const char      *text,
                                               gboolean         is_rtl);
void             mirqab_paragraph_free        (MirqabParagraph *self);
/* All lengths are in points from here on. */
guint            mirqab_paragraph_break       (MirqabParagraph *self,
                                               double           size,
                                               double           measure,
                                               double           indent,
                                               MirqabFill       fill);
guint            mirqab_paragraph_get_n_lines (MirqabParagraph *self);
double           mirqab_paragraph_get_line_width (MirqabParagraph *self,
                                               guint            line);
guint            mirqab_paragraph_get_line_start (MirqabParagraph *self,
                                               guint            line);
/* Width of the line's word spaces, in em. */
double           mirqab_paragraph_get_space   (MirqabParagraph *self,
                                               guint            line);
/* Where a part of the text stands that begins a word, as far as it stands on a
 * line: how far from the left of the measure, and how wide. */
gboolean         mirqab_paragraph_locate      (MirqabParagraph *self,
                                               guint            line,
                                               guint            start, /* bytes of the text */
                                               guint            end,
                                               MirqabAlign      align,
                                               double          *x,
                                               double          *width);
/* Appends the operators that show a line whose measure begins at @left. */
void             mirqab_paragraph_show_line   (MirqabParagraph *self,
                                               guint            line,
                                               double           left,
                                               double           baseline,
                                               MirqabAlign      align,
                                               GString         *content);
gboolean         mirqab_paragraph_is_rtl      (MirqabParagraph *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabParagraph, mirqab_paragraph_free)

G_END_DECLS
