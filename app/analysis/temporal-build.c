/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/temporal-build.h"

#include <string.h>

#include "analysis/temporal-neighbours.h"
#include "language/day.h"
#include "language/months.h"

static const MirqabItem *
find_word (const MirqabTemporalMatch *match,
           guint64                    words,
           guint                      nth)
{
  for (guint i = 0; i < MIRQAB_MAX_ELEMENTS; i++)
    if (match->items[i] != NULL && (match->items[i]->words & words) != 0 && nth-- == 0)
      return match->items[i];

  return NULL;
}

static const MirqabItem *
find_phrase (const MirqabTemporalMatch *match,
             guint                      nth)
{
  for (guint i = 0; i < MIRQAB_MAX_ELEMENTS; i++)
    if (match->items[i] != NULL && match->items[i]->phrases != 0 && nth-- == 0)
      return match->items[i];

  return NULL;
}

#define ANY_MONTH (WORD_BIT (WORD_MONTH) | WORD_BIT (WORD_RISKY_MONTH))

/* ---- names ---- */

/* تشرين 10 and 11, كانون 12 and 1; hijri ones are counted from 100. */
gboolean
mirqab_build_pair_month (const MirqabTemporalMatch *match,
                         MirqabItem                *made)
{
  int first = match->items[0]->extra;
  int nth = match->items[1]->value;

  if (nth != 1 && nth != 2)
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

gboolean
mirqab_build_dhu (const MirqabTemporalMatch *match,
                  MirqabItem                *made)
{
  made->value = match->items[1]->value;

  return made->value >= 11;
}

/* مايو/أيار is one month. So is a pair whose names disagree, by mistake; but two
 * months of one naming are two: يوليو-أغسطس. */
gboolean
mirqab_build_two_names (const MirqabTemporalMatch *match,
                        MirqabItem                *made)
{
  const MirqabItem *first = find_word (match, ANY_MONTH, 0);
  const MirqabItem *second = find_word (match, ANY_MONTH, 1);

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
  const MirqabItem *ordinal = find_word (match, WORD_BIT (WORD_ORDINAL), 0);
  const MirqabItem *day = find_word (match, WORD_BIT (WORD_DAY_WORD), 0);

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
    return set_day (&made->moment, a->value, b->value, c->value);
  if (a->digits > 2 || a->digits == 0 || (c->digits != 4 && c->digits != 2))
    return FALSE;
  if (c->digits == 2)
    year += year < 70 ? 2000 : 1900;
  if (year < 1800)
    return FALSE;

  return set_day (&made->moment, year, b->value, a->value)
         || set_day (&made->moment, year, a->value, b->value);
}

/* يوم 9/3; and باريس - 9 - 3 - (وكالة), where the first dash follows a city. */
gboolean
mirqab_build_day_and_month (const MirqabTemporalMatch *match,
                            MirqabItem                *made)
{
  const MirqabItem *before = match->items[0];
  const MirqabItem *day = find_word (match, WORD_BIT (WORD_NUMBER), 0);
  const MirqabItem *month = find_word (match, WORD_BIT (WORD_NUMBER), 1);

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
  const MirqabItem *day = find_word (match, WORD_BIT (WORD_DAY_NUMBER), 0);

  /* أول من مارس السياسة is no first of March, الأول من مارس is. */
  if (day->digits == 0 && !day->is_definite
      && find_word (match, WORD_BIT (WORD_OF), 0) != NULL)
    return FALSE;
  if (mirqab_neighbour_names_thing (match, made))
    made->phrases = PHRASE_BIT (PHRASE_SKIPPED);

  return made->moment.day <= mirqab_days_in_month (2000, made->moment.month);
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
  const MirqabItem *word = match->items[0];

  if (word->value != 0)
    return TRUE;

  return !mirqab_neighbour_is_in (mirqab_neighbour_get (match, word->end), kinds)
         && !mirqab_neighbour_is_in (mirqab_neighbour_get (match, (gint64) word->first - 1), papers);
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

gboolean
mirqab_build_this_day (const MirqabTemporalMatch *match,
                       MirqabItem                *made)
{
  made->moment.unit = UNIT_DAY;
  made->moment.has_offset = FALSE;
  if (made->moment.relation == RELATION_LAST || made->moment.relation == RELATION_NEXT)
    return match->items[0]->extra == DAY_PART_NIGHT
           && (made->moment.day_part = DAY_PART_NIGHT, TRUE);

  return TRUE;
}

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
    "امين", "نايب", "مدعي", "مدير", "مفوض", "قنصل", "مفتش", "مراقب", "قايد", "حاكم", "وكيل", "راي", "امن", "قطاع",
    "برنامج", "اطار", "نفع", "اضراب", "كاتب", "متحدث", "اتجاه", "وضع", "صالح", "مجموع", "سياق", "معدل", "مزاج", "مال",
    "دين", "شان", "مسوول", "منسق", "عفو", "مناخ", "هدف", "شكل", "وجه", NULL,
  };

  return mirqab_neighbour_has_stem (mirqab_neighbour_get (match, (gint64) unit->first - 1), heads);
}

