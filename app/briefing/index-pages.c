/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/edition.h"

#include "briefing/clean-text.h"
#include "briefing/digits.h"

#include <math.h>

/* Whoever is named on more stretches of pages than this is named everywhere: the
 * numbers stand there, but a link for each would be a twentieth of the file. */
#define LINKS_MOST 30

static const MirqabTextStyle style_line = {
  .size = 12, .leading = 20, .fill = MIRQAB_FILL_RAGGED,
};

/* Pages that are named together, and where in a line. */
typedef struct
{
  guint first;
  guint last;
  guint start; /* bytes of the line's text */
  guint end;
} PageRange;

static void
append_converted (const MirqabEdition *self,
                  GString             *text,
                  const char          *part)
{
  g_autofree char *converted = NULL;

  converted = mirqab_convert_digits (part, self->is_rtl ? self->briefing->choice.digits
                                                        : MIRQAB_DIGITS_AS_WRITTEN);
  g_string_append (text, converted);
}

static void
append_range (const MirqabEdition *self,
              GString             *text,
              PageRange           *range)
{
  g_autofree char *number = range->first == range->last
                            ? g_strdup_printf ("%u", range->first)
                            : g_strdup_printf ("%u–%u", range->first, range->last);

  range->start = (guint) text->len;
  append_converted (self, text, number);
  range->end = (guint) text->len;
}

/* "3, 5–8, 12": neighbouring pages are drawn together.
 * (transfer full) (element-type PageRange) */
static GArray *
append_pages (const MirqabEdition *self,
              GString             *text,
              const GArray        *pages)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (PageRange));

  for (guint i = 0, j; i < pages->len; i = j)
    {
      PageRange range = { g_array_index (pages, guint, i), g_array_index (pages, guint, i), 0, 0 };

      for (j = i + 1; j < pages->len && g_array_index (pages, guint, j) == range.last + 1; j++)
        range.last++;
      if (i > 0)
        g_string_append (text, mirqab_word (MIRQAB_WORD_LIST_SEPARATOR, self->language));
      append_range (self, text, &range);
      g_array_append_val (ranges, range);
    }

  return ranges;
}

/* A line of the index on its way to paper. */
typedef struct
{
  MirqabEdition   *edition;
  MirqabParagraph *paragraph;
  GArray          *ranges;   /* of PageRange */
  guint            n_linked; /* ranges that were linked */
} IndexLine;

/* The pages on a line that was just set lead to where they are. */
static void
link_pages (IndexLine     *self,
            MirqabElement *link,
            guint          line)
{
  MirqabPages *pages = self->edition->pages;
  guint n_lines = mirqab_paragraph_get_n_lines (self->paragraph);
  guint end = line + 1 < n_lines ? mirqab_paragraph_get_line_start (self->paragraph, line + 1)
                                 : G_MAXUINT;

  for (; self->n_linked < MIN (self->ranges->len, LINKS_MOST); self->n_linked++)
    {
      const PageRange *range = &g_array_index (self->ranges, PageRange, self->n_linked);
      MirqabTarget target = mirqab_pages_get_top (pages, MIRQAB_PART_BODY, range->first);
      g_autofree char *description = g_strdup_printf ("%u", range->first);
      double x, width;

      if (range->start >= end)
        return;
      if (mirqab_paragraph_locate (self->paragraph, line, range->start, range->end,
                                   MIRQAB_ALIGN_START, &x, &width))
        mirqab_pages_link_to_target (pages, link, floor (mirqab_pages_get_left (pages) + x),
                                     floor (mirqab_pages_get_y (pages)), ceil (width),
                                     style_line.leading, &target, description);
    }
}

static void
show_line (IndexLine     *self,
           MirqabElement *parent,
           guint          line)
{
  MirqabPages *pages = self->edition->pages;
  MirqabElement *link = mirqab_structure_open (self->edition->structure, parent, "Link");
  double y = mirqab_pages_get_y (pages) - style_line.leading;

  mirqab_pages_begin_mark (pages, link, "Link");
  g_string_append (mirqab_pages_get_content (pages), "0 g\n");
  mirqab_paragraph_show_line (self->paragraph, line, mirqab_pages_get_left (pages),
                              y + style_line.leading / 3, MIRQAB_ALIGN_START,
                              mirqab_pages_get_content (pages));
  mirqab_pages_end_mark (pages);
  mirqab_pages_set_y (pages, y);
  link_pages (self, link, line);
  mirqab_structure_close (self->edition->structure, link);
}

static void
add_line (MirqabEdition           *self,
          MirqabElement           *parent,
          const MirqabMentionLine *mentions)
{
  g_autofree char *label = mirqab_clean_and_isolate (mentions->label);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) ranges = NULL;
  g_autoptr (MirqabParagraph) paragraph = NULL;
  MirqabElement *element = mirqab_structure_open (self->structure, parent, "P");
  IndexLine line = { self };
  guint n_lines;

  append_converted (self, text, label);
  g_string_append (text, ": ");
  line.ranges = ranges = append_pages (self, text, mentions->pages);
  line.paragraph = paragraph = mirqab_paragraph_new (self->shaper, style_line.weight, text->str,
                                                     self->is_rtl);
  n_lines = mirqab_paragraph_break (paragraph, style_line.size,
                                    mirqab_pages_get_measure (self->pages), 0, style_line.fill);
  for (guint i = 0; i < n_lines; i++)
    {
      mirqab_pages_reserve (self->pages, style_line.leading * (i == 0 ? MIN (n_lines, 2) : 1));
      show_line (&line, element, i);
    }
  mirqab_structure_close (self->structure, element);
}

static void
add_part (MirqabEdition     *self,
          MirqabElement     *parent,
          MirqabWord         word,
          MirqabMentionKind  kind)
{
  g_autoptr (GArray) lines = mirqab_mention_index_list (self->index, self->briefing->dossier, kind,
                                                        self->language);

  if (lines->len == 0)
    return;

  mirqab_pages_reserve (self->pages, 4 * MIRQAB_BODY_LEADING);
  mirqab_pages_skip (self->pages, MIRQAB_BODY_LEADING / 2);
  mirqab_edition_add_text (self, parent, "H2", mirqab_word (word, self->language),
                           &mirqab_style_table_title);
  for (guint i = 0; i < lines->len; i++)
    add_line (self, parent, &g_array_index (lines, MirqabMentionLine, i));
}

/**
 * mirqab_add_index:
 *
 * Sets the index of people, states and bodies; nothing when none is named.
 */
void
mirqab_add_index (MirqabEdition *self,
                  MirqabElement *parent)
{
  static const struct
  {
    MirqabWord        word;
    MirqabMentionKind kind;
  } parts[] = {
    { MIRQAB_WORD_PEOPLE, MIRQAB_MENTION_PERSON },
    { MIRQAB_WORD_STATES, MIRQAB_MENTION_COUNTRY },
    { MIRQAB_WORD_BODIES, MIRQAB_MENTION_BODY },
  };

  if (mirqab_mention_index_is_empty (self->index))
    return;

  mirqab_edition_add_section (self, parent, MIRQAB_PART_BODY, MIRQAB_WORD_INDEX);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    add_part (self, parent, parts[i].word, parts[i].kind);
}
