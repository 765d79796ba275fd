/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/subject-tallies.h"

#include <math.h>

/* Sums up for each state what a text gives for it, and decides by the sums. */

#define SUBJECT_FROM 3.85
#define BEST_FROM 1.5   /* what is enough when no state has SUBJECT_FROM */
#define BEST_AHEAD 0.5
#define PASSING_MORE 1.5
#define LONG_TEXT 1200 /* tokens; a longer text asks for more */
#define HISTORY 0.35 /* of the weight: what a sentence on years long past gives */

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
 * left out. */
static const Evidence evidences[MIRQAB_N_EVIDENCES] = {
  [MIRQAB_EVIDENCE_MEMBER] = { "member-state", 0.8, 0.8 },
  [MIRQAB_EVIDENCE_HEADLINE] = { "named-in-headline", 3.2, 3.2 },
  [MIRQAB_EVIDENCE_LEAD] = { "named-in-lead", 2.5, 2.5 },
  [MIRQAB_EVIDENCE_LEAD_SPEAKER] = { "its-official-in-lead", 2.5, 2.5 },
  [MIRQAB_EVIDENCE_LEAD_PLACE] = { "place-of-the-news", 3.0, 3.0 },
  [MIRQAB_EVIDENCE_PLACE] = { "place-in-text", 0.6, 1.2 },
  [MIRQAB_EVIDENCE_HOST] = { "hosts", 1.5, 3.0 },
  [MIRQAB_EVIDENCE_CHAIR] = { "holds-the-chair", 2.8, 2.8 },
  [MIRQAB_EVIDENCE_AGENT] = { "acts", 1.5, 3.0 },
  [MIRQAB_EVIDENCE_LEADER] = { "its-leader-speaks", 1.4, 2.8 },
  [MIRQAB_EVIDENCE_OFFICIAL] = { "its-official-speaks", 1.5, 3.0 },
  [MIRQAB_EVIDENCE_LEAVING] = { "its-membership-at-issue", 1.5, 3.0 },
  [MIRQAB_EVIDENCE_PARTY] = { "party-to-the-conflict", 0.4, 0.8 },
  [MIRQAB_EVIDENCE_BILATERAL] = { "between-two-states", 1.5, 1.5 },
  [MIRQAB_EVIDENCE_OPPONENT] = { "other-side-of-the-fight", 2.0, 2.0 },
  [MIRQAB_EVIDENCE_TOGETHER] = { "acts-together", 4, 4 },
  [MIRQAB_EVIDENCE_TOPIC] = { "topic-of-the-news", 1.0, 1.0 },
  [MIRQAB_EVIDENCE_NAMED] = { "named", 0.4, 1.6 },
};

void
mirqab_subject_tallies_init (MirqabSubjectTallies *self)
{
  self->tallies = g_array_new (FALSE, FALSE, sizeof (MirqabSubjectTally));
  self->rows = g_hash_table_new (NULL, NULL);
}

void
mirqab_subject_tallies_clear (MirqabSubjectTallies *self)
{
  g_clear_pointer (&self->tallies, g_array_unref);
  g_clear_pointer (&self->rows, g_hash_table_unref);
}

/**
 * mirqab_subject_tallies_find:
 * @code: (nullable): of a state
 *
 * Returns: (nullable): its tally
 */
MirqabSubjectTally *
mirqab_subject_tallies_find (const MirqabSubjectTallies *self,
                             const char                 *code)
{
  guint row = code != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->rows, code)) : 0;

  return row > 0 ? &g_array_index (self->tallies, MirqabSubjectTally, row - 1) : NULL;
}

/**
 * mirqab_subject_tallies_ensure:
 *
 * Returns: the tally of @code, made where there was none
 */
