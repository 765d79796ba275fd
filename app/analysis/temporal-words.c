/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/temporal-words.h"

#include "language/day.h"

/* The words that temporal expressions are made of, in plain spelling. What the
 * folding makes equal (hamza, yaa, ta marbuta, vowel signs) stands here once. The
 * article and the proclitics و ف ب ل ك are taken off before a word is looked up. */

#define NONE MIRQAB_NO_WORD

static const MirqabTemporalWord words[] = {
  /* weekdays */
  { WORD_BARE_WEEKDAY, WORD_WEEKDAY, MIRQAB_MONDAY, "اثنين إثنين" },
  { WORD_BARE_WEEKDAY, WORD_WEEKDAY, MIRQAB_TUESDAY, "ثلاثاء ثلثاء" },
  { WORD_BARE_WEEKDAY, WORD_WEEKDAY, MIRQAB_WEDNESDAY, "أربعاء" },
  { WORD_BARE_WEEKDAY, WORD_WEEKDAY, MIRQAB_THURSDAY, "خميس" },
  { WORD_BARE_WEEKDAY, WORD_WEEKDAY, MIRQAB_FRIDAY, "جمعة" },
  { WORD_BARE_WEEKDAY, WORD_WEEKDAY, MIRQAB_SATURDAY, "سبت" },
  { WORD_BARE_WEEKDAY, WORD_WEEKDAY, MIRQAB_SUNDAY, "أحد" },

  /* units */
  { WORD_UNIT, WORD_THE_UNIT, UNIT_MINUTE, "دقيقة" },
  { WORD_UNITS, WORD_THE_UNITS, UNIT_MINUTE, "دقائق" },
  { WORD_TWO_UNITS, WORD_THE_UNITS, UNIT_MINUTE, "دقيقتين دقيقتان" },
  { WORD_UNIT, WORD_THE_UNIT, UNIT_HOUR, "ساعة" },
  { WORD_UNITS, WORD_THE_UNITS, UNIT_HOUR, "ساعات" },
  { WORD_TWO_UNITS, WORD_THE_UNITS, UNIT_HOUR, "ساعتين ساعتان" },
  { WORD_UNIT, WORD_THE_UNIT, UNIT_DAY, "يوم يوما نهار" },
  { WORD_UNITS, WORD_THE_UNITS, UNIT_DAY, "أيام أياما" },
  { WORD_TWO_UNITS, WORD_THE_UNITS, UNIT_DAY, "يومين يومان" },
  { WORD_UNIT_PAIR, NONE, UNIT_DAY, "يومي" },
  { WORD_UNIT, WORD_THE_UNIT, UNIT_WEEK, "أسبوع أسبوعا" },
  { WORD_UNITS, WORD_THE_UNITS, UNIT_WEEK, "أسابيع" },
  { WORD_TWO_UNITS, WORD_THE_UNITS, UNIT_WEEK, "أسبوعين أسبوعان" },
  { WORD_UNIT, WORD_THE_UNIT, UNIT_MONTH, "شهر شهرا" },
  { WORD_UNITS, WORD_THE_UNITS, UNIT_MONTH, "أشهر شهور شهورا" },
  { WORD_TWO_UNITS, WORD_THE_UNITS, UNIT_MONTH, "شهرين شهران" },
  { WORD_UNIT_PAIR, NONE, UNIT_MONTH, "شهري" },
  { WORD_UNIT, WORD_THE_UNIT, UNIT_YEAR, "عام عاما سنة" },
  { WORD_UNITS, WORD_THE_UNITS, UNIT_YEAR, "أعوام أعواما سنوات سنين سنون" },
  { WORD_TWO_UNITS, WORD_THE_UNITS, UNIT_YEAR, "عامين عامان سنتين سنتان" },
  { WORD_UNIT_PAIR, NONE, UNIT_YEAR, "عامي سنتي" },
  { WORD_UNIT, WORD_THE_UNIT, UNIT_DECADE, "عقد" },
  { WORD_UNITS, WORD_THE_UNITS, UNIT_DECADE, "عقود" },
  { WORD_TWO_UNITS, WORD_THE_UNITS, UNIT_DECADE, "عقدين عقدان" },
  { WORD_UNIT, WORD_THE_UNIT, UNIT_CENTURY, "قرن" },
  { WORD_UNITS, WORD_THE_UNITS, UNIT_CENTURY, "قرون" },
  { WORD_TWO_UNITS, WORD_THE_UNITS, UNIT_CENTURY, "قرنين قرنان" },

  /* where an expression lies, seen from today or from another date */
  { NONE, WORD_RELATION, RELATION_THIS, "جاري جارية حالي حالية راهن راهنة" },
  { NONE, WORD_RELATION, RELATION_LAST,
    "ماضي ماضية ماضيين ماضيتين ماضيان منصرم منصرمة منصرمين فائت فائتة فائتين منقضي منقضية "
    "منقضيين فارط فارطة "
    "أسبق" },
  { NONE, WORD_RELATION, RELATION_NEXT,
    "مقبل مقبلة مقبلين مقبلتين مقبلان قادم قادمة قادمين قادمتين آتي آتية داخل" },
  { NONE, WORD_RELATION, RELATION_SAME, "مذكور مذكورة" },
  { NONE, WORD_RELATION, RELATION_FOLLOWING, "تالي تالية لاحق لاحقة موالي موالية" },
  { NONE, WORD_RELATION, RELATION_PREVIOUS, "سابق سابقة" },
  { WORD_SAME, NONE, RELATION_SAME, "نفسه نفسها ذاته ذاتها عينه عينها" },
  { WORD_SAME_AHEAD, NONE, RELATION_SAME, "نفس ذات" },
  { WORD_THIS, NONE, RELATION_THIS, "هذا هذه هذي" },
  { WORD_THAT, NONE, RELATION_SAME, "ذلك تلك ذاك" },
  { NONE, WORD_RECENT, RELATION_LAST, "أخير أخيرة أخيرين أخيرتين" },
  { WORD_DAY_WORD, NONE, -1, "أمس البارحة" },
  { WORD_DAY_WORD, NONE, 1, "غدا غد" },

  /* phases and parts */
  { WORD_PHASE, NONE, MIRQAB_MOD_START, "مطلع بداية بدايات أوائل مستهل" },
  { WORD_PHASE, NONE, MIRQAB_MOD_MID, "منتصف أواسط" },
  { WORD_PHASE, NONE, MIRQAB_MOD_END, "نهاية نهايات أواخر آخر ختام" },
  { WORD_SEASON, WORD_SEASON, SEASON_SPRING, "ربيع" },
  { WORD_SEASON, WORD_SEASON, SEASON_SUMMER, "صيف" },
  { WORD_SEASON, WORD_SEASON, SEASON_AUTUMN, "خريف" },
  { WORD_SEASON, WORD_SEASON, SEASON_WINTER, "شتاء" },
  { WORD_PART, WORD_PART, 4, "ربع ثلاثي فصل" },
  { WORD_PART, WORD_PART, 3, "ثلث" },
  { WORD_PART, WORD_PART, 2, "نصف سداسي" },
  { WORD_DAY_PART, WORD_DAY_PART, DAY_PART_DAWN, "فجر فجرا" },
  { WORD_DAY_PART, WORD_DAY_PART, DAY_PART_MORNING, "صباح صباحا" },
  { WORD_DAY_PART, WORD_DAY_PART, DAY_PART_NOON, "ظهر ظهرا ظهيرة" },
  { WORD_DAY_PART, WORD_DAY_PART, DAY_PART_AFTERNOON, "عصر عصرا" },
  { WORD_DAY_PART, WORD_DAY_PART, DAY_PART_EVENING, "مساء" },
  { WORD_DAY_PART, WORD_DAY_PART, DAY_PART_NIGHT, "ليل ليلة ليلا" },
  { WORD_EVE, NONE, 0, "عشية" },

  /* small words */
  { WORD_EVERY, NONE, 0, "كل" },
  { WORD_EVERY, NONE, 1, "مرة" },
  { WORD_EVERY, NONE, 2, "مرتين مرتان" },
  { WORD_EVERY, NONE, 3, "مرات" }, /* three or more: a number says how many */
  { WORD_SET, NONE, UNIT_DAY, "يوميا" },
  { WORD_SET, NONE, UNIT_WEEK, "أسبوعيا" },
  { WORD_SET, NONE, UNIT_MONTH, "شهريا" },
  { WORD_SET, NONE, UNIT_YEAR, "سنويا" },
  { WORD_OF, NONE, 0, "من" },
  { WORD_OF_IT, NONE, 0, "منه" },
  { WORD_IN, NONE, 0, "في فى عند" },
  { WORD_TO, NONE, 0, "إلى حتى لغاية" },
  { WORD_SINCE, NONE, 0, "منذ مذ" },
  { WORD_BETWEEN, NONE, 0, "بين" },
  { WORD_BEFORE, NONE, 0, "قبل قبيل" },
  { WORD_AFTER, NONE, 0, "بعد" },
  { WORD_DURING, NONE, 0, "خلال غضون ظرف" },
  { WORD_DURING, NONE, 1, "مدة مدى مدار طوال طيلة" },
  { WORD_BY, NONE, 0, "بحلول" },
  { WORD_APPROXIMATELY, NONE, 0, "نحو حوالي قرابة زهاء" },
  { WORD_AND, NONE, 0, "و" },
  { WORD_FOR, NONE, 0, "ل" },
  { WORD_WITH, NONE, 0, "ب" },
  { NONE, WORD_CLOCK, UNIT_HOUR, "ساعة" },
  { WORD_DHU, NONE, 0, "ذو ذي ذا" },
  { NONE, WORD_OTHER_ONE, 2, "آخر آخرة" },
  { WORD_HIJRI_ERA, WORD_HIJRI_ERA, 0, "ه هجري هجرية للهجرة" },
  { WORD_ERA, WORD_ERA, 0, "م ميلادي ميلادية" },
  { WORD_ERA, NONE, DAY_PART_EVENING, "pm" },
  { WORD_ERA, NONE, DAY_PART_MORNING, "ص am" },
  { NONE, WORD_CORRESPONDING, 0, "موافق موافقة مصادف مصادفة" },
  { WORD_CORRESPONDING, NONE, 0, "يوافق" },
  { WORD_ANNIVERSARY, WORD_ANNIVERSARY, 0, "ذكرى ذكراها ذكراه" },
  { WORD_ANNUAL, WORD_ANNUAL, 0, "سنوية" },
  { WORD_ANNUAL, WORD_ANNUAL, 1, "مالي مالية دراسي دراسية fiscal" },
  { WORD_DAY_NUMBER, WORD_DAY_NUMBER, 1, "غرة فاتح" },
  { WORD_DECADE, WORD_DECADE, 20, "عشرينيات عشرينات" },
  { WORD_DECADE, WORD_DECADE, 30, "ثلاثينيات ثلاثينات" },
  { WORD_DECADE, WORD_DECADE, 40, "أربعينيات أربعينات" },
  { WORD_DECADE, WORD_DECADE, 50, "خمسينيات خمسينات" },
  { WORD_DECADE, WORD_DECADE, 60, "ستينيات ستينات" },
  { WORD_DECADE, WORD_DECADE, 70, "سبعينيات سبعينات" },
  { WORD_DECADE, WORD_DECADE, 80, "ثمانينيات ثمانينات" },
  { WORD_DECADE, WORD_DECADE, 90, "تسعينيات تسعينات" },

  /* first words of two-word months: the value is that of the first of the pair,
   * hijri ones count from 100 */
  { WORD_PAIR_MONTH, NONE, 10, "تشرين" },
  { WORD_PAIR_MONTH, NONE, 12, "كانون" },
  { WORD_PAIR_MONTH, NONE, 103, "ربيع" },
  { WORD_PAIR_MONTH, NONE, 105, "جمادى جماد" },

  /* Russian */
  { WORD_BARE_WEEKDAY, NONE, MIRQAB_MONDAY, "понедельник понедельника" },
  { WORD_BARE_WEEKDAY, NONE, MIRQAB_TUESDAY, "вторник вторника" },
  { WORD_BARE_WEEKDAY, NONE, MIRQAB_WEDNESDAY, "среда среду" },
  { WORD_BARE_WEEKDAY, NONE, MIRQAB_THURSDAY, "четверг четверга" },
  { WORD_BARE_WEEKDAY, NONE, MIRQAB_FRIDAY, "пятница пятницу" },
  { WORD_BARE_WEEKDAY, NONE, MIRQAB_SATURDAY, "суббота субботу" },
  { WORD_BARE_WEEKDAY, NONE, MIRQAB_SUNDAY, "воскресенье воскресенья" },
  { WORD_DAY_WORD, NONE, -2, "позавчера" },
  { WORD_DAY_WORD, NONE, -1, "вчера" },
  { WORD_DAY_WORD, NONE, 0, "сегодня" },
  { WORD_DAY_WORD, NONE, 1, "завтра" },
  { WORD_DAY_WORD, NONE, 2, "послезавтра" },
  { WORD_UNITS, NONE, UNIT_HOUR, "час часа часов" },
  { WORD_UNITS, NONE, UNIT_DAY, "день дня дней" },
  { WORD_UNITS, NONE, UNIT_WEEK, "неделя недели неделю неделе недель" },
  { WORD_UNITS, NONE, UNIT_MONTH, "месяц месяца месяце месяцев" },
  { WORD_UNITS, NONE, UNIT_YEAR, "год года году лет годах годов годы" },
  { WORD_RELATION_AHEAD, NONE, RELATION_LAST,
    "прошлого прошлом прошлой прошлую прошлый минувшего минувшей минувшем последние последних" },
  { WORD_RELATION_AHEAD, NONE, RELATION_NEXT,
    "следующего следующем следующей следующую следующий будущего будущем ближайшие ближайших" },
  { WORD_RELATION_AHEAD, NONE, RELATION_THIS, "этого этом этой эту текущего текущем этот" },
  { WORD_PHASE, NONE, MIRQAB_MOD_START, "начале начала начало" },
  { WORD_PHASE, NONE, MIRQAB_MOD_MID, "середине середины" },
  { WORD_PHASE, NONE, MIRQAB_MOD_END, "конце конца концу" },
  { WORD_SEASON, NONE, SEASON_SPRING, "весной весны" },
  { WORD_SEASON, NONE, SEASON_SUMMER, "летом" },
  { WORD_SEASON, NONE, SEASON_AUTUMN, "осенью осени" },
  { WORD_SEASON, NONE, SEASON_WINTER, "зимой" },
  { WORD_PART, NONE, 4, "квартал квартала квартале" },
  { WORD_PART, NONE, 2, "полугодие полугодия полугодии половина половины половине" },
  { WORD_ERA, NONE, 0, "г гг" },
  { WORD_AGO, NONE, 0, "назад" },
  { WORD_AFTER, NONE, 0, "через" },
  { WORD_IN, NONE, 0, "в во на" },
  { WORD_TO, NONE, 0, "до по" },
  { WORD_OF, NONE, 0, "с со от" },
  { WORD_AND, NONE, 0, "и" },
  { WORD_EVERY, NONE, 0, "каждый каждые каждую" },

  /* English */
  { WORD_BARE_WEEKDAY, NONE, MIRQAB_MONDAY, "monday" },
  { WORD_BARE_WEEKDAY, NONE, MIRQAB_TUESDAY, "tuesday" },
  { WORD_BARE_WEEKDAY, NONE, MIRQAB_WEDNESDAY, "wednesday" },
  { WORD_BARE_WEEKDAY, NONE, MIRQAB_THURSDAY, "thursday" },
  { WORD_BARE_WEEKDAY, NONE, MIRQAB_FRIDAY, "friday" },
  { WORD_BARE_WEEKDAY, NONE, MIRQAB_SATURDAY, "saturday" },
  { WORD_BARE_WEEKDAY, NONE, MIRQAB_SUNDAY, "sunday" },
  { WORD_DAY_WORD, NONE, -1, "yesterday" },
  { WORD_DAY_WORD, NONE, 0, "today" },
  { WORD_DAY_WORD, NONE, 1, "tomorrow" },
  { WORD_UNITS, NONE, UNIT_MINUTE, "minute minutes" },
  { WORD_UNITS, NONE, UNIT_HOUR, "hour hours" },
  { WORD_UNITS, NONE, UNIT_DAY, "day days" },
  { WORD_UNITS, NONE, UNIT_WEEK, "week weeks" },
  { WORD_UNITS, NONE, UNIT_MONTH, "month months" },
  { WORD_UNITS, NONE, UNIT_YEAR, "year years" },
  { WORD_UNITS, NONE, UNIT_DECADE, "decade decades" },
  { WORD_RELATION_AHEAD, NONE, RELATION_LAST, "last past" },
  { WORD_RELATION_AHEAD, NONE, RELATION_NEXT, "next coming" },
  { WORD_RELATION_AHEAD, NONE, RELATION_THIS, "this current" },
  { WORD_PHASE, NONE, MIRQAB_MOD_START, "early beginning start" },
  { WORD_PHASE, NONE, MIRQAB_MOD_MID, "mid middle" },
  { WORD_PHASE, NONE, MIRQAB_MOD_END, "late end" },
  { WORD_SEASON, NONE, SEASON_SPRING, "spring" },
  { WORD_SEASON, NONE, SEASON_SUMMER, "summer" },
  { WORD_SEASON, NONE, SEASON_AUTUMN, "autumn" },
  { WORD_SEASON, NONE, SEASON_WINTER, "winter" },
  { WORD_PART, NONE, 4, "quarter" },
  { WORD_PART, NONE, 2, "half" },
  { WORD_DAY_PART, NONE, DAY_PART_MORNING, "morning" },
  { WORD_DAY_PART, NONE, DAY_PART_AFTERNOON, "afternoon" },
  { WORD_DAY_PART, NONE, DAY_PART_EVENING, "evening" },
  { WORD_DAY_PART, NONE, DAY_PART_NIGHT, "night" },
  { WORD_AGO, NONE, 0, "ago" },
  { WORD_IN, NONE, 0, "in on at" },
  { WORD_OF, NONE, 0, "of from" },
  { WORD_TO, NONE, 0, "to until till" },
  { WORD_SINCE, NONE, 0, "since" },
  { WORD_BETWEEN, NONE, 0, "between" },
  { WORD_BY, NONE, 0, "by" },
  { WORD_AND, NONE, 0, "and" },
  { WORD_EVERY, NONE, 0, "every" },
  { WORD_EVERY, NONE, 1, "once" },
  { WORD_EVERY, NONE, 2, "twice" },
  { WORD_EVERY, NONE, 3, "times" },
};

/**
 * mirqab_temporal_words_get:
 * @n_words: (out): how many rows there are
 *
 * Returns: (transfer none): the words of temporal expressions, but for the names of
 *   months and the numbers
 */
const MirqabTemporalWord *
mirqab_temporal_words_get (guint *n_words)
{
  *n_words = G_N_ELEMENTS (words);

  return words;
}
