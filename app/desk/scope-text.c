/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/scope-text.h"

#include "article/findings.h"

#define SEPARATOR " · "

/* The words that a scope is told with. */
typedef struct
{
  const char *language;
  const char *everything;
  const char *all_of;      /* between states that must all be there */
  const char *any_of;
  const char *since;       /* with the first day */
  const char *until;       /* with the last day */
  const char *period;      /* with both */
  const char *words;       /* with the search query */
  const char *unread;
  const char *starred;
  const char *aside;
  const char *arabic;
  const char *english;
  const char *russian;
  const char *kinds[MIRQAB_N_EVENT_KINDS];
  const char *months[12];  /* beside a day: in the genitive where there is one */
  const char *month_alone[12];
} Words;

static const Words all_words[] = {
  {
    .language = "ar",
    .everything = "كل المقالات",
    .all_of = " مع ",
    .any_of = " أو ",
    .since = "منذ %s",
    .until = "حتى %s",
    .period = "%s – %s",
    .words = "«%s»",
    .unread = "غير مقروءة",
    .starred = "مميّزة بنجمة",
    .aside = "مع ما لا يتصل بالملف",
    .arabic = "بالعربية",
    .english = "بالإنجليزية",
    .russian = "بالروسية",
    .kinds = {
      [MIRQAB_EVENT_SUMMIT] = "قمة",
      [MIRQAB_EVENT_MINISTERIAL] = "اجتماع وزاري",
      [MIRQAB_EVENT_EXERCISE] = "تدريب",
      [MIRQAB_EVENT_OPERATION] = "عملية",
      [MIRQAB_EVENT_STATEMENT] = "بيان",
      [MIRQAB_EVENT_DOCUMENT] = "وثيقة",
      [MIRQAB_EVENT_MEMBERSHIP] = "عضوية",
      [MIRQAB_EVENT_CHAIRMANSHIP] = "رئاسة",
      [MIRQAB_EVENT_VISIT] = "زيارة",
      [MIRQAB_EVENT_OTHER] = "حدث آخر",
    },
    .months = { "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو",
                "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر" },
    .month_alone = { "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو",
                     "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر" },
  },
  {
    .language = "en",
    .everything = "All articles",
    .all_of = " with ",
    .any_of = " or ",
    .since = "since %s",
    .until = "until %s",
    .period = "%s – %s",
    .words = "“%s”",
    .unread = "unread",
    .starred = "starred",
    .aside = "with what does not concern the dossier",
    .arabic = "in Arabic",
    .english = "in English",
    .russian = "in Russian",
    .kinds = {
      [MIRQAB_EVENT_SUMMIT] = "summit",
      [MIRQAB_EVENT_MINISTERIAL] = "ministerial meeting",
      [MIRQAB_EVENT_EXERCISE] = "exercise",
      [MIRQAB_EVENT_OPERATION] = "operation",
      [MIRQAB_EVENT_STATEMENT] = "statement",
      [MIRQAB_EVENT_DOCUMENT] = "document",
      [MIRQAB_EVENT_MEMBERSHIP] = "membership",
      [MIRQAB_EVENT_CHAIRMANSHIP] = "chairmanship",
      [MIRQAB_EVENT_VISIT] = "visit",
      [MIRQAB_EVENT_OTHER] = "other event",
    },
    .months = { "January", "February", "March", "April", "May", "June",
                "July", "August", "September", "October", "November", "December" },
    .month_alone = { "January", "February", "March", "April", "May", "June",
                     "July", "August", "September", "October", "November", "December" },
  },
  {
    .language = "ru",
    .everything = "Все статьи",
    .all_of = " вместе с ",
    .any_of = " или ",
    .since = "с %s",
    .until = "по %s",
    .period = "%s – %s",
    .words = "«%s»",
    .unread = "непрочитанные",
    .starred = "отмеченные",
    .aside = "включая не относящиеся к досье",
    .arabic = "на арабском",
    .english = "на английском",
    .russian = "на русском",
    .kinds = {
      [MIRQAB_EVENT_SUMMIT] = "саммит",
      [MIRQAB_EVENT_MINISTERIAL] = "встреча министров",
      [MIRQAB_EVENT_EXERCISE] = "учения",
      [MIRQAB_EVENT_OPERATION] = "операция",
      [MIRQAB_EVENT_STATEMENT] = "заявление",
      [MIRQAB_EVENT_DOCUMENT] = "документ",
      [MIRQAB_EVENT_MEMBERSHIP] = "членство",
      [MIRQAB_EVENT_CHAIRMANSHIP] = "председательство",
      [MIRQAB_EVENT_VISIT] = "визит",
      [MIRQAB_EVENT_OTHER] = "другое событие",
    },
    .months = { "января", "февраля", "марта", "апреля", "мая", "июня",
                "июля", "августа", "сентября", "октября", "ноября", "декабря" },
    .month_alone = { "январь", "февраль", "март", "апрель", "май", "июнь",
                     "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь" },
  },
};

