/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/subjects.h"

#include "analysis/clause-roles.h"
#include "analysis/mentions.h"
#include "analysis/office-holders.h"
#include "analysis/officials.h"

#include <math.h>

/* Which states an article is about. Each sentence gives evidence for the states
 * in it; a state with enough of it is a subject. What stands in a list of
 * states is only mentioned. */

#define SUBJECT_FROM 3.85
#define BEST_FROM 1.5   /* what is enough when no state has SUBJECT_FROM */
#define BEST_AHEAD 0.5
#define PASSING_MORE 1.5
#define LONG_TEXT 1200 /* tokens; a longer text asks for more */
#define MIN_LIST 3 /* states in a row that make a list */
#define LIST_GAP 5 /* tokens between two states of a list, people not counted */
#define MAX_UNKNOWN 2
#define HISTORY 0.35    /* of the weight: what a sentence on years long past gives */
#define LONG_AGO 400    /* days */
#define MAX_ACTORS 4    /* states that act together; more are a list of members */
#define MAX_HEADLINE 14 /* tokens */
#define MIN_LEAD 6 /* tokens: a shorter line names a writer and a town */

typedef enum
{
  EVIDENCE_MEMBER,
  EVIDENCE_HEADLINE,
  EVIDENCE_LEAD,
  EVIDENCE_LEAD_SPEAKER,
  EVIDENCE_LEAD_PLACE,
  EVIDENCE_PLACE,
  EVIDENCE_HOST,
  EVIDENCE_CHAIR,
  EVIDENCE_AGENT,
  EVIDENCE_LEADER,
  EVIDENCE_OFFICIAL,
  EVIDENCE_LEAVING,
  EVIDENCE_PARTY,
  EVIDENCE_BILATERAL,
  EVIDENCE_TOGETHER,
  EVIDENCE_OPPONENT,
  EVIDENCE_TOPIC,
  EVIDENCE_NAMED,
  N_EVIDENCES,
} EvidenceKind;

typedef struct
{
  const char *name;   /* the reason, as it is shown */
  double      weight; /* of one sentence */
  double      most;   /* that all sentences together may give */
} Evidence;

/* SUBJECT_FROM is what headline or lead give together with one thing more, or
 * what a state gives that is followed through several sentences. The weights are
 * round numbers set by hand: logistic regression, each time without one of six sets
 * of annotated articles (30, 5, 10, 27, 55 and 40 of them), did no better on the set
 * left out (F1 .94 over all, against .95). */
static const Evidence evidences[N_EVIDENCES] = {
  [EVIDENCE_MEMBER] = { "member-state", 0.8, 0.8 },
  [EVIDENCE_HEADLINE] = { "named-in-headline", 3.2, 3.2 },
  [EVIDENCE_LEAD] = { "named-in-lead", 2.5, 2.5 },
  [EVIDENCE_LEAD_SPEAKER] = { "its-official-in-lead", 2.5, 2.5 },
  [EVIDENCE_LEAD_PLACE] = { "place-of-the-news", 3.0, 3.0 },
  [EVIDENCE_PLACE] = { "place-in-text", 0.6, 1.2 },
  [EVIDENCE_HOST] = { "hosts", 1.5, 3.0 },
  [EVIDENCE_CHAIR] = { "holds-the-chair", 2.8, 2.8 },
  [EVIDENCE_AGENT] = { "acts", 1.5, 3.0 },
  [EVIDENCE_LEADER] = { "its-leader-speaks", 1.4, 2.8 },
  [EVIDENCE_OFFICIAL] = { "its-official-speaks", 1.5, 3.0 },
  [EVIDENCE_LEAVING] = { "its-membership-at-issue", 1.5, 3.0 },
  [EVIDENCE_PARTY] = { "party-to-the-conflict", 0.4, 0.8 },
  [EVIDENCE_BILATERAL] = { "between-two-states", 1.5, 1.5 },
  [EVIDENCE_OPPONENT] = { "other-side-of-the-fight", 2.0, 2.0 },
  [EVIDENCE_TOGETHER] = { "acts-together", 4, 4 },
  [EVIDENCE_TOPIC] = { "topic-of-the-news", 1.0, 1.0 },
  [EVIDENCE_NAMED] = { "named", 0.4, 1.6 },
};

