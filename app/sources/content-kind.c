/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/content-kind.h"

#include <string.h>

#include "sources/charset-guess.h"
#include "sources/markup.h"

#define SNIFFED_BYTES 8192

static const struct
{
  const char *bytes;
  gsize       size;
} magic_numbers[] = {
  { "%PDF-",                 5 },
  { "PK\003\004",            4 },
  { "PK\005\006",            4 },
  { "\211PNG\r\n",           6 },
  { "GIF8",                  4 },
  { "\377\330\377",          3 },
  { "RIFF",                  4 },
  { "\037\213",              2 },
  { "BZh",                   3 },
  { "\375" "7zXZ",           5 },
  { "7z\274\257",            4 },
  { "Rar!",                  4 },
  { "\177ELF",               4 },
  { "\320\317\021\340",      4 },
  { "SQLite format 3",       16 },
  { "{\\rtf",                5 },
  { "ID3",                   3 },
  { "OggS",                  4 },
  { "\032E\337\243",         4 },
};

static const struct
{
  const char       *name;
  MirqabContentKind kind;
} roots[] = {
  { "rss",          MIRQAB_CONTENT_FEED },
  { "feed",         MIRQAB_CONTENT_FEED },
  { "rdf:RDF",      MIRQAB_CONTENT_FEED },
  { "RDF",          MIRQAB_CONTENT_FEED },
  { "channel",      MIRQAB_CONTENT_FEED },
  { "urlset",       MIRQAB_CONTENT_FEED },
  { "atom:feed",    MIRQAB_CONTENT_FEED },
  { "opml",         MIRQAB_CONTENT_OPML },
  { "html",         MIRQAB_CONTENT_PAGE },
  { "head",         MIRQAB_CONTENT_PAGE },
  { "body",         MIRQAB_CONTENT_PAGE },
  { "meta",         MIRQAB_CONTENT_PAGE },
  { "title",        MIRQAB_CONTENT_PAGE },
  { "script",       MIRQAB_CONTENT_PAGE },
  { "style",        MIRQAB_CONTENT_PAGE },
  { "link",         MIRQAB_CONTENT_PAGE },
  { "article",      MIRQAB_CONTENT_PAGE },
  { "main",         MIRQAB_CONTENT_PAGE },
  { "section",      MIRQAB_CONTENT_PAGE },
  { "header",       MIRQAB_CONTENT_PAGE },
  { "div",          MIRQAB_CONTENT_PAGE },
  { "p",            MIRQAB_CONTENT_PAGE },
  { "h1",           MIRQAB_CONTENT_PAGE },
  { "table",        MIRQAB_CONTENT_PAGE },
};

gboolean
mirqab_content_is_gzip (const char *data,
                        gsize       size)
{
  return size > 18 && memcmp (data, "\037\213\010", 3) == 0;
}

