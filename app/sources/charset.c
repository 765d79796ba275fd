/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/charset.h"

#include <string.h>

#include "sources/charset-convert.h"
#include "sources/charset-guess.h"
#include "sources/document.h"

#define REPLACEMENT "\357\277\275"

/* What a label really means, by the Encoding Standard 4.2 (its Arabic and Latin
 * rows): pages that claim Latin 1 or ASCII are windows-1252. */
static const struct
{
  const char *label;
  const char *charset;
} labels[] = {
  { "ascii",            "WINDOWS-1252" },
  { "us-ascii",         "WINDOWS-1252" },
  { "iso-8859-1",       "WINDOWS-1252" },
  { "iso8859-1",        "WINDOWS-1252" },
  { "latin1",           "WINDOWS-1252" },
  { "cp1252",           "WINDOWS-1252" },
  { "cp1256",           "WINDOWS-1256" },
  { "x-cp1256",         "WINDOWS-1256" },
  { "windows1256",      "WINDOWS-1256" },
  { "cp1251",           "WINDOWS-1251" },
  { "x-cp1251",         "WINDOWS-1251" },
  { "arabic",           "ISO-8859-6" },
  { "asmo-708",         "ISO-8859-6" },
  { "iso8859-6",        "ISO-8859-6" },
  { "iso-8859-6-e",     "ISO-8859-6" },
  { "iso-8859-6-i",     "ISO-8859-6" },
  { "csisolatinarabic", "ISO-8859-6" },
  { "ecma-114",         "ISO-8859-6" },
  { "x-mac-arabic",     "MACARABIC" },
  { "macroman",         "MACINTOSH" },
  { "x-mac-roman",      "MACINTOSH" },
  { "maclatin2",        "MAC-CENTRALEUROPE" },
  { "maccentraleurope", "MAC-CENTRALEUROPE" },
  { "x-mac-ce",         "MAC-CENTRALEUROPE" },
  { "maciceland",       "MAC-IS" },
  { "cp-is",            "IBM861" },
  { "csibm861",         "IBM861" },
  { "utf8",             "UTF-8" },
  { "unicode",          "UTF-16LE" },
  { "utf-16",           "UTF-16LE" },
};

static const struct
{
  const char *mark;
  gsize       size;
  const char *charset;
} byte_order_marks[] = {
  { "\357\273\277",     3, "UTF-8" },
  { "\377\376\000\000", 4, "UTF-32LE" },
  { "\000\000\376\377", 4, "UTF-32BE" },
  { "\377\376",         2, "UTF-16LE" },
  { "\376\377",         2, "UTF-16BE" },
};

/* Some write "windows_1256". */
static char *
dup_canonical_charset (const char *label)
{
  char *name = g_strdelimit (g_strdup (label), "_", '-');

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_ascii_strcasecmp (name, labels[i].label) == 0)
      {
        g_free (name);
        return g_strdup (labels[i].charset);
      }

  return name;
}

/* Bytes above ASCII that are no part of valid UTF-8, and those that are. */
static void
count_utf8 (const char *data,
            gsize       size,
            gsize      *n_bad,
            gsize      *n_good,
            gboolean   *is_cut)
{
  const char *end = data + size;

  *n_bad = *n_good = 0;
  *is_cut = FALSE;
  while (data < end)
    {
      gunichar character;

      if (*data >= 0)
        {
          data++;
          continue;
        }
      character = g_utf8_get_char_validated (data, end - data);
      if (character == (gunichar) -2)
        {
          *is_cut = TRUE;
          return;
        }
      if (character == (gunichar) -1)
        {
          (*n_bad)++;
          data++;
          continue;
        }
      (*n_good)++;
      data = g_utf8_next_char (data);
    }
}

static GString *
repair_utf8 (const char *data,
             gsize       size)
{
  GString *text = g_string_sized_new (size + 16);
  const char *end = data + size;

  while (data < end)
    {
      const char *invalid;

      g_utf8_validate_len (data, end - data, &invalid);
      g_string_append_len (text, data, invalid - data);
      data = invalid;
      if (data == end)
        break;
      if (*data == '\0')
        g_string_append_c (text, '\0');
      else if (g_utf8_get_char_validated (data, end - data) == (gunichar) -2)
        break;
      else
        g_string_append (text, REPLACEMENT);
      data++;
    }

  return text;
}

static void
add_problem (GPtrArray  *problems,
             const char *format,
             ...) G_GNUC_PRINTF (2, 3);