gboolean
mirqab_build_reference (const MirqabTemporalMatch *match,
                        MirqabItem                *made)
{
  const MirqabItem *unit = find_word (match,
                                      WORD_BIT (WORD_THE_UNIT) | WORD_BIT (WORD_UNIT)
                                      | WORD_BIT (WORD_UNITS), 0);

  made->phrases = phrase_of_unit (made->moment.unit);
  if (made->phrases == 0)
    return FALSE;

  return made->moment.unit != UNIT_YEAR || unit != match->items[0] || !is_general (match, unit);
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
  made->moment = find_phrase (match, 0)->moment;

  return TRUE;
}

#define SAFAR 2

/* Hijri months are names of persons as well (رجب، رمضان), and صفر is zero: a day
 * without its year needs figures or من, and that of صفر needs من. */
gboolean
mirqab_build_hijri_day (const MirqabTemporalMatch *match,
                        MirqabItem                *made)
{
  const MirqabItem *day = find_word (match, WORD_BIT (WORD_DAY_NUMBER), 0);
  gboolean is_linked = find_word (match, WORD_BIT (WORD_OF) | WORD_BIT (WORD_HIJRI_ERA), 0) != NULL
                       || find_word (match, WORD_BIT (WORD_UNIT), 0) != NULL;

  return is_linked || (day->digits > 0 && made->moment.month != SAFAR);
}

