/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-language"

#include "language/tense.h"

#include <string.h>

#include "language/folding.h"
#include "language/tense-words.h"
#include "language/word-table.h"

/* The tense of a clause, read from its verbs. There is no part-of-speech model:
 * a word is a verb when a table says so, or when its shape allows little else
 * (سيعقد, انطلقت, استقبل). Tables are in plain spelling and folded once. */

/* How far from a date its verb is looked for. */
#define REACH_BACK 40
#define REACH_FORWARD 25

static void
add_word (MirqabWordTable *cues,
          const char      *word,
          MirqabTenseCue   cue)
{
  g_autofree char *folded = mirqab_fold (word);

  mirqab_word_table_set (cues, folded, strlen (folded), cue);
}

static void
add_words (MirqabWordTable *cues,
           const char      *words,
           MirqabTenseCue   cue)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    if (*list[i] != '\0')
      add_word (cues, list[i], cue);
}

/* قال، قالت، قالا، قالوا; of أجرى: أجرت، أجريا، أجروا. */
static void
add_verbs (MirqabWordTable *cues,
           const char      *verbs,
           MirqabTenseCue   cue)
{
  g_auto (GStrv) list = g_strsplit (verbs, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      static const char *const endings[] = { "", "ت", "ا", "تا", "وا" };
      gboolean is_weak = g_str_has_suffix (list[i], "ى");

      for (guint k = 0; k < G_N_ELEMENTS (endings); k++)
        {
          gsize length = strlen (list[i]);
          g_autofree char *form = NULL;

          if (is_weak && k != 0)
            length -= strlen ("ى");
          form = g_strdup_printf ("%.*s%s", (int) length, list[i], endings[k]);
          add_word (cues, form, k == 0 ? cue : MIRQAB_CUE_PAST);
        }
    }
}

static void
add_presents (MirqabWordTable *cues,
              const char      *stems,
              MirqabTenseCue   cue)
{
  static const char *const objects[] = { "ها", "ه" };
  g_auto (GStrv) list = g_strsplit (stems, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_autofree char *he = g_strconcat ("ي", list[i], NULL);
      g_autofree char *she = g_strconcat ("ت", list[i], NULL);

      add_word (cues, he, cue);
      add_word (cues, she, cue);
      /* تستضيفها: with its object */
      for (guint k = 0; k < G_N_ELEMENTS (objects); k++)
        {
          g_autofree char *he_it = g_strconcat (he, objects[k], NULL);
          g_autofree char *she_it = g_strconcat (she, objects[k], NULL);

          add_word (cues, he_it, cue);
          add_word (cues, she_it, cue);
        }
    }
}

static void
add_row (MirqabWordTable        *cues,
         const MirqabTenseWords *row)
{
  switch (row->form)
    {
    case MIRQAB_FORM_PAST:
      add_verbs (cues, row->words, row->cue);
      break;
    case MIRQAB_FORM_PRESENT:
      add_presents (cues, row->words, row->cue);
      break;
    case MIRQAB_FORM_WHOLE:
    default:
      add_words (cues, row->words, row->cue);
      break;
    }
}

static const MirqabWordTable *
get_cues (void)
{
  static MirqabWordTable *cues = NULL;

  if (g_once_init_enter (&cues))
    {
      MirqabWordTable *table = mirqab_word_table_new ();
      guint n_rows;
      const MirqabTenseWords *rows = mirqab_tense_words_get (&n_rows);

      for (guint i = 0; i < n_rows; i++)
        add_row (table, &rows[i]);
      g_once_init_leave (&cues, table);
    }

  return cues;
}

/* Letters of a folded Arabic word: each takes two bytes. */
#define LETTER_BYTES 2

static gboolean
has_letter (const char *word,
            guint       letter,
            const char *expected)
{
  return memcmp (word + letter * LETTER_BYTES, expected, LETTER_BYTES) == 0;
}

static gboolean
ends_in_ta_marbuta (const MirqabTokens *tokens,
                    guint               position)
{
  const MirqabToken *token = &tokens->tokens[position];

  return token->end - token->start >= LETTER_BYTES
         && memcmp (tokens->text + token->end - LETTER_BYTES, "ة", LETTER_BYTES) == 0;
}

