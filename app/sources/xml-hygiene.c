/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/xml-hygiene.h"

#include <string.h>

#include "sources/character-reference.h"
#include "sources/markup.h"

/* libxml2 gives up at 256 levels unless its limits are lifted. */
#define MAX_DEPTH 200

/* It compares each attribute of a tag with each other. */
#define MAX_ATTRIBUTES 256

typedef struct
{
  const char *name;
  gsize       length;
} Open;

typedef struct
{
  GString   *out;
  GArray    *open; /* of Open: the elements that are not closed yet */
  gboolean   has_root;
  guint      n_mismatches;
  guint      n_controls;
  GPtrArray *problems;
} Cleaner;

/* The Char production of XML 1.0; @size is set to the bytes of the character. */
static gboolean
is_allowed (const char *at,
            gsize      *size)
{
  *size = 1;
  if ((guchar) *at < 0x80)
    return (guchar) *at >= 0x20 || *at == '\t' || *at == '\n' || *at == '\r';
  *size = g_utf8_next_char (at) - at;

  return *size != 3 || memcmp (at, "\357\277\276", 2) != 0 ||
         ((guchar) at[2] != 0xBE && (guchar) at[2] != 0xBF);
}

/* U+0080 to U+009F: windows-1252 that was taken for Latin 1. */
static gboolean
is_c1 (const char *at)
{
  return (guchar) at[0] == 0xC2 && (guchar) at[1] < 0xA0;
}

static void
append_allowed (Cleaner    *cleaner,
                const char *text,
                gsize       length)
{
  const char *end = text + length;
  const char *kept = text;

  while (text < end)
    {
      gsize size;

      if (is_allowed (text, &size) && !is_c1 (text))
        {
          text += size;
          continue;
        }
      g_string_append_len (cleaner->out, kept, text - kept);
      if (is_c1 (text))
        g_string_append_unichar (cleaner->out,
                                 mirqab_character_reference_from_c1 (g_utf8_get_char (text)));
      else
        cleaner->n_controls++;
      text += size;
      kept = text;
    }
  g_string_append_len (cleaner->out, kept, end - kept);
}

static void
append_character (GString *out,
                  gunichar character)
{
  switch (character)
    {
    case '<':
      g_string_append (out, "&lt;");
      break;
    case '>':
      g_string_append (out, "&gt;");
      break;
    case '&':
      g_string_append (out, "&amp;");
      break;
    case '"':
      g_string_append (out, "&quot;");
      break;
    case '\'':
      g_string_append (out, "&#39;");
      break;
    default:
      g_string_append_unichar (out, character);
      break;
    }
}

/* References become characters here, so that the parser meets none but those to
 * the five characters of XML itself; "&" and "<" that mark nothing are escaped. */
static void
append_escaped (Cleaner    *cleaner,
                const char *text,
                gsize       length)
{
  const char *end = text + length;
  const char *kept = text;

  for (; text < end; text++)
    {
      gunichar character = *text;
      gsize size;

      if (*text != '&' && *text != '<')
        continue;
      append_allowed (cleaner, kept, text - kept);
      size = mirqab_character_reference_read (text, end - text, &character);
      append_character (cleaner->out, character);
      text += size > 0 ? size - 1 : 0;
      kept = text + 1;
    }
  append_allowed (cleaner, kept, end - kept);
}

static guint
count_attributes (const MirqabMarkupToken *token)
{
  guint count = 0;

  for (gsize i = 0; i + 1 < token->length; i++)
    if (token->start[i] == '=' && (token->start[i + 1] == '"' || token->start[i + 1] == '\''))
      count++;

  return count;
}

/* Returns: FALSE when reading must end here */
static gboolean
append_start (Cleaner                 *cleaner,
              const MirqabMarkupToken *token)
{
  gsize length = token->length;
  Open open = { token->name, token->name_length };

  if (token->start[length - 1] != '>')
    {
      g_ptr_array_add (cleaner->problems, g_strdup ("the feed ends in the middle of a tag"));
      return FALSE;
    }
  if (count_attributes (token) > MAX_ATTRIBUTES)
    {
      g_ptr_array_add (cleaner->problems, g_strdup ("a tag has too many attributes"));
      return FALSE;
    }
  if (cleaner->open->len >= MAX_DEPTH)
    {
      g_ptr_array_add (cleaner->problems, g_strdup ("elements are nested too deep"));
      return FALSE;
    }

  g_string_append_c (cleaner->out, '<');
  append_escaped (cleaner, token->start + 1, length - 2);
  g_string_append_c (cleaner->out, '>');
  if (token->start[length - 2] != '/')
    g_array_append_val (cleaner->open, open);
  cleaner->has_root = TRUE;

  return TRUE;
}

