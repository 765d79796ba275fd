/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/temporal.h"

G_BEGIN_DECLS

MirqabTemporalScan *mirqab_temporal_scan_new_traced (const MirqabTokens    *tokens,
                                                     const MirqabSentences *sentences,
                                                     const GArray          *masks,
                                                     guint                 *uses);

G_END_DECLS
