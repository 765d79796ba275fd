/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/page-prose.h"

#include <string.h>

/* Prose is told from labels by its length, its punctuation and by how little of
 * it is links (Kohlschütter, Fankhauser and Nejdl 2010). */
#define MIN_PROSE         40
#define MIN_UNPUNCTUATED 110
#define MAX_CARD         300
#define MAX_HEADED_CARD  600

static gboolean
is_punctuated (const char *text)
{
  static const char *const signs[] = {
    ".", "،", "؛", "؟", ",", "!", "?", ";", "»", "\"", "”", ":",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (strstr (text, signs[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* @n_characters and @n_linked: characters of @text without white space, and
 * those of them that stand in links. */
gboolean
mirqab_is_prose (const char *text,
                 guint       n_characters,
                 guint       n_linked)
{
  if (n_characters < MIN_PROSE || n_linked * 10 > n_characters * 4)
    return FALSE;
  if (g_str_has_suffix (text, "...") || g_str_has_suffix (text, "…"))
    return n_characters >= 3 * MIN_UNPUNCTUATED;

  return n_characters >= MIN_UNPUNCTUATED || is_punctuated (text);
}

typedef struct
{
  GString              *text;
  guint                 n_characters;
  guint                 n_linked;
  const MirqabPageNode *block;
  const char           *title; /* of the page; "" without */
} Run;

static guint
count_characters (const char *text)
{
  guint count = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      count++;

  return count;
}

static gboolean
is_linked (const MirqabPageNode *node)
{
  for (; node != NULL; node = node->parent)
    if (mirqab_page_node_is_link (node))
      return TRUE;

  return FALSE;
}

static MirqabPageNode *
nearest_block (MirqabPageNode *node)
{
  while (node->parent != NULL && mirqab_page_node_is_inline (node))
    node = node->parent;

  return node;
}

static gboolean
can_hold_prose (const MirqabPageNode *block)
{
  switch ((int) block->tag)
    {
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_SCRIPT:
      return FALSE;
    default:
      return TRUE;
    }
}

static gboolean
is_lower_heading (const MirqabPageNode *block)
{
  return block->tag == GUMBO_TAG_H2 || block->tag == GUMBO_TAG_H3 || block->tag == GUMBO_TAG_H4 ||
         block->tag == GUMBO_TAG_H5 || block->tag == GUMBO_TAG_H6;
}

/* What is prose counts for the node, what is not counts against it. */
static void
end_run (Run *run)
{
  MirqabPageNode *block = (MirqabPageNode *) run->block;
  gboolean is_prose;

  if (block == NULL || run->n_characters == 0)
    return;
  block->n_characters += run->n_characters;
  block->n_linked += run->n_linked;
  if (is_lower_heading (block) && run->n_linked * 10 >= run->n_characters * 9 &&
      strstr (run->title, g_strstrip (run->text->str)) == NULL)
    block->n_headed += run->n_linked;
  is_prose = can_hold_prose (block) &&
             mirqab_is_prose (g_strchomp (run->text->str), run->n_characters, run->n_linked);
  if (is_prose)
    {
      block->good += run->n_characters - run->n_linked;
      block->score += run->n_characters - run->n_linked;
    }
  else if (can_hold_prose (block) || run->n_linked > 0)
    {
      block->score -= run->n_characters;
    }
}

static void
start_run (Run                  *run,
           const MirqabPageNode *block)
{
  end_run (run);
  g_string_truncate (run->text, 0);
  run->n_characters = run->n_linked = 0;
  run->block = block;
}

/* A heading that says the page's title leads to the page itself. */
static char *
dup_title (const MirqabPageTree *tree)
{
  for (guint i = 0; i < tree->nodes->len; i++)
    {
      const MirqabPageNode *node = g_ptr_array_index (tree->nodes, i);

      if (node->tag == GUMBO_TAG_TITLE && node->text == NULL)
        return mirqab_page_node_dup_line (node, 1000);
    }

  return g_strdup ("");
}

static void
measure_blocks (MirqabPageTree *tree)
{
  g_autofree char *title = dup_title (tree);
  Run run = { .text = g_string_new (NULL), .title = title };
  MirqabPageNode *node = tree->root;

  while (node != NULL)
    {
      if (node->is_dropped)
        {
          node = mirqab_page_node_past (node, tree->root);
          continue;
        }
      if (node->text != NULL)
        {
          MirqabPageNode *block = nearest_block (node);
          guint count = count_characters (node->text);

          if (block != run.block)
            start_run (&run, block);
          g_string_append (run.text, node->text);
          run.n_characters += count;
          if (count > 0 && is_linked (node))
            run.n_linked += count;
        }
      node = mirqab_page_node_following (node, tree->root);
    }
  start_run (&run, NULL);
  g_string_free (run.text, TRUE);
}

/* Whether the first words in @node are a heading; looked for among its first few
 * descendants only. */
static gboolean
begins_with_heading (const MirqabPageNode *node)
{
  const MirqabPageNode *at = node;

  for (guint i = 0; at != NULL && i < 64; i++)
    {
      if (at->text == NULL && is_lower_heading (at) && at->n_characters > 0)
        return TRUE;
      if (at->text != NULL && count_characters (at->text) > 0)
        return FALSE;
      at = mirqab_page_node_following (at, node);
    }

  return FALSE;
}

/* One of several boxes that begin with a heading that leads elsewhere. */
static gboolean
is_headed_card (const MirqabPageNode *node)
{
  return node->good > 0 && node->n_headed > 0 && !node->has_headline && node->n_characters <= MAX_HEADED_CARD &&
         node->parent != NULL && node->parent->n_headed >= MIN_PROSE &&
         node->parent->n_headed > node->n_headed && begins_with_heading (node);
}

/* Whether the first words in @node are a sentence of its own. */
static gboolean
begins_with_prose (const MirqabPageNode *node)
{
  const MirqabPageNode *at = node;

  for (guint i = 0; at != NULL && i < 64; i++)
    {
      guint count = at->text != NULL ? count_characters (at->text) : 0;

      if (count > 0)
        return count >= MIN_PROSE && !is_linked (at);
      at = mirqab_page_node_following (at, node);
    }

  return FALSE;
}

/* A card that leads to another article: a linked title with a line or two about
 * it, in a box of its own. What it says is no prose of this page. */
static gboolean
is_card (const MirqabPageNode *node)
{
  switch ((int) node->tag)
    {
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_TD:
      break;
    default:
      return FALSE;
    }
  if (is_headed_card (node))
    return TRUE;
  if (node->good == 0 || node->n_characters > MAX_CARD || node->n_linked * 4 < node->n_characters ||
      begins_with_prose (node))
    return FALSE;
  for (const MirqabPageNode *child = node->first; child != NULL; child = child->next)
    if (!mirqab_page_node_is_inline (child))
      return TRUE;

  return FALSE;
}

static void
clear_counts (MirqabPageTree *tree)
{
  for (guint i = 0; i < tree->nodes->len; i++)
    {
      MirqabPageNode *node = g_ptr_array_index (tree->nodes, i);

      node->good = node->n_characters = node->n_linked = node->n_headed = 0;
      node->score = 0;
      node->has_headline = node->tag == GUMBO_TAG_H1;
    }
}

/* Children stand behind their parents: from the end, each is complete when its
 * parent takes it over. */
static void
sum_headings (MirqabPageTree *tree)
{
  for (guint i = tree->nodes->len; i > 0; i--)
    {
      MirqabPageNode *node = g_ptr_array_index (tree->nodes, i - 1);

      if (node->parent != NULL && !node->is_dropped)
        {
          node->parent->n_headed += node->n_headed;
          node->parent->has_headline |= node->has_headline;
        }
    }
}

/* Counts the characters of all nodes that are not dropped. */
void
mirqab_page_measure (MirqabPageTree *tree)
{
  clear_counts (tree);
  measure_blocks (tree);
  sum_headings (tree);
  for (guint i = tree->nodes->len; i > 0; i--)
    {
      MirqabPageNode *node = g_ptr_array_index (tree->nodes, i - 1);

      if (is_card (node))
        {
          node->good = 0;
          node->score = -(double) node->n_characters;
        }
      if (node->parent != NULL && !node->is_dropped)
        {
          node->parent->good += node->good;
          node->parent->n_characters += node->n_characters;
          node->parent->n_linked += node->n_linked;
          node->parent->score += node->score;
        }
    }
}
