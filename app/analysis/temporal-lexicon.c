/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/temporal-lexicon.h"

#include <string.h>

#include "language/folding.h"
#include "language/months.h"
#include "language/number-words.h"

/* The words that temporal expressions are made of, in plain spelling. What the
 * folding makes equal (hamza, yaa, ta marbuta, vowel signs) stands here once. The
 * article and the proclitics و ف ب ل ك are taken off before a word is looked up. */

#define NO_WORD (-1)

typedef struct
{
  int         word;     /* without the article; NO_WORD: must have it */
  int         the_word; /* with it; NO_WORD: must not have it */
  int         value;
  const char *spellings;
} LexiconRow;

static const LexiconRow lexicon[] = {
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
  { WORD_UNIT_PAIR, NO_WORD, UNIT_DAY, "يومي" },
  { WORD_UNIT, WORD_THE_UNIT, UNIT_WEEK, "أسبوع أسبوعا" },
  { WORD_UNITS, WORD_THE_UNITS, UNIT_WEEK, "أسابيع" },
  { WORD_TWO_UNITS, WORD_THE_UNITS, UNIT_WEEK, "أسبوعين أسبوعان" },
  { WORD_UNIT, WORD_THE_UNIT, UNIT_MONTH, "شهر شهرا" },
  { WORD_UNITS, WORD_THE_UNITS, UNIT_MONTH, "أشهر شهور شهورا" },
  { WORD_TWO_UNITS, WORD_THE_UNITS, UNIT_MONTH, "شهرين شهران" },
  { WORD_UNIT_PAIR, NO_WORD, UNIT_MONTH, "شهري" },
  { WORD_UNIT, WORD_THE_UNIT, UNIT_YEAR, "عام عاما سنة" },
  { WORD_UNITS, WORD_THE_UNITS, UNIT_YEAR, "أعوام أعواما سنوات سنين سنون" },
  { WORD_TWO_UNITS, WORD_THE_UNITS, UNIT_YEAR, "عامين عامان سنتين سنتان" },
  { WORD_UNIT_PAIR, NO_WORD, UNIT_YEAR, "عامي سنتي" },
  { WORD_UNIT, WORD_THE_UNIT, UNIT_DECADE, "عقد" },
  { WORD_UNITS, WORD_THE_UNITS, UNIT_DECADE, "عقود" },
  { WORD_TWO_UNITS, WORD_THE_UNITS, UNIT_DECADE, "عقدين عقدان" },
  { WORD_UNIT, WORD_THE_UNIT, UNIT_CENTURY, "قرن" },
  { WORD_UNITS, WORD_THE_UNITS, UNIT_CENTURY, "قرون" },
  { WORD_TWO_UNITS, WORD_THE_UNITS, UNIT_CENTURY, "قرنين قرنان" },

  /* where an expression lies, seen from today or from another date */
  { NO_WORD, WORD_RELATION, RELATION_THIS, "جاري جارية حالي حالية راهن راهنة" },
  { NO_WORD, WORD_RELATION, RELATION_LAST,
    "ماضي ماضية ماضيين ماضيتين ماضيان منصرم منصرمة منصرمين فائت فائتة فائتين منقضي منقضية منقضيين فارط فارطة "
    "أسبق" },
  { NO_WORD, WORD_RELATION, RELATION_NEXT,
    "مقبل مقبلة مقبلين مقبلتين مقبلان قادم قادمة قادمين قادمتين آتي آتية داخل" },
  { NO_WORD, WORD_RELATION, RELATION_SAME, "مذكور مذكورة" },
  { NO_WORD, WORD_RELATION, RELATION_FOLLOWING, "تالي تالية لاحق لاحقة موالي موالية" },
  { NO_WORD, WORD_RELATION, RELATION_PREVIOUS, "سابق سابقة" },
  { WORD_SAME, NO_WORD, RELATION_SAME, "نفسه نفسها ذاته ذاتها عينه عينها" },
  { WORD_SAME_AHEAD, NO_WORD, RELATION_SAME, "نفس ذات" },
  { WORD_THIS, NO_WORD, RELATION_THIS, "هذا هذه هذي" },
  { WORD_THAT, NO_WORD, RELATION_SAME, "ذلك تلك ذاك" },
  { NO_WORD, WORD_RECENT, RELATION_LAST, "أخير أخيرة أخيرين أخيرتين" },
  { WORD_DAY_WORD, NO_WORD, -1, "أمس البارحة" },
  { WORD_DAY_WORD, NO_WORD, 1, "غدا غد" },

  /* phases and parts */
  { WORD_PHASE, NO_WORD, MIRQAB_MOD_START, "مطلع بداية بدايات أوائل مستهل" },
  { WORD_PHASE, NO_WORD, MIRQAB_MOD_MID, "منتصف أواسط" },
  { WORD_PHASE, NO_WORD, MIRQAB_MOD_END, "نهاية نهايات أواخر آخر ختام" },
  { WORD_SEASON, WORD_SEASON, SEASON_SPRING, "ربيع" },
  { WORD_SEASON, WORD_SEASON, SEASON_SUMMER, "صيف" },
  { WORD_SEASON, WORD_SEASON, SEASON_AUTUMN, "خريف" },
  { WORD_SEASON, WORD_SEASON, SEASON_WINTER, "شتاء" },
  { WORD_PART, WORD_PART, 4, "ربع ثلاثي فصل" },
  { WORD_PART, WORD_PART, 2, "نصف سداسي" },
  { WORD_DAY_PART, WORD_DAY_PART, DAY_PART_DAWN, "فجر فجرا" },
  { WORD_DAY_PART, WORD_DAY_PART, DAY_PART_MORNING, "صباح صباحا" },
  { WORD_DAY_PART, WORD_DAY_PART, DAY_PART_NOON, "ظهر ظهرا ظهيرة" },
  { WORD_DAY_PART, WORD_DAY_PART, DAY_PART_AFTERNOON, "عصر عصرا" },
  { WORD_DAY_PART, WORD_DAY_PART, DAY_PART_EVENING, "مساء" },
  { WORD_DAY_PART, WORD_DAY_PART, DAY_PART_NIGHT, "ليل ليلة ليلا" },
  { WORD_EVE, NO_WORD, 0, "عشية" },

  /* small words */
  { WORD_EVERY, NO_WORD, 0, "كل" },
  { WORD_SET, NO_WORD, UNIT_DAY, "يوميا" },
  { WORD_SET, NO_WORD, UNIT_WEEK, "أسبوعيا" },
  { WORD_SET, NO_WORD, UNIT_MONTH, "شهريا" },
  { WORD_SET, NO_WORD, UNIT_YEAR, "سنويا" },
  { WORD_OF, NO_WORD, 0, "من" },
  { WORD_IN, NO_WORD, 0, "في فى عند" },
  { WORD_TO, NO_WORD, 0, "إلى حتى لغاية" },
  { WORD_SINCE, NO_WORD, 0, "منذ مذ" },
  { WORD_BETWEEN, NO_WORD, 0, "بين" },
  { WORD_BEFORE, NO_WORD, 0, "قبل قبيل" },
  { WORD_AFTER, NO_WORD, 0, "بعد" },
  { WORD_DURING, NO_WORD, 0, "خلال غضون ظرف" },
  { WORD_DURING, NO_WORD, 1, "مدة مدى مدار طوال طيلة" },
  { WORD_BY, NO_WORD, 0, "بحلول" },
  { WORD_APPROXIMATELY, NO_WORD, 0, "نحو حوالي قرابة زهاء" },
  { WORD_AND, NO_WORD, 0, "و" },
  { WORD_FOR, NO_WORD, 0, "ل" },
  { WORD_WITH, NO_WORD, 0, "ب" },
  { NO_WORD, WORD_CLOCK, UNIT_HOUR, "ساعة" },
  { WORD_DHU, NO_WORD, 0, "ذو ذي ذا" },
  { NO_WORD, WORD_OTHER_ONE, 2, "آخر آخرة" },
  { WORD_HIJRI_ERA, WORD_HIJRI_ERA, 0, "ه هجري هجرية للهجرة" },
  { WORD_ERA, WORD_ERA, 0, "م ميلادي ميلادية" },
  { WORD_ERA, NO_WORD, DAY_PART_EVENING, "pm" },
  { WORD_ERA, NO_WORD, DAY_PART_MORNING, "ص am" },
  { NO_WORD, WORD_CORRESPONDING, 0, "موافق موافقة مصادف مصادفة" },
  { WORD_CORRESPONDING, NO_WORD, 0, "يوافق" },
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
  { WORD_PAIR_MONTH, NO_WORD, 10, "تشرين" },
  { WORD_PAIR_MONTH, NO_WORD, 12, "كانون" },
  { WORD_PAIR_MONTH, NO_WORD, 103, "ربيع" },
  { WORD_PAIR_MONTH, NO_WORD, 105, "جمادى جماد" },

  /* Russian */
  { WORD_BARE_WEEKDAY, NO_WORD, MIRQAB_MONDAY, "понедельник понедельника" },
  { WORD_BARE_WEEKDAY, NO_WORD, MIRQAB_TUESDAY, "вторник вторника" },
  { WORD_BARE_WEEKDAY, NO_WORD, MIRQAB_WEDNESDAY, "среда среду" },
  { WORD_BARE_WEEKDAY, NO_WORD, MIRQAB_THURSDAY, "четверг четверга" },
  { WORD_BARE_WEEKDAY, NO_WORD, MIRQAB_FRIDAY, "пятница пятницу" },
  { WORD_BARE_WEEKDAY, NO_WORD, MIRQAB_SATURDAY, "суббота субботу" },
  { WORD_BARE_WEEKDAY, NO_WORD, MIRQAB_SUNDAY, "воскресенье воскресенья" },
  { WORD_DAY_WORD, NO_WORD, -2, "позавчера" },
  { WORD_DAY_WORD, NO_WORD, -1, "вчера" },
  { WORD_DAY_WORD, NO_WORD, 0, "сегодня" },
  { WORD_DAY_WORD, NO_WORD, 1, "завтра" },
  { WORD_DAY_WORD, NO_WORD, 2, "послезавтра" },
  { WORD_UNITS, NO_WORD, UNIT_HOUR, "час часа часов" },
  { WORD_UNITS, NO_WORD, UNIT_DAY, "день дня дней" },
  { WORD_UNITS, NO_WORD, UNIT_WEEK, "неделя недели неделю неделе недель" },
  { WORD_UNITS, NO_WORD, UNIT_MONTH, "месяц месяца месяце месяцев" },
  { WORD_UNITS, NO_WORD, UNIT_YEAR, "год года году лет годах годов годы" },
  { WORD_RELATION_AHEAD, NO_WORD, RELATION_LAST,
    "прошлого прошлом прошлой прошлую прошлый минувшего минувшей минувшем" },
  { WORD_RELATION_AHEAD, NO_WORD, RELATION_NEXT,
    "следующего следующем следующей следующую следующий будущего будущем" },
  { WORD_RELATION_AHEAD, NO_WORD, RELATION_THIS, "этого этом этой эту текущего текущем этот" },
  { WORD_PHASE, NO_WORD, MIRQAB_MOD_START, "начале начала начало" },
  { WORD_PHASE, NO_WORD, MIRQAB_MOD_MID, "середине середины" },
  { WORD_PHASE, NO_WORD, MIRQAB_MOD_END, "конце конца концу" },
  { WORD_SEASON, NO_WORD, SEASON_SPRING, "весной весны" },
  { WORD_SEASON, NO_WORD, SEASON_SUMMER, "летом" },
  { WORD_SEASON, NO_WORD, SEASON_AUTUMN, "осенью осени" },
  { WORD_SEASON, NO_WORD, SEASON_WINTER, "зимой" },
  { WORD_PART, NO_WORD, 4, "квартал квартала квартале" },
  { WORD_PART, NO_WORD, 2, "полугодие полугодия полугодии" },
  { WORD_ERA, NO_WORD, 0, "г гг" },
  { WORD_AGO, NO_WORD, 0, "назад" },
  { WORD_AFTER, NO_WORD, 0, "через" },
  { WORD_IN, NO_WORD, 0, "в во на" },
  { WORD_TO, NO_WORD, 0, "до по" },
  { WORD_OF, NO_WORD, 0, "с со от" },
  { WORD_AND, NO_WORD, 0, "и" },
  { WORD_EVERY, NO_WORD, 0, "каждый каждые каждую" },

  /* English */
  { WORD_BARE_WEEKDAY, NO_WORD, MIRQAB_MONDAY, "monday" },
  { WORD_BARE_WEEKDAY, NO_WORD, MIRQAB_TUESDAY, "tuesday" },
  { WORD_BARE_WEEKDAY, NO_WORD, MIRQAB_WEDNESDAY, "wednesday" },
  { WORD_BARE_WEEKDAY, NO_WORD, MIRQAB_THURSDAY, "thursday" },
  { WORD_BARE_WEEKDAY, NO_WORD, MIRQAB_FRIDAY, "friday" },
  { WORD_BARE_WEEKDAY, NO_WORD, MIRQAB_SATURDAY, "saturday" },
  { WORD_BARE_WEEKDAY, NO_WORD, MIRQAB_SUNDAY, "sunday" },
  { WORD_DAY_WORD, NO_WORD, -1, "yesterday" },
  { WORD_DAY_WORD, NO_WORD, 0, "today" },
  { WORD_DAY_WORD, NO_WORD, 1, "tomorrow" },
  { WORD_UNITS, NO_WORD, UNIT_MINUTE, "minute minutes" },
  { WORD_UNITS, NO_WORD, UNIT_HOUR, "hour hours" },
  { WORD_UNITS, NO_WORD, UNIT_DAY, "day days" },
  { WORD_UNITS, NO_WORD, UNIT_WEEK, "week weeks" },
  { WORD_UNITS, NO_WORD, UNIT_MONTH, "month months" },
  { WORD_UNITS, NO_WORD, UNIT_YEAR, "year years" },
  { WORD_UNITS, NO_WORD, UNIT_DECADE, "decade decades" },
  { WORD_RELATION_AHEAD, NO_WORD, RELATION_LAST, "last" },
  { WORD_RELATION_AHEAD, NO_WORD, RELATION_NEXT, "next" },
  { WORD_RELATION_AHEAD, NO_WORD, RELATION_THIS, "this current" },
  { WORD_PHASE, NO_WORD, MIRQAB_MOD_START, "early beginning start" },
  { WORD_PHASE, NO_WORD, MIRQAB_MOD_MID, "mid middle" },
  { WORD_PHASE, NO_WORD, MIRQAB_MOD_END, "late end" },
  { WORD_SEASON, NO_WORD, SEASON_SPRING, "spring" },
  { WORD_SEASON, NO_WORD, SEASON_SUMMER, "summer" },
  { WORD_SEASON, NO_WORD, SEASON_AUTUMN, "autumn" },
  { WORD_SEASON, NO_WORD, SEASON_WINTER, "winter" },
  { WORD_PART, NO_WORD, 4, "quarter" },
  { WORD_PART, NO_WORD, 2, "half" },
  { WORD_DAY_PART, NO_WORD, DAY_PART_MORNING, "morning" },
  { WORD_DAY_PART, NO_WORD, DAY_PART_AFTERNOON, "afternoon" },
  { WORD_DAY_PART, NO_WORD, DAY_PART_EVENING, "evening" },
  { WORD_DAY_PART, NO_WORD, DAY_PART_NIGHT, "night" },
  { WORD_AGO, NO_WORD, 0, "ago" },
  { WORD_IN, NO_WORD, 0, "in on at" },
  { WORD_OF, NO_WORD, 0, "of from" },
  { WORD_TO, NO_WORD, 0, "to until till" },
  { WORD_SINCE, NO_WORD, 0, "since" },
  { WORD_BETWEEN, NO_WORD, 0, "between" },
  { WORD_BY, NO_WORD, 0, "by" },
  { WORD_AND, NO_WORD, 0, "and" },
  { WORD_EVERY, NO_WORD, 0, "every" },
};

