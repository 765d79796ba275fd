/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-language"

#include "language/sentences.h"

#include <string.h>

/* A sentence ends with its line, and at a full stop, question or exclamation
 * mark that is followed by white space. Two or more dots in a row are a pause
 * ("القمة.. وتابع"), not an end; a dot after an initial or an abbreviation
 * belongs to it. */

static const char *const abbreviations[] = {
  /* English */
  "mr", "mrs", "ms", "dr", "st", "gen", "col", "lt", "sgt", "sen", "gov", "prof", "no", "vs", "u",
  "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  /* Russian */
  "г", "гг", "ул", "тыс", "млн", "млрд", "трлн", "им", "руб", "долл", "св", "см",
  "янв", "фев", "февр", "апр", "авг", "сент", "окт", "нояб", "дек",
};

static gunichar
mark_at (const MirqabTokens *tokens,
         guint               position)
{
  return position < tokens->n_tokens ? tokens->tokens[position].mark : 0;
}

static gboolean
is_end_mark (gunichar mark)
{
  return mark == '.' || mark == '!' || mark == '?' || mark == 0x061F || mark == 0x06D4;
}

static gboolean
is_closing_mark (gunichar mark)
{
  return mark == '"' || mark == '\'' || mark == ')' || mark == ']' || mark == 0x00BB
         || mark == 0x201D || mark == 0x2019 || mark == 0x201C;
}

static gboolean
is_abbreviation (const MirqabTokens *tokens,
                 guint               position)
{
  const MirqabToken *token = &tokens->tokens[position];
  const char *word = mirqab_tokens_get_folded (tokens, position);

  if (token->kind != MIRQAB_TOKEN_WORD)
    return FALSE;

  /* "1443 هـ." and "1992 م." are eras, no initials. */
  if (g_utf8_strlen (word, 8) == 1
      && !(token->script == MIRQAB_SCRIPT_ARABIC
           && position > 0 && tokens->tokens[position - 1].kind == MIRQAB_TOKEN_NUMBER))
    return TRUE;

  if (token->script == MIRQAB_SCRIPT_ARABIC)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (abbreviations); i++)
    if (strcmp (word, abbreviations[i]) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
ends_sentence (const MirqabTokens *tokens,
               guint               position)
{
  gunichar mark = mark_at (tokens, position);

  if (!is_end_mark (mark))
    return FALSE;
  if (mark != '.')
    return TRUE;
  if (position == 0)
    return FALSE;

  return mark_at (tokens, position - 1) != '.'
         && mark_at (tokens, position + 1) != '.'
         && !is_abbreviation (tokens, position - 1);
}

/* The token after the sentence that begins at @first. */
static guint
find_end (const MirqabTokens *tokens,
          guint               first)
{
  gboolean has_ended = FALSE;

  for (guint i = first; i < tokens->n_tokens; i++)
    {
      const MirqabToken *token = &tokens->tokens[i];

      if (i > first && token->gap == MIRQAB_GAP_LINE)
        return i;
      if (has_ended && token->gap == MIRQAB_GAP_SPACE)
        return i;
      if (is_end_mark (token->mark))
        has_ended = ends_sentence (tokens, i);
      else if (!is_closing_mark (token->mark))
        has_ended = FALSE;
    }

  return tokens->n_tokens;
}

/**
 * mirqab_sentences_new:
 * @tokens: need not outlive the sentences
 *
 * Returns: (transfer full): the sentences in order, in time linear in the tokens
 */
MirqabSentences *
mirqab_sentences_new (const MirqabTokens *tokens)
{
  GArray *sentences = g_array_new (FALSE, FALSE, sizeof (MirqabSentence));
  MirqabSentences *self = g_new0 (MirqabSentences, 1);

  for (guint first = 0; first < tokens->n_tokens;)
    {
      guint end = find_end (tokens, first);
      MirqabSentence sentence = {
        .first = first,
        .end = end,
        .span = { tokens->tokens[first].start, tokens->tokens[end - 1].end },
      };

      g_array_append_val (sentences, sentence);
      first = end;
    }

  self->n_sentences = sentences->len;
  self->sentences = (MirqabSentence *) (void *) g_array_free (sentences, FALSE);

  return self;
}

void
mirqab_sentences_free (MirqabSentences *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->sentences);
  g_free (self);
}

/**
 * mirqab_sentences_find:
 * @token: a position in the tokens that the sentences were made of
 *
 * Returns: the index of the sentence that holds @token
 */
guint
mirqab_sentences_find (const MirqabSentences *self,
                       guint                  token)
{
  guint low = 0, high = self->n_sentences;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (self->sentences[middle].first <= token)
        low = middle;
      else
        high = middle;
    }

  return low;
}
