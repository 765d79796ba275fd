/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/dated-events.h"

#include "analysis/mentions.h"
#include "language/tense.h"

#include <string.h>

#define MAX_COUNTRIES 16
#define MAX_MENTIONS 32 /* on each side of a date, in sentences without an end */

/* Returns: whether @value, a TIMEX3 value or one end of a range, is exact enough */
static gboolean
get_precision_of_value (const char      *value,
                        gsize            length,
                        MirqabPrecision *precision)
{
  if (length == 4)
    *precision = MIRQAB_PRECISION_YEAR;
  else if (length >= 8 && value[5] == 'W')
    *precision = MIRQAB_PRECISION_WEEK;
  else if (length >= 10)
    *precision = MIRQAB_PRECISION_DAY;
  else if (length == 7 && g_ascii_isdigit (value[5]))
    *precision = MIRQAB_PRECISION_MONTH;
  else if (length == 7 && (value[5] == 'Q' || value[5] == 'H'))
    *precision = MIRQAB_PRECISION_PART;
  else if (length == 7)
    *precision = MIRQAB_PRECISION_SEASON;
  else
    return FALSE;

  return TRUE;
}

static gboolean
get_precision (const MirqabTemporal *temporal,
               MirqabPrecision      *precision)
{
  const char *slash = strchr (temporal->value, '/');
  gsize length = slash != NULL ? (gsize) (slash - temporal->value) : strlen (temporal->value);

  if (!get_precision_of_value (temporal->value, length, precision))
    return FALSE;
  if (slash != NULL && *precision == MIRQAB_PRECISION_DAY && temporal->mod == MIRQAB_MOD_NONE)
    *precision = MIRQAB_PRECISION_RANGE;
  else if (temporal->mod == MIRQAB_MOD_START || temporal->mod == MIRQAB_MOD_MID
           || temporal->mod == MIRQAB_MOD_END)
    *precision = MIRQAB_PRECISION_PART;

  return TRUE;
}

/* Returns: whether @temporal can date an event: its days are known, it is more
 * than an open period such as "since 2018", and no anniversary of something */
static gboolean
is_dating (const MirqabTemporal *temporal)
{
  if (temporal->from == MIRQAB_DAY_NONE || temporal->to == MIRQAB_DAY_NONE
      || temporal->value[0] == '\0' || g_str_equal (temporal->rule, "anniversary"))
    return FALSE;
  if (temporal->open != MIRQAB_OPEN_NONE)
    return temporal->from == temporal->to;

  return temporal->type == MIRQAB_TEMPORAL_DATE || temporal->type == MIRQAB_TEMPORAL_TIME
         || temporal->type == MIRQAB_TEMPORAL_RANGE;
}

static gboolean
is_cancelling (const MirqabReading *reading,
               guint                token)
{
  MirqabSentence alone = { .first = token, .end = token + 1 };

  return mirqab_tense_sentence_is_cancelled (reading->tokens, &alone);
}

static gboolean
is_mark (const MirqabReading *reading,
         guint                token)
{
  gunichar mark = mirqab_reading_mark (reading, token);

  return mark == 0x060C || mark == ',' || mark == 0x061B;
}

/* ألغت ... التدريبات المقررة في 5 مايو، but not ألغيت بعد اشتباكات وقعت قبل شهر nor
 * اجتمعوا أمس، وألغي ...: the word stands before the date in its clause, or
 * behind it in the same part of the sentence. */
static gboolean
is_cancelled (const MirqabReading      *reading,
              const MirqabSentence     *sentence,
              const MirqabDateInClause *date)
{
  gboolean is_new_term = date->first > 0
                         && g_str_equal (mirqab_tokens_get_folded (reading->tokens, date->first - 1), "الي");
  guint first = date->clause_first;

  /* ألغيت بعد أن كان مقررا عقدها في يونيو: what was planned is what was called off. */
  if (mirqab_tense_is_old_plan (reading->tokens, sentence, date->first))
    first = sentence->first;
  /* أرجئت إلى يونيو: when it takes place after all */
  for (guint i = first; i < date->first && !is_new_term; i++)
    if (is_cancelling (reading, i))
      return TRUE;
  for (guint i = date->end; i < date->clause_end && !is_mark (reading, i); i++)
    if (is_cancelling (reading, i))
      return TRUE;

  return FALSE;
}

static MirqabEventStatus
get_status (const MirqabReading      *reading,
            const MirqabSentence     *sentence,
            const MirqabTemporal     *temporal,
            const MirqabDateInClause *date)
{
  MirqabDay published = reading->findings->published;
  MirqabTense tense = mirqab_tense_at (reading->tokens, sentence, date->first);

  if (is_cancelled (reading, sentence, date))
    return MIRQAB_EVENT_CANCELLED;
  if (published == MIRQAB_DAY_NONE)
    return tense == MIRQAB_TENSE_FUTURE ? MIRQAB_EVENT_PLANNED : MIRQAB_EVENT_PAST;
  if (temporal->from > published)
    return MIRQAB_EVENT_PLANNED;
  if (temporal->to >= published && tense == MIRQAB_TENSE_FUTURE)
    return MIRQAB_EVENT_PLANNED;

  return MIRQAB_EVENT_PAST;
}

