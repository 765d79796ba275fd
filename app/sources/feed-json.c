/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/feed-private.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "sources/character-reference.h"
#include "sources/document.h"
#include "sources/html-text.h"
#include "sources/json-limits.h"
#include "sources/web-address.h"

/* A string, or a number as some write it for an id. (nullable) */
static char *
dup_string (JsonObject *object,
            const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return NULL;
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return g_strdup (json_node_get_string (node));
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));

  return NULL;
}

static JsonArray *
get_array (JsonObject *object,
           const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static JsonObject *
get_element (JsonArray *array,
             guint      index)
{
  JsonNode *node = json_array_get_element (array, index);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static void
add_author (GPtrArray  *names,
            JsonObject *author)
{
  g_autofree char *name = author != NULL ? dup_string (author, "name") : NULL;

  if (name != NULL)
    mirqab_feed_add_name (names, name);
}

/* Of the feed or of an item; "author" is version 1.0 */
static void
read_authors (GPtrArray  *names,
              JsonObject *object)
{
  JsonArray *authors = get_array (object, "authors");
  JsonNode *author = json_object_get_member (object, "author");

  for (guint i = 0; authors != NULL && i < json_array_get_length (authors); i++)
    add_author (names, get_element (authors, i));
  if (author != NULL && JSON_NODE_HOLDS_OBJECT (author))
    add_author (names, json_node_get_object (author));
}

static void
read_tags (MirqabFeedEntry *entry,
           JsonObject      *item)
{
  JsonArray *tags = get_array (item, "tags");

  for (guint i = 0; tags != NULL && i < json_array_get_length (tags); i++)
    {
      JsonNode *tag = json_array_get_element (tags, i);

      if (JSON_NODE_HOLDS_VALUE (tag) && json_node_get_value_type (tag) == G_TYPE_STRING)
        mirqab_feed_add_name (entry->categories, json_node_get_string (tag));
    }
}

/* (nullable) */
static char *
dup_address (JsonObject *object,
             const char *name,
             const char *base)
{
  g_autofree char *reference = dup_string (object, name);

  return mirqab_web_address_resolve (base, reference);
}

static void
read_attachments (MirqabFeedEntry *entry,
                  JsonObject      *item,
                  const char      *base)
{
  JsonArray *attachments = get_array (item, "attachments");

  for (guint i = 0; attachments != NULL && i < json_array_get_length (attachments); i++)
    {
      JsonObject *attachment = get_element (attachments, i);
      g_autofree char *type = NULL;
      g_autofree char *length = NULL;
      g_autofree char *address = NULL;

      if (attachment == NULL)
        continue;
      type = dup_string (attachment, "mime_type");
      length = dup_string (attachment, "size_in_bytes");
      address = dup_address (attachment, "url", base);
      mirqab_feed_add_enclosure (entry, address, type, length);
    }
}

static void
read_item (MirqabFeed *feed,
           JsonObject *item,
           const char *base)
{
  MirqabFeedEntry *entry = mirqab_feed_add_entry (feed);
  g_autofree char *title = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *modified = NULL;

  if (entry == NULL)
    return;
  title = dup_string (item, "title");
  summary = dup_string (item, "summary");
  plain = dup_string (item, "content_text");
  modified = dup_string (item, "date_modified");

  entry->id = dup_string (item, "id");
  entry->link = dup_address (item, "url", base);
  if (entry->link == NULL)
    entry->link = dup_address (item, "external_url", base);
  entry->title = title != NULL ? mirqab_html_to_line (title, -1) : NULL;
  entry->date_text = dup_string (item, "date_published");
  entry->published = mirqab_feed_parse_time (entry->date_text);
  entry->updated = mirqab_feed_parse_time (modified);
  entry->language = dup_string (item, "language");
  entry->content_html = dup_string (item, "content_html");
  entry->html_base = g_strdup (base);
  if (summary != NULL)
    entry->summary_html = mirqab_character_reference_encode (summary);
  if (plain != NULL)
    {
      entry->text = g_strdup (plain);
      if (entry->content_html == NULL)
        entry->content_html = mirqab_character_reference_encode (plain);
    }
  read_authors (entry->authors, item);
  read_tags (entry, item);
  read_attachments (entry, item, base);
}

/* "https://jsonfeed.org/version/1.1" */
static char *
dup_format (JsonObject *root)
{
  g_autofree char *version = dup_string (root, "version");
  const char *number = version != NULL ? strstr (version, "jsonfeed.org/version/") : NULL;

  if (number == NULL)
    return NULL;
  number += strlen ("jsonfeed.org/version/");

  return g_strdup_printf ("json%.4s%s", number, strchr (number, '.') == NULL ? ".0" : "");
}

static JsonObject *
parse_root (JsonParser  *parser,
            const char  *text,
            gsize        length,
            GError     **error)
{
  JsonNode *root;

  if (mirqab_json_breaks_limits (text, length))
    {
      g_set_error (error, MIRQAB_SOURCE_ERROR, MIRQAB_SOURCE_ERROR_MARKUP,
                   "The JSON is nested too deep or has too many values");
      return NULL;
    }
  if (!json_parser_load_from_data (parser, text, length, error))
    {
      g_autofree char *reason = error != NULL ? g_strdup ((*error)->message) : NULL;

      g_clear_error (error);
      g_set_error (error, MIRQAB_SOURCE_ERROR, MIRQAB_SOURCE_ERROR_MARKUP,
                   "The JSON cannot be read: %s", reason != NULL ? reason : "");
      return NULL;
    }
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error (error, MIRQAB_SOURCE_ERROR, MIRQAB_SOURCE_ERROR_MARKUP, "This is no feed");
      return NULL;
    }

  return json_node_get_object (root);
}

/* JSON Feed 1.0 and 1.1. Fails when the text is none. */
gboolean
mirqab_feed_read_json (MirqabFeed  *feed,
                       const char  *text,
                       gsize        length,
                       const char  *base_url,
                       GError     **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonObject *root = parse_root (parser, text, length, error);
  g_autofree char *title = NULL;
  JsonArray *items;

  if (root == NULL)
    return FALSE;
  feed->format = dup_format (root);
  items = get_array (root, "items");
  if (feed->format == NULL || items == NULL)
    {
      g_set_error (error, MIRQAB_SOURCE_ERROR, MIRQAB_SOURCE_ERROR_MARKUP, "This is no feed");
      return FALSE;
    }

  title = dup_string (root, "title");
  feed->title = title != NULL ? mirqab_html_to_line (title, -1) : NULL;
  feed->link = dup_address (root, "home_page_url", base_url);
  feed->language = dup_string (root, "language");
  read_authors (feed->authors, root);
  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      JsonObject *item = get_element (items, i);

      if (item != NULL)
        read_item (feed, item, base_url);
      else
        mirqab_feed_add_problem (feed, "item %u is no object", i + 1);
    }

  return TRUE;
}
