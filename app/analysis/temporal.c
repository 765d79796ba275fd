/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/temporal.h"

#include <string.h>

#include "analysis/temporal-lexicon.h"
#include "analysis/temporal-match.h"
#include "analysis/temporal-matched.h"
#include "analysis/temporal-numbers.h"
#include "analysis/temporal-resolve.h"
#include "analysis/temporal-trace.h"

/* A text is read word by word. Words that may be parts of temporal expressions
 * and stand together make a stretch; the grammar is applied to each stretch, and
 * what is left of it as phrases are the expressions. */

struct _MirqabTemporalScan
{
  const MirqabTokens    *tokens;
  const MirqabSentences *sentences;
  GArray                *expressions; /* of MirqabTemporalExpression */
  guint                  namings;     /* bits of MirqabMonthNaming that the text uses */
};

/* Kinds of phrases that are expressions by themselves. */
#define EXPRESSIONS \
  (PHRASE_BIT (PHRASE_DATE) | PHRASE_BIT (PHRASE_MONTH) | PHRASE_BIT (PHRASE_YEAR) \
   | PHRASE_BIT (PHRASE_HIJRI) | PHRASE_BIT (PHRASE_WEEKDAY) | PHRASE_BIT (PHRASE_DAY) \
   | PHRASE_BIT (PHRASE_WEEK) | PHRASE_BIT (PHRASE_THE_MONTH) | PHRASE_BIT (PHRASE_THE_YEAR) \
   | PHRASE_BIT (PHRASE_SEASON) | PHRASE_BIT (PHRASE_PART) | PHRASE_BIT (PHRASE_DECADE) \
   | PHRASE_BIT (PHRASE_CENTURY) | PHRASE_BIT (PHRASE_CLOCK) | PHRASE_BIT (PHRASE_TIME) \
   | PHRASE_BIT (PHRASE_COUNT) | PHRASE_BIT (PHRASE_DURATION) | PHRASE_BIT (PHRASE_OFFSET) \
   | PHRASE_BIT (PHRASE_SET) | PHRASE_BIT (PHRASE_RANGE) | PHRASE_BIT (PHRASE_ANNIVERSARY))

/* Words without which a stretch holds no expression. */
#define TRIGGERS \
  (WORD_BIT (WORD_NUMBER) | WORD_BIT (WORD_MONTH) | WORD_BIT (WORD_RISKY_MONTH) \
   | WORD_BIT (WORD_HIJRI_MONTH) | WORD_BIT (WORD_PAIR_MONTH) | WORD_BIT (WORD_WEEKDAY) \
   | WORD_BIT (WORD_BARE_WEEKDAY) | WORD_BIT (WORD_UNIT) | WORD_BIT (WORD_THE_UNIT) \
   | WORD_BIT (WORD_TWO_UNITS) | WORD_BIT (WORD_UNITS) | WORD_BIT (WORD_THE_UNITS) \
   | WORD_BIT (WORD_SEASON) | WORD_BIT (WORD_DAY_WORD) | WORD_BIT (WORD_SET) \
   | WORD_BIT (WORD_DECADE) | WORD_BIT (WORD_DAY_PART) | WORD_BIT (WORD_EVE) \
   | WORD_BIT (WORD_ANNUAL))

/* What is known while a text is read. */
typedef struct
{
  MirqabTemporalScan *scan;
  GArray             *stretch; /* of MirqabItem */
  guint64             words;   /* that the stretch holds */
  guint               sentence;
  guint               paragraph;
  guint               next_mask;
  guint              *uses;    /* of each rule, nullable */
} Reader;

static void
enter_sentence (Reader *reader,
                guint   token)
{
  const MirqabSentences *sentences = reader->scan->sentences;

  while (reader->sentence < sentences->n_sentences
         && sentences->sentences[reader->sentence].end <= token)
    {
      guint next = sentences->sentences[reader->sentence].end;

      reader->sentence++;
      if (next < reader->scan->tokens->n_tokens
          && reader->scan->tokens->tokens[next].gap == MIRQAB_GAP_LINE)
        reader->paragraph = reader->sentence;
    }
}

static gboolean
needs_tense (const MirqabItem *item)
{
  const MirqabMoment *moment = &item->moment;

  return moment->is_within || moment->has_offset
         || (moment->unit == UNIT_DAY && moment->relation >= RELATION_SAME)
         || (moment->year == 0 && moment->relation == RELATION_NONE);
}

