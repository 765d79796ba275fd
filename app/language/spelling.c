/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-language"

#include "language/spelling.h"

#include "language/folding.h"

static gboolean
is_letter (gunichar character)
{
  gunichar folded[MIRQAB_MAX_FOLDING];

  return mirqab_fold_character (character, folded) > 0;
}

static gboolean
is_only_letters (const char *word,
                 gsize       length)
{
  for (const char *at = word; at < word + length; at = g_utf8_next_char (at))
    if (!is_letter (g_utf8_get_char (at)))
      return FALSE;

  return TRUE;
}

/**
 * mirqab_spelling_append:
 * @spelling: receives the letters
 * @word: valid UTF-8 of @length bytes
 *
 * A word letter for letter: with its hamzas, its ta marbuta, its accents and
 * its case, but without what is no letter and may be left out: vowel signs,
 * tatweel, and marks that cannot be seen.
 */
void
mirqab_spelling_append (GString    *spelling,
                        const char *word,
                        gsize       length)
{
  g_autofree char *composed = NULL;

  if (is_only_letters (word, length))
    {
      g_string_append_len (spelling, word, (gssize) length);
      return;
    }

  /* A hamza or an accent may be a character of its own. */
  composed = g_utf8_normalize (word, (gssize) length, G_NORMALIZE_DEFAULT_COMPOSE);
  for (const char *at = composed; *at != '\0'; at = g_utf8_next_char (at))
    if (is_letter (g_utf8_get_char (at)))
      g_string_append_unichar (spelling, g_utf8_get_char (at));
}
