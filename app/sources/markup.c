/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/markup.h"

#include <string.h>

#include "sources/character-reference.h"

void
mirqab_markup_reader_init (MirqabMarkupReader *reader,
                           const char         *markup,
                           gsize               length)
{
  reader->at = markup;
  reader->end = markup + length;
  reader->next_quote[0] = reader->next_quote[1] = NULL;
}

/* Remembered between calls: a page full of lone quotes would otherwise be
 * searched to its end again and again. */
static const char *
find_quote (MirqabMarkupReader *reader,
            char                quote,
            const char         *from)
{
  const char **known = &reader->next_quote[quote == '\''];

  if (*known == NULL || *known < from)
    {
      *known = from < reader->end ? memchr (from, quote, reader->end - from) : NULL;
      if (*known == NULL)
        *known = reader->end;
    }

  return *known;
}

/* The ">" of the tag at @start, past quoted values. A quote opens a value only
 * after "=", and one that never closes is an ordinary character. */
static const char *
find_tag_end (MirqabMarkupReader *reader,
              const char         *start)
{
  gboolean after_equals = FALSE;

  for (const char *at = start + 1; at < reader->end; at++)
    {
      if (at - start > MIRQAB_MARKUP_MAX_TAG)
        return NULL;
      if (*at == '>')
        return at;
      if (after_equals && (*at == '"' || *at == '\''))
        {
          const char *close = find_quote (reader, *at, at + 1);

          if (close < reader->end && close - start <= MIRQAB_MARKUP_MAX_TAG)
            at = close;
        }
      if (!g_ascii_isspace (*at))
        after_equals = *at == '=';
    }

  return reader->end;
}

static const char *
find_string (const char *from,
             const char *end,
             const char *string)
{
  const char *found = from < end ? g_strstr_len (from, end - from, string) : NULL;

  return found != NULL ? found : end;
}

static void
finish (MirqabMarkupReader *reader,
        MirqabMarkupToken  *token,
        MirqabMarkupKind    kind,
        const char         *stop)
{
  token->kind = kind;
  token->start = reader->at;
  token->length = MIN (stop, reader->end) - reader->at;
  reader->at = MIN (stop, reader->end);
}

static void
read_declaration (MirqabMarkupReader *reader,
                  MirqabMarkupToken  *token)
{
  const char *at = reader->at;
  gsize left = reader->end - at;

  if (left >= 4 && strncmp (at, "<!--", 4) == 0)
    {
      finish (reader, token, MIRQAB_MARKUP_ASIDE, find_string (at + 4, reader->end, "-->") + 3);
    }
  else if (left >= 9 && strncmp (at, "<![CDATA[", 9) == 0)
    {
      const char *close = find_string (at + 9, reader->end, "]]>");

      reader->at += 9;
      finish (reader, token, MIRQAB_MARKUP_CDATA, close);
      reader->at = MIN (close + 3, reader->end);
    }
  else
    {
      finish (reader, token, MIRQAB_MARKUP_ASIDE, find_string (at, reader->end, ">") + 1);
    }
}

static gboolean
is_name_character (char character)
{
  return character != '>' && character != '/' && character != '<' && character != '\0' &&
         !g_ascii_isspace (character);
}

static void
read_tag (MirqabMarkupReader *reader,
          MirqabMarkupToken  *token)
{
  const char *start = reader->at;
  gboolean is_end = start[1] == '/';
  const char *name = start + 1 + is_end;
  const char *close = find_tag_end (reader, start);
  const char *stop = name;

  if (close == NULL)
    {
      finish (reader, token, MIRQAB_MARKUP_TOO_BIG, reader->end);
      return;
    }
  while (stop < close && is_name_character (*stop))
    stop++;
  token->name = name;
  token->name_length = stop - name;
  finish (reader, token, is_end ? MIRQAB_MARKUP_END : MIRQAB_MARKUP_START, close + 1);
}

static gboolean
opens_markup (const char *at,
              const char *end)
{
  if (end - at < 2)
    return FALSE;
  if (at[1] == '/')
    return end - at > 2 && g_ascii_isalpha (at[2]);

  return g_ascii_isalpha (at[1]) || at[1] == '!' || at[1] == '?' || at[1] == '_';
}

