/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/table.h"

#include "mirqabctl/say.h"

#include <sys/ioctl.h>
#include <unistd.h>

#define GAP "  "
#define FIRST_STRONG_ISOLATE "\xE2\x81\xA8"
#define POP_DIRECTIONAL_ISOLATE "\xE2\x81\xA9"

/* A title that is cut shorter than this tells nothing. */
#define MIN_REST 20

struct _MirqabctlTable
{
  const MirqabctlColumn *columns; /* borrowed, static */
  guint                  n_columns;
  GPtrArray             *rows;    /* of char **, the titles first */
};

/**
 * mirqabctl_table_new:
 * @columns: static
 * @titles: one for each column, translated
 */
MirqabctlTable *
mirqabctl_table_new (const MirqabctlColumn *columns,
                     const char *const     *titles,
                     guint                  n_columns)
{
  MirqabctlTable *self = g_new0 (MirqabctlTable, 1);

  self->columns = columns;
  self->n_columns = n_columns;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  mirqabctl_table_add (self, titles);

  return self;
}

void
mirqabctl_table_free (MirqabctlTable *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/* Text from outside on a line of ours: no line break, no escape sequence, and
 * no direction mark that would change the rest of the line. */
static char *
dup_flat (const char *text)
{
  GString *flat = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029)
        g_string_append_c (flat, ' ');
      else if (!((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)))
        g_string_append_unichar (flat, c);
    }

  return g_string_free (flat, FALSE);
}

/**
 * mirqabctl_table_add:
 * @cells: one for each column
 */
void
mirqabctl_table_add (MirqabctlTable    *self,
                     const char *const *cells)
{
  char **row = g_new0 (char *, self->n_columns + 1);

  for (guint i = 0; i < self->n_columns; i++)
    row[i] = dup_flat (cells[i] != NULL ? cells[i] : "");
  g_ptr_array_add (self->rows, row);
}

static guint
letter_width (gunichar letter)
{
  if (g_unichar_iszerowidth (letter))
    return 0;

  return g_unichar_iswide (letter) ? 2 : 1;
}

/**
 * mirqabctl_text_width:
 *
 * Returns: how many columns of a terminal @text takes
 */
guint
mirqabctl_text_width (const char *text)
{
  guint width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    width += letter_width (g_utf8_get_char (text));

  return width;
}

/* The start of @text that fits, with an ellipsis when it is cut. */
static char *
dup_fitting (const char *text,
             guint       width)
{
  const char *end = text;
  guint used = 0;

  if (mirqabctl_text_width (text) <= width)
    return g_strdup (text);

  while (*end != '\0' && used + letter_width (g_utf8_get_char (end)) < width)
    {
      used += letter_width (g_utf8_get_char (end));
      end = g_utf8_next_char (end);
    }

  return g_strdup_printf ("%.*s…", (int) (end - text), text);
}

/* Columns of the terminal, 0 when stdout is none. */
static guint
find_terminal_width (void)
{
  struct winsize size = { 0 };

  if (!isatty (STDOUT_FILENO) || ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
    return 0;

  return size.ws_col;
}

static void
append_cell (GString         *line,
             MirqabctlColumn  column,
             const char      *text,
             guint            width,
             gboolean         is_terminal)
{
  guint padding = width - MIN (width, mirqabctl_text_width (text));

  if (column == MIRQABCTL_COLUMN_NUMBER)
    g_string_append_printf (line, "%*s", (int) padding, "");
  if (is_terminal)
    g_string_append_printf (line, FIRST_STRONG_ISOLATE "%s" POP_DIRECTIONAL_ISOLATE, text);
  else
    g_string_append (line, text);
  if (column == MIRQABCTL_COLUMN_START)
    g_string_append_printf (line, "%*s", (int) padding, "");
}

/* @widths: 0 for columns that are left out */
static void
print_row (MirqabctlTable     *self,
           const char *const  *cells,
           const guint        *widths,
           guint               terminal)
{
  g_autoptr (GString) line = g_string_new (NULL);
  guint used = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      guint rest = MAX (terminal, used + MIN_REST) - used;
      g_autofree char *cell = NULL;

      if (widths[i] == 0)
        continue;
      if (self->columns[i] == MIRQABCTL_COLUMN_REST && terminal > 0)
        cell = dup_fitting (cells[i], rest);
      else
        cell = g_strdup (cells[i]);
      append_cell (line, self->columns[i], cell, widths[i], terminal > 0);
      used += widths[i] + strlen (GAP);
      if (i + 1 < self->n_columns)
        g_string_append (line, GAP);
    }
  while (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);
  g_string_append_c (line, '\n');
  mirqabctl_print (line->str);
}

static guint
cell_width (MirqabctlTable *self,
            guint           row,
            guint           column)
{
  return mirqabctl_text_width (((char **) g_ptr_array_index (self->rows, row))[column]);
}

/**
 * mirqabctl_table_print:
 *
 * A column in which nothing stands is left out.
 */
void
mirqabctl_table_print (MirqabctlTable *self)
{
  g_autofree guint *widths = g_new0 (guint, self->n_columns);
  guint terminal = find_terminal_width ();

  for (guint k = 0; k < self->n_columns; k++)
    {
      for (guint i = 1; i < self->rows->len; i++)
        widths[k] = MAX (widths[k], cell_width (self, i, k));
      if (widths[k] > 0)
        widths[k] = MAX (widths[k], cell_width (self, 0, k));
    }
  for (guint i = 0; i < self->rows->len; i++)
    print_row (self, g_ptr_array_index (self->rows, i), widths, terminal);
}
