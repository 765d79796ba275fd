/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-figures"

#include "figures/timeline-arrangement.h"

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
}

void
mirqab_timeline_labels_clear (MirqabTimelineLabels *self)
{
  g_clear_pointer (&self->layouts, g_ptr_array_unref);
  g_clear_pointer (&self->widths, g_free);
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