/* What the table says of one folded word. */
typedef struct
{
  const char *word;      /* owned by the table */
  guint32     hash;
  guint64     words;     /* without the article */
  guint64     the_words; /* with it */
  gint16      value;
  gint16      the_value;
  guint8      extra;
} Entry;

#define N_SLOTS 4096

typedef struct
{
  Entry slots[N_SLOTS];
  guint n_entries;
} Table;

static guint32
hash_word (const char *word,
           gsize       length)
{
  guint32 hash = 2166136261u; /* FNV-1a */

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guint8) word[i]) * 16777619u;

  return hash;
}

static Entry *
find_slot (const Table *table,
           const char  *word,
           gsize        length)
{
  guint32 hash = hash_word (word, length);
  guint slot = (hash ^ hash >> 15) % N_SLOTS;

  while (table->slots[slot].word != NULL
         && !(table->slots[slot].hash == hash
              && strncmp (table->slots[slot].word, word, length) == 0
              && table->slots[slot].word[length] == '\0'))
    slot = (slot + 1) % N_SLOTS;

  return (Entry *) &table->slots[slot];
}

static Entry *
add_entry (Table      *table,
           const char *spelling)
{
  char *folded = mirqab_fold (spelling);
  Entry *entry = find_slot (table, folded, strlen (folded));

  if (entry->word != NULL)
    {
      g_free (folded);
      return entry;
    }

  g_assert (table->n_entries++ < N_SLOTS / 2);
  entry->word = folded;
  entry->hash = hash_word (folded, strlen (folded));

  return entry;
}

