/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/edition.h"

#include "briefing/clean-text.h"
#include "briefing/pdf-syntax.h"

#define NUMBER_SHARE .1   /* of the measure, kept for the page number */
#define LEADER_GAP 7.0    /* between text and leader */
#define LEADER_STEP 5.0   /* from dot to dot: all leaders share one grid */
#define ENTRY_GAP 5.0

static const MirqabTextStyle style_entry = {
  .size = 12.5, .leading = 20, .fill = MIRQAB_FILL_RAGGED,
};

/* Dots are drawn, not written, so that nobody copies them. */
static void
draw_leader (MirqabEdition *self,
             double         from,
             double         to,
             double         y)
{
  GString *content = mirqab_pages_get_content (self->pages);
  double left = LEADER_STEP * (double) (int) (from / LEADER_STEP + 1);

  if (to - left < 2 * LEADER_STEP)
    return;

  mirqab_pages_begin_artifact (self->pages);
  g_string_append (content, "q .45 G 1 J .9 w [0 ");
  mirqab_pdf_append_number (content, LEADER_STEP);
  g_string_append (content, "] 0 d ");
  mirqab_pdf_append_number (content, left);
  g_string_append_c (content, ' ');
  mirqab_pdf_append_number (content, y);
  g_string_append (content, " m ");
  mirqab_pdf_append_number (content, to);
  g_string_append_c (content, ' ');
  mirqab_pdf_append_number (content, y);
  g_string_append (content, " l S Q\n");
  mirqab_pages_end_mark (self->pages);
}

static char *
make_detail (const MirqabEdition *self,
             const MirqabEntry   *entry)
{
  g_autofree char *outlet = NULL;
  g_autofree char *day = NULL;

  outlet = mirqab_clean_and_isolate (entry->outlet != NULL
                                     ? entry->outlet
                                     : mirqab_word (MIRQAB_WORD_OUTLET_UNKNOWN, self->language));
  day = entry->day == MIRQAB_DAY_NONE
        ? g_strdup (mirqab_word (MIRQAB_WORD_DATE_UNKNOWN, self->language))
        : mirqab_printed_day (entry->day, &self->dates);

  return g_strdup_printf ("%s · %s%s%s%s", outlet, day, entry->is_inferred ? " (" : "",
                          entry->is_inferred ? mirqab_word (MIRQAB_WORD_DATE_INFERRED,
                                                            self->language) : "",
                          entry->is_inferred ? ")" : "");
}

/* The title's lines, and on the last of them the page number. */
static void
show_entry (MirqabEdition   *self,
            MirqabParagraph *title,
            MirqabParagraph *number,
            guint            n_lines)
{
  GString *content = mirqab_pages_get_content (self->pages);
  double measure = mirqab_pages_get_measure (self->pages);
  double left = mirqab_pages_get_left (self->pages);
  double y = mirqab_pages_get_y (self->pages);
  double title_left = self->is_rtl ? left + measure * NUMBER_SHARE : left;

  g_string_append (content, "0 g\n");
  for (guint i = 0; i < n_lines; i++)
    {
      y -= style_entry.leading;
      mirqab_paragraph_show_line (title, i, title_left, y + style_entry.leading / 3,
                                  mirqab_paragraph_is_rtl (title) == self->is_rtl
                                  ? MIRQAB_ALIGN_START : MIRQAB_ALIGN_END, content);
    }
  mirqab_paragraph_show_line (number, 0, left, y + style_entry.leading / 3, MIRQAB_ALIGN_END, content);
  mirqab_pages_set_y (self->pages, y);
}

static void
add_leader (MirqabEdition   *self,
            MirqabParagraph *title,
            MirqabParagraph *number,
            guint            n_lines)
{
  double measure = mirqab_pages_get_measure (self->pages);
  double left = mirqab_pages_get_left (self->pages);
  double text_width = mirqab_paragraph_get_line_width (title, n_lines - 1) + LEADER_GAP;
  double number_width = mirqab_paragraph_get_line_width (number, 0) + LEADER_GAP;
  double y = mirqab_pages_get_y (self->pages) + style_entry.leading / 3 + .5;

  draw_leader (self, left + (self->is_rtl ? number_width : text_width),
               left + measure - (self->is_rtl ? text_width : number_width), y);
}

static MirqabElement *
open_link (MirqabEdition  *self,
           MirqabElement  *toc,
           MirqabElement **item,
           MirqabElement **reference)
{
  *item = mirqab_structure_open (self->structure, toc, "TOCI");
  *reference = mirqab_structure_open (self->structure, *item, "Reference");

  return mirqab_structure_open (self->structure, *reference, "Link");
}

