/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/article.h"
#include "dossier/dossier.h"

G_BEGIN_DECLS

/* Reads texts with the eyes of one dossier. Pure: no clock, no disk; the same
 * text and date always give the same findings. Constant after construction, so
 * that any number of threads may share it. */
#define MIRQAB_TYPE_ANALYSER (mirqab_analyser_get_type ())
G_DECLARE_FINAL_TYPE (MirqabAnalyser, mirqab_analyser, MIRQAB, ANALYSER, GObject)

MirqabAnalyser *mirqab_analyser_new         (MirqabDossier  *dossier);
MirqabDossier  *mirqab_analyser_get_dossier (MirqabAnalyser *self);
guint           mirqab_analyser_get_version (MirqabAnalyser *self);

/* (transfer full): reads text, given_* and outlet of the article only */
MirqabFindings *mirqab_analyser_analyse     (MirqabAnalyser      *self,
                                             const MirqabArticle *article);

G_END_DECLS
