/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/tokens.h"

G_BEGIN_DECLS

/* A sentence: tokens [first, end) of a text, on one line of it. */
typedef struct
{
  guint      first;
  guint      end;
  MirqabSpan span; /* in bytes of the text, without white space around it */
} MirqabSentence;

/* All sentences of a text in order; together they hold every token. */
typedef struct
{
  MirqabSentence *sentences; /* owned */
  guint           n_sentences;
} MirqabSentences;

MirqabSentences *mirqab_sentences_new  (const MirqabTokens    *tokens);
void             mirqab_sentences_free (MirqabSentences       *self);
guint            mirqab_sentences_find (const MirqabSentences *self,
                                        guint                  token);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabSentences, mirqab_sentences_free)

G_END_DECLS
