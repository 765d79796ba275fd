/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/temporal-vocabulary.h"

#include <string.h>

/* The names that patterns are written with. */

#define W(word) WORD_BIT (WORD_##word)
#define P(phrase) PHRASE_BIT (PHRASE_##phrase)
#define ANY MIRQAB_ANY_VALUE

static const MirqabVocable vocabulary[] = {
  { "number", W (NUMBER), 0, ROLE_COUNT, ANY },
  { "one", W (NUMBER), 0, ROLE_COUNT, 1 },
  { "day", W (DAY_NUMBER), 0, ROLE_DAY, ANY },
  { "year", W (YEAR), 0, ROLE_YEAR, ANY },
  { "hijri-year", W (HIJRI_YEAR), 0, ROLE_HIJRI_YEAR, ANY },
  { "ordinal", W (ORDINAL) | W (NUMBER), 0, ROLE_PART, ANY },
  { "true-ordinal", W (ORDINAL), 0, ROLE_PART, ANY },
  { "article", W (ARTICLE), 0, ROLE_NONE, ANY },
  { "month", W (MONTH) | W (RISKY_MONTH), 0, ROLE_MONTH, ANY },
  { "clear-month", W (MONTH), 0, ROLE_MONTH, ANY },
  { "risky-month", W (RISKY_MONTH), 0, ROLE_MONTH, ANY },
  { "hijri-month", W (HIJRI_MONTH), 0, ROLE_HIJRI_MONTH, ANY },
  { "pair-month", W (PAIR_MONTH), 0, ROLE_NONE, ANY },
  { "dhu", W (PAIR_MONTH), 0, ROLE_NONE, ANY },
  { "other", W (OTHER_ONE), 0, ROLE_PART, ANY },
  { "weekday", W (WEEKDAY), 0, ROLE_WEEKDAY, ANY },
  { "any-weekday", W (WEEKDAY) | W (BARE_WEEKDAY), 0, ROLE_WEEKDAY, ANY },

  { "unit", W (UNIT), 0, ROLE_UNIT, ANY },
  { "the-unit", W (THE_UNIT), 0, ROLE_UNIT, ANY },
  { "two-units", W (TWO_UNITS), 0, ROLE_UNIT, ANY },
  { "units", W (UNIT) | W (UNITS), 0, ROLE_UNIT, ANY },
  { "many-units", W (UNITS), 0, ROLE_UNIT, ANY },
  { "the-units", W (THE_UNITS), 0, ROLE_UNIT, ANY },
  { "any-unit", W (UNIT) | W (UNITS) | W (TWO_UNITS), 0, ROLE_UNIT, ANY },
  { "day-head", W (UNIT) | W (UNIT_PAIR), 0, ROLE_NONE, UNIT_DAY },
  { "month-head", W (UNIT) | W (UNIT_PAIR), 0, ROLE_NONE, UNIT_MONTH },
  { "year-head", W (UNIT) | W (THE_UNIT) | W (UNIT_PAIR), 0, ROLE_NONE, UNIT_YEAR },
  { "years-head", W (UNITS) | W (THE_UNITS), 0, ROLE_NONE, UNIT_YEAR },
  { "year-word", W (UNITS), 0, ROLE_NONE, UNIT_YEAR },
  { "days", W (UNITS), 0, ROLE_NONE, UNIT_DAY },
  { "the-week", W (THE_UNIT), 0, ROLE_NONE, UNIT_WEEK },
  { "the-month", W (THE_UNIT), 0, ROLE_NONE, UNIT_MONTH },
  { "the-year", W (THE_UNIT), 0, ROLE_NONE, UNIT_YEAR },
  { "the-decade", W (THE_UNIT), 0, ROLE_NONE, UNIT_DECADE },
  { "the-century", W (THE_UNIT), 0, ROLE_NONE, UNIT_CENTURY },

  { "relation", W (RELATION), 0, ROLE_RELATION, ANY },
  { "current", W (RELATION), 0, ROLE_RELATION, RELATION_THIS },
  { "same", W (SAME), 0, ROLE_RELATION, ANY },
  { "same-ahead", W (SAME_AHEAD) | W (THAT), 0, ROLE_RELATION, ANY },
  { "this", W (THIS), 0, ROLE_RELATION, ANY },
  { "ahead", W (RELATION_AHEAD), 0, ROLE_RELATION, ANY },
  { "that", W (THAT), 0, ROLE_NONE, ANY },
  { "recent", W (RECENT) | W (RELATION), 0, ROLE_NONE, ANY },
  { "last-one", W (RECENT), 0, ROLE_NONE, ANY },
  { "phase", W (PHASE), 0, ROLE_MOD, ANY },
  { "season", W (SEASON), 0, ROLE_SEASON, ANY },
  { "season-head", W (PART), 0, ROLE_NONE, 4 },
  { "part", W (PART), 0, ROLE_PARTS, ANY },
  { "half", W (PART), 0, ROLE_NONE, 2 },
  { "third", W (PART), 0, ROLE_NONE, 3 },
  { "quarter", W (PART), 0, ROLE_PARTS, 4 },
  { "today", W (DAY_WORD), 0, ROLE_DAY_OFFSET, ANY },
  { "this-day", W (DAY_WORD), 0, ROLE_NONE, 0 },
  { "yesterday", W (DAY_WORD), 0, ROLE_DAY_OFFSET, -1 },
  { "tomorrow", W (DAY_WORD), 0, ROLE_DAY_OFFSET, 1 },
  { "every", W (EVERY), 0, ROLE_NONE, 0 },
  { "once", W (EVERY), 0, ROLE_COUNT, 1 },
  { "twice", W (EVERY), 0, ROLE_COUNT, 2 },
  { "times", W (EVERY), 0, ROLE_NONE, 3 },
  { "set", W (SET), 0, ROLE_UNIT, ANY },

  { "of", W (OF), 0, ROLE_NONE, ANY },
  { "in", W (IN) | W (WITH), 0, ROLE_NONE, ANY },
  { "to", W (TO), 0, ROLE_NONE, 0 },
  { "onto", W (TO), 0, ROLE_NONE, 1 },
  { "since", W (SINCE), 0, ROLE_NONE, ANY },
  { "between", W (BETWEEN), 0, ROLE_NONE, 0 },
  { "lying", W (BETWEEN), 0, ROLE_NONE, 1 },
  { "before", W (BEFORE), 0, ROLE_NONE, 0 },
  { "before-it", W (BEFORE), 0, ROLE_NONE, 1 },
  { "after", W (AFTER), 0, ROLE_NONE, 0 },
  { "after-it", W (AFTER), 0, ROLE_NONE, 1 },
  { "during", W (DURING), 0, ROLE_NONE, ANY },
  { "by", W (BY), 0, ROLE_NONE, ANY },
  { "about", W (APPROXIMATELY), 0, ROLE_NONE, 0 },
  { "less", W (APPROXIMATELY), 0, ROLE_NONE, 1 },
  { "and", W (AND), 0, ROLE_NONE, ANY },
  { "for", W (FOR), 0, ROLE_NONE, ANY },
  { "with", W (WITH), 0, ROLE_NONE, ANY },
  { "ago", W (AGO), 0, ROLE_NONE, 0 },
  { "earlier", W (AGO), 0, ROLE_NONE, 1 },
  { "of-it", W (OF_IT), 0, ROLE_NONE, ANY },
  { "eve", W (EVE), 0, ROLE_NONE, 0 },
  { "day-before", W (EVE), 0, ROLE_NONE, 1 },
  { "slash", W (SLASH), 0, ROLE_NONE, ANY },
  { "dash", W (DASH), 0, ROLE_NONE, ANY },
  { "open", W (OPEN), 0, ROLE_NONE, ANY },
  { "close", W (CLOSE), 0, ROLE_NONE, ANY },
  { "comma", W (COMMA), 0, ROLE_NONE, ANY },
  { "dot", W (DOT), 0, ROLE_NONE, ANY },
  { "colon", W (COLON), 0, ROLE_NONE, ANY },

  { "clock", W (CLOCK), 0, ROLE_NONE, ANY },
  { "day-part", W (DAY_PART), 0, ROLE_DAY_PART, ANY },
  { "era", W (ERA), 0, ROLE_NONE, 0 },
  { "half-day", W (ERA), 0, ROLE_NONE, ANY },
  { "hijri-era", W (HIJRI_ERA), 0, ROLE_NONE, ANY },
  { "corresponding", W (CORRESPONDING), 0, ROLE_NONE, ANY },
  { "anniversary", W (ANNIVERSARY), 0, ROLE_NONE, ANY },
  { "annual", W (ANNUAL), 0, ROLE_NONE, 0 },
  { "fiscal", W (ANNUAL), 0, ROLE_NONE, 1 },
  { "yearly", W (ANNUAL), 0, ROLE_NONE, 2 },
  { "event", W (EVENT), 0, ROLE_EVENT, ANY },
  { "decade", W (DECADE), 0, ROLE_DECADE, ANY },

  { "DATE", 0, P (DATE), ROLE_MOMENT, ANY },
  { "MONTH", 0, P (MONTH), ROLE_MOMENT, ANY },
  { "YEAR", 0, P (YEAR), ROLE_MOMENT, ANY },
  { "HIJRI", 0, P (HIJRI), ROLE_MOMENT, ANY },
  { "WEEKDAY", 0, P (WEEKDAY), ROLE_MOMENT, ANY },
  { "DAY", 0, P (DAY), ROLE_MOMENT, ANY },
  { "WEEK", 0, P (WEEK), ROLE_MOMENT, ANY },
  { "THE-MONTH", 0, P (THE_MONTH), ROLE_MOMENT, ANY },
  { "THE-YEAR", 0, P (THE_YEAR), ROLE_MOMENT, ANY },
  { "SEASON", 0, P (SEASON), ROLE_MOMENT, ANY },
  { "PART", 0, P (PART), ROLE_MOMENT, ANY },
  { "DECADE", 0, P (DECADE), ROLE_MOMENT, ANY },
  { "CENTURY", 0, P (CENTURY), ROLE_MOMENT, ANY },
  { "CLOCK", 0, P (CLOCK), ROLE_MOMENT, ANY },
  { "TIME", 0, P (TIME), ROLE_MOMENT, ANY },
  { "COUNT", 0, P (COUNT), ROLE_MOMENT, ANY },
  { "RANGE", 0, P (RANGE), ROLE_NONE, ANY },
};

