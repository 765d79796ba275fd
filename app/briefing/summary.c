/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/edition.h"

#include "briefing/clean-text.h"
#include "briefing/figure-block.h"
#include "briefing/summary-figures.h"
#include "briefing/table.h"

#define MAP_SHARE .62        /* height in widths */
#define TIMELINE_SHARE .56
/* What stands on the page beside the two figures: heading, captions, gaps. */
#define FIGURES_OVERHEAD 166.0
#define FIGURE_FONT_SIZE 8.5
#define OUTLETS_IN_TABLE 25

static const double count_shares[] = { .42, .58 };
static const double chair_shares[] = { .25, .33, .42 };

/* A share of the width, less where both figures would not fit on one page. */
static double
get_height (MirqabEdition *self,
            double         share)
{
  double width = mirqab_pages_get_measure (self->pages);
  double room = mirqab_pages_get_height (self->pages) - FIGURES_OVERHEAD;

  return width * share * MIN (1, room / (width * (MAP_SHARE + TIMELINE_SHARE)));
}

static void
draw_map_cb (cairo_t  *cr,
             gpointer  user_data)
{
  mirqab_map_figure_draw (user_data, cr);
}

static void
draw_timeline_cb (cairo_t  *cr,
                  gpointer  user_data)
{
  mirqab_timeline_figure_draw (user_data, cr);
}

static void
add_caption (MirqabEdition *self,
             MirqabElement *parent,
             const char    *text)
{
  mirqab_pages_skip (self->pages, 4);
  mirqab_edition_add_text (self, parent, "P", text, &mirqab_style_small);
}

static MirqabSummaryFigure
make_figure (MirqabEdition *self,
             double         share)
{
  return (MirqabSummaryFigure) {
    .briefing = self->briefing,
    .language = self->language,
    .family = mirqab_shaper_get_family (self->shaper),
    .font_size = FIGURE_FONT_SIZE,
    .width = mirqab_pages_get_measure (self->pages),
    .height = get_height (self, share),
    .days = self->days,
  };
}

static void
add_map (MirqabEdition *self,
         MirqabElement *parent)
{
  const MirqabSummaryFigure what = make_figure (self, MAP_SHARE);
  g_autoptr (MirqabMapFigure) figure = mirqab_summary_map_new (&what);
  g_autofree char *description = NULL;
  g_autofree char *caption = NULL;
  g_autofree char *line = NULL;

  if (figure == NULL)
    return;

  description = mirqab_map_figure_dup_description (figure);
  mirqab_add_figure (self, parent, what.height, draw_map_cb, figure, description);
  caption = mirqab_summary_map_caption (&what);
  line = g_strdup_printf ("%s. %s", caption, mirqab_word (MIRQAB_WORD_BOUNDARY_CREDIT, self->language));
  add_caption (self, parent, line);
  mirqab_pages_skip (self->pages, MIRQAB_BODY_LEADING);
}

static void
add_timeline (MirqabEdition *self,
              MirqabElement *parent)
{
  const MirqabSummaryFigure what = make_figure (self, TIMELINE_SHARE);
  g_autoptr (MirqabTimelineFigure) figure = mirqab_summary_timeline_new (&what);
  g_autofree char *description = NULL;
  g_autofree char *caption = NULL;

  if (figure == NULL)
    return;

  description = mirqab_timeline_figure_dup_description (figure);
  mirqab_add_figure (self, parent, what.height, draw_timeline_cb, figure, description);
  caption = mirqab_summary_timeline_caption (&what);
  add_caption (self, parent, caption);
  mirqab_pages_skip (self->pages, MIRQAB_BODY_LEADING);
}

static void
add_subheading (MirqabEdition *self,
                MirqabElement *parent,
                MirqabWord     word)
{
  mirqab_pages_reserve (self->pages, 6 * MIRQAB_BODY_LEADING);
  mirqab_edition_add_text (self, parent, "H2", mirqab_word (word, self->language),
                           &mirqab_style_table_title);
}

static void
add_count (MirqabTable *table,
           const char  *name,
           guint        n,
           guint        most)
{
  g_autofree char *clean = mirqab_clean_and_isolate (name);
  g_autofree char *number = g_strdup_printf ("%u", n);
  const char *cells[] = { clean, number };

  mirqab_table_add_bar (table, cells, (double) n / most);
}

static void
add_state_counts (MirqabEdition *self,
                  MirqabElement *parent)
{
  const MirqabBriefing *briefing = self->briefing;
  const char *heads[] = {
    mirqab_word (MIRQAB_WORD_STATE, self->language), mirqab_word (MIRQAB_WORD_ARTICLES, self->language),
  };
  guint most = 1;
  MirqabTable table;

  if (briefing->n_country_counts == 0)
    return;

  for (guint i = 0; i < briefing->n_country_counts; i++)
    most = MAX (most, briefing->country_counts[i].articles);
  add_subheading (self, parent, MIRQAB_WORD_STATES);
  mirqab_table_begin (&table, self, parent, G_N_ELEMENTS (heads), count_shares, heads);
  for (guint i = 0; i < briefing->n_country_counts; i++)
    {
      const MirqabCountryCount *count = &briefing->country_counts[i];
      const char *name = mirqab_dossier_get_label (briefing->dossier, MIRQAB_MENTION_COUNTRY,
                                                   count->code, self->language);

      add_count (&table, name != NULL ? name : count->code, count->articles, most);
    }
  mirqab_table_end (&table);
}

