/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-language"

#include "language/number-words.h"

static const MirqabNumberWord words[] = {
  { 1, FALSE, FALSE, "واحد واحدا واحدة إحدى أحد" },
  { 2, FALSE, FALSE, "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتي إثنين" },
  { 3, FALSE, FALSE, "ثلاث ثلاثة" },
  { 4, FALSE, FALSE, "أربع أربعة" },
  { 5, FALSE, FALSE, "خمس خمسة" },
  { 6, FALSE, FALSE, "ست ستة" },
  { 7, FALSE, FALSE, "سبع سبعة" },
  { 8, FALSE, FALSE, "ثمان ثماني ثمانية" },
  { 9, FALSE, FALSE, "تسع تسعة" },
  { 10, FALSE, FALSE, "عشر عشرة" },
  { 20, FALSE, FALSE, "عشرون عشرين" },
  { 30, FALSE, FALSE, "ثلاثون ثلاثين" },
  { 40, FALSE, FALSE, "أربعون أربعين" },
  { 50, FALSE, FALSE, "خمسون خمسين" },
  { 60, FALSE, FALSE, "ستون ستين" },
  { 70, FALSE, FALSE, "سبعون سبعين" },
  { 80, FALSE, FALSE, "ثمانون ثمانين" },
  { 90, FALSE, FALSE, "تسعون تسعين" },
  { 100, FALSE, FALSE, "مئة مائة ماية" },
  { 200, FALSE, FALSE, "مئتان مئتين مائتان مائتين مئتا مئتي" },
  { 300, FALSE, FALSE, "ثلاثمئة ثلاثمائة" },
  { 400, FALSE, FALSE, "أربعمئة أربعمائة" },
  { 500, FALSE, FALSE, "خمسمئة خمسمائة" },
  { 600, FALSE, FALSE, "ستمئة ستمائة" },
  { 700, FALSE, FALSE, "سبعمئة سبعمائة" },
  { 800, FALSE, FALSE, "ثمانمئة ثمانمائة ثمانيمئة" },
  { 900, FALSE, FALSE, "تسعمئة تسعمائة" },
  { 1000, FALSE, FALSE, "ألف آلاف" },
  { 2000, FALSE, FALSE, "ألفان ألفين ألفا ألفي" },

  { 1, TRUE, FALSE, "أول حادي" },
  { 2, TRUE, FALSE, "ثاني ثان" },
  { 3, TRUE, FALSE, "ثالث" },
  { 4, TRUE, FALSE, "رابع" },
  { 5, TRUE, FALSE, "خامس" },
  { 6, TRUE, FALSE, "سادس" },
  { 7, TRUE, FALSE, "سابع" },
  { 8, TRUE, FALSE, "ثامن" },
  { 9, TRUE, FALSE, "تاسع" },
  { 10, TRUE, FALSE, "عاشر" },

  { 1, TRUE, TRUE, "أولى حادية" },
  { 2, TRUE, TRUE, "ثانية" },
  { 3, TRUE, TRUE, "ثالثة" },
  { 4, TRUE, TRUE, "رابعة" },
  { 5, TRUE, TRUE, "خامسة" },
  { 6, TRUE, TRUE, "سادسة" },
  { 7, TRUE, TRUE, "سابعة" },
  { 8, TRUE, TRUE, "ثامنة" },
  { 9, TRUE, TRUE, "تاسعة" },
  { 10, TRUE, TRUE, "عاشرة" },

  { 1, FALSE, FALSE, "one один одного одна" },
  { 2, FALSE, FALSE, "two два две двух" },
  { 3, FALSE, FALSE, "three три трех" },
  { 4, FALSE, FALSE, "four четыре четырех" },
  { 5, FALSE, FALSE, "five пять пяти" },
  { 6, FALSE, FALSE, "six шесть шести" },
  { 7, FALSE, FALSE, "seven семь семи" },
  { 8, FALSE, FALSE, "eight восемь восьми" },
  { 9, FALSE, FALSE, "nine девять девяти" },
  { 10, FALSE, FALSE, "ten десять десяти" },
  { 20, FALSE, FALSE, "twenty двадцать" },
  { 30, FALSE, FALSE, "thirty тридцать" },

  { 1, TRUE, FALSE, "first первый первого первом первая первой" },
  { 2, TRUE, FALSE, "second второй второго втором вторая" },
  { 3, TRUE, FALSE, "third третий третьего третьем третьей" },
  { 4, TRUE, FALSE, "fourth четвертый четвертого четвертом четвертой" },
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
 * Reads ثلاثة عشر (a teen), تسع مئة, ثلاثة آلاف and عشرون ألف.
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
  if (self->last >= 3 && self->last <= 9 && value == 100 && !self->is_ordinal)
    {
      self->total += self->last * (value - 1);
      self->last *= value;
      return TRUE;
    }
  if (self->total >= 3 && self->total < 1000 && value == 1000 && !self->is_ordinal)
    {
      self->total *= value;
      self->last = self->total;
      return TRUE;
    }

  return FALSE;
}

/* اثنتين وتسعين وتسعمائة وألف: the classical order, from the units up */
static gboolean
grows (const MirqabNumber *self,
       int                 value)
{
  if (self->is_ordinal)
    return FALSE;

  return (self->total >= 20 && self->total < 100 && self->last >= 20 && value >= 100 && value <= 900)
         || (self->total >= 100 && self->total < 1000 && self->last >= 100 && value == 1000);
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
                  || (self->last >= 1 && self->last <= 9 && value >= 20 && value <= 90)
                  || grows (self, value);

  if (!fits)
    return FALSE;

  self->total += value;
  self->last = value;

  return TRUE;
}