static void
close_last (Cleaner *cleaner)
{
  const Open *open = &g_array_index (cleaner->open, Open, cleaner->open->len - 1);

  g_string_append (cleaner->out, "</");
  append_allowed (cleaner, open->name, open->length);
  g_string_append_c (cleaner->out, '>');
  g_array_set_size (cleaner->open, cleaner->open->len - 1);
}

/* An end tag closes what was left open inside its element; one that nothing
 * answers to is dropped. */
static void
append_end (Cleaner                 *cleaner,
            const MirqabMarkupToken *token)
{
  guint depth = cleaner->open->len;

  while (depth > 0)
    {
      const Open *open = &g_array_index (cleaner->open, Open, depth - 1);

      if (open->length == token->name_length &&
          memcmp (open->name, token->name, open->length) == 0)
        break;
      depth--;
    }
  if (depth != cleaner->open->len)
    cleaner->n_mismatches++;
  if (depth == 0)
    return;
  while (cleaner->open->len >= depth)
    close_last (cleaner);
}

static gboolean
append_token (Cleaner                 *cleaner,
              const MirqabMarkupToken *token)
{
  switch (token->kind)
    {
    case MIRQAB_MARKUP_START:
      if (cleaner->has_root && cleaner->open->len == 0)
        return FALSE;
      return append_start (cleaner, token);

    case MIRQAB_MARKUP_END:
      if (token->start[token->length - 1] == '>')
        append_end (cleaner, token);
      break;

    case MIRQAB_MARKUP_TEXT:
      if (cleaner->open->len > 0)
        append_escaped (cleaner, token->start, token->length);
      break;

    case MIRQAB_MARKUP_CDATA:
      if (cleaner->open->len == 0)
        break;
      g_string_append (cleaner->out, "<![CDATA[");
      append_allowed (cleaner, token->start, token->length);
      g_string_append (cleaner->out, "]]>");
      break;

    case MIRQAB_MARKUP_TOO_BIG:
      g_ptr_array_add (cleaner->problems, g_strdup ("a tag is too long"));
      return FALSE;

    case MIRQAB_MARKUP_ASIDE:
    default:
      break;
    }

  return TRUE;
}

static void
report (Cleaner *cleaner)
{
  if (cleaner->n_mismatches > 0)
    g_ptr_array_add (cleaner->problems,
                     g_strdup_printf ("%u end tags do not match their elements",
                                      cleaner->n_mismatches));
  if (cleaner->n_controls > 0)
    g_ptr_array_add (cleaner->problems,
                     g_strdup_printf ("%u control characters were dropped", cleaner->n_controls));
  if (cleaner->open->len > 0)
    g_ptr_array_add (cleaner->problems, g_strdup ("the document is not complete"));
}

/**
 * mirqab_xml_clean:
 * @xml: UTF-8, with anything in it
 * @problems: (element-type utf8): where damage is noted
 *
 * Makes XML that a parser can read to its end, and that asks nothing of it: no
 * document type (so no entities), no comments, no control characters; tags are
 * balanced, few attributes, a bounded depth. What comes after the root element
 * or after damage that cannot be mended is left out.
 *
 * Returns: (transfer full): XML in UTF-8, "" when there is no element
 */
GString *
mirqab_xml_clean (const char *xml,
                  gsize       length,
                  GPtrArray  *problems)
{
  Cleaner cleaner = { .out = g_string_sized_new (length + length / 16), .problems = problems };
  MirqabMarkupReader reader;
  MirqabMarkupToken token;

  cleaner.open = g_array_new (FALSE, FALSE, sizeof (Open));
  mirqab_markup_reader_init (&reader, xml, length);
  while (mirqab_markup_reader_next (&reader, &token))
    if (!append_token (&cleaner, &token))
      break;
  report (&cleaner);
  while (cleaner.open->len > 0)
    close_last (&cleaner);
  g_array_unref (cleaner.open);

  return cleaner.out;
}
