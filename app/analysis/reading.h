/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/lexicon.h"
#include "article/article.h"
#include "dossier/name-index.h"
#include "language/sentences.h"
#include "language/tokens.h"

G_BEGIN_DECLS

/* A block of the text with its tokens [first, end). */
typedef struct
{
  MirqabBlock block;
  guint       first;
  guint       end;
  guint       n_words;
} MirqabLine;

/* One text while it is analysed: each step reads what those before it wrote.
 * Not kept: what remains are the findings. */
typedef struct
{
  MirqabDossier         *dossier;   /* borrowed */
  const MirqabArticle   *article;   /* borrowed */
  const MirqabNameIndex *names;     /* borrowed */
  MirqabTokens          *tokens;    /* owned */
  MirqabSentences       *sentences; /* owned */
  guint32               *classes;   /* owned: MirqabWordClass flags of each token */
  GArray                *matches;   /* owned, of MirqabNameMatch */
  GArray                *lines;     /* owned, of MirqabLine, in order of the text */
  MirqabFindings        *findings;  /* owned: the result */
} MirqabReading;

void     mirqab_reading_clear          (MirqabReading         *self);
guint    mirqab_reading_find_match     (const MirqabReading   *self,
                                        guint                  token);
guint    mirqab_reading_find_token     (const MirqabReading   *self,
                                        guint32                start);
guint    mirqab_reading_find_temporal  (const MirqabReading   *self,
                                        guint32                start);
gboolean mirqab_reading_is_in_temporal (const MirqabReading   *self,
                                        guint                  token);
gboolean mirqab_reading_has_particle   (const MirqabReading   *self,
                                        guint                  token);
guint    mirqab_reading_word_before    (const MirqabReading   *self,
                                        guint                  token);
gboolean mirqab_reading_is_outlet      (const MirqabNameMatch *match);

static inline gboolean
mirqab_reading_is (const MirqabReading *self,
                   guint                token,
                   guint32              classes)
{
  return token < self->tokens->n_tokens && (self->classes[token] & classes) != 0;
}

static inline gunichar
mirqab_reading_mark (const MirqabReading *self,
                     guint                token)
{
  return token < self->tokens->n_tokens ? self->tokens->tokens[token].mark : 0;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MirqabReading, mirqab_reading_clear)

G_END_DECLS
