/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/scope-json.h"

#include "desk/json-members.h"

static const struct
{
  const char      *name;
  MirqabScopeList  list;
} lists[] = {
  { "countries", MIRQAB_SCOPE_COUNTRIES }, { "people", MIRQAB_SCOPE_PEOPLE },
  { "bodies", MIRQAB_SCOPE_BODIES },       { "cities", MIRQAB_SCOPE_CITIES },
  { "outlets", MIRQAB_SCOPE_OUTLETS },     { "languages", MIRQAB_SCOPE_LANGUAGES },
  { "kinds", MIRQAB_SCOPE_KINDS },
};

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

      mirqab_json_add_texts (builder, lists[i].name, values);
    }
  mirqab_json_add_flag (builder, "all_countries", scope->all_countries);
  mirqab_json_add_day (builder, "from", scope->from);
  mirqab_json_add_day (builder, "to", scope->to);
  mirqab_json_add_text (builder, "words", scope->words);
  if (collection != NULL)
    mirqab_json_add_text (builder, "collection", collection);
  else
    mirqab_json_add_number (builder, "collection", scope->collection, 0);
  mirqab_json_add_flag (builder, "unread", scope->unread);
  mirqab_json_add_flag (builder, "starred", scope->starred);
  mirqab_json_add_flag (builder, "aside", scope->aside);
  json_builder_end_object (builder);
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

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_auto (GStrv) values = mirqab_json_dup_texts (object, lists[i].name);

      for (guint j = 0; values[j] != NULL; j++)
        if (!mirqab_scope_has (scope, lists[i].list, values[j]))
          mirqab_scope_toggle (scope, lists[i].list, values[j]);
    }
  scope->all_countries = mirqab_json_get_flag (object, "all_countries");
  mirqab_scope_set_period (scope, mirqab_json_get_day (object, "from"),
                           mirqab_json_get_day (object, "to"));
  mirqab_scope_set_words (scope, mirqab_json_get_text (object, "words"));
  scope->collection = mirqab_json_get_number (object, "collection", 0);
  scope->unread = mirqab_json_get_flag (object, "unread");
  scope->starred = mirqab_json_get_flag (object, "starred");
  scope->aside = mirqab_json_get_flag (object, "aside");

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
