/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/digits.h"

#include <string.h>

#include "briefing/clean-text.h"

#define ARABIC_ZERO 0x0660
#define PERSIAN_ZERO 0x06f0

static gboolean
has_latin_letter (const char *word,
                  gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (g_ascii_isalpha (word[i]))
      return TRUE;

  return FALSE;
}

static gunichar
convert (gunichar     c,
         MirqabDigits digits)
{
  int value = g_unichar_digit_value (c);

  if (value < 0 || (c > '9' && c != (gunichar) (ARABIC_ZERO + value) &&
                    c != (gunichar) (PERSIAN_ZERO + value)))
    return c;

  return (gunichar) ((digits == MIRQAB_DIGITS_WESTERN ? '0' : ARABIC_ZERO) + value);
}

char *
mirqab_convert_digits (const char   *text,
                       MirqabDigits  digits)
{
  GString *out;
  gboolean is_isolated = FALSE;

  if (digits == MIRQAB_DIGITS_AS_WRITTEN)
    return g_strdup (text);

  out = g_string_sized_new (strlen (text) + 16);
  while (*text != '\0')
    {
      gsize length = strcspn (text, " ");
      gboolean is_kept = digits == MIRQAB_DIGITS_ARABIC && has_latin_letter (text, length);
      const char *end = text + length;

      for (; text < end; text = g_utf8_next_char (text))
        {
          gunichar c = g_utf8_get_char (text);

          if (c == MIRQAB_LEFT_TO_RIGHT_ISOLATE || c == MIRQAB_POP_ISOLATE)
            is_isolated = c == MIRQAB_LEFT_TO_RIGHT_ISOLATE;
          g_string_append_unichar (out, is_kept || is_isolated ? c : convert (c, digits));
        }
      if (*text == ' ')
        g_string_append_c (out, *text++);
    }

  return g_string_free (out, FALSE);
}
