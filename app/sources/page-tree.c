/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/page-tree.h"

#include <string.h>

static gboolean
is_wanted (const GumboNode *source)
{
  if (source->type == GUMBO_NODE_TEXT || source->type == GUMBO_NODE_CDATA ||
      source->type == GUMBO_NODE_WHITESPACE)
    return TRUE;
  if (source->type != GUMBO_NODE_ELEMENT || source->v.element.tag_namespace != GUMBO_NAMESPACE_HTML)
    return FALSE;

  switch ((int) source->v.element.tag)
    {
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_CANVAS:
      return FALSE;
    default:
      return TRUE;
    }
}

static MirqabPageNode *
add_node (MirqabPageTree  *tree,
          const GumboNode *source,
          MirqabPageNode  *parent,
          MirqabPageNode  *previous)
{
  MirqabPageNode *node = g_new0 (MirqabPageNode, 1);

  node->source = source;
  node->parent = parent;
  node->tag = GUMBO_TAG_UNKNOWN;
  if (source->type == GUMBO_NODE_ELEMENT)
    node->tag = source->v.element.tag;
  else
    node->text = source->v.text.text;
  if (previous != NULL)
    previous->next = node;
  else if (parent != NULL)
    parent->first = node;
  g_ptr_array_add (tree->nodes, node);

  return node;
}

static void
add_children (MirqabPageTree *tree,
              MirqabPageNode *parent,
              guint           depth)
{
  const GumboVector *children = &parent->source->v.element.children;
  MirqabPageNode *previous = NULL;

  for (unsigned int i = 0; i < children->length; i++)
    {
      const GumboNode *source = children->data[i];

      if (!is_wanted (source))
        continue;
      previous = add_node (tree, source, parent, previous);
      if (source->type == GUMBO_NODE_ELEMENT && depth < MIRQAB_PAGE_MAX_DEPTH)
        add_children (tree, previous, depth + 1);
    }
}

/* Returns: (transfer full): a tree that borrows @html */
MirqabPageTree *
mirqab_page_tree_new (const char *html,
                      gsize       length)
{
  MirqabPageTree *tree = g_new0 (MirqabPageTree, 1);
  GumboOptions options = kGumboDefaultOptions;

  options.max_errors = 0;
  tree->nodes = g_ptr_array_new_with_free_func (g_free);
  tree->output = gumbo_parse_with_options (&options, html, length);
  if (tree->output != NULL && tree->output->root != NULL &&
      tree->output->root->type == GUMBO_NODE_ELEMENT)
    {
      tree->root = add_node (tree, tree->output->root, NULL, NULL);
      add_children (tree, tree->root, 0);
    }

  return tree;
}

void
mirqab_page_tree_free (MirqabPageTree *self)
{
  if (self->output != NULL)
    gumbo_destroy_output (&kGumboDefaultOptions, self->output);
  g_ptr_array_unref (self->nodes);
  g_free (self);
}

/* The next node in document order that is not below @node. (nullable) */
MirqabPageNode *
mirqab_page_node_past (const MirqabPageNode *node,
                       const MirqabPageNode *within)
{
  while (node != NULL && node != within)
    {
      if (node->next != NULL)
        return node->next;
      node = node->parent;
    }

  return NULL;
}

/* The next node in document order below @within. (nullable) */
MirqabPageNode *
mirqab_page_node_following (const MirqabPageNode *node,
                            const MirqabPageNode *within)
{
  return node->first != NULL ? node->first : mirqab_page_node_past (node, within);
}

gboolean
mirqab_page_node_contains (const MirqabPageNode *node,
                           const MirqabPageNode *other)
{
  for (; other != NULL; other = other->parent)
    if (other == node)
      return TRUE;

  return FALSE;
}

/* (nullable) */
const char *
mirqab_page_node_attribute (const MirqabPageNode *node,
                            const char           *name)
{
  const GumboAttribute *attribute;

  if (node->text != NULL)
    return NULL;
  attribute = gumbo_get_attribute (&node->source->v.element.attributes, name);

  return attribute != NULL ? attribute->value : NULL;
}

