/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/html-clean.h"

#include <string.h>

#include "sources/character-reference.h"
#include "sources/markup.h"
#include "sources/web-address.h"

#define MAX_DEPTH 200

/* Elements that carry text or say what it is. All others are taken off, and what
 * is in them stays, but for the hidden ones. */
static const char *const kept[] = {
  "a", "abbr", "acronym", "address", "article", "aside", "b", "bdi", "bdo", "big", "blockquote",
  "br", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn",
  "div", "dl", "dt", "em", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6",
  "header", "hr", "i", "img", "ins", "kbd", "li", "main", "mark", "ol", "p", "pre", "q", "rp",
  "rt", "ruby", "s", "samp", "section", "small", "span", "strike", "strong", "sub", "summary",
  "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "tt", "u", "ul", "var",
  "wbr",
};

static const char *const empty[] = { "br", "col", "hr", "img", "wbr" };

/* Elements whose content is no text. */
static const char *const hidden[] = {
  "applet", "audio", "canvas", "embed", "frameset", "head", "iframe", "math", "noembed",
  "noframes", "noscript", "object", "script", "select", "style", "svg", "template", "textarea",
  "title", "video", "xml",
};

static const char *const attributes[] = {
  "abbr", "align", "alt", "cite", "colspan", "datetime", "dir", "headers", "height", "href",
  "lang", "rowspan", "scope", "src", "start", "title", "width",
};

typedef struct
{
  GString    *out;
  const char *base;    /* nullable */
  GArray     *open;    /* of const char *: the elements of kept that are not closed yet */
  guint       unclosed; /* bit n: no end tag of hidden[n] is left */
} Cleaner;

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

static gboolean
is_address (const char *attribute)
{
  return strcmp (attribute, "href") == 0 || strcmp (attribute, "src") == 0 ||
         strcmp (attribute, "cite") == 0;
}

/* Web addresses, places in the same text, and mail: nothing that runs.
 *
 * Returns: (nullable) */
static char *
dup_harmless_address (const char *base,
                      const char *reference)
{
  g_autofree char *address = NULL;

  if (*reference == '#')
    return g_strdup (reference);
  address = mirqab_web_address_resolve (base, reference);
  if (address == NULL)
    return NULL;
  if (mirqab_web_address_is_http (address) ||
      g_ascii_strncasecmp (address, "mailto:", strlen ("mailto:")) == 0)
    return g_steal_pointer (&address);

  /* relative still, as no base is known: a colon would make a scheme of it */
  return address[strcspn (address, ":/?#")] == ':' ? NULL : g_steal_pointer (&address);
}

static void
append_attributes (Cleaner                 *cleaner,
                   const MirqabMarkupToken *token)
{
  if (memchr (token->start, '=', token->length) == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (attributes); i++)
    {
      g_autofree char *value = mirqab_markup_attribute (token, attributes[i]);
      g_autofree char *encoded = NULL;

      if (value != NULL && is_address (attributes[i]))
        {
          char *address = dup_harmless_address (cleaner->base, value);

          g_free (value);
          value = address;
        }
      if (value == NULL)
        continue;
      encoded = mirqab_character_reference_encode (value);
      g_string_append_printf (cleaner->out, " %s=\"%s\"", attributes[i], encoded);
    }
}

static void
append_start (Cleaner                 *cleaner,
              const MirqabMarkupToken *token)
{
  int index = find_name (token, kept, G_N_ELEMENTS (kept));

  if (index < 0 || cleaner->open->len >= MAX_DEPTH || token->start[token->length - 1] != '>')
    return;
  g_string_append_printf (cleaner->out, "<%s", kept[index]);
  append_attributes (cleaner, token);
  g_string_append_c (cleaner->out, '>');
  if (find_name (token, empty, G_N_ELEMENTS (empty)) < 0)
    g_array_append_val (cleaner->open, kept[index]);
}

