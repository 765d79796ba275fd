/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/temporal-build.h"

#include <string.h>

#include "analysis/temporal-matched.h"

/* What rules do beyond joining their words: counts and offsets. */

/* ---- counts and durations ---- */

/* "may last two weeks": a verb. */
static gboolean
is_verb_ahead (const MirqabTemporalMatch *match)
{
  static const char *const auxiliaries[] = {
    "may", "will", "to", "would", "could", "can", "should", NULL,
  };

  return mirqab_neighbour_is_in (mirqab_neighbour_get (match, (gint64) match->items[0]->first - 1),
                                 auxiliaries);
}

gboolean
mirqab_build_count (const MirqabTemporalMatch *match,
                    MirqabItem                *made)
{
  static const char *const signing[] = {
    "توقيع", "وقع", "وقعت", "وقعوا", "ابرام", "ابرم", "ابرمت", "منح", "منحت", "تنفيذ", "قيمه", NULL,
  };
  const MirqabItem *number = mirqab_matched_word (match, WORD_BIT (WORD_NUMBER), 0);

  if (number != NULL)
    made->moment.offset = number->value;
  else
    made->moment.offset = mirqab_matched_has (match, WORD_TWO_UNITS) ? 2 : 1;
  made->moment.is_half_more = mirqab_matched_has (match, WORD_PART);
  /* لأول يوم is no number of days, الـ24 ساعة is. */
  if (number != NULL && mirqab_item_is_word (number, WORD_ORDINAL) && number->digits == 0)
    return FALSE;
  /* عقود are contracts as well as decades. */
  if (made->moment.unit == UNIT_DECADE
      && mirqab_neighbour_has_stem (mirqab_neighbour_get (match, (gint64) made->first - 1),
                                    signing))
    return FALSE;
  /* "2022 year" is no length. */
  if (made->moment.unit == UNIT_YEAR && made->moment.offset > 1500)
    return FALSE;

  if (mirqab_item_is_word (match->items[0], WORD_RELATION_AHEAD) && is_verb_ahead (match))
    return FALSE;

  return made->moment.offset > 0;
}

/* a two-day visit, a 3-year plan */
gboolean
mirqab_build_hyphenated_count (const MirqabTemporalMatch *match,
                               MirqabItem                *made)
{
  const MirqabToken *tokens = match->tokens->tokens;

  made->moment.offset = match->items[0]->value;

  return tokens[match->items[1]->first].gap == MIRQAB_GAP_NONE
         && tokens[match->items[2]->first].gap == MIRQAB_GAP_NONE
         && tokens[match->items[2]->first].script == MIRQAB_SCRIPT_LATIN
         && match->items[0]->value > 0 && match->items[0]->value < 100;
}

/* نصف ساعة، ربع قرن */
gboolean
mirqab_build_part_of_unit (const MirqabTemporalMatch *match,
                           MirqabItem                *made)
{
  static const struct
  {
    MirqabUnit unit;
    MirqabUnit smaller;
    int        n;
  } units[] = {
    { UNIT_CENTURY, UNIT_YEAR, 100 },
    { UNIT_DECADE, UNIT_YEAR, 10 },
    { UNIT_YEAR, UNIT_MONTH, 12 },
    { UNIT_DAY, UNIT_HOUR, 24 },
    { UNIT_HOUR, UNIT_MINUTE, 60 },
  };
  int parts = made->moment.parts;

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (units[i].unit == (MirqabUnit) made->moment.unit)
      {
        made->moment = (MirqabMoment) { .hour = MOMENT_NO_HOUR };
        made->moment.unit = (gint8) units[i].smaller;
        made->moment.offset = units[i].n / parts;
        return !match->items[0]->is_definite;
      }

  return FALSE;
}

/* السنوات الخمس الماضية، العامين الماضيين. */
gboolean
mirqab_build_period (const MirqabTemporalMatch *match,
                     MirqabItem                *made)
{
  const MirqabItem *number = mirqab_matched_word (match, WORD_BIT (WORD_NUMBER), 0);

  made->moment.relation = RELATION_NONE;
  if (number != NULL)
    made->moment.offset = number->value;
  else if (match->items[0]->extra == 2)
    made->moment.offset = 2;
  else
    return FALSE;

  return match->items[0]->is_definite;
}

static gboolean
is_arabic_plural (const MirqabTemporalMatch *match)
{
  for (guint i = 0; i < MIRQAB_MAX_ELEMENTS; i++)
    {
      const MirqabItem *item = match->items[i];

      if (item != NULL && mirqab_item_is_word (item, WORD_UNITS)
          && match->tokens->tokens[item->first].script == MIRQAB_SCRIPT_ARABIC)
        return TRUE;
    }

  return FALSE;
}

