/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/temporal-build.h"

#include <string.h>

#include "analysis/temporal-matched.h"
#include "language/day.h"
#include "language/hijri.h"
#include "language/months.h"

/* What rules do beyond joining their words: names and dates of the calendar. */

#define ANY_MONTH (WORD_BIT (WORD_MONTH) | WORD_BIT (WORD_RISKY_MONTH))

/* ---- names ---- */

/* تشرين 10 and 11, كانون 12 and 1; hijri ones are counted from 100. */
gboolean
mirqab_build_pair_month (const MirqabTemporalMatch *match,
                         MirqabItem                *made)
{
  int first = match->items[0]->extra;
  int nth = match->items[1]->value;

  if ((nth != 1 && nth != 2) || first == 1)
    return FALSE;

  if (first >= 100)
    {
      made->words = WORD_BIT (WORD_HIJRI_MONTH);
      made->value = first - 100 + nth - 1;
      made->extra = MIRQAB_NAMING_HIJRI;
    }
  else
    {
      made->value = (first + nth - 2) % 12 + 1;
      made->extra = MIRQAB_NAMING_LEVANT;
    }

  return TRUE;
}

/* تشرين2: the figure hangs on the name. */
gboolean
mirqab_build_pair_figure (const MirqabTemporalMatch *match,
                          MirqabItem                *made)
{
  const MirqabItem *number = match->items[1];

  return number->digits == 1
         && match->tokens->tokens[number->first].gap == MIRQAB_GAP_NONE
         && mirqab_build_pair_month (match, made);
}

gboolean
mirqab_build_dhu (const MirqabTemporalMatch *match,
                  MirqabItem                *made)
{
  made->value = match->items[1]->value;

  return match->items[0]->extra == 1 && made->value >= 11;
}

/* مايو/أيار is one month. So is a pair whose names disagree, by mistake; but two
 * months of one naming are two: يوليو-أغسطس. */
gboolean
mirqab_build_two_names (const MirqabTemporalMatch *match,
                        MirqabItem                *made)
{
  const MirqabItem *first = mirqab_matched_word (match, ANY_MONTH, 0);
  const MirqabItem *second = mirqab_matched_word (match, ANY_MONTH, 1);

  made->value = first->value;
  made->extra = first->extra;

  return first->value == second->value || first->extra != second->extra;
}

gboolean
mirqab_build_ordinal (const MirqabTemporalMatch *match,
                      MirqabItem                *made)
{
  const MirqabItem *number = match->items[1];

  made->words = number->words | WORD_BIT (WORD_ORDINAL);
  made->value = number->value;
  made->digits = number->digits;
  made->is_definite = TRUE;

  return number->digits > 0;
}

/* ---- dates ---- */

gboolean
mirqab_build_two_days_off (const MirqabTemporalMatch *match,
                           MirqabItem                *made)
{
  const MirqabItem *ordinal = mirqab_matched_word (match, WORD_BIT (WORD_ORDINAL), 0);
  const MirqabItem *day = mirqab_matched_word (match, WORD_BIT (WORD_DAY_WORD), 0);

  made->moment.unit = UNIT_DAY;
  made->moment.has_offset = TRUE;
  made->moment.offset = 2 * day->value;

  return ordinal == NULL || ordinal->value == 1;
}

static gboolean
set_day (MirqabMoment *moment,
         int           year,
         int           month,
         int           day)
{
  moment->year = (gint16) year;
  moment->month = (gint8) month;
  moment->day = (gint8) day;
  moment->offset = 0;

  return mirqab_ymd_is_valid (year, month, day);
}

#define FIRST_GREGORIAN 1600 /* years of figures before it are hijri */

/* Day first, as Arab, Russian and European outlets write; year first by ISO 8601;
 * month first only where nothing else is possible. */
gboolean
mirqab_build_numeric (const MirqabTemporalMatch *match,
                      MirqabItem                *made)
{
  const MirqabItem *a = match->items[0], *b = match->items[2], *c = match->items[4];
  int year = c->value;

  if (b->digits == 0 || b->digits > 2)
    return FALSE;
  if (a->digits == 4 && c->digits <= 2)
    return a->value >= FIRST_GREGORIAN && set_day (&made->moment, a->value, b->value, c->value);
  if (a->digits > 2 || a->digits == 0 || (c->digits != 4 && c->digits != 2))
    return FALSE;
  if (c->digits == 2)
    year += year < 70 ? 2000 : 1900;
  if (year < 1800 || mirqab_neighbour_is_glued (match, made))
    return FALSE;

  return set_day (&made->moment, year, b->value, a->value)
         || set_day (&made->moment, year, a->value, b->value);
}