/* سيعقد، ستنطلق: the particle س, a prefix of the present, a root. Slavic surnames in
 * وف may begin so as well. */
static gboolean
has_shape_of_future (const char *word,
                     guint       letters)
{
  return letters >= 4
         && has_letter (word, 0, "س")
         && (has_letter (word, 1, "ي") || has_letter (word, 1, "ت") || has_letter (word, 1, "ن"))
         && !(has_letter (word, letters - 2, "و") && has_letter (word, letters - 1, "ف"));
}

/* انطلقت: feminine of the perfect; استقبل، اجتمع، انطلق: its eighth, seventh and
 * tenth forms, which differ from their verbal nouns by a letter alef. */
static gboolean
has_shape_of_past (const char *word,
                   guint       letters)
{
  if (letters >= 4 && has_letter (word, letters - 1, "ت"))
    return !has_letter (word, letters - 2, "ا")
           && !has_letter (word, 0, "ي")
           && !(has_letter (word, 0, "ا") && has_letter (word, 1, "ل"))
           && !(has_letter (word, 0, "ت") && letters == 5);
  if (letters < 5 || has_letter (word, letters - 2, "ا") || has_letter (word, letters - 1, "ه"))
    return FALSE;
  if (letters == 6)
    return has_letter (word, 0, "ا") && has_letter (word, 1, "س") && has_letter (word, 2, "ت");

  return letters == 5
         && has_letter (word, 0, "ا")
         && (has_letter (word, 1, "ن") || has_letter (word, 2, "ت"));
}

/* "visited"; "начался", "завершилась". */
static gboolean
has_shape_of_foreign_past (const MirqabToken *token,
                           const char        *word)
{
  static const char *const endings[] = { "лся", "лась", "лось", "лись" };
  static const char *const long_endings[] = { "ил", "ила", "или" }; /* but сила */

  if (token->script == MIRQAB_SCRIPT_LATIN)
    return token->folded_length >= 5 && g_str_has_suffix (word, "ed");
  if (token->script != MIRQAB_SCRIPT_CYRILLIC)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (word, endings[i]))
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (long_endings); i++)
    if (token->folded_length >= 6 * LETTER_BYTES && g_str_has_suffix (word, long_endings[i]))
      return TRUE;

  return FALSE;
}

static MirqabTenseCue
look_up (const char *word,
         gsize       length)
{
  return (MirqabTenseCue) mirqab_word_table_lookup (get_cues (), word, length);
}

static gboolean
begins_clause (const MirqabTokens *tokens,
               guint               position)
{
  return position == 0
         || tokens->tokens[position].gap == MIRQAB_GAP_LINE
         || tokens->tokens[position - 1].kind == MIRQAB_TOKEN_MARK;
}

/* على أن يعقد: what is agreed and to come. */
static gboolean
is_condition (const MirqabTokens *tokens,
              guint               position)
{
  return position > 0
         && tokens->tokens[position].folded_length == 2 * LETTER_BYTES
         && strcmp (mirqab_tokens_get_folded (tokens, position), "ان") == 0
         && g_str_has_suffix (mirqab_tokens_get_folded (tokens, position - 1), "علي")
         && tokens->tokens[position - 1].folded_length <= 4 * LETTER_BYTES;
}

/* عقد: "held" in front of its clause, "the holding of" behind another word. */
static gboolean
is_holding (const char *word,
            gsize       length)
{
  return length == strlen ("عقد") && memcmp (word, "عقد", length) == 0;
}

/* How far before an arrangement its announcement is looked for. */
#define REACH_OF_ANNOUNCEMENT 7

