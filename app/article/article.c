/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-article"

#include "article/article.h"

static void
clear_article (gpointer data)
{
  MirqabArticle *article = data;

  g_free (article->text);
  g_free (article->given_title);
  g_free (article->given_author);
  g_free (article->given_language);
  g_free (article->link);
  g_free (article->outlet);
  g_free (article->source_id);
  g_free (article->entry_id);
  g_free (article->signature);
  g_free (article->origin);
  g_free (article->capture_digest);
  g_free (article->note);
  g_clear_pointer (&article->findings, mirqab_findings_unref);
}

/**
 * mirqab_article_new:
 *
 * Returns: (transfer full): an empty article, for its maker to fill in
 */
MirqabArticle *
mirqab_article_new (void)
{
  MirqabArticle *article = g_atomic_rc_box_new0 (MirqabArticle);

  article->given_time = MIRQAB_TIME_NONE;
  article->given_day = MIRQAB_DAY_NONE;
  article->captured_at = MIRQAB_TIME_NONE;

  return article;
}

MirqabArticle *
mirqab_article_ref (MirqabArticle *article)
{
  g_return_val_if_fail (article != NULL, NULL);

  return g_atomic_rc_box_acquire (article);
}

void
mirqab_article_unref (MirqabArticle *article)
{
  g_return_if_fail (article != NULL);

  g_atomic_rc_box_release_full (article, clear_article);
}

/**
 * mirqab_article_get_title:
 *
 * Returns: (transfer none): the headline to show, "" when there is none
 */
const char *
mirqab_article_get_title (const MirqabArticle *article)
{
  g_return_val_if_fail (article != NULL, "");

  if (article->findings != NULL && article->findings->title[0] != '\0')
    return article->findings->title;

  return article->given_title != NULL ? article->given_title : "";
}

/**
 * mirqab_article_get_day:
 *
 * Returns: the day of publication, or %MIRQAB_DAY_NONE when it is not known
 */
MirqabDay
mirqab_article_get_day (const MirqabArticle *article)
{
  g_return_val_if_fail (article != NULL, MIRQAB_DAY_NONE);

  return article->findings != NULL ? article->findings->published : article->given_day;
}
