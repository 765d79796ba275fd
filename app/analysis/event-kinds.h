/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/findings.h"
#include "language/sentences.h"

G_BEGIN_DECLS

/* The words by which sentences tell what kind of event they date. */
typedef struct _MirqabEventKinds MirqabEventKinds;

/* A date in its sentence: tokens [first, end), and the clause around it. */
typedef struct
{
  guint           first;
  guint           end;
  MirqabPrecision precision;
  guint           clause_first;
  guint           clause_end;
  guint           meeting; /* the word of a session of nobody in particular, which is what is dated; or G_MAXUINT */
} MirqabDateInClause;

MirqabEventKinds *mirqab_event_kinds_new         (void);
void              mirqab_event_kinds_free        (MirqabEventKinds         *self);
guint8           *mirqab_event_kinds_classify    (const MirqabEventKinds   *self,
                                                  const MirqabTokens       *tokens);
void              mirqab_event_kinds_mask        (guint8                   *cues,
                                                  guint                     first,
                                                  guint                     end);
void              mirqab_event_kinds_find_clause (const guint8             *cues,
                                                  const MirqabSentence     *sentence,
                                                  MirqabDateInClause       *date);
gboolean          mirqab_event_kinds_judge       (const guint8             *cues,
                                                  const MirqabSentence     *sentence,
                                                  MirqabDateInClause       *date,
                                                  MirqabEventKind          *kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabEventKinds, mirqab_event_kinds_free)

G_END_DECLS
