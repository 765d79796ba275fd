/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How much two texts share, by their shingles: every two words in a row, folded
 * (A. Broder, "On the resemblance and containment of documents", 1997). */

#define MIRQAB_SIGNATURE_BANDS 8
#define MIRQAB_SIGNATURE_ROWS  3

/* One number for each band of a text's minima (MinHash). Texts that share a band
 * are worth comparing: at a resemblance of 0.7 nineteen in twenty do, at one of
 * 0.1 one in a hundred (1 - (1 - r^ROWS)^BANDS). */
typedef struct
{
  gint64 bands[MIRQAB_SIGNATURE_BANDS]; /* never negative; the band's number is part of each */
  guint  n_shingles;                    /* different ones; none: there are no bands */
} MirqabSignature;

typedef struct
{
  double resemblance; /* shared of all shingles, 0 to 1 */
  double containment; /* shared of those of the shorter text, 0 to 1 */
  guint  n_shorter;   /* shingles of the shorter text */
} MirqabLikeness;

void           mirqab_signature_read   (MirqabSignature *signature,
                                        const char      *text);
/* (transfer full): for comparing one text with several */
GArray        *mirqab_shingles_read    (const char      *text);
MirqabLikeness mirqab_shingles_compare (const GArray    *a,
                                        const GArray    *b);
MirqabLikeness mirqab_texts_compare    (const char      *a,
                                        const char      *b);

G_END_DECLS
