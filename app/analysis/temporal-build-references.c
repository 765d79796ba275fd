/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/temporal-build.h"

#include <string.h>

#include "analysis/temporal-matched.h"

/* What rules do beyond joining their words: this year, its parts and phases. */

/* ---- references ---- */

static guint32
phrase_of_unit (MirqabUnit unit)
{
  switch (unit)
    {
    case UNIT_DAY:
      return PHRASE_BIT (PHRASE_DAY);
    case UNIT_WEEK:
      return PHRASE_BIT (PHRASE_WEEK);
    case UNIT_MONTH:
      return PHRASE_BIT (PHRASE_THE_MONTH);
    case UNIT_YEAR:
      return PHRASE_BIT (PHRASE_THE_YEAR);
    case UNIT_DECADE:
      return PHRASE_BIT (PHRASE_DECADE);
    case UNIT_CENTURY:
      return PHRASE_BIT (PHRASE_CENTURY);
    case UNIT_NONE:
    case UNIT_SECOND:
    case UNIT_MINUTE:
    case UNIT_HOUR:
    case UNIT_SEASON:
    case UNIT_PART:
    default:
      return 0;
    }
}

/* عام is "general" behind a title or a thing of the public: الأمين العام الحالي. */
static gboolean
is_general (const MirqabTemporalMatch *match,
            const MirqabItem          *unit)
{
  static const char *const heads[] = {
    "امين", "نايب", "مدعي", "مدير", "مفوض", "قنصل", "مفتش", "مراقب", "قايد", "حاكم", "وكيل",
    "راي", "امن", "قطاع",
    "برنامج", "اطار", "نفع", "اضراب", "كاتب", "متحدث", "اتجاه", "وضع", "صالح", "مجموع", "سياق",
    "معدل", "مزاج", "مال",
    "دين", "شان", "مسوول", "منسق", "عفو", "مناخ", "هدف", "شكل", "وجه", NULL,
  };

  return mirqab_neighbour_has_stem (mirqab_neighbour_get (match, (gint64) unit->first - 1), heads);
}

gboolean
mirqab_build_reference (const MirqabTemporalMatch *match,
                        MirqabItem                *made)
{
  const MirqabItem *unit = mirqab_matched_word (match,
                                                WORD_BIT (WORD_THE_UNIT) | WORD_BIT (WORD_UNIT)
                                                | WORD_BIT (WORD_UNITS), 0);

  made->phrases = phrase_of_unit (made->moment.unit);
  if (made->phrases == 0)
    return FALSE;

  return made->moment.unit != UNIT_YEAR || unit != match->items[0] || !is_general (match, unit);
}

/* الأسبوع قبل الماضي، العام بعد المقبل */
gboolean
mirqab_build_two_units_off (const MirqabTemporalMatch *match,
                            MirqabItem                *made)
{
  gboolean is_back = mirqab_item_is_word (match->items[1], WORD_BEFORE);

  made->moment.relation = is_back ? RELATION_LAST_BUT_ONE : RELATION_NEXT_BUT_ONE;
  made->phrases = phrase_of_unit (made->moment.unit);

  return made->phrases != 0
         && match->items[2]->value == (is_back ? RELATION_LAST : RELATION_NEXT);
}

/* العام الماضي 2021: the number says it. */
gboolean
mirqab_build_explicit_year (const MirqabTemporalMatch *match,
                            MirqabItem                *made)
{
  made->moment.unit = UNIT_NONE;
  made->moment.relation = RELATION_NONE;

  return made->moment.year >= 1800 && made->moment.year <= 2100
         && !mirqab_neighbour_is_counted (match, made->end);
}

static guint32
kind_of_last (const MirqabTemporalMatch *match)
{
  guint32 kind = 0;

  for (guint i = 0; i < MIRQAB_MAX_ELEMENTS; i++)
    if (match->items[i] != NULL && match->items[i]->phrases != 0)
      kind = match->items[i]->phrases;

  return kind;
}

/* The expression is of the kind of its last phrase, and means what that means. */
gboolean
mirqab_build_kept (const MirqabTemporalMatch *match,
                   MirqabItem                *made)
{
  made->phrases = kind_of_last (match);
  /* A Gregorian date beside a hijri one is the one that is meant. */
  if (mirqab_item_is_phrase (made, PHRASE_DATE))
    made->moment.is_hijri = FALSE;

  return TRUE;
}

