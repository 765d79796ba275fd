/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/scope-json.h"

static const struct
{
  const char      *name;
  MirqabScopeList  list;
} lists[] = {
  { "countries", MIRQAB_SCOPE_COUNTRIES }, { "people", MIRQAB_SCOPE_PEOPLE },
  { "bodies", MIRQAB_SCOPE_BODIES },       { "cities", MIRQAB_SCOPE_CITIES },
  { "outlets", MIRQAB_SCOPE_OUTLETS },     { "languages", MIRQAB_SCOPE_LANGUAGES },
};

static void
add_flag (JsonBuilder *builder,
          const char  *name,
          gboolean     value)
{
  if (!value)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, TRUE);
}

static void
add_text (JsonBuilder *builder,
          const char  *name,
          const char  *value)
{
  if (value == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_day (JsonBuilder *builder,
         const char  *name,
         MirqabDay    day)
{
  char text[MIRQAB_DAY_STRING_LENGTH];

  if (day == MIRQAB_DAY_NONE)
    return;
  mirqab_day_print (day, text);
  add_text (builder, name, text);
}

/**
 * mirqab_scope_add_json:
 * @collection: (nullable): the name of the scope's collection, where its id
 *   would say nothing: outside of the archive
 */
void
mirqab_scope_add_json (const MirqabScope *scope,
                       JsonBuilder       *builder,
                       const char        *collection)
{
  json_builder_begin_object (builder);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      char **values = mirqab_scope_get_list (scope, lists[i].list);

      if (values[0] == NULL)
        continue;
      json_builder_set_member_name (builder, lists[i].name);
      json_builder_begin_array (builder);
      for (guint j = 0; values[j] != NULL; j++)
        json_builder_add_string_value (builder, values[j]);
      json_builder_end_array (builder);
    }
  add_flag (builder, "all_countries", scope->all_countries);
  add_day (builder, "from", scope->from);
  add_day (builder, "to", scope->to);
  add_text (builder, "words", scope->words);
  if (collection != NULL)
    add_text (builder, "collection", collection);
  else if (scope->collection != 0)
    {
      json_builder_set_member_name (builder, "collection");
      json_builder_add_int_value (builder, scope->collection);
    }
  add_flag (builder, "unread", scope->unread);
  add_flag (builder, "starred", scope->starred);
  add_flag (builder, "aside", scope->aside);
  add_flag (builder, "aside", scope->aside);
  json_builder_end_object (builder);
}

static JsonNode *
get_value (JsonObject *object,
           const char *name,
           GType       type)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type
           ? node : NULL;
}

static gboolean
read_flag (JsonObject *object,
           const char *name)
{
  JsonNode *node = get_value (object, name, G_TYPE_BOOLEAN);

  return node != NULL && json_node_get_boolean (node);
}

static const char *
read_text (JsonObject *object,
           const char *name)
{
  JsonNode *node = get_value (object, name, G_TYPE_STRING);

  return node != NULL ? json_node_get_string (node) : NULL;
}

static void
read_list (MirqabScope     *scope,
           JsonObject      *object,
           const char      *name,
           MirqabScopeList  list)
{
  JsonNode *node = json_object_get_member (object, name);
  JsonArray *values = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; values != NULL && i < json_array_get_length (values); i++)
    {
      JsonNode *value = json_array_get_element (values, i);

      if (JSON_NODE_HOLDS_VALUE (value) && json_node_get_value_type (value) == G_TYPE_STRING
          && !mirqab_scope_has (scope, list, json_node_get_string (value)))
        mirqab_scope_toggle (scope, list, json_node_get_string (value));
    }
}

/**
 * mirqab_scope_read_json:
 *
 * What is not understood is left out: it may be of a later version. A
 * collection that is told by its name is left to the caller.
 *
 * Returns: (transfer full):
 */
MirqabScope *
mirqab_scope_read_json (JsonObject *object)
{
  MirqabScope *scope = mirqab_scope_new ();
  JsonNode *collection = get_value (object, "collection", G_TYPE_INT64);
  const char *from = read_text (object, "from"), *to = read_text (object, "to");

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    read_list (scope, object, lists[i].name, lists[i].list);
  scope->all_countries = read_flag (object, "all_countries");
  mirqab_scope_set_period (scope, from != NULL ? mirqab_day_parse (from) : MIRQAB_DAY_NONE,
                           to != NULL ? mirqab_day_parse (to) : MIRQAB_DAY_NONE);
  mirqab_scope_set_words (scope, read_text (object, "words"));
  scope->collection = collection != NULL ? json_node_get_int (collection) : 0;
  scope->unread = read_flag (object, "unread");
  scope->starred = read_flag (object, "starred");
  scope->aside = read_flag (object, "aside");
  scope->aside = read_flag (object, "aside");

  return scope;
}

/**
 * mirqab_scope_to_json:
 *
 * Returns: (transfer full): one line
 */
char *
mirqab_scope_to_json (const MirqabScope *scope)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  mirqab_scope_add_json (scope, builder, NULL);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

/**
 * mirqab_scope_from_json:
 *
 * Sets an error of %JSON_PARSER_ERROR when @json is no object.
 *
 * Returns: (transfer full) (nullable):
 */
MirqabScope *
mirqab_scope_from_json (const char  *json,
                        GError     **error)
{
  g_autoptr (JsonNode) root = json_from_string (json, error);

  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    return mirqab_scope_read_json (json_node_get_object (root));
  if (error != NULL && *error == NULL)
    g_set_error_literal (error, JSON_PARSER_ERROR, JSON_PARSER_ERROR_PARSE, "Not an object");

  return NULL;
}
