/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/governments.h"

#include "analysis/mentions.h"

#include <string.h>

/* Where the name of a capital means the government that sits there. */

#define MIN_VERB_BYTES 8 /* four letters */
#define MAX_SUBJECT 4    /* words of the first of two subjects */

static gboolean
is_feminine_verb (const MirqabReading *reading,
                  guint                token)
{
  const char *folded = mirqab_tokens_get_folded (reading->tokens, token);

  if (!mirqab_reading_is (reading, token, MIRQAB_WORD_SPEECH | MIRQAB_WORD_ACTION))
    return FALSE;

  return g_str_has_suffix (folded, "ت") || g_str_has_prefix (folded, "ت")
         || g_str_has_prefix (folded, "ست") || g_str_has_prefix (folded, "وت");
}

/* Returns: the token behind "وكييف" in "موسكو وكييف تعلنان" */
static guint
skip_joined_capital (const MirqabReading *reading,
                     guint                token)
{
  guint i = mirqab_reading_find_match (reading, token);
  const MirqabNameMatch *match = i < reading->matches->len
                                   ? &g_array_index (reading->matches, MirqabNameMatch, i) : NULL;

  if (match != NULL && match->first == token && match->n_particles == 1
      && match->names[0].kind == MIRQAB_NAMED_PLACE
      && ((const MirqabPlace *) match->names[0].row)->is_capital)
    return match->end;

  return token;
}

/* Returns: whether the capital begins a clause and a word follows that a clause
 * can only begin with as a verb: أستانا تستعد, موسكو تعرض */
static gboolean
begins_clause (const MirqabReading   *reading,
               const MirqabNameMatch *match)
{
  const MirqabToken *tokens = reading->tokens->tokens;
  guint next = skip_joined_capital (reading, match->end);
  const char *folded;

  if (next >= reading->tokens->n_tokens || tokens[next].gap != MIRQAB_GAP_SPACE
      || tokens[next].kind != MIRQAB_TOKEN_WORD || tokens[next].folded_length < MIN_VERB_BYTES
      || (tokens[match->first].gap != MIRQAB_GAP_LINE
          && (match->first == 0 || tokens[match->first - 1].kind != MIRQAB_TOKEN_MARK)))
    return FALSE;
  folded = mirqab_tokens_get_folded (reading->tokens, next);

  return g_str_has_prefix (folded, "ت") || g_str_has_prefix (folded, "ست");
}

/* Returns: whether a verb of several subjects stands before "وواشنطن" */
static gboolean
is_further_subject (const MirqabReading   *reading,
                    const MirqabNameMatch *match)
{
  if (match->n_particles != 1
      || !g_str_has_prefix (mirqab_tokens_get_folded (reading->tokens, match->first), "و"))
    return FALSE;
  for (guint n = 1; n <= MAX_SUBJECT && n <= match->first; n++)
    {
      guint at = match->first - n;

      if (reading->tokens->tokens[at].kind != MIRQAB_TOKEN_WORD
          || mirqab_reading_is (reading, at, MIRQAB_WORD_IN | MIRQAB_WORD_TO | MIRQAB_WORD_TOWN))
        return FALSE;
      if (is_feminine_verb (reading, at))
        return TRUE;
    }

  return FALSE;
}

/* أعلنت عنها موسكو، دعت إليه باكو: between verb and subject only a pronoun that points
 * back. */
static gboolean
follows_pronoun (const MirqabReading *reading,
                 guint                before)
{
  static const char *const pronouns[] = {
    "عنها", "عنه", "اليها", "اليه", "بها", "به", "عليها", "عليه", "فيها", "فيه", "لها", "له",
  };
  const char *word = mirqab_tokens_get_folded (reading->tokens, before);

  for (guint i = 0; i < G_N_ELEMENTS (pronouns); i++)
    if (g_str_equal (word, pronouns[i]))
      return before > 0 && is_feminine_verb (reading, before - 1);

  return FALSE;
}

static gboolean
opens_clause (const MirqabReading *reading,
              guint                token)
{
  return reading->tokens->tokens[token].gap == MIRQAB_GAP_LINE
         || (token > 0 && reading->tokens->tokens[token - 1].kind == MIRQAB_TOKEN_MARK);
}

