/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/tokens.h"

G_BEGIN_DECLS

/* Words as search compares them: folded, without what is written onto them.
 * Arabic by our own rules (stem), Russian and English by Snowball's. One thread
 * at a time. */
typedef struct _MirqabStemmer MirqabStemmer;

/* A word may be read in more than one way: the و of وقف is its own or an "and". */
#define MIRQAB_MAX_STEMS 2

typedef struct
{
  const char *text; /* until the next reading; not NUL-terminated */
  guint       length;
} MirqabStem;

typedef enum
{
  MIRQAB_STEM_TEXT,  /* a word that is to be found: every reading that it may have */
  MIRQAB_STEM_QUERY, /* a word that is looked for: what its writer most likely meant */
} MirqabStemPurpose;

MirqabStemmer *mirqab_stemmer_new        (void);
void           mirqab_stemmer_free       (MirqabStemmer      *self);
guint          mirqab_stemmer_read       (MirqabStemmer      *self,
                                          const MirqabTokens *tokens,
                                          guint               position,
                                          MirqabStemPurpose   purpose,
                                          MirqabStem          stems[MIRQAB_MAX_STEMS]);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabStemmer, mirqab_stemmer_free)

G_END_DECLS
