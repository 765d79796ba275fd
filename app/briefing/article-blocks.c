/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/article-blocks.h"

#include <string.h>

#include "briefing/clean-text.h"

static void
hand_over (const MirqabArticle *article,
           const MirqabBlock   *block,
           MirqabBlockFunc      func,
           gpointer             user_data)
{
  g_autofree char *text = mirqab_clean_text (article->text + block->span.start,
                                             block->span.end - block->span.start);

  if (text[0] != '\0')
    func (block, text, user_data);
}

static void
foreach_line (const MirqabArticle *article,
              MirqabBlockFunc      func,
              gpointer             user_data)
{
  const char *text = article->text;

  while (*text != '\0')
    {
      gsize length = strcspn (text, "\n");
      guint32 start = (guint32) (text - article->text);
      MirqabBlock block = { MIRQAB_BLOCK_PARAGRAPH, { start, start + (guint32) length } };

      hand_over (article, &block, func, user_data);
      text += length + (text[length] == '\n');
    }
}

void
mirqab_article_foreach_block (const MirqabArticle *article,
                              MirqabBlockFunc      func,
                              gpointer             user_data)
{
  if (article->text == NULL)
    return;
  if (article->findings == NULL || article->findings->blocks->len == 0)
    {
      foreach_line (article, func, user_data);
      return;
    }

  for (guint i = 0; i < article->findings->blocks->len; i++)
    {
      const MirqabBlock *block = &g_array_index (article->findings->blocks, MirqabBlock, i);

      if (block->kind == MIRQAB_BLOCK_PARAGRAPH || block->kind == MIRQAB_BLOCK_SUBHEAD)
        hand_over (article, block, func, user_data);
    }
}