/* 20/3/1432هـ; the era may be left out, as no Gregorian year of the news is near.
 * Saudi outlets write the year first: 1432/3/20 هـ. */
gboolean
mirqab_build_numeric_hijri (const MirqabTemporalMatch *match,
                            MirqabItem                *made)
{
  const MirqabItem *day = match->items[0], *month = match->items[2], *year = match->items[4];

  if (day->digits == 4)
    {
      const MirqabItem *ahead = day;

      day = year;
      year = ahead;
    }
  made->moment.is_hijri = TRUE;
  made->moment.year = (gint16) CLAMP (year->value, 0, G_MAXINT16);
  made->moment.month = (gint8) CLAMP (month->value, 0, G_MAXINT8);
  made->moment.day = (gint8) CLAMP (day->value, 0, G_MAXINT8);
  made->moment.offset = 0;

  return day->digits > 0 && day->digits <= 2 && month->digits > 0 && month->digits <= 2
         && year->digits == 4 && year->value < FIRST_GREGORIAN
         && mirqab_hijri_to_day (year->value, month->value, day->value) != MIRQAB_DAY_NONE;
}

/* يوم 9/3; and باريس - 9 - 3 - (وكالة), where the first dash follows a city. */
gboolean
mirqab_build_day_and_month (const MirqabTemporalMatch *match,
                            MirqabItem                *made)
{
  const MirqabItem *before = match->items[0];
  const MirqabItem *day = mirqab_matched_word (match, WORD_BIT (WORD_NUMBER), 0);
  const MirqabItem *month = mirqab_matched_word (match, WORD_BIT (WORD_NUMBER), 1);

  if (mirqab_item_is_word (before, WORD_DASH)
      && (before->first == 0
          || match->tokens->tokens[before->first - 1].kind != MIRQAB_TOKEN_WORD))
    return FALSE;

  /* A year with a leap day: whether there is a 29 February is found later. */
  return day->digits > 0 && day->digits <= 2 && month->digits > 0 && month->digits <= 2
         && set_day (&made->moment, 2000, month->value, day->value)
         && (made->moment.year = 0, TRUE);
}

gboolean
mirqab_build_date (const MirqabTemporalMatch *match,
                   MirqabItem                *made)
{
  const MirqabItem *day = mirqab_matched_word (match, WORD_BIT (WORD_DAY_NUMBER), 0);

  /* أول من مارس السياسة is no first of March, الأول من مارس is. */
  if (day->digits == 0 && !day->is_definite
      && mirqab_matched_word (match, WORD_BIT (WORD_OF), 0) != NULL)
    return FALSE;
  if (mirqab_neighbour_names_thing (match, made))
    made->phrases = PHRASE_BIT (PHRASE_SKIPPED);

  return made->moment.day <= mirqab_days_in_month (2000, made->moment.month);
}

/* في اليوم الأول من السنة */
gboolean
mirqab_build_first_day (const MirqabTemporalMatch *match,
                        MirqabItem                *made)
{
  MirqabMoment *moment = &made->moment;
  gboolean is_first = match->items[1]->value == 1;

  moment->year_relation = moment->year != 0                   ? RELATION_NONE
                          : moment->relation != RELATION_NONE ? moment->relation
                                                              : RELATION_THIS;
  moment->relation = RELATION_NONE;
  moment->unit = UNIT_NONE;
  moment->has_offset = FALSE;
  moment->part = 0;
  moment->month = 1;
  moment->day = 1;

  return is_first;
}

#define LONGEST_ABBREVIATION 4 /* Sept. */

/* A dot behind a month belongs to an abbreviation. */
gboolean
mirqab_build_month_first (const MirqabTemporalMatch *match,
                          MirqabItem                *made)
{
  const MirqabItem *month = match->items[0];

  return match->items[1] == NULL
         || month->span.end - month->span.start <= LONGEST_ABBREVIATION;
}

