/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/command.h"

#include "mirqabctl/json-line.h"
#include "mirqabctl/say.h"
#include "mirqabctl/standard-input.h"
#include "sources/document.h"
#include "sources/feed.h"
#include "sources/html-clean.h"
#include "sources/page.h"

#include "article/article.h"

#include <glib/gi18n.h>

static void
write_enclosures (JsonBuilder           *builder,
                  const MirqabFeedEntry *entry)
{
  json_builder_set_member_name (builder, "enclosures");
  json_builder_begin_array (builder);
  for (guint i = 0; i < entry->enclosures->len; i++)
    {
      const MirqabEnclosure *enclosure = g_ptr_array_index (entry->enclosures, i);

      json_builder_begin_object (builder);
      mirqabctl_json_string (builder, "url", enclosure->url);
      mirqabctl_json_string (builder, "type", enclosure->type);
      json_builder_set_member_name (builder, "length");
      if (enclosure->length >= 0)
        json_builder_add_int_value (builder, enclosure->length);
      else
        json_builder_add_null_value (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
write_html (JsonBuilder           *builder,
            const char            *name,
            const char            *html,
            const MirqabFeedEntry *entry)
{
  g_autofree char *clean = html != NULL ? mirqab_html_clean (html, entry->html_base) : NULL;

  mirqabctl_json_string (builder, name, clean);
}

static void
write_entry (JsonBuilder           *builder,
             const MirqabFeedEntry *entry)
{
  json_builder_begin_object (builder);
  mirqabctl_json_string (builder, "id", entry->id);
  mirqabctl_json_string (builder, "title", entry->title);
  mirqabctl_json_string (builder, "link", entry->link);
  mirqabctl_json_time (builder, "published", entry->published);
  mirqabctl_json_time (builder, "updated", entry->updated);
  mirqabctl_json_texts (builder, "authors", entry->authors);
  write_html (builder, "summary_html", entry->summary_html, entry);
  write_html (builder, "content_html", entry->content_html, entry);
  mirqabctl_json_string (builder, "text", entry->text);
  write_enclosures (builder, entry);
  mirqabctl_json_texts (builder, "categories", entry->categories);
  mirqabctl_json_string (builder, "language", entry->language);
  json_builder_end_object (builder);
}

static void
print_feed (const char       *file,
            const MirqabFeed *feed)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  mirqabctl_json_string (builder, "file", file);
  mirqabctl_json_string (builder, "format", feed->format);
  mirqabctl_json_string (builder, "title", feed->title);
  mirqabctl_json_string (builder, "link", feed->link);
  mirqabctl_json_string (builder, "language", feed->language);
  mirqabctl_json_time (builder, "updated", feed->updated);
  json_builder_set_member_name (builder, "entries");
  json_builder_begin_array (builder);
  for (guint i = 0; i < feed->entries->len; i++)
    write_entry (builder, g_ptr_array_index (feed->entries, i));
  json_builder_end_array (builder);
  mirqabctl_json_texts (builder, "problems", feed->problems);
  json_builder_end_object (builder);
  mirqabctl_json_print (builder);
}

static void
write_links (JsonBuilder *builder,
             const char  *name,
             GPtrArray   *links)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < links->len; i++)
    {
      const MirqabPageLink *link = g_ptr_array_index (links, i);

      json_builder_begin_object (builder);
      mirqabctl_json_string (builder, "url", link->url);
      mirqabctl_json_string (builder, "title", link->title);
      mirqabctl_json_string (builder, "type", link->type);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_page (const char       *file,
            const MirqabPage *page)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  mirqabctl_json_string (builder, "file", file);
  mirqabctl_json_string (builder, "title", page->title);
  mirqabctl_json_string (builder, "byline", page->byline);
  mirqabctl_json_string (builder, "site_name", page->site_name);
  mirqabctl_json_string (builder, "published", page->published);
  mirqabctl_json_string (builder, "language", page->language);
  mirqabctl_json_string (builder, "direction", page->is_rtl ? "rtl" : "ltr");
  mirqabctl_json_string (builder, "text", page->text);
  mirqabctl_json_string (builder, "html", page->html);
  write_links (builder, "links", page->links);
  write_links (builder, "feeds", page->feeds);
  json_builder_end_object (builder);
  mirqabctl_json_print (builder);
}

static gboolean
parse_feed (GBytes        *bytes,
            const char    *file,
            const char    *url,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (MirqabFeed) feed = mirqab_feed_parse (bytes, NULL, url, error);

  if (feed != NULL)
    print_feed (file, feed);

  return feed != NULL;
}

static gboolean
extract_page (GBytes        *bytes,
              const char    *file,
              const char    *url,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (MirqabPage) page = mirqab_page_extract (bytes, NULL, url, cancellable, error);

  if (page != NULL)
    print_page (file, page);

  return page != NULL;
}

typedef gboolean (*ReadFunc) (GBytes        *bytes,
                              const char    *file,
                              const char    *url,
                              GCancellable  *cancellable,
                              GError       **error);

static MirqabctlExit
read_files (MirqabctlInvocation  *invocation,
            int                   argc,
            char                **argv,
            const char           *url,
            ReadFunc              read)
{
  gboolean succeeded = TRUE;

  if (argc < 2)
    {
      mirqabctl_say (_("Which files? For example: mirqabctl %s FILE"), invocation->command);
      return MIRQABCTL_USAGE;
    }

  for (int i = 1; i < argc && !g_cancellable_is_cancelled (invocation->cancellable); i++)
    {
      g_autofree char *file = g_filename_display_name (argv[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;

      bytes = mirqabctl_read_argument (argv[i], invocation->cancellable, &error);
      if (bytes == NULL || !read (bytes, file, url, invocation->cancellable, &error))
        {
          mirqabctl_json_failure (file, error);
          succeeded = FALSE;
        }
    }

  return succeeded && !g_cancellable_is_cancelled (invocation->cancellable) ? MIRQABCTL_DONE
                                                                            : MIRQABCTL_FAILED;
}

MirqabctlExit
mirqabctl_parse_feed (MirqabctlInvocation  *invocation,
                      int                   argc,
                      char                **argv)
{
  const MirqabctlHelp help = {
    .arguments = _("FILE…"),
    .summary = _("Reads feed files (RSS, Atom, JSON Feed) and prints each on a line of JSON. Stores "
                 "nothing."),
    .description = _("What is damaged is named under “problems”, and the rest is printed."),
  };
  g_autofree char *url = NULL;
  const GOptionEntry entries[] = {
    { "base-url", 0, 0, G_OPTION_ARG_STRING, &url,
      N_("Address of the feed, for the relative links in it"), N_("URL") },
    { NULL },
  };

  if (!mirqabctl_parse (invocation, &help, entries, NULL, &argc, &argv))
    return MIRQABCTL_USAGE;

  return read_files (invocation, argc, argv, url, parse_feed);
}

MirqabctlExit
mirqabctl_extract_page (MirqabctlInvocation  *invocation,
                        int                   argc,
                        char                **argv)
{
  const MirqabctlHelp help = {
    .arguments = _("FILE…"),
    .summary = _("Finds the article in saved web pages and prints each on a line of JSON. Stores "
                 "nothing."),
  };
  g_autofree char *url = NULL;
  const GOptionEntry entries[] = {
    { "url", 0, 0, G_OPTION_ARG_STRING, &url,
      N_("Address of the page, for the relative links in it"), N_("URL") },
    { NULL },
  };

  if (!mirqabctl_parse (invocation, &help, entries, NULL, &argc, &argv))
    return MIRQABCTL_USAGE;

  return read_files (invocation, argc, argv, url, extract_page);
}
