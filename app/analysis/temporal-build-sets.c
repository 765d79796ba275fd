/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/temporal-build.h"

#include "analysis/temporal-matched.h"

/* What rules do beyond joining their words: what comes back, and the first months
 * of a year. */

#define MONTHS_OF_YEAR 12
#define MONTHS_OF_QUARTER 3

/* 9 مايو من كل عام */
gboolean
mirqab_build_yearly_day (const MirqabTemporalMatch *match,
                         MirqabItem                *made)
{
  gint8 unit = made->moment.unit;
  const MirqabItem *date = mirqab_matched_phrase (match, 0);

  made->moment = (MirqabMoment) { .hour = MOMENT_NO_HOUR };
  made->moment.unit = unit;
  made->moment.offset = 1;

  return unit == UNIT_YEAR && date->moment.year == 0;
}

/* التقرير نصف السنوي، ربع سنوية */
gboolean
mirqab_build_part_yearly (const MirqabTemporalMatch *match,
                          MirqabItem                *made)
{
  int parts = match->items[0]->value;

  made->moment = (MirqabMoment) { .hour = MOMENT_NO_HOUR };
  made->moment.unit = UNIT_MONTH;
  made->moment.offset = MONTHS_OF_YEAR / parts;

  return !match->items[0]->is_definite && parts < MONTHS_OF_YEAR;
}

/* مغلق أيام السبت والأحد: the plural is of all of them; two certain days are يومي. */
gboolean
mirqab_build_weekly_days (const MirqabTemporalMatch *match,
                          MirqabItem                *made)
{
  const MirqabItem *first = mirqab_matched_phrase (match, 0);
  const MirqabItem *second = mirqab_matched_phrase (match, 1);
  gboolean is_bare = first->moment.relation == RELATION_NONE
                     && second->moment.relation == RELATION_NONE && first->moment.month == 0
                     && second->moment.month == 0;

  made->moment = first->moment;

  return is_bare && made->end < match->tokens->n_tokens
         && !g_str_has_prefix (mirqab_neighbour_get (match, made->end), "وال")
         && match->tokens->tokens[made->end].mark != 0x060C;
}

/* الأشهر السبعة الأولى من العام، الأرباع الثلاثة الأولى */
gboolean
mirqab_build_first_months (const MirqabTemporalMatch *match,
                           MirqabItem                *made)
{
  const MirqabItem *units = match->items[0];
  int months = match->items[1]->value * (units->value == UNIT_PART ? MONTHS_OF_QUARTER : 1);
  MirqabMoment moment = { .hour = MOMENT_NO_HOUR, .year = made->moment.year };

  if ((units->value != UNIT_PART && units->value != UNIT_MONTH) || match->items[2]->value != 1
      || months < 2 || months >= MONTHS_OF_YEAR)
    return FALSE;

  if (made->moment.year == 0 && mirqab_matched_has (match, WORD_THE_UNIT))
    moment.year_relation = made->moment.relation != RELATION_NONE ? made->moment.relation : RELATION_THIS;
  made->moment = moment;
  if (months == MONTHS_OF_YEAR / 2)
    {
      made->phrases = PHRASE_BIT (PHRASE_PART);
      made->moment.part = 1;
      made->moment.parts = 2;
      return TRUE;
    }
  made->until = moment;
  made->moment.month = 1;
  made->until.month = (gint8) months;

  return TRUE;
}

/* يناير من كل عام */
gboolean
mirqab_build_yearly_month (const MirqabTemporalMatch *match,
                           MirqabItem                *made)
{
  const MirqabItem *month = match->items[0];
  gint8 number = mirqab_matched_phrase (match, 0) != NULL ? mirqab_matched_phrase (match, 0)->moment.month
                                                          : (gint8) month->value;
  gboolean is_yearly = made->moment.unit == UNIT_YEAR
                       && (mirqab_matched_phrase (match, 0) == NULL
                           || mirqab_matched_phrase (match, 0)->moment.year == 0);

  made->moment = (MirqabMoment) { .hour = MOMENT_NO_HOUR };
  made->moment.unit = UNIT_YEAR;
  made->moment.offset = 1;
  made->moment.month = number;

  return is_yearly;
}

/* كل ربيع، كل صيف */
gboolean
mirqab_build_yearly_season (const MirqabTemporalMatch *match,
                            MirqabItem                *made)
{
  gint8 season = (gint8) match->items[1]->value;

  made->moment = (MirqabMoment) { .hour = MOMENT_NO_HOUR };
  made->moment.unit = UNIT_YEAR;
  made->moment.offset = 1;
  made->moment.season = season;

  return !match->items[1]->is_definite;
}
