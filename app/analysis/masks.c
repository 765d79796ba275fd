/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/masks.h"

/* Stretches that are names of outlets: روسيا اليوم is no day, صحيفة تشرين no
 * month and صحيفة الرياض no town. */

static gboolean
is_opening (gunichar mark)
{
  return mark == '"' || mark == '(' || mark == 0x00AB || mark == 0x201C || mark == 0x201D || mark == 0x2018;
}

/* Returns: whether a word such as صحيفة stands before @token, over a quote at most */
static gboolean
has_outlet_word_before (const MirqabReading *reading,
                        guint                token)
{
  const MirqabToken *tokens = reading->tokens->tokens;

  if (token > 0 && tokens[token].gap != MIRQAB_GAP_LINE && is_opening (tokens[token - 1].mark))
    token--;

  return token > 0 && tokens[token].gap != MIRQAB_GAP_LINE
         && mirqab_reading_is (reading, token - 1, MIRQAB_WORD_OUTLET);
}

/**
 * mirqab_masks_is_outlet:
 *
 * Returns: whether the match is (in) the name of an outlet, and so no mention
 */
gboolean
mirqab_masks_is_outlet (const MirqabReading   *reading,
                        const MirqabNameMatch *match)
{
  if (match->names[0].form == MIRQAB_FORM_OUTLET)
    return TRUE;

  return match->names[0].form == MIRQAB_FORM_NAME && match->n_particles == 0
         && (match->names[0].kind == MIRQAB_NAMED_STATE || match->names[0].kind == MIRQAB_NAMED_PLACE)
         && has_outlet_word_before (reading, match->first);
}

static void
add_mask (GArray     *masks,
          MirqabSpan  span)
{
  if (masks->len > 0 && g_array_index (masks, MirqabSpan, masks->len - 1).end > span.start)
    {
      MirqabSpan *last = &g_array_index (masks, MirqabSpan, masks->len - 1);

      last->end = MAX (last->end, span.end);
      return;
    }
  g_array_append_val (masks, span);
}

/**
 * mirqab_masks_new:
 *
 * Returns: (transfer full) (element-type MirqabSpan): what holds no date, in
 *   order of the text
 */
GArray *
mirqab_masks_new (const MirqabReading *reading)
{
  GArray *masks = g_array_new (FALSE, FALSE, sizeof (MirqabSpan));
  const MirqabToken *tokens = reading->tokens->tokens;
  guint m = 0;

  for (guint i = 0; i < reading->tokens->n_tokens; i++)
    {
      while (m < reading->matches->len && g_array_index (reading->matches, MirqabNameMatch, m).first < i)
        m++;
      if (m < reading->matches->len && g_array_index (reading->matches, MirqabNameMatch, m).first == i
          && mirqab_masks_is_outlet (reading, &g_array_index (reading->matches, MirqabNameMatch, m)))
        add_mask (masks, g_array_index (reading->matches, MirqabNameMatch, m).span);
      else if (tokens[i].kind == MIRQAB_TOKEN_WORD && has_outlet_word_before (reading, i))
        add_mask (masks, (MirqabSpan) { tokens[i].start, tokens[i].end });
    }

  return masks;
}
