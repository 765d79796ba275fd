/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-figures"

#include "figures/timeline-arrangement.h"

#include <math.h>

static double
weigh (const MirqabTimelineEvent *event)
{
  static const double kinds[MIRQAB_N_EVENT_KINDS] = {
    [MIRQAB_EVENT_SUMMIT] = 60, [MIRQAB_EVENT_OPERATION] = 55, [MIRQAB_EVENT_MEMBERSHIP] = 50,
    [MIRQAB_EVENT_MINISTERIAL] = 32, [MIRQAB_EVENT_DOCUMENT] = 30, [MIRQAB_EVENT_EXERCISE] = 25,
    [MIRQAB_EVENT_VISIT] = 20, [MIRQAB_EVENT_CHAIRMANSHIP] = 18, [MIRQAB_EVENT_STATEMENT] = 15,
    [MIRQAB_EVENT_OTHER] = 10,
  };
  double weight = kinds[event->kind];

  if (event->status != MIRQAB_EVENT_PAST)
    weight += 15;
  if (event->reference != NULL && event->reference->confidence == MIRQAB_CONFIDENCE_HIGH)
    weight += 5;

  return weight + 6.0 * log2 (1.0 + mirqab_timeline_event_count_articles (event));
}

static int
compare_weights (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  const double *weights = user_data;
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;

  if (weights[first] > weights[second] || weights[first] < weights[second])
    return weights[first] > weights[second] ? -1 : 1;
  return first < second ? -1 : first > second;
}

static void
put_in_order (MirqabTimelineLabels *self)
{
  guint n = mirqab_timeline_get_size (self->timeline);
  g_autofree double *weights = g_new (double, n);

  self->order = g_new (guint, n);
  self->n_reports = 0;
  for (guint i = 0; i < n; i++)
    {
      const MirqabTimelineEvent *event = mirqab_timeline_get (self->timeline, i);

      self->order[i] = i;
      weights[i] = weigh (event);
      self->n_reports += event->reference == NULL;
    }
  g_qsort_with_data (self->order, (int) n, sizeof self->order[0], compare_weights, weights);
}

static void
clear_layout (gpointer layout)
{
  if (layout != NULL)
    g_object_unref (layout);
}

void
mirqab_timeline_labels_init (MirqabTimelineLabels *self,
                             MirqabTimeline       *timeline,
                             MirqabTimelineType   *type)
{
  guint n = 2 * mirqab_timeline_get_size (timeline);

  self->timeline = timeline;
  self->type = type;
  self->layouts = g_ptr_array_new_with_free_func (clear_layout);
  g_ptr_array_set_size (self->layouts, (int) n);
  self->widths = g_new (double, n);
  for (guint i = 0; i < n; i++)
    self->widths[i] = -1.0;
  put_in_order (self);
}

void
mirqab_timeline_labels_clear (MirqabTimelineLabels *self)
{
  g_clear_pointer (&self->layouts, g_ptr_array_unref);
  g_clear_pointer (&self->widths, g_free);
  g_clear_pointer (&self->order, g_free);
}

/* "Bishkek summit: a new strategy" is called "Bishkek summit". */
static void
shorten (char *title)
{
  static const char *const ends[] = { ": ", "، ", "; ", " (", " – " };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      char *end = strstr (title, ends[i]);

      if (end != NULL && end > title)
        *end = '\0';
    }
}

static PangoLayout *
make_layout (MirqabTimelineLabels *self,
             guint                 position,
             gboolean              is_short)
{
  const MirqabTimelineEvent *event = mirqab_timeline_get (self->timeline, position);
  g_autofree char *title = mirqab_timeline_event_dup_title (event, self->type->language);
  PangoLayout *layout;

  if (is_short)
    shorten (title);
  layout = mirqab_timeline_type_layout (self->type, title,
                                        event->reference != NULL ? MIRQAB_LETTERING_LABEL
                                                                 : MIRQAB_LETTERING_SMALL);
  if (event->status == MIRQAB_EVENT_CANCELLED)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
      pango_layout_set_attributes (layout, attributes);
    }

  return layout;
}

/**
 * mirqab_timeline_labels_get:
 *
 * Returns: (transfer none): the label, for the caller to give a width
 */
PangoLayout *
mirqab_timeline_labels_get (MirqabTimelineLabels *self,
                            guint                 position,
                            gboolean              is_short)
{
  gpointer *slot = &self->layouts->pdata[2 * position + (is_short ? 1 : 0)];

  if (*slot == NULL)
    *slot = make_layout (self, position, is_short);

  return *slot;
}

double
mirqab_timeline_labels_width (MirqabTimelineLabels *self,
                              guint                 position,
                              gboolean              is_short)
{
  double *width = &self->widths[2 * position + (is_short ? 1 : 0)];

  if (*width < 0.0)
    {
      PangoLayout *layout = mirqab_timeline_labels_get (self, position, is_short);

      pango_layout_set_width (layout, -1);
      *width = mirqab_timeline_type_measure (layout);
    }

  return *width;
}
