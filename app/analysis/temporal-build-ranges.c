/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/temporal-build.h"

#include <string.h>

#include "analysis/temporal-matched.h"
#include "language/months.h"

/* What rules do beyond joining their words: ranges, and what has an open end. */

/* 16 إلى 30 مايو: both are days of the month that the second one names. */
gboolean
mirqab_build_day_range (const MirqabTemporalMatch *match,
                        MirqabItem                *made)
{
  const MirqabItem *last = mirqab_matched_phrase (match, 0);
  gint8 day = 0;

  for (guint i = 0; i < MIRQAB_MAX_ELEMENTS && day == 0; i++)
    if (match->items[i] != NULL && mirqab_item_is_word (match->items[i], WORD_DAY_NUMBER))
      day = (gint8) match->items[i]->value;

  made->moment = made->until = last->moment;
  made->moment.day = day;
  made->moment.weekday = 0;

  /* نُشر: 12:08-23 فبراير: minutes, and the date behind their time. */
  if (strcmp (mirqab_neighbour_get (match, (gint64) made->first - 1), ":") == 0
      && made->first >= 2
      && match->tokens->tokens[made->first - 2].kind == MIRQAB_TOKEN_NUMBER)
    return FALSE;

  return last->moment.day >= day
         && (last->moment.month != 0 || last->moment.month_relation != 0);
}

gboolean
mirqab_build_english_range (const MirqabTemporalMatch *match,
                            MirqabItem                *made)
{
  int first = mirqab_matched_word (match, WORD_BIT (WORD_NUMBER), 0)->value;
  int last = mirqab_matched_word (match, WORD_BIT (WORD_NUMBER), 1)->value;

  made->until = made->moment;
  made->moment.day = (gint8) first;
  made->until.day = (gint8) last;

  return match->items[0]->extra == MIRQAB_NAMING_ENGLISH && first < last;
}

/* من 15 أيلول حتى 18 منه: both days are of the month that the first one names. */
static void
share_month (const MirqabMoment *first,
             MirqabMoment       *last)
{
  last->month = first->month;
  last->year = first->year;
  last->month_relation = RELATION_NONE;
  last->relation = first->relation;
  last->year_relation = first->year_relation;
}

/* مدد في 20 أغسطس 2010 حتى سنة 2044: what was done on a day, and how long it holds. */
static gboolean
is_extended (const MirqabTemporalMatch *match,
             const MirqabItem          *made)
{
  const MirqabItem *to = mirqab_matched_word (match, WORD_BIT (WORD_TO), 0);

  return strcmp (mirqab_neighbour_get (match, (gint64) made->first - 1), "في") == 0
         && strcmp (mirqab_neighbour_get (match, to->first), "حتي") == 0;
}

gboolean
mirqab_build_range (const MirqabTemporalMatch *match,
                    MirqabItem                *made)
{
  const MirqabItem *first = mirqab_matched_phrase (match, 0);
  const MirqabItem *last = mirqab_matched_phrase (match, 1);

  if (mirqab_matched_has (match, WORD_TO)
      && (mirqab_neighbour_is_postponed (match->tokens, made->first) || is_extended (match, made)))
    return FALSE;

  if (last != NULL)
    {
      made->moment = first->moment;
      made->until = last->moment;
      if (made->until.month_relation == RELATION_SAME && first->moment.month != 0)
        share_month (&first->moment, &made->until);
      return TRUE;
    }

  /* (of) risky-month to POINT */
  made->until = first->moment;
  made->moment = (MirqabMoment) { .hour = MOMENT_NO_HOUR };
  made->moment.month = (gint8) match->items[1]->value;

  return TRUE;
}

gboolean
mirqab_build_year_range (const MirqabTemporalMatch *match,
                         MirqabItem                *made)
{
  int years[2] = { 0, 0 };
  guint n = 0;

  for (guint i = 0; i < MIRQAB_MAX_ELEMENTS && n < 2; i++)
    {
      const MirqabItem *item = match->items[i];

      if (item == NULL)
        continue;
      if (mirqab_item_is_phrase (item, PHRASE_YEAR))
        years[n++] = item->moment.year;
      else if (mirqab_item_is_word (item, WORD_YEAR))
        years[n++] = item->value;
    }

  made->moment.year = (gint16) years[0];
  made->until.year = (gint16) years[1];

  return years[0] >= 1800 && years[1] <= 2100 && years[0] < years[1]
         && !mirqab_neighbour_is_counted (match, made->end)
         && !mirqab_neighbour_is_glued (match, made);
}

static gboolean
set_open (const MirqabTemporalMatch *match,
          MirqabItem                *made,
          MirqabOpenEnd              open)
{
  const MirqabItem *point = mirqab_matched_phrase (match, 0);

  made->phrases = point->phrases;
  made->moment.open = (gint8) open;
  made->rule = point->rule;

  return point->moment.open == MIRQAB_OPEN_NONE;
}

gboolean
mirqab_build_since (const MirqabTemporalMatch *match,
                    MirqabItem                *made)
{
  return set_open (match, made, MIRQAB_OPEN_AFTER);
}

/* حتى ends a time; إلى by itself leads to a place as often. */
gboolean
mirqab_build_until (const MirqabTemporalMatch *match,
                    MirqabItem                *made)
{
  return strcmp (mirqab_neighbour_get (match, match->items[0]->first), "الي") != 0
         && set_open (match, made, MIRQAB_OPEN_BEFORE);
}
