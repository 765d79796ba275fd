/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What stemming has to know of single Arabic words. All of it is folded. */
const char *mirqab_stem_words_find_lemma  (const char *word,
                                           gsize       length);
gboolean    mirqab_stem_words_own_initial (const char *stem,
                                           gsize       length);
gboolean    mirqab_stem_words_own_article (const char *word,
                                           gsize       length);

G_END_DECLS
