/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/summary-figures.h"

#include "briefing/printed-date.h"
#include "briefing/words.h"

static PangoFontDescription *
new_font (const MirqabSummaryFigure *what)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family (font, what->family);
  pango_font_description_set_absolute_size (font, what->font_size * PANGO_SCALE);

  return font;
}

static gboolean
has_part (const MirqabSummaryFigure *what,
          MirqabLeaveOut             part)
{
  return (what->briefing->choice.leave_out & part) == 0;
}

gboolean
mirqab_find_days (const GArray *days,
                  MirqabDay    *first,
                  MirqabDay    *last)
{
  *first = *last = MIRQAB_DAY_NONE;
  for (guint i = 0; i < days->len; i++)
    {
      MirqabDay day = g_array_index (days, MirqabDay, i);

      *first = *first == MIRQAB_DAY_NONE ? day : MIN (*first, day);
      *last = *last == MIRQAB_DAY_NONE ? day : MAX (*last, day);
    }

  return *first != MIRQAB_DAY_NONE;
}

MirqabMapFigure *
mirqab_summary_map_new (const MirqabSummaryFigure *what)
{
  const MirqabBriefing *briefing = what->briefing;
  PangoFontDescription *font;
  MirqabMapFigure *figure;

  if (briefing->boundaries == NULL || !has_part (what, MIRQAB_LEAVE_OUT_MAP))
    return NULL;

  font = new_font (what);
  figure = mirqab_map_figure_new (briefing->dossier, briefing->boundaries);
  mirqab_map_figure_set_language (figure, what->language);
  mirqab_map_figure_set_palette (figure, mirqab_palette_paper ());
  mirqab_map_figure_set_font (figure, font);
  mirqab_map_figure_set_day (figure, briefing->map_day);
  for (guint i = 0; i < briefing->n_country_counts; i++)
    mirqab_map_figure_set_country_count (figure, briefing->country_counts[i].code,
                                         briefing->country_counts[i].articles);
  mirqab_map_figure_set_size (figure, what->width, what->height);
  mirqab_map_figure_fit (figure);
  pango_font_description_free (font);

  return figure;
}

char *
mirqab_summary_map_caption (const MirqabSummaryFigure *what)
{
  const MirqabDateStyle dates = { what->language, what->briefing->choice.months };
  g_autofree char *day = mirqab_printed_day (what->briefing->map_day, &dates);

  return g_strdup_printf ("%s %s", mirqab_word (MIRQAB_WORD_MAP_AS_OF, what->language), day);
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  const MirqabDayCount *first = a;
  const MirqabDayCount *second = b;

  return first->day < second->day ? -1 : first->day > second->day;
}

/* (transfer full) (element-type MirqabDayCount): how many articles came each day */
static GArray *
count_days (const GArray *all)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (MirqabDayCount));
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    {
      MirqabDayCount count = { g_array_index (all, MirqabDay, i), 1 };

      g_array_append_val (days, count);
    }
  g_array_sort (days, compare_days);
  for (guint i = 0; i < days->len; i++)
    {
      MirqabDayCount *count = &g_array_index (days, MirqabDayCount, i);

      if (n > 0 && g_array_index (days, MirqabDayCount, n - 1).day == count->day)
        g_array_index (days, MirqabDayCount, n - 1).articles++;
      else
        g_array_index (days, MirqabDayCount, n++) = *count;
    }
  g_array_set_size (days, n);

  return days;
}

/* Where the table does not hold the whole axis, the axis shows what it is about. */
static gboolean
has_marked_days (const MirqabSummaryFigure *what,
                 MirqabDay                 *first,
                 MirqabDay                 *last)
{
  return what->briefing->is_chronology_of_articles && mirqab_find_days (what->days, first, last);
}

MirqabTimelineFigure *
mirqab_summary_timeline_new (const MirqabSummaryFigure *what)
{
  const MirqabBriefing *briefing = what->briefing;
  g_autoptr (GArray) days = NULL;
  PangoFontDescription *font;
  MirqabTimelineFigure *figure;
  MirqabDay first;
  MirqabDay last;

  if (briefing->timeline == NULL || mirqab_timeline_get_size (briefing->timeline) == 0 ||
      !has_part (what, MIRQAB_LEAVE_OUT_TIMELINE))
    return NULL;

  font = new_font (what);
  days = count_days (what->days);
  figure = mirqab_timeline_figure_new (briefing->dossier);
  mirqab_timeline_figure_set_language (figure, what->language);
  mirqab_timeline_figure_set_palette (figure, mirqab_palette_paper ());
  mirqab_timeline_figure_set_font (figure, font);
  mirqab_timeline_figure_set_timeline (figure, briefing->timeline);
  mirqab_timeline_figure_set_density (figure, (const MirqabDayCount *) (gconstpointer) days->data,
                                      days->len);
  if (has_marked_days (what, &first, &last))
    mirqab_timeline_figure_set_brush (figure, first, last);
  mirqab_timeline_figure_set_legend (figure, TRUE);
  mirqab_timeline_figure_set_size (figure, what->width, what->height);
  pango_font_description_free (font);

  return figure;
}

char *
mirqab_summary_timeline_caption (const MirqabSummaryFigure *what)
{
  const char *name = mirqab_word (MIRQAB_WORD_CHRONOLOGY, what->language);
  MirqabDay first;
  MirqabDay last;

  if (!has_marked_days (what, &first, &last))
    return g_strdup (name);

  return g_strdup_printf ("%s%s%s", name, mirqab_word (MIRQAB_WORD_LIST_SEPARATOR, what->language),
                          mirqab_word (MIRQAB_WORD_MARKED_DAYS, what->language));
}
