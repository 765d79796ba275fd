/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include <string.h>

#include "article/article.h"
#include "sources/page-metadata.h"
#include "sources/timestamp.h"

#define MAX_DATE 160

static const char *const date_words[] = {
  "date", "dates", "datetime", "time", "timestamp", "published", "publish", "publishdate",
  "pubdate", "posted", "dateline", "created", "createdate", "newsdate",
};

static const char *const update_words[] = {
  "updated", "update", "modified", "lastmod", "current", "today", "now", "hijri", "weather",
  "copyright",
};

/* Words that stand before a date of publication in a line of text. */
static const char *const introductions[] = {
  "تاريخ النشر", "نشر في", "نُشر في", "نشر بتاريخ", "نشرت في", "تم النشر", "التاريخ", "تاريخ:",
  "أضيف", "published", "posted on", "posted:", "first published", "date:", "опубликовано", "дата:",
};

static gboolean
is_plausible (const MirqabTimestamp *timestamp)
{
  return timestamp->day >= mirqab_day_from_ymd (1995, 1, 1) &&
         timestamp->day <= mirqab_day_from_ymd (2100, 1, 1);
}

static gboolean
parse_plausible (const char      *text,
                 MirqabTimestamp *timestamp)
{
  return text != NULL && mirqab_timestamp_parse (text, timestamp) && timestamp->has_day &&
         is_plausible (timestamp);
}

static gboolean
is_in_article (const MirqabPageNode *node)
{
  for (; node != NULL; node = node->parent)
    if (node->tag == GUMBO_TAG_ARTICLE)
      return TRUE;

  return FALSE;
}

/* Whether a date at @node is that of another article: it stands in a box that
 * does not hold the headline. */
static gboolean
is_of_another_article (const MirqabPageNode *node,
                       const MirqabPageNode *headline)
{
  const char *const words[] = {
    "related*", "sidebar", "aside", "recommended", "more", "latest", "comment", "comments",
    "footer",
    "popular", "most", "widget", "ticker", "archive", "list", "next", "prev",
  };

  for (; node != NULL && node->tag != GUMBO_TAG_BODY; node = node->parent)
    if (headline != NULL && mirqab_page_node_contains (node, headline))
      return FALSE;
    else if (node->tag == GUMBO_TAG_ASIDE || node->tag == GUMBO_TAG_NAV ||
             (node->tag == GUMBO_TAG_FOOTER && !is_in_article (node)) ||
             mirqab_page_node_has_word (node, words, G_N_ELEMENTS (words)))
      return TRUE;

  return FALSE;
}

