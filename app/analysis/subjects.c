/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/subjects.h"

#include "analysis/clause-roles.h"
#include "analysis/mentions.h"
#include "analysis/office-holders.h"
#include "analysis/officials.h"
#include "analysis/subject-tallies.h"

/* Which states an article is about. Each sentence gives evidence for the states
 * in it; a state with enough of it is a subject. What stands in a list of
 * states is only mentioned. */

#define MIN_LIST 3 /* states in a row that make a list */
#define LIST_GAP 5 /* tokens between two states of a list, people not counted */
#define MAX_UNKNOWN 2
#define LONG_AGO 400 /* days */
#define MAX_ACTORS 4 /* states that act together; more are a list of members */
#define MAX_HEADLINE 14 /* tokens */
#define MIN_LEAD 6 /* tokens: a shorter line names a writer and a town */

typedef struct
{
  const MirqabReading *reading;
  GArray              *holders; /* owned, of MirqabOfficeHolder */
  guint                holder;  /* the first one that was not weighed yet */
  MirqabSubjectTallies states;  /* owned */
  gboolean             is_fight; /* the text tells of fighting */
} Count;

/* Mentions [first, end) of the findings: those of one sentence. */
typedef struct
{
  guint               first;
  guint               end;
  MirqabEvidencePlace place;
  gboolean            is_title;
  gboolean            is_lead;
} Stretch;

static void
give (Count             *count,
      const char        *code,
      MirqabEvidenceKind kind,
      const Stretch     *stretch)
{
  mirqab_subject_tallies_give (&count->states, code, kind, &stretch->place);
}

/* The state that a mention names, or NULL. */
static const char *
get_state (const MirqabReading *reading,
           const MirqabMention *mention)
{
  if (mention->kind == MIRQAB_MENTION_COUNTRY)
    return mention->id;
  if (mention->kind == MIRQAB_MENTION_CITY && mirqab_mention_is_government (mention))
    return mirqab_dossier_find_place (reading->dossier, mention->id)->country;
  if (mention->kind == MIRQAB_MENTION_BODY)
    return mirqab_dossier_find_body (reading->dossier, mention->id)->country;

  return NULL;
}

static const MirqabMention *
get_mention (const Count *count,
             guint        i)
{
  return &g_array_index (count->reading->findings->mentions, MirqabMention, i);
}

static void
find_tokens (const Count         *count,
             const MirqabMention *mention,
             guint               *first,
             guint               *end)
{
  *first = mirqab_reading_find_token (count->reading, mention->span.start);
  *end = *first + 1;
  while (*end < count->reading->tokens->n_tokens
         && count->reading->tokens->tokens[*end].start < mention->span.end)
    (*end)++;
}

/* Whether tokens [first, end) may stand between two states of a list: marks,
 * titles, words such as كذلك, and one or two words that may be a name. */
static gboolean
is_link (const MirqabReading *reading,
         guint                first,
         guint                end)
{
  guint n_unknown = 0;

  if (end > first + LIST_GAP)
    return FALSE;
  for (guint i = first; i < end; i++)
    {
      if (reading->tokens->tokens[i].kind == MIRQAB_TOKEN_MARK
          || mirqab_reading_is (reading, i, MIRQAB_WORD_LINK | MIRQAB_WORD_TITLE
                                            | MIRQAB_WORD_COUNTERPART | MIRQAB_WORD_TO))
        continue;
      if (reading->classes[i] != 0 || ++n_unknown > MAX_UNKNOWN)
        return FALSE;
    }

  return TRUE;
}

/* Returns: the end of the run of states that begins with mention @i: between the
 * states of a list stands little, with the names of people at most */
static guint
find_run_end (const Count   *count,
              const Stretch *stretch,
              guint          i,
              guint         *n_states)
{
  GHashTable *seen = g_hash_table_new (NULL, NULL);
  guint first;
  guint checked; /* the token up to which the run holds */
  guint end = i + 1;

  find_tokens (count, get_mention (count, i), &first, &checked);
  g_hash_table_add (seen, (gpointer) get_state (count->reading, get_mention (count, i)));
  for (guint j = i + 1; j < stretch->end; j++)
    {
      const MirqabMention *mention = get_mention (count, j);
      const char *state = get_state (count->reading, mention);
      guint behind;

      if (state == NULL && mention->kind != MIRQAB_MENTION_PERSON)
        continue;
      find_tokens (count, mention, &first, &behind);
      if (!is_link (count->reading, checked, first))
        break;
      checked = behind;
      if (state == NULL)
        continue;
      end = j + 1;
      g_hash_table_add (seen, (gpointer) state);
    }
  *n_states = g_hash_table_size (seen);
  g_hash_table_unref (seen);

  return end;
}