static void
add_problem (GPtrArray  *problems,
             const char *format,
             ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (problems, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

static char *
finish_text (GString   *text,
             gsize      n_bad,
             gboolean   is_cut,
             gsize     *length,
             GPtrArray *problems)
{
  if (n_bad > 0)
    add_problem (problems, "%" G_GSIZE_FORMAT " bytes are not valid text", n_bad);
  if (is_cut)
    add_problem (problems, "the last character is cut off");
  *length = text->len;

  return g_string_free (text, FALSE);
}

static char *
try_charset (const char *data,
             gsize       size,
             const char *charset,
             gsize      *length,
             GPtrArray  *problems)
{
  gsize n_bad;
  gboolean is_cut;
  GString *text = mirqab_charset_convert (data, size, charset, &n_bad, &is_cut);

  if (text == NULL)
    return NULL;
  if (!mirqab_charset_is_plausible (n_bad, size))
    {
      g_string_free (text, TRUE);
      return NULL;
    }

  return finish_text (text, n_bad, is_cut, length, problems);
}

static char *
decode_marked (const char *data,
               gsize       size,
               gsize      *length,
               GPtrArray  *problems)
{
  for (gsize i = 0; i < G_N_ELEMENTS (byte_order_marks); i++)
    {
      gsize skip = byte_order_marks[i].size;
      char *text;

      if (size < skip || memcmp (data, byte_order_marks[i].mark, skip) != 0)
        continue;
      if (strcmp (byte_order_marks[i].charset, "UTF-8") == 0)
        return NULL;
      text = try_charset (data + skip, size - skip, byte_order_marks[i].charset, length, problems);
      if (text != NULL)
        return text;
    }

  return NULL;
}

/* A page that says Latin 1 but was written in a legacy encoding of another
 * script claims what its server adds to everything. */
static gboolean
is_credible (const char *declared,
             const char *detected)
{
  return g_ascii_strcasecmp (declared, "WINDOWS-1252") != 0 || detected == NULL ||
         (g_ascii_strcasecmp (detected, "WINDOWS-1256") != 0 &&
          g_ascii_strcasecmp (detected, "ISO-8859-6") != 0 &&
          g_ascii_strcasecmp (detected, "WINDOWS-1251") != 0);
}

/* Encodings whose text looks like ASCII. */
static gboolean
is_stateful (const char *declared)
{
  return g_ascii_strncasecmp (declared, "iso-2022-", 9) == 0 ||
         g_ascii_strcasecmp (declared, "hz-gb-2312") == 0;
}

static char *
decode_legacy (const char *data,
               gsize       size,
               const char *declared,
               gsize      *length,
               GPtrArray  *problems)
{
  g_autofree char *detected = mirqab_charset_detect (data, size);
  const char *guess;
  char *text = NULL;

  if (declared != NULL)
    {
      g_autofree char *charset = dup_canonical_charset (declared);

      if (g_ascii_strcasecmp (charset, "UTF-8") != 0 && is_credible (charset, detected))
        text = try_charset (data, size, charset, length, problems);
      if (text != NULL)
        return text;
      add_problem (problems, "the text is not in the encoding that it claims, %s", declared);
    }

  guess = mirqab_charset_best_reading (data, size);
  if (guess == NULL || (detected != NULL && g_str_has_prefix (detected, "WINDOWS-125") &&
                        strcmp (guess, "ISO-8859-6") != 0))
    guess = detected;
  if (guess != NULL && g_ascii_strcasecmp (guess, "ASCII") != 0)
    {
      g_autofree char *charset = dup_canonical_charset (guess);

      text = try_charset (data, size, charset, length, problems);
    }

  return text;
}

/**
 * mirqab_charset_decode:
 * @data: bytes of a text in any encoding
 * @declared: (nullable): the encoding that its source claims
 * @length: (out): bytes of the result, which may contain NUL
 * @problems: (element-type utf8): where damage is noted
 *
 * A byte order mark decides, then whether the bytes are valid UTF-8, then what
 * is declared, then what the bytes look like. The mark itself is left out.
 * Single bytes that cannot be read become U+FFFD; a character that the end of
 * the data cuts off is dropped.
 *
 * Returns: (transfer full) (nullable): UTF-8, or %NULL with
 *   %MIRQAB_SOURCE_ERROR_ENCODING
 */
char *
mirqab_charset_decode (const char  *data,
                       gsize        size,
                       const char  *declared,
                       gsize       *length,
                       GPtrArray   *problems,
                       GError     **error)
{
  gsize n_bad, n_good;
  gboolean is_cut;
  const char *utf16;
  char *text;

  if (size == 0)
    {
      *length = 0;
      return g_strdup ("");
    }
  text = decode_marked (data, size, length, problems);
  if (text != NULL)
    return text;
  if (size >= 3 && memcmp (data, "\357\273\277", 3) == 0)
    {
      data += 3;
      size -= 3;
    }

  utf16 = mirqab_charset_guess_utf16 (data, size);
  if (utf16 != NULL)
    text = try_charset (data, size, utf16, length, problems);
  if (text != NULL)
    return text;

  if (declared != NULL && is_stateful (declared))
    text = try_charset (data, size, declared, length, problems);
  if (text != NULL)
    return text;

  count_utf8 (data, size, &n_bad, &n_good, &is_cut);
  if (n_bad == 0 && (!is_cut || n_good > 0))
    return finish_text (repair_utf8 (data, size), 0, is_cut, length, problems);
  if (n_good > 0 && n_bad <= 2 + n_good / 20)
    return finish_text (repair_utf8 (data, size), n_bad, is_cut, length, problems);

  text = decode_legacy (data, size, declared, length, problems);
  if (text == NULL)
    g_set_error (error, MIRQAB_SOURCE_ERROR, MIRQAB_SOURCE_ERROR_ENCODING,
                 "No known encoding makes text of these bytes");

  return text;
}
