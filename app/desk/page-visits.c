/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/page-visits.h"

#include "article/canonical-link.h"
#include "language/tokens.h"
#include "sources/discovery.h"

#include <string.h>

/* In one visit of a source: more would be a burden to it. */
#define MAX_PAGES 15

/* Beyond what any list shows at once. */
#define MAX_SEEN 2000

/* Of the text of a link: the headline of an article has as many, a section of a
 * site seldom. */
#define MIN_HEADLINE_WORDS 4

static char *
make_word (const char *link)
{
  g_autofree char *canonical = mirqab_canonical_link (link);
  g_autofree char *digest = NULL;

  if (canonical == NULL)
    return NULL;
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, canonical, -1);

  return g_strndup (digest, 16);
}

static GHashTable *
read_seen (const char *seen)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) lines = g_strsplit (seen != NULL ? seen : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      g_hash_table_add (words, g_strdup (lines[i]));

  return words;
}

/* The oldest are forgotten first. */
static void
add_seen (char       **seen,
          const char  *word)
{
  char *longer = g_strconcat (*seen != NULL ? *seen : "", word, "\n", NULL);
  gsize excess = strlen (longer) / 17 > MAX_SEEN ? strlen (longer) / 17 - MAX_SEEN : 0;

  g_free (*seen);
  *seen = g_strdup (longer + excess * 17);
  g_free (longer);
}

/* (transfer full) (nullable): the article that stands on a page */
static MirqabArticle *
fetch_article (MirqabFetcher *fetcher,
               const char    *link,
               GCancellable  *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabDocument) document = mirqab_document_fetch (fetcher, link, cancellable, &error);

  if (document == NULL)
    {
      g_debug ("%s: %s", link, error->message);
      return NULL;
    }

  return document->kind == MIRQAB_DOCUMENT_PAGE
           ? mirqab_article_ref (g_ptr_array_index (document->articles, 0)) : NULL;
}

void
mirqab_page_visits_fill (GPtrArray      *articles,
                         char          **seen,
                         MirqabFetcher  *fetcher,
                         GCancellable   *cancellable)
{
  g_autoptr (GHashTable) known = read_seen (*seen);
  guint n_asked = 0;

  for (guint i = 0; i < articles->len;)
    {
      MirqabArticle *article = g_ptr_array_index (articles, i);
      g_autofree char *word = make_word (article->link);
      g_autoptr (MirqabArticle) whole = NULL;

      if (word != NULL && g_hash_table_contains (known, word))
        {
          g_ptr_array_remove_index (articles, i);
          continue;
        }
      i++;
      if (word == NULL || g_cancellable_is_cancelled (cancellable))
        continue;
      if (n_asked++ < MAX_PAGES)
        whole = fetch_article (fetcher, article->link, cancellable);
      if (whole != NULL && strlen (whole->text) > strlen (article->text))
        {
          g_free (article->text);
          article->text = g_strdup (whole->text);
        }
      add_seen (seen, word);
    }
}

static guint
count_words (const char *text)
{
  g_autoptr (MirqabTokens) tokens = mirqab_tokens_new (text, -1);
  guint n = 0;

  for (guint i = 0; i < tokens->n_tokens; i++)
    n += tokens->tokens[i].kind == MIRQAB_TOKEN_WORD;

  return n;
}

static gboolean
is_of_same_host (const char *a,
                 const char *b)
{
  g_autoptr (GUri) first = g_uri_parse (a, G_URI_FLAGS_ENCODED, NULL);
  g_autoptr (GUri) second = g_uri_parse (b, G_URI_FLAGS_ENCODED, NULL);

  return first != NULL && second != NULL && g_uri_get_host (first) != NULL
         && g_strcmp0 (g_uri_get_host (first), g_uri_get_host (second)) == 0;
}

static gboolean
leads_to_article (const MirqabPageLink *link,
                  const char           *url)
{
  return link->title != NULL && count_words (link->title) >= MIN_HEADLINE_WORDS
         && is_of_same_host (link->url, url);
}

GPtrArray *
mirqab_page_visits_follow (const MirqabPage  *page,
                           const char        *url,
                           char             **seen,
                           MirqabFetcher     *fetcher,
                           GCancellable      *cancellable)
{
  GPtrArray *articles = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_article_unref);
  g_autoptr (GHashTable) known = read_seen (*seen);
  guint n_asked = 0;

  for (guint i = 0; i < page->links->len && n_asked < MAX_PAGES; i++)
    {
      const MirqabPageLink *link = g_ptr_array_index (page->links, i);
      g_autofree char *word = leads_to_article (link, url) ? make_word (link->url) : NULL;
      MirqabArticle *article;

      if (word == NULL || !g_hash_table_add (known, g_strdup (word)))
        continue;
      if (g_cancellable_is_cancelled (cancellable))
        break;
      n_asked++;
      article = fetch_article (fetcher, link->url, cancellable);
      if (article == NULL)
        continue;
      if (article->link == NULL)
        article->link = g_strdup (link->url);
      article->entry_id = g_strdup (word);
      add_seen (seen, word);
      g_ptr_array_add (articles, article);
    }

  return articles;
}
