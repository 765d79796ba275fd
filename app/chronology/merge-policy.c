/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-chronology"

#include "chronology/merge-policy.h"

#define NEVER G_MAXUINT8
#define LONGEST_MONTH 31 /* days */

enum
{
  WEIGHT_STATES = 1,
  WEIGHT_PLACE = 2,
  WEIGHT_BODY = 2,
  WEIGHT_WORDS = 3,
};

typedef enum
{
  NEEDS_NOTHING = 0,
  NEEDS_WORDS   = 1 << 0,
  NEEDS_STATES  = 1 << 1, /* the states of one are all among those of the other */
  NEEDS_GUESTS  = 1 << 2, /* a state in common that is not the host */
} Needs;

typedef struct
{
  guint8 tolerance; /* days */
  guint8 exact;     /* weight that is needed when the days are the same */
  guint8 within;
  guint8 near;
  guint8 in_month;  /* when one date is coarse and up to a month long */
  guint8 in_year;
  guint8 needs;     /* Needs */
} Rule;

static const Rule table[MIRQAB_N_EVENT_KINDS] = {
  /*                             days exact within near   in_month in_year */
  [MIRQAB_EVENT_SUMMIT]       = { 1,  1,    1,     4,     2,       2,     NEEDS_NOTHING },
  [MIRQAB_EVENT_MINISTERIAL]  = { 1,  2,    2,     4,     4,       4,     NEEDS_NOTHING },
  [MIRQAB_EVENT_EXERCISE]     = { 2,  1,    2,     4,     3,       4,     NEEDS_NOTHING },
  [MIRQAB_EVENT_OPERATION]    = { 0,  1,    1,     NEVER, 3,       3,     NEEDS_NOTHING },
  [MIRQAB_EVENT_STATEMENT]    = { 0,  3,    NEVER, NEVER, NEVER,   NEVER, NEEDS_WORDS },
  [MIRQAB_EVENT_DOCUMENT]     = { 0,  3,    NEVER, NEVER, NEVER,   NEVER, NEEDS_WORDS },
  [MIRQAB_EVENT_MEMBERSHIP]   = { 0,  1,    NEVER, NEVER, 1,       1,     NEEDS_STATES },
  [MIRQAB_EVENT_CHAIRMANSHIP] = { 0,  1,    NEVER, NEVER, 1,       1,     NEEDS_STATES },
  [MIRQAB_EVENT_VISIT]        = { 1,  1,    1,     3,     3,       4,     NEEDS_GUESTS | NEEDS_STATES },
  [MIRQAB_EVENT_OTHER]        = { 0,  3,    NEVER, NEVER, NEVER,   NEVER, NEEDS_WORDS },
};

gboolean
mirqab_precision_is_coarse (MirqabPrecision precision)
{
  return precision != MIRQAB_PRECISION_DAY && precision != MIRQAB_PRECISION_RANGE;
}

/**
 * mirqab_merge_policy_get_tolerance:
 *
 * Returns: by how many days two reports of one event of @kind may differ
 */
int
mirqab_merge_policy_get_tolerance (MirqabEventKind kind)
{
  return table[kind].tolerance;
}

gboolean
mirqab_merge_policy_asks_for_words (MirqabEventKind kind)
{
  return (table[kind].needs & NEEDS_WORDS) != 0;
}

/**
 * mirqab_merge_policy_may_merge:
 *
 * Returns: whether any other report could be of the same event
 */
gboolean
mirqab_merge_policy_may_merge (const MirqabReport *report)
{
  const Rule *rule = &table[report->kind];

  return !report->is_coarse || rule->in_month != NEVER || rule->in_year != NEVER;
}

static gboolean
holds (const MirqabReport *outer,
       const MirqabReport *inner)
{
  return outer->from <= inner->from && inner->to <= outer->to;
}

MirqabDaysAgreement
mirqab_merge_policy_compare_days (const MirqabReport *a,
                                  const MirqabReport *b)
{
  int gap = MAX (a->from, b->from) - MIN (a->to, b->to);

  if (a->is_coarse || b->is_coarse)
    {
      if ((a->is_coarse && holds (a, b)) || (b->is_coarse && holds (b, a)))
        return MIRQAB_DAYS_CONTAINED;
      return MIRQAB_DAYS_APART;
    }

  if (a->from == b->from && a->to == b->to)
    return MIRQAB_DAYS_EXACT;
  if (gap <= 0)
    return MIRQAB_DAYS_WITHIN;
  if (gap <= table[a->kind].tolerance)
    return MIRQAB_DAYS_NEAR;
  return MIRQAB_DAYS_APART;
}

