/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/temporal-numbers.h"

#include "language/number-words.h"

/* Joins spelled-out numbers into one item: ألف وتسعمئة واثنين وتسعين. */

static gboolean
is_number_word (const MirqabItem *item)
{
  return mirqab_item_is_word (item, WORD_NUMBER) && item->digits == 0;
}

/* اثنين is a weekday without its article as well, and then keeps its number aside. */
static int
number_of (const MirqabItem *item)
{
  return mirqab_item_is_word (item, WORD_BARE_WEEKDAY) ? item->extra : item->value;
}

/* Reads the number that begins at @at. Returns how many items it takes. */
static guint
read_number (const MirqabItem *items,
             guint             n_items,
             guint             at,
             MirqabNumber     *number)
{
  guint next = at + 1;

  mirqab_number_start (number, number_of (&items[at]),
                       mirqab_item_is_word (&items[at], WORD_ORDINAL));
  while (next < n_items)
    {
      if (is_number_word (&items[next])
          && mirqab_number_multiply (number, number_of (&items[next])))
        next++;
      else if (next + 1 < n_items && mirqab_item_is_word (&items[next], WORD_AND)
               && is_number_word (&items[next + 1])
               && mirqab_number_add (number, number_of (&items[next + 1])))
        next += 2;
      else
        break;
    }

  return next - at;
}

static guint64
words_of_total (const MirqabNumber *number,
                const MirqabItem   *first)
{
  guint64 words = WORD_BIT (WORD_NUMBER);

  if (number->is_ordinal)
    words |= WORD_BIT (WORD_ORDINAL);
  if (number->total <= 31 && mirqab_item_is_word (first, WORD_DAY_NUMBER))
    words |= WORD_BIT (WORD_DAY_NUMBER);
  if (number->total >= 1000 && number->total <= 2999)
    words |= WORD_BIT (WORD_YEAR);

  return words;
}

static MirqabItem
join (const MirqabItem   *first,
      const MirqabItem   *last,
      const MirqabNumber *number)
{
  MirqabItem joined = *first;

  joined.end = last->end;
  joined.span.end = last->span.end;
  joined.value = number->total;
  joined.words = words_of_total (number, first);

  return joined;
}

/* الثلاثين is the number and the ordinal in one. */
static void
mark_definite_tens (MirqabItem *item)
{
  if (item->is_definite && item->value >= 20 && item->value % 10 == 0 && item->value <= 100)
    item->words |= WORD_BIT (WORD_ORDINAL);
}

/**
 * mirqab_temporal_numbers_join:
 * @items: (inout): of MirqabItem
 */
void
mirqab_temporal_numbers_join (GArray *items)
{
  MirqabItem *line = (MirqabItem *) (void *) items->data;
  guint done = 0;

  for (guint at = 0; at < items->len;)
    {
      MirqabNumber number;
      guint taken;

      if (!is_number_word (&line[at]))
        {
          line[done++] = line[at++];
          continue;
        }

      taken = read_number (line, items->len, at, &number);
      if (taken > 1)
        line[done] = join (&line[at], &line[at + taken - 1], &number);
      else
        line[done] = line[at];
      mark_definite_tens (&line[done++]);
      at += taken;
    }

  g_array_set_size (items, done);
}
