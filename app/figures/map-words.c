/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-figures"

#include "figures/map-words.h"

static const MirqabLocalText words[MIRQAB_MAP_N_WORDS] = {
  [MIRQAB_MAP_WORD_ARTICLES] = { "المقالات عن كل دولة", "Articles by state", "Статьи по странам" },
  [MIRQAB_MAP_WORD_EVEN] = { "درجات متساوية", "even steps", "равные интервалы" },
  [MIRQAB_MAP_WORD_QUANTILES] = { "فئات متساوية العدد", "quantiles", "квантили" },
  [MIRQAB_MAP_WORD_MEMBER] = { "دولة عضو", "member", "член" },
  [MIRQAB_MAP_WORD_FROZEN] = { "عضوية مجمّدة", "frozen membership", "членство заморожено" },
  [MIRQAB_MAP_WORD_FORMER] = { "عضو سابق", "former member", "бывший член" },
  [MIRQAB_MAP_WORD_OBSERVER] = { "مراقب", "observer", "наблюдатель" },
  [MIRQAB_MAP_WORD_AS_OF] = { "العضوية في %s", "Membership on %s", "Членство на %s" },
  [MIRQAB_MAP_WORD_DE_FACTO] = { "الحدود كما هي على أرض الواقع، وفق Natural Earth",
                                 "De facto boundaries, Natural Earth",
                                 "Фактические границы по данным Natural Earth" },
  [MIRQAB_MAP_WORD_MAP_OF] = { "خريطة الدول الأعضاء في %s", "Map of the member states: %s",
                               "Карта государств-членов: %s" },
  [MIRQAB_MAP_WORD_LIST_SEPARATOR] = { "، ", ", ", ", " },
  [MIRQAB_MAP_WORD_CLAUSE_SEPARATOR] = { "؛ ", "; ", "; " },
  [MIRQAB_MAP_WORD_SELECTED] = { "مختارة", "selected", "выбрано" },
};

/* Forms after a number, in the order of the plural classes below. */
static const char *const arabic_articles[] = {
  "لا مقالات", "مقالة واحدة", "مقالتان", "%u مقالات", "%u مقالة", "%u مقالة",
};
static const char *const english_articles[] = { "no articles", "%u article", "%u articles" };
static const char *const russian_articles[] = {
  "нет статей", "%u статья", "%u статьи", "%u статей",
};

static const char *
get_arabic_form (guint n)
{
  if (n <= 2)
    return arabic_articles[n];
  if (n % 100 >= 3 && n % 100 <= 10)
    return arabic_articles[3];
  return arabic_articles[n % 100 >= 11 ? 4 : 5];
}

static const char *
get_russian_form (guint n)
{
  if (n == 0)
    return russian_articles[0];
  if (n % 10 == 1 && n % 100 != 11)
    return russian_articles[1];
  if (n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14))
    return russian_articles[2];
  return russian_articles[3];
}

/**
 * mirqab_map_word:
 * @word: a word
 * @language: "ar", "en" or "ru"
 *
 * Returns: (transfer none): the word in that language
 */
const char *
mirqab_map_word (MirqabMapWord  word,
                 const char    *language)
{
  g_return_val_if_fail (word < MIRQAB_MAP_N_WORDS, NULL);

  return mirqab_local_text_get (&words[word], language);
}

/**
 * mirqab_map_words_membership:
 * @membership: how a state stands to the organisation
 * @language: "ar", "en" or "ru"
 *
 * Returns: (transfer none) (nullable): the word for it, %NULL for a state that was never in
 */
const char *
mirqab_map_words_membership (MirqabMembership  membership,
                             const char       *language)
{
  switch (membership)
    {
    case MIRQAB_MEMBERSHIP_MEMBER:
      return mirqab_map_word (MIRQAB_MAP_WORD_MEMBER, language);
    case MIRQAB_MEMBERSHIP_FROZEN:
      return mirqab_map_word (MIRQAB_MAP_WORD_FROZEN, language);
    case MIRQAB_MEMBERSHIP_FORMER:
      return mirqab_map_word (MIRQAB_MAP_WORD_FORMER, language);
    case MIRQAB_MEMBERSHIP_OBSERVER:
      return mirqab_map_word (MIRQAB_MAP_WORD_OBSERVER, language);
    case MIRQAB_MEMBERSHIP_NONE:
    default:
      return NULL;
    }
}

/**
 * mirqab_map_words_dup_count:
 * @articles: a number of articles
 * @language: "ar", "en" or "ru"
 *
 * Returns: (transfer full): "12 articles", as the language counts
 */
char *
mirqab_map_words_dup_count (guint       articles,
                            const char *language)
{
  const char *form;

  if (g_strcmp0 (language, "ar") == 0)
    form = get_arabic_form (articles);
  else if (g_strcmp0 (language, "ru") == 0)
    form = get_russian_form (articles);
  else
    form = english_articles[MIN (articles, 2)];

  /* The forms are the tables above. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (form, articles);
#pragma GCC diagnostic pop
}
