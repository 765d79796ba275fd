/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/subjects.h"

#include "analysis/mentions.h"

/* Which states an article is about. Each sentence gives evidence for the states
 * in it; a state with enough of it is a subject. A list of states is none. */

#define SUBJECT_FROM 4.0
#define MIN_LIST 3   /* states in a row that make a list */
#define LIST_GAP 4   /* tokens between two states of a list */

typedef enum
{
  EVIDENCE_HEADLINE,
  EVIDENCE_LEAD,
  EVIDENCE_PLACE,
  EVIDENCE_AGENT,
  EVIDENCE_OFFICIAL,
  EVIDENCE_PRESENCE,
  N_EVIDENCES,
} EvidenceKind;

typedef struct
{
  const char *name;   /* the reason, as it is shown */
  double      weight; /* of one sentence */
  double      most;   /* that all sentences together may give */
} Evidence;

static const Evidence evidences[N_EVIDENCES] = {
  [EVIDENCE_HEADLINE] = { "named-in-headline", 3.0, 3.0 },
  [EVIDENCE_LEAD] = { "named-in-lead", 2.5, 2.5 },
  [EVIDENCE_PLACE] = { "place-of-event", 2.5, 4.0 },
  [EVIDENCE_AGENT] = { "state-acts", 1.5, 3.0 },
  [EVIDENCE_OFFICIAL] = { "official-speaks", 1.5, 3.0 },
  [EVIDENCE_PRESENCE] = { "named-again", 0.4, 1.6 },
};

typedef struct
{
  MirqabCountry country;
  double        given[N_EVIDENCES];
  MirqabSpan    sentence[N_EVIDENCES]; /* that gave the evidence first */
  guint         last_listed;
} Tally;

typedef struct
{
  const MirqabReading *reading;
  GArray              *tallies; /* owned, of Tally */
  GHashTable          *rows;    /* owned: code -> index + 1 */
} Count;

static Tally *
get_tally (Count      *count,
           const char *code)
{
  guint row = GPOINTER_TO_UINT (g_hash_table_lookup (count->rows, code));

  if (row == 0)
    {
      Tally tally = { .country = { .code = code } };

      g_array_append_val (count->tallies, tally);
      row = count->tallies->len;
      g_hash_table_insert (count->rows, (gpointer) code, GUINT_TO_POINTER (row));
    }

  return &g_array_index (count->tallies, Tally, row - 1);
}

static void
give (Count        *count,
      const char   *code,
      EvidenceKind  kind,
      MirqabSpan    sentence)
{
  Tally *tally = get_tally (count, code);

  if (tally->given[kind] == 0)
    tally->sentence[kind] = sentence;
  tally->given[kind] = MIN (tally->given[kind] + evidences[kind].weight, evidences[kind].most);
}

/* The state that a mention speaks of, or NULL. */
static const char *
get_state (const MirqabReading *reading,
           const MirqabMention *mention)
{
  if (mention->kind == MIRQAB_MENTION_COUNTRY)
    return mention->id;
  if (mention->kind == MIRQAB_MENTION_CITY && mirqab_mention_is_government (mention))
    return mirqab_dossier_find_place (reading->dossier, mention->id)->country;

  return NULL;
}

/* Mentions [first, end) of the findings, all in one sentence of a line. */
typedef struct
{
  guint       first;
  guint       end;
  MirqabSpan  span;
  gboolean    is_title;
  gboolean    is_lead;
} Stretch;

static const MirqabMention *
get_mention (const Count *count,
             guint        i)
{
  return &g_array_index (count->reading->findings->mentions, MirqabMention, i);
}

