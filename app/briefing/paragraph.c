/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/paragraph.h"

#include <pango/pango.h>
#include <string.h>

#include "briefing/clean-text.h"
#include "briefing/digits.h"
#include "briefing/face.h"
#include "briefing/hanging.h"
#include "briefing/visual-line.h"

/* Between two opportunities to break: the runs [first_run, first_run + n_runs),
 * and the run of the space after it. */
typedef struct
{
  guint first_run;
  guint n_runs;
  guint start; /* byte of the text */
} Box;

struct _MirqabParagraph
{
  MirqabShaper *shaper;
  MirqabWeight  weight;
  gboolean      is_rtl;
  double        size;
  double        measure;
  double        indent;
  GArray       *slots; /* of MirqabSlot */
  GArray       *runs;  /* of MirqabVisualRun, in logical order */
  GArray       *boxes; /* of Box */
  GArray       *items; /* of MirqabBreakItem, one a box */
  GArray       *lines; /* of MirqabLineExtent */
};

/* The text while it is cut into boxes. */
typedef struct
{
  MirqabParagraph *self;
  const char      *text;
  const char      *run_start; /* NULL: no run is open */
  guint8           level;
  guint            first_run; /* of the open box */
  const char      *box_start;
} Cutter;

static void
end_run (Cutter     *cutter,
         const char *end)
{
  MirqabParagraph *self = cutter->self;
  MirqabVisualRun run = { self->slots->len, 0, cutter->level, FALSE };

  if (cutter->run_start == NULL)
    return;

  mirqab_shaper_shape (self->shaper, self->weight, cutter->run_start,
                       (gsize) (end - cutter->run_start), cutter->level % 2 == 1, self->slots);
  run.n_slots = self->slots->len - run.first;
  g_array_append_val (self->runs, run);
  cutter->run_start = NULL;
}

static int
get_run_width (const MirqabParagraph *self,
               const MirqabVisualRun *run)
{
  const MirqabSlot *slots = &g_array_index (self->slots, MirqabSlot, run->first);
  int width = 0;

  for (guint i = 0; i < run->n_slots; i++)
    width += slots[i].advance;

  return width;
}

static void
end_box (Cutter     *cutter,
         const char *end,
         gboolean    can_break)
{
  MirqabParagraph *self = cutter->self;
  Box box = { cutter->first_run, 0, 0 };
  MirqabBreakItem item = { 0, FALSE, can_break };

  end_run (cutter, end);
  box.n_runs = self->runs->len - cutter->first_run;
  box.start = (guint) (cutter->box_start - cutter->text);
  for (guint i = 0; i < box.n_runs; i++)
    item.width += get_run_width (self, &g_array_index (self->runs, MirqabVisualRun,
                                                       box.first_run + i));
  g_array_append_val (self->boxes, box);
  g_array_append_val (self->items, item);
  cutter->first_run = self->runs->len;
  cutter->box_start = end;
}

static void
add_space (Cutter   *cutter,
           gunichar  character,
           guint8    level)
{
  MirqabParagraph *self = cutter->self;
  MirqabSlot slot = mirqab_shaper_get_blank (self->shaper, self->weight, character,
                                             MIRQAB_SPACE_IDEAL);
  MirqabVisualRun run = { self->slots->len, 1, level, TRUE };

  g_array_append_val (self->slots, slot);
  g_array_append_val (self->runs, run);
  cutter->first_run = self->runs->len;
  g_array_index (self->items, MirqabBreakItem, self->items->len - 1).has_space = TRUE;
}

static gboolean
is_arabic_letter (gunichar c)
{
  return g_unichar_isalpha (c) && g_unichar_get_script (c) == G_UNICODE_SCRIPT_ARABIC;
}

/* UAX #14 would break after a slash; the two names of a month stay together. */
static gboolean
is_break_wanted (const char *text,
                 const char *p)
{
  const char *before = p > text ? g_utf8_prev_char (p) : NULL;

  return before == NULL || *before != '/' || !is_arabic_letter (g_utf8_get_char (p));
}