/* What else a number may be. */
static guint64
words_of_number (int value)
{
  guint64 words = WORD_BIT (WORD_NUMBER);

  if (value >= 1 && value <= 31)
    words |= WORD_BIT (WORD_DAY_NUMBER);
  if (value >= 1000 && value <= 2999)
    words |= WORD_BIT (WORD_YEAR);
  if (value >= 1200 && value <= 1599)
    words |= WORD_BIT (WORD_HIJRI_YEAR);

  return words;
}

static void
add_rows (Table *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (lexicon); i++)
    {
      const LexiconRow *row = &lexicon[i];
      g_auto (GStrv) spellings = g_strsplit (row->spellings, " ", -1);

      for (guint k = 0; spellings[k] != NULL; k++)
        {
          Entry *entry = add_entry (table, spellings[k]);

          if (row->word != NO_WORD)
            {
              entry->words |= WORD_BIT (row->word);
              if (row->word == WORD_PAIR_MONTH)
                entry->extra = (guint8) row->value;
              else
                entry->value = (gint16) row->value;
            }
          if (row->the_word != NO_WORD)
            {
              entry->the_words |= WORD_BIT (row->the_word);
              entry->the_value = (gint16) row->value;
              if (row->word == WORD_TWO_UNITS)
                entry->extra = 2;
            }
        }
    }
}