/* Returns: FALSE at the end */
gboolean
mirqab_markup_reader_next (MirqabMarkupReader *reader,
                           MirqabMarkupToken  *token)
{
  const char *at = reader->at;

  if (at >= reader->end)
    return FALSE;

  token->name = NULL;
  token->name_length = 0;
  if (*at == '<' && opens_markup (at, reader->end))
    {
      if (at[1] == '!' || at[1] == '?')
        read_declaration (reader, token);
      else
        read_tag (reader, token);
      return TRUE;
    }

  do
    {
      at = memchr (at + 1, '<', reader->end - at - 1);
    }
  while (at != NULL && !opens_markup (at, reader->end));
  finish (reader, token, MIRQAB_MARKUP_TEXT, at != NULL ? at : reader->end);

  return TRUE;
}

/* Moves past `</name>` without reading what is before it: for script and style.
 *
 * Returns: FALSE when it never comes; the reader is at the end then */
gboolean
mirqab_markup_skip_past (MirqabMarkupReader *reader,
                         const char         *name,
                         gsize               name_length)
{
  const char *at = reader->at;

  while (at < reader->end && (at = memchr (at, '<', reader->end - at)) != NULL)
    {
      if ((gsize) (reader->end - at) > name_length + 2 && at[1] == '/' &&
          g_ascii_strncasecmp (at + 2, name, name_length) == 0 &&
          !is_name_character (at[name_length + 2]))
        {
          reader->at = MIN (find_string (at, reader->end, ">") + 1, reader->end);
          return TRUE;
        }
      at++;
    }
  reader->at = reader->end;

  return FALSE;
}

gboolean
mirqab_markup_is_named (const MirqabMarkupToken *token,
                        const char              *name)
{
  return token->name != NULL && token->name_length == strlen (name) &&
         g_ascii_strncasecmp (token->name, name, token->name_length) == 0;
}

static const char *
skip_spaces (const char *at,
             const char *end)
{
  while (at < end && (g_ascii_isspace (*at) || *at == '/'))
    at++;

  return at;
}

/* The value that begins at @at; @after is set behind it. */
static const char *
find_value (const char  *at,
            const char  *end,
            gsize       *length,
            const char **after)
{
  const char *stop;

  if (at < end && (*at == '"' || *at == '\''))
    {
      stop = memchr (at + 1, *at, end - at - 1);
      if (stop != NULL)
        {
          *length = stop - at - 1;
          *after = stop + 1;
          return at + 1;
        }
    }
  for (stop = at; stop < end && !g_ascii_isspace (*stop); stop++)
    ;
  *length = stop - at;
  *after = stop;

  return at;
}

/* Returns: (transfer full) (nullable): the value, with references replaced */
char *
mirqab_markup_attribute (const MirqabMarkupToken *token,
                         const char              *name)
{
  const char *end = token->start + token->length;
  const char *at;
  gsize wanted = strlen (name);

  if (token->kind != MIRQAB_MARKUP_START)
    return NULL;
  if (end > token->start && end[-1] == '>')
    end--;
  at = token->name + token->name_length;
  while ((at = skip_spaces (at, end)) < end)
    {
      const char *attribute = at;
      const char *value = "";
      gsize name_length, value_length = 0;

      while (at < end && *at != '=' && *at != '/' && !g_ascii_isspace (*at))
        at++;
      name_length = at - attribute;
      while (at < end && g_ascii_isspace (*at))
        at++;
      if (at < end && *at == '=')
        {
          do
            at++;
          while (at < end && g_ascii_isspace (*at));
          value = find_value (at, end, &value_length, &at);
        }
      if (name_length == wanted && g_ascii_strncasecmp (attribute, name, wanted) == 0)
        {
          GString *decoded = g_string_new (NULL);

          mirqab_character_reference_decode (decoded, value, value_length);
          return g_string_free (decoded, FALSE);
        }
    }

  return NULL;
}
