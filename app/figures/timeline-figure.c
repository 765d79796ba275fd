/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-figures"

#include "figures/timeline-figure-private.h"
#include "figures/timeline-words.h"

#include <math.h>

#define YEAR 365

/* How far into the future something that is planned stretches the axis. */
#define MAX_AHEAD (15 * YEAR)

G_DEFINE_FINAL_TYPE (MirqabTimelineFigure, mirqab_timeline_figure, G_TYPE_OBJECT)

static void
forget_arrangement (MirqabTimelineFigure *self)
{
  mirqab_timeline_arrangement_clear (&self->arrangement);
}

static void
forget_labels (MirqabTimelineFigure *self)
{
  mirqab_timeline_labels_clear (&self->labels);
  forget_arrangement (self);
}

static void
forget_lettering (MirqabTimelineFigure *self)
{
  forget_labels (self);
  g_clear_pointer (&self->lettering, g_hash_table_unref);
  mirqab_timeline_type_clear (&self->type);
}

static void
include (MirqabTimelineFigure *self,
         MirqabDay             from,
         MirqabDay             to)
{
  self->scale.earliest = MIN (self->scale.earliest, from);
  self->scale.latest = MAX (self->scale.latest, to + 1.0);
}

static void
include_dossier (MirqabTimelineFigure *self)
{
  GPtrArray *events = mirqab_dossier_get_events (self->dossier);
  GPtrArray *chairs = mirqab_dossier_get_chairmanships (self->dossier);

  for (guint i = 0; i < events->len; i++)
    {
      const MirqabReferenceEvent *event = g_ptr_array_index (events, i);

      if (event->confidence >= MIRQAB_CONFIDENCE_MEDIUM)
        include (self, event->from, event->to);
    }
  for (guint i = 0; i < chairs->len; i++)
    {
      const MirqabChairmanship *chair = g_ptr_array_index (chairs, i);

      include (self, chair->from, chair->to);
    }
}

/* Events that no view can show: they are told, not kept back. */
static guint
count_outside (MirqabTimelineFigure *self)
{
  double end = mirqab_timeline_scale_get_end (&self->scale);
  double start = self->scale.earliest - (end - self->scale.latest);
  guint count = 0;

  for (guint i = 0; self->timeline != NULL && i < mirqab_timeline_get_size (self->timeline); i++)
    {
      const MirqabTimelineEvent *event = mirqab_timeline_get (self->timeline, i);

      count += event->to + 1 <= start || event->from >= end;
    }

  return count;
}

/* The axis begins where the dossier begins: an article that looks back to 1812
 * does not make everything else small. Without a dossier the articles say. */
static void
update_extent (MirqabTimelineFigure *self)
{
  gboolean has_dossier;
  double earliest;

  self->scale.earliest = G_MAXDOUBLE;
  self->scale.latest = -G_MAXDOUBLE;
  include_dossier (self);
  has_dossier = self->scale.earliest < G_MAXDOUBLE;
  earliest = self->scale.earliest;

  for (guint i = 0; self->timeline != NULL && i < mirqab_timeline_get_size (self->timeline); i++)
    {
      const MirqabTimelineEvent *event = mirqab_timeline_get (self->timeline, i);

      /* What is only known to lie in some years to come does not stretch the
       * axis to their end. */
      if (self->today == MIRQAB_DAY_NONE || event->from <= self->today + MAX_AHEAD)
        include (self, event->from, MIN (event->to, event->from + YEAR));
    }
  if (self->today != MIRQAB_DAY_NONE)
    include (self, self->today, self->today);
  if (self->density.n > 0)
    include (self, self->density.counts[0].day, self->density.counts[self->density.n - 1].day);

  if (has_dossier)
    self->scale.earliest = earliest;
  if (self->scale.earliest > self->scale.latest)
    {
      self->scale.earliest = 0.0;
      self->scale.latest = YEAR;
    }

  self->n_outside = count_outside (self);
  if (self->is_fitted)
    mirqab_timeline_scale_set_view (&self->scale, -G_MAXINT / 2.0, G_MAXINT / 2.0);
  else
    mirqab_timeline_scale_set_view (&self->scale, self->scale.first, self->scale.last);
}

