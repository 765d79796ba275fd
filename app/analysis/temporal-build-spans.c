/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/temporal-build.h"

#include <string.h>

#include "language/day.h"
#include "language/months.h"

/* What rules do beyond joining their words: times, counts, offsets, ranges. */

static const MirqabItem *
find_number (const MirqabTemporalMatch *match,
             guint                      nth)
{
  for (guint i = 0; i < MIRQAB_MAX_ELEMENTS; i++)
    if (match->items[i] != NULL && mirqab_item_is_word (match->items[i], WORD_NUMBER)
        && nth-- == 0)
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

static gboolean
has_word (const MirqabTemporalMatch *match,
          MirqabWord                 word)
{
  for (guint i = 0; i < MIRQAB_MAX_ELEMENTS; i++)
    if (match->items[i] != NULL && mirqab_item_is_word (match->items[i], word))
      return TRUE;

  return FALSE;
}

static const char *
folded_at (const MirqabTemporalMatch *match,
           guint                      position)
{
  return position < match->tokens->n_tokens ? mirqab_tokens_get_folded (match->tokens, position)
                                            : "";
}

/* ---- times of the day ---- */

static int
hour_of_day (int             hour,
             MirqabDayPart   day_part)
{
  gboolean is_after_noon = day_part == DAY_PART_AFTERNOON || day_part == DAY_PART_EVENING
                           || (day_part == DAY_PART_NIGHT && hour > 5)
                           || (day_part == DAY_PART_NOON && hour < 10);

  if (hour < 12 && is_after_noon)
    return hour + 12;
  if (hour == 12 && (day_part == DAY_PART_MORNING || day_part == DAY_PART_NIGHT))
    return 0;

  return hour;
}

gboolean
mirqab_build_clock (const MirqabTemporalMatch *match,
                    MirqabItem                *made)
{
  const MirqabItem *hour = find_number (match, 0);
  const MirqabItem *minute = find_number (match, 1);
  gboolean is_half = has_word (match, WORD_PART);
  MirqabMoment *moment = &made->moment;

  if (minute != NULL && (minute->digits != 2 || minute->value > 59))
    return FALSE;
  if (hour->value > 24 || hour->digits > 2)
    return FALSE;

  moment->minute = (gint8) (minute != NULL ? minute->value : is_half ? 30 : 0);
  moment->hour = (gint8) hour_of_day (hour->value, moment->day_part);
  if (find_phrase (match, 0) == NULL)
    moment->offset = 0;

  return moment->hour < 24 || moment->minute == 0;
}

/* 10:30 alone is a score or a verse as well; its zone makes it a time. */
gboolean
mirqab_build_zoned_clock (const MirqabTemporalMatch *match,
                          MirqabItem                *made)
{
  const char *next = folded_at (match, made->end);

  if (strcmp (next, "بتوقيت") != 0 && strcmp (next, "بالتوقيت") != 0 && strcmp (next, "gmt") != 0
      && strcmp (next, "utc") != 0 && strcmp (next, "мск") != 0)
    return FALSE;

  return mirqab_build_clock (match, made);
}

gboolean
mirqab_build_midnight (const MirqabTemporalMatch *match,
                       MirqabItem                *made)
{
  const MirqabItem *part = match->items[1];

  if (match->items[0]->value != MIRQAB_MOD_MID || part->value != DAY_PART_NIGHT)
    return FALSE;

  made->moment = (MirqabMoment) { .hour = 0 };

  return TRUE;
}

/* هذا المساء */
gboolean
mirqab_build_this_part (const MirqabTemporalMatch *match,
                        MirqabItem                *made)
{
  made->moment.unit = UNIT_DAY;
  made->moment.relation = RELATION_THIS;

  return match->items[1]->is_definite;
}

/* ليل السبت الأحد: the night that begins on Saturday. */
gboolean
mirqab_build_night_between (const MirqabTemporalMatch *match,
                            MirqabItem                *made)
{
  const MirqabItem *time = find_phrase (match, 0);
  const MirqabItem *next = find_phrase (match, 1);

  made->moment = time->moment;
  if (made->moment.relation == RELATION_NONE)
    made->moment.relation = next->moment.relation;

  return time->moment.weekday != 0 && time->moment.day_part == DAY_PART_NIGHT
         && time->moment.weekday % 7 + 1 == next->moment.weekday;
}

/* ---- counts and durations ---- */

static gboolean
is_verb_ahead (const MirqabTemporalMatch *match)
{
  static const char *const auxiliaries[] = { "may", "will", "to", "would", "could", "can", "should" };
  guint first = match->items[0]->first;

  for (guint i = 0; first > 0 && i < G_N_ELEMENTS (auxiliaries); i++)
    if (strcmp (folded_at (match, first - 1), auxiliaries[i]) == 0)
      return TRUE;

  return FALSE;
}

gboolean
mirqab_build_count (const MirqabTemporalMatch *match,
                    MirqabItem                *made)
{
  const MirqabItem *number = find_number (match, 0);

  made->moment.offset = number != NULL ? number->value : 2;
  made->moment.is_half_more = has_word (match, WORD_PART);
  /* لأول يوم is no number of days, الـ24 ساعة is. */
  if (number != NULL && mirqab_item_is_word (number, WORD_ORDINAL) && number->digits == 0)
    return FALSE;
  /* "2022 year" is no length. */
  if (made->moment.unit == UNIT_YEAR && made->moment.offset > 1500)
    return FALSE;

  /* "may last two weeks": a verb. */
  if (mirqab_item_is_word (match->items[0], WORD_RELATION_AHEAD) && is_verb_ahead (match))
    return FALSE;

  return made->moment.offset > 0;
}

gboolean
mirqab_build_half_hour (const MirqabTemporalMatch *match,
                        MirqabItem                *made)
{
  made->moment.unit = UNIT_MINUTE;
  made->moment.offset = 30;

  return TRUE;
}

/* السنوات الخمس الماضية، العامين الماضيين. */
gboolean
mirqab_build_period (const MirqabTemporalMatch *match,
                     MirqabItem                *made)
{
  const MirqabItem *number = find_number (match, 0);

  made->moment.relation = RELATION_NONE;
  if (number != NULL)
    made->moment.offset = number->value;
  else if (match->items[0]->extra == 2)
    made->moment.offset = 2;
  else
    return FALSE;

  return match->items[0]->is_definite;
}

/* كل عام، سنويا */
gboolean
mirqab_build_single (const MirqabTemporalMatch *match,
                     MirqabItem                *made)
{
  made->moment.offset = 1;

  return TRUE;
}

/* ---- offsets ---- */

static gboolean
is_measured_from_event (const MirqabTemporalMatch *match,
                        guint                      position)
{
  static const char *const links[] = { "من", "علي", "عن", "ان" };
  const char *next = folded_at (match, position);

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    if (strcmp (next, links[i]) == 0)
      return TRUE;

  return FALSE;
}

/* قبل ثلاثة أيام, but not بعد عشر سنوات على توقيع: that is a length. */
gboolean
mirqab_build_offset (const MirqabTemporalMatch *match,
                     MirqabItem                *made)
{
  const MirqabItem *count = find_phrase (match, 0);
  gboolean is_back = has_word (match, WORD_BEFORE) || has_word (match, WORD_AGO);
  MirqabMoment *moment = &made->moment;

  if (count == NULL)
    moment->offset = 1;
  /* يوم is one day only with a word for it behind: قبل يوم من القمة is far off. */
  if (is_measured_from_event (match, made->end))
    return FALSE;

  moment->is_approximate = has_word (match, WORD_APPROXIMATELY);
  moment->has_offset = TRUE;
  if (is_back)
    moment->offset = -moment->offset;

  return TRUE;
}

gboolean
mirqab_build_focus_offset (const MirqabTemporalMatch *match,
                           MirqabItem                *made)
{
  if (find_phrase (match, 0) == NULL)
    made->moment.offset = 1;
  made->moment.has_offset = TRUE;
  made->moment.from_focus = TRUE;
  if (has_word (match, WORD_BEFORE))
    made->moment.offset = -made->moment.offset;

  return TRUE;
}

gboolean
mirqab_build_within (const MirqabTemporalMatch *match,
                     MirqabItem                *made)
{
  if (find_phrase (match, 0) == NULL)
    made->moment.offset = 1;
  made->moment.is_within = match->items[0]->value == 0
                           && !is_measured_from_event (match, made->end);

  return TRUE;
}

gboolean
mirqab_build_anniversary (const MirqabTemporalMatch *match,
                          MirqabItem                *made)
{
  const MirqabItem *number = find_number (match, 0);

  made->moment.offset = number->value;

  return mirqab_item_is_word (number, WORD_ORDINAL) || number->is_definite || number->digits > 0;
}

/* ---- ranges ---- */

/* 16 إلى 30 مايو: both are days of the month that the second one names. */
gboolean
mirqab_build_day_range (const MirqabTemporalMatch *match,
                        MirqabItem                *made)
{
  const MirqabItem *last = find_phrase (match, 0);
  gint8 day = 0;

  for (guint i = 0; i < MIRQAB_MAX_ELEMENTS && day == 0; i++)
    if (match->items[i] != NULL && mirqab_item_is_word (match->items[i], WORD_DAY_NUMBER))
      day = (gint8) match->items[i]->value;

  made->moment = made->until = last->moment;
  made->moment.day = day;
  made->moment.weekday = 0;

  return last->moment.day >= day
         && (last->moment.month != 0 || last->moment.month_relation != 0);
}

gboolean
mirqab_build_english_range (const MirqabTemporalMatch *match,
                            MirqabItem                *made)
{
  int first = match->items[1]->value;
  int last = match->items[3]->value;

  made->until = made->moment;
  made->moment.day = (gint8) first;
  made->until.day = (gint8) last;

  return match->items[0]->extra == MIRQAB_NAMING_ENGLISH && first < last;
}

gboolean
mirqab_build_range (const MirqabTemporalMatch *match,
                    MirqabItem                *made)
{
  const MirqabItem *first = find_phrase (match, 0);
  const MirqabItem *last = find_phrase (match, 1);

  if (last != NULL)
    {
      made->moment = first->moment;
      made->until = last->moment;
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

  return years[0] >= 1800 && years[1] <= 2100 && years[0] < years[1];
}

static gboolean
set_open (const MirqabTemporalMatch *match,
          MirqabItem                *made,
          MirqabOpenEnd              open)
{
  const MirqabItem *point = find_phrase (match, 0);

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
  return strcmp (folded_at (match, match->items[0]->first), "الي") != 0
         && set_open (match, made, MIRQAB_OPEN_BEFORE);
}