typedef struct
{
  MirqabCountry country;
  double        given[N_EVIDENCES];
  MirqabSpan    sentence[N_EVIDENCES]; /* that gave the evidence first */
  guint         given_in[N_EVIDENCES]; /* the last sentence that gave it, + 1 */
  guint         n_sentences; /* that gave any */
  guint         last_in;     /* the last of them, + 1 */
  guint         n_apart;     /* mentions outside of lists */
  guint         n_towns;     /* mentions of its towns, where it is not named itself */
  double        sum;
} Tally;

typedef struct
{
  const MirqabReading *reading;
  GArray              *holders; /* owned, of MirqabOfficeHolder */
  guint                holder;  /* the first one that was not weighed yet */
  GArray              *tallies; /* owned, of Tally */
  GHashTable          *rows;    /* owned: code -> index + 1 */
  gboolean             is_fight; /* the text tells of fighting */
} Count;

/* Mentions [first, end) of the findings: those of one sentence. */
typedef struct
{
  guint      first;
  guint      end;
  guint      number;
  MirqabSpan span;
  gboolean   is_title;
  gboolean   is_lead;
  gboolean   is_history; /* all its dates lie long before the text */
} Stretch;

static Tally *
find_tally (const Count *count,
            const char  *code)
{
  guint row = code != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (count->rows, code)) : 0;

  return row > 0 ? &g_array_index (count->tallies, Tally, row - 1) : NULL;
}

/* Once a sentence; and only to states that the text names. */
static void
give (Count         *count,
      const char    *code,
      EvidenceKind   kind,
      const Stretch *stretch)
{
  Tally *tally = find_tally (count, code);

  if (tally == NULL || tally->given_in[kind] == stretch->number + 1)
    return;
  if (tally->given_in[kind] == 0)
    tally->sentence[kind] = stretch->span;
  if (tally->last_in != stretch->number + 1)
    {
      tally->last_in = stretch->number + 1;
      tally->n_sentences++;
    }
  tally->given_in[kind] = stretch->number + 1;
  tally->given[kind] = MIN (tally->given[kind] + evidences[kind].weight * (stretch->is_history ? HISTORY : 1),
                            evidences[kind].most);
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
  EvidenceKind     kind;
} RoleEvidence;

