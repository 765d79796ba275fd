/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-language"

#include "language/name-sounds.h"

#include "language/folding.h"

#include <string.h>

/* Outlets write a foreign name as they hear it: the vowels come and go, and a
 * sound that an alphabet lacks has several letters. What stays are the consonants,
 * by groups that are confounded: Жапаров, Japarov, جاباروف are K-P-R-F. */

/* Letters of one sound, as they are folded. The longest that fits counts; a vowel
 * has no sound. */
typedef struct
{
  const char *spelling;
  const char *sound;
} Spelling;

static const Spelling spellings[] = {
  /* Arabic */
  { "تش", "S" }, { "ش", "S" }, { "ب", "P" }, { "پ", "P" }, { "ت", "T" }, { "ط", "T" }, { "د", "D" },
  { "ض", "D" }, { "ذ", "D" }, { "ث", "T" }, { "ز", "Z" }, { "س", "Z" }, { "ص", "Z" }, { "ظ", "Z" },
  { "دج", "K" }, { "ج", "K" }, { "غ", "K" }, { "ق", "K" }, { "ك", "K" }, { "گ", "K" }, { "چ", "S" },
  { "خ", "H" }, { "ه", "H" }, { "ح", "H" }, { "ف", "F" }, { "ڤ", "F" }, { "ر", "R" }, { "ل", "L" },
  { "م", "M" }, { "ن", "N" }, { "ا", "" }, { "و", "" }, { "ي", "" }, { "ع", "" }, { "ء", "" },
  /* Russian */
  { "дж", "K" }, { "ж", "K" }, { "г", "K" }, { "к", "K" }, { "ч", "S" }, { "ш", "S" }, { "щ", "S" },
  { "ц", "TZ" }, { "б", "P" }, { "п", "P" }, { "т", "T" }, { "д", "D" }, { "з", "Z" }, { "с", "Z" },
  { "х", "H" }, { "в", "F" }, { "ф", "F" }, { "р", "R" }, { "л", "L" }, { "м", "M" }, { "н", "N" },
  { "кс", "KZ" }, { "а", "" }, { "е", "" }, { "и", "" }, { "о", "" }, { "у", "" }, { "ы", "" },
  { "э", "" }, { "ю", "" }, { "я", "" }, { "й", "" }, { "ь", "" }, { "ъ", "" },
  /* Latin */
  { "shch", "S" }, { "sch", "S" }, { "sh", "S" }, { "tch", "S" }, { "ch", "S" }, { "zh", "K" },
  { "dzh", "K" }, { "dj", "K" }, { "j", "K" }, { "g", "K" }, { "gh", "K" }, { "k", "K" }, { "ck", "K" },
  { "q", "K" }, { "c", "K" }, { "x", "KZ" }, { "kh", "H" }, { "h", "H" }, { "b", "P" }, { "p", "P" },
  { "ph", "F" }, { "f", "F" }, { "v", "F" }, { "t", "T" }, { "th", "T" }, { "d", "D" }, { "ts", "TZ" },
  { "z", "Z" }, { "s", "Z" }, { "r", "R" }, { "l", "L" }, { "m", "M" }, { "n", "N" }, { "a", "" },
  { "e", "" }, { "i", "" }, { "o", "" }, { "u", "" }, { "y", "" }, { "w", "" },
};

/* Returns: the row whose letters stand at @at, the longest of them, or NULL */
static const Spelling *
find_spelling (const char *at)
{
  const Spelling *best = NULL;
  gsize best_length = 0;

  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      gsize length = strlen (spellings[i].spelling);

      if (length > best_length && strncmp (at, spellings[i].spelling, length) == 0)
        {
          best = &spellings[i];
          best_length = length;
        }
    }

  return best;
}

static void
append_sound (GString    *sounds,
              const char *sound,
              gboolean    is_doubled)
{
  /* A doubled letter is one sound: Анна. */
  if (!is_doubled || sounds->len == 0 || sounds->str[sounds->len - 1] != sound[0])
    g_string_append (sounds, sound);
}

/**
 * mirqab_name_sounds_dup:
 *
 * Returns: (transfer full): the sounds of each word, words separated by a space; a
 *   letter that the table lacks stands for itself
 */
char *
mirqab_name_sounds_dup (const char *name)
{
  GString *sounds = g_string_new (NULL);
  g_autofree char *folded = NULL;
  const char *before = "";

  g_return_val_if_fail (name != NULL, NULL);

  folded = mirqab_fold (name);
  for (const char *at = folded; *at != '\0';)
    {
      const Spelling *spelling = find_spelling (at);
      const char *next = g_utf8_next_char (at);

      if (spelling != NULL)
        {
          append_sound (sounds, spelling->sound, strcmp (before, spelling->sound) == 0);
          before = spelling->sound;
          next = at + strlen (spelling->spelling);
        }
      else if (*at == ' ' || *at == '-')
        {
          if (sounds->len > 0 && sounds->str[sounds->len - 1] != ' ')
            g_string_append_c (sounds, ' ');
          before = "";
        }
      else if (g_unichar_isalnum (g_utf8_get_char (at)))
        {
          g_string_append_len (sounds, at, next - at);
          before = "";
        }
      at = next;
    }

  return g_string_free (sounds, FALSE);
}

#define MIN_NEAR 6 /* sounds of a name in which one may be another */

/**
 * mirqab_name_sounds_are_near:
 * @a: sounds of a name
 * @b: sounds of another one
 *
 * Returns: whether they are the same but for one sound, in names long enough to
 *   stay themselves
 */
gboolean
mirqab_name_sounds_are_near (const char *a,
                             const char *b)
{
  gsize a_length = strlen (a), b_length = strlen (b);
  gsize head = 0, tail = 0;

  if (strcmp (a, b) == 0)
    return TRUE;
  if (MIN (a_length, b_length) < MIN_NEAR || MAX (a_length, b_length) - MIN (a_length, b_length) > 1)
    return FALSE;

  while (head < MIN (a_length, b_length) && a[head] == b[head])
    head++;
  while (tail < MIN (a_length, b_length) - head
         && a[a_length - tail - 1] == b[b_length - tail - 1])
    tail++;

  return MAX (a_length, b_length) - head - tail <= 1
         && a[head] != ' ' && b[head] != ' ';
}