/* أعلنت الرئاسة إجراء مفاوضات الخميس: what is announced is to come. */
static gboolean
is_announced (const MirqabTokens *tokens,
              guint               position)
{
  guint first = position > REACH_OF_ANNOUNCEMENT ? position - REACH_OF_ANNOUNCEMENT : 0;

  for (guint i = position; i > first; i--)
    {
      const MirqabToken *token = &tokens->tokens[i - 1];
      const char *word = mirqab_tokens_get_folded (tokens, i - 1);
      gsize length = token->folded_length;

      if (token->kind == MIRQAB_TOKEN_MARK || tokens->tokens[i].gap == MIRQAB_GAP_LINE)
        return FALSE;
      if (length > LETTER_BYTES && has_letter (word, 0, "و"))
        {
          word += LETTER_BYTES;
          length -= LETTER_BYTES;
        }
      if (look_up (word, length) == MIRQAB_CUE_ANNOUNCED)
        return TRUE;
    }

  return FALSE;
}

static MirqabTenseCue
cue_of (const MirqabTokens *tokens,
        guint               position)
{
  const MirqabToken *token = &tokens->tokens[position];
  const char *word = mirqab_tokens_get_folded (tokens, position);
  gboolean is_arabic = token->script == MIRQAB_SCRIPT_ARABIC;
  gboolean has_conjunction = FALSE;
  gsize length = token->folded_length;
  MirqabTenseCue cue;

  if (token->kind != MIRQAB_TOKEN_WORD)
    return MIRQAB_CUE_NONE;
  if (is_condition (tokens, position))
    return MIRQAB_CUE_FUTURE;

  cue = look_up (word, length);
  if (cue == MIRQAB_CUE_NONE && is_arabic && token->folded_length > 3 * LETTER_BYTES
      && (has_letter (word, 0, "و") || has_letter (word, 0, "ف")))
    {
      word += LETTER_BYTES;
      length -= LETTER_BYTES;
      has_conjunction = TRUE;
      cue = look_up (word, length);
    }

  if (cue == MIRQAB_CUE_ANNOUNCED)
    return MIRQAB_CUE_PAST;
  if (cue == MIRQAB_CUE_ARRANGEMENT || (cue == MIRQAB_CUE_PAST_IN_FRONT && is_holding (word, length)))
    if (!has_conjunction && is_announced (tokens, position))
      return MIRQAB_CUE_FUTURE;
  if (cue == MIRQAB_CUE_ARRANGEMENT)
    return MIRQAB_CUE_NONE;
  if (cue == MIRQAB_CUE_PAST_IN_FRONT)
    return has_conjunction || begins_clause (tokens, position) ? MIRQAB_CUE_PAST : MIRQAB_CUE_NONE;
  if (cue == MIRQAB_CUE_NONE && is_arabic && !ends_in_ta_marbuta (tokens, position))
    {
      guint letters = (guint) length / LETTER_BYTES;

      if (has_shape_of_future (word, letters))
        return MIRQAB_CUE_FUTURE;
      if (has_shape_of_past (word, letters))
        return MIRQAB_CUE_PAST;
    }
  if (cue == MIRQAB_CUE_NONE && has_shape_of_foreign_past (token, word))
    return MIRQAB_CUE_PAST;

  return cue;
}

static gboolean
is_after_kana (const MirqabTokens   *tokens,
               const MirqabSentence *sentence,
               guint                 position)
{
  guint first = position > sentence->first + 4 ? position - 4 : sentence->first;

  for (guint i = first; i < position; i++)
    {
      const char *word = mirqab_tokens_get_folded (tokens, i);

      if (g_str_has_suffix (word, "كان") || g_str_has_suffix (word, "كانت"))
        return TRUE;
    }

  return FALSE;
}

/* يلتقي، تصل: to come, but not behind لم (of the past), كان (of the past as well),
 * or in "قبل أن تصل", which has the tense of its main clause. */
static MirqabTense
tense_of_event_present (const MirqabTokens   *tokens,
                        const MirqabSentence *sentence,
                        guint                 position)
{
  static const char *const links[] = { "قبل", "بعد", "دون", "بدل" };
  const char *before = position > sentence->first
                         ? mirqab_tokens_get_folded (tokens, position - 1) : "";
  const char *link = position > sentence->first + 1
                       ? mirqab_tokens_get_folded (tokens, position - 2) : "";

  if (g_str_has_suffix (before, "لم") || is_after_kana (tokens, sentence, position))
    return MIRQAB_TENSE_PAST;
  if (strcmp (before, "ان") == 0)
    for (guint i = 0; i < G_N_ELEMENTS (links); i++)
      if (g_str_has_suffix (link, links[i]))
        return MIRQAB_TENSE_UNKNOWN;

  return MIRQAB_TENSE_FUTURE;
}