static void
close_down_to (Cleaner *cleaner,
               guint    depth)
{
  while (cleaner->open->len > depth)
    {
      guint last = cleaner->open->len - 1;

      g_string_append_printf (cleaner->out, "</%s>",
                              g_array_index (cleaner->open, const char *, last));
      g_array_set_size (cleaner->open, last);
    }
}

static void
append_end (Cleaner                 *cleaner,
            const MirqabMarkupToken *token)
{
  for (guint depth = cleaner->open->len; depth > 0; depth--)
    if (mirqab_markup_is_named (token, g_array_index (cleaner->open, const char *, depth - 1)))
      {
        close_down_to (cleaner, depth - 1);
        return;
      }
}

/* One that is never closed hides nothing, but for scripts and styles. */
static gboolean
skip_hidden (Cleaner                 *cleaner,
             MirqabMarkupReader      *reader,
             const MirqabMarkupToken *token)
{
  int index = find_name (token, hidden, G_N_ELEMENTS (hidden));
  const char *before = reader->at;

  if (index < 0)
    return FALSE;
  if (token->start[token->length - 2] == '/' || (cleaner->unclosed & (1u << index)) != 0)
    return TRUE;
  if (mirqab_markup_skip_past (reader, token->name, token->name_length))
    return TRUE;
  cleaner->unclosed |= 1u << index;
  if (!mirqab_markup_is_named (token, "script") && !mirqab_markup_is_named (token, "style"))
    reader->at = before;

  return TRUE;
}

static void
append_text (Cleaner    *cleaner,
             const char *text,
             gsize       length)
{
  for (const char *end = text + length; text < end; text++)
    if (*text == '<')
      g_string_append (cleaner->out, "&lt;");
    else
      g_string_append_c (cleaner->out, *text);
}

static void
append_token (Cleaner                 *cleaner,
              MirqabMarkupReader      *reader,
              const MirqabMarkupToken *token)
{
  g_autofree char *plain = NULL;
  g_autofree char *encoded = NULL;

  switch (token->kind)
    {
    case MIRQAB_MARKUP_TEXT:
      append_text (cleaner, token->start, token->length);
      break;
    case MIRQAB_MARKUP_CDATA:
      plain = g_strndup (token->start, token->length);
      encoded = mirqab_character_reference_encode (plain);
      g_string_append (cleaner->out, encoded);
      break;
    case MIRQAB_MARKUP_START:
      if (!skip_hidden (cleaner, reader, token))
        append_start (cleaner, token);
      break;
    case MIRQAB_MARKUP_END:
      append_end (cleaner, token);
      break;
    case MIRQAB_MARKUP_ASIDE:
    case MIRQAB_MARKUP_TOO_BIG:
    default:
      break;
    }
}

/**
 * mirqab_html_clean:
 * @html: a piece of HTML, whole or damaged, from anywhere
 * @base: (nullable): what relative addresses are resolved against
 *
 * The same to read, but nothing of it runs, loads by itself, or dresses up: the
 * elements and attributes that are not known to be harmless are left out. Tags
 * are balanced. Time is linear.
 *
 * Returns: (transfer full):
 */
char *
mirqab_html_clean (const char *html,
                   const char *base)
{
  Cleaner cleaner = { .base = base };
  MirqabMarkupReader reader;
  MirqabMarkupToken token;
  gsize length;

  g_return_val_if_fail (html != NULL, NULL);

  length = strlen (html);
  cleaner.out = g_string_sized_new (length + 16);
  cleaner.open = g_array_new (FALSE, FALSE, sizeof (const char *));
  mirqab_markup_reader_init (&reader, html, length);
  while (mirqab_markup_reader_next (&reader, &token))
    append_token (&cleaner, &reader, &token);
  close_down_to (&cleaner, 0);
  g_array_unref (cleaner.open);

  return g_string_free (cleaner.out, FALSE);
}
