/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/table.h"

#include "briefing/clean-text.h"
#include "briefing/pdf-syntax.h"

#define CELL_SIZE 11.0
#define CELL_LEADING 18.0
#define COLUMN_GAP 12.0
#define ROW_GAP 4.0
#define RULE_HEAD .8
#define RULE_ROW .3
#define BAR_HEIGHT 7.0
#define BAR_INDENT 34.0 /* room for the number before it */
#define BAR_GREY .6

static double
get_x (const MirqabTable *self,
       guint              column)
{
  double measure = mirqab_pages_get_measure (self->edition->pages);
  double left = mirqab_pages_get_left (self->edition->pages);
  double before = 0;

  for (guint i = 0; i < column; i++)
    before += self->shares[i] * measure;
  if (self->edition->is_rtl)
    return left + measure - before - self->shares[column] * measure +
           (column + 1 < self->n_columns ? COLUMN_GAP : 0);

  return left + before;
}

static double
get_width (const MirqabTable *self,
           guint              column)
{
  return self->shares[column] * mirqab_pages_get_measure (self->edition->pages) -
         (column + 1 < self->n_columns ? COLUMN_GAP : 0);
}

typedef struct
{
  MirqabParagraph *cells[MIRQAB_MAX_COLUMNS]; /* nullable: an empty cell */
  guint            n_lines; /* of the highest */
} Row;

static void
make_row (const MirqabTable *self,
          const char *const *texts,
          MirqabWeight       weight,
          Row               *row)
{
  row->n_lines = 1;
  for (guint i = 0; i < self->n_columns; i++)
    {
      row->cells[i] = NULL;
      if (texts[i] == NULL || texts[i][0] == '\0')
        continue;

      row->cells[i] = mirqab_paragraph_new (self->edition->shaper, weight, texts[i],
                                            self->edition->is_rtl);
      row->n_lines = MAX (row->n_lines,
                          mirqab_paragraph_break (row->cells[i], CELL_SIZE, get_width (self, i), 0,
                                                  MIRQAB_FILL_RAGGED));
    }
}

static void
clear_row (Row *row)
{
  for (guint i = 0; i < MIRQAB_MAX_COLUMNS; i++)
    g_clear_pointer (&row->cells[i], mirqab_paragraph_free);
}

static void
show_cell (const MirqabTable *self,
           MirqabParagraph   *cell,
           guint              column,
           double             top)
{
  GString *content = mirqab_pages_get_content (self->edition->pages);

  g_string_append (content, "0 g\n");
  for (guint i = 0; i < mirqab_paragraph_get_n_lines (cell); i++)
    mirqab_paragraph_show_line (cell, i, get_x (self, column),
                                top - CELL_LEADING * (i + 1) + CELL_LEADING / 3,
                                MIRQAB_ALIGN_START, content);
}

static void
add_rule (const MirqabTable *self,
          double             y,
          double             thickness)
{
  MirqabPages *pages = self->edition->pages;

  mirqab_pages_begin_artifact (pages);
  mirqab_pages_add_rule (pages, mirqab_pages_get_left (pages), y,
                         mirqab_pages_get_measure (pages), thickness, .4);
  mirqab_pages_end_mark (pages);
}

static void
show_head (MirqabTable *self,
           gboolean     is_first)
{
  MirqabPages *pages = self->edition->pages;
  Row row = { 0 };
  MirqabElement *line = NULL;
  double top = mirqab_pages_get_y (pages);

  make_row (self, self->heads, MIRQAB_WEIGHT_BOLD, &row);
  if (is_first)
    line = mirqab_structure_open (self->edition->structure, self->element, "TR");
  else
    mirqab_pages_begin_artifact (pages);
  for (guint i = 0; i < self->n_columns; i++)
    {
      MirqabElement *cell;

      if (row.cells[i] == NULL)
        continue;
      if (!is_first)
        {
          show_cell (self, row.cells[i], i, top);
          continue;
        }
      cell = mirqab_structure_open (self->edition->structure, line, "TH");
      mirqab_element_set_raw (cell, "/A<</O/Table/Scope/Column>>");
      mirqab_pages_begin_mark (pages, cell, "TH");
      show_cell (self, row.cells[i], i, top);
      mirqab_pages_end_mark (pages);
      mirqab_structure_close (self->edition->structure, cell);
    }
  if (is_first)
    mirqab_structure_close (self->edition->structure, line);
  else
    mirqab_pages_end_mark (pages);

  mirqab_pages_set_y (pages, top - row.n_lines * CELL_LEADING - ROW_GAP);
  add_rule (self, mirqab_pages_get_y (pages), RULE_HEAD);
  mirqab_pages_set_y (pages, mirqab_pages_get_y (pages) - ROW_GAP);
  self->last_page = mirqab_pages_get_target (pages).page;
  clear_row (&row);
}

