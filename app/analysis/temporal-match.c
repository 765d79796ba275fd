/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/temporal-match.h"

#include <string.h>

#include "analysis/temporal-rules.h"
#include "analysis/temporal-vocabulary.h"

/* Applies the rules of one stage after the other to a line of items. Within a
 * stage the longest match wins, then the earlier rule. An optional element is
 * taken whenever it fits, so that nothing is tried twice and the time that a rule
 * takes at a place is bounded by the length of its pattern. */

#define MAX_ALTERNATIVES 12

/* A made item may be taken up again by rules of the same stage, so often. */
#define MAX_ROUNDS 6

typedef struct
{
  guint64              words; /* of all alternatives */
  guint32              phrases;
  gboolean             is_optional;
  gboolean             is_context;
  guint                n_alternatives;
  const MirqabVocable *alternatives[MAX_ALTERNATIVES];
} Element;

typedef struct
{
  const MirqabTemporalRule *rule;
  guint                     number;      /* of the rule in the table */
  guint                     n_before;    /* elements of context in front of the core */
  guint                     n_core;
  guint                     n_elements;
  Element                   elements[MIRQAB_MAX_ELEMENTS];
} Pattern;

/* What an item must be to begin the core of a pattern. */
typedef struct
{
  guint64 words;
  guint32 phrases;
} First;

typedef struct
{
  guint    n_patterns;
  Pattern *patterns;
  First   *firsts; /* of each pattern: close together, as every item asks for all */
  First    first;  /* of any of them */
} Stage;

static void
compile_element (Element    *element,
                 const char *text,
                 gsize       length)
{
  g_autofree char *copy = NULL;
  g_auto (GStrv) names = NULL;

  if (text[0] == '(')
    {
      element->is_context = TRUE;
      text++;
      length -= 2;
    }
  if (text[length - 1] == '?')
    {
      element->is_optional = TRUE;
      length--;
    }

  copy = g_strndup (text, length);
  names = g_strsplit (copy, "|", -1);
  for (guint i = 0; names[i] != NULL; i++)
    {
      const MirqabVocable *vocable = mirqab_vocabulary_find (names[i], strlen (names[i]));

      if (vocable == NULL)
        g_error ("No word \"%s\" in the vocabulary of patterns", names[i]);
      g_assert (element->n_alternatives < MAX_ALTERNATIVES);
      element->alternatives[element->n_alternatives++] = vocable;
      element->words |= vocable->words;
      element->phrases |= vocable->phrases;
    }
}

static void
compile_pattern (Pattern                  *pattern,
                 First                    *first,
                 const MirqabTemporalRule *rule)
{
  g_auto (GStrv) parts = g_strsplit (rule->pattern, " ", -1);
  gboolean is_first = TRUE;

  pattern->rule = rule;
  for (guint i = 0; parts[i] != NULL; i++)
    {
      Element *element = &pattern->elements[i];

      g_assert (i < MIRQAB_MAX_ELEMENTS);
      compile_element (element, parts[i], strlen (parts[i]));
      pattern->n_elements++;
      if (!element->is_context)
        pattern->n_core++;
      else if (pattern->n_core == 0)
        pattern->n_before++;

      if (!element->is_context && is_first)
        {
          first->words |= element->words;
          first->phrases |= element->phrases;
          is_first = element->is_optional;
        }
    }
}

static const Stage *
get_stages (void)
{
  static Stage *stages = NULL;

  if (g_once_init_enter (&stages))
    {
      Stage *compiled = g_new0 (Stage, N_STAGES);
      guint n_rules;
      const MirqabTemporalRule *rules = mirqab_temporal_rules_get (&n_rules);

      for (guint i = 0; i < n_rules; i++)
        {
          Stage *stage = &compiled[rules[i].stage];
          Pattern *pattern;
          First *first;

          stage->patterns = g_renew (Pattern, stage->patterns, stage->n_patterns + 1);
          stage->firsts = g_renew (First, stage->firsts, stage->n_patterns + 1);
          first = &stage->firsts[stage->n_patterns];
          pattern = &stage->patterns[stage->n_patterns++];
          memset (pattern, 0, sizeof *pattern);
          memset (first, 0, sizeof *first);
          compile_pattern (pattern, first, &rules[i]);
          pattern->number = i;
          stage->first.words |= first->words;
          stage->first.phrases |= first->phrases;
        }
      g_once_init_leave (&stages, compiled);
    }

  return stages;
}

static inline gboolean
may_begin (const First      *first,
           const MirqabItem *item)
{
  return (item->words & first->words) != 0 || (item->phrases & first->phrases) != 0;
}

static gboolean
vocable_fits (const MirqabVocable *vocable,
              const MirqabItem    *item)
{
  return ((item->words & vocable->words) != 0 || (item->phrases & vocable->phrases) != 0)
         && (vocable->value == MIRQAB_ANY_VALUE || vocable->value == item->value);
}

static const MirqabVocable *
find_vocable (const Element    *element,
              const MirqabItem *item)
{
  if ((item->words & element->words) == 0 && (item->phrases & element->phrases) == 0)
    return NULL;

  for (guint i = 0; i < element->n_alternatives; i++)
    if (vocable_fits (element->alternatives[i], item))
      return element->alternatives[i];

  return NULL;
}

/* A place in the line: what was done stands in [0, done), what is to be read
 * in [at, end). */
typedef struct
{
  const MirqabTokens *tokens;
  MirqabItem         *items;
  guint               done;
  guint               at;
  guint               end;
  guint              *uses; /* of each rule, or NULL */
} Line;