static void
add_outlet_counts (MirqabEdition *self,
                   MirqabElement *parent)
{
  g_autoptr (GPtrArray) names = mirqab_edition_list_outlets (self);
  const char *heads[] = {
    mirqab_word (MIRQAB_WORD_OUTLET, self->language),
    mirqab_word (MIRQAB_WORD_ARTICLES, self->language),
  };
  guint most;
  MirqabTable table;

  if (names->len == 0)
    return;

  most = GPOINTER_TO_UINT (g_hash_table_lookup (self->outlets, g_ptr_array_index (names, 0)));
  add_subheading (self, parent, MIRQAB_WORD_OUTLETS);
  mirqab_table_begin (&table, self, parent, G_N_ELEMENTS (heads), count_shares, heads);
  for (guint i = 0; i < names->len && i < OUTLETS_IN_TABLE; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      add_count (&table, name, GPOINTER_TO_UINT (g_hash_table_lookup (self->outlets, name)), most);
    }
  mirqab_table_end (&table);
}

static void
add_chairmanship (MirqabEdition            *self,
                  MirqabTable              *table,
                  const MirqabChairmanship *chairmanship)
{
  g_autofree char *period = mirqab_printed_period (chairmanship->from, chairmanship->to,
                                                   MIRQAB_PRECISION_RANGE, &self->dates);
  const char *chair = NULL;
  const char *cells[3];

  if (chairmanship->chair != NULL)
    chair = mirqab_dossier_get_label (self->briefing->dossier, MIRQAB_MENTION_PERSON,
                                      chairmanship->chair, self->language);
  cells[0] = mirqab_dossier_get_label (self->briefing->dossier, MIRQAB_MENTION_COUNTRY,
                                       chairmanship->country, self->language);
  cells[1] = chair != NULL ? chair : "";
  cells[2] = period;
  mirqab_table_add_row (table, cells, NULL);
}

/* The period that the briefing is about: the scope's, and where that is open,
 * that of the articles. */
static void
get_period (const MirqabEdition *self,
            MirqabDay           *from,
            MirqabDay           *to)
{
  mirqab_edition_get_days (self, from, to);
  if (self->briefing->from != MIRQAB_DAY_NONE)
    *from = self->briefing->from;
  if (self->briefing->to != MIRQAB_DAY_NONE)
    *to = self->briefing->to;
}

/* (transfer container) (element-type MirqabChairmanship): those of the period */
static GPtrArray *
list_chairmanships (MirqabEdition *self)
{
  GPtrArray *all = mirqab_dossier_get_chairmanships (self->briefing->dossier);
  GPtrArray *some = g_ptr_array_new ();
  MirqabDay from;
  MirqabDay to;

  get_period (self, &from, &to);
  for (guint i = 0; i < all->len; i++)
    {
      MirqabChairmanship *chairmanship = g_ptr_array_index (all, i);

      if ((to == MIRQAB_DAY_NONE || chairmanship->from <= to) &&
          (chairmanship->to == MIRQAB_DAY_NONE || chairmanship->to >= from))
        g_ptr_array_add (some, chairmanship);
    }

  return some;
}

static void
add_chairmanships (MirqabEdition *self,
                   MirqabElement *parent)
{
  g_autoptr (GPtrArray) all = list_chairmanships (self);
  const char *heads[] = {
    mirqab_word (MIRQAB_WORD_STATE, self->language), mirqab_word (MIRQAB_WORD_CHAIR, self->language),
    mirqab_word (MIRQAB_WORD_PERIOD, self->language),
  };
  MirqabTable table;

  if (all->len == 0 || !mirqab_edition_has (self, MIRQAB_LEAVE_OUT_CHAIRMANSHIPS))
    return;

  add_subheading (self, parent, MIRQAB_WORD_CHAIRMANSHIPS);
  mirqab_table_begin (&table, self, parent, G_N_ELEMENTS (heads), chair_shares, heads);
  for (guint i = 0; i < all->len; i++)
    add_chairmanship (self, &table, g_ptr_array_index (all, i));
  mirqab_table_end (&table);
}

/**
 * mirqab_add_summary:
 *
 * Sets the figures and the counts.
 */
void
mirqab_add_summary (MirqabEdition *self,
                    MirqabElement *parent)
{
  mirqab_edition_add_section (self, parent, MIRQAB_PART_SUMMARY, MIRQAB_WORD_SUMMARY);
  add_map (self, parent);
  add_timeline (self, parent);
  if (mirqab_edition_has (self, MIRQAB_LEAVE_OUT_COUNTS))
    {
      add_state_counts (self, parent);
      add_outlet_counts (self, parent);
    }
  add_chairmanships (self, parent);
  mirqab_pages_break (self->pages);
}
