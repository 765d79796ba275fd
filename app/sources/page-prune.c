/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/page-content.h"

#include <string.h>

#include "sources/page-prose.h"

/* Characters of prose without which a mark says nothing. */
#define MIN_MARKED 150

#define MAX_HEADLINES 16

/* Parts of a page that are never its article, whatever their size. */
static const char *const foreign_words[] = {
  "comment*", "disqus*", "respond", "cookie*", "consent", "gdpr", "popup*", "modal*", "outbrain*",
  "taboola*", "mgid", "breadcrumb*", "newsletter*", "login", "signup", "copyright*", "pagination",
  "reply*", "replies*",
};

/* Names that fit parts of a page, and now and then the whole of it: what holds
 * much of the prose is kept all the same. */
static const char *const doubtful_words[] = {
  "share*", "sharing", "social*", "related*", "recommend*", "sidebar*", "side", "widget*", "textwidget", "rail", "tags",
  "taglist", "tagcloud", "keywords", "promo*", "advert*", "ads", "ad", "adv", "adsense", "banner*",
  "sponsor*", "subscribe*", "subscription*", "overlay", "footer*", "nav", "navbar", "navigation",
  "menu*", "masthead", "trending", "popular", "mostread", "most", "ticker", "toolbar*", "tools",
  "print*", "pager", "poll", "vote", "rating", "readmore", "also", "seealso", "more",
  "morenews", "latest", "next", "prev", "previous", "teaser*", "follow*", "telegram", "whatsapp",
  "facebook", "twitter", "bio", "meta", "byline", "authorbox", "donate", "download", "player",
  "author", "authors", "about", "gallery", "carousel", "slider", "views", "counter", "infolinks",
  "inread",
};

static char *
remove_spaces (const char *text)
{
  GString *compact = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (!g_ascii_isspace (*text))
      g_string_append_c (compact, *text);

  return g_string_free (compact, FALSE);
}

