/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/page-linked-data.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "sources/html-text.h"
#include "sources/json-limits.h"

#define MAX_OBJECTS 2000

typedef struct
{
  MirqabLinkedData *data;
  guint             n_objects;
} Search;

static const struct
{
  const char *type;
  int         rank;
} types[] = {
  { "NewsArticle",           5 },
  { "ReportageNewsArticle",  5 },
  { "AnalysisNewsArticle",   5 },
  { "BackgroundNewsArticle", 5 },
  { "OpinionNewsArticle",    5 },
  { "ReviewNewsArticle",     5 },
  { "LiveBlogPosting",       5 },
  { "Article",               4 },
  { "BlogPosting",           4 },
  { "Report",                4 },
  { "TechArticle",           4 },
  { "ScholarlyArticle",      4 },
  { "SocialMediaPosting",    3 },
  { "VideoObject",           1 },
  { "WebPage",               1 },
};

void
mirqab_linked_data_free (MirqabLinkedData *self)
{
  if (self == NULL)
    return;
  g_free (self->headline);
  g_free (self->published);
  g_free (self->modified);
  g_free (self->author);
  g_free (self->publisher);
  g_free (self->body);
  g_free (self->language);
  g_free (self->site_name);
  g_free (self);
}

static const char *
get_string (JsonNode *node)
{
  if (node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
      json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);

  return NULL;
}

static int
rank_of_name (const char *name)
{
  const char *slash = strrchr (name, '/');

  name = slash != NULL ? slash + 1 : name;
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (strcmp (name, types[i].type) == 0)
      return types[i].rank;

  return 0;
}

static int
rank_of_object (JsonObject *object)
{
  JsonNode *type = json_object_get_member (object, "@type");
  const char *name = get_string (type);
  int rank = name != NULL ? rank_of_name (name) : 0;

  if (type != NULL && JSON_NODE_HOLDS_ARRAY (type))
    {
      JsonArray *array = json_node_get_array (type);

      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          name = get_string (json_array_get_element (array, i));
          rank = MAX (rank, name != NULL ? rank_of_name (name) : 0);
        }
    }

  return rank;
}

/* A name, whether written as a string, an object or a list of either. (nullable) */
static char *
dup_name (JsonNode *node,
          guint     depth)
{
  GString *names;

  if (node == NULL || depth > 3)
    return NULL;
  if (get_string (node) != NULL)
    return mirqab_html_to_line (get_string (node), -1);
  if (JSON_NODE_HOLDS_OBJECT (node))
    return dup_name (json_object_get_member (json_node_get_object (node), "name"), depth + 1);
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return NULL;

  names = g_string_new (NULL);
  for (guint i = 0; i < MIN (json_array_get_length (json_node_get_array (node)), 10); i++)
    {
      g_autofree char *name =
        dup_name (json_array_get_element (json_node_get_array (node), i), depth + 1);

      if (name == NULL || *name == '\0')
        continue;
      if (names->len > 0)
        g_string_append (names, ", ");
      g_string_append (names, name);
    }

  return g_string_free (names, FALSE);
}

static void
take (char **target,
      char  *value)
{
  if (*target == NULL && value != NULL && *value != '\0')
    *target = value;
  else
    g_free (value);
}

/* HTML, or plain text with a line a paragraph */
static char *
dup_body (const char *body)
{
  g_auto (GStrv) lines = NULL;
  GString *text;

  if (strstr (body, "</") != NULL || strstr (body, "<br") != NULL)
    return mirqab_html_to_text (body, -1);

  lines = g_strsplit (body, "\n", -1);
  text = g_string_new (NULL);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = mirqab_html_to_line (lines[i], -1);

      if (*line != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }

  return g_string_free (text, FALSE);
}

