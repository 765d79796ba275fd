/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-language"

#include "language/folding.h"

/* Folding makes equal what writers use for the same letter: hamza seats, final
 * yaa and alef maqsura, ta marbuta and ha, the Persian and Urdu twins of Arabic
 * letters, digits of any script; and drops what may be left out: vowel signs,
 * tatweel, joiners and direction marks. Latin and Cyrillic lose their case,
 * Latin its accents. (Letters by the Arabic chart of Unicode 15.) */

#define DROPPED 0

static gunichar
fold_arabic (gunichar character)
{
  switch (character)
    {
    case 0x0610 ... 0x061A: /* honorifics and Koranic signs */
    case 0x061C:            /* Arabic letter mark */
    case 0x0640:            /* tatweel */
    case 0x064B ... 0x065F: /* vowel signs; hamza and madda above and below */
    case 0x0670:            /* superscript alef */
    case 0x06D6 ... 0x06DC:
    case 0x06DF ... 0x06E8:
    case 0x06EA ... 0x06ED:
      return DROPPED;

    case 0x0622: /* alef with madda, hamza above, hamza below, wasla */
    case 0x0623:
    case 0x0625:
    case 0x0671 ... 0x0673:
    case 0x0675:
      return 0x0627;

    case 0x0624: /* waw with hamza */
      return 0x0648;

    case 0x0626: /* yaa with hamza, alef maqsura, Farsi yeh, yeh barree */
    case 0x0649:
    case 0x06CC:
    case 0x06CD:
    case 0x06D2:
      return 0x064A;

    case 0x0629: /* ta marbuta; heh doachashmee and goal, ae */
    case 0x06BE:
    case 0x06C0:
    case 0x06C1:
    case 0x06C3:
    case 0x06D5:
      return 0x0647;

    case 0x06A9: /* keheh, swash kaf, ng, gaf */
    case 0x06AA:
    case 0x06AD:
    case 0x06AF:
      return 0x0643;

    case 0x067E: /* peh */
      return 0x0628;
    case 0x0686: /* tcheh */
      return 0x062C;
    case 0x0698: /* jeh */
      return 0x0632;
    case 0x06A4: /* veh */
      return 0x0641;
    case 0x06A8: /* qaf with three dots */
      return 0x0642;
    case 0x06BA: /* noon ghunna */
      return 0x0646;

    case 0x0660 ... 0x0669: /* Arabic-Indic digits */
      return '0' + character - 0x0660;
    case 0x06F0 ... 0x06F9: /* extended ones */
      return '0' + character - 0x06F0;

    default:
      return character;
    }
}

static gboolean
is_ignorable (gunichar character)
{
  return (character >= 0x0300 && character <= 0x036F)    /* combining marks */
         || (character >= 0x08D3 && character <= 0x08FF) /* Arabic ones */
         || (character >= 0x200B && character <= 0x200F) /* zero width, direction */
         || (character >= 0x202A && character <= 0x202E)
         || (character >= 0x2060 && character <= 0x2069)
         || (character >= 0xFE00 && character <= 0xFE0F) /* variation selectors */
         || character == 0x00AD
         || character == 0xFEFF;
}

/* Presentation forms and compatibility letters: decomposed, then folded. */
static guint
fold_decomposed (gunichar character,
                 gunichar folded[MIRQAB_MAX_FOLDING])
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n_parts = g_unichar_fully_decompose (character, TRUE, parts, G_N_ELEMENTS (parts));
  guint length = 0;

  for (gsize i = 0; i < n_parts && length < MIRQAB_MAX_FOLDING; i++)
    {
      gunichar part = parts[i] >= 0x0600 && parts[i] <= 0x06FF ? fold_arabic (parts[i])
                                                               : g_unichar_tolower (parts[i]);

      if (part != DROPPED && !is_ignorable (part))
        folded[length++] = part;
    }

  return length;
}

/**
 * mirqab_fold_character:
 * @folded: (out caller-allocates): what it folds to
 *
 * Returns: how many characters of @folded were set; 0 when @character is dropped
 */
guint
mirqab_fold_character (gunichar character,
                       gunichar folded[MIRQAB_MAX_FOLDING])
{
  if (character < 0x80)
    {
      folded[0] = (gunichar) g_ascii_tolower ((char) character);
      return 1;
    }

  if (character >= 0x0600 && character <= 0x06FF)
    {
      folded[0] = fold_arabic (character);
      return folded[0] != DROPPED;
    }

  if (is_ignorable (character))
    return 0;

  if (character < 0x0250
      || (character >= 0x1E00 && character <= 0x1EFF)
      || (character >= 0xFB00 && character <= 0xFDFF)
      || (character >= 0xFE70 && character <= 0xFF5E))
    return fold_decomposed (character, folded);

  folded[0] = g_unichar_tolower (character);
  if (folded[0] != character && folded[0] < 0x0250) /* signs that are letters: Kelvin, Angstrom */
    return mirqab_fold_character (folded[0], folded);
  if (folded[0] == 0x0451) /* Cyrillic io is written ie as often */
    folded[0] = 0x0435;

  return 1;
}

/**
 * mirqab_fold_append:
 * @folded: receives the folded text
 * @text: valid UTF-8 of @length bytes
 */
void
mirqab_fold_append (GString    *folded,
                    const char *text,
                    gsize       length)
{
  const char *end = text + length;

  while (text < end)
    {
      gunichar characters[MIRQAB_MAX_FOLDING];
      guint n = mirqab_fold_character (g_utf8_get_char (text), characters);

      for (guint i = 0; i < n; i++)
        g_string_append_unichar (folded, characters[i]);
      text = g_utf8_next_char (text);
    }
}

/**
 * mirqab_fold:
 * @text: valid UTF-8
 *
 * Returns: (transfer full): the folded text
 */
char *
mirqab_fold (const char *text)
{
  gsize length = strlen (text);
  GString *folded = g_string_sized_new (length);

  mirqab_fold_append (folded, text, length);

  return g_string_free (folded, FALSE);
}
