/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/clean-text.h"

#include <string.h>

#define LEFT_TO_RIGHT_ISOLATE_UTF8 "\xe2\x81\xa6"
#define RIGHT_TO_LEFT_ISOLATE_UTF8 "\xe2\x81\xa7"
#define NO_BREAK_SPACE_UTF8 "\xc2\xa0"
#define POP_ISOLATE_UTF8 "\xe2\x81\xa9"

static gboolean
is_dropped (gunichar c)
{
  if (g_unichar_iscntrl (c))
    return TRUE;

  /* Marks, embeddings, overrides and isolates (UAX #9, table 1), the soft
   * hyphen, the byte order mark and what stands for no character. */
  return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
         (c >= 0x2066 && c <= 0x206f) || c == 0x00ad || c == 0xfeff || c == 0xfffe ||
         c == 0x200b || c == 0x2060 || (c & 0xfffe) == 0xfffe || (c >= 0xfff9 && c <= 0xfffb) ||
         (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0000 && c <= 0xe0fff);
}

static gboolean
is_white (gunichar c)
{
  return c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f' || c == 0x85 ||
         (c != MIRQAB_NO_BREAK_SPACE && c != 0x202f && g_unichar_isspace (c)) ||
         c == 0x2028 || c == 0x2029;
}

static gboolean
is_address_character (char c)
{
  return g_ascii_isalnum (c) || (c > ' ' && c < 0x7f && strchr ("-._~:/?#@!$&'*+,;=%", c) != NULL);
}

/* The length of an address or telephone number at the beginning of a text. */
static gsize
measure_isolate (const char *text,
                 const char *end)
{
  gsize n = 0;
  guint n_digits = 0;
  guint n_letters = 0;
  gboolean is_address = FALSE;

  while (text + n < end && is_address_character (text[n]))
    {
      n_digits += g_ascii_isdigit (text[n]);
      n_letters += g_ascii_isalpha (text[n]);
      n++;
    }
  while (n > 0 && strchr (".,;:!?'", text[n - 1]) != NULL)
    n--;

  is_address = n_letters > 0 &&
               (g_strstr_len (text, (gssize) n, "://") != NULL || memchr (text, '@', n) != NULL ||
                g_str_has_prefix (text, "www."));
  if (is_address || (n_letters == 0 && n_digits >= 6 && (text[0] == '+' || g_str_has_prefix (text, "00"))))
    return n;

  return 0;
}

/**
 * mirqab_clean_text:
 * @text: valid UTF-8
 * @length: in bytes, or -1
 *
 * Returns: (transfer full): one line of text without white space around it
 */
char *
mirqab_clean_text (const char *text,
                   gssize      length)
{
  const char *end = text + (length < 0 ? strlen (text) : (gsize) length);
  GString *clean = g_string_sized_new ((gsize) (end - text) + 16);
  gboolean is_after_space = FALSE;
  gboolean is_at_start = TRUE;

  for (const char *p = text; p < end;)
    {
      gunichar c = g_utf8_get_char (p);
      gsize n = 0;

      if (is_white (c) || is_dropped (c) || (c == MIRQAB_NO_BREAK_SPACE && clean->len == 0))
        {
          is_after_space = is_after_space || is_white (c);
          p = g_utf8_next_char (p);
          continue;
        }

      if (is_after_space && clean->len > 0)
        g_string_append_c (clean, ' ');
      is_at_start = is_at_start || is_after_space || g_unichar_ispunct (c);
      is_after_space = FALSE;

      if (is_at_start && is_address_character (*p))
        n = measure_isolate (p, end);
      if (n > 0)
        {
          g_string_append (clean, LEFT_TO_RIGHT_ISOLATE_UTF8);
          g_string_append_len (clean, p, (gssize) n);
          g_string_append (clean, POP_ISOLATE_UTF8);
          p += n;
        }
      else
        {
          g_string_append_unichar (clean, c);
          p = g_utf8_next_char (p);
        }
      is_at_start = g_unichar_ispunct (c) && n == 0;
    }

  while (g_str_has_suffix (clean->str, NO_BREAK_SPACE_UTF8))
    g_string_truncate (clean, clean->len - strlen (NO_BREAK_SPACE_UTF8));

  return g_strchomp (g_string_free (clean, FALSE));
}

static gboolean
is_rtl_script (GUnicodeScript script)
{
  return script == G_UNICODE_SCRIPT_ARABIC || script == G_UNICODE_SCRIPT_HEBREW ||
         script == G_UNICODE_SCRIPT_SYRIAC || script == G_UNICODE_SCRIPT_THAANA ||
         script == G_UNICODE_SCRIPT_NKO;
}

/**
 * mirqab_text_is_rtl:
 * @otherwise: for a text without letters
 *
 * The first strong letter, which UAX #9 goes by, is half a guide: an Arabic
 * sentence may begin with "COVID-19", but no English one begins in Arabic and
 * goes on so.
 */
gboolean
mirqab_text_is_rtl (const char *text,
                    gboolean    otherwise)
{
  guint n_rtl = 0;
  guint n_letters = 0;
  gboolean begins_rtl = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_rtl;

      if (!g_unichar_isalpha (c))
        continue;
      is_rtl = is_rtl_script (g_unichar_get_script (c));
      begins_rtl = n_letters == 0 ? is_rtl : begins_rtl;
      n_letters++;
      n_rtl += is_rtl ? 1 : 0;
    }
  if (n_letters == 0)
    return otherwise;

  return n_rtl * (begins_rtl ? 8 : 3) >= n_letters;
}

char *
mirqab_clean_and_isolate (const char *text)
{
  g_autofree char *clean = mirqab_clean_text (text, -1);

  return g_strconcat (mirqab_text_is_rtl (clean, FALSE) ? RIGHT_TO_LEFT_ISOLATE_UTF8
                                                        : LEFT_TO_RIGHT_ISOLATE_UTF8,
                      clean, POP_ISOLATE_UTF8, NULL);
}

const char *
mirqab_text_guess_language (const char *text)
{
  guint n_cyrillic = 0;
  guint n_letters = 0;

  if (mirqab_text_is_rtl (text, FALSE))
    return "ar";

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      n_letters += g_unichar_isalpha (c) ? 1 : 0;
      n_cyrillic += g_unichar_get_script (c) == G_UNICODE_SCRIPT_CYRILLIC ? 1 : 0;
    }

  return n_cyrillic * 2 > n_letters ? "ru" : "en";
}
