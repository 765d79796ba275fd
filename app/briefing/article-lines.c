/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/article-lines.h"

#include "briefing/clean-text.h"
#include "briefing/words.h"

char *
mirqab_article_title_line (const MirqabArticle   *article,
                           const MirqabDateStyle *style)
{
  g_autofree char *title = mirqab_clean_text (mirqab_article_get_title (article), -1);

  return g_strdup (title[0] != '\0' ? title : mirqab_word (MIRQAB_WORD_UNTITLED, style->language));
}

gboolean
mirqab_article_has_link (const MirqabArticle *article)
{
  return article->link != NULL && (g_str_has_prefix (article->link, "http://") ||
                                   g_str_has_prefix (article->link, "https://"));
}

static void
append_part (GString    *line,
             const char *text,
             const char *separator)
{
  g_autofree char *isolated = NULL;

  if (text == NULL || text[0] == '\0')
    return;

  isolated = mirqab_clean_and_isolate (text);
  if (line->len > 0)
    g_string_append (line, separator);
  g_string_append (line, isolated);
}

static void
append_labelled (GString    *line,
                 const char *label,
                 const char *text)
{
  if (text == NULL || text[0] == '\0')
    return;
  if (line->len > 0)
    g_string_append (line, " · ");

  g_string_append (line, label);
  append_part (line, text, ": ");
}

char *
mirqab_article_date_line (const MirqabArticle   *article,
                          const MirqabDateStyle *style)
{
  MirqabDay day = mirqab_article_get_day (article);
  g_autofree char *text = NULL;

  if (day == MIRQAB_DAY_NONE)
    return g_strdup (mirqab_word (MIRQAB_WORD_DATE_UNKNOWN, style->language));

  text = mirqab_printed_day (day, style);
  if (article->findings != NULL &&
      article->findings->published_origin == MIRQAB_PUBLISHED_INFERRED)
    return g_strdup_printf ("%s (%s)", text,
                            mirqab_word (MIRQAB_WORD_DATE_INFERRED, style->language));

  return g_steal_pointer (&text);
}

char *
mirqab_article_byline (const MirqabArticle   *article,
                       const MirqabDateStyle *style)
{
  GString *line = g_string_new (NULL);
  g_autofree char *date = mirqab_article_date_line (article, style);
  const char *outlet = article->outlet;

  if (outlet == NULL || outlet[0] == '\0')
    outlet = mirqab_word (MIRQAB_WORD_OUTLET_UNKNOWN, style->language);
  append_part (line, outlet, " · ");
  append_part (line, date, " · ");
  if (article->findings != NULL)
    append_labelled (line, mirqab_word (MIRQAB_WORD_AGENCY, style->language),
                     article->findings->agency);
  append_labelled (line, mirqab_word (MIRQAB_WORD_AUTHOR, style->language), article->given_author);

  return g_string_free (line, FALSE);
}

char *
mirqab_article_states_line (const MirqabArticle   *article,
                            MirqabDossier         *dossier,
                            const MirqabDateStyle *style)
{
  GString *line = g_string_new (NULL);
  GString *names = g_string_new (NULL);

  for (guint i = 0; article->findings != NULL && i < article->findings->countries->len; i++)
    {
      const MirqabCountry *country = &g_array_index (article->findings->countries, MirqabCountry, i);
      const char *name;

      if (country->role != MIRQAB_ROLE_SUBJECT)
        continue;
      name = mirqab_dossier_get_label (dossier, MIRQAB_MENTION_COUNTRY,
                                       country->code, style->language);
      append_part (names, name != NULL ? name : country->code,
                   mirqab_word (MIRQAB_WORD_LIST_SEPARATOR, style->language));
    }
  if (names->len > 0)
    g_string_append_printf (line, "%s: %s", mirqab_word (MIRQAB_WORD_STATES, style->language),
                            names->str);
  g_string_free (names, TRUE);

  return g_string_free (line, FALSE);
}

char *
mirqab_article_capture_line (const MirqabArticle   *article,
                             const MirqabDateStyle *style)
{
  GString *line = g_string_new (NULL);
  g_autofree char *moment = NULL;

  if (article->captured_at != MIRQAB_TIME_NONE)
    moment = mirqab_printed_moment (article->captured_at, style);
  append_labelled (line, mirqab_word (MIRQAB_WORD_CAPTURED, style->language),
                   moment != NULL ? moment
                                  : mirqab_word (MIRQAB_WORD_CAPTURE_UNKNOWN, style->language));
  append_labelled (line, mirqab_word (MIRQAB_WORD_DIGEST, style->language), article->capture_digest);

  return g_string_free (line, FALSE);
}

/**
 * mirqab_article_note_lines:
 *
 * Returns: (transfer full) (nullable): what the person wrote on the article,
 *   its first line after the word for it
 */
char **
mirqab_article_note_lines (const MirqabArticle   *article,
                           const MirqabDateStyle *style)
{
  g_auto (GStrv) lines = NULL;
  g_autoptr (GPtrArray) clean = NULL;

  if (article->note == NULL)
    return NULL;

  lines = g_strsplit (article->note, "\n", -1);
  clean = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = mirqab_clean_text (lines[i], -1);

      if (line[0] != '\0')
        g_ptr_array_add (clean, clean->len > 0 ? g_steal_pointer (&line)
                                : g_strdup_printf ("%s: %s", mirqab_word (MIRQAB_WORD_NOTE,
                                                                          style->language), line));
    }
  if (clean->len == 0)
    return NULL;
  g_ptr_array_add (clean, NULL);

  return (char **) g_ptr_array_steal (clean, NULL);
}
