/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/feed.h"

#include <string.h>

#include "article/article.h"
#include "sources/bounded-read.h"
#include "sources/charset.h"
#include "sources/content-kind.h"
#include "sources/document.h"
#include "sources/feed-private.h"
#include "sources/html-text.h"
#include "sources/timestamp.h"
#include "sources/web-address.h"

static void
free_enclosure (gpointer data)
{
  MirqabEnclosure *enclosure = data;

  g_free (enclosure->url);
  g_free (enclosure->type);
  g_free (enclosure);
}

static void
free_entry (gpointer data)
{
  MirqabFeedEntry *entry = data;

  g_free (entry->id);
  g_free (entry->title);
  g_free (entry->link);
  g_free (entry->date_text);
  g_free (entry->summary_html);
  g_free (entry->content_html);
  g_free (entry->html_base);
  g_free (entry->text);
  g_free (entry->language);
  g_ptr_array_unref (entry->authors);
  g_ptr_array_unref (entry->enclosures);
  g_ptr_array_unref (entry->categories);
  g_free (entry);
}

MirqabFeed *
mirqab_feed_new (void)
{
  MirqabFeed *feed = g_new0 (MirqabFeed, 1);

  feed->updated = MIRQAB_TIME_NONE;
  feed->authors = g_ptr_array_new_with_free_func (g_free);
  feed->entries = g_ptr_array_new_with_free_func (free_entry);
  feed->problems = g_ptr_array_new_with_free_func (g_free);

  return feed;
}

