/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/findings.h"
#include "language/sentences.h"
#include "language/tokens.h"

G_BEGIN_DECLS

/* The temporal expressions of one text. Recognition and resolution are two
 * steps, because the day of publication is itself often found in the text. */
typedef struct _MirqabTemporalScan MirqabTemporalScan;

/* @masks (nullable, of MirqabSpan, by start): stretches that hold no date,
 * such as the name of an outlet. All arguments are borrowed and must outlive
 * the scan. (transfer full) */
MirqabTemporalScan *mirqab_temporal_scan_new     (const MirqabTokens       *tokens,
                                                  const MirqabSentences    *sentences,
                                                  const GArray             *masks);
void                mirqab_temporal_scan_free    (MirqabTemporalScan       *self);

/* Appends MirqabTemporal to @temporals in order of the text. What depends on a
 * day that is not known is appended with an empty value. May be called again
 * with another day. @published: MIRQAB_DAY_NONE when not known. */
void                mirqab_temporal_scan_resolve (const MirqabTemporalScan *self,
                                                  MirqabDay                 published,
                                                  GArray                   *temporals);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabTemporalScan, mirqab_temporal_scan_free)

G_END_DECLS
