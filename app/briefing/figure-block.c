/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/figure-block.h"

#include "briefing/pdf-syntax.h"

static void
set_box (MirqabElement *figure,
         double         x,
         double         y,
         double         width,
         double         height)
{
  g_autoptr (GString) entries = g_string_new ("/A<</O/Layout/Placement/Block/BBox[");
  const double numbers[] = { x, y, x + width, y + height };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      mirqab_pdf_append_number (entries, numbers[i]);
      g_string_append_c (entries, ' ');
    }
  g_string_append (entries, "]>>");
  mirqab_element_set_raw (figure, entries->str);
}

void
mirqab_add_figure (MirqabEdition  *edition,
                   MirqabElement  *parent,
                   double          height,
                   MirqabDrawFunc  draw,
                   gpointer        user_data,
                   const char     *description)
{
  MirqabPages *pages = edition->pages;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  MirqabElement *figure;
  GString *content;
  guint form;
  double left;
  double y;

  form = mirqab_figure_form_write (edition->writer, mirqab_pages_get_measure (pages), height,
                                   draw, user_data, &error);
  if (form == 0)
    {
      g_warning ("%s", error->message);
      return;
    }

  name = mirqab_pages_add_form (pages, form);
  mirqab_pages_reserve (pages, height + 2 * MIRQAB_SMALL_LEADING); /* its caption too */
  left = mirqab_pages_get_left (pages);
  y = mirqab_pages_get_y (pages) - height;

  figure = mirqab_structure_open (edition->structure, parent, "Figure");
  mirqab_element_set_text (figure, "Alt", description);
  set_box (figure, left, y, mirqab_pages_get_measure (pages), height);
  mirqab_pages_begin_mark (pages, figure, "Figure");
  content = mirqab_pages_get_content (pages);
  g_string_append (content, "q 1 0 0 1 ");
  mirqab_pdf_append_number (content, left);
  g_string_append_c (content, ' ');
  mirqab_pdf_append_number (content, y);
  g_string_append_printf (content, " cm /%s Do Q\n", name);
  mirqab_pages_end_mark (pages);
  mirqab_structure_close (edition->structure, figure);
  mirqab_pages_set_y (pages, y);
}
