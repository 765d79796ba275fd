/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-figures"

#include "figures/timeline-arrangement.h"

#include <math.h>

#define LABEL_GAP 4.0      /* between a mark and its label */
#define PLACE_GAP 5.0      /* between two marks or labels of a row */
#define MIN_BAR 1.6        /* radii: a shorter event is a point */
#define MIN_CELL 2.6       /* line heights: of the count of a cell */
#define MIN_LABEL 5.0      /* line heights: less says too little to be read */
#define LONGEST_LABEL 17.0 /* line heights */
#define SHORTEST_LIMIT 7.5

/* What lies in a row, by where it begins. */
typedef struct
{
  double start;
  double end;
} Place;

typedef struct
{
  guint  position;
  double start;
  double end;
  gboolean is_bar;
} Candidate;

typedef struct
{
  MirqabTimelineArrangement *arrangement;
  MirqabTimelineLabels      *labels;
  GPtrArray                 *rows;      /* of GArray of Place */
  guint                      first_row; /* of the section */
  guint                      n_rows;
  double                     limit;     /* of a label */
  double                     axis_end;
  double                     shape;     /* room of a shape on a bar */
  guint                      n_bare;    /* rows at the end for marks without labels */
} Section;

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  const MirqabTimelineMark *first = a;
  const MirqabTimelineMark *second = b;

  if (first->start < second->start || first->start > second->start)
    return first->start < second->start ? -1 : 1;
  return first->position < second->position ? -1 : first->position > second->position;
}

/* Position of the first place that ends behind @start. */
static guint
find_place (GArray *row,
            double  start)
{
  guint low = 0, high = row->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (row, Place, middle).end <= start)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static gboolean
is_free (GArray *row,
         double  start,
         double  end)
{
  guint next = find_place (row, start);

  return next >= row->len || g_array_index (row, Place, next).start >= end;
}

static void
occupy (GArray *row,
        double  start,
        double  end)
{
  Place place = { start, end };

  g_array_insert_val (row, find_place (row, start), place);
}

/* A point is as wide as its shape; a longer event as long as it lasted. */
static Candidate
make_candidate (const MirqabTimelineEvent *event,
                guint                      position,
                double                     density,
                double                     radius)
{
  Candidate candidate = { position, event->from * density, (event->to + 1.0) * density, TRUE };
  double middle = (candidate.start + candidate.end) / 2.0;

  if (event->precision == MIRQAB_PRECISION_DAY
      || candidate.end - candidate.start <= MIN_BAR * 2.0 * radius)
    {
      candidate.is_bar = FALSE;
      candidate.start = middle - radius;
      candidate.end = middle + radius;
    }

  return candidate;
}

static gboolean
fits_inside (const Section   *section,
             const Candidate *candidate,
             double           width)
{
  return candidate->is_bar && candidate->start + section->shape + width <= candidate->end;
}

/* Where a candidate with a label of @width lies: a label stands on its bar
 * where it is long enough, else behind the mark, or before it where the axis
 * ends. */
static Place
get_place (const Section   *section,
           const Candidate *candidate,
           double           width)
{
  Place place = { candidate->start, candidate->end };

  if (width > 0.0 && !fits_inside (section, candidate, width))
    {
      if (place.end + LABEL_GAP + width > section->axis_end)
        place.start -= LABEL_GAP + width;
      else
        place.end += LABEL_GAP + width;
    }
  place.end += PLACE_GAP;

  return place;
}

static gboolean
is_place_free (GArray *row,
               Place   place)
{
  return is_free (row, place.start, place.end);
}

static void
put (Section         *section,
     const Candidate *candidate,
     guint            row,
     double           label,
     gboolean         is_short)
{
  Place place = get_place (section, candidate, label);
  MirqabTimelineMark mark = { candidate->position, row, candidate->start, candidate->end, label,
                              is_short, place.start < candidate->start, candidate->is_bar,
                              label > 0.0 && fits_inside (section, candidate, label) };

  occupy (g_ptr_array_index (section->rows, row), place.start, place.end);
  g_array_append_val (section->arrangement->marks, mark);
}

