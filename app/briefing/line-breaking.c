/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/line-breaking.h"

#include <math.h>
#include <stdlib.h>

/* Optimum-fit breaking after D. E. Knuth and M. F. Plass, "Breaking Paragraphs
 * into Lines" (1981): of all ways to break, the one with the least sum of
 * demerits. All lines have one measure, so a breakpoint needs only one node,
 * and the nodes that a line can begin at are those of one line's width. */

#define LINE_DEMERITS 10.0      /* each line costs a little: no needless ones */
#define OVERFULL_DEMERITS 1e12
#define GAPING_DEMERITS 1e6     /* spaces wider than MIRQAB_SPACE_MOST: any other way is better */
#define SHORT_LAST_DEMERITS 1e4 /* a last line of one short word */
#define SHORT_LAST_SHARE 8      /* of the measure: one part in … */
/* Wider spaces than this and the line is better left ragged. */
#define SPACE_RAGGED 1000

typedef struct
{
  double demerits;
  guint  before;  /* the node that the line begins at */
  int    width;   /* of all items up to here */
  int    spaces;  /* of all items up to here, the last one's included */
} Node;

typedef struct
{
  const MirqabBreakItem *items;
  guint                  n_items;
  int                    measure;
  int                    indent;
  MirqabFill             fill;
  Node                  *nodes; /* node i: a line ends before item i */
} Breaker;

static int
get_measure (const Breaker *self,
             guint          first)
{
  return self->measure - (first == 0 ? self->indent : 0);
}

static void
get_line (const Breaker *self,
          guint          first,
          guint          end,
          int           *width,
          int           *spaces)
{
  *width = self->nodes[end].width - self->nodes[first].width;
  *spaces = self->nodes[end].spaces - self->nodes[first].spaces;
  if (self->items[end - 1].has_space)
    (*spaces)--;
}

static int
get_filling_space (int measure,
                   int width,
                   int spaces,
                   int expansion)
{
  return ((int) ((gint64) measure * 1000 / (1000 + expansion)) - width) / spaces;
}

/* How a line comes to its measure: first its letters give way, then its spaces. */
static MirqabLineExtent
fill_line (const Breaker *self,
           guint          first,
           guint          end)
{
  MirqabLineExtent line = { first, end, MIRQAB_SPACE_IDEAL, 0, 0 };
  int measure = get_measure (self, first);
  int width;
  int spaces;
  int natural;

  get_line (self, first, end, &width, &spaces);
  natural = width + spaces * MIRQAB_SPACE_IDEAL;
  if (natural <= measure && (self->fill != MIRQAB_FILL_JUSTIFY || end == self->n_items))
    return line;
  if (natural == 0)
    return line;

  line.expansion = CLAMP ((int) ((gint64) (measure - natural) * 1000 / natural),
                          -MIRQAB_EXPANSION_MOST, MIRQAB_EXPANSION_MOST);
  if (spaces > 0)
    line.space = get_filling_space (measure, width, spaces, line.expansion);
  if (line.space > MIRQAB_SPACE_MOST)
    {
      int tight = width + spaces * MIRQAB_SPACE_MOST;

      line.expansion = MIN ((int) ((gint64) (measure - tight) * 1000 / tight) + 1,
                            MIRQAB_EXPANSION_LAST_RESORT);
      line.expansion = MAX (line.expansion, MIRQAB_EXPANSION_MOST);
      line.space = get_filling_space (measure, width, spaces, line.expansion);
    }

  return line;
}

static gboolean
is_overfull (const Breaker *self,
             guint          first,
             guint          end)
{
  int width;
  int spaces;

  get_line (self, first, end, &width, &spaces);

  return (gint64) (width + spaces * MIRQAB_SPACE_LEAST) * (1000 - MIRQAB_EXPANSION_MOST) >
         (gint64) get_measure (self, first) * 1000;
}