void
mirqab_feed_free (MirqabFeed *self)
{
  if (self == NULL)
    return;
  g_free (self->format);
  g_free (self->title);
  g_free (self->link);
  g_free (self->language);
  g_ptr_array_unref (self->authors);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

/* Returns: (transfer none) (nullable): a new last entry, NULL when there are too many */
MirqabFeedEntry *
mirqab_feed_add_entry (MirqabFeed *feed)
{
  MirqabFeedEntry *entry;

  if (feed->entries->len >= MIRQAB_FEED_MAX_ENTRIES)
    return NULL;

  entry = g_new0 (MirqabFeedEntry, 1);
  entry->published = entry->updated = MIRQAB_TIME_NONE;
  entry->authors = g_ptr_array_new_with_free_func (g_free);
  entry->enclosures = g_ptr_array_new_with_free_func (free_enclosure);
  entry->categories = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (feed->entries, entry);

  return entry;
}

void
mirqab_feed_add_problem (MirqabFeed *feed,
                         const char *format,
                         ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (feed->problems, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

/* Adds a plain name once; markup and empty ones are cleaned away. */
void
mirqab_feed_add_name (GPtrArray  *list,
                      const char *name)
{
  g_autofree char *line = mirqab_html_to_line (name, -1);

  if (*line == '\0' || list->len >= MIRQAB_FEED_MAX_LIST ||
      g_ptr_array_find_with_equal_func (list, line, g_str_equal, NULL))
    return;
  g_ptr_array_add (list, g_steal_pointer (&line));
}

void
mirqab_feed_add_enclosure (MirqabFeedEntry *entry,
                           const char      *url,
                           const char      *type,
                           const char      *length)
{
  MirqabEnclosure *enclosure;

  if (url == NULL || *url == '\0' || entry->enclosures->len >= MIRQAB_FEED_MAX_LIST)
    return;
  for (guint i = 0; i < entry->enclosures->len; i++)
    {
      enclosure = g_ptr_array_index (entry->enclosures, i);
      if (strcmp (enclosure->url, url) == 0)
        return;
    }

  enclosure = g_new0 (MirqabEnclosure, 1);
  enclosure->url = g_strdup (url);
  enclosure->type = type != NULL && *type != '\0' ? g_strdup (type) : NULL;
  if (length == NULL || !g_ascii_string_to_unsigned (length, 10, 0, G_MAXINT64,
                                                     (guint64 *) &enclosure->length, NULL))
    enclosure->length = -1;
  g_ptr_array_add (entry->enclosures, enclosure);
}

gint64
mirqab_feed_parse_time (const char *text)
{
  MirqabTimestamp timestamp;

  return mirqab_timestamp_parse (text, &timestamp) ? mirqab_timestamp_to_unix (&timestamp)
                                                   : MIRQAB_TIME_NONE;
}

static gpointer
copy_name (gconstpointer name,
           gpointer      data)
{
  return g_strdup (name);
}

/* What one field says for another. */
void
mirqab_feed_finish_entry (MirqabFeed      *feed,
                          MirqabFeedEntry *entry)
{
  const char *html = entry->content_html != NULL ? entry->content_html : entry->summary_html;

  if (entry->text == NULL)
    entry->text = html != NULL ? mirqab_html_to_text (html, -1) : g_strdup ("");
  if (*entry->text == '\0' && entry->content_html != NULL && entry->summary_html != NULL)
    {
      g_free (entry->text);
      entry->text = mirqab_html_to_text (entry->summary_html, -1);
    }
  if (entry->link == NULL && entry->id != NULL && !entry->is_id_opaque &&
      mirqab_web_address_is_http (entry->id))
    entry->link = g_strdup (entry->id);
  if (entry->authors->len == 0)
    g_ptr_array_extend (entry->authors, feed->authors, copy_name, NULL);
  if (entry->html_base == NULL && html != NULL)
    entry->html_base = g_strdup (feed->link);
  if (entry->language == NULL)
    entry->language = g_strdup (feed->language);
}

static void
complete_link (char       **link,
               const char  *base)
{
  if (*link != NULL && !mirqab_web_address_is_http (*link))
    {
      char *whole = mirqab_web_address_resolve (base, *link);

      g_free (*link);
      *link = whole;
    }
}

/* Relative addresses of a feed whose own address is not known are the site's. */
static void
complete_links (MirqabFeed *feed)
{
  if (feed->link == NULL || !mirqab_web_address_is_http (feed->link))
    return;
  for (guint i = 0; i < feed->entries->len; i++)
    {
      MirqabFeedEntry *entry = g_ptr_array_index (feed->entries, i);

      complete_link (&entry->link, feed->link);
      for (guint j = 0; j < entry->enclosures->len; j++)
        {
          MirqabEnclosure *enclosure = g_ptr_array_index (entry->enclosures, j);

          complete_link (&enclosure->url, feed->link);
        }
    }
}

static const char *
skip_to_markup (const char *text,
                gsize      *length)
{
  const char *start = text;
  const char *end = text + *length;
  const char *found = NULL;

  while (start < end && (g_ascii_isspace (*start) || *start == '\0'))
    start++;
  if (start < end && *start != '<' && *start != '{')
    {
      /* A server's warnings may stand before the feed. */
      gsize window = MIN (end - start, 4096);

      found = g_strstr_len (start, window, "<?xml");
      if (found == NULL)
        found = g_strstr_len (start, window, "<rss");
      if (found != NULL)
        start = found;
    }
  *length = end - start;

  return start;
}

static MirqabFeed *
parse_unpacked (GBytes      *bytes,
                const char  *content_type,
                const char  *base_url,
                GError     **error)
{
  g_autoptr (MirqabFeed) feed = mirqab_feed_new ();
  g_autofree char *declared = mirqab_charset_from_content_type (content_type);
  g_autofree char *decoded = NULL;
  gsize size, length;
  const char *data, *text;
  gboolean is_read;

  data = g_bytes_get_data (bytes, &size);
  if (size > MIRQAB_DOCUMENT_MAX_BYTES)
    {
      g_set_error (error, MIRQAB_SOURCE_ERROR, MIRQAB_SOURCE_ERROR_TOO_LARGE,
                   "The feed is too large");
      return NULL;
    }
  if (declared == NULL && size > 0)
    declared = mirqab_charset_from_markup (data, size);
  decoded = mirqab_charset_decode (data, size, declared, &length, feed->problems, error);
  if (decoded == NULL)
    return NULL;

  text = skip_to_markup (decoded, &length);
  if (length == 0)
    {
      g_set_error (error, MIRQAB_SOURCE_ERROR, MIRQAB_SOURCE_ERROR_EMPTY, "The feed is empty");
      return NULL;
    }
  is_read = *text == '{' ? mirqab_feed_read_json (feed, text, length, base_url, error)
                         : mirqab_feed_read_xml (feed, text, length, base_url, error);
  if (!is_read)
    return NULL;

  complete_links (feed);
  for (guint i = 0; i < feed->entries->len; i++)
    mirqab_feed_finish_entry (feed, g_ptr_array_index (feed->entries, i));

  return g_steal_pointer (&feed);
}

MirqabFeed *
mirqab_feed_parse (GBytes      *bytes,
                   const char  *content_type,
                   const char  *base_url,
                   GError     **error)
{
  g_autoptr (GBytes) unpacked = NULL;
  gsize size;
  const char *data;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  if (!mirqab_content_is_gzip (data, size))
    return parse_unpacked (bytes, content_type, base_url, error);

  unpacked = mirqab_gunzip_bounded (bytes, MIRQAB_DOCUMENT_MAX_BYTES, error);

  return unpacked != NULL ? parse_unpacked (unpacked, content_type, base_url, error) : NULL;
}
