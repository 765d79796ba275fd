/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "article/findings.h"

G_BEGIN_DECLS

/* What the temporal grammar works on: a line of items. At first each item is a
 * word; rules join items into phrases until no rule applies any more. */

/* Kinds of words. A word may be of several: 12 is a number, a day, a month. */
typedef enum
{
  WORD_NUMBER,     /* value */
  WORD_DAY_NUMBER, /* 1 to 31 */
  WORD_YEAR,       /* four digits, or spelled out */
  WORD_HIJRI_YEAR,
  WORD_ORDINAL,
  WORD_ARTICLE,     /* ال before digits */
  WORD_MONTH,       /* value 1 to 12, extra MirqabMonthNaming */
  WORD_RISKY_MONTH, /* an ordinary word as well: مارس */
  WORD_HIJRI_MONTH,
  WORD_PAIR_MONTH,  /* first word of تشرين الثاني، ربيع الآخر، ذو القعدة */
  WORD_OTHER_ONE,   /* الآخر */
  WORD_WEEKDAY,     /* with its article: الخميس */
  WORD_BARE_WEEKDAY,
  WORD_UNIT,        /* value MirqabUnit: يوم */
  WORD_THE_UNIT,    /* اليوم */
  WORD_TWO_UNITS,   /* يومين */
  WORD_UNITS,       /* أيام */
  WORD_THE_UNITS,   /* الأيام، اليومين */
  WORD_UNIT_PAIR,   /* يومي 5 و6 */
  WORD_RELATION,    /* value MirqabRelation: الماضي */
  WORD_SAME,        /* نفسه */
  WORD_SAME_AHEAD,  /* نفس، ذات */
  WORD_THIS,        /* هذا */
  WORD_THAT,        /* ذلك */
  WORD_RECENT,      /* الأخيرة */
  WORD_PHASE,       /* value MirqabTemporalMod: مطلع */
  WORD_SEASON,      /* value MirqabSeason */
  WORD_PART,        /* value parts of a year: الربع 4, النصف 2 */
  WORD_DAY_WORD,    /* value days from today: أمس -1 */
  WORD_EVERY,
  WORD_SET,         /* value MirqabUnit: سنويا */
  WORD_OF,
  WORD_IN,
  WORD_TO,
  WORD_SINCE,
  WORD_BETWEEN,
  WORD_BEFORE,
  WORD_AFTER,
  WORD_DURING,
  WORD_BY,          /* بحلول */
  WORD_AND,
  WORD_FOR,         /* ل */
  WORD_WITH,        /* ب */
  WORD_SLASH,
  WORD_DASH,
  WORD_OPEN,
  WORD_CLOSE,
  WORD_COMMA,
  WORD_DOT,
  WORD_COLON,
  WORD_CLOCK,       /* الساعة */
  WORD_DAY_PART,    /* value MirqabDayPart */
  WORD_HIJRI_ERA,
  WORD_ERA,
  WORD_CORRESPONDING, /* الموافق */
  WORD_ANNIVERSARY,
  WORD_ANNUAL,
  WORD_DECADE,      /* value 90: التسعينيات */
  WORD_EVE,
  WORD_APPROXIMATELY,
  WORD_RELATION_AHEAD, /* last, next; прошлого */
  WORD_AGO,
  WORD_OF_IT,          /* منه: of the month in focus */
  WORD_EVENT,          /* value MirqabEventWord: القمة */
  N_WORDS
} MirqabWord;

/* Kinds of phrases that rules make. */
typedef enum
{
  PHRASE_DATE,      /* a day of a month */
  PHRASE_MONTH,
  PHRASE_YEAR,
  PHRASE_HIJRI,     /* a date of the hijri calendar */
  PHRASE_WEEKDAY,
  PHRASE_DAY,       /* اليوم، اليوم التالي */
  PHRASE_WEEK,      /* الأسبوع المقبل */
  PHRASE_THE_MONTH, /* الشهر الجاري */
  PHRASE_THE_YEAR,  /* هذا العام */
  PHRASE_SEASON,
  PHRASE_PART,      /* a quarter or a half of a year */
  PHRASE_DECADE,
  PHRASE_CENTURY,
  PHRASE_CLOCK,     /* الساعة 10:30 */
  PHRASE_TIME,      /* مساء الخميس */
  PHRASE_COUNT,     /* ثلاثة أيام */
  PHRASE_DURATION,
  PHRASE_OFFSET,    /* قبل ثلاثة أيام */
  PHRASE_SET,
  PHRASE_RANGE,
  PHRASE_ANNIVERSARY,
  PHRASE_SKIPPED,   /* understood and not a date: اليوم الثالث للقمة */
  N_PHRASES
} MirqabPhrase;

