/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-figures"

#include "figures/timeline-density.h"

/* A bar that is narrower is no longer seen as one. */
#define MIN_BAR 4.0

static int
compare_counts (gconstpointer a,
                gconstpointer b)
{
  const MirqabDayCount *first = a;
  const MirqabDayCount *second = b;

  return first->day < second->day ? -1 : first->day > second->day;
}

/**
 * mirqab_timeline_density_set:
 * @counts: (array length=n): copied
 */
void
mirqab_timeline_density_set (MirqabTimelineDensity *self,
                             const MirqabDayCount  *counts,
                             gsize                  n)
{
  mirqab_timeline_density_clear (self);
  if (n == 0)
    return;

  self->counts = g_memdup2 (counts, n * sizeof *counts);
  self->sums = g_new (guint64, n + 1);
  self->n = n;
  qsort (self->counts, n, sizeof *counts, compare_counts);

  self->sums[0] = 0;
  for (gsize i = 0; i < n; i++)
    self->sums[i + 1] = self->sums[i] + self->counts[i].articles;
}

void
mirqab_timeline_density_clear (MirqabTimelineDensity *self)
{
  g_clear_pointer (&self->counts, g_free);
  g_clear_pointer (&self->sums, g_free);
  self->n = 0;
}

/* How many counted days lie before @day. */
static gsize
find_day (const MirqabTimelineDensity *self,
          MirqabDay                    day)
{
  gsize low = 0, high = self->n;

  while (low < high)
    {
      gsize middle = (low + high) / 2;

      if (self->counts[middle].day < day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * mirqab_timeline_density_count:
 * @to: last day
 *
 * Returns: the articles of the days from @from to @to
 */
guint64
mirqab_timeline_density_count (const MirqabTimelineDensity *self,
                               MirqabDay                    from,
                               MirqabDay                    to)
{
  if (self->n == 0 || to < from)
    return 0;

  return self->sums[find_day (self, to + 1)] - self->sums[find_day (self, from)];
}

/**
 * mirqab_timeline_density_choose_unit:
 *
 * Returns: the step of the calendar that one bar stands for
 */
MirqabTickUnit
mirqab_timeline_density_choose_unit (double units_per_day)
{
  static const MirqabTickUnit units[] = {
    MIRQAB_TICK_DAY, MIRQAB_TICK_WEEK, MIRQAB_TICK_MONTH, MIRQAB_TICK_QUARTER,
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (mirqab_tick_shortest (units[i]) * units_per_day >= (i == 2 ? 0.75 : 1.0) * MIN_BAR)
      return units[i];

  return MIRQAB_TICK_YEAR;
}