static gboolean
read_property (const MirqabPageTree *tree,
               MirqabTimestamp      *timestamp)
{
  for (guint i = 0; i < tree->nodes->len; i++)
    {
      const MirqabPageNode *node = g_ptr_array_index (tree->nodes, i);
      const char *property = mirqab_page_node_attribute (node, "itemprop");
      g_autofree char *line = NULL;
      const char *value;

      if (property == NULL || (g_ascii_strcasecmp (property, "datePublished") != 0 &&
                               g_ascii_strcasecmp (property, "dateCreated") != 0))
        continue;
      value = mirqab_page_node_attribute (node, "content");
      if (value == NULL)
        value = mirqab_page_node_attribute (node, "datetime");
      if (value == NULL)
        value = line = mirqab_page_node_dup_line (node, MAX_DATE);
      if (parse_plausible (value, timestamp))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_about_update (const MirqabPageNode *node)
{
  const char *property = mirqab_page_node_attribute (node, "itemprop");

  return g_strcmp0 (property, "dateModified") == 0 ||
         mirqab_page_node_has_word (node, update_words, G_N_ELEMENTS (update_words)) ||
         (node->parent != NULL &&
          mirqab_page_node_has_word (node->parent, update_words, G_N_ELEMENTS (update_words)));
}

/* The date of <time> elements and of elements named for a date: the first one
 * behind the headline, else the last one before it. */
static gboolean
read_marked (const MirqabPageTree *tree,
             const char           *title,
             gboolean              wants_time_element,
             MirqabTimestamp      *timestamp)
{
  const MirqabPageNode *headline = mirqab_page_find_headline (tree, title);
  gboolean is_behind = headline == NULL;
  gboolean is_found = FALSE;

  for (guint i = 0; i < tree->nodes->len; i++)
    {
      const MirqabPageNode *node = g_ptr_array_index (tree->nodes, i);
      g_autofree char *line = NULL;
      MirqabTimestamp candidate;
      const char *value;

      is_behind |= node == headline;
      if (node->text != NULL || node->tag == GUMBO_TAG_META || node->tag == GUMBO_TAG_BODY ||
          node->tag == GUMBO_TAG_HTML)
        continue;
      if (wants_time_element != (node->tag == GUMBO_TAG_TIME) ||
          (!wants_time_element &&
           !mirqab_page_node_has_word (node, date_words, G_N_ELEMENTS (date_words))))
        continue;
      if (is_about_update (node) || is_of_another_article (node, headline))
        continue;
      value = mirqab_page_node_attribute (node, "datetime");
      if (value == NULL)
        value = mirqab_page_node_attribute (node, "content");
      if (value == NULL || !parse_plausible (value, &candidate))
        value = line = mirqab_page_node_dup_line (node, MAX_DATE);
      if (!parse_plausible (value, &candidate))
        continue;
      *timestamp = candidate;
      is_found = TRUE;
      if (is_behind)
        return TRUE;
    }

  return is_found;
}

/* "/2022/05/16/", "/2022-05-16-", "/20220516/" in the address */
static gboolean
read_address (const char      *url,
              MirqabTimestamp *timestamp)
{
  g_autoptr (GRegex) pattern = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *year = NULL, *month = NULL, *day = NULL;
  g_autofree char *date = NULL;

  if (url == NULL)
    return FALSE;
  pattern = g_regex_new ("[/_-]((?:19|20)\\d\\d)([/_-]?)(0?[1-9]|1[0-2])\\2(0?[1-9]|[12]\\d|3[01])"
                         "(?:[/_.-]|$)", 0, 0, NULL);
  if (!g_regex_match (pattern, url, 0, &match))
    return FALSE;
  year = g_match_info_fetch (match, 1);
  month = g_match_info_fetch (match, 3);
  day = g_match_info_fetch (match, 4);
  date = g_strdup_printf ("%s-%02d-%02d", year, (int) g_ascii_strtoll (month, NULL, 10),
                          (int) g_ascii_strtoll (day, NULL, 10));

  return parse_plausible (date, timestamp);
}

/* A short line that says it is the date, or is nothing else. */
static gboolean
read_line (const MirqabPageTree *tree,
           const char           *title,
           MirqabTimestamp      *timestamp)
{
  const MirqabPageNode *headline = mirqab_page_find_headline (tree, title);
  gboolean is_behind = headline == NULL;
  guint n_lines = 0;

  for (guint i = 0; i < tree->nodes->len && n_lines < 60; i++)
    {
      const MirqabPageNode *node = g_ptr_array_index (tree->nodes, i);
      g_autofree char *line = NULL;
      g_autofree char *lower = NULL;
      gboolean is_introduced = FALSE;

      is_behind |= node == headline;
      /* 0xD9 begins the Arabic digits, and some of the letters */
      if (node->text == NULL || strpbrk (node->text, "0123456789\xD9") == NULL)
        continue;
      line = mirqab_page_node_dup_line (node, MAX_DATE);
      if (*line == '\0' || strlen (line) > 120)
        continue;
      lower = g_utf8_strdown (line, -1);
      for (gsize j = 0; j < G_N_ELEMENTS (introductions); j++)
        is_introduced |= strstr (lower, introductions[j]) != NULL;
      if (!is_introduced && (!is_behind || g_utf8_strlen (line, -1) > 45))
        continue;
      n_lines++;
      if (parse_plausible (line, timestamp) && !is_of_another_article (node->parent, headline))
        return TRUE;
    }

  return FALSE;
}

static gboolean
find_published (const MirqabPage       *page,
                const MirqabPageTree   *tree,
                const MirqabLinkedData *data,
                const char             *url,
                MirqabTimestamp        *timestamp)
{
  const char *const names[] = {
    "article:published_time", "og:article:published_time", "og:published_time", "datePublished",
    "article:published", "parsely-pub-date", "sailthru.date", "publish-date", "publishdate",
    "publish_date", "publication_date", "pubdate", "published_time", "dc.date.issued",
    "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "article.published",
    "cXenseParse:recs:publishtime", "cXenseParse:publishtime", "article_date_original",
    "originalpublicationdate", "date", "created",
  };
  const char *const modified[] = { "article:modified_time", "og:updated_time", "last-modified" };

  if (data->rank >= 3 && parse_plausible (data->published, timestamp))
    return TRUE;
  if (parse_plausible (mirqab_page_meta (tree, names, G_N_ELEMENTS (names)), timestamp))
    return TRUE;
  if (read_property (tree, timestamp) || parse_plausible (data->published, timestamp))
    return TRUE;
  if (read_marked (tree, page->title, TRUE, timestamp) ||
      read_marked (tree, page->title, FALSE, timestamp))
    return TRUE;

  return read_line (tree, page->title, timestamp) ||
         read_address (url, timestamp) || read_address (page->canonical, timestamp) ||
         parse_plausible (mirqab_page_meta (tree, modified, G_N_ELEMENTS (modified)), timestamp) ||
         parse_plausible (data->modified, timestamp);
}

void
mirqab_page_read_published (MirqabPage             *page,
                            const MirqabPageTree   *tree,
                            const MirqabLinkedData *data,
                            const char             *url)
{
  MirqabTimestamp timestamp;

  if (!find_published (page, tree, data, url, &timestamp))
    return;
  page->published = mirqab_timestamp_print (&timestamp);
  page->published_day = timestamp.day;
  page->published_time = timestamp.has_time ? mirqab_timestamp_to_unix (&timestamp)
                                            : MIRQAB_TIME_NONE;
}
