/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "briefing/briefing.h"
#include "briefing/printed-date.h"

G_BEGIN_DECLS

/* What is printed about an article beside its text, each on one clean line with
 * its parts isolated; "" where there is nothing to say. All (transfer full). */
char *mirqab_article_title_line   (const MirqabArticle   *article,
                                   const MirqabDateStyle *style);
/* "1 May 2025 (inferred from the text)" */
char *mirqab_article_date_line    (const MirqabArticle   *article,
                                   const MirqabDateStyle *style);
/* outlet, date, agency, author */
char *mirqab_article_byline       (const MirqabArticle   *article,
                                   const MirqabDateStyle *style);
char *mirqab_article_states_line  (const MirqabArticle   *article,
                                   MirqabDossier         *dossier,
                                   const MirqabDateStyle *style);
/* time of capture and digest */
char *mirqab_article_capture_line (const MirqabArticle   *article,
                                   const MirqabDateStyle *style);
/* (nullable): what the person wrote on it, a line a paragraph */
char **mirqab_article_note_lines  (const MirqabArticle   *article,
                                   const MirqabDateStyle *style);
/* Whether its link may be followed: http and https only. */
gboolean mirqab_article_has_link  (const MirqabArticle   *article);

G_END_DECLS