gboolean
mirqab_build_kept_part (const MirqabTemporalMatch *match,
                        MirqabItem                *made)
{
  return made->moment.day_part != DAY_PART_NONE;
}

gboolean
mirqab_build_first_moment (const MirqabTemporalMatch *match,
                           MirqabItem                *made)
{
  made->moment = mirqab_matched_phrase (match, 0)->moment;

  return TRUE;
}

#define SAFAR 2

/* Hijri months are names of persons as well (رجب، رمضان), and صفر is zero: a day
 * without its year needs figures or من, and that of صفر needs من. */
gboolean
mirqab_build_hijri_day (const MirqabTemporalMatch *match,
                        MirqabItem                *made)
{
  const MirqabItem *day = mirqab_matched_word (match, WORD_BIT (WORD_DAY_NUMBER), 0);
  gboolean is_linked = mirqab_matched_has (match, WORD_OF)
                       || mirqab_matched_has (match, WORD_HIJRI_ERA)
                       || mirqab_matched_has (match, WORD_UNIT);

  return is_linked || (day->digits > 0 && made->moment.month != SAFAR);
}

/* اليوم 5 يوليو: the date says it, اليوم only where the date lacks its year. */
gboolean
mirqab_build_day_date (const MirqabTemporalMatch *match,
                       MirqabItem                *made)
{
  const MirqabItem *day = mirqab_matched_phrase (match, 0);
  const MirqabItem *date = mirqab_matched_phrase (match, 1);

  if (mirqab_item_is_phrase (date, PHRASE_HIJRI))
    {
      made->phrases = PHRASE_BIT (PHRASE_DAY);
      made->moment = day->moment;
      return TRUE;
    }

  made->moment = date->moment;
  if (date->moment.year == 0 && date->moment.relation == RELATION_NONE)
    made->moment.relation = RELATION_THIS;

  return TRUE;
}

/* ---- parts ---- */

static void
take_year (MirqabMoment       *moment,
           const MirqabMoment *year)
{
  if (year->unit == UNIT_YEAR)
    moment->year_relation = year->relation;
  else
    moment->year = year->year;
}

gboolean
mirqab_build_in_year (const MirqabTemporalMatch *match,
                      MirqabItem                *made)
{
  const MirqabItem *first = match->items[0];
  const MirqabItem *year = mirqab_matched_phrase (match, first->phrases != 0 ? 1 : 0);

  if (first->phrases != 0)
    made->moment = first->moment;
  made->moment.unit = UNIT_NONE;
  made->moment.relation = RELATION_NONE;
  take_year (&made->moment, &year->moment);

  return first->phrases == 0 || first->moment.year == 0;
}

gboolean
mirqab_build_in_month (const MirqabTemporalMatch *match,
                       MirqabItem                *made)
{
  made->moment.month_relation = made->moment.relation;
  made->moment.relation = RELATION_NONE;
  made->moment.unit = UNIT_NONE;
  made->moment.mod = MIRQAB_MOD_NONE;

  return TRUE;
}

gboolean
mirqab_build_day_of_the_month (const MirqabTemporalMatch *match,
                               MirqabItem                *made)
{
  made->moment.relation = RELATION_THIS;

  return mirqab_build_in_month (match, made);
}

/* حتى 18 منه: of the month that was named last. */
gboolean
mirqab_build_day_of_it (const MirqabTemporalMatch *match,
                        MirqabItem                *made)
{
  made->moment.weekday = 0;
  made->moment.relation = RELATION_SAME;

  return mirqab_build_in_month (match, made);
}

/* في 27 الفائت: of the month before; figures only, as الخامس الماضي is the last fifth. */
gboolean
mirqab_build_day_of_other_month (const MirqabTemporalMatch *match,
                                 MirqabItem                *made)
{
  const char *word = mirqab_neighbour_get (match, (gint64) made->end - 1);
  gboolean is_other = made->moment.relation == RELATION_LAST || made->moment.relation == RELATION_NEXT;

  made->moment.weekday = 0;

  return is_other && match->items[1]->digits > 0
         && !g_str_has_suffix (word, "ه") && !g_str_has_suffix (word, "ين")
         && mirqab_build_in_month (match, made);
}

/* 9 الجاري: the adjective speaks of the month, which is not named. */
gboolean
mirqab_build_current_day (const MirqabTemporalMatch *match,
                          MirqabItem                *made)
{
  made->moment.weekday = 0;

  return strcmp (mirqab_neighbour_get (match, (gint64) made->end - 1), "الجاري") == 0
         && mirqab_build_in_month (match, made);
}