static gboolean
place_with_label (Section         *section,
                  const Candidate *candidate)
{
  Place least = get_place (section, candidate, MIN_LABEL * section->labels->type->line);
  guint last = section->first_row + section->n_rows - section->n_bare;

  for (guint is_short = 0; is_short < 2; is_short++)
    {
      double width = -1.0;

      for (guint row = section->first_row; row < last; row++)
        {
          GArray *places = g_ptr_array_index (section->rows, row);

          /* To measure a title is dear, to look for room is not. */
          if (!is_place_free (places, least))
            continue;
          if (width < 0.0)
            {
              width = mirqab_timeline_labels_width (section->labels, candidate->position, is_short);
              if (width > section->limit && !is_short)
                break;
              width = MIN (width, section->limit);
            }
          if (is_place_free (places, get_place (section, candidate, width)))
            {
              put (section, candidate, row, width, is_short);
              return TRUE;
            }
        }
    }

  return FALSE;
}

static gboolean
place_mark (Section         *section,
            const Candidate *candidate)
{
  for (guint i = section->n_rows; i > 0; i--)
    {
      guint row = section->first_row + i - 1;

      if (is_free (g_ptr_array_index (section->rows, row), candidate->start,
                   candidate->end + PLACE_GAP))
        {
          put (section, candidate, row, 0.0, FALSE);
          return TRUE;
        }
    }

  return FALSE;
}

/* The finest unit whose cells have room for a count. */
static MirqabTickUnit
choose_cell_unit (double density,
                  double line)
{
  static const MirqabTickUnit units[] = {
    MIRQAB_TICK_DAY, MIRQAB_TICK_WEEK, MIRQAB_TICK_MONTH, MIRQAB_TICK_QUARTER, MIRQAB_TICK_YEAR,
    MIRQAB_TICK_FIVE_YEARS,
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (mirqab_tick_shortest (units[i]) * density >= MIN_CELL * line)
      return units[i];

  return MIRQAB_TICK_DECADE;
}

static int
compare_cells (gconstpointer a,
               gconstpointer b)
{
  return ((const MirqabTimelineCell *) a)->from - ((const MirqabTimelineCell *) b)->from;
}

/* Returns: the number of the cell that holds @day, made when it is the first there */
static guint
find_cell (Section        *section,
           GHashTable     *numbers,
           guint           row,
           MirqabTickUnit  unit,
           MirqabDay       day,
           guint           position)
{
  GArray *cells = section->arrangement->cells;
  MirqabDay from = mirqab_tick_floor (day, unit);
  gpointer number;

  if (!g_hash_table_lookup_extended (numbers, GINT_TO_POINTER (from), NULL, &number))
    {
      MirqabTimelineCell cell = { from, mirqab_tick_next (from, unit) - 1, row, 0, position };

      number = GUINT_TO_POINTER (cells->len);
      g_hash_table_insert (numbers, GINT_TO_POINTER (from), number);
      g_array_append_val (cells, cell);
    }

  return GPOINTER_TO_UINT (number);
}

/* There may be a hundred thousand of them: they are counted without being put
 * in order. */
static void
count_in_cells (Section *section,
                GArray  *overflow, /* of positions */
                guint    row)
{
  MirqabTimelineArrangement *arrangement = section->arrangement;
  MirqabTickUnit unit = choose_cell_unit (arrangement->density, section->labels->type->small_line);
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  guint first = arrangement->cells->len;
  MirqabTimelineCell *cell = NULL;

  for (guint i = 0; i < overflow->len; i++)
    {
      guint position = g_array_index (overflow, guint, i);
      const MirqabTimelineEvent *event = mirqab_timeline_get (section->labels->timeline, position);
      MirqabDay day = event->from + (event->to - event->from) / 2;

      if (cell == NULL || day < cell->from || day > cell->to)
        {
          guint number = find_cell (section, numbers, row, unit, day, position);

          cell = &g_array_index (arrangement->cells, MirqabTimelineCell, number);
        }
      cell->position = MIN (cell->position, position);
      cell->n_events++;
    }
  qsort (&g_array_index (arrangement->cells, MirqabTimelineCell, first),
         arrangement->cells->len - first, sizeof (MirqabTimelineCell), compare_cells);
}

/* Returns: positions of those for whom there was no room */
static GArray *
place_all (Section *section,
           GArray  *candidates)
{
  GArray *overflow = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (!place_with_label (section, candidate) && !place_mark (section, candidate))
        g_array_append_val (overflow, candidate->position);
    }

  return overflow;
}

