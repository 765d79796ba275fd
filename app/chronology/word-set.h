/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words of a sentence, without order, endings and numbers: enough to tell
 * whether two sentences report the same thing in nearly the same words. */
typedef struct
{
  guint64 signature; /* a bit for each word; two words may share one */
  guint   n_words;
  guint32 words[];   /* hashes, sorted, each once */
} MirqabWordSet;

MirqabWordSet *mirqab_word_set_new   (const char          *sentence);
void           mirqab_word_set_free  (MirqabWordSet       *self);
gboolean       mirqab_word_set_may_be_alike
                                     (guint64              a_signature,
                                      guint                a_words,
                                      guint64              b_signature,
                                      guint                b_words);
gboolean       mirqab_word_set_alike (const MirqabWordSet *a,
                                      const MirqabWordSet *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabWordSet, mirqab_word_set_free)

G_END_DECLS