/**
 * mirqab_vocabulary_find:
 *
 * Returns: (transfer none) (nullable): what a name in a pattern stands for
 */
const MirqabVocable *
mirqab_vocabulary_find (const char *name,
                        gsize       length)
{
  for (guint i = 0; i < G_N_ELEMENTS (vocabulary); i++)
    if (strlen (vocabulary[i].name) == length && memcmp (vocabulary[i].name, name, length) == 0)
      return &vocabulary[i];

  return NULL;
}

/* What is said later completes what was said before. */
static void
merge (MirqabMoment       *moment,
       const MirqabMoment *other)
{
#define TAKE(field) \
  if (other->field != 0) \
    moment->field = other->field
  TAKE (year);
  TAKE (month);
  TAKE (day);
  TAKE (weekday);
  TAKE (season);
  TAKE (part);
  TAKE (parts);
  TAKE (decade);
  TAKE (century);
  TAKE (day_part);
  TAKE (unit);
  TAKE (relation);
  TAKE (month_relation);
  TAKE (year_relation);
  TAKE (mod);
  TAKE (open);
  TAKE (is_hijri);
  TAKE (is_half_more);
  TAKE (from_focus);
  TAKE (is_approximate);
  TAKE (event);
  TAKE (is_loose);
#undef TAKE
  if (other->has_offset || other->offset != 0)
    {
      moment->has_offset = other->has_offset;
      moment->offset = other->offset;
    }
  if (other->hour != MOMENT_NO_HOUR)
    {
      moment->hour = other->hour;
      moment->minute = other->minute;
    }
}

