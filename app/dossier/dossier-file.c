/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-dossier"

#include "dossier/dossier-file.h"

/* json-glib parses by recursion and sets no limit of its own: some hundred
 * thousand brackets use up the stack. The format needs seven levels. */
#define MAX_DEPTH 32

static gboolean
is_nested_too_deep (const char *contents,
                    gsize       length)
{
  gboolean in_string = FALSE;
  guint depth = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (in_string && contents[i] == '\\')
        i++;
      else if (contents[i] == '"')
        in_string = !in_string;
      else if (!in_string && (contents[i] == '[' || contents[i] == '{'))
        depth++;
      else if (!in_string && depth > 0 && (contents[i] == ']' || contents[i] == '}'))
        depth--;
      if (depth > MAX_DEPTH)
        return TRUE;
    }
  return FALSE;
}

static gboolean
check_contents (const char  *contents,
                gsize        length,
                GError     **error)
{
  if (!g_utf8_validate (contents, (gssize) length, NULL))
    {
      g_set_error_literal (error, JSON_PARSER_ERROR, JSON_PARSER_ERROR_INVALID_DATA,
                           "The file is not in UTF-8");
      return FALSE;
    }
  if (is_nested_too_deep (contents, length))
    {
      g_set_error (error, JSON_PARSER_ERROR, JSON_PARSER_ERROR_PARSE,
                   "More than %d objects and arrays inside one another", MAX_DEPTH);
      return FALSE;
    }
  return TRUE;
}

/**
 * mirqab_dossier_file_parse:
 * @folder: path of the dossier's folder
 * @name: base name of the file
 * @digest: (nullable): what is updated with name and contents, sound or not: what moves
 *   between files changes it too
 * @error: return location
 *
 * Reads one file of a dossier. Sets a #GFileError when it cannot be read, a
 * #JsonParserError when it is not one JSON object.
 *
 * Returns: (transfer full) (nullable): a parser whose root is an object
 */
JsonParser *
mirqab_dossier_file_parse (const char  *folder,
                           const char  *name,
                           GChecksum   *digest,
                           GError     **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autofree char *contents = NULL;
  gsize length;

  if (!g_file_get_contents (path, &contents, &length, error))
    return NULL;
  if (digest != NULL)
    {
      g_checksum_update (digest, (const guchar *) name, -1);
      g_checksum_update (digest, (const guchar *) contents, (gssize) length);
    }
  if (!check_contents (contents, length, error) ||
      !json_parser_load_from_data (parser, contents, (gssize) length, error))
    return NULL;
  if (json_parser_get_root (parser) == NULL ||
      !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    {
      g_set_error_literal (error, JSON_PARSER_ERROR, JSON_PARSER_ERROR_PARSE,
                           "The file must hold one object");
      return NULL;
    }
  return g_steal_pointer (&parser);
}
