/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/json-depth.h"

#define MAX_DEPTH 64

/* json-glib calls itself for each level, as deep as a document likes. */
gboolean
mirqab_json_is_nested_too_deep (const char *json,
                                gsize       length)
{
  guint depth = 0;
  gboolean in_string = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      char c = json[i];

      if (in_string && c == '\\')
        i++;
      else if (c == '"')
        in_string = !in_string;
      else if (!in_string && (c == '{' || c == '['))
        depth++;
      else if (!in_string && (c == '}' || c == ']') && depth > 0)
        depth--;
      if (depth > MAX_DEPTH)
        return TRUE;
    }

  return FALSE;
}
