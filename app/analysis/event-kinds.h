/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/findings.h"
#include "language/sentences.h"

G_BEGIN_DECLS

/* The words by which sentences tell what kind of event they date. */
typedef struct _MirqabEventKinds MirqabEventKinds;

MirqabEventKinds *mirqab_event_kinds_new   (void);
void              mirqab_event_kinds_free  (MirqabEventKinds       *self);
gboolean          mirqab_event_kinds_judge (const MirqabEventKinds *self,
                                            const MirqabTokens     *tokens,
                                            const MirqabSentence   *sentence,
                                            guint                   date,
                                            MirqabPrecision         precision,
                                            MirqabEventKind        *kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabEventKinds, mirqab_event_kinds_free)

G_END_DECLS
