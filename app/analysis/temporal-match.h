/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/temporal-item.h"
#include "language/tokens.h"

G_BEGIN_DECLS

void mirqab_temporal_match_run (const MirqabTokens *tokens,
                                GArray             *items,
                                guint              *uses);

G_END_DECLS
