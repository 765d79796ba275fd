/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/page-article.h"

#include <string.h>

#include "language/folding.h"
#include "sources/character-reference.h"
#include "sources/page-blocks.h"
#include "sources/page-labels.h"
#include "sources/page-prose.h"
#include "sources/timestamp.h"

/* Lines around the text that may be about it. */
#define MAX_DETAILS 200

/* Paragraphs before a heading that ends the article. */
#define MIN_ARTICLE 3

static const MirqabBlock *
get_block (const GPtrArray *blocks,
           guint            index)
{
  return g_ptr_array_index (blocks, index);
}

static gboolean
is_prose_block (const MirqabBlock *block)
{
  return block->kind != MIRQAB_BLOCK_HEADING && block->kind != MIRQAB_BLOCK_CAPTION &&
         mirqab_is_prose (block->text, block->n_characters, block->n_linked);
}

static gboolean
is_mostly_links (const MirqabBlock *block)
{
  return block->n_linked * 10 >= block->n_characters * 7;
}

static char *
fold_words (const char *text)
{
  g_autofree char *folded = mirqab_fold (text);
  GString *words = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      g_string_append_unichar (words, g_utf8_get_char (at));

  return g_string_free (words, FALSE);
}

static gboolean
repeats (const char *text,
         const char *known)
{
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  if (known == NULL)
    return FALSE;
  one = fold_words (text);
  other = fold_words (known);

  return *one != '\0' && strcmp (one, other) == 0;
}

/* "Published: 21.06.2024 | 06:15 GMT": more figures than words */
static gboolean
is_mostly_figures (const MirqabBlock *block)
{
  guint n_letters = 0;

  for (const char *at = block->text; *at != '\0'; at = g_utf8_next_char (at))
    n_letters += g_unichar_isalpha (g_utf8_get_char (at)) != 0;

  return n_letters * 2 < block->n_characters;
}

/* "16 مايو 2022 - 08:30", "3 min read", "1250": what stands between headline and text */
static gboolean
is_detail (const MirqabPage  *page,
           const MirqabBlock *block)
{
  MirqabTimestamp timestamp;
  glong length = g_utf8_strlen (block->text, -1);

  if (repeats (block->text, page->title) || repeats (block->text, page->byline) ||
      repeats (block->text, page->site_name))
    return TRUE;
  if (length <= 60 && page->byline != NULL && strstr (block->text, page->byline) != NULL)
    return TRUE;
  return length <= 60 && mirqab_timestamp_parse (block->text, &timestamp) && timestamp.has_day;
}

static void
drop (GPtrArray *blocks,
      guint      index)
{
  g_clear_pointer (&g_ptr_array_index (blocks, index), mirqab_page_block_free);
}

/* Closes the gaps that dropped blocks left, all at once: a page may have a
 * million of them. */
static void
compact (GPtrArray *blocks)
{
  guint n_kept = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      gpointer block = g_steal_pointer (&g_ptr_array_index (blocks, i));

      if (block != NULL)
        g_ptr_array_index (blocks, n_kept++) = block;
    }
  g_ptr_array_set_size (blocks, n_kept);
}

/* Drops the list of titles that the label at @index announces.
 *
 * Returns: the index of what comes behind it */
static guint
drop_announced (GPtrArray *blocks,
                guint      index)
{
  for (index++; index < blocks->len; index++)
    {
      const MirqabBlock *block = get_block (blocks, index);

      if (!is_mostly_links (block) && block->kind != MIRQAB_BLOCK_CAPTION)
        break;
      drop (blocks, index);
    }

  return index;
}

/* Whether enough prose to be an article stands shortly before @index. */
static gboolean
follows_article (const GPtrArray *blocks,
                 guint            index)
{
  guint n_prose = 0;

  for (guint i = index; i > 0 && index - i < MAX_DETAILS; i--)
    {
      const MirqabBlock *block = get_block (blocks, i - 1);

      n_prose += block != NULL && is_prose_block (block);
      if (n_prose >= MIN_ARTICLE)
        return TRUE;
    }

  return FALSE;
}

/* Returns: the index of what is to be looked at next, @index when the block there
 *   has no label */
static guint
drop_labelled (GPtrArray *blocks,
               guint      index)
{
  const MirqabBlock *block = get_block (blocks, index);
  gboolean is_alone;
  MirqabLabel label;

  if (block->n_characters > 250)
    return index;
  label = mirqab_page_label (block->text, &is_alone);
  if (label == MIRQAB_LABEL_NONE)
    return index;
  if (label != MIRQAB_LABEL_NOTICE && !is_alone && !is_mostly_links (block) && is_prose_block (block) && index + 3 < blocks->len &&
      (label != MIRQAB_LABEL_SEE_ALSO || block->n_linked == 0) && block->n_characters > 80)
    return index;

  if (label == MIRQAB_LABEL_END &&
      (index * 2 > blocks->len ||
       (block->kind == MIRQAB_BLOCK_HEADING && follows_article (blocks, index))))
    {
      g_ptr_array_set_size (blocks, index);
      return index + 1;
    }
  drop (blocks, index);

  return label == MIRQAB_LABEL_SEE_ALSO && is_alone ? drop_announced (blocks, index) : index + 1;
}

