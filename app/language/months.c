/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-language"

#include "language/months.h"

/* Names of one word. Those of two (تشرين الأول، ربيع الآخر) are joined by the
 * grammar. Spellings that differ only in hamza, yaa, ta marbuta, vowel signs or
 * tatweel are equal after folding and stand here once. */
static const MirqabMonthNames names[] = {
  { MIRQAB_NAMING_GULF, 1, FALSE, "يناير ينايير" },
  { MIRQAB_NAMING_GULF, 2, FALSE, "فبراير فبرايير" },
  { MIRQAB_NAMING_GULF, 3, TRUE, "مارس" },
  { MIRQAB_NAMING_GULF, 4, FALSE, "أبريل إبريل" },
  { MIRQAB_NAMING_GULF, 5, FALSE, "مايو" },
  { MIRQAB_NAMING_GULF, 6, FALSE, "يونيو يونيه" },
  { MIRQAB_NAMING_GULF, 7, FALSE, "يوليو يوليه" },
  { MIRQAB_NAMING_GULF, 8, FALSE, "أغسطس أغسطوس" },
  { MIRQAB_NAMING_GULF, 9, FALSE, "سبتمبر" },
  { MIRQAB_NAMING_GULF, 10, FALSE, "أكتوبر" },
  { MIRQAB_NAMING_GULF, 11, FALSE, "نوفمبر" },
  { MIRQAB_NAMING_GULF, 12, FALSE, "ديسمبر" },

  { MIRQAB_NAMING_LEVANT, 2, FALSE, "شباط" },
  { MIRQAB_NAMING_LEVANT, 3, FALSE, "آذار أذار" },
  { MIRQAB_NAMING_LEVANT, 4, TRUE, "نيسان" },
  { MIRQAB_NAMING_LEVANT, 5, FALSE, "أيار" },
  { MIRQAB_NAMING_LEVANT, 6, FALSE, "حزيران" },
  { MIRQAB_NAMING_LEVANT, 7, FALSE, "تموز" },
  { MIRQAB_NAMING_LEVANT, 8, TRUE, "آب" },
  { MIRQAB_NAMING_LEVANT, 9, FALSE, "أيلول" },

  { MIRQAB_NAMING_ALGERIA, 1, FALSE, "جانفي" },
  { MIRQAB_NAMING_ALGERIA, 2, FALSE, "فيفري فيفريي" },
  { MIRQAB_NAMING_ALGERIA, 4, FALSE, "أفريل" },
  { MIRQAB_NAMING_ALGERIA, 5, TRUE, "ماي" },
  { MIRQAB_NAMING_ALGERIA, 6, TRUE, "جوان" },
  { MIRQAB_NAMING_ALGERIA, 7, FALSE, "جويلية" },
  { MIRQAB_NAMING_ALGERIA, 8, TRUE, "أوت" },

  { MIRQAB_NAMING_MOROCCO, 7, FALSE, "يوليوز" },
  { MIRQAB_NAMING_MOROCCO, 8, FALSE, "غشت" },
  { MIRQAB_NAMING_MOROCCO, 9, FALSE, "شتنبر" },
  { MIRQAB_NAMING_MOROCCO, 11, FALSE, "نونبر" },
  { MIRQAB_NAMING_MOROCCO, 12, FALSE, "دجنبر" },

  { MIRQAB_NAMING_HIJRI, 1, TRUE, "محرم" },
  { MIRQAB_NAMING_HIJRI, 2, TRUE, "صفر" },
  { MIRQAB_NAMING_HIJRI, 7, TRUE, "رجب" },
  { MIRQAB_NAMING_HIJRI, 8, TRUE, "شعبان" },
  { MIRQAB_NAMING_HIJRI, 9, TRUE, "رمضان" },
  { MIRQAB_NAMING_HIJRI, 10, TRUE, "شوال" },
  { MIRQAB_NAMING_HIJRI, 11, TRUE, "قعدة" },
  { MIRQAB_NAMING_HIJRI, 12, TRUE, "حجة" },

  { MIRQAB_NAMING_RUSSIAN, 1, FALSE, "январь января январе январю" },
  { MIRQAB_NAMING_RUSSIAN, 2, FALSE, "февраль февраля феврале февралю" },
  { MIRQAB_NAMING_RUSSIAN, 3, FALSE, "март марта марте марту" },
  { MIRQAB_NAMING_RUSSIAN, 4, FALSE, "апрель апреля апреле апрелю" },
  { MIRQAB_NAMING_RUSSIAN, 5, FALSE, "май мая мае маю" },
  { MIRQAB_NAMING_RUSSIAN, 6, FALSE, "июнь июня июне июню" },
  { MIRQAB_NAMING_RUSSIAN, 7, FALSE, "июль июля июле июлю" },
  { MIRQAB_NAMING_RUSSIAN, 8, FALSE, "август августа августе августу" },
  { MIRQAB_NAMING_RUSSIAN, 9, FALSE, "сентябрь сентября сентябре сентябрю" },
  { MIRQAB_NAMING_RUSSIAN, 10, FALSE, "октябрь октября октябре октябрю" },
  { MIRQAB_NAMING_RUSSIAN, 11, FALSE, "ноябрь ноября ноябре ноябрю" },
  { MIRQAB_NAMING_RUSSIAN, 12, FALSE, "декабрь декабря декабре декабрю" },

  { MIRQAB_NAMING_ENGLISH, 1, FALSE, "january" },
  { MIRQAB_NAMING_ENGLISH, 1, TRUE, "jan" },
  { MIRQAB_NAMING_ENGLISH, 2, FALSE, "february" },
  { MIRQAB_NAMING_ENGLISH, 2, TRUE, "feb" },
  { MIRQAB_NAMING_ENGLISH, 3, TRUE, "march mar" },
  { MIRQAB_NAMING_ENGLISH, 4, TRUE, "april apr" },
  { MIRQAB_NAMING_ENGLISH, 5, TRUE, "may" },
  { MIRQAB_NAMING_ENGLISH, 6, TRUE, "june jun" },
  { MIRQAB_NAMING_ENGLISH, 7, FALSE, "july" },
  { MIRQAB_NAMING_ENGLISH, 7, TRUE, "jul" },
  { MIRQAB_NAMING_ENGLISH, 8, TRUE, "august aug" },
  { MIRQAB_NAMING_ENGLISH, 9, FALSE, "september sept" },
  { MIRQAB_NAMING_ENGLISH, 9, TRUE, "sep" },
  { MIRQAB_NAMING_ENGLISH, 10, FALSE, "october" },
  { MIRQAB_NAMING_ENGLISH, 10, TRUE, "oct" },
  { MIRQAB_NAMING_ENGLISH, 11, FALSE, "november" },
  { MIRQAB_NAMING_ENGLISH, 11, TRUE, "nov" },
  { MIRQAB_NAMING_ENGLISH, 12, FALSE, "december" },
  { MIRQAB_NAMING_ENGLISH, 12, TRUE, "dec" },
};

/**
 * mirqab_month_names_get:
 * @n_names: (out): how many there are
 *
 * Returns: (transfer none): the names of months in every naming
 */
const MirqabMonthNames *
mirqab_month_names_get (guint *n_names)
{
  *n_names = G_N_ELEMENTS (names);

  return names;
}