static const RoleEvidence role_evidences[] = {
  { mirqab_clause_is_host, EVIDENCE_HOST },
  { mirqab_clause_is_chair, EVIDENCE_CHAIR },
  { mirqab_clause_is_leaving, EVIDENCE_LEAVING },
  { mirqab_clause_is_party, EVIDENCE_PARTY },
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
    give (count, state, EVIDENCE_HEADLINE, stretch);
  else if (mirqab_clause_is_official (count->reading, first, end))
    give (count, state, EVIDENCE_OFFICIAL, stretch);
  if (mirqab_clause_is_chair (count->reading, first, end))
    give (count, state, EVIDENCE_CHAIR, stretch);
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
    give (count, state, EVIDENCE_LEAD_PLACE, stretch);
  else if (mirqab_clause_is_place (count->reading, first, end))
    give (count, state, EVIDENCE_PLACE, stretch);
  if (mirqab_clause_is_host (count->reading, first, end))
    give (count, state, EVIDENCE_HOST, stretch);
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
      give (count, state, EVIDENCE_OPPONENT, stretch);
      if (stretch->is_lead)
        give (count, state, EVIDENCE_LEAD, stretch);
    }
  if (mirqab_clause_is_background (count->reading, first, end))
    return;

  find_tally (count, state)->n_apart++;
  give (count, state, EVIDENCE_NAMED, stretch);
  if (stretch->is_title)
    give (count, state, EVIDENCE_HEADLINE, stretch);
  if (stretch->is_lead && !mirqab_clause_is_recipient (count->reading, first, end))
    give (count, state, mirqab_clause_is_speaker (count->reading, first, end) ? EVIDENCE_LEAD_SPEAKER : EVIDENCE_LEAD,
          stretch);
  if ((stretch->is_title || stretch->is_lead) && mirqab_clause_is_bilateral (count->reading, first, end))
    give (count, state, EVIDENCE_BILATERAL, stretch);
  if ((stretch->is_title || stretch->is_lead) && mirqab_clause_is_topic (count->reading, first, end))
    give (count, state, EVIDENCE_TOPIC, stretch);
  if (!stretch->is_title && mirqab_clause_is_place (count->reading, first, end))
    give (count, state, stretch->is_lead ? EVIDENCE_LEAD_PLACE : EVIDENCE_PLACE, stretch);
  for (guint i = 0; i < G_N_ELEMENTS (role_evidences); i++)
    if (role_evidences[i].test (count->reading, first, end))
      give (count, state, role_evidences[i].kind, stretch);
  if (has_title (count->reading, first))
    {
      if (mirqab_clause_is_official (count->reading, first, end))
        give (count, state, EVIDENCE_OFFICIAL, stretch);
      if (mirqab_clause_is_leader (count->reading, first, end))
        give (count, state, EVIDENCE_LEADER, stretch);
    }
  else if (mirqab_clause_is_agent (count->reading, first, end))
    {
      give (count, state, EVIDENCE_AGENT, stretch);
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
    give (count, state, EVIDENCE_HEADLINE, stretch);
  if (stretch->is_lead)
    give (count, state, EVIDENCE_LEAD_SPEAKER, stretch);
  if (mirqab_clause_is_agent (count->reading, first, end) || mirqab_clause_is_official (count->reading, first, end))
    give (count, state, EVIDENCE_OFFICIAL, stretch);
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
  give (count, get_state (count->reading, get_mention (count, i)), EVIDENCE_AGENT, stretch);
  give (count, get_state (count->reading, get_mention (count, end - 1)), EVIDENCE_AGENT, stretch);
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
          give (count, get_state (count->reading, get_mention (count, k)), EVIDENCE_TOGETHER, stretch);
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
        give (count, holder->country, EVIDENCE_OFFICIAL, stretch);
    }
}

static Tally *
ensure_tally (Count      *count,
              const char *state)
{
  if (find_tally (count, state) == NULL)
    {
      Tally fresh = { .country = { .code = state } };

      g_array_append_val (count->tallies, fresh);
      g_hash_table_insert (count->rows, (gpointer) state, GUINT_TO_POINTER (count->tallies->len));
    }

  return find_tally (count, state);
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
        ensure_tally (count, state)->country.mentions++;
      else if (town_state != NULL)
        ensure_tally (count, town_state)->n_towns++;
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
      Stretch stretch = { .first = i, .number = s, .span = sentence->span };
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
      stretch.is_history = is_history (reading, sentence, stretch.is_lead ? 2 : 1);
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
  const Stretch stretch = { .number = G_MAXUINT - 1, .is_title = TRUE };
  g_autoptr (MirqabTokens) tokens = NULL;
  g_autoptr (GArray) matches = NULL;

  if (reading->article->given_title == NULL || !mirqab_span_is_empty (reading->findings->title_span))
    return;

  tokens = mirqab_tokens_new (reading->article->given_title, -1);
  matches = g_array_new (FALSE, FALSE, sizeof (MirqabNameMatch));
  mirqab_name_index_match (reading->names, tokens, matches);
  for (guint i = 0; i < matches->len; i++)
    give (count, get_state_of_name (reading, &g_array_index (matches, MirqabNameMatch, i).names[0]),
          EVIDENCE_HEADLINE, &stretch);
}

static gboolean
is_member (const MirqabReading *reading,
           const char          *code)
{
  const MirqabState *state = mirqab_dossier_find_state (reading->dossier, code);
  MirqabDay day = reading->findings->published;
  MirqabMembership membership;

  if (state == NULL || state->periods->len == 0)
    return FALSE;
  if (day == MIRQAB_DAY_NONE)
    day = g_array_index (state->periods, MirqabMembershipPeriod, state->periods->len - 1).from;
  membership = mirqab_state_get_membership (state, day);

  return membership == MIRQAB_MEMBERSHIP_MEMBER || membership == MIRQAB_MEMBERSHIP_FROZEN;
}

