/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How much room there is. */
typedef enum
{
  MIRQAB_WIDTH_WIDE,
  MIRQAB_WIDTH_NARROW, /* one column */
  MIRQAB_WIDTH_TINY,   /* one column of a telephone's width */
} MirqabWidth;

#define MIRQAB_TYPE_WIDTH (mirqab_width_get_type ())
GType mirqab_width_get_type (void);

/* Holds one child and says how wide it is, so that the child can be laid out
 * differently. It never asks for more than a telephone's width itself: the
 * child's minimum depends on its layout, and its layout on what it is given.
 *
 * Properties: "child" (GtkWidget), "width" (MirqabWidth, read-only). */
#define MIRQAB_TYPE_ADAPTIVE_BIN (mirqab_adaptive_bin_get_type ())
G_DECLARE_FINAL_TYPE (MirqabAdaptiveBin, mirqab_adaptive_bin, MIRQAB, ADAPTIVE_BIN, GtkWidget)

MirqabWidth mirqab_adaptive_bin_get_width (MirqabAdaptiveBin *self);

G_END_DECLS
