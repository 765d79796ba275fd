/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "chronology/word-set.h"

G_BEGIN_DECLS

/* Sentences and their words, put aside: an archive may report millions of events,
 * and of most only the days and the place are ever asked for. They lie in a
 * nameless file of the cache that goes with the process; in memory where no file
 * can be written. Only grows. Reference counted; any thread. */
typedef struct _MirqabSentenceStore MirqabSentenceStore;

#define MIRQAB_SENTENCE_STORE_FULL G_MAXUINT32

MirqabSentenceStore *mirqab_sentence_store_new       (void);
MirqabSentenceStore *mirqab_sentence_store_ref       (MirqabSentenceStore *self);
void                 mirqab_sentence_store_unref     (MirqabSentenceStore *self);
guint32              mirqab_sentence_store_put       (MirqabSentenceStore *self,
                                                      const char          *text,
                                                      const MirqabWordSet *words);
char                *mirqab_sentence_store_dup_text  (MirqabSentenceStore *self,
                                                      guint32              place);
MirqabWordSet       *mirqab_sentence_store_dup_words (MirqabSentenceStore *self,
                                                      guint32              place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabSentenceStore, mirqab_sentence_store_unref)

G_END_DECLS