/* Whether there are more than could ever stand beside one another. */
static gboolean
is_hopeless (const Section *section,
             guint          n_candidates)
{
  const MirqabTimelineArrangement *arrangement = section->arrangement;
  double length = (arrangement->last - arrangement->first) * arrangement->density;

  return n_candidates > section->n_rows * length / (section->shape - LABEL_GAP);
}

/* Fills a section. When there is no room for all, the last row is kept for
 * counts, and of the others a third for marks without labels: there are many
 * of them in the room of one label. */
static void
arrange_section (Section *section,
                 GArray  *candidates)
{
  guint n_marks = section->arrangement->marks->len;

  if (!is_hopeless (section, candidates->len))
    {
      g_autoptr (GArray) overflow = place_all (section, candidates);

      if (overflow->len == 0)
        return;
      g_array_set_size (section->arrangement->marks, n_marks);
      for (guint i = 0; i < section->n_rows; i++)
        g_array_set_size (g_ptr_array_index (section->rows, section->first_row + i), 0);
    }

  section->n_rows--;
  section->n_bare = (section->n_rows + 2) / 3;
  {
    g_autoptr (GArray) overflow = place_all (section, candidates);

    count_in_cells (section, overflow, section->first_row + section->n_rows);
  }
}

/* A mark that had no room for its label when it came may have it now, cut. */
static void
use_free_room (Section *section)
{
  GArray *marks = section->arrangement->marks;
  double least = MIN_LABEL * section->labels->type->line;

  for (guint i = 0; i < marks->len; i++)
    {
      MirqabTimelineMark *mark = &g_array_index (marks, MirqabTimelineMark, i);
      GArray *row = g_ptr_array_index (section->rows, mark->row);
      double on_bar = mark->is_bar ? mark->end - mark->start - section->shape : 0.0;
      guint place = find_place (row, mark->start);
      double room, width;

      if (mark->label > 0.0 || mark->row < section->first_row
          || mark->row >= section->first_row + section->n_rows)
        continue;
      room = place + 1 < row->len ? g_array_index (row, Place, place + 1).start : section->axis_end;
      room = MIN (room, section->axis_end) - mark->end - LABEL_GAP - PLACE_GAP;
      if (MAX (room, on_bar) < least)
        continue;

      width = mirqab_timeline_labels_width (section->labels, mark->position, TRUE);
      mark->is_inside = on_bar >= width || (on_bar >= least && room < width);
      mark->label = MIN (MIN (width, mark->is_inside ? on_bar : room), section->limit);
      mark->is_short = TRUE;
      if (!mark->is_inside)
        g_array_index (row, Place, place).end = mark->end + LABEL_GAP + mark->label + PLACE_GAP;
    }
}

/* The events of the stretch, the most important first; but what fills the view
 * says little about when, and comes last. */
