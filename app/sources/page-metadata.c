/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/page-metadata.h"

#include <string.h>

#include "language/folding.h"

#define MAX_LINE      1000
#define MAX_SITE_NAME 40
#define MIN_HEADLINE  15

const char *
mirqab_page_meta (const MirqabPageTree *tree,
                  const char *const    *names,
                  gsize                 n_names)
{
  const char *const keys[] = { "property", "name", "itemprop", "http-equiv" };
  const char *best = NULL;
  gsize best_index = n_names;

  for (guint i = 0; i < tree->nodes->len && best_index > 0; i++)
    {
      const MirqabPageNode *node = g_ptr_array_index (tree->nodes, i);
      const char *content;

      if (node->tag != GUMBO_TAG_META)
        continue;
      content = mirqab_page_node_attribute (node, "content");
      if (content == NULL || content[strspn (content, " \t\r\n")] == '\0')
        continue;
      for (gsize key = 0; key < G_N_ELEMENTS (keys); key++)
        {
          const char *name = mirqab_page_node_attribute (node, keys[key]);

          for (gsize j = 0; name != NULL && j < best_index; j++)
            if (g_ascii_strcasecmp (name, names[j]) == 0)
              {
                best = content;
                best_index = j;
              }
        }
    }

  return best;
}

/* Returns: (transfer full): in one line, white space collapsed; "" for %NULL */
char *
mirqab_page_dup_clean (const char *text)
{
  GString *clean = g_string_new (NULL);
  gboolean owes_space = FALSE;

  for (; text != NULL && *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar character = g_utf8_get_char (text);

      if (g_unichar_isspace (character) || character == 0xA0)
        {
          owes_space = clean->len > 0;
          continue;
        }
      if (owes_space)
        g_string_append_c (clean, ' ');
      owes_space = FALSE;
      g_string_append_unichar (clean, character);
    }

  return g_string_free (clean, FALSE);
}

static const MirqabPageNode *
find_tag (const MirqabPageTree *tree,
          GumboTag              tag)
{
  for (guint i = 0; i < tree->nodes->len; i++)
    {
      const MirqabPageNode *node = g_ptr_array_index (tree->nodes, i);

      if (node->text == NULL && node->tag == tag)
        return node;
    }

  return NULL;
}

/* Signs that stand between a headline and the name of its site. */
static const char *const separators[] = {
  " | ", " – ", " — ", " - ", " :: ", " » ", " « ", " · ", " • ", " / ", " : ",
};

static gboolean
is_same (const char *one,
         const char *other)
{
  g_autofree char *a = mirqab_fold (one);
  g_autofree char *b = mirqab_fold (other);

  return strcmp (a, b) == 0;
}

/* The first or last separator of @title; @behind is set to what follows it. (nullable) */
static const char *
find_separator (const char  *title,
                gboolean     wants_last,
                const char **behind)
{
  const char *found = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      const char *at = title;

      while ((at = strstr (at, separators[i])) != NULL)
        {
          if (found == NULL || (wants_last ? at > found : at < found))
            {
              found = at;
              *behind = at + strlen (separators[i]);
            }
          at += strlen (separators[i]);
        }
    }

  return found;
}

static gboolean
is_site (const char *part,
         glong       n_rest,
         const char *site_name,
         gboolean    guesses)
{
  if (site_name != NULL && is_same (part, site_name))
    return TRUE;

  return guesses && g_utf8_strlen (part, -1) <= MAX_SITE_NAME && n_rest >= MIN_HEADLINE;
}

/* Takes the site's name off either end: the known one, or in a <title> what is
 * short beside a headline. */
