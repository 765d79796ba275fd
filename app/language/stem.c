/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-language"

#include "language/stem.h"

#include "language/stem-words.h"

#include <string.h>

/* Light stemming of folded Arabic words, after L. S. Larkey, L. Ballesteros,
 * M. E. Connell, "Light Stemming for Arabic Information Retrieval" (2007): an
 * affix goes only when enough of a word is left. It differs from their light10
 * where that takes different words for one (عملية and عمل, لبنان and لبن): the ي
 * of nisbas stays, ان and ون want a longer word, and words that are known
 * (stem-words) are not cut at all. */

#define BYTES_PER_LETTER 2
#define MIN_STEM (3 * BYTES_PER_LETTER)

static gboolean
ends_with (const char *word,
           gsize       length,
           const char *ending)
{
  gsize size = strlen (ending);

  return length >= size && memcmp (word + length - size, ending, size) == 0;
}

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
      gsize before;

      if (length < prefix + MIN_STEM || memcmp (folded, articles[i], prefix) != 0)
        continue;

      before = prefix - 2 * BYTES_PER_LETTER;
      return mirqab_stem_words_own_article (folded + before, length - before) ? before : prefix;
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

/* What may be written behind a noun: its owner. With @min letters before it. */
static gsize
cut_owner (const char *word,
           gsize       length)
{
  static const struct
  {
    const char *ending;
    guint       min;
  } owners[] = {
    { "هما", 4 }, { "كما", 4 }, { "ها", 3 }, { "هم", 4 }, { "هن", 4 }, { "نا", 4 }, { "كم", 4 },
    { "ه", 3 }, /* a folded ta marbuta too */
  };
  gsize rest = length;

  for (guint i = 0; i < G_N_ELEMENTS (owners) && rest == length; i++)
    if (ends_with (word, length, owners[i].ending)
        && length - strlen (owners[i].ending) >= owners[i].min * BYTES_PER_LETTER)
      rest = length - strlen (owners[i].ending);
  if (rest == length)
    return length;

  /* The ta marbuta that opened before an owner; the hamza that got a seat. */
  if (ends_with (word, rest, "ت") && !ends_with (word, rest, "ات") && rest >= MIN_STEM + BYTES_PER_LETTER)
    return rest - BYTES_PER_LETTER;
  if (rest > MIN_STEM && (ends_with (word, rest, "اي") || ends_with (word, rest, "او")))
    return rest - BYTES_PER_LETTER;

  return rest;
}

/* A verbal noun as تمكين or تدوين, whose last letters are no plural. */
static gboolean
is_verbal_noun (const char *word,
                gsize       length)
{
  return length == 5 * BYTES_PER_LETTER && memcmp (word, "ت", BYTES_PER_LETTER) == 0
         && ends_with (word, length, "ين");
}

static gsize
cut_number (const char *word,
            gsize       length)
{
  static const struct
  {
    const char *ending;
    guint       min;
  } numbers[] = {
    { "تين", 3 }, { "تان", 3 }, { "ات", 3 }, { "ين", 3 }, { "ون", 4 }, { "ان", 4 },
  };

  if (is_verbal_noun (word, length))
    return length;
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (ends_with (word, length, numbers[i].ending)
        && length - strlen (numbers[i].ending) >= numbers[i].min * BYTES_PER_LETTER)
      return length - strlen (numbers[i].ending);

  return length;
}

/* The alef of an accusative; not that of سوريا. A hamza at the end after an alef. */
static gsize
cut_case (const char *word,
          gsize       length)
{
  if (length <= MIN_STEM)
    return length;
  if (ends_with (word, length, "اء")
      || (ends_with (word, length, "ا") && !ends_with (word, length, "يا")))
    return length - BYTES_PER_LETTER;

  return length;
}

/**
 * mirqab_stem_arabic:
 * @folded: a folded Arabic word of @length bytes, without article and proclitics
 * @stem_length: (out): in bytes
 *
 * Returns: its stem: a part of @folded, or a constant
 */
const char *
mirqab_stem_arabic (const char *folded,
                    gsize       length,
                    gsize      *stem_length)
{
  const char *lemma = mirqab_stem_words_find_lemma (folded, length);
  gsize rest = length;

  if (lemma == NULL)
    {
      rest = cut_owner (folded, length);
      lemma = mirqab_stem_words_find_lemma (folded, rest);
    }
  if (lemma == NULL)
    {
      gsize cut = cut_number (folded, rest);

      rest = cut == length ? cut_case (folded, length) : cut;
      lemma = mirqab_stem_words_find_lemma (folded, rest);
    }
  if (lemma != NULL)
    {
      folded = lemma;
      rest = strlen (lemma);
      if (mirqab_stem_words_find_lemma (lemma, rest) == NULL)
        rest = cut_case (lemma, cut_owner (lemma, rest));
    }
  *stem_length = rest;

  return folded;
}
