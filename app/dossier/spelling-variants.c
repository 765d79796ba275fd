/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-dossier"

#include "dossier/spelling-variants.h"

#include "language/folding.h"

#include <string.h>

/* How else an outlet may write a foreign surname in Arabic letters: the short
 * vowels of the original are written or not (لوكاشينكو، لوكاشنكو), and a sound
 * that Arabic lacks has several letters (سيرغي، سيرجي; تشيرنوف، شيرنوف). One
 * difference at a time, and only in names long enough to stay themselves. */

#define BYTES_PER_LETTER 2
#define MIN_LETTERS 7
#define MIN_BYTES (MIN_LETTERS * BYTES_PER_LETTER)

typedef struct
{
  const char *from;
  const char *to;
} Exchange;

static const Exchange exchanges[] = {
  { "غ", "ج" }, { "ج", "غ" }, { "غ", "ك" }, { "تش", "ش" }, { "ش", "تش" }, { "ق", "ك" }, { "ك", "ق" }, { "ط", "ت" },
  { "ت", "ط" }, { "ص", "س" }, { "س", "ص" }, { "ج", "ز" }, { "ز", "ج" }, { "يي", "ي" }, { "ائ", "اي" },
};

static gboolean
is_vowel (const char *letter)
{
  return memcmp (letter, "ا", BYTES_PER_LETTER) == 0 || memcmp (letter, "ي", BYTES_PER_LETTER) == 0
         || memcmp (letter, "و", BYTES_PER_LETTER) == 0;
}

static gboolean
is_arabic_word (const char *word)
{
  for (const char *at = word; *at != '\0'; at = g_utf8_next_char (at))
    if (g_utf8_get_char (at) < 0x0621 || g_utf8_get_char (at) > 0x06FF)
      return FALSE;

  return TRUE;
}

static char *
replace_at (const char *word,
            gsize       at,
            gsize       length,
            const char *with)
{
  return g_strdup_printf ("%.*s%s%s", (int) at, word, with, word + at + length);
}

/* A vowel less, or one more between two consonants; the ending (وف، يان) is
 * written the same everywhere. */
static void
add_vowel_variants (const char *surname,
                    gsize       length,
                    GPtrArray  *variants)
{
  static const char *const vowels[] = { "ا", "ي", "و" };

  for (gsize at = BYTES_PER_LETTER; at + 3 * BYTES_PER_LETTER <= length; at += BYTES_PER_LETTER)
    if (is_vowel (surname + at))
      g_ptr_array_add (variants, replace_at (surname, at, BYTES_PER_LETTER, ""));
    else if (!is_vowel (surname + at - BYTES_PER_LETTER))
      for (gsize i = 0; i < G_N_ELEMENTS (vowels); i++)
        g_ptr_array_add (variants, replace_at (surname, at, 0, vowels[i]));
}

static void
add_sound_variants (const char *surname,
                    GPtrArray  *variants)
{
  for (gsize i = 0; i < G_N_ELEMENTS (exchanges); i++)
    for (const char *found = strstr (surname, exchanges[i].from); found != NULL;
         found = strstr (found + BYTES_PER_LETTER, exchanges[i].from))
      g_ptr_array_add (variants, replace_at (surname, (gsize) (found - surname),
                                             strlen (exchanges[i].from), exchanges[i].to));
}

/**
 * mirqab_spelling_variants:
 * @surname: a surname as a dossier writes it
 *
 * Returns: (transfer full): NULL-terminated; empty when @surname is short or
 *   not one Arabic word
 */
char **
mirqab_spelling_variants (const char *surname)
{
  GPtrArray *variants = g_ptr_array_new ();
  gsize length = strlen (surname);

  if (length >= MIN_BYTES && is_arabic_word (surname))
    {
      add_vowel_variants (surname, length, variants);
      add_sound_variants (surname, variants);
    }
  g_ptr_array_add (variants, NULL);

  return (char **) g_ptr_array_free (variants, FALSE);
}

/* The consonants of a word, one after the other. */
typedef struct
{
  const char *at;
  const char *end;
} Sounds;

/* Returns: the letter that stands for all that are written for one sound, 0 for
 * a vowel. @letter is folded. */
static gunichar
get_sound (gunichar letter)
{
  switch (letter)
    {
    case 0x0627: /* alef, waw, yaa */
    case 0x0648:
    case 0x064A:
      return 0;
    case 0x0642: /* qaf, ghain, jeem: kaf */
    case 0x063A:
    case 0x062C:
      return 0x0643;
    case 0x0637: /* tah: teh */
      return 0x062A;
    case 0x0635: /* sad, zain: seen */
    case 0x0632:
      return 0x0633;
    default:
      return letter;
    }
}

/* Returns: the next consonant, or 0 at the end */
static gunichar
next_sound (Sounds *sounds)
{
  while (sounds->at < sounds->end)
    {
      gunichar folded[MIRQAB_MAX_FOLDING];
      guint n = mirqab_fold_character (g_utf8_get_char (sounds->at), folded);
      gunichar sound = n > 0 ? get_sound (folded[0]) : 0;

      sounds->at = g_utf8_next_char (sounds->at);
      if (sound != 0)
        return sound;
    }

  return 0;
}

/**
 * mirqab_spelling_is_same_sound:
 * @a: an Arabic word of @a_length bytes
 * @b: another one of @b_length bytes
 *
 * Returns: whether the words differ in vowels and in letters of one sound only:
 *   نيكولاي and نيقولاي
 */
gboolean
mirqab_spelling_is_same_sound (const char *a,
                               gsize       a_length,
                               const char *b,
                               gsize       b_length)
{
  Sounds one = { a, a + a_length };
  Sounds other = { b, b + b_length };

  while (TRUE)
    {
      gunichar sound = next_sound (&one);

      if (sound != next_sound (&other))
        return FALSE;
      if (sound == 0)
        return TRUE;
    }
}