static gboolean
has_magic_number (const char *data,
                  gsize       size)
{
  for (gsize i = 0; i < G_N_ELEMENTS (magic_numbers); i++)
    if (size >= magic_numbers[i].size &&
        memcmp (data, magic_numbers[i].bytes, magic_numbers[i].size) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_utf16 (const char *data,
          gsize       size)
{
  if (size >= 2 && (memcmp (data, "\377\376", 2) == 0 || memcmp (data, "\376\377", 2) == 0))
    return TRUE;

  return mirqab_charset_guess_utf16 (data, size) != NULL;
}

static gboolean
has_binary_bytes (const char *data,
                  gsize       size)
{
  gsize controls = 0;

  for (gsize i = 0; i < size; i++)
    {
      guchar c = data[i];

      if (c == 0x7F || (c < 0x20 && strchr ("\t\n\r\f\033", c) == NULL) || c == '\0')
        controls++;
    }

  return controls > 4 + size / 100;
}

/* ASCII of what is before the first 8 KB, as the markup's names are ASCII in
 * every encoding that is met. */
static GString *
take_head (const char *data,
           gsize       size)
{
  GString *head = g_string_new (NULL);

  if (size >= 3 && memcmp (data, "\357\273\277", 3) == 0)
    {
      data += 3;
      size -= 3;
    }
  for (gsize i = 0; i < MIN (size, 2 * SNIFFED_BYTES); i++)
    if (data[i] > 0)
      g_string_append_c (head, data[i]);
    else if (data[i] != '\0' && head->len > 0)
      g_string_append_c (head, '?');

  return head;
}

static gboolean
has_ending (const char *name,
            const char *ending)
{
  gsize length = strlen (name), wanted = strlen (ending);

  return length >= wanted && g_ascii_strcasecmp (name + length - wanted, ending) == 0;
}

/* What its sender or its name says it is. */
static MirqabContentKind
claimed_kind (const char *name,
              const char *content_type)
{
  if (content_type != NULL && (strstr (content_type, "text/html") != NULL ||
                               strstr (content_type, "xhtml") != NULL))
    return MIRQAB_CONTENT_PAGE;
  if (name != NULL && (has_ending (name, ".html") || has_ending (name, ".htm") ||
                       has_ending (name, ".xhtml")))
    return MIRQAB_CONTENT_PAGE;
  if (name != NULL && (has_ending (name, ".rss") || has_ending (name, ".atom")))
    return MIRQAB_CONTENT_FEED;

  return MIRQAB_CONTENT_TEXT;
}

static gboolean
root_kind (const MirqabMarkupToken *token,
           MirqabContentKind       *kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (roots); i++)
    if (mirqab_markup_is_named (token, roots[i].name))
      {
        *kind = roots[i].kind;
        return TRUE;
      }

  return FALSE;
}

static gboolean
is_html_doctype (const MirqabMarkupToken *token)
{
  const char *name = token->start + strlen ("<!doctype");

  if (token->length <= strlen ("<!doctype html") - 1 ||
      g_ascii_strncasecmp (token->start, "<!doctype", strlen ("<!doctype")) != 0)
    return FALSE;
  name += strspn (name, " \t\r\n");

  return g_ascii_strncasecmp (name, "html", 4) == 0;
}

static MirqabContentKind
markup_kind (const char       *head,
             gsize             length,
             MirqabContentKind claimed)
{
  MirqabMarkupReader reader;
  MirqabMarkupToken token;
  MirqabContentKind kind;

  mirqab_markup_reader_init (&reader, head, length);
  while (mirqab_markup_reader_next (&reader, &token))
    {
      if (token.kind == MIRQAB_MARKUP_START)
        return root_kind (&token, &kind) ? kind : claimed;
      if (token.kind == MIRQAB_MARKUP_ASIDE && is_html_doctype (&token))
        return MIRQAB_CONTENT_PAGE;
    }

  return claimed;
}

static const char *
skip_space (const char *text)
{
  return text + strspn (text, " \t\r\n");
}

/* An object with a named member, or a list of such: records of some program. A
 * person's text may begin with a bracket, too, but not with a name and a colon. */
static gboolean
is_json_data (const char *start)
{
  if (*start == '[')
    start = skip_space (start + 1);
  if (*start != '{')
    return FALSE;
  start = skip_space (start + 1);
  if (*start != '"')
    return FALSE;

  start++;
  start += strcspn (start, "\"");

  return *start == '"' && *skip_space (start + 1) == ':';
}

/**
 * mirqab_content_kind:
 * @name: (nullable): file name or address
 * @content_type: (nullable): as HTTP says it
 *
 * Looks at the bytes first; name and type decide only what they leave open,
 * since servers send feeds as pages and pages as plain text.
 */
MirqabContentKind
mirqab_content_kind (const char *data,
                     gsize       size,
                     const char *name,
                     const char *content_type)
{
  MirqabContentKind claimed = claimed_kind (name, content_type);
  MirqabContentKind kind;
  GString *head;
  const char *start;

  if (has_magic_number (data, size))
    return MIRQAB_CONTENT_BINARY;
  if (!is_utf16 (data, size) && has_binary_bytes (data, size))
    return MIRQAB_CONTENT_BINARY;

  head = take_head (data, size);
  start = head->str + strspn (head->str, " \t\r\n\f?");
  if (*start == '{' && strstr (start, "jsonfeed.org/version/") != NULL)
    kind = MIRQAB_CONTENT_FEED;
  else if (is_json_data (start))
    kind = MIRQAB_CONTENT_BINARY;
  else if (*start == '<' || claimed == MIRQAB_CONTENT_FEED)
    kind = markup_kind (start, head->len - (start - head->str), claimed);
  else
    kind = claimed;
  g_string_free (head, TRUE);

  return kind;
}