static gboolean
stands_apart (const MirqabTokens *tokens,
              const MirqabItem   *item)
{
  gunichar before = item->first > 0 ? tokens->tokens[item->first - 1].mark : 0;

  return before == 0x060C || before == ','
         || (item->end < tokens->n_tokens
             && strcmp (mirqab_tokens_get_folded (tokens, item->end), "في") == 0);
}

/* أُجلت القمة إلى يونيو: what comes behind is still to come. */
static gboolean
is_new_term (const MirqabTokens *tokens,
             const MirqabItem   *item)
{
  return item->first > 0
         && strcmp (mirqab_tokens_get_folded (tokens, item->first - 1), "الي") == 0
         && mirqab_neighbour_is_postponed (tokens, item->first);
}

static gboolean
is_word_near (const MirqabTokens *tokens,
              guint               position,
              guint               reach,
              const char *const  *words)
{
  for (guint n = 1; n <= reach && n <= position; n++)
    for (guint i = 0; words[i] != NULL; i++)
      if (strcmp (mirqab_tokens_get_folded (tokens, position - n), words[i]) == 0)
        return TRUE;

  return FALSE;
}

/* تسيير دوريات اعتبارا من الأحد: what starts on a weekday that has no more to it is
 * still to come. */
static gboolean
is_start (const MirqabTokens *tokens,
          const MirqabItem   *item)
{
  static const char *const words[] = { "اعتبارا", "ابتداء", "انطلاقا", "بدءا", NULL };

  return (item->phrases & PHRASE_BIT (PHRASE_WEEKDAY)) != 0 && item->moment.month == 0
         && is_word_near (tokens, item->first, 3, words);
}

/* وتعود آخر مناورات إلى نهاية الربيع */
static gboolean
dates_back (const MirqabTokens *tokens,
            const MirqabItem   *item)
{
  static const char *const words[] = { "تعود", "يعود", "وتعود", "ويعود", "ترجع", "يرجع", NULL };

  return item->first > 0
         && strcmp (mirqab_tokens_get_folded (tokens, item->first - 1), "الي") == 0
         && is_word_near (tokens, item->first, 10, words);
}

/* How far from a date the thing stands that it dates. */
#define REACH_OF_EVENT 12

/* Returns: what the word at @position is of the things that have a day */
static MirqabEventWord
read_event (const MirqabTokens *tokens,
            guint               position)
{
  static const char *const anchors[] = { "من", "قبل", "بعد", "قبيل", "عقب", "عشيه", "منذ", NULL };
  MirqabItem items[MIRQAB_MAX_ITEMS_OF_TOKEN];
  guint n;

  /* بعد أسبوع من القمة: something is counted from it, it is not dated here */
  if (tokens->tokens[position].kind != MIRQAB_TOKEN_WORD
      || is_word_near (tokens, position, 1, anchors))
    return EVENT_NONE;
  n = mirqab_temporal_lexicon_read (tokens, position, items);

  return n > 0 && mirqab_item_is_word (&items[n - 1], WORD_EVENT)
           ? (MirqabEventWord) items[n - 1].value : EVENT_NONE;
}

static MirqabEventWord
find_event (const MirqabTokens   *tokens,
            const MirqabSentence *sentence,
            const MirqabItem     *item)
{
  for (guint n = 1; n <= REACH_OF_EVENT; n++)
    {
      MirqabEventWord event = EVENT_NONE;

      if (item->first >= sentence->first + n)
        event = read_event (tokens, item->first - n);
      if (event == EVENT_NONE && item->end + n <= sentence->end)
        event = read_event (tokens, item->end + n - 1);
      if (event != EVENT_NONE)
        return event;
    }

  return EVENT_NONE;
}

/* How far from the start of its sentence a year still frames it: وفي عام 2011. */
#define FRAME_REACH 1

/* - تدريب: 16-20 سبتمبر */
static gboolean
is_in_list (const Reader *reader)
{
  const MirqabTemporalScan *scan = reader->scan;
  gunichar mark;

  if (reader->paragraph >= scan->sentences->n_sentences)
    return FALSE;
  mark = scan->tokens->tokens[scan->sentences->sentences[reader->paragraph].first].mark;

  return mark == '-' || mark == '*' || mark == 0x2013 || mark == 0x2014 || mark == 0x2022;
}

/* promised reforms by September: a term that somebody sets */
static gboolean
is_term (const MirqabTokens *tokens,
         const MirqabItem   *item)
{
  static const char *const words[] = { "by", "بحلول", NULL };
  static const char *const told[] = { "had", "was", "were", "كان", "كانت", NULL };

  return item->moment.relation == RELATION_NONE && item->first > 1
         && is_word_near (tokens, item->first, 1, words)
         && tokens->tokens[item->first - 1].gap != MIRQAB_GAP_LINE
         && tokens->tokens[item->first - 2].kind == MIRQAB_TOKEN_WORD
         && !is_word_near (tokens, item->first, 8, told);
}