static gboolean
has_country (const char *const *countries,
             const char        *code)
{
  for (; *countries != NULL; countries++)
    if (*countries == code)
      return TRUE;

  return FALSE;
}

static gboolean
have_common_state (const MirqabReport *a,
                   const MirqabReport *b,
                   const char         *apart_from)
{
  for (const char *const *code = a->countries; *code != NULL; code++)
    if (*code != apart_from && has_country (b->countries, *code))
      return TRUE;

  return FALSE;
}

static gboolean
has_all_states (const MirqabReport *whole,
                const MirqabReport *part)
{
  if (*part->countries == NULL)
    return FALSE;
  for (const char *const *code = part->countries; *code != NULL; code++)
    if (!has_country (whole->countries, *code))
      return FALSE;

  return TRUE;
}

static gboolean
fulfils (Needs               needs,
         const MirqabReport *a,
         const MirqabReport *b,
         gboolean            same_words)
{
  const char *host = a->host != NULL ? a->host : b->host;

  if ((needs & NEEDS_WORDS) != 0 && !same_words)
    return FALSE;
  if ((needs & NEEDS_STATES) != 0 && !has_all_states (a, b) && !has_all_states (b, a))
    return FALSE;
  if ((needs & NEEDS_GUESTS) != 0 && !have_common_state (a, b, host))
    return FALSE;
  return TRUE;
}

static guint
get_needed_weight (const Rule          *rule,
                   MirqabDaysAgreement  agreement,
                   int                  longer)
{
  switch (agreement)
    {
    case MIRQAB_DAYS_EXACT:
      return rule->exact;
    case MIRQAB_DAYS_WITHIN:
      return rule->within;
    case MIRQAB_DAYS_NEAR:
      return rule->near;
    case MIRQAB_DAYS_CONTAINED:
      return longer <= LONGEST_MONTH ? rule->in_month : rule->in_year;
    case MIRQAB_DAYS_APART:
    default:
      return NEVER;
    }
}

/* Two bodies are told apart only when both are parts of the organisation. */
static gboolean
contradict (const MirqabReport *a,
            const MirqabReport *b)
{
  gboolean same_place = a->place != NULL && a->place == b->place;

  if (a->kind != b->kind)
    return TRUE;
  if (a->place != NULL && b->place != NULL && !same_place)
    return TRUE;
  if (a->body != NULL && b->body != NULL && a->body != b->body
      && !a->is_general && !b->is_general)
    return TRUE;
  return !same_place && *a->countries != NULL && *b->countries != NULL
         && !have_common_state (a, b, NULL);
}

/**
 * mirqab_merge_policy_weigh:
 * @same_words: whether they report it in nearly the same words
 *
 * Returns: 0 when the two are not reports of one event; else a number that is
 *   the greater, the more agrees
 */
guint
mirqab_merge_policy_weigh (const MirqabReport *a,
                           const MirqabReport *b,
                           gboolean            same_words)
{
  const Rule *rule = &table[a->kind];
  MirqabDaysAgreement agreement;
  guint weight = 0;
  guint needed;

  if (contradict (a, b) || !fulfils (rule->needs, a, b, same_words))
    return 0;

  if (a->place != NULL && a->place == b->place)
    weight += WEIGHT_PLACE;
  if (a->body != NULL && a->body == b->body && !a->is_general)
    weight += WEIGHT_BODY;
  if (have_common_state (a, b, NULL))
    weight += WEIGHT_STATES;
  if (same_words)
    weight += WEIGHT_WORDS;

  agreement = mirqab_merge_policy_compare_days (a, b);
  needed = get_needed_weight (rule, agreement, MAX (a->to - a->from, b->to - b->from) + 1);
  if (needed == NEVER || weight < needed)
    return 0;

  /* Of two that fit, the one with the better date, and of those the one that
   * is silent about the same things, is the better one. */
  return weight * 16 + agreement * 3
         + ((a->place == NULL) == (b->place == NULL))
         + ((a->body == NULL) == (b->body == NULL));
}