static void
cut (MirqabParagraph *self,
     const char      *text)
{
  gsize length = strlen (text);
  glong n = g_utf8_strlen (text, -1);
  PangoDirection direction = self->is_rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR;
  g_autofree guint8 *levels = pango_log2vis_get_embedding_levels (text, (int) length, &direction);
  g_autofree PangoLogAttr *attrs = g_new0 (PangoLogAttr, n + 1);
  Cutter cutter = { .self = self, .text = text, .box_start = text };
  const char *p = text;

  pango_get_log_attrs (text, (int) length, -1, pango_language_from_string ("ar"), attrs, (int) n + 1);

  for (glong i = 0; i < n; i++, p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == ' ' || c == MIRQAB_NO_BREAK_SPACE)
        {
          end_box (&cutter, p, c == ' ');
          add_space (&cutter, c, levels[i]);
          cutter.box_start = g_utf8_next_char (p);
          continue;
        }
      if (c >= MIRQAB_LEFT_TO_RIGHT_ISOLATE && c <= MIRQAB_POP_ISOLATE)
        {
          end_run (&cutter, p);
          continue;
        }

      if (p > cutter.box_start && attrs[i].is_line_break && is_break_wanted (text, p))
        end_box (&cutter, p, TRUE);
      if (cutter.run_start != NULL && levels[i] != cutter.level)
        end_run (&cutter, p);
      if (cutter.run_start == NULL)
        {
          cutter.run_start = p;
          cutter.level = levels[i];
        }
    }
  if (n > 0)
    end_box (&cutter, text + length, TRUE);
}

/* The number of slots at the logical beginning of a run that fit; whole clusters. */
static guint
count_fitting (const MirqabParagraph *self,
               const MirqabVisualRun *run,
               int                    room)
{
  const MirqabSlot *slots = &g_array_index (self->slots, MirqabSlot, run->first);
  gboolean is_rtl = run->level % 2 == 1;
  guint fitting = 0;
  int width = 0;

  for (guint i = 0; i < run->n_slots; i++)
    {
      width += slots[is_rtl ? run->n_slots - 1 - i : i].advance;
      if (width > room && fitting > 0)
        break;
      if (is_rtl ? slots[run->n_slots - 1 - i].starts_cluster
                 : i + 1 == run->n_slots || slots[i + 1].starts_cluster)
        fitting = i + 1;
    }

  return fitting;
}

/* Cuts a box that no line can hold: a run of letters without end. */
static void
split_box (MirqabParagraph *self,
           const Box       *box,
           MirqabBreakItem  item,
           int              measure,
           GArray          *runs,
           GArray          *boxes,
           GArray          *items)
{
  for (guint i = 0; i < box->n_runs; i++)
    {
      MirqabVisualRun rest = g_array_index (self->runs, MirqabVisualRun, box->first_run + i);

      while (rest.n_slots > 0)
        {
          MirqabVisualRun run = rest;
          Box piece = { runs->len, 1, box->start };
          MirqabBreakItem piece_item = { 0, FALSE, TRUE };

          run.n_slots = count_fitting (self, &rest, measure);
          rest.n_slots -= run.n_slots;
          if (run.level % 2 == 1)
            run.first += rest.n_slots;
          else
            rest.first += run.n_slots;
          if (rest.n_slots == 0 && i + 1 == box->n_runs)
            piece_item = (MirqabBreakItem) { 0, item.has_space, item.can_break };
          piece_item.width = get_run_width (self, &run);

          g_array_append_val (runs, run);
          g_array_append_val (boxes, piece);
          g_array_append_val (items, piece_item);
        }
    }
}

static gboolean
has_long_box (const MirqabParagraph *self,
              int                    measure)
{
  for (guint i = 0; i < self->items->len; i++)
    if (g_array_index (self->items, MirqabBreakItem, i).width > measure)
      return TRUE;

  return FALSE;
}

static void
split_long_boxes (MirqabParagraph *self,
                  int              measure)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (MirqabVisualRun));
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (Box));
  GArray *items = g_array_new (FALSE, FALSE, sizeof (MirqabBreakItem));

  for (guint i = 0; i < self->boxes->len; i++)
    {
      Box box = g_array_index (self->boxes, Box, i);
      MirqabBreakItem item = g_array_index (self->items, MirqabBreakItem, i);
      const MirqabVisualRun *old = &g_array_index (self->runs, MirqabVisualRun, box.first_run);

      if (item.width > measure)
        split_box (self, &box, item, measure, runs, boxes, items);
      else
        {
          box.first_run = runs->len;
          g_array_append_vals (runs, old, box.n_runs);
          g_array_append_val (boxes, box);
          g_array_append_val (items, item);
        }
      if (item.has_space)
        g_array_append_vals (runs, old + box.n_runs, 1);
    }

  g_array_unref (self->runs);
  g_array_unref (self->boxes);
  g_array_unref (self->items);
  self->runs = runs;
  self->boxes = boxes;
  self->items = items;
}

/* Where no-break spaces chain more than a line holds, they must give way. */
static void
loosen_chains (MirqabParagraph *self,
               int              measure)
{
  int width = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      const MirqabBreakItem *item = &g_array_index (self->items, MirqabBreakItem, i);

      if (width > 0 && width + item->width > measure)
        {
          g_array_index (self->items, MirqabBreakItem, i - 1).can_break = TRUE;
          width = 0;
        }
      width = item->can_break ? 0 : width + item->width + (item->has_space ? MIRQAB_SPACE_IDEAL : 0);
    }
}

