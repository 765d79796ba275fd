/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/article.h"
#include "sources/fetcher.h"
#include "sources/page.h"

G_BEGIN_DECLS

/* Whole articles from their own pages, each asked for once: @seen, in and out,
 * remembers which were (one short word for each, by line breaks). All block. */

/* Puts the texts of their pages into articles of a feed; those that were seen
 * before are taken out of @articles. One whose page fails keeps its text. */
void       mirqab_page_visits_fill   (GPtrArray         *articles,
                                      char             **seen,
                                      MirqabFetcher     *fetcher,
                                      GCancellable      *cancellable);
/* (transfer full) (element-type MirqabArticle): of what a page that lists
 * articles leads to and was not seen, in its order */
GPtrArray *mirqab_page_visits_follow (const MirqabPage  *page,
                                      const char        *url,
                                      char             **seen,
                                      MirqabFetcher     *fetcher,
                                      GCancellable      *cancellable);

G_END_DECLS
