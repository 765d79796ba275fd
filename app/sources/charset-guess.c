/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/charset-guess.h"

#include <uchardet.h>

#include "sources/charset-convert.h"

/* A detector does not get better with more than this. */
#define DETECTION_BYTES (256 * 1024)

/**
 * mirqab_charset_guess_utf16:
 *
 * UTF-16 without a byte order mark: one byte of each pair says the script, and
 * is the same nearly all the time.
 *
 * Returns: (nullable): "UTF-16LE", "UTF-16BE"
 */
const char *
mirqab_charset_guess_utf16 (const char *data,
                            gsize       size)
{
  gsize n = MIN (size, 4096) / 2;
  gsize counts[2] = { 0, 0 };
  gsize n_zeros = 0;

  for (gsize i = 0; i < 2 * n; i++)
    {
      if (data[i] == 0x00 || data[i] == 0x06 || data[i] == 0x04)
        counts[i % 2]++;
      if (data[i] == 0x00)
        n_zeros++;
    }
  if (n < 2 || n_zeros == 0)
    return NULL;
  if (counts[1] > n * 9 / 10 && counts[0] < n / 5)
    return "UTF-16LE";
  if (counts[0] > n * 9 / 10 && counts[1] < n / 5)
    return "UTF-16BE";

  return NULL;
}

/* Returns: (transfer full) (nullable): what uchardet says */
char *
mirqab_charset_detect (const char *data,
                       gsize       size)
{
  uchardet_t detector = uchardet_new ();
  char *charset = NULL;

  if (uchardet_handle_data (detector, data, MIN (size, DETECTION_BYTES)) == 0)
    {
      uchardet_data_end (detector);
      charset = g_strdup (uchardet_get_charset (detector));
    }
  uchardet_delete (detector);
  if (charset != NULL && *charset == '\0')
    g_clear_pointer (&charset, g_free);

  return charset;
}

/* How well @text reads: letters of one script score, signs that a wrong
 * encoding makes of letters cost. */
static int
reading_score (const GString *text)
{
  const char *at = text->str;
  const char *end = at + MIN (text->len, 64 * 1024);
  int score = 0;

  while (at < end)
    {
      gunichar character = g_utf8_get_char (at);

      if (character >= 0x621 && character <= 0x64A && character != 0x640)
        score += character == 0x627 || character == 0x644 || character == 0x64A ? 3 : 2;
      else if (character >= 0x410 && character <= 0x44F)
        score += 2;
      else if (character == 0xFFFD || (character >= 0x80 && character < 0xC0 && character != 0xA0 &&
                                       character != 0xAB && character != 0xBB))
        score -= 3;
      at = g_utf8_next_char (at);
    }

  return score;
}

/* The detector needs some sentences; a headline is decided by which of the
 * encodings of our languages reads best. */
const char *
mirqab_charset_best_reading (const char *data,
                             gsize       size)
{
  const char *candidates[] = { "WINDOWS-1256", "ISO-8859-6", "WINDOWS-1251" };
  const char *best = NULL;
  int best_score = 0;

  size = MIN (size, 64 * 1024);
  for (gsize i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      gsize n_bad;
      gboolean is_cut;
      GString *text = mirqab_charset_convert (data, size, candidates[i], &n_bad, &is_cut);
      int score = 0;

      if (text != NULL && mirqab_charset_is_plausible (n_bad, size))
        score = reading_score (text);
      if (score > best_score)
        {
          best = candidates[i];
          best_score = score;
        }
      if (text != NULL)
        g_string_free (text, TRUE);
    }

  return best;
}