static gboolean
is_space (gunichar character)
{
  return g_unichar_isspace (character) || character == 0xA0 || character == 0x200B ||
         character == 0xFEFF;
}

/* Whether @node leads to another page: links within the page are as good as text. */
gboolean
mirqab_page_node_is_link (const MirqabPageNode *node)
{
  const char *reference;

  if (node->tag != GUMBO_TAG_A)
    return FALSE;
  reference = mirqab_page_node_attribute (node, "href");

  return reference != NULL && (*reference != '#' || reference[1] == '\0');
}

/* Returns: (transfer full): all text below @node, white space collapsed */
char *
mirqab_page_node_dup_line (const MirqabPageNode *node,
                           gsize                 max_bytes)
{
  GString *line = g_string_new (NULL);
  const MirqabPageNode *at = node;
  gboolean owes_space = FALSE;

  for (; at != NULL && line->len < max_bytes; at = mirqab_page_node_following (at, node))
    {
      if (at->text == NULL)
        {
          owes_space |= !mirqab_page_node_is_inline (at) || at->tag == GUMBO_TAG_BR;
          continue;
        }
      if (at->parent != NULL && at->parent->tag == GUMBO_TAG_SCRIPT)
        continue;
      for (const char *c = at->text; *c != '\0'; c = g_utf8_next_char (c))
        {
          gunichar character = g_utf8_get_char (c);

          if (is_space (character))
            {
              owes_space = TRUE;
              continue;
            }
          if (owes_space && line->len > 0)
            g_string_append_c (line, ' ');
          owes_space = FALSE;
          g_string_append_unichar (line, character);
        }
    }

  return g_string_free (line, FALSE);
}

gboolean
mirqab_page_node_is_inline (const MirqabPageNode *node)
{
  if (node->text != NULL)
    return TRUE;

  switch ((int) node->tag)
    {
    case GUMBO_TAG_A:
    case GUMBO_TAG_ABBR:
    case GUMBO_TAG_ACRONYM:
    case GUMBO_TAG_B:
    case GUMBO_TAG_BDI:
    case GUMBO_TAG_BDO:
    case GUMBO_TAG_BIG:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_DATA:
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_DFN:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_I:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_INS:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_MARK:
    case GUMBO_TAG_Q:
    case GUMBO_TAG_S:
    case GUMBO_TAG_SAMP:
    case GUMBO_TAG_SMALL:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_SUB:
    case GUMBO_TAG_SUP:
    case GUMBO_TAG_TIME:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_U:
    case GUMBO_TAG_UNKNOWN:
    case GUMBO_TAG_VAR:
    case GUMBO_TAG_WBR:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_word (const char        *start,
         gsize              length,
         const char *const *words,
         gsize              n_words)
{
  for (gsize i = 0; i < n_words; i++)
    {
      gsize wanted = strlen (words[i]);

      if (words[i][wanted - 1] == '*' ? length >= wanted - 1 &&
                                        g_ascii_strncasecmp (start, words[i], wanted - 1) == 0
                                      : length == wanted &&
                                        g_ascii_strncasecmp (start, words[i], wanted) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
value_has_word (const char        *value,
                const char *const *words,
                gsize              n_words)
{
  while (value != NULL && *value != '\0')
    {
      const char *stop = value;

      if (!g_ascii_isalnum (*value))
        {
          value++;
          continue;
        }
      /* relatedNews is two words, as related-news is */
      do
        stop++;
      while (g_ascii_isalnum (*stop) &&
             !(g_ascii_isupper (*stop) && g_ascii_islower (stop[-1])));
      if (is_word (value, stop - value, words, n_words))
        return TRUE;
      value = stop;
    }

  return FALSE;
}

/* Whether the class or id of @node is made with one of @words; "ad*" stands for
 * all words that begin so. */
gboolean
mirqab_page_node_has_word (const MirqabPageNode *node,
                           const char *const    *words,
                           gsize                 n_words)
{
  return value_has_word (mirqab_page_node_attribute (node, "class"), words, n_words) ||
         value_has_word (mirqab_page_node_attribute (node, "id"), words, n_words);
}
