/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-language"

#include "language/stem.h"

/* Light stemming of folded Arabic words at their start, after L. S. Larkey,
 * L. Ballesteros, M. E. Connell, "Light Stemming for Arabic Information
 * Retrieval" (2007): a prefix goes only when enough of a word is left. */

#define BYTES_PER_LETTER 2
#define MIN_STEM (3 * BYTES_PER_LETTER)

/**
 * mirqab_stem_article_length:
 * @folded: a folded Arabic word of @length bytes
 *
 * Returns: how many bytes of the start are a definite article with what may be
 *   written before it (ال، وال، بال، كال، فال، لل)
 */
gsize
mirqab_stem_article_length (const char *folded,
                            gsize       length)
{
  static const char *const articles[] = {
    "وبال", "وكال", "ولل", "وال", "بال", "كال", "فال", "ال", "لل",
  };

  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    {
      gsize prefix = strlen (articles[i]);

      if (length >= prefix + MIN_STEM && memcmp (folded, articles[i], prefix) == 0)
        return prefix;
    }

  return 0;
}

/**
 * mirqab_stem_proclitic_length:
 * @folded: a folded Arabic word of @length bytes
 *
 * Returns: how many bytes of the start may be conjunctions and prepositions
 *   (و ف ب ل ك, وب ول). They may as well be letters of the word, so a search
 *   index keeps both readings.
 */
gsize
mirqab_stem_proclitic_length (const char *folded,
                              gsize       length)
{
  static const char *const proclitics[] = { "وب", "ول", "فب", "فل", "و", "ف", "ب", "ل", "ك" };

  for (guint i = 0; i < G_N_ELEMENTS (proclitics); i++)
    {
      gsize prefix = strlen (proclitics[i]);

      if (length >= prefix + MIN_STEM && memcmp (folded, proclitics[i], prefix) == 0)
        return prefix;
    }

  return 0;
}