typedef enum
{
  UNIT_NONE,
  UNIT_SECOND,
  UNIT_MINUTE,
  UNIT_HOUR,
  UNIT_DAY,
  UNIT_WEEK,
  UNIT_MONTH,
  UNIT_SEASON,
  UNIT_PART,
  UNIT_YEAR,
  UNIT_DECADE,
  UNIT_CENTURY,
} MirqabUnit;

typedef enum
{
  RELATION_NONE,
  RELATION_THIS,      /* الجاري: seen from the day of publication */
  RELATION_LAST,
  RELATION_NEXT,
  RELATION_LAST_BUT_ONE, /* قبل الماضي */
  RELATION_NEXT_BUT_ONE,
  RELATION_NEW,       /* الجديد: the next one, or this one as long as it is young */
  RELATION_SAME,      /* نفسه: seen from the date in focus */
  RELATION_FOLLOWING,
  RELATION_PREVIOUS,
} MirqabRelation;

typedef enum
{
  SEASON_NONE,
  SEASON_SPRING,
  SEASON_SUMMER,
  SEASON_AUTUMN,
  SEASON_WINTER,
} MirqabSeason;

typedef enum
{
  DAY_PART_NONE,
  DAY_PART_DAWN,
  DAY_PART_MORNING,
  DAY_PART_NOON,
  DAY_PART_AFTERNOON,
  DAY_PART_EVENING,
  DAY_PART_NIGHT,
} MirqabDayPart;

/* Things that have a day of their own, from which other days are counted. */
typedef enum
{
  EVENT_NONE,
  EVENT_SUMMIT,
  EVENT_MEETING,
  EVENT_TALKS,
  EVENT_VISIT,
  EVENT_EXERCISE,
  EVENT_VOTE,
  EVENT_FIGHTING,
  EVENT_ATTACK,
  EVENT_SIGNING,
  EVENT_CONFERENCE,
  EVENT_CELEBRATION,
  N_EVENT_WORDS
} MirqabEventWord;

#define MOMENT_NO_HOUR (-1)

/* What an expression says about its time. Zero (hour: MOMENT_NO_HOUR) where it
 * says nothing. */
typedef struct
{
  gint16 year;
  gint8  month;
  gint8  day;
  gint8  weekday;         /* MirqabWeekday */
  gint8  season;
  gint8  part;            /* the first, second … */
  gint8  parts;           /* … of so many in a year; -1 of part: the last */
  gint8  week;            /* of a month: the first, second …; -1: the last */
  gint8  decade;          /* 90: the nineties of the century; else 0 */
  gint8  century;
  gint8  hour;
  gint8  minute;
  gint8  day_part;
  gint8  unit;            /* that relation and offset speak of */
  gint8  relation;
  gint8  month_relation;  /* من الشهر الجاري */
  gint8  year_relation;   /* من العام الماضي */
  gint8  mod;
  gint8  open;
  guint8 is_hijri : 1;
  guint8 has_offset : 1;
  guint8 is_half_more : 1; /* ثلاث سنوات ونصف */
  guint8 from_focus : 1;   /* بعد عام من ذلك */
  guint8 is_approximate : 1;
  guint8 is_eve : 1;       /* عشية: the day before */
  guint8 is_within : 1;    /* خلال يومين: a date when it lies ahead */
  guint8 is_loose : 1;     /* накануне: before a day of the past in focus, or yesterday */
  gint8  event;            /* MirqabEventWord that it is counted from */
  guint8 needs_naming;     /* 1 + MirqabMonthNaming that the text must use elsewhere */
  gint32 offset;
} MirqabMoment;

typedef struct
{
  guint64      words;   /* bits of MirqabWord */
  guint32      phrases; /* bits of MirqabPhrase */
  guint32      first;   /* tokens [first, end) */
  guint32      end;
  MirqabSpan   span;
  gint32       value;   /* of a word */
  guint8       extra;   /* of a word */
  guint8       digits;  /* of a number in figures, else 0 */
  gboolean     is_definite;
  guint32      count_start; /* of an offset: where its count begins and ends, in bytes */
  guint32      count_end;   /* 0: to the end of the offset */
  const char  *rule;    /* the last rule that made it, or NULL */
  MirqabMoment moment;
  MirqabMoment until;   /* end of a range */
} MirqabItem;

G_STATIC_ASSERT (N_WORDS <= 64);
G_STATIC_ASSERT (N_PHRASES <= 32);

#define WORD_BIT(word) (G_GUINT64_CONSTANT (1) << (word))
#define PHRASE_BIT(phrase) (1u << (phrase))

static inline gboolean
mirqab_item_is_word (const MirqabItem *item,
                     MirqabWord        word)
{
  return (item->words & WORD_BIT (word)) != 0;
}

static inline gboolean
mirqab_item_is_phrase (const MirqabItem *item,
                       MirqabPhrase      phrase)
{
  return (item->phrases & PHRASE_BIT (phrase)) != 0;
}

G_END_DECLS
