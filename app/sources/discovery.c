/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/discovery.h"

#include "sources/feed.h"
#include "sources/web-address.h"

/* Where the programs behind news sites put their feeds. */
static const char *const common_paths[] = {
  "/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feeds/posts/default",
  "/rss/all.xml", "/ar/rss", "/rss.aspx",
};

void
mirqab_discovery_free (MirqabDiscovery *self)
{
  g_ptr_array_unref (self->feeds);
  g_free (self->page_url);
  g_free (self->page_title);
  g_free (self);
}

static MirqabAnswer *
get_success (MirqabFetcher  *fetcher,
             const char     *url,
             GCancellable   *cancellable,
             GError        **error)
{
  const MirqabRequest request = { url, NULL, NULL };
  MirqabAnswer *answer = mirqab_fetcher_get (fetcher, &request, cancellable, error);

  if (answer != NULL && answer->body == NULL)
    {
      g_propagate_error (error, mirqab_fetch_error_for_status (answer->http_status));
      g_clear_pointer (&answer, mirqab_answer_free);
    }

  return answer;
}

static void
add_feed (GPtrArray  *feeds,
          const char *url,
          const char *title)
{
  g_ptr_array_add (feeds, mirqab_page_link_new (url, title, NULL));
}

/* Returns: whether @answer is a feed; it is added then */
static gboolean
add_if_feed (GPtrArray          *feeds,
             const MirqabAnswer *answer)
{
  g_autoptr (MirqabFeed) feed =
    mirqab_feed_parse (answer->body, answer->content_type, answer->url, NULL);

  if (feed == NULL)
    return FALSE;
  add_feed (feeds, answer->permanent_url != NULL ? answer->permanent_url : answer->url,
            feed->title);

  return TRUE;
}

static gboolean
read_page (MirqabDiscovery     *found,
           const MirqabAnswer  *answer,
           GCancellable        *cancellable,
           GError             **error)
{
  g_autoptr (MirqabPage) page =
    mirqab_page_extract (answer->body, answer->content_type, answer->url, cancellable, error);

  if (page == NULL)
    return FALSE;
  for (guint i = 0; i < page->feeds->len; i++)
    {
      const MirqabPageLink *link = g_ptr_array_index (page->feeds, i);

      if (mirqab_web_address_is_http (link->url))
        add_feed (found->feeds, link->url, link->title);
    }
  found->page_url = g_strdup (answer->url);
  found->page_title = g_strdup (page->site_name != NULL ? page->site_name : page->title);

  return TRUE;
}

/* The first of the common paths that holds a feed; failures mean that it does not. */
static void
guess_feed (GPtrArray     *feeds,
            MirqabFetcher *fetcher,
            const char    *url,
            GCancellable  *cancellable)
{
  for (gsize i = 0; i < G_N_ELEMENTS (common_paths) && feeds->len == 0; i++)
    {
      g_autofree char *guess = mirqab_web_address_resolve (url, common_paths[i]);
      g_autoptr (MirqabAnswer) answer = get_success (fetcher, guess, cancellable, NULL);

      if (g_cancellable_is_cancelled (cancellable))
        return;
      if (answer != NULL)
        add_if_feed (feeds, answer);
    }
}

MirqabDiscovery *
mirqab_discover (MirqabFetcher  *fetcher,
                 const char     *url,
                 gboolean        guesses,
                 GCancellable   *cancellable,
                 GError        **error)
{
  g_autoptr (MirqabDiscovery) found = g_new0 (MirqabDiscovery, 1);
  g_autoptr (MirqabAnswer) answer = NULL;

  found->feeds = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_page_link_free);
  answer = get_success (fetcher, url, cancellable, error);
  if (answer == NULL)
    return NULL;
  if (!add_if_feed (found->feeds, answer) && !read_page (found, answer, cancellable, error))
    return NULL;
  if (found->feeds->len == 0 && guesses)
    guess_feed (found->feeds, fetcher, answer->url, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  return g_steal_pointer (&found);
}

MirqabDocument *
mirqab_document_fetch (MirqabFetcher  *fetcher,
                       const char     *url,
                       GCancellable   *cancellable,
                       GError        **error)
{
  g_autoptr (MirqabAnswer) answer = get_success (fetcher, url, cancellable, error);

  if (answer == NULL)
    return NULL;

  return mirqab_document_read_bytes (answer->body, answer->url, answer->content_type, cancellable,
                                     error);
}