typedef struct
{
  MirqabClauseTest test;
  MirqabEvidenceKind     kind;
} RoleEvidence;

static const RoleEvidence role_evidences[] = {
  { mirqab_clause_is_host, MIRQAB_EVIDENCE_HOST },
  { mirqab_clause_is_chair, MIRQAB_EVIDENCE_CHAIR },
  { mirqab_clause_is_leaving, MIRQAB_EVIDENCE_LEAVING },
  { mirqab_clause_is_party, MIRQAB_EVIDENCE_PARTY },
};

static void
weigh_person (Count               *count,
              const Stretch       *stretch,
              const MirqabMention *mention,
              guint                first,
              guint                end)
{
  const char *state = mirqab_officials_get_state (count->reading->dossier, mention->id,
                                                  count->reading->findings->published);

  if (stretch->is_title)
    give (count, state, MIRQAB_EVIDENCE_HEADLINE, stretch);
  else if (mirqab_clause_is_official (count->reading, first, end))
    give (count, state, MIRQAB_EVIDENCE_OFFICIAL, stretch);
  if (mirqab_clause_is_chair (count->reading, first, end))
    give (count, state, MIRQAB_EVIDENCE_CHAIR, stretch);
}

static void
weigh_place (Count         *count,
             const Stretch *stretch,
             const char    *state,
             guint          first,
             guint          end)
{
  if (stretch->is_title
      || (stretch->is_lead && (mirqab_clause_is_place (count->reading, first, end)
                               || mirqab_clause_is_host (count->reading, first, end))))
    give (count, state, MIRQAB_EVIDENCE_LEAD_PLACE, stretch);
  else if (mirqab_clause_is_place (count->reading, first, end))
    give (count, state, MIRQAB_EVIDENCE_PLACE, stretch);
  if (mirqab_clause_is_host (count->reading, first, end))
    give (count, state, MIRQAB_EVIDENCE_HOST, stretch);
}

/* الرئيس الروسي، وزير الدفاع الكازاخي, Russian Foreign Minister: the nisba of an
 * official. */
static gboolean
has_title (const MirqabReading *reading,
           guint                first)
{
  if (reading->tokens->tokens[first].script != MIRQAB_SCRIPT_ARABIC)
    for (guint n = 1; n <= 2; n++)
      if (mirqab_reading_is (reading, first + n, MIRQAB_WORD_LEADER))
        return TRUE;
  for (guint n = 1; n <= 2 && n <= first; n++)
    if (mirqab_reading_is (reading, first - n, MIRQAB_WORD_TITLE | MIRQAB_WORD_COUNTERPART))
      return TRUE;

  return FALSE;
}

static void
weigh_state (Count         *count,
             const Stretch *stretch,
             const char    *state,
             guint          first,
             guint          end)
{
  if (count->is_fight && mirqab_clause_is_opponent (count->reading, first, end))
    {
      give (count, state, MIRQAB_EVIDENCE_OPPONENT, stretch);
      if (stretch->is_lead)
        give (count, state, MIRQAB_EVIDENCE_LEAD, stretch);
    }
  if (mirqab_clause_is_background (count->reading, first, end))
    return;

  mirqab_subject_tallies_find (&count->states, state)->n_apart++;
  give (count, state, MIRQAB_EVIDENCE_NAMED, stretch);
  if (stretch->is_title)
    give (count, state, MIRQAB_EVIDENCE_HEADLINE, stretch);
  if (stretch->is_lead && !mirqab_clause_is_recipient (count->reading, first, end))
    give (count, state, mirqab_clause_is_speaker (count->reading, first, end) ? MIRQAB_EVIDENCE_LEAD_SPEAKER : MIRQAB_EVIDENCE_LEAD,
          stretch);
  if ((stretch->is_title || stretch->is_lead) && mirqab_clause_is_bilateral (count->reading, first, end))
    give (count, state, MIRQAB_EVIDENCE_BILATERAL, stretch);
  if ((stretch->is_title || stretch->is_lead) && mirqab_clause_is_topic (count->reading, first, end))
    give (count, state, MIRQAB_EVIDENCE_TOPIC, stretch);
  if (!stretch->is_title && mirqab_clause_is_place (count->reading, first, end))
    give (count, state, stretch->is_lead ? MIRQAB_EVIDENCE_LEAD_PLACE : MIRQAB_EVIDENCE_PLACE, stretch);
  for (guint i = 0; i < G_N_ELEMENTS (role_evidences); i++)
    if (role_evidences[i].test (count->reading, first, end))
      give (count, state, role_evidences[i].kind, stretch);
  if (has_title (count->reading, first))
    {
      if (mirqab_clause_is_official (count->reading, first, end))
        give (count, state, MIRQAB_EVIDENCE_OFFICIAL, stretch);
      if (mirqab_clause_is_leader (count->reading, first, end))
        give (count, state, MIRQAB_EVIDENCE_LEADER, stretch);
    }
  else if (mirqab_clause_is_agent (count->reading, first, end))
    {
      give (count, state, MIRQAB_EVIDENCE_AGENT, stretch);
    }
}