static char *
strip_site (char       *title, /* (transfer full) */
            const char *site_name,
            gboolean    guesses)
{
  const char *behind;
  const char *last = find_separator (title, TRUE, &behind);
  g_autofree char *before = NULL;
  const char *first;

  if (last != NULL && is_site (behind, g_utf8_strlen (title, last - title), site_name, guesses))
    {
      title[last - title] = '\0';
      return title;
    }

  first = find_separator (title, FALSE, &behind);
  if (first == NULL)
    return title;
  before = g_strndup (title, first - title);
  if (is_site (before, g_utf8_strlen (behind, -1), site_name,
               guesses && strlen (behind) > 2 * strlen (before)))
    {
      char *rest = g_strdup (behind);

      g_free (title);
      return rest;
    }

  return title;
}

static void
read_site_name (MirqabPage             *page,
                const MirqabPageTree   *tree,
                const MirqabLinkedData *data)
{
  const char *const names[] = { "og:site_name", "application-name", "twitter:app:name:iphone" };
  const char *meta = mirqab_page_meta (tree, names, G_N_ELEMENTS (names));

  if (meta == NULL)
    meta = data->publisher != NULL ? data->publisher : data->site_name;
  if (meta != NULL)
    page->site_name = mirqab_page_dup_clean (meta);
}

static gboolean
is_heading (const MirqabPageNode *node)
{
  return node->tag == GUMBO_TAG_H1 || node->tag == GUMBO_TAG_H2 || node->tag == GUMBO_TAG_H3 ||
         node->tag == GUMBO_TAG_H4;
}

/* The longest heading that @title repeats, alone or beside a site's name; for an
 * H1 the other way round too, as titles for networks are cut. (nullable) */
static char *
find_repeated_heading (const MirqabPageTree *tree,
                       const char           *title)
{
  g_autofree char *folded_title = mirqab_fold (title);
  gsize best_length = 0;
  char *best = NULL;

  for (guint i = 0; i < tree->nodes->len; i++)
    {
      const MirqabPageNode *node = g_ptr_array_index (tree->nodes, i);
      g_autofree char *heading = NULL;
      g_autofree char *folded = NULL;

      if (node->text != NULL || !is_heading (node))
        continue;
      heading = mirqab_page_node_dup_line (node, MAX_LINE);
      folded = mirqab_fold (heading);
      if (strlen (folded) <= best_length || g_utf8_strlen (heading, -1) < MIN_HEADLINE / 2)
        continue;
      if ((strstr (folded_title, folded) == NULL ||
           strlen (folded) * 5 < strlen (folded_title) * 2) &&
          (node->tag != GUMBO_TAG_H1 || !g_str_has_prefix (folded, folded_title)))
        continue;
      g_free (best);
      best = g_steal_pointer (&heading);
      best_length = strlen (folded);
    }

  return best;
}

/* The page's H1, if it has one and only one. (nullable) */
static char *
find_only_heading (const MirqabPageTree *tree)
{
  const MirqabPageNode *only = NULL;

  for (guint i = 0; i < tree->nodes->len; i++)
    {
      const MirqabPageNode *node = g_ptr_array_index (tree->nodes, i);

      if (node->tag != GUMBO_TAG_H1 || node->text != NULL)
        continue;
      if (only != NULL)
        return NULL;
      only = node;
    }

  return only != NULL ? mirqab_page_node_dup_line (only, MAX_LINE) : NULL;
}

/* "21.06.2024, Site": some put the day before their name. */
static char *
dup_behind_date (const char *name)
{
  const char *comma = strstr (name, ", ");

  if (comma != NULL && strspn (name, "0123456789./- ") == (gsize) (comma - name))
    name = comma + 2;

  return g_strdup (name);
}

