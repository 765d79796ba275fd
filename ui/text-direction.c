/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "text-direction.h"

#include <string.h>

static gboolean
is_ltr_letter (gunichar c)
{
  switch (g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_LATIN:
    case G_UNICODE_SCRIPT_CYRILLIC:
    case G_UNICODE_SCRIPT_GREEK:
    case G_UNICODE_SCRIPT_ARMENIAN:
    case G_UNICODE_SCRIPT_GEORGIAN:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_rtl_letter (gunichar c)
{
  switch (g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_ARABIC:
      return g_unichar_isalpha (c);
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_SYRIAC:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * mirqab_starts_against:
 *
 * Returns: whether the first strong letter of a paragraph goes against the
 *   direction of its article
 */
gboolean
mirqab_starts_against (const char *text,
                       const char *end,
                       gboolean    is_rtl)
{
  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_ltr_letter (c))
        return is_rtl;
      if (is_rtl_letter (c))
        return !is_rtl;
    }

  return FALSE;
}

/* Belongs to a left-to-right run when it stands within one: addresses, codes
 * such as S-400, numbers such as +962-6-555. */
static gboolean
joins_run (gunichar c)
{
  return is_ltr_letter (c) || (c < 128 && g_ascii_isdigit ((char) c))
         || (c < 128 && strchr ("+-_./:@#%&=?~'", (int) c) != NULL);
}

static gboolean
is_loose_end (char c)
{
  return strchr (".:?'&=-/_", c) != NULL;
}

/* The next run from @p on: characters that join, with a letter among them, or a
 * number with a sign before it. What merely punctuates its end is left out. */
static gboolean
find_run (const char  *p,
          const char  *end,
          const char **run,
          const char **run_end)
{
  while (p < end)
    {
      gboolean has_letter = FALSE;
      const char *start = p;

      while (p < end && joins_run (g_utf8_get_char (p)))
        {
          has_letter |= is_ltr_letter (g_utf8_get_char (p));
          p = g_utf8_next_char (p);
        }
      *run = start;
      *run_end = p;
      while (*run < *run_end && is_loose_end (**run))
        (*run)++;
      while (*run < *run_end && is_loose_end ((*run_end)[-1]))
        (*run_end)--;
      if (*run < *run_end
          && (has_letter || (**run == '+' && *run_end - *run > 1 && g_ascii_isdigit ((*run)[1]))))
        return TRUE;
      if (p < end && p == start)
        p = g_utf8_next_char (p);
    }

  return FALSE;
}

/* Runs with nothing but a space between them read on as one. */
static gboolean
is_one_space (const char *start,
              const char *end)
{
  return end == start + 1 && *start == ' ';
}

/**
 * mirqab_find_ltr_runs:
 * @span: a paragraph of @text
 *
 * Returns: (transfer full) (element-type MirqabSpan): the left-to-right runs of
 *   a right-to-left paragraph that must be isolated to keep their order
 */
GArray *
mirqab_find_ltr_runs (const char *text,
                      MirqabSpan  span)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (MirqabSpan));
  const char *p = text + span.start;
  const char *run, *run_end;

  while (find_run (p, text + span.end, &run, &run_end))
    {
      MirqabSpan *last = runs->len > 0 ? &g_array_index (runs, MirqabSpan, runs->len - 1) : NULL;
      MirqabSpan found = { (guint32) (run - text), (guint32) (run_end - text) };

      if (last != NULL && is_one_space (text + last->end, run))
        last->end = found.end;
      else
        g_array_append_val (runs, found);
      p = run_end;
    }

  return runs;
}
