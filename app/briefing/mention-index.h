/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/article.h"
#include "briefing/briefing.h"
#include "briefing/paragraph.h"
#include "dossier/dossier.h"

G_BEGIN_DECLS

/* On which pages the people, states and bodies of the dossier are named. */
typedef struct _MirqabMentionIndex MirqabMentionIndex;

/* One line of the index; pages in ascending order, each once. */
typedef struct
{
  const char *label; /* in the language of the furniture */
  GArray     *pages; /* of guint */
} MirqabMentionLine;

MirqabMentionIndex *mirqab_mention_index_new       (MirqabDigits         digits);
void                mirqab_mention_index_free      (MirqabMentionIndex  *self);
gboolean            mirqab_mention_index_is_empty  (MirqabMentionIndex  *self);
/* Notes what @article names in the bytes of @span, which stand on the lines of
 * @paragraph; @line_pages: (element-type guint): the page of each line. */
void                mirqab_mention_index_add_block (MirqabMentionIndex  *self,
                                                    const MirqabArticle *article,
                                                    MirqabSpan           span,
                                                    MirqabParagraph     *paragraph,
                                                    const GArray        *line_pages);
/* (transfer full) (element-type MirqabMentionLine): in order of the alphabet */
GArray             *mirqab_mention_index_list      (MirqabMentionIndex  *self,
                                                    MirqabDossier       *dossier,
                                                    MirqabMentionKind    kind,
                                                    const char          *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabMentionIndex, mirqab_mention_index_free)

G_END_DECLS