void
mirqab_page_read_title (MirqabPage             *page,
                        const MirqabPageTree   *tree,
                        const MirqabLinkedData *data)
{
  const char *const names[] = { "og:title", "twitter:title", "dc.title", "title" };
  const char *meta = mirqab_page_meta (tree, names, G_N_ELEMENTS (names));
  const MirqabPageNode *element = find_tag (tree, GUMBO_TAG_TITLE);
  g_autofree char *written = element != NULL ? mirqab_page_node_dup_line (element, MAX_LINE) : NULL;
  const char *claimed;

  read_site_name (page, tree, data);
  claimed = data->rank >= 3 && data->headline != NULL ? data->headline
            : meta != NULL ? meta : written;
  if (claimed != NULL)
    page->title = find_repeated_heading (tree, claimed);
  if (page->title == NULL && claimed != NULL)
    page->title = strip_site (mirqab_page_dup_clean (claimed), page->site_name, claimed == written);
  if (page->title == NULL || *page->title == '\0')
    {
      g_free (page->title);
      page->title = find_only_heading (tree);
    }
  if (page->site_name == NULL && page->title != NULL && written != NULL &&
      strlen (written) > strlen (page->title))
    {
      const char *behind = NULL;

      if (find_separator (written, TRUE, &behind) != NULL &&
          g_utf8_strlen (behind, -1) <= MAX_SITE_NAME)
        page->site_name = dup_behind_date (behind);
    }
}

/* The heading that says @title, else the first H1. (nullable) */
const MirqabPageNode *
mirqab_page_find_headline (const MirqabPageTree *tree,
                           const char           *title)
{
  const MirqabPageNode *first = NULL;

  for (guint i = 0; i < tree->nodes->len; i++)
    {
      const MirqabPageNode *node = g_ptr_array_index (tree->nodes, i);
      g_autofree char *line = NULL;

      if (node->tag != GUMBO_TAG_H1 && node->tag != GUMBO_TAG_H2 && node->tag != GUMBO_TAG_H3 &&
          node->tag != GUMBO_TAG_H4)
        continue;
      line = mirqab_page_node_dup_line (node, 1000);
      if (title != NULL && strcmp (line, title) == 0)
        return node;
      if (first == NULL && node->tag == GUMBO_TAG_H1)
        first = node;
    }

  return first;
}

/* Which script most letters of the article are of. */
static const char *
language_of_script (const char *text,
                    gboolean   *is_rtl)
{
  guint arabic = 0, cyrillic = 0, hebrew = 0, latin = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (c >= 0x620 && c <= 0x6FF)
        arabic++;
      else if (c >= 0x400 && c <= 0x4FF)
        cyrillic++;
      else if (c >= 0x5D0 && c <= 0x5EA)
        hebrew++;
      else if (g_unichar_isalpha (c))
        latin++;
    }
  *is_rtl = arabic + hebrew > cyrillic + latin;

  return arabic > cyrillic + latin + hebrew ? "ar"
         : cyrillic > arabic + latin + hebrew ? "ru"
         : hebrew > arabic + latin + cyrillic ? "he" : NULL;
}

static gboolean
is_written_rtl (const char *language)
{
  const char *const languages[] = { "ar", "fa", "ur", "he", "ckb", "ps", "ug", "sd" };
  gsize length = strcspn (language, "-_");

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    if (strlen (languages[i]) == length &&
        g_ascii_strncasecmp (language, languages[i], length) == 0)
      return TRUE;

  return FALSE;
}

/* Wants the text of the page. A claim that the letters contradict is not kept. */
void
mirqab_page_read_language (MirqabPage             *page,
                           const MirqabPageTree   *tree,
                           const MirqabLinkedData *data)
{
  const char *const names[] = { "content-language", "og:locale", "language", "dc.language" };
  const char *claimed = tree->root != NULL ? mirqab_page_node_attribute (tree->root, "lang") : NULL;
  const char *script = language_of_script (page->text, &page->is_rtl);

  if (claimed == NULL || *claimed == '\0')
    claimed = data->language;
  if (claimed == NULL || *claimed == '\0')
    claimed = mirqab_page_meta (tree, names, G_N_ELEMENTS (names));
  if (claimed != NULL && g_ascii_isalpha (*claimed) && strlen (claimed) <= 12 &&
      is_written_rtl (claimed) == page->is_rtl)
    page->language = g_strdelimit (g_strdup (claimed), "_", '-');
  else
    page->language = g_strdup (script);
}
