/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/words.h"

typedef struct
{
  const char *ar;
  const char *en;
  const char *ru;
} Entry;

static const Entry entries[MIRQAB_N_WORDS] = {
  [MIRQAB_WORD_BRIEFING] = { "إحاطة صحفية", "Press briefing", "Обзор прессы" },
  [MIRQAB_WORD_SCOPE] = { "النطاق", "Scope", "Отбор" },
  [MIRQAB_WORD_EVERYTHING] = { "كل المقالات", "All articles", "Все статьи" },
  [MIRQAB_WORD_PERIOD] = { "الفترة", "Period", "Период" },
  [MIRQAB_WORD_MADE_ON] = { "أُعدّت في", "Made on", "Составлено" },
  [MIRQAB_WORD_ARTICLES] = { "المقالات", "Articles", "Статьи" },
  [MIRQAB_WORD_OUTLETS] = { "وسائل الإعلام", "Outlets", "Издания" },
  [MIRQAB_WORD_CONTENTS] = { "المحتويات", "Contents", "Содержание" },
  [MIRQAB_WORD_SUMMARY] = { "الخلاصة", "Summary", "Сводка" },
  [MIRQAB_WORD_CHRONOLOGY] = { "التسلسل الزمني", "Chronology", "Хронология" },
  [MIRQAB_WORD_INDEX] = { "الفهرس", "Index", "Указатель" },
  [MIRQAB_WORD_CREDITS] = { "المصادر وحقوق النشر", "Sources and credits", "Источники и права" },
  [MIRQAB_WORD_UNTITLED] = { "بلا عنوان", "Untitled", "Без заголовка" },
  [MIRQAB_WORD_DATE_UNKNOWN] = { "التاريخ غير معروف", "Date unknown", "Дата неизвестна" },
  [MIRQAB_WORD_DATE_INFERRED] = { "مستنتج من النص", "inferred from the text", "установлено по тексту" },
  [MIRQAB_WORD_OUTLET_UNKNOWN] = { "المصدر غير معروف", "Outlet unknown", "Издание неизвестно" },
  [MIRQAB_WORD_STATES] = { "الدول", "States", "Государства" },
  [MIRQAB_WORD_PEOPLE] = { "الأشخاص", "People", "Люди" },
  [MIRQAB_WORD_BODIES] = { "الهيئات", "Bodies", "Органы" },
  [MIRQAB_WORD_SOURCE] = { "المصدر", "Source", "Источник" },
  [MIRQAB_WORD_AUTHOR] = { "بقلم", "By", "Автор" },
  [MIRQAB_WORD_AGENCY] = { "الوكالة", "Agency", "Агентство" },
  [MIRQAB_WORD_CAPTURED] = { "وقت الحفظ", "Captured", "Сохранено" },
  [MIRQAB_WORD_CAPTURE_UNKNOWN] = { "غير معروف", "unknown", "неизвестно" },
  [MIRQAB_WORD_DIGEST] = { "بصمة SHA-256", "SHA-256", "SHA-256" },
  [MIRQAB_WORD_NOTE] = { "ملاحظة", "Note", "Заметка" },
  [MIRQAB_WORD_DATE] = { "التاريخ", "Date", "Дата" },
  [MIRQAB_WORD_EVENT] = { "الحدث", "Event", "Событие" },
  [MIRQAB_WORD_EVIDENCE] = { "المقالات", "Articles", "Статьи" },
  [MIRQAB_WORD_STATE] = { "الدولة", "State", "Государство" },
  [MIRQAB_WORD_OUTLET] = { "الوسيلة الإعلامية", "Outlet", "Издание" },
  [MIRQAB_WORD_COUNT] = { "العدد", "Number", "Число" },
  [MIRQAB_WORD_CHAIRMANSHIPS] = { "الرئاسات الدورية", "Chairmanships", "Председательства" },
  [MIRQAB_WORD_CHAIR] = { "الرئيس", "Chair", "Председатель" },
  [MIRQAB_WORD_NO_STATE] = { "بلا دولة بعينها", "No state in particular", "Без определённого государства" },
  [MIRQAB_WORD_ARTICLE] = { "المقال", "Article", "Статья" },
  [MIRQAB_WORD_MAP_AS_OF] = { "الدول الأعضاء كما كانت في", "Member states as of",
                              "Государства-члены по состоянию на" },
  [MIRQAB_WORD_OWN_EVENT] = { "بتصحيح المحرِّر", "as the editor has it", "в редакции составителя" },
  [MIRQAB_WORD_DOSSIER_EVENT] = { "الملف", "dossier", "досье" },
  [MIRQAB_WORD_EVENTS_TOLD] = { "الأحداث التي تذكرها المقالات", "Events that the articles tell of",
                                "События, о которых сообщают статьи" },
  [MIRQAB_WORD_EVENTS_TOLD_AND_OF_DAYS] = {
    "الأحداث التي تذكرها المقالات، وأحداث الملف في فترة نشرها:",
    "Events that the articles tell of, and the dossier’s events of the days of publication:",
    "События, о которых сообщают статьи, и события досье за время их публикации:",
  },
  [MIRQAB_WORD_MARKED_DAYS] = { "بين الخطين فترة نشر المقالات",
                                "between the lines the days of publication",
                                "между линиями время публикации статей" },
  [MIRQAB_WORD_PLANNED] = { "مقرر", "planned", "планируется" },
  [MIRQAB_WORD_CANCELLED] = { "ملغى", "cancelled", "отменено" },
  [MIRQAB_WORD_BOUNDARY_CREDIT] = {
    "الحدود: Natural Earth، ملكية عامة؛ ولا يعني رسمها اعترافا بها. البحيرات: GSHHG.",
    "Boundaries: Natural Earth, public domain; their drawing implies no recognition. Lakes: GSHHG.",
    "Границы: Natural Earth, общественное достояние; изображение не означает признания. Озёра: GSHHG.",
  },
  [MIRQAB_WORD_FONT_CREDIT] = { "الخط", "Typeface", "Шрифт" },
  [MIRQAB_WORD_DATA_CREDIT] = { "بيانات الملف", "Data of the dossier", "Данные досье" },
  [MIRQAB_WORD_MADE_WITH] = { "صُفّت ببرنامج مرقاب", "Typeset by Mirqab", "Свёрстано программой Mirqab" },
  [MIRQAB_WORD_LIST_SEPARATOR] = { "، ", ", ", ", " },
};

