/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/temporal-item.h"

G_BEGIN_DECLS

#define MIRQAB_NO_WORD (-1)

typedef struct
{
  int         word;     /* MirqabWord without the article; MIRQAB_NO_WORD: must have it */
  int         the_word; /* with the article; MIRQAB_NO_WORD: must not have it */
  int         value;
  const char *spellings; /* separated by spaces, not folded */
} MirqabTemporalWord;

const MirqabTemporalWord *mirqab_temporal_words_get (guint *n_words);

G_END_DECLS