static const Words *
find_words (const char *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (all_words); i++)
    if (g_str_has_prefix (language, all_words[i].language))
      return &all_words[i];

  return &all_words[1];
}

static char *
dup_label (MirqabScopeList  list,
           const char      *value,
           MirqabDossier   *dossier,
           const Words     *words)
{
  static const MirqabMentionKind kinds[] = {
    [MIRQAB_SCOPE_COUNTRIES] = MIRQAB_MENTION_COUNTRY,
    [MIRQAB_SCOPE_PEOPLE] = MIRQAB_MENTION_PERSON,
    [MIRQAB_SCOPE_BODIES] = MIRQAB_MENTION_BODY,
    [MIRQAB_SCOPE_CITIES] = MIRQAB_MENTION_CITY,
  };
  const struct
  {
    const char *code;
    const char *name;
  } languages[] = { { "ar", words->arabic }, { "en", words->english }, { "ru", words->russian } };
  MirqabEventKind kind;

  if (list == MIRQAB_SCOPE_OUTLETS)
    return g_strdup (value);
  if (list == MIRQAB_SCOPE_KINDS)
    return g_strdup (mirqab_event_kind_from_string (value, &kind) ? words->kinds[kind] : value);

  if (list == MIRQAB_SCOPE_LANGUAGES)
    {
      for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
        if (g_str_equal (value, languages[i].code))
          return g_strdup (languages[i].name);
      return g_strdup (value);
    }

  return g_strdup (mirqab_dossier_get_label (dossier, kinds[list], value, words->language));
}

static char *
dup_list (const MirqabScope *scope,
          MirqabScopeList    list,
          MirqabDossier     *dossier,
          const Words       *words)
{
  char **values = mirqab_scope_get_list (scope, list);
  gboolean is_all = list == MIRQAB_SCOPE_COUNTRIES && scope->all_countries;
  GString *text = g_string_new (NULL);

  for (guint i = 0; values[i] != NULL; i++)
    {
      g_autofree char *label = dup_label (list, values[i], dossier, words);

      if (i > 0)
        g_string_append (text, is_all ? words->all_of : words->any_of);
      g_string_append (text, label);
    }

  return g_string_free (text, FALSE);
}

/**
 * mirqab_scope_list_text_dup:
 *
 * Returns: (transfer full): the names in one of the scope's lists: "Armenia or
 *   Belarus"; "" when it is empty
 */
char *
mirqab_scope_list_text_dup (const MirqabScope *scope,
                            MirqabScopeList    list,
                            MirqabDossier     *dossier,
                            const char        *language)
{
  return dup_list (scope, list, dossier, find_words (language));
}

static char *
dup_day (MirqabDay    day,
         const Words *words)
{
  int year, month, day_of_month;

  mirqab_day_to_ymd (day, &year, &month, &day_of_month);

  return g_strdup_printf ("%d %s %d", day_of_month, words->months[month - 1], year);
}

