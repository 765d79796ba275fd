/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/charset.h"

#include <string.h>

#include "sources/charset-convert.h"

/* "<?xml" in EBCDIC (XML 1.0 F.1) */
static const char ebcdic_start[] = { 0x4C, 0x6F, (char) 0xA7, (char) 0x94, (char) 0x93 };

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

static gboolean
is_known (const char *label)
{
  GIConv converter = g_iconv_open ("UTF-8", label);

  if (converter == (GIConv) -1)
    return FALSE;
  g_iconv_close (converter);

  return TRUE;
}

/* The letters of a declaration are the same in all code pages of EBCDIC. */
static char *
find_in_ebcdic (const char *data,
                gsize       size)
{
  gsize n_bad;
  gboolean is_cut;
  GString *text = mirqab_charset_convert (data, MIN (size, 512), "IBM037", &n_bad, &is_cut);
  char *label;

  if (text == NULL)
    return NULL;
  label = find_assignment (text->str, text->str + strcspn (text->str, ">"), "encoding");
  g_string_free (text, TRUE);
  if (label != NULL)
    g_strdelimit (label, "_", '-');
  if (label != NULL && is_known (label))
    return label;
  g_free (label);

  return g_strdup ("IBM037");
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

  if (size > sizeof ebcdic_start && memcmp (data, ebcdic_start, sizeof ebcdic_start) == 0)
    return find_in_ebcdic (data, size);
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
