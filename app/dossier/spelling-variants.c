/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-dossier"

#include "dossier/spelling-variants.h"

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
  { "غ", "ج" }, { "ج", "غ" }, { "غ", "ك" }, { "تش", "ش" }, { "ق", "ك" }, { "ك", "ق" }, { "ط", "ت" },
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
      /* The ending (وف، يان) is written the same everywhere. */
      for (gsize at = BYTES_PER_LETTER; at + 3 * BYTES_PER_LETTER <= length; at += BYTES_PER_LETTER)
        if (is_vowel (surname + at))
          g_ptr_array_add (variants, replace_at (surname, at, BYTES_PER_LETTER, ""));
      for (gsize i = 0; i < G_N_ELEMENTS (exchanges); i++)
        {
          const char *found = strstr (surname, exchanges[i].from);

          if (found != NULL)
            g_ptr_array_add (variants, replace_at (surname, (gsize) (found - surname),
                                                   strlen (exchanges[i].from), exchanges[i].to));
        }
    }
  g_ptr_array_add (variants, NULL);

  return (char **) g_ptr_array_free (variants, FALSE);
}

/* Returns: the letter that stands for all that are written for one sound, or
 * NULL for a vowel. @letter is folded. */
static const char *
get_sound (const char *letter)
{
  static const char *const sounds[] = { "كقغج", "تط", "سصز" };

  if (is_vowel (letter))
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (sounds); i++)
    for (const char *at = sounds[i]; *at != '\0'; at += BYTES_PER_LETTER)
      if (memcmp (at, letter, BYTES_PER_LETTER) == 0)
        return sounds[i];

  return letter;
}

static const char *
next_sound (const char **at)
{
  while (**at != '\0')
    {
      const char *sound = get_sound (*at);

      *at += BYTES_PER_LETTER;
      if (sound != NULL)
        return sound;
    }

  return NULL;
}

/**
 * mirqab_spelling_is_same_sound:
 * @a: a folded Arabic word
 * @b: another one
 *
 * Returns: whether the words differ in vowels and in letters of one sound only:
 *   نيكولاي and نيقولاي
 */
gboolean
mirqab_spelling_is_same_sound (const char *a,
                               const char *b)
{
  if (strlen (a) % BYTES_PER_LETTER != 0 || strlen (b) % BYTES_PER_LETTER != 0)
    return FALSE;

  while (TRUE)
    {
      const char *sound_a = next_sound (&a);
      const char *sound_b = next_sound (&b);

      if (sound_a == NULL || sound_b == NULL)
        return sound_a == sound_b;
      if (memcmp (sound_a, sound_b, BYTES_PER_LETTER) != 0)
        return FALSE;
    }
}