/* Where a pattern fits: the items of the line that its elements have taken. */
typedef struct
{
  guint                n_core;
  guint                n_items; /* with those of the context */
  guint                items[MIRQAB_MAX_ELEMENTS];
  const MirqabVocable *vocables[MIRQAB_MAX_ELEMENTS]; /* NULL: left out */
} Fit;

static gboolean
fits_before (const Pattern *pattern,
             const Line    *line,
             Fit           *fit)
{
  if (pattern->n_before > line->done)
    return FALSE;

  for (guint i = 0; i < pattern->n_before; i++)
    {
      fit->items[i] = line->done - pattern->n_before + i;
      fit->vocables[i] = find_vocable (&pattern->elements[i], &line->items[fit->items[i]]);
      if (fit->vocables[i] == NULL)
        return FALSE;
    }
  fit->n_items = pattern->n_before;

  return TRUE;
}

static gboolean
find_fit (const Pattern *pattern,
          const Line    *line,
          Fit           *fit)
{
  guint next = line->at;

  fit->n_core = 0;
  fit->n_items = 0;
  if (!fits_before (pattern, line, fit))
    return FALSE;

  for (guint i = pattern->n_before; i < pattern->n_elements; i++)
    {
      const Element *element = &pattern->elements[i];
      const MirqabVocable *vocable
        = next < line->end ? find_vocable (element, &line->items[next]) : NULL;

      fit->vocables[i] = vocable;
      if (vocable == NULL && !element->is_optional)
        return FALSE;
      if (vocable == NULL)
        continue;
      fit->items[i] = next++;
      fit->n_items++;
      if (!element->is_context)
        fit->n_core = next - line->at;
    }

  return fit->n_core > 0;
}

/* Lets the items of a fit say what they say in their places. */
static void
read_fit (const Pattern       *pattern,
          const Line          *line,
          const Fit           *fit,
          MirqabTemporalMatch *match,
          MirqabItem          *made)
{
  memset (match->items, 0, sizeof match->items);
  memset (made, 0, sizeof *made);
  made->moment.hour = MOMENT_NO_HOUR;
  made->until.hour = MOMENT_NO_HOUR;

  for (guint i = 0; i < pattern->n_elements; i++)
    {
      if (fit->vocables[i] == NULL)
        continue;
      match->items[i] = &line->items[fit->items[i]];
      if (!pattern->elements[i].is_context)
        mirqab_vocabulary_apply (fit->vocables[i]->role, match->items[i], &made->moment);
    }
}

static void
complete (MirqabItem               *made,
          const MirqabTemporalRule *rule,
          const Line               *line,
          guint                     n_core)
{
  const MirqabItem *first = &line->items[line->at];
  const MirqabItem *last = &line->items[line->at + n_core - 1];

  made->words = rule->words;
  made->phrases = rule->phrases;
  made->first = first->first;
  made->end = last->end;
  made->span.start = first->span.start;
  made->span.end = last->span.end;
  made->is_definite = first->is_definite;
  made->rule = rule->name;
}

/* Puts the best match at the place of what it was made of. */
static gboolean
apply_best (const Stage *stage,
            Line        *line)
{
  const MirqabItem *item = &line->items[line->at];
  MirqabItem best;
  const Pattern *best_pattern = NULL;
  guint best_core = 0, best_length = 0;

  for (guint i = 0; i < stage->n_patterns; i++)
    {
      const Pattern *pattern = &stage->patterns[i];
      MirqabTemporalMatch match;
      MirqabItem made;
      Fit fit;

      if (!may_begin (&stage->firsts[i], item))
        continue;
      if (!find_fit (pattern, line, &fit) || fit.n_items <= best_length)
        continue;

      match.tokens = line->tokens;
      read_fit (pattern, line, &fit, &match, &made);
      complete (&made, pattern->rule, line, fit.n_core);
      if (pattern->rule->build != NULL && !pattern->rule->build (&match, &made))
        continue;
      best = made;
      best_pattern = pattern;
      best_core = fit.n_core;
      best_length = fit.n_items;
    }

  if (best_pattern == NULL)
    return FALSE;

  if (line->uses != NULL)
    line->uses[best_pattern->number]++;

  line->at += best_core - 1;
  line->items[line->at] = best;

  return TRUE;
}

static void
run_stage (const Stage        *stage,
           const MirqabTokens *tokens,
           GArray             *items,
           guint              *uses)
{
  Line line = {
    .tokens = tokens,
    .items = (MirqabItem *) (void *) items->data,
    .end = items->len,
    .uses = uses,
  };

  while (line.at < line.end)
    {
      for (guint round = 0; round < MAX_ROUNDS; round++)
        {
          const MirqabItem *item = &line.items[line.at];

          if (!may_begin (&stage->first, item) || !apply_best (stage, &line))
            break;
        }
      if (line.done != line.at)
        line.items[line.done] = line.items[line.at];
      line.done++;
      line.at++;
    }

  g_array_set_size (items, line.done);
}

/**
 * mirqab_temporal_match_run:
 * @items: (inout): of MirqabItem: the words of a stretch of text; on return what
 *   the rules have made of them
 * @uses: (inout) (nullable): for each rule, how often it was used
 */
void
mirqab_temporal_match_run (const MirqabTokens *tokens,
                           GArray             *items,
                           guint              *uses)
{
  const Stage *stages = get_stages ();

  for (guint i = 0; i < N_STAGES; i++)
    run_stage (&stages[i], tokens, items, uses);
}