/* اليوم 5 يوليو: the date says it, اليوم only where the date lacks its year. */
gboolean
mirqab_build_day_date (const MirqabTemporalMatch *match,
                       MirqabItem                *made)
{
  const MirqabItem *day = find_phrase (match, 0);
  const MirqabItem *date = find_phrase (match, 1);

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
  const MirqabItem *year = find_phrase (match, first->phrases != 0 ? 1 : 0);

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

/* 9 الجاري: the adjective speaks of the month, which is not named. */
gboolean
mirqab_build_current_day (const MirqabTemporalMatch *match,
                          MirqabItem                *made)
{
  made->moment.weekday = 0;

  return strcmp (mirqab_neighbour_get (match, (gint64) made->end - 1), "الجاري") == 0
         && mirqab_build_in_month (match, made);
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

static gboolean
set_part (const MirqabTemporalMatch *match,
          MirqabItem                *made)
{
  const MirqabItem *ordinal = find_word (match, WORD_BIT (WORD_ORDINAL), 0);
  int parts = made->moment.parts;
  int part = ordinal != NULL ? ordinal->value : parts;

  made->moment.part = (gint8) part;

  return part >= 1 && part <= parts;
}

gboolean
mirqab_build_part (const MirqabTemporalMatch *match,
                   MirqabItem                *made)
{
  const MirqabItem *year = find_phrase (match, 0);

  if (year != NULL)
    {
      made->moment.unit = UNIT_NONE;
      made->moment.relation = RELATION_NONE;
      take_year (&made->moment, &year->moment);
    }

  return set_part (match, made);
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

/* The first half and the first week are the start of a month; the last ones its
 * end, and what lies between its middle. */
gboolean
mirqab_build_part_of_month (const MirqabTemporalMatch *match,
                            MirqabItem                *made)
{
  gboolean is_week = mirqab_item_is_word (match->items[0], WORD_THE_UNIT);
  const MirqabItem *ordinal = match->items[1];
  gboolean is_last = mirqab_item_is_word (ordinal, WORD_RECENT)
                     || ordinal->value == (is_week ? 4 : 2);

  made->moment.part = 0;
  if (ordinal->value == 1)
    made->moment.mod = MIRQAB_MOD_START;
  else
    made->moment.mod = is_last ? MIRQAB_MOD_END : MIRQAB_MOD_MID;

  return is_last || ordinal->value <= (is_week ? 4 : 2);
}

/* في الخريف, but not the name of a person or a party. */
gboolean
mirqab_build_bare_season (const MirqabTemporalMatch *match,
                          MirqabItem                *made)
{
  const char *next = mirqab_neighbour_get (match, made->end);

  return find_word (match, WORD_BIT (WORD_SEASON), 0)->is_definite
         && strcmp (next, "العربي") != 0;
}

gboolean
mirqab_build_decade (const MirqabTemporalMatch *match,
                     MirqabItem                *made)
{
  static const char *const persons[] = { "رجل", "امراه", "سيده", "شاب", "شابه", "رجلا", "وهو", NULL };
  const MirqabItem *century = find_word (match, WORD_BIT (WORD_ORDINAL), 0);
  const char *next = mirqab_neighbour_get (match, made->end);
  const char *after = mirqab_neighbour_get (match, (gint64) made->end + 1);

  /* في العشرينيات من عمره، رجل في الخمسينيات */
  if ((strcmp (next, "من") == 0 && strstr (after, "عمر") != NULL)
      || mirqab_neighbour_has_stem (mirqab_neighbour_get (match, (gint64) made->first - 2), persons))
    return FALSE;

  made->moment.century = (gint8) (century != NULL ? century->value - 1 : 19);
  made->moment.relation = RELATION_NONE;
  made->moment.part = 0;

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

/* ---- lists and what neighbours decide ---- */

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
    "حرب", "احداث", "انتخابات", "ازمه", "قمه", "موازنه", "ميزانيه", "مواجهات", "اشتباكات", "احتجاجات", "انقلاب",
    "غزو", "ثوره", "هجمات", "عدوان", "هدنه", "استفتاء", "نكبه", "مفاوضات", "اتفاق", NULL,
  };

  return made->moment.year >= 1900 && made->moment.year <= 2100
         && mirqab_neighbour_has_stem (mirqab_neighbour_get (match, (gint64) made->first - 1), events);
}

/* منذ and حتى measure time, so a number behind them is a year almost always. */
gboolean
mirqab_build_sure_year (const MirqabTemporalMatch *match,
                        MirqabItem                *made)
{
  const MirqabItem *before = match->items[0];

  return is_likely_year (made->moment.year)
         && (mirqab_item_is_word (before, WORD_SINCE) || !mirqab_neighbour_is_counted (match, made->end));
}

/* A month whose name is an ordinary word too, behind a preposition. */
gboolean
mirqab_build_bare_month (const MirqabTemporalMatch *match,
                         MirqabItem                *made)
{
  const MirqabItem *before = match->items[0];
  const MirqabItem *month = match->items[1];
  const char *name = mirqab_neighbour_get (match, month->first);

  made->extra = month->extra;
  /* آب is a month, أب is a father. */
  if (strcmp (name, "اب") == 0)
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
  const MirqabItem *other = find_phrase (match, 0);

  /* The other one is context, before or behind. */
  if (other->first == made->first)
    other = find_phrase (match, 1);

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
         && match->items[0]->value < find_phrase (match, 0)->moment.day;
}