static GArray *
collect (MirqabTimelineArrangement *self,
         MirqabTimelineLabels      *labels,
         gboolean                   of_dossier,
         double                     radius,
         double                     view)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autoptr (GArray) wide = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < mirqab_timeline_get_size (labels->timeline); i++)
    {
      guint position = labels->order[i];
      const MirqabTimelineEvent *event = mirqab_timeline_get (labels->timeline, position);
      Candidate candidate;

      if (event->from > self->last || event->to + 1 < self->first
          || (event->reference != NULL) != of_dossier)
        continue;
      candidate = make_candidate (event, position, self->density, radius);
      g_array_append_val (candidate.end - candidate.start > view ? wide : candidates, candidate);
    }
  g_array_append_vals (candidates, wide->data, wide->len);

  return candidates;
}

/* Rows are divided by how much there is to show in the whole, so that the
 * line between the sections stays where it is while the axis is moved. */
static guint
split_rows (const MirqabTimelineLabels *labels,
            guint                       n_rows)
{
  guint n_events = mirqab_timeline_get_size (labels->timeline);
  guint n_reports = labels->n_reports;
  guint least = n_rows > 7 ? 3 : n_rows > 3 ? 2 : 1;
  guint share;

  if (n_reports == 0)
    return n_rows;
  if (n_reports == n_events)
    return 0;

  least = MIN (least, n_reports);
  share = (n_rows * n_reports + n_events / 2) / n_events;

  return n_rows - CLAMP (share, least, MAX (n_rows / 2, least));
}

/* Labels are the longer, the fewer events share the room. */
static double
get_label_limit (const MirqabTimelineScale *scale,
                 guint                      n_events,
                 guint                      n_rows,
                 double                     line)
{
  double views = 3.0;
  double room = views * scale->width * n_rows / MAX (n_events, 1u);

  return CLAMP (1.6 * room, SHORTEST_LIMIT * line, MIN (LONGEST_LABEL * line, 0.6 * scale->width));
}

void
mirqab_timeline_arrange (MirqabTimelineArrangement *self,
                         MirqabTimelineLabels      *labels,
                         const MirqabTimelineScale *scale,
                         guint                      n_rows,
                         double                     radius)
{
  double span = scale->last - scale->first;
  double axis_end = mirqab_timeline_scale_get_end (scale)
                    * mirqab_timeline_scale_get_density (scale);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  mirqab_timeline_arrangement_clear (self);
  self->marks = g_array_new (FALSE, FALSE, sizeof (MirqabTimelineMark));
  self->cells = g_array_new (FALSE, FALSE, sizeof (MirqabTimelineCell));
  self->density = mirqab_timeline_scale_get_density (scale);
  /* A view more on both sides, from whole views on: the arrangement changes
   * seldom while the axis is moved, and is the same when one comes back. */
  self->first = (floor (scale->first / span) - 1.0) * span;
  self->last = self->first + 4.0 * span;
  self->n_rows = n_rows;
  self->split = split_rows (labels, n_rows);
  for (guint i = 0; i < n_rows; i++)
    g_ptr_array_add (rows, g_array_new (FALSE, FALSE, sizeof (Place)));

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GArray) candidates = collect (self, labels, i == 0, radius, scale->width);
      Section section = { self, labels, rows, i == 0 ? 0 : self->split,
                          i == 0 ? self->split : n_rows - self->split, 0.0, axis_end,
                          2.0 * radius + LABEL_GAP, 0 };

      if (section.n_rows == 0)
        continue;
      section.limit = get_label_limit (scale, candidates->len, section.n_rows, labels->type->line);
      arrange_section (&section, candidates);
      use_free_room (&section);
    }

  g_array_sort (self->marks, compare_marks);
}

gboolean
mirqab_timeline_arrangement_holds (const MirqabTimelineArrangement *self,
                                   const MirqabTimelineScale       *scale,
                                   guint                            n_rows)
{
  double density = mirqab_timeline_scale_get_density (scale);

  return self->marks != NULL && self->n_rows == n_rows
         && fabs (self->density / density - 1.0) < 1e-9
         && self->first <= scale->first && scale->last <= self->last;
}

void
mirqab_timeline_arrangement_clear (MirqabTimelineArrangement *self)
{
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->cells, g_array_unref);
}
