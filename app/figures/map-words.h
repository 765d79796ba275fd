/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier/dossier.h"

G_BEGIN_DECLS

/* The words of the map in the language of the figure. */
typedef enum
{
  MIRQAB_MAP_WORD_ARTICLES,       /* title of the legend */
  MIRQAB_MAP_WORD_EVEN,           /* class schemes */
  MIRQAB_MAP_WORD_QUANTILES,
  MIRQAB_MAP_WORD_MEMBER,
  MIRQAB_MAP_WORD_FROZEN,
  MIRQAB_MAP_WORD_FORMER,
  MIRQAB_MAP_WORD_OBSERVER,
  MIRQAB_MAP_WORD_AS_OF,          /* with %s, a day */
  MIRQAB_MAP_WORD_DE_FACTO,
  MIRQAB_MAP_WORD_MAP_OF,         /* with %s, the organisation */
  MIRQAB_MAP_WORD_LIST_SEPARATOR,
  MIRQAB_MAP_WORD_CLAUSE_SEPARATOR,
  MIRQAB_MAP_WORD_SELECTED,
  MIRQAB_MAP_N_WORDS
} MirqabMapWord;

const char *mirqab_map_word             (MirqabMapWord    word,
                                         const char      *language);
const char *mirqab_map_words_membership (MirqabMembership membership,
                                         const char      *language);
char       *mirqab_map_words_dup_count  (guint            articles,
                                         const char      *language);

G_END_DECLS