/* Mentions [first, end) of a sentence. */
typedef struct
{
  guint first;
  guint end;
} MentionRange;

static const MirqabMention *
get_mention (const MirqabReading *reading,
             guint                i)
{
  return &g_array_index (reading->findings->mentions, MirqabMention, i);
}

static guint
get_distance (const MirqabMention  *mention,
              const MirqabTemporal *temporal)
{
  return mention->span.start > temporal->span.start ? mention->span.start - temporal->span.start
                                                    : temporal->span.start - mention->span.start;
}

/* The nearest town of the date's own clause. */
static const char *
find_place (const MirqabReading      *reading,
            MentionRange              range,
            const MirqabTemporal     *temporal,
            const MirqabDateInClause *date)
{
  guint32 first = reading->tokens->tokens[date->clause_first].start;
  guint32 end = reading->tokens->tokens[date->clause_end - 1].end;
  const MirqabMention *best = NULL;

  for (guint i = range.first; i < range.end; i++)
    {
      const MirqabMention *mention = get_mention (reading, i);

      if (mention->kind == MIRQAB_MENTION_CITY && mention->span.start >= first && mention->span.end <= end
          && !mirqab_mention_is_government (mention) && !mirqab_mention_is_dateline (mention)
          && (best == NULL || get_distance (mention, temporal) < get_distance (best, temporal)))
        best = mention;
    }

  return best != NULL ? best->id : NULL;
}

/* A body says more than the organisation that it belongs to. */
static const char *
find_body (const MirqabReading  *reading,
           MentionRange          range,
           const MirqabTemporal *temporal)
{
  const MirqabMention *best = NULL;

  for (guint i = range.first; i < range.end; i++)
    {
      const MirqabMention *mention = get_mention (reading, i);

      if (mention->kind != MIRQAB_MENTION_BODY && mention->kind != MIRQAB_MENTION_ORGANISATION)
        continue;
      if (best == NULL
          || (mention->kind == MIRQAB_MENTION_BODY && best->kind == MIRQAB_MENTION_ORGANISATION)
          || (mention->kind == best->kind
              && get_distance (mention, temporal) < get_distance (best, temporal)))
        best = mention;
    }

  return best != NULL ? best->id : NULL;
}

/* Who is in office on that day stands for the state: "Lukashenko arrives in
 * Moscow" is a visit of two states. */
static const char *
get_state_of_person (const MirqabReading *reading,
                     const MirqabMention *mention,
                     MirqabDay            day)
{
  const MirqabPerson *person = mirqab_dossier_find_person (reading->dossier, mention->id);

  for (guint i = 0; person != NULL && i < person->terms->len; i++)
    {
      const MirqabTerm *term = &g_array_index (person->terms, MirqabTerm, i);

      if (term->country != NULL && term->from != MIRQAB_DAY_NONE && term->from <= day
          && (term->to == MIRQAB_DAY_NONE || day <= term->to))
        return term->country;
    }

  return NULL;
}

static const char *
get_state (const MirqabReading *reading,
           const MirqabMention *mention,
           MirqabDay            day)
{
  switch (mention->kind)
    {
    case MIRQAB_MENTION_COUNTRY:
      return mention->id;
    case MIRQAB_MENTION_CITY:
      return mirqab_dossier_find_place (reading->dossier, mention->id)->country;
    case MIRQAB_MENTION_PERSON:
      return get_state_of_person (reading, mention, day);
    case MIRQAB_MENTION_BODY:
    case MIRQAB_MENTION_ORGANISATION:
    default:
      return NULL;
    }
}

static const char **
dup_countries (const MirqabReading *reading,
               MentionRange         range,
               MirqabDay            day)
{
  const char *codes[MAX_COUNTRIES] = { NULL };
  const char **countries;
  guint n = 0;

  for (guint i = range.first; i < range.end && n < MAX_COUNTRIES; i++)
    {
      const char *state = get_state (reading, get_mention (reading, i), day);
      guint j = 0;

      while (j < n && codes[j] != state)
        j++;
      if (state != NULL && j == n)
        codes[n++] = state;
    }
  countries = g_new0 (const char *, n + 1);
  memcpy (countries, codes, n * sizeof codes[0]);

  return countries;
}

/* "The Council held a session": what a session of a body is, the dossier says,
 * where the body's name and the word stand beside each other. */
static MirqabEventKind
find_kind_of_session (const MirqabReading *reading,
                      MentionRange         range,
                      guint                meeting)
{
  for (guint i = range.first; i < range.end; i++)
    {
      const MirqabMention *mention = get_mention (reading, i);

      if (mention->kind == MIRQAB_MENTION_BODY
          && (mirqab_reading_find_token (reading, mention->span.start) == meeting + 1
              || mirqab_reading_find_token (reading, mention->span.end) == meeting))
        return mirqab_dossier_find_body (reading->dossier, mention->id)->meets_as;
    }

  return MIRQAB_EVENT_OTHER;
}

