/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/article.h"

G_BEGIN_DECLS

/* One article as a reference for a program that keeps literature: an entry of
 * BibTeX (with the fields of biblatex) or of RIS. (transfer full) */
char *mirqab_article_to_bibtex (const MirqabArticle *article);
char *mirqab_article_to_ris    (const MirqabArticle *article);

G_END_DECLS
