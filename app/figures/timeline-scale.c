/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-figures"

#include "figures/timeline-scale.h"

/* Nearer than this there is nothing more to see: events have days. */
#define MIN_SPAN 6.0

/* Free space before the first and behind the last day, part of the axis. */
#define MARGIN 0.015

double
mirqab_timeline_scale_get_density (const MirqabTimelineScale *self)
{
  return self->width / MAX (self->last - self->first, 1e-6);
}

double
mirqab_timeline_scale_to_x (const MirqabTimelineScale *self,
                            double                     day)
{
  double offset = (day - self->first) * mirqab_timeline_scale_get_density (self);

  return self->is_rtl ? self->width - offset : offset;
}

double
mirqab_timeline_scale_to_day (const MirqabTimelineScale *self,
                              double                     x)
{
  double offset = self->is_rtl ? self->width - x : x;

  return self->first + offset / mirqab_timeline_scale_get_density (self);
}

static double
get_margin (const MirqabTimelineScale *self)
{
  return MAX (MARGIN * (self->latest - self->earliest), 1.0);
}

/**
 * mirqab_timeline_scale_get_end:
 *
 * Returns: the last day that can be shown
 */
double
mirqab_timeline_scale_get_end (const MirqabTimelineScale *self)
{
  return self->latest + get_margin (self);
}

/**
 * mirqab_timeline_scale_set_view:
 *
 * Shows the days from @first to @last, or as near to them as the axis allows:
 * no less than a few days, no more than everything, nothing beyond its ends.
 */
void
mirqab_timeline_scale_set_view (MirqabTimelineScale *self,
                                double               first,
                                double               last)
{
  double lowest = self->earliest - get_margin (self);
  double highest = self->latest + get_margin (self);
  double middle = (first + last) / 2.0;
  double span = CLAMP (last - first, MIN_SPAN, MAX (highest - lowest, MIN_SPAN));

  first = MAX (middle - span / 2.0, lowest);
  first = MIN (first, MAX (highest - span, lowest));
  self->first = first;
  self->last = first + span;
}

/**
 * mirqab_timeline_scale_zoom:
 * @factor: above 1 shows less, larger
 * @x: what lies here stays here
 */
void
mirqab_timeline_scale_zoom (MirqabTimelineScale *self,
                            double               factor,
                            double               x)
{
  double day = mirqab_timeline_scale_to_day (self, x);
  double span = self->last - self->first;
  double full = self->latest - self->earliest + 2.0 * get_margin (self);
  double wanted = CLAMP (span / factor, MIN_SPAN, MAX (full, MIN_SPAN));
  double share = (day - self->first) / span;

  mirqab_timeline_scale_set_view (self, day - share * wanted, day + (1.0 - share) * wanted);
}

/**
 * mirqab_timeline_scale_pan:
 * @dx: what is shown moves by this much to the right
 */
void
mirqab_timeline_scale_pan (MirqabTimelineScale *self,
                           double               dx)
{
  double days = dx / mirqab_timeline_scale_get_density (self) * (self->is_rtl ? 1.0 : -1.0);

  mirqab_timeline_scale_set_view (self, self->first + days, self->last + days);
}