static void
mirqab_timeline_figure_finalize (GObject *object)
{
  MirqabTimelineFigure *self = MIRQAB_TIMELINE_FIGURE (object);

  forget_lettering (self);
  mirqab_timeline_density_clear (&self->density);
  g_clear_pointer (&self->timeline, mirqab_timeline_unref);
  g_clear_pointer (&self->font, pango_font_description_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_object (&self->dossier);

  G_OBJECT_CLASS (mirqab_timeline_figure_parent_class)->finalize (object);
}

static void
mirqab_timeline_figure_class_init (MirqabTimelineFigureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mirqab_timeline_figure_finalize;
}

static void
mirqab_timeline_figure_init (MirqabTimelineFigure *self)
{
  self->language = g_strdup ("ar");
  self->scale.is_rtl = TRUE;
  self->palette = mirqab_palette_light ();
  self->font = pango_font_description_from_string ("Sans 10");
  self->today = MIRQAB_DAY_NONE;
  self->brush_from = MIRQAB_DAY_NONE;
  self->brush_to = MIRQAB_DAY_NONE;
  self->hover = -1;
  self->focus = -1;
  self->is_fitted = TRUE;
}

MirqabTimelineFigure *
mirqab_timeline_figure_new (MirqabDossier *dossier)
{
  MirqabTimelineFigure *self;

  g_return_val_if_fail (MIRQAB_IS_DOSSIER (dossier), NULL);

  self = g_object_new (MIRQAB_TYPE_TIMELINE_FIGURE, NULL);
  self->dossier = g_object_ref (dossier);
  update_extent (self);

  return self;
}

/**
 * mirqab_timeline_figure_set_language:
 * @language: "ar", "en" or "ru"; in Arabic time runs from right to left
 */
void
mirqab_timeline_figure_set_language (MirqabTimelineFigure *self,
                                     const char           *language)
{
  g_return_if_fail (MIRQAB_IS_TIMELINE_FIGURE (self));
  g_return_if_fail (language != NULL);

  if (g_str_equal (self->language, language))
    return;

  g_free (self->language);
  self->language = g_strdup (language);
  self->scale.is_rtl = g_str_equal (language, "ar");
  forget_lettering (self);
}

void
mirqab_timeline_figure_set_palette (MirqabTimelineFigure *self,
                                    const MirqabPalette  *palette)
{
  g_return_if_fail (MIRQAB_IS_TIMELINE_FIGURE (self));
  g_return_if_fail (palette != NULL);

  self->palette = palette;
}

/**
 * mirqab_timeline_figure_set_font:
 * @font: of labels; an absolute size is one in units of the drawing
 */
void
mirqab_timeline_figure_set_font (MirqabTimelineFigure       *self,
                                 const PangoFontDescription *font)
{
  g_return_if_fail (MIRQAB_IS_TIMELINE_FIGURE (self));
  g_return_if_fail (font != NULL);

  if (pango_font_description_equal (self->font, font))
    return;

  pango_font_description_free (self->font);
  self->font = pango_font_description_copy (font);
  forget_lettering (self);
}

void
mirqab_timeline_figure_set_timeline (MirqabTimelineFigure *self,
                                     MirqabTimeline       *timeline)
{
  g_return_if_fail (MIRQAB_IS_TIMELINE_FIGURE (self));
  g_return_if_fail (timeline != NULL);

  if (self->timeline == timeline)
    return;

  forget_labels (self);
  g_clear_pointer (&self->timeline, mirqab_timeline_unref);
  self->timeline = mirqab_timeline_ref (timeline);
  self->hover = -1;
  self->focus = -1;
  update_extent (self);
}

/**
 * mirqab_timeline_figure_set_density:
 * @counts: (array length=n_counts): copied
 */
void
mirqab_timeline_figure_set_density (MirqabTimelineFigure *self,
                                    const MirqabDayCount *counts,
                                    gsize                 n_counts)
{
  g_return_if_fail (MIRQAB_IS_TIMELINE_FIGURE (self));

  mirqab_timeline_density_set (&self->density, counts, n_counts);
  update_extent (self);
}

void
mirqab_timeline_figure_set_today (MirqabTimelineFigure *self,
                                  MirqabDay             today)
{
  g_return_if_fail (MIRQAB_IS_TIMELINE_FIGURE (self));

  self->today = today;
  update_extent (self);
}

void
mirqab_timeline_figure_set_brush (MirqabTimelineFigure *self,
                                  MirqabDay             from,
                                  MirqabDay             to)
{
  g_return_if_fail (MIRQAB_IS_TIMELINE_FIGURE (self));

  self->brush_from = from;
  self->brush_to = to;
}

void
mirqab_timeline_figure_set_hover (MirqabTimelineFigure *self,
                                  int                   position)
{
  g_return_if_fail (MIRQAB_IS_TIMELINE_FIGURE (self));

  self->hover = position;
}

void
mirqab_timeline_figure_set_focus (MirqabTimelineFigure *self,
                                  int                   position)
{
  g_return_if_fail (MIRQAB_IS_TIMELINE_FIGURE (self));

  self->focus = position;
}

void
mirqab_timeline_figure_set_legend (MirqabTimelineFigure *self,
                                   gboolean              has_legend)
{
  g_return_if_fail (MIRQAB_IS_TIMELINE_FIGURE (self));

  self->has_legend = has_legend;
}

void
mirqab_timeline_figure_set_size (MirqabTimelineFigure *self,
                                 double                width,
                                 double                height)
{
  g_return_if_fail (MIRQAB_IS_TIMELINE_FIGURE (self));

  if (fabs (self->scale.width - width) > 1e-6)
    forget_arrangement (self);
  self->scale.width = width;
  self->height = height;
}

void
mirqab_timeline_figure_set_view (MirqabTimelineFigure *self,
                                 double                first,
                                 double                last)
{
  g_return_if_fail (MIRQAB_IS_TIMELINE_FIGURE (self));
  g_return_if_fail (first <= last);

  self->is_fitted = FALSE;
  mirqab_timeline_scale_set_view (&self->scale, first, last);
}

void
mirqab_timeline_figure_get_view (MirqabTimelineFigure *self,
                                 double               *first,
                                 double               *last)
{
  g_return_if_fail (MIRQAB_IS_TIMELINE_FIGURE (self));

  *first = self->scale.first;
  *last = self->scale.last;
}

void
mirqab_timeline_figure_get_extent (MirqabTimelineFigure *self,
                                   MirqabDay            *first,
                                   MirqabDay            *last)
{
  g_return_if_fail (MIRQAB_IS_TIMELINE_FIGURE (self));

  *first = (MirqabDay) self->scale.earliest;
  *last = (MirqabDay) self->scale.latest - 1;
}

void
mirqab_timeline_figure_fit (MirqabTimelineFigure *self)
{
  g_return_if_fail (MIRQAB_IS_TIMELINE_FIGURE (self));

  self->is_fitted = TRUE;
  update_extent (self);
}

/**
 * mirqab_timeline_figure_zoom:
 * @factor: above 1 shows less, larger
 * @x: what lies here stays here
 */
void
mirqab_timeline_figure_zoom (MirqabTimelineFigure *self,
                             double                factor,
                             double                x)
{
  g_return_if_fail (MIRQAB_IS_TIMELINE_FIGURE (self));
  g_return_if_fail (factor > 0.0);

  self->is_fitted = FALSE;
  mirqab_timeline_scale_zoom (&self->scale, factor, x);
}

/**
 * mirqab_timeline_figure_pan:
 * @dx: what is shown moves by this much to the right
 */
void
mirqab_timeline_figure_pan (MirqabTimelineFigure *self,
                            double                dx)
{
  g_return_if_fail (MIRQAB_IS_TIMELINE_FIGURE (self));

  self->is_fitted = FALSE;
  mirqab_timeline_scale_pan (&self->scale, dx);
}

double
mirqab_timeline_figure_x_of_day (MirqabTimelineFigure *self,
                                 double                day)
{
  g_return_val_if_fail (MIRQAB_IS_TIMELINE_FIGURE (self), 0.0);

  return mirqab_timeline_scale_to_x (&self->scale, day);
}

double
mirqab_timeline_figure_day_of_x (MirqabTimelineFigure *self,
                                 double                x)
{
  g_return_val_if_fail (MIRQAB_IS_TIMELINE_FIGURE (self), 0.0);

  return mirqab_timeline_scale_to_day (&self->scale, x);
}

/**
 * mirqab_timeline_figure_dup_description:
 *
 * Returns: (transfer full): what is seen, in words, in the figure's language
 */
char *
mirqab_timeline_figure_dup_description (MirqabTimelineFigure *self)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *text = NULL;
  g_autofree char *outside = NULL;

  g_return_val_if_fail (MIRQAB_IS_TIMELINE_FIGURE (self), NULL);

  first = mirqab_timeline_words_dup_day ((MirqabDay) MAX (self->scale.first, self->scale.earliest),
                                         self->language);
  last = mirqab_timeline_words_dup_day ((MirqabDay) MIN (self->scale.last, self->scale.latest) - 1,
                                        self->language);

  text = mirqab_timeline_words_dup_description (
    first, last, self->timeline != NULL ? mirqab_timeline_get_size (self->timeline) : 0,
    self->language);
  if (self->n_outside == 0)
    return g_steal_pointer (&text);

  outside = mirqab_timeline_words_dup_outside (self->n_outside, self->language);

  return g_strdup_printf ("%s (%s)", text, outside);
}