/* كانت مقررة في 15 تموز: what was to come, so that only the calendar tells when. */
static gboolean
was_planned (const MirqabTokens   *tokens,
             const MirqabSentence *sentence,
             guint                 position)
{
  return cue_of (tokens, position) == MIRQAB_CUE_PLAN && is_after_kana (tokens, sentence, position);
}

static MirqabTense
tense_of_cue (const MirqabTokens   *tokens,
              const MirqabSentence *sentence,
              guint                 position)
{
  switch (cue_of (tokens, position))
    {
    case MIRQAB_CUE_PAST:
      return MIRQAB_TENSE_PAST;
    case MIRQAB_CUE_FUTURE:
      return MIRQAB_TENSE_FUTURE;
    case MIRQAB_CUE_EVENT_PRESENT:
      return tense_of_event_present (tokens, sentence, position);
    case MIRQAB_CUE_PLAN:
      return is_after_kana (tokens, sentence, position) ? MIRQAB_TENSE_PAST
                                                        : MIRQAB_TENSE_FUTURE;
    case MIRQAB_CUE_NONE:
    case MIRQAB_CUE_NOUN:
    case MIRQAB_CUE_CANCELLED:
    case MIRQAB_CUE_PAST_IN_FRONT:
    case MIRQAB_CUE_ANNOUNCED:
    case MIRQAB_CUE_ARRANGEMENT:
    default:
      return MIRQAB_TENSE_UNKNOWN;
    }
}

/**
 * mirqab_tense_of_token:
 *
 * Returns: the tense that one word by itself shows
 */
MirqabTense
mirqab_tense_of_token (const MirqabTokens *tokens,
                       guint               position)
{
  MirqabSentence alone = { .first = position, .end = position + 1 };

  return tense_of_cue (tokens, &alone, position);
}

#define LONGEST_PRESENT 6

/* يستمر، وتنتهي: a present that opens the sentence, as Arabic puts its verb. It is
 * that of the dates behind it, so that no later verb may turn them. Beside a day, a
 * present tells what is scheduled; but words with ت are verbal nouns as often. */
static gboolean
opens_in_present (const MirqabTokens   *tokens,
                  const MirqabSentence *sentence,
                  MirqabTense          *tense)
{
  const MirqabToken *token = &tokens->tokens[sentence->first];
  const char *word = mirqab_tokens_get_folded (tokens, sentence->first);
  guint letters = token->folded_length / LETTER_BYTES;
  gboolean is_he;

  if (token->script != MIRQAB_SCRIPT_ARABIC)
    return FALSE;
  if (has_letter (word, 0, "و"))
    {
      word += LETTER_BYTES;
      letters--;
    }
  if (look_up (word, letters * LETTER_BYTES) == MIRQAB_CUE_NOUN)
    return FALSE;
  if (letters < 4 || has_letter (word, letters - 2, "ا") || has_letter (word, letters - 2, "ي")
      || has_letter (word, letters - 1, "ه"))
    return FALSE;

  is_he = has_letter (word, 0, "ي");
  *tense = is_he && letters <= LONGEST_PRESENT ? MIRQAB_TENSE_FUTURE : MIRQAB_TENSE_UNKNOWN;

  return is_he || has_letter (word, 0, "ت");
}

/* How far behind a date that opens its clause the verb stands: وخلال يومين سيبدأ. */
#define REACH_IN_CLAUSE 8

static gboolean
is_that (const MirqabTokens *tokens,
         guint               position)
{
  const char *word = mirqab_tokens_get_folded (tokens, position);

  return (strcmp (word, "ان") == 0 || strcmp (word, "بان") == 0) && !is_condition (tokens, position);
}

