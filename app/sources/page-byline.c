/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/page-metadata.h"

#include <string.h>

#include "language/folding.h"
#include "sources/timestamp.h"

#define MAX_LINE   1000
#define MAX_BYLINE 80

static char *
dup_clean_and_free (GString *text)
{
  char *clean = mirqab_page_dup_clean (text->str);

  g_string_free (text, TRUE);

  return clean;
}

/* "By", "بقلم", "Автор:" before the name */
static char *
strip_introduction (const char *byline)
{
  static const char *const introductions[] = {
    "by ", "by:", "written by ", "par ", "von ", "author:", "بقلم", "كتب:", "كتبت:", "كتب ",
    "كتبت ", "إعداد", "تحرير",
    "الكاتب:", "محرر:", "автор:", "автор ", "текст:",
  };
  g_autofree char *folded = g_utf8_casefold (byline, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (introductions); i++)
    if (g_str_has_prefix (folded, introductions[i]))
      {
        byline = g_utf8_offset_to_pointer (byline, g_utf8_strlen (introductions[i], -1));
        break;
      }
  byline += strspn (byline, " :/-\t");

  return g_strdup (byline);
}

static char *
fold_token (const char *token)
{
  char *folded = mirqab_fold (token);

  return g_strstrip (g_strdelimit (folded, ".,;:|-", ' '));
}

/* What joins a name to what stands behind it: "|", "on" */
static gboolean
is_joint (const char *token)
{
  g_autofree char *folded = fold_token (token);
  gunichar first = g_utf8_get_char (folded);

  return first == 0 || (!g_unichar_isalnum (first) && g_utf8_strlen (folded, -1) == 1) ||
         strcmp (folded, "on") == 0 || strcmp (folded, "at") == 0 || strcmp (folded, "في") == 0;
}

/* "May", "Monday,": words of a date whose figures follow */
static gboolean
is_of_date (const char *token)
{
  static const char *const words[] = {
    "posted", "published", "updated", "mon", "monday", "tue", "tuesday", "wed",
    "wednesday", "thu", "thursday", "fri", "friday", "sat", "saturday", "sun", "sunday",
    "نشر", "الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه", "السبت",
  };
  g_autofree char *folded = fold_token (token);
  g_autofree char *dated = NULL;
  MirqabTimestamp timestamp;

  if (is_joint (token))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (folded, words[i]) == 0)
      return TRUE;
  dated = g_strconcat (folded, " 5 2020", NULL);

  return mirqab_timestamp_parse (dated, &timestamp) && timestamp.has_day;
}

static gboolean
has_digit (const char *token)
{
  for (; *token != '\0'; token = g_utf8_next_char (token))
    if (g_unichar_isdigit (g_utf8_get_char (token)))
      return TRUE;

  return FALSE;
}

/* How many of @tokens stand before a date that ends the line. */
static guint
count_before_date (char **tokens)
{
  guint n_tokens = g_strv_length (tokens);
  g_autofree char *rest = NULL;
  MirqabTimestamp timestamp;
  guint at = 0;

  while (at < n_tokens && (*tokens[at] == '@' || !has_digit (tokens[at])))
    at++;
  if (at == n_tokens)
    return n_tokens;
  while (at > 0 && is_of_date (tokens[at - 1]))
    at--;
  rest = g_strjoinv (" ", tokens + at);

  return mirqab_timestamp_parse (rest, &timestamp) && timestamp.has_day ? at : n_tokens;
}

