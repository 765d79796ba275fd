/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/character-reference.h"

#include <libxml/HTMLparser.h>
#include <string.h>

/* thetasym is the longest name of HTML 4; a bound keeps the scan linear */
#define MAX_NAME 12

/* References to the C1 range mean windows-1252 (HTML Standard 13.2.5.80). */
static const gunichar windows_1252[32] = {
  0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
  0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
  0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

gunichar
mirqab_character_reference_from_c1 (gunichar control)
{
  g_return_val_if_fail (control >= 0x80 && control < 0xA0, control);

  return windows_1252[control - 0x80];
}

static gunichar
allowed_character (guint64 number)
{
  if (number >= 0x80 && number < 0xA0)
    return mirqab_character_reference_from_c1 (number);
  if (number == '\t' || number == '\n' || number == '\r')
    return ' ';
  if (number < 0x20 || number == 0x7F || number > 0x10FFFF || !g_unichar_validate (number) ||
      (number & 0xFFFE) == 0xFFFE)
    return 0xFFFD;

  return number;
}

static gsize
read_number (const char *text,
             gsize       length,
             gunichar   *character)
{
  gsize at = 2;
  gboolean is_hexadecimal = at < length && (text[at] == 'x' || text[at] == 'X');
  gsize first;
  guint64 number = 0;

  if (is_hexadecimal)
    at++;
  for (first = at; at < length; at++)
    {
      int digit = is_hexadecimal ? g_ascii_xdigit_value (text[at]) : g_ascii_digit_value (text[at]);

      if (digit < 0)
        break;
      number = MIN (number * (is_hexadecimal ? 16 : 10) + digit, G_MAXINT32);
    }
  if (at == first)
    return 0;
  *character = allowed_character (number);

  return at < length && text[at] == ';' ? at + 1 : at;
}

static gsize
read_name (const char *text,
           gsize       length,
           gunichar   *character)
{
  char name[MAX_NAME + 1];
  gsize n = 0;
  const htmlEntityDesc *entity;

  while (n < MAX_NAME && n + 1 < length && g_ascii_isalnum (text[n + 1]))
    {
      name[n] = text[n + 1];
      n++;
    }
  name[n] = '\0';
  if (n + 1 >= length || text[n + 1] != ';')
    return 0;

  entity = htmlEntityLookup ((const xmlChar *) name);
  if (entity != NULL)
    *character = entity->value;
  else if (strcmp (name, "apos") == 0)
    *character = '\'';
  else
    return 0;

  return n + 2;
}

/**
 * mirqab_character_reference_read:
 * @text: not empty
 * @character: (out): what it stands for; U+FFFD for what may not stand in a text
 *
 * Reads `&amp;`, `&#1575;`, `&#x627;` at the beginning of @text: the names of
 * HTML 4 and `apos`.
 *
 * Returns: how many bytes the reference has, 0 when there is none
 */
gsize
mirqab_character_reference_read (const char *text,
                                 gsize       length,
                                 gunichar   *character)
{
  if (length < 3 || text[0] != '&')
    return 0;

  return text[1] == '#' ? read_number (text, length, character)
                        : read_name (text, length, character);
}

/* Appends @text with all references replaced. */
void
mirqab_character_reference_decode (GString    *decoded,
                                   const char *text,
                                   gsize       length)
{
  const char *end = text + length;

  while (text < end)
    {
      const char *reference = memchr (text, '&', end - text);
      gunichar character;
      gsize size;

      g_string_append_len (decoded, text, (reference != NULL ? reference : end) - text);
      if (reference == NULL)
        return;
      size = mirqab_character_reference_read (reference, end - reference, &character);
      if (size > 0)
        g_string_append_unichar (decoded, character);
      else
        g_string_append_c (decoded, '&');
      text = reference + MAX (size, 1);
    }
}

/* Returns: (transfer full): @text fit for element content and quoted attributes */
char *
mirqab_character_reference_encode (const char *text)
{
  GString *encoded = g_string_new (NULL);

  for (; *text != '\0'; text++)
    switch (*text)
      {
      case '&':
        g_string_append (encoded, "&amp;");
        break;
      case '<':
        g_string_append (encoded, "&lt;");
        break;
      case '>':
        g_string_append (encoded, "&gt;");
        break;
      case '"':
        g_string_append (encoded, "&quot;");
        break;
      default:
        g_string_append_c (encoded, *text);
        break;
      }

  return g_string_free (encoded, FALSE);
}