static void
read_article (MirqabLinkedData *data,
              JsonObject       *object)
{
  const char *headline = get_string (json_object_get_member (object, "headline"));
  const char *body = get_string (json_object_get_member (object, "articleBody"));

  if (headline == NULL)
    headline = get_string (json_object_get_member (object, "name"));
  if (headline != NULL)
    take (&data->headline, mirqab_html_to_line (headline, -1));
  if (body != NULL)
    take (&data->body, dup_body (body));
  take (&data->published, g_strdup (get_string (json_object_get_member (object, "datePublished"))));
  take (&data->published, g_strdup (get_string (json_object_get_member (object, "dateCreated"))));
  take (&data->published, g_strdup (get_string (json_object_get_member (object, "uploadDate"))));
  take (&data->modified, g_strdup (get_string (json_object_get_member (object, "dateModified"))));
  take (&data->language, g_strdup (get_string (json_object_get_member (object, "inLanguage"))));
  take (&data->author, dup_name (json_object_get_member (object, "author"), 0));
  take (&data->publisher, dup_name (json_object_get_member (object, "publisher"), 0));
}

static void
forget_article (MirqabLinkedData *data)
{
  g_clear_pointer (&data->headline, g_free);
  g_clear_pointer (&data->published, g_free);
  g_clear_pointer (&data->modified, g_free);
  g_clear_pointer (&data->author, g_free);
  g_clear_pointer (&data->publisher, g_free);
  g_clear_pointer (&data->body, g_free);
  g_clear_pointer (&data->language, g_free);
}

static void
look_at_object (Search     *search,
                JsonObject *object)
{
  MirqabLinkedData *data = search->data;
  const char *type = get_string (json_object_get_member (object, "@type"));
  int rank = rank_of_object (object);

  if (rank > data->rank)
    {
      forget_article (data);
      data->rank = rank;
      read_article (data, object);
    }
  else if (rank == data->rank && rank > 0 && data->published == NULL)
    {
      read_article (data, object);
    }
  if (g_strcmp0 (type, "WebSite") == 0)
    take (&data->site_name, dup_name (json_object_get_member (object, "name"), 0));
}

/* The depth is bounded before parsing. */
static void
search_node (Search   *search,
             JsonNode *node)
{
  if (++search->n_objects > MAX_OBJECTS)
    return;
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        search_node (search, json_array_get_element (array, i));
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      const char *const nested[] = { "@graph", "mainEntity", "mainEntityOfPage", "hasPart" };

      look_at_object (search, object);
      for (gsize i = 0; i < G_N_ELEMENTS (nested); i++)
        if (json_object_has_member (object, nested[i]))
          search_node (search, json_object_get_member (object, nested[i]));
    }
}

/* Line ends inside strings are not JSON, and common; so are a comment or CDATA
 * around it, and a semicolon behind. */
static char *
mend (const char *script)
{
  const char *start = strpbrk (script, "[{");
  char *json = g_strdup (start != NULL ? start : "");
  char *end = json + strlen (json);

  for (char *c = json; *c != '\0'; c++)
    if ((guchar) *c < 0x20)
      *c = ' ';
  while (end > json && end[-1] != '}' && end[-1] != ']')
    *--end = '\0';

  return json;
}

static void
read_script (Search     *search,
             const char *script)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *json = mend (script);

  if (mirqab_json_breaks_limits (json, strlen (json)))
    return;
  if (json_parser_load_from_data (parser, json, -1, NULL) && json_parser_get_root (parser) != NULL)
    search_node (search, json_parser_get_root (parser));
}

/**
 * mirqab_linked_data_read:
 *
 * Returns: (transfer full): what all JSON-LD scripts of the page say of its
 *   article; of several the one whose type fits best, the first of those
 */
MirqabLinkedData *
mirqab_linked_data_read (const MirqabPageTree *tree)
{
  MirqabLinkedData *data = g_new0 (MirqabLinkedData, 1);
  Search search = { .data = data };

  for (guint i = 0; i < tree->nodes->len; i++)
    {
      const MirqabPageNode *node = g_ptr_array_index (tree->nodes, i);
      const char *type;

      if (node->tag != GUMBO_TAG_SCRIPT || node->first == NULL || node->first->text == NULL)
        continue;
      type = mirqab_page_node_attribute (node, "type");
      if (type != NULL && g_ascii_strncasecmp (type, "application/ld+json", 19) == 0)
        read_script (&search, node->first->text);
    }

  return data;
}