static gboolean
opens_clause (const MirqabTokens   *tokens,
              const MirqabSentence *sentence,
              guint                 position)
{
  static const char *const openers[] = {
    "وفي", "ففي", "وخلال", "ومنذ", "وبعد", "وقبل", "وحتي", "وبحلول", "ومع", "وعند", "ومن", "ويوم", "ومساء", "وصباح",
    "وفجر", "وغدا", "وامس", "واليوم", "وعشيه", "وبتاريخ",
  };
  guint first = position > sentence->first ? position - 1 : position;

  /* أوضح أن الخميس سيشهد: the clause of أن begins at the date. */
  if (first < position && is_that (tokens, first))
    return TRUE;

  for (guint i = first; i <= position; i++)
    for (guint k = 0; k < G_N_ELEMENTS (openers); k++)
      if (strcmp (mirqab_tokens_get_folded (tokens, i), openers[k]) == 0)
        return TRUE;

  return FALSE;
}

/* The nearest verb behind a date that opens its clause, within that clause. */
static MirqabTense
tense_in_clause (const MirqabTokens   *tokens,
                 const MirqabSentence *sentence,
                 guint                 position)
{
  guint end = MIN (sentence->end, position + REACH_IN_CLAUSE);

  for (guint i = position; i < end; i++)
    {
      MirqabTense tense = tense_of_cue (tokens, sentence, i);

      if (tense != MIRQAB_TENSE_UNKNOWN)
        return tense;
    }

  return MIRQAB_TENSE_UNKNOWN;
}

/**
 * mirqab_tense_at:
 * @sentence: the sentence that holds @position
 * @position: a token, such as the first of a date
 *
 * Looks for the nearest verb before @position, as Arabic puts it, and then for
 * one behind; the other way round where the date opens a clause. How far is
 * limited, so that a call takes constant time.
 *
 * Returns: the tense of the clause around @position
 */
MirqabTense
mirqab_tense_at (const MirqabTokens   *tokens,
                 const MirqabSentence *sentence,
                 guint                 position)
{
  guint first = position > sentence->first + REACH_BACK ? position - REACH_BACK : sentence->first;
  guint end = MIN (sentence->end, position + REACH_FORWARD);
  MirqabTense present;

  if (opens_clause (tokens, sentence, position))
    {
      MirqabTense tense = tense_in_clause (tokens, sentence, position);

      if (tense != MIRQAB_TENSE_UNKNOWN)
        return tense;
    }

  for (guint i = position; i > first; i--)
    {
      MirqabTense tense = tense_of_cue (tokens, sentence, i - 1);

      if (was_planned (tokens, sentence, i - 1))
        return MIRQAB_TENSE_UNKNOWN;
      if (tense != MIRQAB_TENSE_UNKNOWN)
        return tense;
    }

  if (position > sentence->first && opens_in_present (tokens, sentence, &present))
    return present;

  for (guint i = position; i < end; i++)
    {
      MirqabTense tense = tense_of_cue (tokens, sentence, i);

      if (tense != MIRQAB_TENSE_UNKNOWN)
        return tense;
    }

  return MIRQAB_TENSE_UNKNOWN;
}

/* How far before a date the plan stands that it was part of. */
#define REACH_OF_PLAN 8

/**
 * mirqab_tense_is_old_plan:
 * @position: a token, such as the first of a date
 *
 * Returns: whether the words before tell of what was planned once: كان مقررا عقدها في
 */
gboolean
mirqab_tense_is_old_plan (const MirqabTokens   *tokens,
                          const MirqabSentence *sentence,
                          guint                 position)
{
  for (guint n = 1; n <= REACH_OF_PLAN && position >= sentence->first + n; n++)
    if (was_planned (tokens, sentence, position - n))
      return TRUE;

  return FALSE;
}

/**
 * mirqab_tense_sentence_is_cancelled:
 *
 * Returns: whether the sentence tells that something was called off or put off
 */
gboolean
mirqab_tense_sentence_is_cancelled (const MirqabTokens   *tokens,
                                    const MirqabSentence *sentence)
{
  for (guint i = sentence->first; i < sentence->end; i++)
    if (cue_of (tokens, i) == MIRQAB_CUE_CANCELLED)
      return TRUE;

  return FALSE;
}
