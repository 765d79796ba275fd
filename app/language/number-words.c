/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-language"

#include "language/number-words.h"

static const MirqabNumberWord words[] = {
  { 1, FALSE, "واحد واحدة إحدى أحد" },
  { 2, FALSE, "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتي إثنين" },
  { 3, FALSE, "ثلاث ثلاثة" },
  { 4, FALSE, "أربع أربعة" },
  { 5, FALSE, "خمس خمسة" },
  { 6, FALSE, "ست ستة" },
  { 7, FALSE, "سبع سبعة" },
  { 8, FALSE, "ثمان ثماني ثمانية" },
  { 9, FALSE, "تسع تسعة" },
  { 10, FALSE, "عشر عشرة" },
  { 20, FALSE, "عشرون عشرين" },
  { 30, FALSE, "ثلاثون ثلاثين" },
  { 40, FALSE, "أربعون أربعين" },
  { 50, FALSE, "خمسون خمسين" },
  { 60, FALSE, "ستون ستين" },
  { 70, FALSE, "سبعون سبعين" },
  { 80, FALSE, "ثمانون ثمانين" },
  { 90, FALSE, "تسعون تسعين" },
  { 100, FALSE, "مئة مائة ماية" },
  { 200, FALSE, "مئتان مئتين مائتان مائتين مئتا مئتي" },
  { 300, FALSE, "ثلاثمئة ثلاثمائة" },
  { 400, FALSE, "أربعمئة أربعمائة" },
  { 500, FALSE, "خمسمئة خمسمائة" },
  { 600, FALSE, "ستمئة ستمائة" },
  { 700, FALSE, "سبعمئة سبعمائة" },
  { 800, FALSE, "ثمانمئة ثمانمائة ثمانيمئة" },
  { 900, FALSE, "تسعمئة تسعمائة" },
  { 1000, FALSE, "ألف آلاف" },
  { 2000, FALSE, "ألفان ألفين ألفا ألفي" },

  { 1, TRUE, "أول أولى حادي حادية" },
  { 2, TRUE, "ثاني ثانية" },
  { 3, TRUE, "ثالث ثالثة" },
  { 4, TRUE, "رابع رابعة" },
  { 5, TRUE, "خامس خامسة" },
  { 6, TRUE, "سادس سادسة" },
  { 7, TRUE, "سابع سابعة" },
  { 8, TRUE, "ثامن ثامنة" },
  { 9, TRUE, "تاسع تاسعة" },
  { 10, TRUE, "عاشر عاشرة" },

  { 1, FALSE, "one один одного одна" },
  { 2, FALSE, "two два две двух" },
  { 3, FALSE, "three три трех" },
  { 4, FALSE, "four четыре четырех" },
  { 5, FALSE, "five пять пяти" },
  { 6, FALSE, "six шесть шести" },
  { 7, FALSE, "seven семь семи" },
  { 8, FALSE, "eight восемь восьми" },
  { 9, FALSE, "nine девять девяти" },
  { 10, FALSE, "ten десять десяти" },
  { 20, FALSE, "twenty двадцать" },
  { 30, FALSE, "thirty тридцать" },

  { 1, TRUE, "first первый первого первом первая первой" },
  { 2, TRUE, "second второй второго втором вторая" },
  { 3, TRUE, "third третий третьего третьем третьей" },
  { 4, TRUE, "fourth четвертый четвертого четвертом четвертой" },
};

/**
 * mirqab_number_words_get:
 * @n_words: (out): how many there are
 *
 * Returns: (transfer none): the words that numbers are made of
 */
const MirqabNumberWord *
mirqab_number_words_get (guint *n_words)
{
  *n_words = G_N_ELEMENTS (words);

  return words;
}

void
mirqab_number_start (MirqabNumber *self,
                     int           value,
                     gboolean      is_ordinal)
{
  *self = (MirqabNumber) { .total = value, .last = value, .is_ordinal = is_ordinal };
}

/**
 * mirqab_number_multiply:
 * @value: of the next word, with no conjunction before it
 *
 * Reads ثلاثة عشر (a teen), تسع مئة and ثلاثة آلاف.
 *
 * Returns: whether the word continues the number
 */
gboolean
mirqab_number_multiply (MirqabNumber *self,
                        int           value)
{
  if (self->last >= 1 && self->last <= 9 && value == 10)
    {
      self->total += 10;
      self->last = 11;
      return TRUE;
    }
  if (self->last >= 3 && self->last <= 9 && (value == 100 || value == 1000)
      && !self->is_ordinal)
    {
      self->total += self->last * (value - 1);
      self->last *= value;
      return TRUE;
    }

  return FALSE;
}

/**
 * mirqab_number_add:
 * @value: of the next word, with the conjunction و before it
 *
 * Reads خمسة وعشرون and ألف وتسعمئة واثنان وتسعون, but not the list الخامس والسادس.
 *
 * Returns: whether the word continues the number
 */
gboolean
mirqab_number_add (MirqabNumber *self,
                   int           value)
{
  gboolean fits = (self->last >= 1000 && value < 1000)
                  || (self->last >= 100 && self->last < 1000 && value < 100)
                  || (self->last >= 1 && self->last <= 9 && value >= 20 && value <= 90);

  if (!fits)
    return FALSE;

  self->total += value;
  self->last = value;

  return TRUE;
}
