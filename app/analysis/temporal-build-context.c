/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/temporal-build.h"

#include <string.h>

#include "analysis/temporal-matched.h"
#include "language/months.h"

/* What rules do beyond joining their words: expressions that only their neighbours
 * make dates, and members of lists. */

static gboolean
is_likely_year (int year)
{
  return year >= 1800 && year <= 2100;
}

gboolean
mirqab_build_bare_year (const MirqabTemporalMatch *match,
                        MirqabItem                *made)
{
  const MirqabItem *before = match->items[0];

  /* The proclitics stand at their number: بـ2019, but not ص.ب 1992. */
  if ((mirqab_item_is_word (before, WORD_WITH) || mirqab_item_is_word (before, WORD_FOR))
      && match->tokens->tokens[made->first].gap != MIRQAB_GAP_NONE)
    return FALSE;
  /* القرار 1325 (2000) is cited, not told. */
  if (mirqab_item_is_word (before, WORD_OPEN) && before->first > 0
      && match->tokens->tokens[before->first - 1].kind == MIRQAB_TOKEN_NUMBER)
    return FALSE;

  return is_likely_year (made->moment.year) && !mirqab_neighbour_is_counted (match, made->end);
}

/* حرب 2020: a thing that happens, and its year. */
gboolean
mirqab_build_year_of_event (const MirqabTemporalMatch *match,
                            MirqabItem                *made)
{
  static const char *const events[] = {
    "حرب", "احداث", "انتخابات", "ازمه", "قمه", "موازنه", "ميزانيه", "مواجهات", "اشتباكات",
    "احتجاجات", "انقلاب",
    "غزو", "ثوره", "هجمات", "عدوان", "هدنه", "استفتاء", "نكبه", "مفاوضات", "اتفاق", NULL,
  };

  const char *before = mirqab_neighbour_get (match, (gint64) made->first - 1);

  return made->moment.year >= 1900 && made->moment.year <= 2100
         && mirqab_neighbour_has_stem (before, events);
}

/* منذ and حتى measure time, so a number behind them is a year almost always. */
gboolean
mirqab_build_sure_year (const MirqabTemporalMatch *match,
                        MirqabItem                *made)
{
  const MirqabItem *before = match->items[0];

  /* ارتفع إلى 2000: a round number behind إلى is a number. */
  if (strcmp (mirqab_neighbour_get (match, before->first), "الي") == 0
      && (made->moment.year <= 2000 || made->moment.year % 50 == 0))
    return FALSE;

  return is_likely_year (made->moment.year)
         && (mirqab_item_is_word (before, WORD_SINCE)
             || !mirqab_neighbour_is_counted (match, made->end));
}

/* A month whose name is an ordinary word too, behind a preposition. */
gboolean
mirqab_build_bare_month (const MirqabTemporalMatch *match,
                         MirqabItem                *made)
{
  const MirqabItem *before = match->items[0];
  const MirqabItem *month = match->items[1];
  made->extra = month->extra;
  /* آب is a month, أب is a father. */
  if (month->extra == MIRQAB_NAMING_LEVANT && month->value == 8)
    return g_str_has_prefix (match->tokens->text + month->span.start, "آ");
  /* أول من مارس السياسة: a verb with its object. */
  if (mirqab_item_is_word (before, WORD_OF)
      && g_str_has_prefix (mirqab_neighbour_get (match, month->end), "ال"))
    return FALSE;
  if (month->extra == MIRQAB_NAMING_ALGERIA && !mirqab_item_is_word (before, WORD_IN)
      && !mirqab_item_is_word (before, WORD_SINCE))
    made->moment.needs_naming = MIRQAB_NAMING_ALGERIA + 1;

  return TRUE;
}

/* سجل ماي 20 بالمئة: a month where the text uses that naming elsewhere; and أن is
 * followed by a noun, never by the verb مارس. */
gboolean
mirqab_build_lone_month (const MirqabTemporalMatch *match,
                         MirqabItem                *made)
{
  const MirqabItem *month = match->items[0];
  const char *before = mirqab_neighbour_get (match, (gint64) month->first - 1);

  made->extra = month->extra;
  if (month->extra == MIRQAB_NAMING_ALGERIA)
    {
      made->moment.needs_naming = MIRQAB_NAMING_ALGERIA + 1;
      return TRUE;
    }
  if (month->extra == MIRQAB_NAMING_LEVANT)
    return g_str_has_prefix (match->tokens->text + month->span.start, "آ");

  return month->extra == MIRQAB_NAMING_GULF
         && (strcmp (before, "ان") == 0 || strcmp (before, "بان") == 0);
}

#define FIRST_LONG_ORDINAL 11 /* الحادي عشر: in two words, so that it counts days */

/* وفي السادس والعشرين: of the current month. on the 10th */
gboolean
mirqab_build_lone_day (const MirqabTemporalMatch *match,
                       MirqabItem                *made)
{
  const MirqabItem *day = match->items[1];
  const char *next = mirqab_neighbour_get (match, made->end);
  gboolean is_latin = strcmp (mirqab_neighbour_get (match, match->items[0]->first), "on") == 0;

  made->moment.month_relation = RELATION_THIS;
  if (is_latin)
    return day->digits > 0 && g_str_has_suffix (next, "th");

  return day->is_definite && mirqab_item_is_word (day, WORD_ORDINAL)
         && day->value >= FIRST_LONG_ORDINAL
         && strcmp (next, "من") != 0 && !g_str_has_prefix (next, "ال") && !g_str_has_prefix (next, "وال");
}

static gboolean
take_missing (MirqabMoment       *moment,
              const MirqabMoment *other)
{
  gboolean has_year = moment->year != 0 || moment->year_relation != 0 || moment->relation != 0;

  if (has_year || (other->year == 0 && other->year_relation == 0 && other->relation == 0))
    return FALSE;

  moment->year = other->year;
  moment->year_relation = other->year_relation;
  moment->relation = other->relation;

  return TRUE;
}

/* في مارس وأبريل 2021: the year stands at the last member only. */
gboolean
mirqab_build_shared (const MirqabTemporalMatch *match,
                     MirqabItem                *made)
{
  const MirqabItem *other = mirqab_matched_phrase (match, 0);

  /* The other one is context, before or behind. */
  if (other->first == made->first)
    other = mirqab_matched_phrase (match, 1);

  if (other->moment.is_hijri != made->moment.is_hijri)
    return FALSE;

  return take_missing (&made->moment, &other->moment);
}

/* 5 و6 مايو: the month stands at the last member only. */
gboolean
mirqab_build_shared_day (const MirqabTemporalMatch *match,
                         MirqabItem                *made)
{
  const MirqabItem *other = NULL;
  gint8 day = made->moment.day;

  for (guint i = 0; i < MIRQAB_MAX_ELEMENTS; i++)
    if (match->items[i] != NULL && mirqab_item_is_phrase (match->items[i], PHRASE_DATE))
      other = match->items[i];

  made->moment = other->moment;
  made->moment.day = day;
  made->moment.weekday = 0;

  return other->moment.month != 0 || other->moment.month_relation != 0;
}

/* ثم 5 و6 مايو: figures that grow are days of one month, whatever stands before. */
gboolean
mirqab_build_earlier_day (const MirqabTemporalMatch *match,
                          MirqabItem                *made)
{
  return match->items[0]->digits > 0
         && mirqab_build_shared_day (match, made)
         && match->items[0]->value < mirqab_matched_phrase (match, 0)->moment.day;
}