/* الأيام الأولى من عام 2022 are its start, الأيام الأخيرة its end. */
gboolean
mirqab_build_outer_days (const MirqabTemporalMatch *match,
                         MirqabItem                *made)
{
  const MirqabItem *period = mirqab_matched_phrase (match, 0);
  gboolean is_last = mirqab_item_is_word (match->items[1], WORD_RECENT);

  made->phrases = period->phrases;
  made->moment = period->moment;
  made->moment.mod = is_last ? MIRQAB_MOD_END : MIRQAB_MOD_START;

  return is_last || match->items[1]->value == 1;
}

/* نهاية العام: the current one. */
gboolean
mirqab_build_phase (const MirqabTemporalMatch *match,
                    MirqabItem                *made)
{
  made->moment.relation = RELATION_THIS;
  made->phrases = phrase_of_unit (made->moment.unit);

  return made->phrases != 0 && made->moment.unit != UNIT_CENTURY;
}

/* أول العام */
gboolean
mirqab_build_first_of_unit (const MirqabTemporalMatch *match,
                            MirqabItem                *made)
{
  made->moment.part = 0;
  made->moment.mod = MIRQAB_MOD_START;

  return match->items[0]->value == 1 && !match->items[0]->is_definite
         && mirqab_build_phase (match, made);
}

gboolean
mirqab_build_foreign_phase (const MirqabTemporalMatch *match,
                            MirqabItem                *made)
{
  if (match->tokens->tokens[made->first].script == MIRQAB_SCRIPT_ARABIC)
    return FALSE;

  return mirqab_build_phase (match, made);
}

#define THIRDS 3

static gboolean
set_part (const MirqabTemporalMatch *match,
          MirqabItem                *made)
{
  const MirqabItem *ordinal = mirqab_matched_word (match, WORD_BIT (WORD_ORDINAL), 0);
  int parts = made->moment.parts;
  int part = ordinal != NULL ? ordinal->value : parts;

  if (part < 1 || part > parts)
    return FALSE;

  if (parts != THIRDS)
    {
      made->moment.part = (gint8) part;
      return TRUE;
    }

  /* TIMEX3 has no thirds: the start, the middle or the end of the year. */
  made->moment.parts = 0;
  made->moment.part = 0;
  made->moment.mod = part == 1        ? MIRQAB_MOD_START
                     : part == THIRDS ? MIRQAB_MOD_END
                                      : MIRQAB_MOD_MID;
  made->phrases = PHRASE_BIT (PHRASE_YEAR);
  return TRUE;
}

gboolean
mirqab_build_part (const MirqabTemporalMatch *match,
                   MirqabItem                *made)
{
  const MirqabItem *year = mirqab_matched_phrase (match, 0);

  if (year != NULL)
    {
      made->moment.unit = UNIT_NONE;
      made->moment.relation = RELATION_NONE;
      take_year (&made->moment, &year->moment);
    }

  return set_part (match, made);
}

/* во втором полугодии: of the current year; but the half of a match is none. */
gboolean
mirqab_build_foreign_part (const MirqabTemporalMatch *match,
                           MirqabItem                *made)
{
  const MirqabItem *part = match->items[1];
  const char *word = mirqab_neighbour_get (match, part->first);

  return match->tokens->tokens[part->first].script != MIRQAB_SCRIPT_ARABIC
         && (strcmp (word, "quarter") == 0 || g_str_has_prefix (word, "квартал")
             || g_str_has_prefix (word, "полугоди"))
         && set_part (match, made);
}

/* النصف الثاني من العام: the current one. */
gboolean
mirqab_build_part_of_the_year (const MirqabTemporalMatch *match,
                               MirqabItem                *made)
{
  made->moment.year_relation = RELATION_THIS;

  return set_part (match, made);
}

/* الربع الأول of the year, not of a match or of a list. */
gboolean
mirqab_build_bare_part (const MirqabTemporalMatch *match,
                        MirqabItem                *made)
{
  return match->items[0]->is_definite
         && strcmp (mirqab_neighbour_get (match, match->items[1]->end), "من") != 0
         && set_part (match, made);
}

/* موازنة النصف الأول: where money is counted it is that of a year. */
gboolean
mirqab_build_bare_half (const MirqabTemporalMatch *match,
                        MirqabItem                *made)
{
  static const char *const money[] = {
    "موازنه", "ميزانيه", "نتايج", "ارباح", "ايرادات", "صادرات", "مبيعات", "نمو", NULL,
  };

  made->moment.parts = 2;

  return mirqab_neighbour_has_stem (mirqab_neighbour_get (match, (gint64) made->first - 1), money)
         && mirqab_build_bare_part (match, made);
}