/* A long text has more sentences for every state that it touches. */
static double
get_threshold (const MirqabReading *reading)
{
  double times = (double) reading->tokens->n_tokens / LONG_TEXT;

  return times > 1 ? SUBJECT_FROM * MIN (1 + log2 (times) / 4, 2) : SUBJECT_FROM;
}

/* A state that is named once, in the midst of the text, takes part at most: its
 * minister adds a word, it gets the chair. It needs as much more as another sentence
 * would give; so too where it stands in a list besides. */
static gboolean
is_passing (const Tally *tally)
{
  return tally->n_sentences == 1
         && tally->n_apart <= 1
         && tally->given[EVIDENCE_HEADLINE] <= 0 && tally->given[EVIDENCE_LEAD] <= 0
         && tally->given[EVIDENCE_LEAD_SPEAKER] <= 0
         && tally->given[EVIDENCE_LEAD_PLACE] <= 0 && tally->given[EVIDENCE_OPPONENT] <= 0
         && tally->given[EVIDENCE_TOGETHER] <= 0;
}

static void
decide (const MirqabReading *reading,
        Tally               *tally)
{
  EvidenceKind best = EVIDENCE_HEADLINE;
  EvidenceKind shown = EVIDENCE_NAMED; /* the best that stands in the text */
  double sum = 0;

  for (EvidenceKind kind = EVIDENCE_HEADLINE; kind < N_EVIDENCES; kind++)
    {
      sum += tally->given[kind];
      if (tally->given[kind] > tally->given[best])
        best = kind;
      if (!mirqab_span_is_empty (tally->sentence[kind]) && tally->given[kind] > tally->given[shown])
        shown = kind;
    }
  if (sum <= 0)
    return;
  if (is_member (reading, tally->country.code))
    sum += evidences[EVIDENCE_MEMBER].weight;

  tally->country.reason = evidences[best].name;
  tally->country.evidence = tally->sentence[shown];
  tally->sum = sum;
  if (sum >= get_threshold (reading) + (is_passing (tally) ? PASSING_MORE : 0))
    tally->country.role = MIRQAB_ROLE_SUBJECT;
}

/* An article is about some state: when none has enough, the one that is clearly
 * ahead of the others. */
static void
decide_for_the_best (Count *count)
{
  Tally *best = NULL;
  double second = 0;

  for (guint i = 0; i < count->tallies->len; i++)
    {
      Tally *tally = &g_array_index (count->tallies, Tally, i);

      if (tally->country.role == MIRQAB_ROLE_SUBJECT)
        return;
      if (best == NULL || tally->sum > best->sum)
        {
          second = best != NULL ? best->sum : 0;
          best = tally;
        }
      else
        {
          second = MAX (second, tally->sum);
        }
    }
  if (best != NULL && best->sum >= BEST_FROM && best->sum >= second + BEST_AHEAD)
    best->country.role = MIRQAB_ROLE_SUBJECT;
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
    .tallies = g_array_new (FALSE, FALSE, sizeof (Tally)),
    .rows = g_hash_table_new (NULL, NULL),
  };

  count.is_fight = tells_of_fighting (reading);
  count_mentions (&count);
  weigh_text (&count);
  weigh_given_title (&count);
  for (guint i = 0; i < count.tallies->len; i++)
    decide (reading, &g_array_index (count.tallies, Tally, i));
  decide_for_the_best (&count);
  for (guint i = 0; i < count.tallies->len; i++)
    {
      const Tally *tally = &g_array_index (count.tallies, Tally, i);
      MirqabCountry country = tally->country;

      if (country.mentions == 0 && country.role == MIRQAB_ROLE_SUBJECT)
        country.mentions = tally->n_towns;
      if (country.mentions > 0)
        g_array_append_val (reading->findings->countries, country);
    }
  g_array_sort (reading->findings->countries, compare_countries);
  g_array_unref (count.holders);
  g_array_unref (count.tallies);
  g_hash_table_unref (count.rows);
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
  return i < G_N_ELEMENTS (evidences) ? evidences[i].name : NULL;
}