/* وحملت باكو, وتنشط واشنطن: a word in front of a clause has the shape of a feminine
 * verb; with ت in front only where a sentence begins, as verbal nouns have it too. */
static gboolean
follows_shape_of_verb (const MirqabReading *reading,
                       guint                before)
{
  const MirqabToken *token = &reading->tokens->tokens[before];
  const char *folded = mirqab_tokens_get_folded (reading->tokens, before);
  gunichar mark = before > 0 ? reading->tokens->tokens[before - 1].mark : 0;

  if (!opens_clause (reading, before) || token->script != MIRQAB_SCRIPT_ARABIC
      || token->folded_length < MIN_VERB_BYTES + 2 || reading->classes[before] != 0)
    return FALSE;
  if (g_str_has_suffix (folded, "ت"))
    return !g_str_has_suffix (folded, "ات") && !g_str_has_prefix (folded, "ال")
           && !g_str_has_prefix (folded, "وال");

  return (token->gap == MIRQAB_GAP_LINE || mark == '.')
         && (g_str_has_prefix (folded, "وت") || g_str_has_prefix (folded, "وست"))
         && !g_str_has_suffix (folded, "ه");
}

/* Москва рассчитывает, Moscow will host */
static gboolean
precedes_foreign_verb (const MirqabReading   *reading,
                       const MirqabNameMatch *match)
{
  static const char *const endings[] = {
    "ает", "яет", "ует", "ит", "ется", "ится", "ал", "ял", "ил", "ала", "яла", "ила", "лся", "лась",
  };
  static const char *const verbs[] = {
    "will", "has", "would", "wants", "plans", "rejects", "accuses", "is", "was", "hopes", "expects", "denies",
  };
  const MirqabToken *next;
  const char *folded;
  guint before = mirqab_reading_word_before (reading, match->first);

  if (match->end >= reading->tokens->n_tokens
      || (before != G_MAXUINT && before + 1 == match->first
          && mirqab_reading_is (reading, before, MIRQAB_WORD_IN | MIRQAB_WORD_TO | MIRQAB_WORD_TOWN)))
    return FALSE;

  next = &reading->tokens->tokens[match->end];
  folded = mirqab_tokens_get_folded (reading->tokens, match->end);
  if (next->gap != MIRQAB_GAP_SPACE || next->kind != MIRQAB_TOKEN_WORD
      || g_unichar_isupper (g_utf8_get_char (reading->tokens->text + next->start)))
    return FALSE;
  if (next->script == MIRQAB_SCRIPT_LATIN)
    {
      if (mirqab_reading_is (reading, match->end, MIRQAB_WORD_SPEECH | MIRQAB_WORD_ACTION))
        return TRUE;
      for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
        if (g_str_equal (folded, verbs[i]))
          return TRUE;
    }
  if (next->script == MIRQAB_SCRIPT_CYRILLIC && next->folded_length > MIN_VERB_BYTES)
    for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
      if (g_str_has_suffix (folded, endings[i]))
        return TRUE;

  return FALSE;
}

/* بوساطة موسكو، برعاية واشنطن، حليفتها موسكو: nouns whose owner is a government */
static gboolean
follows_noun_of_policy (const MirqabReading *reading,
                        guint                before)
{
  static const char *const nouns[] = {
    "وساطه", "رعايه", "مبادره", "طلب", "دعم", "موافقه", "حليف", "حليفه", "حليفتها", "حليفها", "شريكتها", "مطالب",
    "ضغوط", "اصرار", "رفض", "سياسه", "مساعي", "نفوذ", "قبضه", "خيارات", "رد", "مقترح", "مقترحات", "عرض",
  };
  const char *word = mirqab_tokens_get_folded (reading->tokens, before);

  for (guint i = 0; i < 2; i++)
    {
      for (guint n = 0; n < G_N_ELEMENTS (nouns); n++)
        if (g_str_equal (word, nouns[n]))
          return TRUE;
      if (!g_str_has_prefix (word, "ب") && !g_str_has_prefix (word, "و"))
        return FALSE;
      word += strlen ("ب");
    }

  return FALSE;
}