/* The first half, third and week are the start of a month; the last ones its
 * end, and what lies between its middle. */
gboolean
mirqab_build_part_of_month (const MirqabTemporalMatch *match,
                            MirqabItem                *made)
{
  gboolean is_week = mirqab_item_is_word (match->items[0], WORD_THE_UNIT);
  const MirqabItem *ordinal = match->items[1];
  int n_parts = is_week ? 4 : match->items[0]->value;
  gboolean is_last = mirqab_item_is_word (ordinal, WORD_RECENT) || ordinal->value == n_parts;

  made->moment.part = 0;
  if (is_week)
    made->moment.week = mirqab_item_is_word (ordinal, WORD_RECENT) ? -1 : (gint8) ordinal->value;
  if (ordinal->value == 1)
    made->moment.mod = MIRQAB_MOD_START;
  else
    made->moment.mod = is_last ? MIRQAB_MOD_END : MIRQAB_MOD_MID;

  return is_last || ordinal->value <= n_parts;
}

/* في الخريف, but not the name of a person or a party. */
gboolean
mirqab_build_bare_season (const MirqabTemporalMatch *match,
                          MirqabItem                *made)
{
  const char *next = mirqab_neighbour_get (match, made->end);

  return mirqab_matched_word (match, WORD_BIT (WORD_SEASON), 0)->is_definite
         && strcmp (next, "العربي") != 0;
}

gboolean
mirqab_build_decade (const MirqabTemporalMatch *match,
                     MirqabItem                *made)
{
  static const char *const persons[] = {
    "رجل", "امراه", "سيده", "شاب", "شابه", "رجلا", "وهو", NULL,
  };
  const MirqabItem *century = mirqab_matched_word (match, WORD_BIT (WORD_ORDINAL), 0);
  const char *next = mirqab_neighbour_get (match, made->end);
  const char *after = mirqab_neighbour_get (match, (gint64) made->end + 1);
  const char *head = mirqab_neighbour_get (match, (gint64) made->first - 2);

  /* في العشرينيات من عمره، رجل في الخمسينيات */
  if ((strcmp (next, "من") == 0 && strstr (after, "عمر") != NULL)
      || mirqab_neighbour_has_stem (head, persons))
    return FALSE;

  made->moment.century = (gint8) (century != NULL ? century->value - 1 : 19);
  /* 1990s, 2000s: the figures say the century. */
  if (match->items[0]->digits == 4)
    made->moment.century = (gint8) match->items[0]->extra;
  made->moment.relation = RELATION_NONE;
  made->moment.part = 0;

  return TRUE;
}

#define NOUGHTS 100 /* the first decade, counted from the century before: 0 is none */

/* العقد الأول من القرن الحالي، العقد الأخير من القرن العشرين */
gboolean
mirqab_build_decade_of_century (const MirqabTemporalMatch *match,
                                MirqabItem                *made)
{
  gboolean is_last = mirqab_item_is_word (match->items[1], WORD_RECENT);
  const MirqabItem *which = match->items[4];
  int decade = is_last ? 9 : match->items[1]->value - 1;
  int century;

  if (mirqab_item_is_word (which, WORD_RELATION))
    century = which->value == RELATION_LAST ? 19 : 20;
  else
    century = which->value - 1;
  if (decade < 0 || decade > 9 || century < 1 || century > 21)
    return FALSE;

  made->moment = (MirqabMoment) { .hour = MOMENT_NO_HOUR };
  made->moment.decade = (gint8) (decade == 0 ? NOUGHTS : decade * 10);
  made->moment.century = (gint8) (decade == 0 ? century - 1 : century);

  return TRUE;
}

gboolean
mirqab_build_century (const MirqabTemporalMatch *match,
                      MirqabItem                *made)
{
  int nth = match->items[1]->value;

  made->moment = (MirqabMoment) { .hour = MOMENT_NO_HOUR, .century = (gint8) (nth - 1) };

  return nth >= 2 && nth <= 22;
}

gboolean
mirqab_build_eve (const MirqabTemporalMatch *match,
                  MirqabItem                *made)
{
  made->phrases = kind_of_last (match);
  made->moment.is_eve = TRUE;

  return TRUE;
}
