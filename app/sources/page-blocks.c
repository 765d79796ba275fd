/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/page-blocks.h"

#include <string.h>

#include "sources/page-prose.h"

typedef struct
{
  GPtrArray      *blocks;
  GString        *text;
  guint           n_characters;
  guint           n_linked;
  gboolean        owes_space;
  MirqabBlockKind kind;
  int             level;
} Collector;

void
mirqab_page_block_free (MirqabBlock *block)
{
  if (block == NULL)
    return;
  g_free (block->text);
  g_free (block);
}

static void
flush (Collector *collector)
{
  if (collector->n_characters > 0)
    {
      MirqabBlock *block = g_new0 (MirqabBlock, 1);

      block->kind = collector->kind;
      block->level = collector->level;
      block->text = g_strdup (collector->text->str);
      block->n_characters = collector->n_characters;
      block->n_linked = collector->n_linked;
      g_ptr_array_add (collector->blocks, block);
    }
  g_string_truncate (collector->text, 0);
  collector->n_characters = collector->n_linked = 0;
  collector->owes_space = FALSE;
}

static gboolean
is_invisible (gunichar character)
{
  return character == 0x200B || character == 0xFEFF || character == 0xAD;
}

static void
append_text (Collector  *collector,
             const char *text,
             gboolean    is_linked)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar character = g_utf8_get_char (text);

      if (g_unichar_isspace (character) || character == 0xA0)
        {
          collector->owes_space = TRUE;
          continue;
        }
      if (is_invisible (character) || g_unichar_iscntrl (character))
        continue;
      if (collector->owes_space && collector->text->len > 0)
        g_string_append_c (collector->text, ' ');
      collector->owes_space = FALSE;
      g_string_append_unichar (collector->text, character);
      collector->n_characters++;
      collector->n_linked += is_linked;
    }
}

static gboolean
is_caption (const MirqabPageNode *node)
{
  const char *const words[] = { "caption*", "figcaption", "credit", "imgdesc", "imagecaption",
                                "photodesc" };

  return node->tag == GUMBO_TAG_FIGCAPTION || node->tag == GUMBO_TAG_FIGURE ||
         node->tag == GUMBO_TAG_CAPTION ||
         (node->good < 400 && mirqab_page_node_has_word (node, words, G_N_ELEMENTS (words)));
}

static gboolean
is_standfirst (const MirqabPageNode *node)
{
  const char *const words[] = { "subtitle*", "lead", "lede", "standfirst", "excerpt", "summary",
                                "intro" };

  return mirqab_page_node_has_word (node, words, G_N_ELEMENTS (words));
}

/* Sets what the blocks in @node are, if that changes. */
static void
enter (Collector            *collector,
       const MirqabPageNode *node)
{
  switch ((int) node->tag)
    {
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
      if (is_standfirst (node))
        break;
      collector->kind = MIRQAB_BLOCK_HEADING;
      collector->level = 1 + node->tag - GUMBO_TAG_H1;
      break;
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DT:
      collector->kind = MIRQAB_BLOCK_ITEM;
      break;
    case GUMBO_TAG_BLOCKQUOTE:
      collector->kind = MIRQAB_BLOCK_QUOTE;
      break;
    default:
      if (is_caption (node))
        collector->kind = MIRQAB_BLOCK_CAPTION;
      break;
    }
}

static gboolean
is_cell (const MirqabPageNode *node)
{
  if (node->tag != GUMBO_TAG_TD && node->tag != GUMBO_TAG_TH)
    return FALSE;
  for (const MirqabPageNode *child = node->first; child != NULL; child = child->next)
    if (!mirqab_page_node_is_inline (child))
      return FALSE;

  return TRUE;
}

/* The depth of the tree is bounded. */
static void
collect (Collector            *collector,
         const MirqabPageNode *node,
         gboolean              is_linked)
{
  MirqabBlockKind kind = collector->kind;
  gboolean is_block = !mirqab_page_node_is_inline (node);

  if (node->is_dropped || node->tag == GUMBO_TAG_SCRIPT)
    return;
  if (node->text != NULL)
    {
      append_text (collector, node->text, is_linked);
      return;
    }
  if (node->tag == GUMBO_TAG_BR)
    {
      flush (collector);
      return;
    }

  if (is_cell (node))
    collector->owes_space = TRUE;
  else if (is_block)
    flush (collector);
  if (is_block)
    enter (collector, node);
  for (const MirqabPageNode *child = node->first; child != NULL; child = child->next)
    collect (collector, child, is_linked || mirqab_page_node_is_link (node));
  if (is_block && !is_cell (node))
    flush (collector);
  collector->kind = kind;
}

/* The ancestor of @content, or itself, that stands beside @headline or beside an
 * ancestor of it. (nullable) */
static const MirqabPageNode *
beside_headline (const MirqabPageNode *content,
                 const MirqabPageNode *headline)
{
  while (content->parent != NULL && !mirqab_page_node_contains (content->parent, headline))
    content = content->parent;

  return content->parent != NULL ? content : NULL;
}

static void
keep_prose (GPtrArray *blocks)
{
  guint n_kept = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      MirqabBlock *block = g_steal_pointer (&g_ptr_array_index (blocks, i));

      if (block->kind == MIRQAB_BLOCK_PARAGRAPH &&
          mirqab_is_prose (block->text, block->n_characters, block->n_linked))
        g_ptr_array_index (blocks, n_kept++) = block;
      else
        mirqab_page_block_free (block);
    }
  g_ptr_array_set_size (blocks, n_kept);
}

/* Between headline and text stands what introduces the text, if it is prose. */
static void
collect_introduction (Collector            *collector,
                      const MirqabPageNode *content,
                      const MirqabPageNode *headline)
{
  const MirqabPageNode *last = beside_headline (content, headline);
  const MirqabPageNode *node = headline;

  while (last != NULL && node != content &&
         (node = mirqab_page_node_past (node, last->parent)) != NULL)
    {
      /* down to where the content begins, if it is in here */
      while (mirqab_page_node_contains (node, content) && node != content)
        node = node->first;
      if (node == content)
        break;
      collect (collector, node, FALSE);
      flush (collector);
    }
  keep_prose (collector->blocks);
}

static gboolean
comes_before (const MirqabPageTree *tree,
              const MirqabPageNode *one,
              const MirqabPageNode *other)
{
  for (guint i = 0; i < tree->nodes->len; i++)
    {
      const MirqabPageNode *node = g_ptr_array_index (tree->nodes, i);

      if (node == one || node == other)
        return node == one;
    }

  return FALSE;
}

/**
 * mirqab_page_collect_blocks:
 * @content: the element that holds the text
 * @headline: (nullable): the heading of the article
 *
 * Returns: (transfer full) (element-type MirqabBlock): the lines in @content, and
 *   before them the prose between @headline and it
 */
GPtrArray *
mirqab_page_collect_blocks (const MirqabPageTree *tree,
                            const MirqabPageNode *content,
                            const MirqabPageNode *headline)
{
  Collector collector = { .kind = MIRQAB_BLOCK_PARAGRAPH };

  collector.blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_page_block_free);
  collector.text = g_string_new (NULL);
  if (headline != NULL && !mirqab_page_node_contains (content, headline) &&
      comes_before (tree, headline, content))
    collect_introduction (&collector, content, headline);
  collect (&collector, content, FALSE);
  flush (&collector);
  g_string_free (collector.text, TRUE);

  return collector.blocks;
}
