/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/page-links.h"

#include <string.h>

#include "sources/web-address.h"

#define MAX_LINKS 2000
#define MAX_TITLE 300

static const char *const feed_types[] = {
  "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json",
  "application/x.atom+xml", "application/x-atom+xml", "text/rss+xml",
};

static void
add_link (GPtrArray  *links,
          GHashTable *known,
          char       *url, /* (transfer full) */
          char       *title, /* (transfer full) (nullable) */
          const char *type)
{
  MirqabPageLink *link;

  if (links->len >= MAX_LINKS || g_hash_table_contains (known, url))
    {
      g_free (url);
      g_free (title);
      return;
    }
  link = g_new0 (MirqabPageLink, 1);
  link->url = url;
  link->title = title != NULL && *title != '\0' ? title : NULL;
  if (link->title == NULL)
    g_free (title);
  link->type = g_strdup (type);
  g_hash_table_add (known, url);
  g_ptr_array_add (links, link);
}

static gboolean
has_relation (const MirqabPageNode *node,
              const char           *wanted)
{
  const char *relation = mirqab_page_node_attribute (node, "rel");
  g_auto (GStrv) words = NULL;

  if (relation == NULL)
    return FALSE;
  words = g_strsplit_set (relation, " \t\r\n", 16);
  for (gsize i = 0; words[i] != NULL; i++)
    if (g_ascii_strcasecmp (words[i], wanted) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_feed_link (const MirqabPageNode *node)
{
  const char *type = mirqab_page_node_attribute (node, "type");

  if (type == NULL || (!has_relation (node, "alternate") && !has_relation (node, "feed")))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (feed_types); i++)
    if (g_ascii_strncasecmp (type, feed_types[i], strlen (feed_types[i])) == 0)
      return TRUE;

  return FALSE;
}

static void
read_anchor (MirqabPage           *page,
             GHashTable           *known,
             const MirqabPageNode *node,
             const char           *base)
{
  g_autofree char *address =
    mirqab_web_address_resolve (base, mirqab_page_node_attribute (node, "href"));

  if (address == NULL || strchr (address, ':') != NULL ? address == NULL ||
      !mirqab_web_address_is_http (address) : base != NULL)
    return;
  add_link (page->links, known, g_steal_pointer (&address),
            mirqab_page_node_dup_line (node, MAX_TITLE), NULL);
}

static char *
find_base (const MirqabPageTree *tree,
           const char           *url)
{
  for (guint i = 0; i < tree->nodes->len; i++)
    {
      const MirqabPageNode *node = g_ptr_array_index (tree->nodes, i);
      char *base;

      if (node->tag != GUMBO_TAG_BASE)
        continue;
      base = mirqab_web_address_resolve (url, mirqab_page_node_attribute (node, "href"));
      if (base != NULL && mirqab_web_address_is_http (base))
        return base;
      g_free (base);
    }

  return g_strdup (url);
}

/* Sets links, feeds and canonical. */
void
mirqab_page_read_links (MirqabPage           *page,
                        const MirqabPageTree *tree,
                        const char           *url)
{
  g_autofree char *base = find_base (tree, url);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) known_feeds = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < tree->nodes->len; i++)
    {
      const MirqabPageNode *node = g_ptr_array_index (tree->nodes, i);
      const char *reference;

      if (node->tag == GUMBO_TAG_A)
        {
          read_anchor (page, known, node, base);
          continue;
        }
      if (node->tag != GUMBO_TAG_LINK)
        continue;
      reference = mirqab_page_node_attribute (node, "href");
      if (page->canonical == NULL && has_relation (node, "canonical"))
        {
          page->canonical = mirqab_web_address_resolve (base, reference);
        }
      else if (is_feed_link (node))
        {
          char *address = mirqab_web_address_resolve (base, reference);

          if (address != NULL)
            add_link (page->feeds, known_feeds, address,
                      g_strdup (mirqab_page_node_attribute (node, "title")),
                      mirqab_page_node_attribute (node, "type"));
        }
    }
}