/* May 5 in English, but not فبراير 12 (في المئة). */
gboolean
mirqab_build_english_day (const MirqabTemporalMatch *match,
                          MirqabItem                *made)
{
  return match->items[0]->extra == MIRQAB_NAMING_ENGLISH
         && mirqab_build_month_first (match, made);
}

gboolean
mirqab_build_clear_month (const MirqabTemporalMatch *match,
                          MirqabItem                *made)
{
  made->extra = match->items[0]->extra;
  if (mirqab_neighbour_names_thing (match, made))
    made->phrases = PHRASE_BIT (PHRASE_SKIPPED);

  return TRUE;
}

/* 2004م; 1500م is a distance. */
gboolean
mirqab_build_era (const MirqabTemporalMatch *match,
                  MirqabItem                *made)
{
  return made->moment.year >= 1800 && made->moment.year <= 2100;
}

gboolean
mirqab_build_cyrillic (const MirqabTemporalMatch *match,
                       MirqabItem                *made)
{
  const MirqabItem *last = match->items[1];

  return match->tokens->tokens[last->first].script == MIRQAB_SCRIPT_CYRILLIC;
}

/* أعوام 2010 و2012, but not the Russian "лет 2010". */
gboolean
mirqab_build_years (const MirqabTemporalMatch *match,
                    MirqabItem                *made)
{
  return match->tokens->tokens[made->first].script == MIRQAB_SCRIPT_ARABIC;
}

/* اليوم is today, unless it is a day of its own: اليوم الوطني، روسيا اليوم. */
gboolean
mirqab_build_today (const MirqabTemporalMatch *match,
                    MirqabItem                *made)
{
  static const char *const kinds[] = {
    "العالمي", "الدولي", "الوطني", "الدراسي", "الختامي", "الافتتاحي", "الاخير", "المفتوح", "الواحد",
    "الموعود", "الاسود", "العربي", "الاعلامي", "الانتخابي", "السنوي", NULL,
  };
  static const char *const papers[] = { "صحيفه", "جريده", "موقع", "المصري", "مجله", NULL };
  static const char *const particles[] = { "قد", "وقد", "لقد", "فقد", NULL };
  const MirqabItem *word = match->items[0];
  const char *before = mirqab_neighbour_get (match, (gint64) word->first - 1);

  /* قد غدا: a verb. */
  if (word->value != 0)
    return !mirqab_neighbour_is_in (before, particles);

  return !mirqab_neighbour_is_in (mirqab_neighbour_get (match, word->end), kinds)
         && !mirqab_neighbour_is_in (before, papers);
}

/* أمس الأول is the day before yesterday, أمس الأول من آب is yesterday. */
gboolean
mirqab_build_first_yesterday (const MirqabTemporalMatch *match,
                              MirqabItem                *made)
{
  made->moment.offset = -2;
  made->moment.part = 0;

  return match->items[1]->value == 1 && match->items[1]->is_definite
         && strcmp (mirqab_neighbour_get (match, made->end), "من") != 0;
}

/* اليوم التالي، هذه الليلة; but اليوم التالي للحرب is counted from a day that nobody
 * tells. */
gboolean
mirqab_build_this_day (const MirqabTemporalMatch *match,
                       MirqabItem                *made)
{
  const MirqabItem *day = mirqab_matched_word (match, WORD_BIT (WORD_DAY_WORD), 0);
  gboolean is_beside = made->moment.relation == RELATION_FOLLOWING
                       || made->moment.relation == RELATION_PREVIOUS;

  made->moment.unit = UNIT_DAY;
  made->moment.has_offset = FALSE;
  if (is_beside && g_str_has_prefix (mirqab_neighbour_get (match, made->end), "لل"))
    made->phrases = PHRASE_BIT (PHRASE_SKIPPED);
  if (day != NULL && day->extra == DAY_PART_NIGHT)
    made->moment.day_part = DAY_PART_NIGHT;
  if (made->moment.relation == RELATION_LAST || made->moment.relation == RELATION_NEXT)
    return match->items[0]->extra == DAY_PART_NIGHT
           && (made->moment.day_part = DAY_PART_NIGHT, TRUE);

  return TRUE;
}
