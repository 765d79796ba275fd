/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/temporal-build.h"

#include <string.h>

#include "analysis/temporal-matched.h"

/* What rules do beyond joining their words: times of the day. */

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

static MirqabDayPart
find_half_day (const MirqabTemporalMatch *match)
{
  for (guint i = 0; i < MIRQAB_MAX_ELEMENTS; i++)
    if (match->items[i] != NULL && mirqab_item_is_word (match->items[i], WORD_ERA))
      return match->items[i]->value != 0 ? (MirqabDayPart) match->items[i]->value
                                         : DAY_PART_EVENING;

  return DAY_PART_NONE;
}

gboolean
mirqab_build_clock (const MirqabTemporalMatch *match,
                    MirqabItem                *made)
{
  const MirqabItem *hour = mirqab_matched_word (match, WORD_BIT (WORD_NUMBER), 0);
  const MirqabItem *minute = mirqab_matched_word (match, WORD_BIT (WORD_NUMBER), 1);
  gboolean is_half = mirqab_matched_has (match, WORD_PART);
  MirqabMoment *moment = &made->moment;
  MirqabDayPart half_day;

  if (minute != NULL && (minute->digits != 2 || minute->value > 59))
    return FALSE;
  if (hour->value > 24 || hour->digits > 2)
    return FALSE;

  moment->minute = (gint8) (minute != NULL ? minute->value : is_half ? 30 : 0);
  /* 07:42 م, 07:42 ص are written so for the evening and the morning. */
  half_day = find_half_day (match);
  if (half_day != DAY_PART_NONE)
    moment->day_part = (gint8) half_day;
  moment->hour = (gint8) hour_of_day (hour->value, moment->day_part);
  /* The figures are no count of days: أمس 14:35. */
  moment->offset = mirqab_matched_phrase (match, 0) == NULL
                     ? 0 : mirqab_matched_phrase (match, 0)->moment.offset;

  return moment->hour < 24 || moment->minute == 0;
}

/* 10:30 a.m. */
gboolean
mirqab_build_latin_clock (const MirqabTemporalMatch *match,
                          MirqabItem                *made)
{
  const MirqabItem *half = mirqab_matched_word (match, WORD_BIT (WORD_ERA), 0);

  return match->tokens->tokens[half->first].script == MIRQAB_SCRIPT_LATIN
         && mirqab_build_clock (match, made);
}

/* العاشرة صباحا، 8 مساء: but not "7 ظهر". */
gboolean
mirqab_build_hour_and_part (const MirqabTemporalMatch *match,
                            MirqabItem                *made)
{
  const MirqabItem *hour = match->items[0];
  const MirqabItem *part = match->items[1];
  gboolean is_spoken = mirqab_item_is_word (hour, WORD_ORDINAL) && hour->is_definite
                       && !mirqab_item_is_word (hour, WORD_DAY_NUMBER);

  /* فاز 3-1 مساء الأربعاء: a score */
  if (mirqab_neighbour_is_glued (match, made))
    return FALSE;
  if (hour->value < 1 || hour->value > 12 || part->is_definite
      || (!is_spoken && (hour->digits == 0 || hour->digits > 2)))
    return FALSE;

  return mirqab_build_clock (match, made);
}

static gboolean
is_spoken_hour (const MirqabItem *hour)
{
  return hour->is_definite && hour->value >= 1 && hour->value <= 12
         && (hour->value == 1 || !mirqab_item_is_word (hour, WORD_DAY_NUMBER));
}

/* الواحدة من ظهر الخميس، السابعة من مساء أمس */
gboolean
mirqab_build_hour_of_part (const MirqabTemporalMatch *match,
                           MirqabItem                *made)
{
  return is_spoken_hour (match->items[0]) && !match->items[2]->is_definite
         && mirqab_build_clock (match, made);
}