/* دعا الكرملين: a seat of government speaks as an official does; it does not name the
 * state. */
static void
weigh_seat (Count         *count,
            const Stretch *stretch,
            const char    *state,
            guint          first,
            guint          end)
{
  if (stretch->is_title)
    give (count, state, MIRQAB_EVIDENCE_HEADLINE, stretch);
  if (stretch->is_lead)
    give (count, state, MIRQAB_EVIDENCE_LEAD_SPEAKER, stretch);
  if (mirqab_clause_is_agent (count->reading, first, end) || mirqab_clause_is_official (count->reading, first, end))
    give (count, state, MIRQAB_EVIDENCE_OFFICIAL, stretch);
}

static void
weigh_mention (Count         *count,
               const Stretch *stretch,
               guint          i)
{
  const MirqabMention *mention = get_mention (count, i);
  const char *state = get_state (count->reading, mention);
  guint first;
  guint end;

  find_tokens (count, mention, &first, &end);
  if (mention->kind == MIRQAB_MENTION_BODY && state != NULL)
    weigh_seat (count, stretch, state, first, end);
  else if (state != NULL)
    weigh_state (count, stretch, state, first, end);
  else if (mention->kind == MIRQAB_MENTION_PERSON)
    weigh_person (count, stretch, mention, first, end);
  else if (mention->kind == MIRQAB_MENTION_CITY && !mirqab_mention_is_dateline (mention))
    weigh_place (count, stretch,
                 mirqab_dossier_find_place (count->reading->dossier, mention->id)->country, first, end);
}

/* Kyrgyzstan and Tajikistan signed, وقعت باكو ويريفان: of two states joined by a word at
 * most, what the one does the other does too. */
static void
weigh_pair (Count         *count,
            const Stretch *stretch,
            guint          i,
            guint          end)
{
  guint first;
  guint last;
  guint behind;
  guint other;

  find_tokens (count, get_mention (count, i), &first, &behind);
  find_tokens (count, get_mention (count, end - 1), &other, &last);
  if (other > behind + 1 || has_title (count->reading, first)
      || !mirqab_clause_is_agent (count->reading, first, last))
    return;
  give (count, get_state (count->reading, get_mention (count, i)), MIRQAB_EVIDENCE_AGENT, stretch);
  give (count, get_state (count->reading, get_mention (count, end - 1)), MIRQAB_EVIDENCE_AGENT, stretch);
}

/* بدأت روسيا وأوزبكستان وطاجيكستان تدريبات، يحتفل قادة أوزبكستان وطاجيكستان وقيرغيزستان:
 * a few states that do something together in the news itself are no list. */
static gboolean
acts_together (const Count   *count,
               const Stretch *stretch,
               guint          i,
               guint          n_states)
{
  guint first;
  guint end;

  if (n_states > MAX_ACTORS || (!stretch->is_title && !stretch->is_lead))
    return FALSE;
  find_tokens (count, get_mention (count, i), &first, &end);

  return mirqab_clause_is_agent (count->reading, first, end)
         || mirqab_clause_acts_by_leaders (count->reading, first);
}

static void
weigh_stretch (Count         *count,
               const Stretch *stretch)
{
  for (guint i = stretch->first; i < stretch->end;)
    {
      guint n_states = 0;
      guint end = i + 1;

      if (get_state (count->reading, get_mention (count, i)) != NULL)
        end = find_run_end (count, stretch, i, &n_states);
      if (n_states >= MIN_LIST && acts_together (count, stretch, i, n_states))
        for (guint k = i; k < end; k++)
          give (count, get_state (count->reading, get_mention (count, k)), MIRQAB_EVIDENCE_TOGETHER, stretch);
      if (n_states == 2)
        weigh_pair (count, stretch, i, end);
      for (; i < end; i++)
        if (n_states < MIN_LIST || get_state (count->reading, get_mention (count, i)) == NULL)
          weigh_mention (count, stretch, i);
    }
}

