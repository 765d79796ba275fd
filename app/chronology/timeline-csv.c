/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-chronology"

#include "chronology/timeline-export.h"

static const char header[] =
  "id,from,to,precision,kind,status,title,place,body,countries,"
  "confidence,articles,disputed,outlets,sources,own\r\n";

static gboolean
is_formula (const char *text)
{
  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

/* RFC 4180, section 2, rules 5 to 7. Titles come from outside, and a cell that
 * begins like a formula would be run by a spreadsheet: an apostrophe in front
 * makes it text. */
static void
append_cell (GString    *csv,
             const char *text)
{
  if (csv->len > 0 && csv->str[csv->len - 1] != '\n')
    g_string_append_c (csv, ',');
  if (text == NULL || *text == '\0')
    return;

  if (!is_formula (text) && strpbrk (text, ",\"\r\n") == NULL)
    {
      g_string_append (csv, text);
      return;
    }

  g_string_append_c (csv, '"');
  if (is_formula (text))
    g_string_append_c (csv, '\'');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *text);
    }
  g_string_append_c (csv, '"');
}

static void
append_list (GString           *csv,
             const char *const *items)
{
  g_autofree char *joined = items != NULL ? g_strjoinv ("; ", (char **) items) : NULL;

  append_cell (csv, joined);
}

static void
append_outlets (GString   *csv,
                GPtrArray *evidence)
{
  g_autoptr (GPtrArray) outlets = g_ptr_array_new ();

  for (guint i = 0; i < evidence->len; i++)
    {
      const MirqabEvidence *item = g_ptr_array_index (evidence, i);

      if (item->outlet != NULL
          && !g_ptr_array_find_with_equal_func (outlets, item->outlet, g_str_equal, NULL))
        g_ptr_array_add (outlets, (gpointer) item->outlet);
    }
  g_ptr_array_add (outlets, NULL);
  append_list (csv, (const char *const *) outlets->pdata);
}

char *
mirqab_timeline_to_csv (MirqabTimeline *timeline,
                        const char     *language)
{
  g_autoptr (GPtrArray) rows = mirqab_timeline_dup_rows (timeline, language);
  GString *csv = g_string_new (header);

  for (guint i = 0; i < rows->len; i++)
    {
      const MirqabTimelineRow *row = g_ptr_array_index (rows, i);
      g_autofree char *articles = g_strdup_printf ("%u", row->n_articles);

      /* The first cell, an identifier, is never empty: append_cell () relies
       * on it. */
      append_cell (csv, row->id);
      append_cell (csv, row->from);
      append_cell (csv, row->to);
      append_cell (csv, row->precision);
      append_cell (csv, row->kind);
      append_cell (csv, row->status);
      append_cell (csv, row->title);
      append_cell (csv, row->place_name);
      append_cell (csv, row->body_name);
      append_list (csv, row->countries);
      append_cell (csv, row->confidence);
      append_cell (csv, articles);
      append_cell (csv, row->disputed ? "yes" : "no");
      append_outlets (csv, row->evidence);
      append_list (csv, row->sources);
      append_cell (csv, row->own);
      g_string_append (csv, "\r\n");
    }

  return g_string_free (csv, FALSE);
}
