/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-figures"

#include "figures/day-words.h"

#include "dossier/local-text.h"

/* Russian in the genitive, as a date needs it. */
static const MirqabLocalText months[] = {
  { "يناير", "January", "января" },     { "فبراير", "February", "февраля" },
  { "مارس", "March", "марта" },         { "أبريل", "April", "апреля" },
  { "مايو", "May", "мая" },             { "يونيو", "June", "июня" },
  { "يوليو", "July", "июля" },          { "أغسطس", "August", "августа" },
  { "سبتمبر", "September", "сентября" }, { "أكتوبر", "October", "октября" },
  { "نوفمبر", "November", "ноября" },   { "ديسمبر", "December", "декабря" },
};

/**
 * mirqab_day_words_get_month:
 * @month: 1 to 12
 * @language: "ar", "en" or "ru"
 *
 * Returns: the name of the month as it stands in a date
 */
const char *
mirqab_day_words_get_month (int         month,
                            const char *language)
{
  g_return_val_if_fail (month >= 1 && month <= 12, NULL);

  return mirqab_local_text_get (&months[month - 1], language);
}

/**
 * mirqab_day_words_dup:
 * @day: a day, not %MIRQAB_DAY_NONE
 * @language: "ar", "en" or "ru"
 *
 * Returns: (transfer full): the day as "24 November 2026"
 */
char *
mirqab_day_words_dup (MirqabDay   day,
                      const char *language)
{
  int year, month, day_of_month;

  mirqab_day_to_ymd (day, &year, &month, &day_of_month);
  return g_strdup_printf ("%d %s %d", day_of_month, mirqab_day_words_get_month (month, language),
                          year);
}
