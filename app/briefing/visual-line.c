/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/visual-line.h"

#include "briefing/clean-text.h"
#include "briefing/line-breaking.h"
#include "briefing/pdf-syntax.h"

/* Part of a word space that stays a space before a mark, whatever the expansion
 * of the line. PDF.js takes the narrow mark for a gap of its own and would write
 * a second space where this one has 0.102 em or more; poppler takes less than
 * 0.1 em for none. */
#define SPACE_BEFORE_MARK 101

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
void
mirqab_visual_runs_reorder (MirqabVisualRun *runs,
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

  mirqab_visual_runs_reorder (ordered, n_runs);
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

static gboolean
is_rtl_neutral (const MirqabVisualSlot *visual)
{
  return visual->level % 2 == 1 && !visual->is_space && !is_rtl_letter (visual);
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
  if (before->level % 2 != visual->level % 2)
    return is_rtl_neutral (before) || is_rtl_neutral (visual);

  return is_mark (visual) && g_unichar_ispunct (before->slot.character);
}

/* MuPDF reverses a run of Arabic letters together with the space that follows it on
 * paper, so that the space lands at its other end and a number is joined to the word
 * beside it; a mark before the space ends the run. */
static gboolean
is_space_at_number (const MirqabVisualSlot *visual)
{
  return visual->is_space && visual->level % 2 == 1 && is_rtl_letter (visual - 1) &&
         (visual + 1)->level % 2 == 0;
}

/* A slot as it is shown. */
typedef struct
{
  MirqabSlot slot;
  int        gap; /* before it, from justification */
} ShownSlot;

typedef struct
{
  MirqabShaper *shaper;
  MirqabWeight  weight;
  int           mark_space; /* SPACE_BEFORE_MARK before expansion */
  GArray       *shown;      /* of ShownSlot */
} Expander;

static void
add_shown (Expander   *expander,
           MirqabSlot  slot,
           int         gap)
{
  ShownSlot shown = { slot, gap };

  g_array_append_val (expander->shown, shown);
}

static void
add_blank (Expander *expander,
           gunichar  character,
           int       advance,
           int       gap)
{
  add_shown (expander, mirqab_shaper_get_blank (expander->shaper, expander->weight, character, advance),
             gap);
}

/* Puts in the invisible slots of a line that goes from right to left. */
static GArray *
expand (const GArray *line,
        MirqabShaper *shaper,
        MirqabWeight  weight,
        gboolean      is_rtl,
        int           surplus,
        int           expansion)
{
  Expander expander = {
    shaper, weight, (SPACE_BEFORE_MARK * 1000 + 500) / (1000 + expansion),
    g_array_new (FALSE, FALSE, sizeof (ShownSlot)),
  };

  for (guint i = 0; i < line->len; i++)
    {
      const MirqabVisualSlot *visual = &g_array_index (line, MirqabVisualSlot, i);
      gboolean is_before_mark = visual->is_space && i + 1 < line->len && is_mark (visual + 1);

      if (is_rtl && i > 0 && i + 1 < line->len && is_space_at_number (visual))
        add_blank (&expander, MIRQAB_LEFT_TO_RIGHT_MARK, 0, 0);
      if (is_rtl && i > 0 && needs_direction (visual - 1, visual))
        add_blank (&expander, MIRQAB_RIGHT_TO_LEFT_MARK, 0, 0);

      if (is_rtl && is_before_mark)
        {
          add_blank (&expander, MIRQAB_RIGHT_TO_LEFT_MARK, visual->slot.advance - expander.mark_space,
                     MIN (surplus, 0));
          add_blank (&expander, visual->slot.character, expander.mark_space, MAX (surplus, 0));
        }
      else
        add_shown (&expander, visual->slot, visual->is_space ? surplus : 0);
    }

  return expander.shown;
}

static void
show_expansion (int      expansion,
                GString *content)
{
  mirqab_pdf_append_number (content, 100 + expansion / 10.0);
  g_string_append (content, " Tz\n");
}

/* Bytes, not hexadecimal digits: they compress better. */
static void
append_cid (GString *content,
            guint16  cid)
{
  const char bytes[2] = { (char) (cid >> 8), (char) cid };

  for (guint i = 0; i < G_N_ELEMENTS (bytes); i++)
    {
      if (bytes[i] == '\r')
        g_string_append (content, "\\r");
      else
        {
          if (bytes[i] == '(' || bytes[i] == ')' || bytes[i] == '\\')
            g_string_append_c (content, '\\');
          g_string_append_c (content, bytes[i]);
        }
    }
}

/* One text object: one TJ, or one for each font that takes part. */
static void
show_stretch (const ShownSlot *shown,
              guint            n,
              double           size,
              double           x,
              double           y,
              GString         *content)
{
  guint font = G_MAXUINT;

  g_string_append (content, "BT ");
  mirqab_pdf_append_number (content, x);
  g_string_append_c (content, ' ');
  mirqab_pdf_append_number (content, y);
  g_string_append (content, " Td");
  for (guint i = 0; i < n; i++)
    {
      if (shown[i].slot.font != font)
        {
          g_string_append_printf (content, "%s/F%u ", font == G_MAXUINT ? "" : ")]TJ",
                                  shown[i].slot.font);
          mirqab_pdf_append_number (content, size);
          g_string_append (content, " Tf[(");
          font = shown[i].slot.font;
        }
      if (shown[i].gap != 0)
        g_string_append_printf (content, ")%d(", -shown[i].gap);
      append_cid (content, shown[i].slot.cid);
    }
  g_string_append (content, ")]TJ ET\n");
}

/**
 * mirqab_visual_line_show:
 * @space: width of a word space, in MIRQAB_UNITS_PER_EM
 * @expansion: of all widths, in thousandths
 *
 * Appends the text object of a line: one string for the whole line, in visual
 * order, where spaces are characters and only the surplus of justification is
 * a number.
 */
void
mirqab_visual_line_show (const GArray *line,
                         MirqabShaper *shaper,
                         MirqabWeight  weight,
                         gboolean      is_rtl,
                         int           space,
                         int           expansion,
                         double        size,
                         double        x,
                         double        y,
                         GString      *content)
{
  g_autoptr (GArray) all = expand (line, shaper, weight, is_rtl, space - MIRQAB_SPACE_IDEAL, expansion);
  const ShownSlot *shown = (const ShownSlot *) (gpointer) all->data;

  if (all->len == 0)
    return;

  if (expansion != 0)
    show_expansion (expansion, content);
  show_stretch (shown, all->len, size, x, y, content);
  if (expansion != 0)
    show_expansion (0, content);
}