static guint
find_token (const MirqabTokens *tokens,
            guint32             start)
{
  guint low = 0;
  guint high = tokens->n_tokens;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (tokens->tokens[middle].end <= start)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Returns: the end of the run of states that begins with mention @i: states of
 * a list stand close together */
static guint
find_run_end (const Count   *count,
              const Stretch *stretch,
              guint          i,
              guint         *n_states)
{
  const MirqabTokens *tokens = count->reading->tokens;
  guint last = find_token (tokens, get_mention (count, i)->span.start);
  guint end = i + 1;

  *n_states = 1;
  for (guint j = i + 1; j < stretch->end; j++)
    {
      const MirqabMention *mention = get_mention (count, j);
      guint at = find_token (tokens, mention->span.start);

      if (at > last + LIST_GAP)
        break;
      last = at;
      if (get_state (count->reading, mention) == NULL)
        continue;
      end = j + 1;
      (*n_states)++;
    }

  return end;
}

static gboolean
acts (const Count         *count,
      const MirqabMention *mention)
{
  const MirqabReading *reading = count->reading;
  guint at = find_token (reading->tokens, mention->span.start);

  if (at > 0 && mirqab_reading_is (reading, at - 1, MIRQAB_WORD_SPEECH | MIRQAB_WORD_ACTION | MIRQAB_WORD_HOST))
    return TRUE;

  return mirqab_reading_is (reading, at + 1, MIRQAB_WORD_SPEECH | MIRQAB_WORD_ACTION | MIRQAB_WORD_HOST);
}

static gboolean
speaks (const Count         *count,
        const MirqabMention *mention)
{
  const MirqabReading *reading = count->reading;
  guint at = find_token (reading->tokens, mention->span.start);

  for (guint i = at >= 8 ? at - 8 : 0; i < at; i++)
    if (mirqab_reading_is (reading, i, MIRQAB_WORD_SPEECH | MIRQAB_WORD_ACTION))
      return TRUE;

  return FALSE;
}

static gboolean
is_place (const Count         *count,
          const MirqabMention *mention)
{
  const MirqabReading *reading = count->reading;
  guint at = find_token (reading->tokens, mention->span.start);

  return at > 0
         && (mirqab_reading_is (reading, at - 1, MIRQAB_WORD_IN)
             || mirqab_reading_is (reading, at - 1, MIRQAB_WORD_TOWN | MIRQAB_WORD_HOST)
             || reading->tokens->tokens[at].start < mention->span.start);
}

static void
weigh_mention (Count               *count,
               const Stretch       *stretch,
               const MirqabMention *mention)
{
  const char *state = get_state (count->reading, mention);

  if (mention->kind == MIRQAB_MENTION_PERSON)
    {
      const MirqabPerson *person = mirqab_dossier_find_person (count->reading->dossier, mention->id);

      if (person->country != NULL && g_hash_table_contains (count->rows, person->country)
          && (stretch->is_title || speaks (count, mention)))
        give (count, person->country, EVIDENCE_OFFICIAL, stretch->span);
      return;
    }
  if (mention->kind == MIRQAB_MENTION_CITY && state == NULL && g_str_equal (mention->rule, "place-name"))
    {
      const MirqabPlace *place = mirqab_dossier_find_place (count->reading->dossier, mention->id);

      if (g_hash_table_contains (count->rows, place->country) && (stretch->is_lead || stretch->is_title))
        give (count, place->country, EVIDENCE_PLACE, stretch->span);
      return;
    }
  if (state == NULL)
    return;
  give (count, state, EVIDENCE_PRESENCE, stretch->span);
  if (stretch->is_title)
    give (count, state, EVIDENCE_HEADLINE, stretch->span);
  if (stretch->is_lead)
    give (count, state, EVIDENCE_LEAD, stretch->span);
  if (acts (count, mention))
    give (count, state, EVIDENCE_AGENT, stretch->span);
  if (stretch->is_lead && is_place (count, mention))
    give (count, state, EVIDENCE_PLACE, stretch->span);
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
      if (n_states < MIN_LIST)
        {
          end = i + 1;
          weigh_mention (count, stretch, get_mention (count, i));
        }
      i = end;
    }
}

static void
count_mentions (Count *count)
{
  for (guint i = 0; i < count->reading->findings->mentions->len; i++)
    {
      const char *state = get_state (count->reading, get_mention (count, i));

      if (state != NULL)
        get_tally (count, state)->country.mentions++;
    }
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
      Stretch stretch = { .first = i, .span = sentence->span };
      MirqabBlockKind kind = MIRQAB_BLOCK_LEFTOVER;

      while (i < reading->findings->mentions->len
             && get_mention (count, i)->span.start < sentence->span.end)
        i++;
      stretch.end = i;
      while (l + 1 < reading->lines->len
             && g_array_index (reading->lines, MirqabLine, l).end <= sentence->first)
        l++;
      if (l < reading->lines->len)
        kind = g_array_index (reading->lines, MirqabLine, l).block.kind;
      stretch.is_title = kind == MIRQAB_BLOCK_TITLE;
      stretch.is_lead = kind == MIRQAB_BLOCK_PARAGRAPH && !lead_seen;
      lead_seen = lead_seen || stretch.is_lead;
      weigh_stretch (count, &stretch);
    }
}

static void
decide (Tally *tally)
{
  EvidenceKind best = 0;
  double sum = 0;

  for (EvidenceKind kind = 0; kind < N_EVIDENCES; kind++)
    {
      sum += tally->given[kind];
      if (tally->given[kind] > tally->given[best])
        best = kind;
    }
  if (sum <= 0)
    return;

  tally->country.reason = evidences[best].name;
  tally->country.evidence = tally->sentence[best];
  if (sum >= SUBJECT_FROM)
    tally->country.role = MIRQAB_ROLE_SUBJECT;
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
 * Sets the countries of the findings. Reads lines, sentences and mentions.
 */
void
mirqab_subjects_read (MirqabReading *reading)
{
  Count count = {
    .reading = reading,
    .tallies = g_array_new (FALSE, FALSE, sizeof (Tally)),
    .rows = g_hash_table_new (NULL, NULL),
  };

  count_mentions (&count);
  weigh_text (&count);
  for (guint i = 0; i < count.tallies->len; i++)
    {
      Tally *tally = &g_array_index (count.tallies, Tally, i);

      decide (tally);
      g_array_append_val (reading->findings->countries, tally->country);
    }
  g_array_sort (reading->findings->countries, compare_countries);
  g_array_unref (count.tallies);
  g_hash_table_unref (count.rows);
}