static double
get_demerits (const Breaker *self,
              guint          first,
              guint          end)
{
  int measure = get_measure (self, first);
  gboolean is_last = end == self->n_items;
  MirqabLineExtent line;
  double space;
  double ratio;
  double badness;
  int width;
  int spaces;

  get_line (self, first, end, &width, &spaces);

  if (self->fill != MIRQAB_FILL_JUSTIFY)
    {
      double rest = (double) (measure - width - spaces * MIRQAB_SPACE_IDEAL) / measure;

      if (is_last && rest >= 0 && self->fill == MIRQAB_FILL_RAGGED)
        return LINE_DEMERITS;

      return LINE_DEMERITS + (rest < 0 ? 1e6 : 1e3) * rest * rest;
    }

  line = fill_line (self, first, end);
  space = line.space;
  if (is_last && space >= MIRQAB_SPACE_IDEAL)
    return first > 0 && width < measure / SHORT_LAST_SHARE ? SHORT_LAST_DEMERITS : 0;
  if (spaces == 0)
    space = MIRQAB_SPACE_IDEAL + (double) (measure - width);

  ratio = space < MIRQAB_SPACE_IDEAL
          ? (MIRQAB_SPACE_IDEAL - space) / (MIRQAB_SPACE_IDEAL - MIRQAB_SPACE_LEAST)
          : (space - MIRQAB_SPACE_IDEAL) / (MIRQAB_SPACE_MOST - MIRQAB_SPACE_IDEAL);
  badness = 100 * ratio * ratio * ratio + abs (line.expansion);

  return (LINE_DEMERITS + badness) * (LINE_DEMERITS + badness) +
         (space > MIRQAB_SPACE_MOST ? GAPING_DEMERITS : 0);
}

static void
find_best (Breaker *self,
           guint   *oldest,
           guint    latest,
           guint    end)
{
  Node *node = &self->nodes[end];

  while (*oldest < latest && is_overfull (self, *oldest, end))
    do
      (*oldest)++;
    while (*oldest < latest && !self->items[*oldest - 1].can_break);

  node->demerits = HUGE_VAL;
  for (guint first = *oldest; first <= latest; first++)
    {
      double demerits;

      if (first > 0 && !self->items[first - 1].can_break)
        continue;

      demerits = self->nodes[first].demerits + get_demerits (self, first, end) +
                 (is_overfull (self, first, end) ? OVERFULL_DEMERITS : 0);
      if (demerits < node->demerits)
        {
          node->demerits = demerits;
          node->before = first;
        }
    }
}

/* A line that would be torn apart is better left ragged. */
static MirqabLineExtent
finish_line (const Breaker *self,
             guint          first,
             guint          end)
{
  MirqabLineExtent line = fill_line (self, first, end);

  if (line.space > SPACE_RAGGED)
    {
      line.space = MIRQAB_SPACE_IDEAL;
      line.expansion = 0;
    }
  line.space = MAX (line.space, MIRQAB_SPACE_LEAST / 2);

  return line;
}

/**
 * mirqab_line_breaking_run:
 * @measure: width of a line
 * @indent: how much of it the first line leaves free
 *
 * Returns: (transfer full) (element-type MirqabLineExtent): the lines
 */
GArray *
mirqab_line_breaking_run (const MirqabBreakItem *items,
                          guint                  n_items,
                          int                    measure,
                          int                    indent,
                          MirqabFill             fill)
{
  g_autofree Node *nodes = g_new0 (Node, n_items + 1);
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (MirqabLineExtent));
  Breaker self = { items, n_items, measure, indent, fill, nodes };
  guint oldest = 0;
  guint latest = 0;

  for (guint i = 0; i < n_items; i++)
    {
      nodes[i + 1].width = nodes[i].width + items[i].width;
      nodes[i + 1].spaces = nodes[i].spaces + items[i].has_space;
      if (!items[i].can_break && i + 1 < n_items)
        continue;

      find_best (&self, &oldest, latest, i + 1);
      latest = i + 1;
    }

  for (guint end = n_items; end > 0; end = nodes[end].before)
    {
      MirqabLineExtent line = finish_line (&self, nodes[end].before, end);

      g_array_append_val (lines, line);
    }
  for (guint i = 0; i < lines->len / 2; i++)
    {
      MirqabLineExtent *a = &g_array_index (lines, MirqabLineExtent, i);
      MirqabLineExtent *b = &g_array_index (lines, MirqabLineExtent, lines->len - 1 - i);
      MirqabLineExtent swap = *a;

      *a = *b;
      *b = swap;
    }

  return lines;
}