/**
 * mirqab_vocabulary_apply:
 * @role: what @item says in its place
 * @moment: (inout): what has been said so far
 */
void
mirqab_vocabulary_apply (MirqabRole        role,
                         const MirqabItem *item,
                         MirqabMoment     *moment)
{
  gint8 value = (gint8) CLAMP (item->value, G_MININT8, G_MAXINT8);

  switch (role)
    {
    case ROLE_NONE:
      break;
    case ROLE_DAY:
      moment->day = value;
      break;
    case ROLE_HIJRI_MONTH:
      moment->is_hijri = TRUE;
      moment->month = value;
      break;
    case ROLE_MONTH:
      moment->month = value;
      break;
    case ROLE_HIJRI_YEAR:
      moment->is_hijri = TRUE;
      moment->year = (gint16) item->value;
      break;
    case ROLE_YEAR:
      moment->year = (gint16) item->value;
      break;
    case ROLE_WEEKDAY:
      moment->weekday = value;
      break;
    case ROLE_UNIT:
      moment->unit = value;
      break;
    case ROLE_COUNT:
      moment->offset = item->value;
      break;
    case ROLE_RELATION:
      moment->relation = value;
      break;
    case ROLE_MONTH_RELATION:
      moment->month_relation = value;
      break;
    case ROLE_YEAR_RELATION:
      moment->year_relation = value;
      break;
    case ROLE_MOD:
      moment->mod = value;
      break;
    case ROLE_SEASON:
      moment->season = value;
      break;
    case ROLE_PARTS:
      moment->parts = value;
      break;
    case ROLE_PART:
      moment->part = value;
      break;
    case ROLE_DAY_OFFSET:
      moment->unit = UNIT_DAY;
      moment->has_offset = TRUE;
      moment->offset = item->value;
      if (item->extra != DAY_PART_NONE)
        moment->day_part = (gint8) item->extra;
      break;
    case ROLE_DAY_PART:
      moment->day_part = value;
      break;
    case ROLE_DECADE:
      moment->decade = value;
      break;
    case ROLE_EVENT:
      moment->event = value;
      break;
    case ROLE_MOMENT:
      merge (moment, &item->moment);
      break;
    default:
      g_assert_not_reached ();
    }
}
