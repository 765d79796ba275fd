/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What cannot be broken, and what may follow it. Widths in MIRQAB_UNITS_PER_EM. */
typedef struct
{
  int    width;
  guint8 has_space;  /* a word space follows, which a line end swallows */
  guint8 can_break;  /* a line may end after it */
} MirqabBreakItem;

typedef enum
{
  MIRQAB_FILL_JUSTIFY, /* even word spaces */
  MIRQAB_FILL_RAGGED,  /* lines as full as they come, for cells and notes */
  MIRQAB_FILL_BALANCE, /* lines of one length, for headlines */
} MirqabFill;

typedef struct
{
  guint first; /* items [first, end) */
  guint end;
  int   space;     /* width of each word space */
  int   expansion; /* of letters and spaces alike, in thousandths */
  int   hang;      /* how far its end reaches into the margin */
} MirqabLineExtent;

/* Word spaces in MIRQAB_UNITS_PER_EM. */
#define MIRQAB_SPACE_IDEAL 290
#define MIRQAB_SPACE_LEAST 200
#define MIRQAB_SPACE_MOST 380
/* Letters may grow or shrink by so many thousandths to keep spaces even: less
 * than a reader sees, and joined letters stay joined (H. T. Thành, "Micro-
 * typographic extensions to the TeX typesetting system", 2000). */
#define MIRQAB_EXPANSION_MOST 20
/* For the rare line whose spaces would be wider than MIRQAB_SPACE_MOST. */
#define MIRQAB_EXPANSION_LAST_RESORT 45

/* (transfer full) (element-type MirqabLineExtent) */
GArray *mirqab_line_breaking_run (const MirqabBreakItem *items,
                                  guint                  n_items,
                                  int                    measure,
                                  int                    indent,
                                  MirqabFill             fill);

G_END_DECLS
