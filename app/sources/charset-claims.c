/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/charset.h"

#include <string.h>

static char *
dup_label (const char *start,
           const char *end)
{
  const char *stop;

  while (start < end && (g_ascii_isspace (*start) || *start == '"' || *start == '\''))
    start++;
  for (stop = start; stop < end && *stop != '\0'; stop++)
    if (!g_ascii_isalnum (*stop) && strchr ("-_:.", *stop) == NULL)
      break;

  return stop > start && stop - start < 40 ? g_strndup (start, stop - start) : NULL;
}

static const char *
find_word (const char *start,
           const char *end,
           const char *word)
{
  gsize length = strlen (word);

  for (; start + length <= end; start++)
    if (g_ascii_strncasecmp (start, word, length) == 0)
      return start;

  return NULL;
}

/* `name = "label"`, from @start to @end */
static char *
find_assignment (const char *start,
                 const char *end,
                 const char *name)
{
  const char *at = find_word (start, end, name);

  while (at != NULL)
    {
      const char *after = at + strlen (name);

      while (after < end && g_ascii_isspace (*after))
        after++;
      if (after < end && *after == '=')
        return dup_label (after + 1, end);
      at = find_word (after, end, name);
    }

  return NULL;
}

/**
 * mirqab_charset_from_content_type:
 * @content_type: (nullable): as HTTP writes it
 *
 * Returns: (transfer full) (nullable): its charset parameter
 */
char *
mirqab_charset_from_content_type (const char *content_type)
{
  if (content_type == NULL)
    return NULL;

  return find_assignment (content_type, content_type + strlen (content_type), "charset");
}

/**
 * mirqab_charset_from_markup:
 *
 * Looks for an XML declaration or a `<meta charset>` near the beginning.
 *
 * Returns: (transfer full) (nullable): what the markup says of its own encoding
 */
char *
mirqab_charset_from_markup (const char *data,
                            gsize       size)
{
  const char *end = data + MIN (size, 4096);
  const char *at = data;
  const char *declaration = find_word (data, data + MIN (size, 512), "<?xml");

  if (declaration != NULL)
    {
      const char *close = memchr (declaration, '>', end - declaration);
      char *label = find_assignment (declaration, close != NULL ? close : end, "encoding");

      if (label != NULL)
        return label;
    }

  while ((at = find_word (at, end, "<meta")) != NULL)
    {
      const char *close = memchr (at, '>', end - at);
      char *label = find_assignment (at, close != NULL ? close : end, "charset");

      if (label != NULL)
        return label;
      at += strlen ("<meta");
    }

  return NULL;
}