static void
add_months (Table *table)
{
  guint n_names;
  const MirqabMonthNames *names = mirqab_month_names_get (&n_names);

  for (guint i = 0; i < n_names; i++)
    {
      g_auto (GStrv) spellings = g_strsplit (names[i].words, " ", -1);
      MirqabWord word = names[i].naming == MIRQAB_NAMING_HIJRI ? WORD_HIJRI_MONTH
                        : names[i].is_risky                   ? WORD_RISKY_MONTH
                                                              : WORD_MONTH;

      for (guint k = 0; spellings[k] != NULL; k++)
        {
          Entry *entry = add_entry (table, spellings[k]);

          entry->words |= WORD_BIT (word);
          entry->value = (gint16) names[i].month;
          if (word == WORD_HIJRI_MONTH)
            {
              entry->the_words |= WORD_BIT (word);
              entry->the_value = (gint16) names[i].month;
            }
          entry->extra = (guint8) names[i].naming;
        }
    }
}

static void
add_numbers (Table *table)
{
  guint n_words;
  const MirqabNumberWord *numbers = mirqab_number_words_get (&n_words);

  for (guint i = 0; i < n_words; i++)
    {
      g_auto (GStrv) spellings = g_strsplit (numbers[i].words, " ", -1);

      for (guint k = 0; spellings[k] != NULL; k++)
        {
          Entry *entry = add_entry (table, spellings[k]);
          guint64 words = words_of_number (numbers[i].value);

          if (numbers[i].is_ordinal)
            words |= WORD_BIT (WORD_ORDINAL);
          if (numbers[i].is_feminine)
            words &= ~WORD_BIT (WORD_DAY_NUMBER);
          /* الأحد and الاثنين are days of the week, not the one and the two. */
          if (entry->words & WORD_BIT (WORD_BARE_WEEKDAY))
            {
              entry->words |= words;
              entry->extra = (guint8) numbers[i].value;
              continue;
            }
          entry->words |= words;
          entry->the_words |= words;
          entry->value = (gint16) numbers[i].value;
          entry->the_value = (gint16) numbers[i].value;
        }
    }
}

