/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/analyser.h"

G_BEGIN_DECLS

/* An article of a test and what the analyser, with the shipped dossier, finds
 * in it. */
typedef struct
{
  MirqabArticle  *article;
  MirqabFindings *findings;
} Analysed;

MirqabAnalyser *analysed_get_analyser (void);
Analysed       *analysed_new          (const char     *text,
                                       const char     *day);
void            analysed_free         (Analysed       *self);
char           *analysed_dup_slice    (const Analysed *self,
                                       MirqabSpan      span);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Analysed, analysed_free)

G_END_DECLS