static void
add_line (MirqabEdition      *self,
          MirqabElement      *toc,
          const char         *title_text,
          const char         *number_text,
          const char         *detail,
          const MirqabTarget *target)
{
  g_autoptr (MirqabParagraph) title = NULL;
  g_autoptr (MirqabParagraph) number = NULL;
  double measure = mirqab_pages_get_measure (self->pages);
  MirqabElement *item, *reference, *link;
  guint n_lines;
  double top;

  title = mirqab_paragraph_new (self->shaper, style_entry.weight, title_text,
                                mirqab_text_is_rtl (title_text, self->is_rtl));
  number = mirqab_paragraph_new (self->shaper, style_entry.weight, number_text, self->is_rtl);
  n_lines = mirqab_paragraph_break (title, style_entry.size, measure * (1 - NUMBER_SHARE), 0,
                                    style_entry.fill);
  mirqab_paragraph_break (number, style_entry.size, measure, 0, style_entry.fill);

  mirqab_pages_reserve (self->pages, n_lines * style_entry.leading +
                        (detail != NULL ? MIRQAB_SMALL_LEADING : 0));
  top = mirqab_pages_get_y (self->pages);
  link = open_link (self, toc, &item, &reference);
  mirqab_edition_set_language (self, link, title_text);
  mirqab_pages_begin_mark (self->pages, link, "Link");
  show_entry (self, title, number, n_lines);
  mirqab_pages_end_mark (self->pages);
  add_leader (self, title, number, n_lines);
  if (detail != NULL)
    mirqab_pages_add_text (self->pages, link, "Link", detail, &mirqab_style_small, NULL);
  mirqab_pages_link_to_target (self->pages, link, mirqab_pages_get_left (self->pages),
                               mirqab_pages_get_y (self->pages), measure,
                               top - mirqab_pages_get_y (self->pages), target, title_text);
  mirqab_structure_close (self->structure, link);
  mirqab_structure_close (self->structure, reference);
  mirqab_structure_close (self->structure, item);
  mirqab_pages_skip (self->pages, ENTRY_GAP);
}

/* How many lines a title takes up here. */
static guint
count_lines (MirqabEdition *self,
             const char    *title_text)
{
  g_autoptr (MirqabParagraph) title = NULL;

  title = mirqab_paragraph_new (self->shaper, style_entry.weight, title_text,
                                mirqab_text_is_rtl (title_text, self->is_rtl));

  return mirqab_paragraph_break (title, style_entry.size,
                                 mirqab_pages_get_measure (self->pages) * (1 - NUMBER_SHARE), 0,
                                 style_entry.fill);
}

/* Pages as they will fill. */
typedef struct
{
  double height;
  double room;
  guint  n_pages;
} Filling;

static void
fill_room (Filling *filling,
           double   needed)
{
  if (filling->room < needed)
    {
      filling->room = filling->height;
      filling->n_pages++;
    }
  filling->room -= needed + ENTRY_GAP;
}

/**
 * mirqab_count_contents:
 * @n_before: sections that stand before the articles
 * @n_after: sections that stand after them
 *
 * Goes through the list as mirqab_add_contents () will.
 *
 * Returns: the number of pages that the contents will take up
 */
guint
mirqab_count_contents (MirqabEdition *self,
                       guint          n_before,
                       guint          n_after)
{
  Filling filling = { .height = mirqab_pages_get_height (self->pages), .n_pages = 1 };

  filling.room = filling.height - mirqab_style_section.leading - MIRQAB_BODY_LEADING;
  for (guint i = 0; i < n_before; i++)
    fill_room (&filling, style_entry.leading);
  for (guint i = 0; i < self->entries->len; i++)
    fill_room (&filling,
               count_lines (self, g_array_index (self->entries, MirqabEntry, i).title) *
               style_entry.leading + MIRQAB_SMALL_LEADING);
  for (guint i = 0; i < n_after; i++)
    fill_room (&filling, style_entry.leading);

  return filling.n_pages;
}

static void
add_section (MirqabEdition        *self,
             MirqabElement        *toc,
             const MirqabBookmark *bookmark)
{
  g_autofree char *number = mirqab_pages_print_number (self->pages, bookmark->target.part,
                                                       bookmark->target.number);

  add_line (self, toc, bookmark->title, number, NULL, &bookmark->target);
}

static void
add_articles (MirqabEdition *self,
              MirqabElement *toc)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const MirqabEntry *entry = &g_array_index (self->entries, MirqabEntry, i);
      g_autofree char *number = g_strdup_printf ("%u", entry->target.number);
      g_autofree char *detail = make_detail (self, entry);

      add_line (self, toc, entry->title, number, detail, &entry->target);
    }
}

/**
 * mirqab_add_contents:
 *
 * Sets the list of all articles with leaders and links.
 */
void
mirqab_add_contents (MirqabEdition *self,
                     MirqabElement *parent)
{
  const GArray *summary = self->bookmarks[MIRQAB_PART_SUMMARY];
  const GArray *body = self->bookmarks[MIRQAB_PART_BODY];
  MirqabElement *toc;

  mirqab_edition_add_section (self, parent, MIRQAB_PART_FRONT, MIRQAB_WORD_CONTENTS);
  toc = mirqab_structure_open (self->structure, parent, "TOC");
  for (guint i = 0; i < summary->len; i++)
    add_section (self, toc, &g_array_index (summary, MirqabBookmark, i));
  for (guint i = 0; i < body->len; i++)
    {
      const MirqabBookmark *bookmark = &g_array_index (body, MirqabBookmark, i);

      if (bookmark->level > 0)
        continue;
      add_section (self, toc, bookmark);
      if (i == 0)
        add_articles (self, toc);
    }
  mirqab_structure_close (self->structure, toc);
  mirqab_pages_break (self->pages);
}
