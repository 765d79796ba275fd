/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/page-numbers.h"

typedef struct
{
  guint       value;
  const char *sign;
} Numeral;

static const Numeral abjad[] = {
  { 100, "ق" }, { 90, "ص" }, { 80, "ف" }, { 70, "ع" }, { 60, "س" }, { 50, "ن" }, { 40, "م" },
  { 30, "ل" }, { 20, "ك" }, { 10, "ي" }, { 9, "ط" }, { 8, "ح" }, { 7, "ز" }, { 6, "و" },
  { 5, "هـ" }, { 4, "د" }, { 3, "ج" }, { 2, "ب" }, { 1, "أ" },
};

static const Numeral roman[] = {
  { 100, "c" }, { 90, "xc" }, { 50, "l" }, { 40, "xl" }, { 10, "x" }, { 9, "ix" }, { 5, "v" },
  { 4, "iv" }, { 1, "i" },
};

char *
mirqab_front_number (guint       number,
                     const char *language)
{
  gboolean is_arabic = g_str_equal (language, "ar");
  const Numeral *numerals = is_arabic ? abjad : roman;
  guint n_numerals = is_arabic ? G_N_ELEMENTS (abjad) : G_N_ELEMENTS (roman);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_numerals; i++)
    for (; number >= numerals[i].value; number -= numerals[i].value)
      g_string_append (text, numerals[i].sign);

  return g_string_free (text, FALSE);
}
