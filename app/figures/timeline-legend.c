/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-figures"

#include "figures/timeline-figure-private.h"
#include "figures/timeline-words.h"

#define ITEM_GAP 14.0
#define SHAPE_GAP 7.0
#define MARGIN 4.0

/* What the shapes mean, as far as they are used. */

typedef void (*ItemFunc) (MirqabTimelineFigure      *self,
                          const MirqabTimelineEvent *example,
                          const char                *word,
                          gpointer                   user_data);

/* An event as it would have to be to look like this. */
static void
tell (MirqabTimelineFigure *self,
      MirqabEventKind       kind,
      MirqabEventStatus     status,
      MirqabConfidence      confidence,
      gboolean              is_reported,
      const char           *word,
      ItemFunc              func,
      gpointer              user_data)
{
  static gpointer evidence[1];
  GPtrArray reported = { evidence, is_reported ? 1 : 0 };
  MirqabReferenceEvent reference = { .confidence = confidence };
  MirqabTimelineEvent example = {
    .reference = &reference, .kind = kind, .status = status, .evidence = &reported,
  };

  func (self, &example, word, user_data);
}

typedef struct
{
  gboolean kinds[MIRQAB_N_EVENT_KINDS];
  gboolean planned, cancelled, medium, reported;
} Used;

static Used
find_used (MirqabTimelineFigure *self)
{
  Used used = { { FALSE }, FALSE, FALSE, FALSE, FALSE };

  for (guint i = 0; self->timeline != NULL && i < mirqab_timeline_get_size (self->timeline); i++)
    {
      const MirqabTimelineEvent *event = mirqab_timeline_get (self->timeline, i);

      used.kinds[event->kind] = TRUE;
      used.planned |= event->status == MIRQAB_EVENT_PLANNED;
      used.cancelled |= event->status == MIRQAB_EVENT_CANCELLED;
      used.medium |= event->reference != NULL
                     && event->reference->confidence == MIRQAB_CONFIDENCE_MEDIUM;
      used.reported |= event->reference != NULL && event->evidence->len > 0;
    }

  return used;
}

static void
for_each_item (MirqabTimelineFigure *self,
               ItemFunc              func,
               gpointer              user_data)
{
  const char *language = self->language;
  Used used = find_used (self);

  for (guint kind = 0; kind < MIRQAB_N_EVENT_KINDS; kind++)
    if (used.kinds[kind])
      tell (self, kind, MIRQAB_EVENT_PAST, MIRQAB_CONFIDENCE_HIGH, FALSE,
            mirqab_timeline_words_kind (kind, language), func, user_data);
  if (used.planned)
    tell (self, MIRQAB_EVENT_SUMMIT, MIRQAB_EVENT_PLANNED, MIRQAB_CONFIDENCE_HIGH, FALSE,
          mirqab_timeline_word (MIRQAB_TIMELINE_WORD_PLANNED, language), func, user_data);
  if (used.cancelled)
    tell (self, MIRQAB_EVENT_SUMMIT, MIRQAB_EVENT_CANCELLED, MIRQAB_CONFIDENCE_HIGH, FALSE,
          mirqab_timeline_word (MIRQAB_TIMELINE_WORD_CANCELLED, language), func, user_data);
  if (used.medium)
    tell (self, MIRQAB_EVENT_SUMMIT, MIRQAB_EVENT_PAST, MIRQAB_CONFIDENCE_MEDIUM, FALSE,
          mirqab_timeline_word (MIRQAB_TIMELINE_WORD_MEDIUM, language), func, user_data);
  if (used.reported)
    tell (self, MIRQAB_EVENT_SUMMIT, MIRQAB_EVENT_PAST, MIRQAB_CONFIDENCE_HIGH, TRUE,
          mirqab_timeline_word (MIRQAB_TIMELINE_WORD_REPORTED, language), func, user_data);
}

typedef struct
{
  cairo_t *cr; /* nullable: only to measure */
  double   offset;
  double   y;  /* top of the line */
} Flow;

static void
flow_item (MirqabTimelineFigure      *self,
           const MirqabTimelineEvent *example,
           const char                *word,
           gpointer                   user_data)
{
  Flow *flow = user_data;
  PangoLayout *layout = mirqab_timeline_figure_letter (self, word, MIRQAB_LETTERING_SMALL);
  double line = self->type.small_line;
  double radius = 0.3 * line;
  double width = 2.0 * radius + SHAPE_GAP + mirqab_timeline_type_measure (layout);

  if (flow->offset > MARGIN && flow->offset + width > self->scale.width - MARGIN)
    {
      flow->offset = MARGIN;
      flow->y += line;
    }
  if (flow->cr != NULL)
    {
      double shape = flow->offset + radius;
      double text = flow->offset + 2.0 * radius + SHAPE_GAP;

      mirqab_timeline_draw_mark (self, flow->cr, example,
                                 self->scale.is_rtl ? self->scale.width - shape : shape,
                                 flow->y + line / 2.0, radius);
      mirqab_timeline_figure_set_colour (flow->cr, &self->palette->dim_text, 1.0);
      mirqab_timeline_type_draw (flow->cr, layout,
                                 self->scale.is_rtl ? self->scale.width - text : text,
                                 flow->y + line / 2.0, self->scale.is_rtl);
    }
  flow->offset += width + ITEM_GAP;
}

double
mirqab_timeline_get_legend_height (MirqabTimelineFigure *self)
{
  Flow flow = { NULL, MARGIN, 0.0 };

  if (!self->has_legend)
    return 0.0;
  for_each_item (self, flow_item, &flow);

  return flow.y + self->type.small_line + 2.0 * MARGIN;
}

void
mirqab_timeline_draw_legend (MirqabTimelineFigure      *self,
                             cairo_t                   *cr,
                             const MirqabTimelineBands *bands)
{
  Flow flow = { cr, MARGIN, bands->legend_top + MARGIN };

  if (self->has_legend)
    for_each_item (self, flow_item, &flow);
}
