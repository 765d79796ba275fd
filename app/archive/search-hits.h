/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/search-query.h"
#include "language/span.h"

G_BEGIN_DECLS

/* Where the words of a search stand in a text: found as the index finds them, by
 * their stems. Constant; one thread at a time. */
typedef struct _MirqabSearchHits MirqabSearchHits;

MirqabSearchHits *mirqab_search_hits_new  (const char             *words);
void              mirqab_search_hits_free (MirqabSearchHits       *self);
GArray           *mirqab_search_hits_find (const MirqabSearchHits *self,
                                           const char             *text); /* MirqabSpan */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabSearchHits, mirqab_search_hits_free)

G_END_DECLS