static gboolean
is_text (MirqabBlockKind kind)
{
  return kind == MIRQAB_BLOCK_PARAGRAPH || kind == MIRQAB_BLOCK_TITLE || kind == MIRQAB_BLOCK_SUBHEAD;
}

/* Temporals come in order of the text, and so do sentences, lines and mentions:
 * each is walked once. */
typedef struct
{
  guint sentence;
  guint line;
  guint mention; /* the first one behind the date */
} Position;

static void
advance (const MirqabReading  *reading,
         const MirqabTemporal *temporal,
         guint                 token,
         Position             *position)
{
  const MirqabSentences *sentences = reading->sentences;

  while (position->sentence + 1 < sentences->n_sentences
         && sentences->sentences[position->sentence].end <= token)
    position->sentence++;
  while (position->line + 1 < reading->lines->len
         && g_array_index (reading->lines, MirqabLine, position->line).end <= token)
    position->line++;
  while (position->mention < reading->findings->mentions->len
         && get_mention (reading, position->mention)->span.start < temporal->span.start)
    position->mention++;
}

static MentionRange
get_mentions (const MirqabReading  *reading,
              const Position       *position,
              const MirqabSentence *sentence)
{
  MentionRange range = { position->mention, position->mention };

  while (range.first > 0 && position->mention - range.first < MAX_MENTIONS
         && get_mention (reading, range.first - 1)->span.start >= sentence->span.start)
    range.first--;
  while (range.end < reading->findings->mentions->len && range.end - position->mention < MAX_MENTIONS
         && get_mention (reading, range.end)->span.start < sentence->span.end)
    range.end++;

  return range;
}

/* The words of a body's name tell of no event: معاهدة in the name of a treaty
 * organisation is no document that somebody signs. */
static guint8 *
classify (const MirqabReading    *reading,
          const MirqabEventKinds *kinds)
{
  guint8 *cues = mirqab_event_kinds_classify (kinds, reading->tokens);

  for (guint i = 0; i < reading->matches->len; i++)
    {
      const MirqabNameMatch *match = &g_array_index (reading->matches, MirqabNameMatch, i);

      if (match->names[0].kind == MIRQAB_NAMED_BODY && match->names[0].form == MIRQAB_FORM_NAME)
        mirqab_event_kinds_mask (cues, match->first, match->end);
    }

  return cues;
}

static gboolean
read_event (const MirqabReading  *reading,
            const guint8         *cues,
            const MirqabTemporal *temporal,
            Position             *position,
            MirqabDatedEvent     *event)
{
  guint token = mirqab_reading_find_token (reading, temporal->span.start);
  MirqabDateInClause date = { token, mirqab_reading_find_token (reading, temporal->span.end) };
  const MirqabSentence *sentence;
  const MirqabBlock *block;
  MentionRange range;

  advance (reading, temporal, token, position);
  sentence = &reading->sentences->sentences[position->sentence];
  block = &g_array_index (reading->lines, MirqabLine, position->line).block;
  if (!is_text (block->kind) || !get_precision (temporal, &date.precision))
    return FALSE;

  mirqab_event_kinds_find_clause (cues, sentence, &date);
  if (!mirqab_event_kinds_judge (cues, sentence, &date, &event->kind))
    return FALSE;

  range = get_mentions (reading, position, sentence);
  if (date.meeting != G_MAXUINT)
    event->kind = find_kind_of_session (reading, range, date.meeting);
  event->status = get_status (reading, sentence, temporal, &date);
  event->precision = date.precision;
  event->from = temporal->from;
  event->to = temporal->to;
  event->sentence = sentence->span;
  event->sentence.start = MAX (event->sentence.start, block->span.start);
  event->date = temporal->span;
  event->place = find_place (reading, range, temporal, &date);
  event->body = find_body (reading, range, temporal);
  event->countries = dup_countries (reading, range, temporal->from);

  return TRUE;
}

/**
 * mirqab_dated_events_read:
 *
 * Sets the events of the findings: each date in the article's own text whose
 * sentence tells of an event. Reads temporals, sentences, lines and mentions.
 */
void
mirqab_dated_events_read (MirqabReading          *reading,
                          const MirqabEventKinds *kinds)
{
  const GArray *temporals = reading->findings->temporals;
  g_autofree guint8 *cues = NULL;
  Position position = { 0 };

  if (temporals->len == 0)
    return;
  cues = classify (reading, kinds);
  for (guint i = 0; i < temporals->len; i++)
    {
      const MirqabTemporal *temporal = &g_array_index (temporals, MirqabTemporal, i);
      MirqabDatedEvent event = { 0 };

      if (is_dating (temporal) && read_event (reading, cues, temporal, &position, &event))
        g_array_append_val (reading->findings->events, event);
    }
}