/* ورأى رئيس الوزراء: a title without a state speaks for the state of its holder. */
static void
weigh_holders (Count         *count,
               const Stretch *stretch,
               guint          end)
{
  for (; count->holder < count->holders->len; count->holder++)
    {
      const MirqabOfficeHolder *holder = &g_array_index (count->holders, MirqabOfficeHolder, count->holder);

      if (holder->first >= end)
        break;
      if (!stretch->is_title && mirqab_clause_is_official (count->reading, holder->first, holder->end))
        give (count, holder->country, MIRQAB_EVIDENCE_OFFICIAL, stretch);
    }
}

/* Returns: the state in which a town lies that is named as a place, or NULL */
static const char *
get_state_of_town (const Count         *count,
                   const MirqabMention *mention)
{
  if (mention->kind != MIRQAB_MENTION_CITY || mirqab_mention_is_dateline (mention))
    return NULL;

  return mirqab_dossier_find_place (count->reading->dossier, mention->id)->country;
}

/* A state may be meant that is not named: where the text tells of its capital. */
static void
count_mentions (Count *count)
{
  for (guint i = 0; i < count->reading->findings->mentions->len; i++)
    {
      const MirqabMention *mention = get_mention (count, i);
      const char *state = get_state (count->reading, mention);
      const char *town_state = get_state_of_town (count, mention);

      if (state != NULL)
        mirqab_subject_tallies_ensure (&count->states, state)->country.mentions++;
      else if (town_state != NULL)
        mirqab_subject_tallies_ensure (&count->states, town_state)->n_towns++;
    }
}

/* Whether the dates of a sentence all lie long before the day of the text. */
static gboolean
is_history (const MirqabReading  *reading,
            const MirqabSentence *sentence,
            guint                 min_dates)
{
  const GArray *temporals = reading->findings->temporals;
  MirqabDay published = reading->findings->published;
  guint n_dates = 0;

  if (published == MIRQAB_DAY_NONE)
    return FALSE;
  for (guint i = mirqab_reading_find_temporal (reading, sentence->span.start); i < temporals->len; i++)
    {
      const MirqabTemporal *temporal = &g_array_index (temporals, MirqabTemporal, i);

      if (temporal->span.start >= sentence->span.end)
        break;
      if (temporal->to == MIRQAB_DAY_NONE)
        continue;
      if (temporal->to + LONG_AGO > published)
        return FALSE;
      n_dates++;
    }

  return n_dates >= min_dates;
}

/* A short line without a full stop in front of the text is a headline too, where the
 * first line is the name of an outlet. */
static gboolean
is_headline (const MirqabReading  *reading,
             const MirqabSentence *sentence,
             gsize                 line)
{
  const MirqabLine *this = &g_array_index (reading->lines, MirqabLine, line);
  const MirqabLine *next = this + 1;

  return line + 1 < reading->lines->len && this->end - this->first <= MAX_HEADLINE
         && sentence->first == this->first && sentence->end == this->end
         && reading->tokens->tokens[this->end - 1].kind != MIRQAB_TOKEN_MARK
         && next->n_words > this->n_words;
}

/* Whether the text tells of fighting: more than once. */
static gboolean
tells_of_fighting (const MirqabReading *reading)
{
  guint n = 0;

  for (guint s = 0; s < reading->sentences->n_sentences && n < 2; s++)
    n += mirqab_clause_tells_of_fighting (reading, reading->sentences->sentences[s].first,
                                          reading->sentences->sentences[s].end);

  return n >= 2;
}