/* كل عام، سنويا */
gboolean
mirqab_build_single (const MirqabTemporalMatch *match,
                     MirqabItem                *made)
{
  made->moment.offset = 1;
  /* quarterly: a quarter is as long as a season */
  if (made->moment.unit == UNIT_SEASON)
    {
      made->moment.unit = UNIT_MONTH;
      made->moment.offset = 3;
    }

  return !is_arabic_plural (match);
}

#define MONTHS_OF_YEAR 12

/* مرتين في السنة is every six months; what cannot be divided keeps its unit. */
gboolean
mirqab_build_so_often (const MirqabTemporalMatch *match,
                       MirqabItem                *made)
{
  const MirqabItem *number = mirqab_matched_word (match, WORD_BIT (WORD_NUMBER), 0);
  int times = number != NULL ? number->value : match->items[0]->value;

  if (times < 1)
    return FALSE;
  made->moment.offset = 1;
  if (made->moment.unit == UNIT_PART) /* полгода */
    {
      made->moment.unit = UNIT_MONTH;
      made->moment.offset = MONTHS_OF_YEAR / 2;
      return times == 1;
    }
  if (made->moment.unit == UNIT_YEAR && times > 1 && MONTHS_OF_YEAR % times == 0)
    {
      made->moment.unit = UNIT_MONTH;
      made->moment.offset = MONTHS_OF_YEAR / times;
    }

  return TRUE;
}

/* تستغرق أسبوعا، لمدة عام; the accusative alone says how long: مناورات أسبوعا */
gboolean
mirqab_build_lasting (const MirqabTemporalMatch *match,
                      MirqabItem                *made)
{
  static const char *const lasting[] = {
    "تستغرق", "يستغرق", "استغرق", "استغرقت", "ستستغرق", "سيستغرق", "تستمر", "يستمر", "استمر",
    "استمرت", "ستستمر", "سيستمر", "تدوم", "يدوم", "دام", "دامت", "ستدوم", "سيدوم", NULL,
  };

  static const char *const accusatives[] = { "اسبوعا", "شهرا", NULL };
  static const char *const whole[] = { "كاملا", "باكمله", "واحدا", NULL };
  const char *word = mirqab_neighbour_get (match, made->first);
  const char *next = mirqab_neighbour_get (match, made->end);

  made->moment.offset = 1;

  /* أسبوعا بعد أسبوع is one after the other. */
  return mirqab_neighbour_is_in (mirqab_neighbour_get (match, (gint64) made->first - 1), lasting)
         || (mirqab_neighbour_is_in (word, accusatives) && strcmp (next, "بعد") != 0)
         || (g_str_has_suffix (word, "ا") && mirqab_neighbour_is_in (next, whole));
}

/* ---- offsets ---- */

/* بعد عشر سنوات على توقيع: a length, not a date. */
static gboolean
is_measured_from_event (const MirqabTemporalMatch *match,
                        guint                      position)
{
  static const char *const links[] = { "من", "علي", "عن", NULL };
  static const char *const now[] = { "الان", "الزمن", "الزمان", NULL };
  const char *next = mirqab_neighbour_get (match, position);

  /* سيبدأ بعد يومين على أن يستغرق شهرا */
  if (strcmp (next, "علي") == 0
      && strcmp (mirqab_neighbour_get (match, (gint64) position + 1), "ان") == 0)
    return FALSE;

  return mirqab_neighbour_is_in (next, links)
         && !mirqab_neighbour_is_in (mirqab_neighbour_get (match, (gint64) position + 1), now);
}

/* يوم التأسيس is the day of something, and عقد اجتماع is the holding of one: no
 * lengths. */
static gboolean
is_of_something (const MirqabTemporalMatch *match,
                 const MirqabItem          *made)
{
  static const char *const links[] = { "من", "في", "علي", "قال", "و", NULL };
  const char *next = mirqab_neighbour_get (match, made->end);
  const MirqabToken *token;

  if (made->end >= match->tokens->n_tokens)
    return FALSE;

  token = &match->tokens->tokens[made->end];
  if (token->kind != MIRQAB_TOKEN_WORD || token->script != MIRQAB_SCRIPT_ARABIC
      || token->gap == MIRQAB_GAP_LINE)
    return FALSE;

  return g_str_has_prefix (next, "ال")
         || (made->moment.unit == UNIT_DECADE && !mirqab_neighbour_is_in (next, links));
}

