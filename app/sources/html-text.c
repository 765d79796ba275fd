/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/html-text.h"

#include <string.h>

#include "sources/character-reference.h"
#include "sources/markup.h"

typedef struct
{
  GString *text;
  gboolean owes_space;
  guint    unclosed; /* bit n: no end tag of hidden[n] is left */
} Flow;

static const char *const blocks[] = {
  "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details",
  "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
  "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "nav", "ol", "option",
  "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "title", "tr", "ul",
};

/* Elements whose content is no text of the page. */
static const char *const hidden[] = {
  "audio", "canvas", "iframe", "math", "noembed", "noframes", "noscript", "object", "script",
  "select", "style", "svg", "template", "textarea", "video",
};

static int
find_name (const MirqabMarkupToken *token,
           const char *const       *names,
           gsize                    n_names)
{
  for (gsize i = 0; i < n_names; i++)
    if (mirqab_markup_is_named (token, names[i]))
      return i;

  return -1;
}

static void
end_line (Flow *flow)
{
  if (flow->text->len > 0 && flow->text->str[flow->text->len - 1] != '\n')
    g_string_append_c (flow->text, '\n');
  flow->owes_space = FALSE;
}

/* HTML's white space and the no-break space collapse. */
static void
append_character (Flow    *flow,
                  gunichar character)
{
  if (character == ' ' || character == '\t' || character == '\n' || character == '\r' ||
      character == '\f' || character == 0xA0)
    {
      flow->owes_space = TRUE;
      return;
    }
  if (character < 0x20 || character == 0x7F)
    return;
  if (flow->owes_space && flow->text->len > 0 && flow->text->str[flow->text->len - 1] != '\n')
    g_string_append_c (flow->text, ' ');
  flow->owes_space = FALSE;
  g_string_append_unichar (flow->text, character);
}

static void
append_text (Flow       *flow,
             const char *text,
             gsize       length,
             gboolean    has_references)
{
  const char *end = text + length;

  while (text < end)
    {
      gunichar character;
      gsize size = has_references && *text == '&'
                   ? mirqab_character_reference_read (text, end - text, &character) : 0;

      if (size == 0)
        {
          character = g_utf8_get_char (text);
          size = g_utf8_next_char (text) - text;
        }
      append_character (flow, character);
      text += size;
    }
}

/* One that is never closed hides nothing, but for scripts and styles. */
static void
skip_hidden (Flow                    *flow,
             MirqabMarkupReader      *reader,
             const MirqabMarkupToken *token)
{
  int index = find_name (token, hidden, G_N_ELEMENTS (hidden));
  const char *before = reader->at;

  if (index < 0 || (flow->unclosed & (1u << index)) != 0)
    return;
  if (mirqab_markup_skip_past (reader, token->name, token->name_length))
    return;
  flow->unclosed |= 1u << index;
  if (!mirqab_markup_is_named (token, "script") && !mirqab_markup_is_named (token, "style"))
    reader->at = before;
}

static void
append_markup (Flow       *flow,
               const char *html,
               gsize       length)
{
  MirqabMarkupReader reader;
  MirqabMarkupToken token;

  mirqab_markup_reader_init (&reader, html, length);
  while (mirqab_markup_reader_next (&reader, &token))
    switch (token.kind)
      {
      case MIRQAB_MARKUP_TEXT:
        append_text (flow, token.start, token.length, TRUE);
        break;

      case MIRQAB_MARKUP_CDATA:
        append_text (flow, token.start, token.length, FALSE);
        break;

      case MIRQAB_MARKUP_START:
        skip_hidden (flow, &reader, &token);
        G_GNUC_FALLTHROUGH;

      case MIRQAB_MARKUP_END:
        if (find_name (&token, blocks, G_N_ELEMENTS (blocks)) >= 0)
          end_line (flow);
        else if (mirqab_markup_is_named (&token, "td") || mirqab_markup_is_named (&token, "th"))
          flow->owes_space = TRUE;
        break;

      case MIRQAB_MARKUP_ASIDE:
      case MIRQAB_MARKUP_TOO_BIG:
      default:
        break;
      }
}

/**
 * mirqab_html_to_text:
 * @html: a piece of HTML, whole or damaged
 * @length: its bytes, or -1
 *
 * What a person would read, a line for each paragraph, heading, list item and
 * line break; white space collapsed, no empty lines. Meant for the short HTML
 * that feeds carry: it builds no tree, so time and memory are linear.
 *
 * Returns: (transfer full): UTF-8, "" when nothing is left
 */
char *
mirqab_html_to_text (const char *html,
                     gssize      length)
{
  Flow flow = { .text = g_string_new (NULL) };

  g_return_val_if_fail (html != NULL, NULL);

  append_markup (&flow, html, length < 0 ? strlen (html) : (gsize) length);
  if (flow.text->len > 0 && flow.text->str[flow.text->len - 1] == '\n')
    g_string_truncate (flow.text, flow.text->len - 1);

  return g_string_free (flow.text, FALSE);
}

/* The same, all in one line: for titles and names. */
char *
mirqab_html_to_line (const char *html,
                     gssize      length)
{
  char *line = mirqab_html_to_text (html, length);

  return line != NULL ? g_strdelimit (line, "\n", ' ') : NULL;
}
