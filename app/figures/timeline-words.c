/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-figures"

#include "figures/timeline-words.h"

#include "dossier/local-text.h"

/* The fields of MirqabLocalText: Arabic, English, Russian. */
#define WORDS(arabic, english, russian) \
  { (char *) (arabic), (char *) (english), (char *) (russian) }

static const MirqabLocalText words[MIRQAB_TIMELINE_N_WORDS] = {
  [MIRQAB_TIMELINE_WORD_TODAY] = WORDS ("اليوم", "Today", "Сегодня"),
  [MIRQAB_TIMELINE_WORD_ARTICLES] = WORDS ("من المقالات", "From articles", "Из статей"),
  [MIRQAB_TIMELINE_WORD_PLANNED] = WORDS ("مقرر", "planned", "намечено"),
  [MIRQAB_TIMELINE_WORD_CANCELLED] = WORDS ("ملغى", "cancelled", "отменено"),
  [MIRQAB_TIMELINE_WORD_MEDIUM] = WORDS ("غير مؤكد تمامًا", "not quite certain", "не вполне точно"),
  [MIRQAB_TIMELINE_WORD_REPORTED] = WORDS ("ورد في المقالات", "also in articles", "есть в статьях"),
};

static const MirqabLocalText kinds[MIRQAB_N_EVENT_KINDS] = {
  [MIRQAB_EVENT_SUMMIT] = WORDS ("قمة", "summit", "саммит"),
  [MIRQAB_EVENT_MINISTERIAL] = WORDS ("اجتماع", "meeting", "заседание"),
  [MIRQAB_EVENT_EXERCISE] = WORDS ("مناورات", "exercise", "учения"),
  [MIRQAB_EVENT_OPERATION] = WORDS ("عملية", "operation", "операция"),
  [MIRQAB_EVENT_STATEMENT] = WORDS ("تصريح", "statement", "заявление"),
  [MIRQAB_EVENT_DOCUMENT] = WORDS ("وثيقة", "document", "документ"),
  [MIRQAB_EVENT_MEMBERSHIP] = WORDS ("عضوية", "membership", "членство"),
  [MIRQAB_EVENT_CHAIRMANSHIP] = WORDS ("رئاسة", "chair", "председательство"),
  [MIRQAB_EVENT_VISIT] = WORDS ("زيارة", "visit", "визит"),
  [MIRQAB_EVENT_OTHER] = WORDS ("حدث آخر", "other", "другое"),
};

static const MirqabLocalText months[] = {
  WORDS ("يناير", "Jan", "янв"), WORDS ("فبراير", "Feb", "фев"), WORDS ("مارس", "Mar", "мар"),
  WORDS ("أبريل", "Apr", "апр"), WORDS ("مايو", "May", "май"), WORDS ("يونيو", "Jun", "июн"),
  WORDS ("يوليو", "Jul", "июл"), WORDS ("أغسطس", "Aug", "авг"), WORDS ("سبتمبر", "Sep", "сен"),
  WORDS ("أكتوبر", "Oct", "окт"), WORDS ("نوفمبر", "Nov", "ноя"), WORDS ("ديسمبر", "Dec", "дек"),
};

/* How many articles at most there are in one bar of the density. */
static const struct
{
  MirqabTickUnit  unit;
  MirqabLocalText format; /* with %u */
} rates[] = {
  { MIRQAB_TICK_DAY, WORDS ("حتى %u في اليوم", "up to %u a day", "до %u в день") },
  { MIRQAB_TICK_WEEK, WORDS ("حتى %u في الأسبوع", "up to %u a week", "до %u в неделю") },
  { MIRQAB_TICK_MONTH, WORDS ("حتى %u في الشهر", "up to %u a month", "до %u в месяц") },
  { MIRQAB_TICK_QUARTER, WORDS ("حتى %u في الربع", "up to %u a quarter", "до %u в квартал") },
  { MIRQAB_TICK_YEAR, WORDS ("حتى %u في السنة", "up to %u a year", "до %u в год") },
};

const char *
mirqab_timeline_word (MirqabTimelineWord  word,
                      const char         *language)
{
  return mirqab_local_text_get (&words[word], language);
}

const char *
mirqab_timeline_words_kind (MirqabEventKind  kind,
                            const char      *language)
{
  return mirqab_local_text_get (&kinds[kind], language);
}

/**
 * mirqab_timeline_words_month:
 * @month: 1 to 12
 *
 * Returns: the name of the month, short where the language shortens it
 */
const char *
mirqab_timeline_words_month (int         month,
                             const char *language)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");

  return mirqab_local_text_get (&months[month - 1], language);
}

char *
mirqab_timeline_words_dup_rate (guint           articles,
                                MirqabTickUnit  unit,
                                const char     *language)
{
  const char *format = mirqab_local_text_get (&rates[G_N_ELEMENTS (rates) - 1].format, language);

  for (guint i = 0; i < G_N_ELEMENTS (rates); i++)
    if (rates[i].unit == unit)
      format = mirqab_local_text_get (&rates[i].format, language);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (format, articles);
#pragma GCC diagnostic pop
}

/**
 * mirqab_timeline_words_dup_outside:
 *
 * Returns: (transfer full): how many events lie beyond the ends of the axis
 */
char *
mirqab_timeline_words_dup_outside (guint       n_events,
                                   const char *language)
{
  static const MirqabLocalText format = WORDS ("خارج المحور: %u", "outside the axis: %u", "вне оси: %u");

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (mirqab_local_text_get (&format, language), n_events);
#pragma GCC diagnostic pop
}

char *
mirqab_timeline_words_dup_day (MirqabDay   day,
                               const char *language)
{
  int year, month, day_of_month;

  mirqab_day_to_ymd (day, &year, &month, &day_of_month);

  return g_strdup_printf ("%d %s %d", day_of_month, mirqab_timeline_words_month (month, language),
                          year);
}

/**
 * mirqab_timeline_words_dup_description:
 *
 * Counts stand behind a colon: so they need no plural in any language.
 */
char *
mirqab_timeline_words_dup_description (const char *first,
                                       const char *last,
                                       guint       n_events,
                                       const char *language)
{
  static const MirqabLocalText format = WORDS (
    "تسلسل زمني من %1$s إلى %2$s. عدد الأحداث: %3$u.",
    "Chronology from %1$s to %2$s. Events: %3$u.",
    "Хронология с %1$s по %2$s. Событий: %3$u.");

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (mirqab_local_text_get (&format, language), first, last, n_events);
#pragma GCC diagnostic pop
}
