/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/reading.h"

void
mirqab_reading_clear (MirqabReading *self)
{
  g_clear_pointer (&self->tokens, mirqab_tokens_free);
  g_clear_pointer (&self->sentences, mirqab_sentences_free);
  g_clear_pointer (&self->classes, g_free);
  g_clear_pointer (&self->matches, g_array_unref);
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->findings, mirqab_findings_unref);
}

/**
 * mirqab_reading_find_match:
 *
 * Returns: the index of the first match that starts at @token or later, or the
 *   number of matches
 */
guint
mirqab_reading_find_match (const MirqabReading *self,
                           guint                token)
{
  guint low = 0;
  guint high = self->matches->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->matches, MirqabNameMatch, middle).first < token)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * mirqab_reading_find_token:
 *
 * Returns: the first token that ends behind byte @start, or the number of tokens
 */
guint
mirqab_reading_find_token (const MirqabReading *self,
                           guint32              start)
{
  guint low = 0;
  guint high = self->tokens->n_tokens;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->tokens->tokens[middle].end <= start)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * mirqab_reading_find_temporal:
 *
 * Returns: the index of the first temporal that ends behind byte @start, or the
 *   number of temporals
 */
guint
mirqab_reading_find_temporal (const MirqabReading *self,
                              guint32              start)
{
  const GArray *temporals = self->findings->temporals;
  guint low = 0;
  guint high = temporals->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (temporals, MirqabTemporal, middle).span.end <= start)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * mirqab_reading_is_in_temporal:
 *
 * Returns: whether @token is part of a date
 */
gboolean
mirqab_reading_is_in_temporal (const MirqabReading *self,
                               guint                token)
{
  guint32 start = self->tokens->tokens[token].start;
  guint i = mirqab_reading_find_temporal (self, start);

  return i < self->findings->temporals->len
         && g_array_index (self->findings->temporals, MirqabTemporal, i).span.start <= start;
}

/**
 * mirqab_reading_has_particle:
 *
 * Returns: whether a name starts in @token behind a particle
 */
gboolean
mirqab_reading_has_particle (const MirqabReading *self,
                             guint                token)
{
  guint i = mirqab_reading_find_match (self, token);

  return i < self->matches->len
         && g_array_index (self->matches, MirqabNameMatch, i).first == token
         && g_array_index (self->matches, MirqabNameMatch, i).n_particles > 0;
}

/* Whether the match is a name that only looks like one of the dossier's. */
gboolean
mirqab_reading_is_outlet (const MirqabNameMatch *match)
{
  return match->names[0].form == MIRQAB_FORM_OUTLET;
}

/* Returns: the token before @token that is a word, over at most one mark, or
 * G_MAXUINT */
guint
mirqab_reading_word_before (const MirqabReading *self,
                            guint                token)
{
  guint at = token;

  for (guint n = 0; at > 0 && n < 2; n++)
    {
      if (self->tokens->tokens[at].gap == MIRQAB_GAP_LINE)
        break;
      at--;
      if (self->tokens->tokens[at].kind == MIRQAB_TOKEN_WORD)
        return at;
    }

  return G_MAXUINT;
}
