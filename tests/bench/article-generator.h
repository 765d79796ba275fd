/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/article.h"
#include "dossier/dossier.h"

G_BEGIN_DECLS

/* Makes Arabic news articles by a grammar: as many as are asked for, the same
 * ones for the same seed. Names come from the dossier, Zipf-distributed; days
 * are spread over the time since its first event, more of them late; about one
 * article in eight repeats an earlier one with small changes. */
typedef struct _MirqabArticleGenerator MirqabArticleGenerator;

MirqabArticleGenerator *mirqab_article_generator_new  (MirqabDossier          *dossier,
                                                       guint32                 seed);
void                    mirqab_article_generator_free (MirqabArticleGenerator *self);
MirqabArticle          *mirqab_article_generator_next (MirqabArticleGenerator *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabArticleGenerator, mirqab_article_generator_free)

G_END_DECLS
