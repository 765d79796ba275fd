/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/visual-line.h"

#include "briefing/clean-text.h"
#include "briefing/line-breaking.h"
#include "briefing/pdf-syntax.h"

/* Part of a word space that stays a space before a mark: PDF.js takes the
 * narrow mark for a gap of its own and would write a second space. */
#define SPACE_BEFORE_MARK 60

static void
reverse_runs (MirqabVisualRun *runs,
              guint            n_runs)
{
  for (guint i = 0; i < n_runs / 2; i++)
    {
      MirqabVisualRun swap = runs[i];

      runs[i] = runs[n_runs - 1 - i];
      runs[n_runs - 1 - i] = swap;
    }
}

/* Rule L2 of UAX #9; within a run the shaper has done it. */
static void
reorder (MirqabVisualRun *runs,
         guint            n_runs)
{
  guint8 highest = 0;
  guint8 lowest = G_MAXUINT8;

  for (guint i = 0; i < n_runs; i++)
    {
      highest = MAX (highest, runs[i].level);
      if (runs[i].level % 2 == 1)
        lowest = MIN (lowest, runs[i].level);
    }

  for (guint level = highest; level >= lowest && level > 0; level--)
    for (guint i = 0, j; i < n_runs; i = j)
      {
        for (j = i; j < n_runs && runs[j].level >= level; j++)
          ;
        reverse_runs (runs + i, j - i);
        if (j == i)
          j++;
      }
}

/**
 * mirqab_visual_line_new:
 * @runs: of one line, in logical order
 *
 * Returns: (transfer full) (element-type MirqabVisualSlot): from left to right
 */
GArray *
mirqab_visual_line_new (const MirqabVisualRun *runs,
                        guint                  n_runs,
                        const MirqabSlot      *slots)
{
  g_autofree MirqabVisualRun *ordered = g_memdup2 (runs, sizeof *runs * n_runs);
  GArray *line = g_array_new (FALSE, FALSE, sizeof (MirqabVisualSlot));

  reorder (ordered, n_runs);
  for (guint i = 0; i < n_runs; i++)
    for (guint j = 0; j < ordered[i].n_slots; j++)
      {
        MirqabVisualSlot visual = {
          slots[ordered[i].first + j], ordered[i].level, ordered[i].is_space,
        };

        g_array_append_val (line, visual);
      }

  return line;
}

static gboolean
is_mark (const MirqabVisualSlot *visual)
{
  return g_unichar_type (visual->slot.character) == G_UNICODE_NON_SPACING_MARK;
}

static gboolean
is_rtl_letter (const MirqabVisualSlot *visual)
{
  return visual->level % 2 == 1 && (g_unichar_isalpha (visual->slot.character) || is_mark (visual));
}

/* State of showing one line. */
typedef struct
{
  MirqabShaper *shaper;
  MirqabWeight  weight;
  GString      *content;
  guint         font;
  gboolean      is_open; /* a string of the TJ array */
  double        size;
} Pen;

static void
show_slot (Pen              *pen,
           const MirqabSlot *slot)
{
  if (slot->font != pen->font)
    {
      if (pen->is_open)
        g_string_append (pen->content, ">]TJ");
      g_string_append_printf (pen->content, "/F%u ", slot->font);
      mirqab_pdf_append_number (pen->content, pen->size);
      g_string_append (pen->content, " Tf[<");
      pen->font = slot->font;
      pen->is_open = TRUE;
    }
  g_string_append_printf (pen->content, "%04X", slot->cid);
}

static void
show_blank (Pen      *pen,
            gunichar  character,
            int       advance)
{
  MirqabSlot slot = mirqab_shaper_get_blank (pen->shaper, pen->weight, character, advance);

  show_slot (pen, &slot);
}

static void
add_space (Pen *pen,
           int  surplus)
{
  if (surplus != 0)
    g_string_append_printf (pen->content, ">%d<", -surplus);
}

/* A mark of direction, without width, between what readers would join wrongly:
 * their own reordering takes digits, punctuation and Latin text together with
 * the space beside it. */
static gboolean
needs_direction (const MirqabVisualSlot *before,
                 const MirqabVisualSlot *visual)
{
  if (before->is_space)
    return before->level % 2 == 1 && !visual->is_space && !is_rtl_letter (visual);

  return is_mark (visual) && g_unichar_ispunct (before->slot.character);
}

/**
 * mirqab_visual_line_show:
 * @space: width of a word space, in MIRQAB_UNITS_PER_EM
 *
 * Appends the text object of a line: one TJ for the whole line, in visual
 * order, where spaces are characters and only the surplus of justification is
 * a number.
 */
void
mirqab_visual_line_show (const GArray *line,
                         MirqabShaper *shaper,
                         MirqabWeight  weight,
                         gboolean      is_rtl,
                         int           space,
                         double        size,
                         double        x,
                         double        y,
                         GString      *content)
{
  Pen pen = { shaper, weight, content, G_MAXUINT, FALSE, size };
  int surplus = space - MIRQAB_SPACE_IDEAL;

  if (line->len == 0)
    return;

  g_string_append (content, "BT ");
  mirqab_pdf_append_number (content, x);
  g_string_append_c (content, ' ');
  mirqab_pdf_append_number (content, y);
  g_string_append (content, " Td");
  for (guint i = 0; i < line->len; i++)
    {
      const MirqabVisualSlot *visual = &g_array_index (line, MirqabVisualSlot, i);
      const MirqabVisualSlot *after = i + 1 < line->len ? visual + 1 : NULL;

      if (is_rtl && i > 0 && needs_direction (visual - 1, visual))
        show_blank (&pen, MIRQAB_RIGHT_TO_LEFT_MARK, 0);

      if (is_rtl && visual->is_space && after != NULL && is_mark (after))
        {
          show_blank (&pen, MIRQAB_RIGHT_TO_LEFT_MARK, visual->slot.advance - SPACE_BEFORE_MARK);
          add_space (&pen, surplus);
          show_blank (&pen, visual->slot.character, SPACE_BEFORE_MARK);
        }
      else
        {
          show_slot (&pen, &visual->slot);
          if (visual->is_space)
            add_space (&pen, surplus);
        }
    }
  g_string_append (content, ">]TJ ET\n");
}
