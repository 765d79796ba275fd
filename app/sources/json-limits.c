/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/json-limits.h"

#define MAX_DEPTH  64
#define MAX_VALUES 500000

/**
 * mirqab_json_breaks_limits:
 *
 * json-glib calls itself for each level, as deep as a document likes, and makes
 * a hundred bytes of each "1,".
 *
 * Returns: whether @json has more levels or values than any feed or page needs
 */
gboolean
mirqab_json_breaks_limits (const char *json,
                           gsize       length)
{
  guint depth = 0;
  guint n_values = 0;
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
      if (!in_string && (c == ',' || c == '{' || c == '['))
        n_values++;
      if (depth > MAX_DEPTH || n_values > MAX_VALUES)
        return TRUE;
    }

  return FALSE;
}