/* الساعة الرابعة بعد الظهر */
gboolean
mirqab_build_hour_around_noon (const MirqabTemporalMatch *match,
                               MirqabItem                *made)
{
  const MirqabItem *hour = match->items[1];

  if (match->items[3]->value != DAY_PART_NOON || !match->items[3]->is_definite
      || (match->items[0] == NULL && !is_spoken_hour (hour)))
    return FALSE;
  made->moment.day_part = mirqab_item_is_word (match->items[2], WORD_AFTER) ? DAY_PART_AFTERNOON
                                                                            : DAY_PART_MORNING;

  return mirqab_build_clock (match, made);
}

/* بعد ظهر الخميس is its afternoon, قبل الظهر its morning. */
gboolean
mirqab_build_around_noon (const MirqabTemporalMatch *match,
                          MirqabItem                *made)
{
  const MirqabItem *part = match->items[1];

  made->moment.day_part = mirqab_item_is_word (match->items[0], WORD_AFTER) ? DAY_PART_AFTERNOON
                                                                            : DAY_PART_MORNING;

  return part->value == DAY_PART_NOON;
}

/* 10:30 alone is a score or a verse as well; its zone makes it a time. */
gboolean
mirqab_build_zoned_clock (const MirqabTemporalMatch *match,
                          MirqabItem                *made)
{
  static const char *const zones[] = { "بتوقيت", "بالتوقيت", "gmt", "utc", "мск", "ت", NULL };

  return mirqab_neighbour_is_in (mirqab_neighbour_get (match, made->end), zones)
         && mirqab_build_clock (match, made);
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

/* أمس مساء، الخميس صباحا; but ظهر behind a day is the verb "appeared". */
gboolean
mirqab_build_adverb (const MirqabTemporalMatch *match,
                     MirqabItem                *made)
{
  const MirqabItem *part = match->items[1];
  const char *word = mirqab_neighbour_get (match, part->first);

  return match->tokens->tokens[part->first].script != MIRQAB_SCRIPT_ARABIC
         || g_str_has_suffix (word, "ا") || g_str_has_suffix (word, "ء");
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

/* ليل السبت الأحد is the night that begins on Saturday; its midnight is the first
 * hour of Sunday. The second day may come with its date. */
gboolean
mirqab_build_night_between (const MirqabTemporalMatch *match,
                            MirqabItem                *made)
{
  const MirqabMoment *time = &mirqab_matched_phrase (match, 0)->moment;
  const MirqabMoment *next = &mirqab_matched_phrase (match, 1)->moment;
  gboolean is_midnight = time->hour == 0;
  gboolean is_dated = next->month != 0;

  if (time->weekday == 0 || time->month != 0 || time->weekday % 7 + 1 != next->weekday
      || (!is_midnight && time->day_part != DAY_PART_NIGHT))
    return FALSE;

  made->moment = is_midnight || is_dated ? *next : *time;
  made->moment.is_eve = is_dated && !is_midnight;
  made->moment.day_part = time->day_part;
  made->moment.hour = time->hour;
  made->moment.minute = time->minute;
  if (made->moment.relation == RELATION_NONE)
    {
      made->moment.relation = next->relation;
      made->moment.unit = next->unit;
    }

  return TRUE;
}

/* في الليلة الفاصلة بين الأربعاء والخميس */
gboolean
mirqab_build_night_lying (const MirqabTemporalMatch *match,
                          MirqabItem                *made)
{
  const MirqabMoment *night = &mirqab_matched_phrase (match, 0)->moment;
  const MirqabMoment *day = &mirqab_matched_phrase (match, 1)->moment;
  const MirqabMoment *next = &mirqab_matched_phrase (match, 2)->moment;

  if (night->day_part != DAY_PART_NIGHT
      || (day->weekday != 0 && next->weekday != 0 && day->weekday % 7 + 1 != next->weekday))
    return FALSE;

  made->moment = *day;
  made->moment.day_part = DAY_PART_NIGHT;
  if (day->relation == RELATION_NONE && day->month == 0)
    made->moment.relation = next->relation;

  return TRUE;
}

/* في المساء، ليلا: of the day that is spoken of. */
gboolean
mirqab_build_lone_part (const MirqabTemporalMatch *match,
                        MirqabItem                *made)
{
  static const char *const adverbs[] = { "ليلا", "مساء", "صباحا", "فجرا", "عصرا", "ظهرا", NULL };
  static const char *const with_day[] = { "ونهارا", "وصباحا", "ومساء", "وفجرا", "وليلا", NULL };
  const MirqabItem *part = mirqab_matched_word (match, WORD_BIT (WORD_DAY_PART), 0);
  const char *next = mirqab_neighbour_get (match, made->end);
  const char *before = mirqab_neighbour_get (match, (gint64) made->first - 1);

  if (part->is_definite)
    return strcmp (before, "في") == 0 && !g_str_has_prefix (next, "ال");

  /* ليلا ونهارا; and مساء is "evening of" before a noun */
  return mirqab_neighbour_is_in (mirqab_neighbour_get (match, part->first), adverbs)
         && made->first > 0
         && match->tokens->tokens[made->first - 1].kind == MIRQAB_TOKEN_WORD
         && match->tokens->tokens[made->first].gap == MIRQAB_GAP_SPACE
         && (made->end >= match->tokens->n_tokens
             || (g_str_has_prefix (next, "و") && !mirqab_neighbour_is_in (next, with_day))
             || match->tokens->tokens[made->end].gap == MIRQAB_GAP_LINE
             || match->tokens->tokens[made->end].kind == MIRQAB_TOKEN_MARK);
}

/* last night, this morning */
gboolean
mirqab_build_ahead_part (const MirqabTemporalMatch *match,
                         MirqabItem                *made)
{
  gboolean is_last = made->moment.relation == RELATION_LAST;

  made->moment.unit = UNIT_DAY;
  made->moment.has_offset = TRUE;
  made->moment.offset = is_last ? -1 : 0;
  if (!is_last && made->moment.relation != RELATION_THIS)
    return FALSE;
  made->moment.relation = RELATION_NONE;

  return TRUE;
}

/* at 15:00 */
gboolean
mirqab_build_at_clock (const MirqabTemporalMatch *match,
                       MirqabItem                *made)
{
  return strcmp (mirqab_neighbour_get (match, match->items[0]->first), "at") == 0
         && mirqab_build_clock (match, made);
}

/* с 16:00, until 18:00, حتى 17:30: a bare time of the day behind a preposition of time;
 * a score follows none of them with a minute of two digits up to 59. */
gboolean
mirqab_build_bounded_clock (const MirqabTemporalMatch *match,
                            MirqabItem                *made)
{
  static const char *const bounds[] = {
    "с", "до", "после", "from", "until", "till", "before", "after", "منذ", "حتي", "قبل", "بعد", NULL,
  };

  return mirqab_neighbour_is_in (mirqab_neighbour_get (match, (gint64) made->first - 1), bounds)
         && match->items[3]->digits == 2 && mirqab_build_clock (match, made);
}

#define MIN_ENTRY 3 /* tokens of an entry of a live page */

/* 12:05 وصول الوفد: the entries of a live page begin with their time. */
gboolean
mirqab_build_line_clock (const MirqabTemporalMatch *match,
                         MirqabItem                *made)
{
  const MirqabTokens *tokens = match->tokens;

  if (tokens->tokens[made->first].gap != MIRQAB_GAP_LINE || match->items[0]->digits != 2
      || match->items[2]->digits != 2)
    return FALSE;
  for (guint n = 0; n < MIN_ENTRY; n++)
    {
      guint at = made->end + n;

      if (at >= tokens->n_tokens || tokens->tokens[at].gap == MIRQAB_GAP_LINE
          || (n == 0 && (tokens->tokens[at].kind != MIRQAB_TOKEN_WORD
                         || tokens->tokens[at].gap != MIRQAB_GAP_SPACE)))
        return FALSE;
    }

  return mirqab_build_clock (match, made);
}