/* عرضت كل من موسكو وطشقند: what كل من counts off acts or is acted on as a state does. */
static gboolean
is_counted_off (const MirqabReading   *reading,
                const MirqabNameMatch *match)
{
  return match->first >= 2 && match->n_particles == 0
         && g_str_equal (mirqab_tokens_get_folded (reading->tokens, match->first - 1), "من")
         && (g_str_equal (mirqab_tokens_get_folded (reading->tokens, match->first - 2), "كل")
             || g_str_equal (mirqab_tokens_get_folded (reading->tokens, match->first - 2), "كلا"))
         && (match->first < 3
             || !mirqab_reading_is (reading, match->first - 3, MIRQAB_WORD_IN | MIRQAB_WORD_TO | MIRQAB_WORD_TOWN));
}

/* وتتهم يريفان أنقرة: the object right behind a government. */
static gboolean
is_object (const MirqabReading   *reading,
           const MirqabNameMatch *match)
{
  const GArray *mentions = reading->findings->mentions;
  const MirqabMention *last;

  if (match->first < 2 || match->n_particles > 0 || mentions->len == 0
      || reading->tokens->tokens[match->first].gap != MIRQAB_GAP_SPACE)
    return FALSE;
  last = &g_array_index (mentions, MirqabMention, mentions->len - 1);

  return last->span.end == reading->tokens->tokens[match->first - 1].end
         && mirqab_mention_is_government (last);
}

/* A capital stands for its government when it does something or when one has
 * relations with it: أعلنت موسكو، أن يريفان تسعى، بين موسكو وكييف. */
static gboolean
is_government (const MirqabReading   *reading,
               const MirqabNameMatch *match)
{
  guint before = mirqab_reading_word_before (reading, match->first);

  if (!((const MirqabPlace *) match->names[0].row)->is_capital)
    return FALSE;
  if (begins_clause (reading, match) || is_further_subject (reading, match)
      || is_object (reading, match) || is_counted_off (reading, match) || precedes_foreign_verb (reading, match))
    return TRUE;
  if (match->end < reading->tokens->n_tokens
      && reading->tokens->tokens[match->end].gap == MIRQAB_GAP_SPACE
      && match->n_particles == 0
      && (is_feminine_verb (reading, match->end)
          || (g_str_equal (mirqab_tokens_get_folded (reading->tokens, match->end), "قد")
              && match->end + 1 < reading->tokens->n_tokens
              && is_feminine_verb (reading, match->end + 1)))
      && (before == G_MAXUINT || !mirqab_reading_is (reading, before, MIRQAB_WORD_IN | MIRQAB_WORD_TOWN)))
    return TRUE;
  if (before == G_MAXUINT || match->n_particles > 0)
    return FALSE;
  if (mirqab_reading_is (reading, before, MIRQAB_WORD_RELATION | (guint32) MIRQAB_WORD_THAT))
    return TRUE;

  return before + 1 == match->first
         && (is_feminine_verb (reading, before) || follows_pronoun (reading, before)
             || follows_noun_of_policy (reading, before) || follows_shape_of_verb (reading, before));
}

/* بين موسكو وكييف: what is joined to a government is one too. */
static gboolean
is_joined_government (const MirqabReading   *reading,
                      const MirqabNameMatch *match)
{
  const GArray *mentions = reading->findings->mentions;
  const MirqabMention *last;

  if (match->first == 0 || match->n_particles == 0 || mentions->len == 0
      || !((const MirqabPlace *) match->names[0].row)->is_capital
      || !g_str_has_prefix (mirqab_tokens_get_folded (reading->tokens, match->first), "و"))
    return FALSE;
  last = &g_array_index (mentions, MirqabMention, mentions->len - 1);

  return last->span.end == reading->tokens->tokens[match->first - 1].end
         && mirqab_mention_is_government (last);
}

/**
 * mirqab_government_is_meant:
 * @match: of a place; those before it are mentions already
 */
gboolean
mirqab_government_is_meant (const MirqabReading   *reading,
                            const MirqabNameMatch *match)
{
  return is_government (reading, match) || is_joined_government (reading, match);
}