static void
add_expression (Reader           *reader,
                const MirqabItem *item)
{
  MirqabTemporalScan *scan = reader->scan;
  MirqabTemporalExpression expression = { .item = *item };

  enter_sentence (reader, item->first);
  expression.sentence = reader->sentence;
  expression.paragraph = reader->paragraph;
  expression.is_in_list = is_in_list (reader);
  expression.is_apart = stands_apart (scan->tokens, item);
  expression.is_in_front = reader->sentence < scan->sentences->n_sentences
                           && item->first <= scan->sentences->sentences[reader->sentence].first
                                               + FRAME_REACH;
  if (item->moment.open == MIRQAB_OPEN_AFTER)
    expression.tense = MIRQAB_TENSE_PAST;
  else if (is_new_term (scan->tokens, item) || is_start (scan->tokens, item) || is_term (scan->tokens, item))
    expression.tense = MIRQAB_TENSE_FUTURE;
  else if (dates_back (scan->tokens, item))
    expression.tense = MIRQAB_TENSE_PAST;
  else if (needs_tense (item) && reader->sentence < scan->sentences->n_sentences)
    expression.tense = mirqab_tense_at (scan->tokens,
                                        &scan->sentences->sentences[reader->sentence],
                                        item->first);
  /* كان مقررا إجراؤها بعد أسبوعين: counted from then, not from today */
  if ((item->phrases & PHRASE_BIT (PHRASE_OFFSET)) != 0 && expression.tense == MIRQAB_TENSE_UNKNOWN
      && reader->sentence < scan->sentences->n_sentences
      && mirqab_tense_is_old_plan (scan->tokens, &scan->sentences->sentences[reader->sentence], item->first))
    expression.tense = MIRQAB_TENSE_PAST;
  if (reader->sentence < scan->sentences->n_sentences)
    expression.event = find_event (scan->tokens, &scan->sentences->sentences[reader->sentence], item);
  g_array_append_val (scan->expressions, expression);
}

static void
end_stretch (Reader *reader)
{
  if ((reader->words & TRIGGERS) != 0)
    {
      mirqab_temporal_numbers_join (reader->stretch);
      mirqab_temporal_match_run (reader->scan->tokens, reader->stretch, reader->uses);
      for (guint i = 0; i < reader->stretch->len; i++)
        {
          const MirqabItem *item = &g_array_index (reader->stretch, MirqabItem, i);

          if ((item->phrases & EXPRESSIONS) != 0)
            add_expression (reader, item);
        }
    }
  g_array_set_size (reader->stretch, 0);
  reader->words = 0;
}

/* Lines end stretches, except within a date that was broken: 15 \n مايو. */
static gboolean
is_broken_date (const Reader     *reader,
                const MirqabItem *item)
{
  const MirqabItem *last;

  if (reader->stretch->len == 0)
    return FALSE;

  last = &g_array_index (reader->stretch, MirqabItem, reader->stretch->len - 1);

  return (mirqab_item_is_word (last, WORD_DAY_NUMBER)
          && (mirqab_item_is_word (item, WORD_MONTH)
              || mirqab_item_is_word (item, WORD_PAIR_MONTH)))
         || (mirqab_item_is_word (last, WORD_MONTH) && mirqab_item_is_word (item, WORD_YEAR));
}

static gboolean
is_masked (Reader            *reader,
           const GArray      *masks,
           const MirqabToken *token)
{
  MirqabSpan span = { token->start, token->end };

  while (masks != NULL && reader->next_mask < masks->len
         && g_array_index (masks, MirqabSpan, reader->next_mask).end <= token->start)
    reader->next_mask++;

  return masks != NULL && reader->next_mask < masks->len
         && mirqab_span_overlaps (g_array_index (masks, MirqabSpan, reader->next_mask), span);
}