MirqabSubjectTally *
mirqab_subject_tallies_ensure (MirqabSubjectTallies *self,
                               const char           *code)
{
  if (mirqab_subject_tallies_find (self, code) == NULL)
    {
      MirqabSubjectTally fresh = { .country = { .code = code } };

      g_array_append_val (self->tallies, fresh);
      g_hash_table_insert (self->rows, (gpointer) code, GUINT_TO_POINTER (self->tallies->len));
    }

  return mirqab_subject_tallies_find (self, code);
}

/**
 * mirqab_subject_tallies_give:
 * @code: (nullable): of a state
 *
 * Counts evidence once a sentence; and only for states that the text names.
 */
void
mirqab_subject_tallies_give (MirqabSubjectTallies      *self,
                             const char                *code,
                             MirqabEvidenceKind         kind,
                             const MirqabEvidencePlace *place)
{
  MirqabSubjectTally *tally = mirqab_subject_tallies_find (self, code);

  if (tally == NULL || tally->given_in[kind] == place->number + 1)
    return;
  if (tally->given_in[kind] == 0)
    tally->sentence[kind] = place->span;
  if (tally->last_in != place->number + 1)
    {
      tally->last_in = place->number + 1;
      tally->n_sentences++;
    }
  tally->given_in[kind] = place->number + 1;
  tally->given[kind] = MIN (tally->given[kind] + evidences[kind].weight * (place->is_history ? HISTORY : 1),
                            evidences[kind].most);
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
is_passing (const MirqabSubjectTally *tally)
{
  return tally->n_sentences == 1
         && tally->n_apart <= 1
         && tally->given[MIRQAB_EVIDENCE_HEADLINE] <= 0 && tally->given[MIRQAB_EVIDENCE_LEAD] <= 0
         && tally->given[MIRQAB_EVIDENCE_LEAD_SPEAKER] <= 0
         && tally->given[MIRQAB_EVIDENCE_LEAD_PLACE] <= 0 && tally->given[MIRQAB_EVIDENCE_OPPONENT] <= 0
         && tally->given[MIRQAB_EVIDENCE_TOGETHER] <= 0;
}

static void
decide (const MirqabReading *reading,
        MirqabSubjectTally  *tally)
{
  MirqabEvidenceKind best = MIRQAB_EVIDENCE_HEADLINE;
  MirqabEvidenceKind shown = MIRQAB_EVIDENCE_NAMED; /* the best that stands in the text */
  double sum = 0;

  for (MirqabEvidenceKind kind = MIRQAB_EVIDENCE_HEADLINE; kind < MIRQAB_N_EVIDENCES; kind++)
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
    sum += evidences[MIRQAB_EVIDENCE_MEMBER].weight;

  tally->country.reason = evidences[best].name;
  tally->country.evidence = tally->sentence[shown];
  tally->sum = sum;
  if (sum >= get_threshold (reading) + (is_passing (tally) ? PASSING_MORE : 0))
    tally->country.role = MIRQAB_ROLE_SUBJECT;
}

/* An article is about some state: when none has enough, the one that is clearly
 * ahead of the others. */
static void
decide_for_the_best (MirqabSubjectTallies *self)
{
  MirqabSubjectTally *best = NULL;
  double second = 0;

  for (guint i = 0; i < self->tallies->len; i++)
    {
      MirqabSubjectTally *tally = &g_array_index (self->tallies, MirqabSubjectTally, i);

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

/**
 * mirqab_subject_tallies_decide:
 *
 * Sets the roles, reasons and evidence of the states.
 */
void
mirqab_subject_tallies_decide (MirqabSubjectTallies *self,
                               const MirqabReading  *reading)
{
  for (guint i = 0; i < self->tallies->len; i++)
    decide (reading, &g_array_index (self->tallies, MirqabSubjectTally, i));
  decide_for_the_best (self);
}

/**
 * mirqab_subject_tallies_get_reason:
 *
 * Returns: (nullable): the @i th of the reasons that a country may have, or
 *   %NULL after the last
 */
const char *
mirqab_subject_tallies_get_reason (guint i)
{
  return i < G_N_ELEMENTS (evidences) ? evidences[i].name : NULL;
}
