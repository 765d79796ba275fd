/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/temporal-rules.h"

G_BEGIN_DECLS

/* What a match holds, and what the words around it say. */
const MirqabItem *mirqab_matched_word   (const MirqabTemporalMatch *match,
                                         guint64                    words,
                                         guint                      nth);
const MirqabItem *mirqab_matched_phrase (const MirqabTemporalMatch *match,
                                         guint                      nth);
gboolean          mirqab_matched_has    (const MirqabTemporalMatch *match,
                                         MirqabWord                 word);

const char *mirqab_neighbour_get          (const MirqabTemporalMatch *match,
                                           gint64                     position);
gboolean    mirqab_neighbour_is_in        (const char                *word,
                                           const char *const         *list);
gboolean    mirqab_neighbour_has_stem     (const char                *word,
                                           const char *const         *list);
gboolean    mirqab_neighbour_names_thing  (const MirqabTemporalMatch *match,
                                           const MirqabItem          *made);
gboolean    mirqab_neighbour_is_glued     (const MirqabTemporalMatch *match,
                                           const MirqabItem          *made);
gboolean    mirqab_neighbour_is_counted   (const MirqabTemporalMatch *match,
                                           guint                      position);
gboolean    mirqab_neighbour_is_postponed (const MirqabTokens        *tokens,
                                           guint                      first);

G_END_DECLS