static const char *const languages[] = { "ar", "en", "ru", NULL };

gboolean
mirqab_words_have_language (const char *language)
{
  return g_strv_contains (languages, language);
}

const char *
mirqab_words_find_language (const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    for (guint j = 0; languages[j] != NULL; j++)
      if (g_str_equal (names[i], languages[j]))
        return languages[j];

  return languages[0];
}

const char *
mirqab_word (MirqabWord  word,
             const char *language)
{
  const Entry *entry = &entries[word];

  if (g_str_equal (language, "ar"))
    return entry->ar;

  return g_str_equal (language, "ru") ? entry->ru : entry->en;
}

static char *
print_arabic_count (guint n)
{
  guint hundredth = n % 100;

  if (n == 1)
    return g_strdup ("مقال واحد");
  if (n == 2)
    return g_strdup ("مقالان");
  if (hundredth >= 3 && hundredth <= 10)
    return g_strdup_printf ("%u مقالات", n);

  return g_strdup_printf (hundredth >= 11 ? "%u مقالا" : "%u مقال", n);
}

static char *
print_russian_count (guint n)
{
  guint tenth = n % 10;

  if (n % 100 / 10 == 1 || tenth == 0 || tenth > 4)
    return g_strdup_printf ("%u статей", n);

  return g_strdup_printf (tenth == 1 ? "%u статья" : "%u статьи", n);
}

char *
mirqab_word_for_n_articles (guint       n,
                            const char *language)
{
  if (g_str_equal (language, "ar"))
    return print_arabic_count (n);
  if (g_str_equal (language, "ru"))
    return print_russian_count (n);

  return g_strdup_printf (n == 1 ? "%u article" : "%u articles", n);
}
