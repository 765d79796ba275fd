/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/citation.h"

static char *
dup_day (MirqabDay day)
{
  char text[MIRQAB_DAY_STRING_LENGTH];

  if (day == MIRQAB_DAY_NONE)
    return NULL;
  mirqab_day_print (day, text);

  return g_strdup (text);
}

static char *
dup_capture_day (const MirqabArticle *article)
{
  return article->captured_at != MIRQAB_TIME_NONE
           ? dup_day (mirqab_day_from_unix (article->captured_at)) : NULL;
}

static const char *
get_language (const MirqabArticle *article)
{
  return article->findings != NULL ? article->findings->language : "und";
}

/* biblatex knows languages by the names of babel. */
static const char *
get_babel_language (const MirqabArticle *article)
{
  static const struct
  {
    const char *code;
    const char *name;
  } names[] = { { "ar", "arabic" }, { "en", "english" }, { "ru", "russian" } };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].code, get_language (article)))
      return names[i].name;

  return NULL;
}

/* Who wrote it: a person by name, else the agency. */
static const char *
get_author (const MirqabArticle *article)
{
  if (article->given_author != NULL)
    return article->given_author;

  return article->findings != NULL ? article->findings->agency : NULL;
}

/* A value in braces. What TeX would take for a command is written as its
 * letter; unbalanced braces would end the entry. */
static void
append_bibtex (GString    *entry,
               const char *field,
               const char *value)
{
  if (value == NULL || value[0] == '\0')
    return;

  g_string_append_printf (entry, ",\n  %s = {{", field);
  for (; *value != '\0'; value++)
    {
      if (strchr ("#$%&_", *value) != NULL)
        g_string_append_printf (entry, "\\%c", *value);
      else if (*value == '\\')
        g_string_append (entry, "\\textbackslash ");
      else if (*value == '~')
        g_string_append (entry, "\\textasciitilde ");
      else if (*value == '^')
        g_string_append (entry, "\\textasciicircum ");
      else if (*value == '{' || *value == '}')
        g_string_append_c (entry, *value == '{' ? '(' : ')');
      else
        g_string_append_c (entry, g_ascii_iscntrl (*value) ? ' ' : *value);
    }
  g_string_append (entry, "}}");
}

/* Addresses and days are read as they stand. */
static void
append_bibtex_verbatim (GString    *entry,
                        const char *field,
                        const char *value)
{
  g_autofree char *safe = NULL;

  if (value == NULL)
    return;
  safe = g_uri_escape_string (value, G_URI_RESERVED_CHARS_ALLOWED_IN_PATH "?#[]%", FALSE);
  g_string_append_printf (entry, ",\n  %s = {%s}", field, safe);
}

char *
mirqab_article_to_bibtex (const MirqabArticle *article)
{
  GString *entry = g_string_new (NULL);
  g_autofree char *published = dup_day (mirqab_article_get_day (article));
  g_autofree char *captured = dup_capture_day (article);

  g_string_append_printf (entry, "@online{mirqab%" G_GINT64_FORMAT, article->id);
  append_bibtex (entry, "title", mirqab_article_get_title (article));
  append_bibtex (entry, "author", get_author (article));
  append_bibtex (entry, "organization", article->outlet);
  append_bibtex_verbatim (entry, "date", published);
  append_bibtex_verbatim (entry, "url", article->link);
  append_bibtex_verbatim (entry, "urldate", article->link != NULL ? captured : NULL);
  append_bibtex_verbatim (entry, "langid", get_babel_language (article));
  append_bibtex (entry, "annotation", article->note);
  g_string_append (entry, "\n}\n\n");

  return g_string_free (entry, FALSE);
}

static void
append_ris (GString    *entry,
            const char *tag,
            const char *value)
{
  if (value == NULL || value[0] == '\0')
    return;

  g_string_append_printf (entry, "%s  - ", tag);
  for (; *value != '\0'; value++)
    g_string_append_c (entry, g_ascii_iscntrl (*value) ? ' ' : *value);
  g_string_append (entry, "\r\n");
}

/* RIS writes days as 2022/05/16. */
static char *
dup_ris_day (char *day)
{
  return day != NULL ? g_strdelimit (day, "-", '/') : NULL;
}

char *
mirqab_article_to_ris (const MirqabArticle *article)
{
  GString *entry = g_string_new (NULL);
  g_autofree char *published = dup_ris_day (dup_day (mirqab_article_get_day (article)));
  g_autofree char *captured = dup_ris_day (dup_capture_day (article));
  g_autofree char *year = published != NULL ? g_strndup (published, 4) : NULL;

  append_ris (entry, "TY", "NEWS");
  append_ris (entry, "TI", mirqab_article_get_title (article));
  append_ris (entry, "AU", get_author (article));
  append_ris (entry, "T2", article->outlet);
  append_ris (entry, "PY", year);
  append_ris (entry, "DA", published);
  append_ris (entry, "LA", get_language (article));
  append_ris (entry, "UR", article->link);
  append_ris (entry, "Y2", article->link != NULL ? captured : NULL);
  append_ris (entry, "N1", article->note);
  g_string_append (entry, "ER  - \r\n\r\n");

  return g_string_free (entry, FALSE);
}