void
mirqab_table_begin (MirqabTable       *self,
                    MirqabEdition     *edition,
                    MirqabElement     *parent,
                    guint              n_columns,
                    const double      *shares,
                    const char *const *heads)
{
  *self = (MirqabTable) { .edition = edition, .n_columns = n_columns };

  for (guint i = 0; i < n_columns; i++)
    {
      self->shares[i] = shares[i];
      self->heads[i] = heads[i];
    }
  self->element = mirqab_structure_open (edition->structure, parent, "Table");
  mirqab_pages_reserve (edition->pages, 3 * (CELL_LEADING + 2 * ROW_GAP));
  show_head (self, TRUE);
}

static void
show_bar (const MirqabTable *self,
          double             top,
          double             fraction)
{
  MirqabPages *pages = self->edition->pages;
  guint column = self->n_columns - 1;
  double room = get_width (self, column) - BAR_INDENT;
  double width = room * fraction;
  double x = self->edition->is_rtl ? get_x (self, column) + room - width
                                   : get_x (self, column) + BAR_INDENT;

  mirqab_pages_begin_artifact (pages);
  mirqab_pages_add_rule (pages, x, top - CELL_LEADING / 2 - BAR_HEIGHT / 2 + 1, width, BAR_HEIGHT,
                         BAR_GREY);
  mirqab_pages_end_mark (pages);
}

static void
link_cell (MirqabTable        *self,
           MirqabElement      *link,
           guint               column,
           double              top,
           double              height,
           const MirqabTarget *target,
           const char         *description)
{
  mirqab_pages_link_to_target (self->edition->pages, link, get_x (self, column), top - height,
                               get_width (self, column), height, target, description);
}

static void
add_cell (MirqabTable        *self,
          MirqabElement      *line,
          const Row          *row,
          guint               column,
          double              top,
          const char         *text,
          const MirqabTarget *target)
{
  MirqabPages *pages = self->edition->pages;
  MirqabStructure *structure = self->edition->structure;
  MirqabElement *cell = mirqab_structure_open (structure, line, "TD");
  gboolean is_link = target != NULL && target->page != 0;
  MirqabElement *owner = is_link ? mirqab_structure_open (structure, cell, "Link") : cell;

  if (row->cells[column] != NULL)
    {
      mirqab_pages_begin_mark (pages, owner, is_link ? "Link" : "TD");
      show_cell (self, row->cells[column], column, top);
      mirqab_pages_end_mark (pages);
    }
  if (is_link)
    {
      link_cell (self, owner, column, top, row->n_lines * CELL_LEADING, target, text);
      mirqab_structure_close (structure, owner);
    }
  mirqab_structure_close (structure, cell);
}

static void
add_row (MirqabTable        *self,
         const char *const  *cells,
         const MirqabTarget *targets,
         double              fraction)
{
  MirqabPages *pages = self->edition->pages;
  MirqabElement *line;
  Row row = { 0 };
  double top;

  make_row (self, cells, MIRQAB_WEIGHT_REGULAR, &row);
  mirqab_pages_reserve (pages, row.n_lines * CELL_LEADING + ROW_GAP);
  if (mirqab_pages_get_target (pages).page != self->last_page)
    show_head (self, FALSE);

  top = mirqab_pages_get_y (pages);
  line = mirqab_structure_open (self->edition->structure, self->element, "TR");
  for (guint i = 0; i < self->n_columns; i++)
    add_cell (self, line, &row, i, top, cells[i], targets != NULL ? &targets[i] : NULL);
  mirqab_structure_close (self->edition->structure, line);
  if (fraction > 0)
    show_bar (self, top, fraction);

  mirqab_pages_set_y (pages, top - row.n_lines * CELL_LEADING - ROW_GAP / 2);
  add_rule (self, mirqab_pages_get_y (pages), RULE_ROW);
  mirqab_pages_set_y (pages, mirqab_pages_get_y (pages) - ROW_GAP / 2);
  clear_row (&row);
}

void
mirqab_table_add_row (MirqabTable        *self,
                      const char *const  *cells,
                      const MirqabTarget *targets)
{
  add_row (self, cells, targets, 0);
}

void
mirqab_table_add_bar (MirqabTable       *self,
                      const char *const *cells,
                      double             fraction)
{
  add_row (self, cells, NULL, fraction);
}

void
mirqab_table_end (MirqabTable *self)
{
  mirqab_structure_close (self->edition->structure, self->element);
  mirqab_pages_skip (self->edition->pages, MIRQAB_BODY_LEADING);
}