static guint32
count_start (const MirqabTemporalMatch *match)
{
  for (guint i = 0; i < MIRQAB_MAX_ELEMENTS; i++)
    {
      const MirqabItem *item = match->items[i];

      if (item != NULL && (mirqab_item_is_phrase (item, PHRASE_COUNT)
                           || mirqab_item_is_word (item, WORD_UNIT)
                           || mirqab_item_is_word (item, WORD_UNITS)))
        return item->span.start;
    }

  return 0;
}

/* قبل ثلاثة أيام, but not بعد عشر سنوات على توقيع: that is a length. */
gboolean
mirqab_build_offset (const MirqabTemporalMatch *match,
                     MirqabItem                *made)
{
  const MirqabItem *count = mirqab_matched_phrase (match, 0);
  gboolean is_back = mirqab_matched_has (match, WORD_BEFORE)
                     || mirqab_matched_has (match, WORD_AGO);
  MirqabMoment *moment = &made->moment;

  if (count == NULL)
    moment->offset = 1;
  if (is_measured_from_event (match, made->end))
    return FALSE;
  /* بعد أيام does not say how many. */
  if (count == NULL && (is_arabic_plural (match) || is_of_something (match, made)))
    return FALSE;

  made->count_start = count_start (match);
  moment->is_approximate = mirqab_matched_has (match, WORD_APPROXIMATELY);
  moment->has_offset = TRUE;
  if (is_back)
    moment->offset = -moment->offset;

  return TRUE;
}

/* a day earlier, two years earlier: before the date in focus */
gboolean
mirqab_build_earlier (const MirqabTemporalMatch *match,
                      MirqabItem                *made)
{
  const MirqabItem *count = mirqab_matched_phrase (match, 0);
  const char *article = mirqab_neighbour_get (match, (gint64) made->first - 1);

  if (count == NULL)
    made->moment.offset = 1;
  made->moment.has_offset = TRUE;
  made->moment.from_focus = TRUE;
  made->moment.offset = -made->moment.offset;

  return count != NULL || strcmp (article, "a") == 0 || strcmp (article, "one") == 0;
}

gboolean
mirqab_build_focus_offset (const MirqabTemporalMatch *match,
                           MirqabItem                *made)
{
  if (mirqab_matched_phrase (match, 0) == NULL)
    made->moment.offset = 1;
  made->moment.has_offset = TRUE;
  made->moment.from_focus = TRUE;
  if (mirqab_matched_has (match, WORD_BEFORE))
    made->moment.offset = -made->moment.offset;

  return TRUE;
}

gboolean
mirqab_build_within (const MirqabTemporalMatch *match,
                     MirqabItem                *made)
{
  /* آخر تحديث منذ 3 ساعات: of the page, not of the text */
  if (strcmp (mirqab_neighbour_get (match, (gint64) match->items[0]->first - 1), "تحديث") == 0)
    {
      made->phrases = PHRASE_BIT (PHRASE_SKIPPED);
      return TRUE;
    }
  if (mirqab_matched_phrase (match, 0) == NULL)
    {
      if (is_of_something (match, made))
        return FALSE;
      made->moment.offset = 1;
    }
  made->moment.is_within = mirqab_item_is_word (match->items[0], WORD_DURING)
                           && match->items[0]->value == 0
                           && !is_measured_from_event (match, made->end);

  return TRUE;
}

/* за неделю */
gboolean
mirqab_build_russian_span (const MirqabTemporalMatch *match,
                           MirqabItem                *made)
{
  made->moment.offset = 1;

  return strcmp (mirqab_neighbour_get (match, match->items[0]->first), "за") == 0;
}

/* over the past decade: ten years up to now, and no decade of the calendar */
gboolean
mirqab_build_past_unit (const MirqabTemporalMatch *match,
                        MirqabItem                *made)
{
  made->moment.relation = RELATION_NONE;
  made->moment.offset = 1;

  return strcmp (mirqab_neighbour_get (match, made->first), "past") == 0
         && made->moment.unit >= UNIT_DAY;
}

gboolean
mirqab_build_anniversary (const MirqabTemporalMatch *match,
                          MirqabItem                *made)
{
  const MirqabItem *number = mirqab_matched_word (match, WORD_BIT (WORD_NUMBER), 0);

  made->moment.offset = number->value;

  return mirqab_item_is_word (number, WORD_ORDINAL) || number->is_definite || number->digits > 0;
}
