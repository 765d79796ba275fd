/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-figures"

#include "figures/map-classes.h"

#include <string.h>

/* With a largest number of up to this many articles a class, steps are even:
 * there is no long tail yet that would leave most classes empty. */
#define EVEN_STEP_LIMIT 2

static int
compare_counts (const void *a,
                const void *b)
{
  guint one = *(const guint *) a;
  guint other = *(const guint *) b;

  return (one > other) - (one < other);
}

static void
make_even (MirqabMapClasses *self,
           guint             largest)
{
  guint step = (largest + MIRQAB_MAP_MAX_CLASSES - 1) / MIRQAB_MAP_MAX_CLASSES;

  self->scheme = MIRQAB_MAP_SCHEME_EVEN;
  for (guint lower = 1; lower <= largest; lower += step)
    {
      self->lower[self->n_classes] = lower;
      self->upper[self->n_classes] = lower + step - 1;
      self->n_classes++;
    }
}

/* Equal counts share a class, so that classes may hold a state more or less. */
static void
make_quantiles (MirqabMapClasses *self,
                const guint      *sorted,
                gsize             n_sorted)
{
  /* About two states a class: fewer would be a list in the guise of classes. */
  gsize n_wanted = MIN (MIRQAB_MAP_MAX_CLASSES, (n_sorted + 2) / 2);
  guint lower = 1;

  self->scheme = MIRQAB_MAP_SCHEME_QUANTILES;
  for (gsize i = 1; i <= n_wanted; i++)
    {
      gsize end = (n_sorted * i + n_wanted - 1) / n_wanted;
      guint upper = sorted[end - 1];

      if (upper < lower)
        continue;
      self->lower[self->n_classes] = lower;
      self->upper[self->n_classes] = upper;
      self->n_classes++;
      lower = upper + 1;
    }
}

/**
 * mirqab_map_classes_init:
 * @self: classes
 * @counts: (array length=n_counts): articles of each state; zeros do not count
 * @n_counts: how many
 *
 * Divides numbers of articles into classes: even steps while numbers are small,
 * quantiles afterwards, because news of many states have a long tail.
 */
void
mirqab_map_classes_init (MirqabMapClasses *self,
                         const guint      *counts,
                         gsize             n_counts)
{
  g_autofree guint *sorted = g_new (guint, MAX (n_counts, 1));
  gsize n_sorted = 0;

  memset (self, 0, sizeof *self);
  for (gsize i = 0; i < n_counts; i++)
    if (counts[i] > 0)
      sorted[n_sorted++] = counts[i];
  if (n_sorted == 0)
    return;

  qsort (sorted, n_sorted, sizeof *sorted, compare_counts);
  if (sorted[n_sorted - 1] <= EVEN_STEP_LIMIT * MIRQAB_MAP_MAX_CLASSES)
    make_even (self, sorted[n_sorted - 1]);
  else
    make_quantiles (self, sorted, n_sorted);
}

/**
 * mirqab_map_classes_find:
 * @self: classes
 * @count: articles of one state
 *
 * Returns: the position of the class of @count, -1 for none
 */
int
mirqab_map_classes_find (const MirqabMapClasses *self,
                         guint                   count)
{
  for (guint i = 0; i < self->n_classes; i++)
    if (count >= self->lower[i] && count <= self->upper[i])
      return (int) i;
  return -1;
}

/**
 * mirqab_map_classes_get_shade:
 * @self: classes
 * @position: of a class
 *
 * Spreads few classes over the shades, so that they stay far apart.
 *
 * Returns: the position of its shade among %MIRQAB_MAP_MAX_CLASSES
 */
guint
mirqab_map_classes_get_shade (const MirqabMapClasses *self,
                              guint                   position)
{
  g_return_val_if_fail (position < self->n_classes, 0);

  return (2 * position + 1) * MIRQAB_MAP_MAX_CLASSES / (2 * self->n_classes);
}
