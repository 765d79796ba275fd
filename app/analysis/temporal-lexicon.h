/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/temporal-item.h"
#include "language/tokens.h"

G_BEGIN_DECLS

/* A token is cut into at most a conjunction, a preposition and a word. */
#define MIRQAB_MAX_ITEMS_OF_TOKEN 3

guint mirqab_temporal_lexicon_read (const MirqabTokens *tokens,
                                    guint               position,
                                    MirqabItem          items[MIRQAB_MAX_ITEMS_OF_TOKEN]);

G_END_DECLS