/* "By Leila Hasan @leila on May 16, 2022" is Leila Hasan. */
static char *
dup_name (const char *byline)
{
  static const char *const nobody[] = { "author", "authors", "admin", "administrator", "المحرر" };
  g_autofree char *named = strip_introduction (byline);
  g_auto (GStrv) tokens = g_strsplit (named, " ", -1);
  guint n_tokens = count_before_date (tokens);
  GString *name = g_string_new (NULL);

  while (n_tokens > 0 && is_joint (tokens[n_tokens - 1]))
    n_tokens--;
  for (guint i = 0; i < n_tokens; i++)
    if (*tokens[i] != '@' && *tokens[i] != '\0')
      g_string_append_printf (name, "%s%s", name->len > 0 ? " " : "", tokens[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (nobody); i++)
    if (g_ascii_strcasecmp (name->str, nobody[i]) == 0)
      g_string_truncate (name, 0);

  return g_string_free (name, FALSE);
}

/* What an element named for the author says, up to a date beside it; microdata
 * may have it in a <meta>. */
static char *
dup_author (const MirqabPageNode *author)
{
  GString *line = g_string_new (NULL);
  const MirqabPageNode *node = author;

  for (; node != NULL; node = mirqab_page_node_following (node, author))
    {
      if (node->tag == GUMBO_TAG_TIME)
        break;
      if (node->tag == GUMBO_TAG_META &&
          g_strcmp0 (mirqab_page_node_attribute (node, "itemprop"), "name") == 0)
        {
          const char *content = mirqab_page_node_attribute (node, "content");

          g_string_assign (line, content != NULL ? content : "");
          break;
        }
      if (node->text != NULL)
        g_string_append (line, node->text);
      else
        g_string_append_c (line, ' ');
    }

  return dup_clean_and_free (line);
}

/* A box about the author says the name in its first link. */
static char *
dup_first_link (const MirqabPageNode *box)
{
  const MirqabPageNode *node = box;

  for (; node != NULL; node = mirqab_page_node_following (node, box))
    if (node->tag == GUMBO_TAG_A)
      {
        g_autofree char *line = mirqab_page_node_dup_line (node, MAX_LINE);

        if (*line != '\0')
          return g_steal_pointer (&line);
      }

  return g_strdup ("");
}

static char *
find_byline (const MirqabPageTree *tree)
{
  const char *const words[] = { "byline", "author", "authors", "writer", "uid" };

  for (guint i = 0; i < tree->nodes->len; i++)
    {
      const MirqabPageNode *node = g_ptr_array_index (tree->nodes, i);
      const char *relation, *property;
      g_autofree char *line = NULL;
      g_autofree char *name = NULL;

      if (node->text != NULL || node->tag == GUMBO_TAG_META || node->tag == GUMBO_TAG_LINK ||
          node->tag == GUMBO_TAG_BODY || node->tag == GUMBO_TAG_HTML)
        continue;
      relation = mirqab_page_node_attribute (node, "rel");
      property = mirqab_page_node_attribute (node, "itemprop");
      if (g_strcmp0 (relation, "author") != 0 && g_strcmp0 (property, "author") != 0 &&
          !mirqab_page_node_has_word (node, words, G_N_ELEMENTS (words)))
        continue;
      line = dup_author (node);
      if (g_utf8_strlen (line, -1) > MAX_BYLINE)
        {
          g_free (line);
          line = dup_first_link (node);
        }
      if (*line == '\0' || g_utf8_strlen (line, -1) > MAX_BYLINE)
        continue;
      name = dup_name (line);
      if (*name != '\0')
        return g_steal_pointer (&name);
    }

  return NULL;
}

void
mirqab_page_read_byline (MirqabPage             *page,
                         const MirqabPageTree   *tree,
                         const MirqabLinkedData *data)
{
  const char *const names[] = { "author", "article:author", "parsely-author", "dc.creator",
                                "sailthru.author", "byl" };
  const char *meta = mirqab_page_meta (tree, names, G_N_ELEMENTS (names));
  g_autofree char *byline = NULL;

  if (data->author != NULL)
    byline = g_strdup (data->author);
  else if (meta != NULL && strstr (meta, "://") == NULL)
    byline = mirqab_page_dup_clean (meta);
  else
    byline = find_byline (tree);
  if (byline == NULL || *byline == '\0')
    return;
  page->byline = dup_name (byline);
  if (*page->byline == '\0')
    g_clear_pointer (&page->byline, g_free);
}