/* Whole names of classes: "overflow-hidden" hides nothing. */
static gboolean
has_hiding_class (const MirqabPageNode *node)
{
  const char *const hiding[] = { "hidden", "d-none", "hide", "sr-only", "visually-hidden",
                                 "visuallyhidden", "screen-reader-text", "noprint" };
  const char *class = mirqab_page_node_attribute (node, "class");
  g_auto (GStrv) names = NULL;

  if (class == NULL)
    return FALSE;
  names = g_strsplit_set (class, " \t\r\n", 64);
  for (gsize i = 0; i < G_N_ELEMENTS (hiding); i++)
    if (g_strv_contains ((const char *const *) names, hiding[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_hidden (const MirqabPageNode *node)
{
  const char *style = mirqab_page_node_attribute (node, "style");
  const char *hidden = mirqab_page_node_attribute (node, "aria-hidden");
  g_autofree char *compact = NULL;

  if (mirqab_page_node_attribute (node, "hidden") != NULL || g_strcmp0 (hidden, "true") == 0 ||
      has_hiding_class (node))
    return TRUE;
  if (style == NULL)
    return FALSE;
  compact = remove_spaces (style);

  return strstr (compact, "display:none") != NULL || strstr (compact, "visibility:hidden") != NULL;
}

static gboolean
is_foreign_role (const MirqabPageNode *node)
{
  const char *const roles[] = { "navigation", "banner", "complementary", "contentinfo", "search",
                                "dialog", "alert", "menu", "tablist", "toolbar" };
  const char *role = mirqab_page_node_attribute (node, "role");

  for (gsize i = 0; role != NULL && i < G_N_ELEMENTS (roles); i++)
    if (g_ascii_strcasecmp (role, roles[i]) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_foreign_tag (const MirqabPageNode *node)
{
  switch ((int) node->tag)
    {
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_NAV:
      return TRUE;
    default:
      return FALSE;
    }
}

/* The headline or the body that the page itself marks. */
static gboolean
holds_article (const MirqabPageNode *node)
{
  const MirqabPageNode *at = node;

  for (; at != NULL; at = mirqab_page_node_following (at, node))
    if (at->tag == GUMBO_TAG_H1 ||
        g_strcmp0 (mirqab_page_node_attribute (at, "itemprop"), "articleBody") == 0)
      return TRUE;

  return FALSE;
}

/* A box that leads elsewhere: most of it is links, and it has no prose. A line
 * of text that is a link may be part of the article and is judged there. */
static gboolean
is_link_box (const MirqabPageNode *node)
{
  switch ((int) node->tag)
    {
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_ARTICLE:
      return node->good == 0 && node->n_linked * 2 > node->n_characters;
    default:
      return FALSE;
    }
}

static gboolean
is_words (const GumboNode *node)
{
  return node != NULL && node->type == GUMBO_NODE_TEXT &&
         node->v.text.text[strspn (node->v.text.text, " \t\r\n")] != '\0';
}

/* A link or a span with words beside it is part of a sentence, whatever its
 * class says that it does. */
static gboolean
is_in_sentence (const MirqabPageNode *node)
{
  const GumboNode *parent = node->source->parent;
  const GumboVector *siblings;
  guint index = node->source->index_within_parent;

  if (!mirqab_page_node_is_inline (node) || parent == NULL || parent->type != GUMBO_NODE_ELEMENT)
    return FALSE;
  siblings = &parent->v.element.children;

  return (index > 0 && index - 1 < siblings->length && is_words (siblings->data[index - 1])) ||
         (index + 1 < siblings->length && is_words (siblings->data[index + 1]));
}

/* The smallest element around @headline that is marked as an entry. (nullable) */
static const MirqabPageNode *
find_entry (const MirqabPageNode *headline)
{
  const char *const words[] = { "hentry" };
  const MirqabPageNode *node = headline;

  for (; node != NULL; node = node->parent)
    if (node->good >= MIN_MARKED &&
        (node->tag == GUMBO_TAG_ARTICLE ||
         mirqab_page_node_has_word (node, words, G_N_ELEMENTS (words))))
      return node;

  return NULL;
}

/* The smallest box around @headline that holds much of the prose. (nullable):
 * NULL when that is the whole page */
static const MirqabPageNode *
find_box (const MirqabPageNode *headline,
          guint                 all_good)
{
  const MirqabPageNode *node = headline;

  while (node != NULL && (node->good < MIN_MARKED || node->good * 10 < all_good * 4))
    node = node->parent;

  return node != NULL && node->tag != GUMBO_TAG_BODY && node->tag != GUMBO_TAG_HTML ? node : NULL;
}

/* What the page marks as its article, if there is prose in it; else the box of
 * its first headline. (nullable) */
static const MirqabPageNode *
find_marked (const MirqabPageTree *tree)
{
  const MirqabPageNode *node = tree->root;
  const MirqabPageNode *headline = NULL;
  guint n_headlines = 0;

  for (; node != NULL; node = mirqab_page_node_following (node, tree->root))
    {
      const MirqabPageNode *entry = NULL;

      if (node->text != NULL)
        continue;
      if (node->good >= MIN_MARKED &&
          g_strcmp0 (mirqab_page_node_attribute (node, "itemprop"), "articleBody") == 0)
        return node;
      if (node->tag == GUMBO_TAG_H1 && n_headlines++ < MAX_HEADLINES)
        entry = find_entry (node);
      if (entry != NULL)
        return entry;
      if (node->tag == GUMBO_TAG_H1 && headline == NULL)
        headline = node;
    }

  return headline != NULL ? find_box (headline, tree->root->good) : NULL;
}

/* @marked: (nullable): what the page marks as its article */
static gboolean
is_foreign (const MirqabPageNode *node,
            guint                 all_good,
            const MirqabPageNode *marked)
{
  if (node->tag == GUMBO_TAG_HTML || node->tag == GUMBO_TAG_BODY || node->tag == GUMBO_TAG_MAIN)
    return FALSE;
  if (node->tag == GUMBO_TAG_SCRIPT || node->tag == GUMBO_TAG_HEAD)
    return TRUE;
  if (is_in_sentence (node))
    return is_hidden (node);
  if (mirqab_page_node_has_word (node, foreign_words, G_N_ELEMENTS (foreign_words)))
    return node->good * 10 < all_good || !holds_article (node);
  if (is_link_box (node))
    return TRUE;
  if (!is_foreign_tag (node) && !is_foreign_role (node) && !is_hidden (node) &&
      !mirqab_page_node_has_word (node, doubtful_words, G_N_ELEMENTS (doubtful_words)))
    return FALSE;

  return node->good * 10 < all_good * 3 ||
         (marked != NULL && !mirqab_page_node_contains (node, marked) &&
          !mirqab_page_node_contains (marked, node));
}

/* Marks what is not the article's: navigation, comments, boxes. */
void
mirqab_page_prune (MirqabPageTree *tree)
{
  const MirqabPageNode *marked;
  MirqabPageNode *node = tree->root;

  if (node == NULL)
    return;
  mirqab_page_measure (tree);
  marked = find_marked (tree);
  while (node != NULL)
    {
      if (node->text == NULL && is_foreign (node, tree->root->good, marked))
        {
          node->is_dropped = TRUE;
          node = mirqab_page_node_past (node, tree->root);
        }
      else
        {
          node = mirqab_page_node_following (node, tree->root);
        }
    }
  mirqab_page_measure (tree);
}
