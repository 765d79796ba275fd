/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/page-reader.h"

#include <string.h>

#include "sources/page-article.h"
#include "sources/page-blocks.h"
#include "sources/page-content.h"
#include "sources/page-linked-data.h"
#include "sources/page-links.h"
#include "sources/page-metadata.h"

static void
read_text (MirqabPage             *page,
           MirqabPageTree         *tree,
           const MirqabLinkedData *data)
{
  g_autoptr (GPtrArray) blocks = NULL;
  MirqabPageNode *content;

  mirqab_page_prune (tree);
  content = mirqab_page_find_content (tree);
  if (content != NULL)
    {
      blocks = mirqab_page_collect_blocks (tree, content,
                                           mirqab_page_find_headline (tree, page->title));
      mirqab_page_filter_blocks (page, blocks);
      page->text = mirqab_page_write_text (blocks);
      page->html = mirqab_page_write_html (blocks);
    }

  /* A page that builds itself with scripts, or shows only the beginning. */
  if (data->body != NULL &&
      (page->text == NULL || strlen (data->body) > 2 * strlen (page->text) + 200))
    {
      g_free (page->text);
      page->text = g_strdup (data->body);
      g_clear_pointer (&page->html, g_free);
    }
  if (page->text == NULL)
    page->text = g_strdup ("");
  if (page->html == NULL)
    page->html = g_strdup ("");
}

/**
 * mirqab_page_read_html:
 * @html: UTF-8
 * @url: (nullable)
 *
 * Does the work that mirqab_page_extract() gives to another process: time and
 * memory that the HTML parser takes are not bounded here.
 *
 * Returns: (transfer full)
 */
MirqabPage *
mirqab_page_read_html (const char *html,
                       gsize       length,
                       const char *url)
{
  MirqabPage *page = mirqab_page_new ();
  g_autoptr (MirqabPageTree) tree = mirqab_page_tree_new (html, length);
  g_autoptr (MirqabLinkedData) data = mirqab_linked_data_read (tree);

  mirqab_page_read_links (page, tree, url);
  mirqab_page_read_title (page, tree, data);
  mirqab_page_read_byline (page, tree, data);
  mirqab_page_read_published (page, tree, data, url);
  read_text (page, tree, data);
  mirqab_page_read_language (page, tree, data);

  return page;
}

static void
add_links (GVariantBuilder *builder,
           const GPtrArray *links)
{
  g_variant_builder_open (builder, G_VARIANT_TYPE ("a(smsms)"));
  for (guint i = 0; i < links->len; i++)
    {
      const MirqabPageLink *link = g_ptr_array_index (links, i);

      g_variant_builder_add (builder, "(smsms)", link->url, link->title, link->type);
    }
  g_variant_builder_close (builder);
}

/* Returns: (transfer floating): how a page travels between the processes */
GVariant *
mirqab_page_to_variant (const MirqabPage *page)
{
  GVariantBuilder builder;
  const char *const strings[] = { page->title, page->byline, page->site_name, page->published };

  g_variant_builder_init (&builder, G_VARIANT_TYPE (MIRQAB_PAGE_VARIANT_TYPE));
  for (gsize i = 0; i < G_N_ELEMENTS (strings); i++)
    g_variant_builder_add (&builder, "ms", strings[i]);
  g_variant_builder_add (&builder, "x", page->published_time);
  g_variant_builder_add (&builder, "i", page->published_day);
  g_variant_builder_add (&builder, "ms", page->language);
  g_variant_builder_add (&builder, "ms", page->canonical);
  g_variant_builder_add (&builder, "b", page->is_rtl);
  g_variant_builder_add (&builder, "s", page->text);
  g_variant_builder_add (&builder, "s", page->html);
  add_links (&builder, page->links);
  add_links (&builder, page->feeds);

  return g_variant_builder_end (&builder);
}

static void
take_links (GPtrArray    *links,
            GVariantIter *iter)
{
  MirqabPageLink link;

  while (g_variant_iter_next (iter, "(smsms)", &link.url, &link.title, &link.type))
    {
      MirqabPageLink *copy = g_new (MirqabPageLink, 1);

      *copy = link;
      g_ptr_array_add (links, copy);
    }
  g_variant_iter_free (iter);
}

/* @variant: of MIRQAB_PAGE_VARIANT_TYPE, in normal form */
MirqabPage *
mirqab_page_from_variant (GVariant *variant)
{
  MirqabPage *page = mirqab_page_new ();
  GVariantIter *links, *feeds;

  g_variant_get (variant, MIRQAB_PAGE_VARIANT_TYPE, &page->title, &page->byline, &page->site_name,
                 &page->published, &page->published_time, &page->published_day, &page->language,
                 &page->canonical, &page->is_rtl, &page->text, &page->html, &links, &feeds);
  take_links (page->links, links);
  take_links (page->feeds, feeds);

  return page;
}