static void
weigh_text (Count *count)
{
  const MirqabReading *reading = count->reading;
  gboolean lead_seen = FALSE;
  guint i = 0;
  guint l = 0;

  for (guint s = 0; s < reading->sentences->n_sentences; s++)
    {
      const MirqabSentence *sentence = &reading->sentences->sentences[s];
      Stretch stretch = { .first = i, .place = { .number = s, .span = sentence->span } };
      MirqabBlockKind kind = MIRQAB_BLOCK_LEFTOVER;

      while (i < reading->findings->mentions->len
             && get_mention (count, i)->span.start < sentence->span.end)
        i++;
      stretch.end = i;
      while (l + 1 < reading->lines->len
             && g_array_index (reading->lines, MirqabLine, l).end < sentence->end)
        l++;
      if (l < reading->lines->len)
        kind = g_array_index (reading->lines, MirqabLine, l).block.kind;
      stretch.is_title = kind == MIRQAB_BLOCK_TITLE
                         || (kind == MIRQAB_BLOCK_PARAGRAPH && !lead_seen && is_headline (reading, sentence, l));
      stretch.is_lead = kind == MIRQAB_BLOCK_PARAGRAPH && !lead_seen && !stretch.is_title
                        && sentence->end - sentence->first >= MIN_LEAD;
      /* The news itself may recall one year; an account of the past has several. */
      stretch.place.is_history = is_history (reading, sentence, stretch.is_lead ? 2 : 1);
      lead_seen = lead_seen || stretch.is_lead;
      weigh_stretch (count, &stretch);
      weigh_holders (count, &stretch, sentence->end);
    }
}

/* The state that a name in a headline speaks of, or NULL. */
static const char *
get_state_of_name (const MirqabReading *reading,
                   const MirqabName    *name)
{
  if (name->form == MIRQAB_FORM_OUTLET)
    return NULL;
  if (name->kind == MIRQAB_NAMED_STATE)
    return name->id;
  if (name->kind == MIRQAB_NAMED_PLACE && name->form == MIRQAB_FORM_NAME)
    return ((const MirqabPlace *) name->row)->country;
  if (name->kind == MIRQAB_NAMED_PERSON)
    return mirqab_officials_get_state (reading->dossier, name->id, reading->findings->published);

  return NULL;
}

/* The headline of a feed often is not in the text. It counts as one that is, for
 * states that the text names. */
static void
weigh_given_title (Count *count)
{
  const MirqabReading *reading = count->reading;
  const Stretch stretch = { .place = { .number = G_MAXUINT - 1 }, .is_title = TRUE };
  g_autoptr (MirqabTokens) tokens = NULL;
  g_autoptr (GArray) matches = NULL;

  if (reading->article->given_title == NULL || !mirqab_span_is_empty (reading->findings->title_span))
    return;

  tokens = mirqab_tokens_new (reading->article->given_title, -1);
  matches = g_array_new (FALSE, FALSE, sizeof (MirqabNameMatch));
  mirqab_name_index_match (reading->names, tokens, matches);
  for (guint i = 0; i < matches->len; i++)
    give (count, get_state_of_name (reading, &g_array_index (matches, MirqabNameMatch, i).names[0]),
          MIRQAB_EVIDENCE_HEADLINE, &stretch);
}

static int
compare_countries (gconstpointer a,
                   gconstpointer b)
{
  const MirqabCountry *one = a;
  const MirqabCountry *other = b;

  if (one->role != other->role)
    return one->role == MIRQAB_ROLE_SUBJECT ? -1 : 1;
  if (one->mentions != other->mentions)
    return one->mentions > other->mentions ? -1 : 1;

  return g_strcmp0 (one->code, other->code);
}

/**
 * mirqab_subjects_read:
 *
 * Sets the countries of the findings. Reads lines, sentences, mentions and the
 * day of publication.
 */
void
mirqab_subjects_read (MirqabReading *reading)
{
  Count count = {
    .reading = reading,
    .holders = mirqab_office_holders_new (reading),
  };

  mirqab_subject_tallies_init (&count.states);
  count.is_fight = tells_of_fighting (reading);
  count_mentions (&count);
  weigh_text (&count);
  weigh_given_title (&count);
  mirqab_subject_tallies_decide (&count.states, reading);
  for (guint i = 0; i < count.states.tallies->len; i++)
    {
      const MirqabSubjectTally *tally = &g_array_index (count.states.tallies, MirqabSubjectTally, i);
      MirqabCountry country = tally->country;

      if (country.mentions == 0 && country.role == MIRQAB_ROLE_SUBJECT)
        country.mentions = tally->n_towns;
      if (country.mentions > 0)
        g_array_append_val (reading->findings->countries, country);
    }
  g_array_sort (reading->findings->countries, compare_countries);
  g_array_unref (count.holders);
  mirqab_subject_tallies_clear (&count.states);
}

/**
 * mirqab_subjects_get_reason:
 *
 * Returns: (nullable): the @i th of the reasons that a country may have, or
 *   %NULL after the last
 */
const char *
mirqab_subjects_get_reason (guint i)
{
  return mirqab_subject_tallies_get_reason (i);
}
