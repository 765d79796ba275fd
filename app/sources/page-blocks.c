/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/page-blocks.h"

#include <string.h>

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

static void
free_block (gpointer data)
{
  MirqabBlock *block = data;

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
    collect (collector, child, is_linked || node->tag == GUMBO_TAG_A);
  if (is_block && !is_cell (node))
    flush (collector);
  collector->kind = kind;
}

/* Returns: (transfer full) (element-type MirqabBlock): the lines below @content */
GPtrArray *
mirqab_page_collect_blocks (MirqabPageNode *content)
{
  Collector collector = { .kind = MIRQAB_BLOCK_PARAGRAPH };

  collector.blocks = g_ptr_array_new_with_free_func (free_block);
  collector.text = g_string_new (NULL);
  collect (&collector, content, FALSE);
  flush (&collector);
  g_string_free (collector.text, TRUE);

  return collector.blocks;
}
