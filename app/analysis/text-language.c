/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/text-language.h"

#include <string.h>

/* The script decides first, then the small words that no text of the language
 * does without and that its neighbours in the same script do not have. */

#define MAX_TOKENS 20000 /* enough to know; keeps long texts cheap */

typedef struct
{
  const char   *language; /* ISO 639-1 */
  MirqabScript  script;
  const char   *words;    /* folded, between spaces */
} SmallWords;

static const SmallWords small_words[] = {
  { "ar", MIRQAB_SCRIPT_ARABIC, " في من علي الي ان عن التي الذي هذا هذه مع بين بعد قبل كما قد كان كانت لم لن " },
  { "fa", MIRQAB_SCRIPT_ARABIC, " است كه از به را اين براي شد شده هاي مي با تا در " },
  { "ur", MIRQAB_SCRIPT_ARABIC, " كي هي كا كو ني هين مين سي اور " },
  { "ru", MIRQAB_SCRIPT_CYRILLIC, " и в на с по не что из для это как о от к за он его также был " },
  { "uk", MIRQAB_SCRIPT_CYRILLIC, " і та що у з до від на про не за це його також був є й " },
  { "en", MIRQAB_SCRIPT_LATIN, " the of and to in a that is for on with as was by said at it has from " },
};

static gboolean
is_small_word (const SmallWords  *list,
               const char        *folded,
               gsize              length)
{
  const char *at = list->words;
  char wanted[16];

  if (length == 0 || length + 3 > sizeof wanted)
    return FALSE;

  wanted[0] = ' ';
  memcpy (wanted + 1, folded, length);
  memcpy (wanted + 1 + length, " ", 2);

  return strstr (at, wanted) != NULL;
}

/**
 * mirqab_text_language_guess:
 *
 * Returns: (transfer none): "ar", "ru", "en", or "und" for any other language
 *   and for texts without words
 */
const char *
mirqab_text_language_guess (const MirqabTokens *tokens)
{
  guint scripts[MIRQAB_SCRIPT_OTHER + 1] = { 0 };
  guint counts[G_N_ELEMENTS (small_words)] = { 0 };
  MirqabScript script = MIRQAB_SCRIPT_NONE;
  guint best = G_N_ELEMENTS (small_words);

  for (guint i = 0; i < MIN (tokens->n_tokens, MAX_TOKENS); i++)
    {
      const MirqabToken *token = &tokens->tokens[i];

      if (token->kind != MIRQAB_TOKEN_WORD)
        continue;
      scripts[token->script]++;
      for (guint j = 0; j < G_N_ELEMENTS (small_words); j++)
        if (small_words[j].script == token->script
            && is_small_word (&small_words[j], mirqab_tokens_get_folded (tokens, i), token->folded_length))
          counts[j]++;
    }

  for (MirqabScript candidate = MIRQAB_SCRIPT_ARABIC; candidate <= MIRQAB_SCRIPT_OTHER; candidate++)
    if (scripts[candidate] > scripts[script])
      script = candidate;
  for (guint j = 0; j < G_N_ELEMENTS (small_words); j++)
    if (small_words[j].script == script
        && (best == G_N_ELEMENTS (small_words) || counts[j] > counts[best]))
      best = j;

  if (best == G_N_ELEMENTS (small_words))
    return "und";
  /* A headline may hold no small word at all: Arabic news is what is expected. */
  if (counts[best] == 0)
    return script == MIRQAB_SCRIPT_LATIN ? "und" : small_words[best].language;

  return strstr (" ar ru en ", small_words[best].language) != NULL ? small_words[best].language : "und";
}