/* A period that is whole years or one whole month is told as such; else NULL. */
static char *
dup_round_period (MirqabDay    from,
                  MirqabDay    to,
                  const Words *words)
{
  int from_year, from_month, from_day, to_year, to_month, to_day;

  mirqab_day_to_ymd (from, &from_year, &from_month, &from_day);
  mirqab_day_to_ymd (to, &to_year, &to_month, &to_day);

  if (from_day != 1 || to_day != mirqab_days_in_month (to_year, to_month))
    return NULL;
  if (from_month == 1 && to_month == 12 && from_year == to_year)
    return g_strdup_printf ("%d", from_year);
  if (from_month == 1 && to_month == 12)
    return g_strdup_printf ("%d–%d", from_year, to_year);
  if (from_year == to_year && from_month == to_month)
    return g_strdup_printf ("%s %d", words->month_alone[from_month - 1], from_year);

  return NULL;
}

/* printf () with a format of the table and one or two texts. */
static char *
fill (const char *format,
      const char *first,
      const char *second)
{
  g_auto (GStrv) parts = g_strsplit (format, "%s", 3);

  return g_strconcat (parts[0], first, parts[1], second != NULL ? second : "",
                      parts[2] != NULL ? parts[2] : "", NULL);
}

/**
 * mirqab_scope_period_text_dup:
 * @from: first day, or %MIRQAB_DAY_NONE
 * @to: last day, or %MIRQAB_DAY_NONE
 *
 * Returns: (transfer full): "2022–2024", "May 2022", "since 3 May 2022" …; ""
 *   when both ends are open
 */
char *
mirqab_scope_period_text_dup (MirqabDay   from,
                              MirqabDay   to,
                              const char *language)
{
  const Words *words = find_words (language);
  g_autofree char *first = from != MIRQAB_DAY_NONE ? dup_day (from, words) : NULL;
  g_autofree char *last = to != MIRQAB_DAY_NONE ? dup_day (to, words) : NULL;
  char *round;

  if (first == NULL && last == NULL)
    return g_strdup ("");
  if (last == NULL)
    return fill (words->since, first, NULL);
  if (first == NULL)
    return fill (words->until, last, NULL);
  if (from == to)
    return g_steal_pointer (&first);

  round = dup_round_period (from, to, words);

  return round != NULL ? round : fill (words->period, first, last);
}

/**
 * mirqab_scope_text_dup:
 * @collection: (nullable): the name of the scope's collection
 *
 * Returns: (transfer full): the whole scope in words
 */
char *
mirqab_scope_text_dup (const MirqabScope *scope,
                       const char        *collection,
                       MirqabDossier     *dossier,
                       const char        *language)
{
  static const MirqabScopeList lists[] = {
    MIRQAB_SCOPE_COUNTRIES, MIRQAB_SCOPE_PEOPLE, MIRQAB_SCOPE_BODIES,
    MIRQAB_SCOPE_CITIES, MIRQAB_SCOPE_KINDS, MIRQAB_SCOPE_OUTLETS, MIRQAB_SCOPE_LANGUAGES,
  };
  const Words *words = find_words (language);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (scope != NULL, NULL);

  if (scope->collection != 0 && collection != NULL)
    g_ptr_array_add (parts, g_strdup (collection));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_ptr_array_add (parts, dup_list (scope, lists[i], dossier, words));
  g_ptr_array_add (parts, mirqab_scope_period_text_dup (scope->from, scope->to, language));
  if (scope->words != NULL)
    g_ptr_array_add (parts, fill (words->words, scope->words, NULL));
  if (scope->unread)
    g_ptr_array_add (parts, g_strdup (words->unread));
  if (scope->starred)
    g_ptr_array_add (parts, g_strdup (words->starred));
  if (scope->aside)
    g_ptr_array_add (parts, g_strdup (words->aside));

  for (guint i = 0; i < parts->len; i++)
    {
      const char *part = g_ptr_array_index (parts, i);

      if (part[0] != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? SEPARATOR : "", part);
    }

  return g_strdup (text->len > 0 ? text->str : words->everything);
}
