/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/json-members.h"

void
mirqab_json_add_text (JsonBuilder *builder,
                      const char  *name,
                      const char  *value)
{
  if (value == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

void
mirqab_json_add_texts (JsonBuilder  *builder,
                       const char   *name,
                       char        **values)
{
  if (values == NULL || values[0] == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; values[i] != NULL; i++)
    json_builder_add_string_value (builder, values[i]);
  json_builder_end_array (builder);
}

void
mirqab_json_add_number (JsonBuilder *builder,
                        const char  *name,
                        gint64       value,
                        gint64       nothing)
{
  if (value == nothing)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

void
mirqab_json_add_flag (JsonBuilder *builder,
                      const char  *name,
                      gboolean     value)
{
  if (!value)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, TRUE);
}

void
mirqab_json_add_day (JsonBuilder *builder,
                     const char  *name,
                     MirqabDay    day)
{
  char text[MIRQAB_DAY_STRING_LENGTH];

  if (day == MIRQAB_DAY_NONE)
    return;
  mirqab_day_print (day, text);
  mirqab_json_add_text (builder, name, text);
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

const char *
mirqab_json_get_text (JsonObject *object,
                      const char *name)
{
  JsonNode *node = get_value (object, name, G_TYPE_STRING);

  return node != NULL ? json_node_get_string (node) : NULL;
}

/**
 * mirqab_json_dup_texts:
 *
 * Returns: (transfer full) (array zero-terminated=1): empty when there are none
 */
char **
mirqab_json_dup_texts (JsonObject *object,
                       const char *name)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  JsonNode *node = json_object_get_member (object, name);
  JsonArray *values = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; values != NULL && i < json_array_get_length (values); i++)
    {
      JsonNode *value = json_array_get_element (values, i);

      if (JSON_NODE_HOLDS_VALUE (value) && json_node_get_value_type (value) == G_TYPE_STRING)
        g_ptr_array_add (texts, g_strdup (json_node_get_string (value)));
    }
  g_ptr_array_add (texts, NULL);

  return (char **) g_ptr_array_steal (texts, NULL);
}

gint64
mirqab_json_get_number (JsonObject *object,
                        const char *name,
                        gint64      nothing)
{
  JsonNode *node = get_value (object, name, G_TYPE_INT64);

  return node != NULL ? json_node_get_int (node) : nothing;
}

gboolean
mirqab_json_get_flag (JsonObject *object,
                      const char *name)
{
  JsonNode *node = get_value (object, name, G_TYPE_BOOLEAN);

  return node != NULL && json_node_get_boolean (node);
}

MirqabDay
mirqab_json_get_day (JsonObject *object,
                     const char *name)
{
  const char *text = mirqab_json_get_text (object, name);

  return text != NULL ? mirqab_day_parse (text) : MIRQAB_DAY_NONE;
}
