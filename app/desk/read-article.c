/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/read-article.h"

/**
 * mirqab_read_article:
 *
 * Analysis is pure and quick, so what it finds is not kept: an article is read
 * with the rules of now, even before its marks and events are.
 *
 * Sets what mirqab_archive_load () does.
 *
 * Returns: (transfer full) (nullable): the article with its findings
 */
MirqabArticle *
mirqab_read_article (MirqabArchive   *archive,
                     MirqabAnalyser  *analyser,
                     gint64           id,
                     GError         **error)
{
  MirqabArticle *article = mirqab_archive_load (archive, id, error);

  if (article != NULL)
    article->findings = mirqab_analyser_analyse (analyser, article);

  return article;
}