/**
 * mirqab_paragraph_new:
 * @text: from mirqab_clean_text ()
 * @is_rtl: direction of the paragraph
 *
 * Returns: (transfer full): the shaped text
 */
MirqabParagraph *
mirqab_paragraph_new (MirqabShaper *shaper,
                      MirqabWeight  weight,
                      const char   *text,
                      gboolean      is_rtl)
{
  MirqabParagraph *self = g_new0 (MirqabParagraph, 1);
  g_autofree char *digits = NULL;

  self->shaper = shaper;
  self->weight = weight;
  self->is_rtl = is_rtl;
  self->slots = g_array_new (FALSE, FALSE, sizeof (MirqabSlot));
  self->runs = g_array_new (FALSE, FALSE, sizeof (MirqabVisualRun));
  self->boxes = g_array_new (FALSE, FALSE, sizeof (Box));
  self->items = g_array_new (FALSE, FALSE, sizeof (MirqabBreakItem));
  digits = mirqab_convert_digits (text, is_rtl ? mirqab_shaper_get_digits (shaper)
                                               : MIRQAB_DIGITS_AS_WRITTEN);
  cut (self, digits);

  return self;
}

void
mirqab_paragraph_free (MirqabParagraph *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->slots);
  g_array_unref (self->runs);
  g_array_unref (self->boxes);
  g_array_unref (self->items);
  g_clear_pointer (&self->lines, g_array_unref);
  g_free (self);
}

/* How far the first or the last character of a box hangs out. */
static int
get_hang (const MirqabParagraph *self,
          guint                  box_position,
          gboolean               is_end)
{
  const Box *box = &g_array_index (self->boxes, Box, box_position);
  const MirqabVisualRun *run;
  const MirqabSlot *slot;

  if (box->n_runs == 0)
    return 0;

  run = &g_array_index (self->runs, MirqabVisualRun,
                        box->first_run + (is_end ? box->n_runs - 1 : 0));
  if (run->n_slots == 0)
    return 0;
  slot = &g_array_index (self->slots, MirqabSlot,
                         run->first + ((run->level % 2 == 1) == is_end ? 0 : run->n_slots - 1));

  return (int) (slot->advance * mirqab_hanging_share (slot->character));
}

/* Punctuation at both ends of full lines goes out into the margins; the spaces
 * take up what that leaves. */
static void
hang_lines (MirqabParagraph *self)
{
  for (guint i = 0; i + 1 < self->lines->len; i++)
    {
      MirqabLineExtent *line = &g_array_index (self->lines, MirqabLineExtent, i);
      int start = i > 0 || self->indent == 0 ? get_hang (self, line->first, FALSE) : 0;
      int end = get_hang (self, line->end - 1, TRUE);
      int n_spaces = 0;

      for (guint j = line->first; j + 1 < line->end; j++)
        n_spaces += g_array_index (self->items, MirqabBreakItem, j).has_space;
      if (n_spaces == 0 || line->space + (start + end) / n_spaces > MIRQAB_SPACE_MOST)
        continue;

      line->space += (start + end) / n_spaces;
      line->hang = end;
    }
}

guint
mirqab_paragraph_break (MirqabParagraph *self,
                        double           size,
                        double           measure,
                        double           indent,
                        MirqabFill       fill)
{
  int units = (int) (measure / size * MIRQAB_UNITS_PER_EM);
  int indent_units = (int) (indent / size * MIRQAB_UNITS_PER_EM);

  self->size = size;
  self->measure = measure;
  self->indent = indent;
  if (has_long_box (self, units - indent_units))
    split_long_boxes (self, units - indent_units);
  loosen_chains (self, units - indent_units);
  g_clear_pointer (&self->lines, g_array_unref);
  self->lines = mirqab_line_breaking_run ((MirqabBreakItem *) (gpointer) self->items->data,
                                          self->items->len, units, indent_units, fill);
  if (fill == MIRQAB_FILL_JUSTIFY)
    hang_lines (self);

  return self->lines->len;
}

guint
mirqab_paragraph_get_n_lines (MirqabParagraph *self)
{
  return self->lines->len;
}

double
mirqab_paragraph_get_line_width (MirqabParagraph *self,
                                 guint            line)
{
  const MirqabLineExtent *extent = &g_array_index (self->lines, MirqabLineExtent, line);
  int width = 0;

  for (guint i = extent->first; i < extent->end; i++)
    {
      const MirqabBreakItem *item = &g_array_index (self->items, MirqabBreakItem, i);

      width += item->width + (item->has_space && i + 1 < extent->end ? extent->space : 0);
    }

  return width * self->size / MIRQAB_UNITS_PER_EM * (1 + extent->expansion / 1000.0);
}