/* "10:15", as the posts of a live page begin */
static gboolean
is_clock (const char *text)
{
  return strlen (text) <= 8 && strchr (text, ':') != NULL &&
         strspn (text, "0123456789:") == strlen (text);
}

static void
drop_boxes (GPtrArray *blocks)
{
  guint i = 0;

  while (i < blocks->len)
    {
      const MirqabBlock *block = get_block (blocks, i);
      guint next = i;

      if ((block->kind != MIRQAB_BLOCK_CAPTION && is_mostly_links (block) &&
           block->n_characters < 300) || is_clock (block->text))
        drop (blocks, i);
      else
        next = drop_labelled (blocks, i);
      i = next > i ? next : i + 1;
    }
  compact (blocks);
}

/* What stands before the first sentence and says no more than the metadata. */
static void
trim_start (const MirqabPage *page,
            GPtrArray        *blocks)
{
  for (guint i = 0; i < MIN (blocks->len, MAX_DETAILS); i++)
    {
      const MirqabBlock *block = get_block (blocks, i);

      if (repeats (block->text, page->title) || is_mostly_figures (block))
        drop (blocks, i);
      else if (is_prose_block (block))
        break;
      else if (is_detail (page, block))
        drop (blocks, i);
    }
  compact (blocks);
}

/* A heading that nothing follows, and repeated details. */
static void
trim_end (const MirqabPage *page,
          GPtrArray        *blocks)
{
  for (guint i = 0; blocks->len > 0 && i < MAX_DETAILS; i++)
    {
      const MirqabBlock *last = get_block (blocks, blocks->len - 1);

      if (is_prose_block (last) ||
          (last->kind != MIRQAB_BLOCK_HEADING && !is_mostly_figures (last) &&
           !is_detail (page, last)))
        return;
      g_ptr_array_set_size (blocks, blocks->len - 1);
    }
}

/* Removes the @blocks that are not of the article. */
void
mirqab_page_filter_blocks (const MirqabPage *page,
                           GPtrArray        *blocks)
{
  drop_boxes (blocks);
  trim_start (page, blocks);
  trim_end (page, blocks);
}

/* Returns: (transfer full): a line a paragraph; captions left out */
char *
mirqab_page_write_text (const GPtrArray *blocks)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const MirqabBlock *block = get_block (blocks, i);

      if (block->kind == MIRQAB_BLOCK_CAPTION)
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, block->text);
    }

  return g_string_free (text, FALSE);
}

static void
write_element (GString    *html,
               const char *name,
               const char *text)
{
  g_autofree char *encoded = mirqab_character_reference_encode (text);

  g_string_append_printf (html, "<%s>%s</%s>\n", name, encoded, name);
}

static void
write_block (GString           *html,
             const MirqabBlock *block)
{
  char heading[] = "h2";

  switch (block->kind)
    {
    case MIRQAB_BLOCK_HEADING:
      heading[1] = '0' + CLAMP (block->level, 2, 6);
      write_element (html, heading, block->text);
      break;
    case MIRQAB_BLOCK_ITEM:
      write_element (html, "li", block->text);
      break;
    case MIRQAB_BLOCK_QUOTE:
      write_element (html, "blockquote", block->text);
      break;
    case MIRQAB_BLOCK_CAPTION:
      write_element (html, "figcaption", block->text);
      break;
    case MIRQAB_BLOCK_PARAGRAPH:
    default:
      write_element (html, "p", block->text);
      break;
    }
}

/* Returns: (transfer full): the same as HTML that holds no attribute and no link */
char *
mirqab_page_write_html (const GPtrArray *blocks)
{
  GString *html = g_string_new (NULL);
  gboolean in_list = FALSE;

  for (guint i = 0; i < blocks->len; i++)
    {
      const MirqabBlock *block = get_block (blocks, i);
      gboolean is_item = block->kind == MIRQAB_BLOCK_ITEM;

      if (is_item != in_list)
        g_string_append (html, is_item ? "<ul>\n" : "</ul>\n");
      in_list = is_item;
      write_block (html, block);
    }
  if (in_list)
    g_string_append (html, "</ul>\n");

  return g_string_free (html, FALSE);
}