/* Words that are what they are with their article. */
static void
add_whole_words (Table *table)
{
  static const struct
  {
    const char *spelling;
    MirqabWord  word;
    int         value;
    int         extra;
  } rows[] = {
    { "اليوم", WORD_DAY_WORD, 0, DAY_PART_NONE },
    { "الليلة", WORD_DAY_WORD, 0, DAY_PART_NIGHT },
    { "الغد", WORD_DAY_WORD, 1, DAY_PART_NONE },
    { "الأمس", WORD_DAY_WORD, -1, DAY_PART_NONE },
    { "ال", WORD_ARTICLE, 0, 0 },
    { "الى", WORD_TO, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Entry *entry = add_entry (table, rows[i].spelling);

      entry->words = WORD_BIT (rows[i].word);
      entry->value = (gint16) rows[i].value;
      entry->extra = (guint8) rows[i].extra;
    }
}

static const Table *
get_table (void)
{
  static Table *table = NULL;

  if (g_once_init_enter (&table))
    {
      Table *filled = g_new0 (Table, 1);

      add_rows (filled);
      add_months (filled);
      add_numbers (filled);
      add_whole_words (filled);
      g_once_init_leave (&table, filled);
    }

  return table;
}

#define LETTER_BYTES 2 /* of Arabic and Cyrillic letters in UTF-8 */

static gboolean
starts_with (const char *word,
             gsize       length,
             const char *letter)
{
  return length > LETTER_BYTES && memcmp (word, letter, LETTER_BYTES) == 0;
}

/* Where the item of a proclitic or of a word stands. */
static void
set_item (MirqabItem         *item,
          const MirqabTokens *tokens,
          guint               position,
          guint               start,
          guint               end)
{
  memset (item, 0, sizeof *item);
  item->first = position;
  item->end = position + 1;
  item->span.start = start;
  item->span.end = end;
  item->moment.hour = MOMENT_NO_HOUR;
  item->until.hour = MOMENT_NO_HOUR;
}

/* The byte behind the first letter at @start, and behind its vowel signs. */
static guint
skip_letter (const MirqabTokens *tokens,
             guint               start,
             guint               end)
{
  const char *at = g_utf8_next_char (tokens->text + start);

  while (at < tokens->text + end)
    {
      gunichar folded[MIRQAB_MAX_FOLDING];

      if (mirqab_fold_character (g_utf8_get_char (at), folded) > 0)
        break;
      at = g_utf8_next_char (at);
    }

  return (guint) (at - tokens->text);
}

static gboolean
look_up (MirqabItem *item,
         const char *word,
         gsize       length,
         gboolean    has_article)
{
  const Entry *entry = find_slot (get_table (), word, length);

  if (entry->word == NULL)
    return FALSE;

  item->words = has_article ? entry->the_words : entry->words;
  item->value = has_article ? entry->the_value : entry->value;
  item->extra = entry->extra;
  item->is_definite = has_article;

  return item->words != 0;
}

static gboolean
look_up_with_article (MirqabItem *item,
                      const char *word,
                      gsize       length)
{
  if (look_up (item, word, length, FALSE))
    return TRUE;

  return starts_with (word, length, "ا")
         && length > 2 * LETTER_BYTES
         && memcmp (word + LETTER_BYTES, "ل", LETTER_BYTES) == 0
         && look_up (item, word + 2 * LETTER_BYTES, length - 2 * LETTER_BYTES, TRUE);
}

/* One of the proclitics و ف (and), ب (with), ل (for), ك. */
static MirqabWord
find_proclitic (const char *word,
                gsize       length,
                gboolean    may_be_conjunction)
{
  if (may_be_conjunction
      && (starts_with (word, length, "و") || starts_with (word, length, "ف")))
    return WORD_AND;
  if (starts_with (word, length, "ب"))
    return WORD_WITH;
  if (starts_with (word, length, "ل"))
    return WORD_FOR;

  return N_WORDS;
}

/* Cuts proclitics off until the table knows the rest. */
static guint
read_arabic (const MirqabTokens *tokens,
             guint               position,
             MirqabItem          items[MIRQAB_MAX_ITEMS_OF_TOKEN])
{
  const MirqabToken *token = &tokens->tokens[position];
  const char *word = mirqab_tokens_get_folded (tokens, position);
  gsize length = token->folded_length;
  guint start = token->start;
  guint n = 0;

  while (TRUE)
    {
      MirqabItem *item = &items[n];
      MirqabWord proclitic;
      guint behind;

      set_item (item, tokens, position, start, token->end);
      if (look_up_with_article (item, word, length))
        return n + 1;
      /* ل and ال are written لل. */
      if (n > 0 && mirqab_item_is_word (&items[n - 1], WORD_FOR)
          && starts_with (word, length, "ل")
          && look_up (item, word + LETTER_BYTES, length - LETTER_BYTES, TRUE))
        return n + 1;
      if (n + 1 == MIRQAB_MAX_ITEMS_OF_TOKEN)
        return 0;

      proclitic = find_proclitic (word, length, n == 0);
      if (proclitic == N_WORDS)
        return 0;

      behind = skip_letter (tokens, start, token->end);
      set_item (item, tokens, position, start, behind);
      item->words = WORD_BIT (proclitic);
      start = behind;
      word += LETTER_BYTES;
      length -= LETTER_BYTES;
      n++;
    }
}

static guint
read_foreign (const MirqabTokens *tokens,
              guint               position,
              MirqabItem          items[MIRQAB_MAX_ITEMS_OF_TOKEN])
{
  const MirqabToken *token = &tokens->tokens[position];
  gboolean is_capital = g_ascii_isupper (tokens->text[token->start]);
  MirqabItem *item = &items[0];

  set_item (item, tokens, position, token->start, token->end);
  if (!look_up (item, mirqab_tokens_get_folded (tokens, position), token->folded_length, FALSE))
    return 0;

  /* may, march, august: English writes its names of time with a capital. */
  if (item->words & (WORD_BIT (WORD_MONTH) | WORD_BIT (WORD_RISKY_MONTH)
                     | WORD_BIT (WORD_BARE_WEEKDAY))
      && token->script == MIRQAB_SCRIPT_LATIN && !is_capital)
    return 0;
  if (item->words & WORD_BIT (WORD_BARE_WEEKDAY))
    item->words = WORD_BIT (WORD_WEEKDAY);

  return 1;
}

static guint
read_number (const MirqabTokens *tokens,
             guint               position,
             MirqabItem          items[MIRQAB_MAX_ITEMS_OF_TOKEN])
{
  const MirqabToken *token = &tokens->tokens[position];

  if (token->number < 0)
    return 0;

  set_item (&items[0], tokens, position, token->start, token->end);
  items[0].value = token->number;
  items[0].digits = (guint8) token->folded_length;
  items[0].words = words_of_number (token->number);
  if (token->folded_length > 2)
    items[0].words &= ~WORD_BIT (WORD_DAY_NUMBER);
  if (token->folded_length != 4)
    items[0].words &= ~(WORD_BIT (WORD_YEAR) | WORD_BIT (WORD_HIJRI_YEAR));

  return 1;
}

static guint64
words_of_mark (gunichar mark)
{
  switch (mark)
    {
    case '/':
    case 0x2044:
      return WORD_BIT (WORD_SLASH);
    case '-':
    case '|':
    case 0x2010 ... 0x2015:
    case 0x2212:
      return WORD_BIT (WORD_DASH);
    case '(':
    case '[':
    case 0x00AB:
    case 0x201C:
      return WORD_BIT (WORD_OPEN);
    case ')':
    case ']':
    case 0x00BB:
    case 0x201D:
      return WORD_BIT (WORD_CLOSE);
    case ',':
    case 0x060C:
      return WORD_BIT (WORD_COMMA);
    case '.':
      return WORD_BIT (WORD_DOT);
    case ':':
      return WORD_BIT (WORD_COLON);
    default:
      return 0;
    }
}

/**
 * mirqab_temporal_lexicon_read:
 * @items: (out caller-allocates): what the token may be a part of
 *
 * Returns: how many items the token is cut into; 0 when it has no part in any
 *   temporal expression
 */
guint
mirqab_temporal_lexicon_read (const MirqabTokens *tokens,
                              guint               position,
                              MirqabItem          items[MIRQAB_MAX_ITEMS_OF_TOKEN])
{
  const MirqabToken *token = &tokens->tokens[position];

  switch (token->kind)
    {
    case MIRQAB_TOKEN_WORD:
      if (token->script == MIRQAB_SCRIPT_ARABIC)
        return read_arabic (tokens, position, items);
      return read_foreign (tokens, position, items);

    case MIRQAB_TOKEN_NUMBER:
      return read_number (tokens, position, items);

    case MIRQAB_TOKEN_MARK:
      set_item (&items[0], tokens, position, token->start, token->end);
      items[0].words = words_of_mark (token->mark);
      return items[0].words != 0;

    default:
      g_assert_not_reached ();
    }
}
