/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/sentences.h"
#include "language/tokens.h"

G_BEGIN_DECLS

/* When, seen from its writer, that happens which a clause tells. */
typedef enum
{
  MIRQAB_TENSE_UNKNOWN, /* no verb, or a present that may mean either */
  MIRQAB_TENSE_PAST,
  MIRQAB_TENSE_FUTURE,
} MirqabTense;

MirqabTense mirqab_tense_of_token            (const MirqabTokens   *tokens,
                                              guint                 position);
MirqabTense mirqab_tense_at                  (const MirqabTokens   *tokens,
                                              const MirqabSentence *sentence,
                                              guint                 position);
gboolean    mirqab_tense_is_old_plan         (const MirqabTokens   *tokens,
                                              const MirqabSentence *sentence,
                                              guint                 position);
gboolean    mirqab_tense_sentence_is_cancelled (const MirqabTokens   *tokens,
                                                const MirqabSentence *sentence);

G_END_DECLS
