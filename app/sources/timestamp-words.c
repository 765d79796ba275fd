/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/timestamp-words.h"

#include <string.h>

/* Names as mirqab_fold() makes them: English, Arabic of the Levant, of Egypt and the Gulf, of the
 * Maghreb; Russian as dates inflect it; French, German and Spanish where they
 * differ. Latin and Cyrillic ones are matched by their beginning, Arabic ones
 * whole. */
static const struct
{
  const char *name;
  int         month;
} month_names[] = {
  { "jan", 1 },     { "feb", 2 },     { "mar", 3 },     { "apr", 4 },     { "may", 5 },
  { "jun", 6 },     { "jul", 7 },     { "aug", 8 },     { "sep", 9 },     { "oct", 10 },
  { "nov", 11 },    { "dec", 12 },
  { "fév", 2 },     { "fev", 2 },     { "avr", 4 },     { "mai", 5 },     { "juin", 6 },
  { "juil", 7 },    { "aoû", 8 },     { "aou", 8 },     { "déc", 12 },    { "mär", 3 },
  { "okt", 10 },    { "dez", 12 },    { "ene", 1 },     { "abr", 4 },     { "agosto", 8 },
  { "dic", 12 },
  { "янв", 1 },     { "фев", 2 },     { "мар", 3 },     { "апр", 4 },     { "мая", 5 },
  { "май", 5 },     { "июн", 6 },     { "июл", 7 },     { "авг", 8 },     { "сен", 9 },
  { "окт", 10 },    { "ноя", 11 },    { "дек", 12 },
  { "يناير", 1 },   { "فبراير", 2 },  { "مارس", 3 },    { "ابريل", 4 },
  { "مايو", 5 },    { "يونيو", 6 },   { "يونيه", 6 },   { "يوليو", 7 },   { "يوليه", 7 },
  { "اغسطس", 8 },   { "سبتمبر", 9 },  { "اكتوبر", 10 }, { "نوفمبر", 11 }, { "ديسمبر", 12 },
  { "شباط", 2 },    { "اذار", 3 },    { "نيسان", 4 },   { "ايار", 5 },    { "حزيران", 6 },
  { "تموز", 7 },    { "اب", 8 },      { "ايلول", 9 },
  { "جانفي", 1 },   { "فيفري", 2 },   { "افريل", 4 },   { "ماي", 5 },     { "جوان", 6 },
  { "جويليه", 7 },  { "اوت", 8 },     { "غشت", 8 },     { "شتنبر", 9 },   { "نونبر", 11 },
  { "دجنبر", 12 },
};

/* RFC 822 5.1, and the names that news sites write for their own towns. */
static const struct
{
  const char *name;
  int         minutes;
} zones[] = {
  { "z", 0 },      { "ut", 0 },     { "utc", 0 },    { "gmt", 0 },    { "wet", 0 },
  { "est", -300 }, { "edt", -240 }, { "cst", -360 }, { "cdt", -300 }, { "mst", -420 },
  { "mdt", -360 }, { "pst", -480 }, { "pdt", -420 }, { "bst", 60 },   { "cet", 60 },
  { "cest", 120 }, { "eet", 120 },  { "eest", 180 }, { "msk", 180 },  { "ast", 180 },
  { "trt", 180 },  { "gst", 240 },  { "ist", 330 },  { "met", 60 },   { "mest", 120 },
  { "et", -300 },  { "ct", -360 },  { "mt", -420 },  { "pt", -480 },  { "pkt", 300 },
  { "hkt", 480 },  { "sgt", 480 },  { "jst", 540 },  { "kst", 540 },  { "aest", 600 },
  { "aedt", 660 }, { "nzst", 720 }, { "nzdt", 780 },
};

/* After "بتوقيت", folded; towns that keep one time all year. */
static const struct
{
  const char *name;
  int         minutes;
} town_zones[] = {
  { "غرينتش", 0 },   { "جرينتش", 0 },   { "غرينيتش", 0 },  { "جرينيتش", 0 },  { "موسكو", 180 },
  { "مكه", 180 },    { "السعوديه", 180 }, { "الرياض", 180 }, { "بغداد", 180 },  { "ابوظبي", 240 },
  { "الامارات", 240 }, { "دبي", 240 },
};

/* Returns: 1 to 12, or 0. @word: folded */
int
mirqab_timestamp_find_month (const char *word)
{
  gboolean is_arabic = g_utf8_get_char (word) >= 0x600;

  for (gsize i = 0; i < G_N_ELEMENTS (month_names); i++)
    {
      const char *name = month_names[i].name;

      if (is_arabic ? strcmp (word, name) == 0 : g_str_has_prefix (word, name))
        return month_names[i].month;
    }

  return 0;
}

/* @minutes is set to the zone's east of UTC. @word: folded */
gboolean
mirqab_timestamp_find_zone (const char *word,
                            int        *minutes)
{
  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    if (strcmp (word, zones[i].name) == 0)
      {
        *minutes = zones[i].minutes;
        return TRUE;
      }

  return FALSE;
}

gboolean
mirqab_timestamp_find_town_zone (const char *word,
                                 int        *minutes)
{
  for (gsize i = 0; i < G_N_ELEMENTS (town_zones); i++)
    if (strcmp (word, town_zones[i].name) == 0)
      {
        *minutes = town_zones[i].minutes;
        return TRUE;
      }

  return FALSE;
}
