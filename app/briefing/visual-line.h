/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "briefing/shaper.h"

G_BEGIN_DECLS

/* A line as it stands on paper: its slots from left to right, in an order and
 * with the invisible slots that let every reader copy it (see
 * visual-line.c). */
typedef struct
{
  MirqabSlot slot;
  guint8     level;    /* of embedding */
  guint8     is_space; /* a word space */
} MirqabVisualSlot;

/* One stretch of one level, in logical order. */
typedef struct
{
  guint  first; /* slots [first, first + n_slots), in visual order */
  guint  n_slots;
  guint8 level;
  guint8 is_space;
} MirqabVisualRun;

/* Puts the runs of one line into visual order, from left to right. */
void    mirqab_visual_runs_reorder(MirqabVisualRun       *runs,
                                   guint                  n_runs);
GArray *mirqab_visual_line_new    (const MirqabVisualRun *runs,
                                   guint                  n_runs,
                                   const MirqabSlot      *slots);
void    mirqab_visual_line_show   (const GArray          *line, /* of MirqabVisualSlot */
                                   MirqabShaper          *shaper,
                                   MirqabWeight           weight,
                                   gboolean               is_rtl,
                                   int                    space,
                                   int                    expansion,
                                   double                 size,
                                   double                 x,
                                   double                 y,
                                   GString               *content);

G_END_DECLS