/* twice a year */
static gboolean
is_per (const MirqabTokens *tokens,
        guint               position)
{
  static const char *const counts[] = { "once", "twice", "times" };

  if (position == 0 || strcmp (mirqab_tokens_get_folded (tokens, position), "a") != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if (strcmp (mirqab_tokens_get_folded (tokens, position - 1), counts[i]) == 0)
      return TRUE;

  return FALSE;
}

/* What says nothing in English: the article, and the ending of 8th. */
static gboolean
is_filler (const MirqabTokens *tokens,
           guint               position)
{
  static const char *const endings[] = { "st", "nd", "rd", "th" };
  const char *word = mirqab_tokens_get_folded (tokens, position);

  if (tokens->tokens[position].script != MIRQAB_SCRIPT_LATIN)
    return FALSE;
  if (strcmp (word, "the") == 0 || is_per (tokens, position))
    return TRUE;
  if (position == 0 || tokens->tokens[position].gap != MIRQAB_GAP_NONE
      || tokens->tokens[position - 1].kind != MIRQAB_TOKEN_NUMBER)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (strcmp (word, endings[i]) == 0)
      return TRUE;

  return FALSE;
}

/* Part of the item before it: the ending of 1990s, the m of p.m. */
static gboolean
is_read (const Reader *reader,
         guint         position)
{
  const GArray *stretch = reader->stretch;

  return stretch->len > 0
         && g_array_index (stretch, MirqabItem, stretch->len - 1).end > position;
}

static void
read_token (Reader       *reader,
            guint         position,
            const GArray *masks)
{
  const MirqabTokens *tokens = reader->scan->tokens;
  const MirqabToken *token = &tokens->tokens[position];
  MirqabItem items[MIRQAB_MAX_ITEMS_OF_TOKEN];
  guint n = 0;

  if (is_filler (tokens, position) || is_read (reader, position))
    return;
  if (!is_masked (reader, masks, token))
    n = mirqab_temporal_lexicon_read (tokens, position, items);
  if (n == 0 || (token->gap == MIRQAB_GAP_LINE && !is_broken_date (reader, &items[0])))
    end_stretch (reader);

  for (guint i = 0; i < n; i++)
    {
      reader->words |= items[i].words;
      if (mirqab_item_is_word (&items[i], WORD_MONTH))
        reader->scan->namings |= 1u << items[i].extra;
    }
  g_array_append_vals (reader->stretch, items, n);
}

/**
 * mirqab_temporal_scan_new_traced:
 * @masks: (nullable): of MirqabSpan, by start, not overlapping
 * @uses: (inout) (nullable): for each rule of the grammar, how often it was used
 *
 * Returns: (transfer full): the temporal expressions of a text, in time linear in
 *   its length
 */
MirqabTemporalScan *
mirqab_temporal_scan_new_traced (const MirqabTokens    *tokens,
                                 const MirqabSentences *sentences,
                                 const GArray          *masks,
                                 guint                 *uses)
{
  MirqabTemporalScan *self = g_new0 (MirqabTemporalScan, 1);
  Reader reader = { .scan = self, .uses = uses };

  self->tokens = tokens;
  self->sentences = sentences;
  self->expressions = g_array_new (FALSE, FALSE, sizeof (MirqabTemporalExpression));
  reader.stretch = g_array_new (FALSE, FALSE, sizeof (MirqabItem));

  for (guint i = 0; i < tokens->n_tokens; i++)
    read_token (&reader, i, masks);
  end_stretch (&reader);
  g_array_free (reader.stretch, TRUE);

  return self;
}

MirqabTemporalScan *
mirqab_temporal_scan_new (const MirqabTokens    *tokens,
                          const MirqabSentences *sentences,
                          const GArray          *masks)
{
  return mirqab_temporal_scan_new_traced (tokens, sentences, masks, NULL);
}

void
mirqab_temporal_scan_free (MirqabTemporalScan *self)
{
  g_return_if_fail (self != NULL);

  g_array_free (self->expressions, TRUE);
  g_free (self);
}

/* A month with the name of an ordinary word counts where the text names other
 * months in the same way. */
static gboolean
has_naming (const MirqabTemporalScan *self,
            const MirqabItem         *item)
{
  return item->moment.needs_naming == 0
         || (self->namings & 1u << (item->moment.needs_naming - 1)) != 0;
}

void
mirqab_temporal_scan_resolve (const MirqabTemporalScan *self,
                              MirqabDay                 published,
                              GArray                   *temporals)
{
  MirqabTemporalContext context;

  mirqab_temporal_context_init (&context, published);
  for (guint i = 0; i < self->expressions->len; i++)
    {
      const MirqabTemporalExpression *expression
        = &g_array_index (self->expressions, MirqabTemporalExpression, i);
      MirqabTemporal temporal;

      if (!has_naming (self, &expression->item))
        continue;
      if (mirqab_temporal_resolve (&context, expression,
                                   i + 1 < self->expressions->len ? expression + 1 : NULL,
                                   &temporal))
        g_array_append_val (temporals, temporal);
    }
}
