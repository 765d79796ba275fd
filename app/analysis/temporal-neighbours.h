/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/temporal-rules.h"

G_BEGIN_DECLS

/* What the words around an expression say about it. */
const char *mirqab_neighbour_get          (const MirqabTemporalMatch *match,
                                           gint64                     position);
gboolean    mirqab_neighbour_is_in        (const char                *word,
                                           const char *const         *list);
gboolean    mirqab_neighbour_has_stem     (const char                *word,
                                           const char *const         *list);
gboolean    mirqab_neighbour_names_thing  (const MirqabTemporalMatch *match,
                                           const MirqabItem          *made);
gboolean    mirqab_neighbour_is_counted   (const MirqabTemporalMatch *match,
                                           guint                      position);
gboolean    mirqab_neighbour_is_postponed (const MirqabTokens        *tokens,
                                           guint                      first);

G_END_DECLS
