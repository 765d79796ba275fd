/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/page-content.h"

#include <string.h>

static const char *const article_words[] = { "article*", "story*", "post*", "entry*", "news*",
                                             "single", "blog" };
static const char *const body_words[] = { "body*", "content*", "text*", "detail*", "full" };

/* How far a page's own marks are believed over what the text looks like. */
static double
trust (const MirqabPageNode *node)
{
  const char *property = mirqab_page_node_attribute (node, "itemprop");

  if (g_strcmp0 (property, "articleBody") == 0)
    return 1.6;
  if (mirqab_page_node_has_word (node, article_words, G_N_ELEMENTS (article_words)) &&
      mirqab_page_node_has_word (node, body_words, G_N_ELEMENTS (body_words)))
    return 1.3;
  if (node->tag == GUMBO_TAG_ARTICLE)
    return 1.2;
  if (node->tag == GUMBO_TAG_MAIN)
    return 1.05;

  return 1.0;
}

#define MIN_MARK 1.2

static gboolean
can_be_content (const MirqabPageNode *node)
{
  switch ((int) node->tag)
    {
    case GUMBO_TAG_P:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_HTML:
      return FALSE;
    default:
      return !mirqab_page_node_is_inline (node);
    }
}

/* A flash of a few words is no prose; then only what the page marks counts. */
static MirqabPageNode *
find_marked (MirqabPageTree *tree)
{
  MirqabPageNode *best = NULL;
  MirqabPageNode *node = tree->root;
  double best_score = 0;

  while (node != NULL)
    {
      double score = ((double) node->n_characters - 2.0 * node->n_linked) * trust (node);

      if (node->is_dropped)
        {
          node = mirqab_page_node_past (node, tree->root);
          continue;
        }
      if (can_be_content (node) && trust (node) >= MIN_MARK && score > best_score)
        {
          best = node;
          best_score = score;
        }
      node = mirqab_page_node_following (node, tree->root);
    }

  return best;
}

/**
 * mirqab_page_find_content:
 * @tree: pruned and measured
 *
 * Returns: (nullable): the smallest element that holds most prose and least else
 */
MirqabPageNode *
mirqab_page_find_content (MirqabPageTree *tree)
{
  MirqabPageNode *best = NULL;
  MirqabPageNode *node = tree->root;
  double best_score = 0;

  while (node != NULL)
    {
      double score;

      if (node->is_dropped)
        {
          node = mirqab_page_node_past (node, tree->root);
          continue;
        }
      if (can_be_content (node) && node->good > 0)
        {
          score = MAX (node->score, node->good / 4.0) * trust (node);
          if (score >= best_score)
            {
              best = node;
              best_score = score;
            }
        }
      node = mirqab_page_node_following (node, tree->root);
    }

  return best != NULL ? best : find_marked (tree);
}