/**
 * mirqab_paragraph_get_line_start:
 *
 * Returns: where the line begins, in bytes of the text
 */
guint
mirqab_paragraph_get_line_start (MirqabParagraph *self,
                                 guint            line)
{
  const MirqabLineExtent *extent = &g_array_index (self->lines, MirqabLineExtent, line);

  return g_array_index (self->boxes, Box, extent->first).start;
}

double
mirqab_paragraph_get_space (MirqabParagraph *self,
                            guint            line)
{
  const MirqabLineExtent *extent = &g_array_index (self->lines, MirqabLineExtent, line);

  return extent->space * (1 + extent->expansion / 1000.0) / MIRQAB_UNITS_PER_EM;
}

static double
get_left (MirqabParagraph *self,
          guint            line,
          MirqabAlign      align)
{
  double indent = line == 0 ? self->indent : 0;
  double rest = self->measure - indent - mirqab_paragraph_get_line_width (self, line);
  double hang = g_array_index (self->lines, MirqabLineExtent, line).hang * self->size /
                MIRQAB_UNITS_PER_EM;

  if (align == MIRQAB_ALIGN_CENTRE)
    return rest / 2;
  if ((align == MIRQAB_ALIGN_START) == self->is_rtl)
    return rest < 0 ? -hang : rest;

  return self->is_rtl ? 0 : indent + MIN (0, rest + hang);
}

/* The slots of a run belong to boxes that begin in [start, end). */
static gboolean
is_within (const MirqabParagraph *self,
           const MirqabLineExtent *extent,
           const MirqabVisualRun  *run,
           guint                   start,
           guint                   end)
{
  for (guint i = extent->first; i < extent->end; i++)
    {
      const Box *box = &g_array_index (self->boxes, Box, i);

      for (guint j = 0; box->start >= start && box->start < end && j < box->n_runs; j++)
        if (g_array_index (self->runs, MirqabVisualRun, box->first_run + j).first == run->first)
          return TRUE;
    }

  return FALSE;
}

gboolean
mirqab_paragraph_locate (MirqabParagraph *self,
                         guint            line,
                         guint            start,
                         guint            end,
                         MirqabAlign      align,
                         double          *x,
                         double          *width)
{
  const MirqabLineExtent *extent = &g_array_index (self->lines, MirqabLineExtent, line);
  g_autofree MirqabVisualRun *runs = NULL;
  guint first, n_runs;
  int left = 0, from = G_MAXINT, to = 0;
  double scale;

  first = g_array_index (self->boxes, Box, extent->first).first_run;
  n_runs = g_array_index (self->boxes, Box, extent->end - 1).first_run +
           g_array_index (self->boxes, Box, extent->end - 1).n_runs - first;
  runs = g_memdup2 (&g_array_index (self->runs, MirqabVisualRun, first), n_runs * sizeof *runs);
  mirqab_visual_runs_reorder (runs, n_runs);

  for (guint i = 0; i < n_runs; i++)
    {
      int advance = runs[i].is_space ? extent->space : get_run_width (self, &runs[i]);

      if (!runs[i].is_space && runs[i].n_slots > 0 && is_within (self, extent, &runs[i], start, end))
        {
          from = MIN (from, left);
          to = MAX (to, left + advance);
        }
      left += advance;
    }

  scale = self->size / MIRQAB_UNITS_PER_EM * (1 + extent->expansion / 1000.0);
  *x = get_left (self, line, align) + from * scale;
  *width = (to - from) * scale;

  return to > from;
}

void
mirqab_paragraph_show_line (MirqabParagraph *self,
                            guint            line,
                            double           left,
                            double           baseline,
                            MirqabAlign      align,
                            GString         *content)
{
  const MirqabLineExtent *extent = &g_array_index (self->lines, MirqabLineExtent, line);
  const Box *first = &g_array_index (self->boxes, Box, extent->first);
  const Box *last = &g_array_index (self->boxes, Box, extent->end - 1);
  g_autoptr (GArray) visual = NULL;

  visual = mirqab_visual_line_new (&g_array_index (self->runs, MirqabVisualRun, first->first_run),
                                   last->first_run + last->n_runs - first->first_run,
                                   (const MirqabSlot *) (gpointer) self->slots->data);
  mirqab_visual_line_show (visual, self->shaper, self->weight, self->is_rtl, extent->space,
                           extent->expansion, self->size, left + get_left (self, line, align), baseline, content);
}

gboolean
mirqab_paragraph_is_rtl (MirqabParagraph *self)
{
  return self->is_rtl;
}
