/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sources/discovery.h"
#include "sources/fetch-fault.h"

#include "test-site.h"

static MirqabDiscovery *
discover (TestSite    *site,
          const char  *path,
          gboolean     guesses,
          GError     **error)
{
  g_autoptr (MirqabFetcher) fetcher = mirqab_fetcher_new ();
  g_autofree char *url = g_strconcat (site->base, path, NULL);

  return mirqab_discover (fetcher, url, guesses, NULL, error);
}

static void
test_discovery (TestSite      *site,
                gconstpointer  data)
{
  g_autoptr (MirqabDiscovery) named = discover (site, "/home", FALSE, NULL);
  g_autoptr (MirqabDiscovery) itself = discover (site, "/plain", FALSE, NULL);
  g_autoptr (MirqabDiscovery) none = discover (site, "/page", FALSE, NULL);
  g_autoptr (MirqabDiscovery) guessed = discover (site, "/page", TRUE, NULL);
  g_autoptr (GError) error = NULL;
  const MirqabPageLink *link;

  g_assert_cmpuint (named->feeds->len, ==, 2);
  link = g_ptr_array_index (named->feeds, 0);
  g_assert_cmpstr (link->title, ==, "News");
  g_assert_true (g_str_has_suffix (link->url, "/a"));
  g_assert_true (g_str_has_suffix (named->page_url, "/home"));
  g_assert_cmpuint (itself->feeds->len, ==, 1);
  g_assert_null (itself->page_url);
  g_assert_cmpuint (none->feeds->len, ==, 0);
  g_assert_cmpuint (guessed->feeds->len, ==, 1);
  link = g_ptr_array_index (guessed->feeds, 0);
  g_assert_true (g_str_has_suffix (link->url, "/feed"));

  g_assert_null (discover (site, "/status/404", TRUE, &error));
  g_assert_error (error, MIRQAB_FETCH_ERROR, MIRQAB_FETCH_ERROR_HTTP_NOT_FOUND);
  g_assert_cmpint (mirqab_fetch_fault_from_error (error), ==, MIRQAB_FETCH_FAULT_NOT_FOUND);
}

static void
test_document (TestSite      *site,
               gconstpointer  data)
{
  g_autoptr (MirqabFetcher) fetcher = mirqab_fetcher_new ();
  g_autofree char *url = g_strconcat (site->base, "/home", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabDocument) document = mirqab_document_fetch (fetcher, url, NULL, &error);
  const MirqabArticle *article;

  g_assert_no_error (error);
  g_assert_cmpint (document->kind, ==, MIRQAB_DOCUMENT_PAGE);
  article = g_ptr_array_index (document->articles, 0);
  g_assert_cmpstr (article->link, ==, url);
  g_assert_cmpstr (article->text, ==,
                   "The ministers met today, and agreed to meet again in the autumn.");
}

#define ADD(path, function) \
  g_test_add (path, TestSite, NULL, test_site_set_up, function, test_site_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/sources/discovery/feeds", test_discovery);
  ADD ("/sources/discovery/document", test_document);

  return g_test_run ();
}
