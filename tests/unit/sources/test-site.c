/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-site.h"

#include <stdlib.h>
#include <string.h>

#include "sources/bounded-read.h"

#define FEED "<rss version='2.0'><channel><title>t</title><item><title>a</title></item></channel></rss>"

#define HOME "<html><head><link rel=alternate type=application/rss+xml href=/a title=News>" \
             "<link rel=alternate type=application/atom+xml href=/b></head><body>" \
             "<article><p>The ministers met today, and agreed to meet again in the autumn.</p></article></body></html>"

/* One entry that concerns the tests' dossier, and two that do not. */
#define MIXED "<rss version='2.0'><channel><title>m</title>" \
              "<item><title>The Amber River Commission met</title><description>The Amber River Commission " \
              "met on Monday.</description></item>" \
              "<item><title>Rain</title><description>It will rain.</description></item>" \
              "<item><title>Sport</title><description>They won.</description></item></channel></rss>"

static void
remember_request (TestSite          *site,
                  SoupServerMessage *message)
{
  GString *text = g_string_new (NULL);
  SoupMessageHeadersIter iter;
  const char *name, *value;
  g_autofree char *uri = g_uri_to_string (soup_server_message_get_uri (message));

  g_string_append_printf (text, "%s %s\n", soup_server_message_get_method (message), uri);
  soup_message_headers_iter_init (&iter, soup_server_message_get_request_headers (message));
  while (soup_message_headers_iter_next (&iter, &name, &value))
    g_string_append_printf (text, "%s: %s\n", name, value);
  g_mutex_lock (&site->lock);
  g_free (site->request);
  site->request = g_string_free (text, FALSE);
  site->n_requests++;
  g_mutex_unlock (&site->lock);
}

static void
answer (SoupServerMessage *message,
        guint              status,
        const char        *type,
        const void        *body,
        gsize              size)
{
  soup_server_message_set_status (message, status, NULL);
  if (body != NULL)
    soup_server_message_set_response (message, type, SOUP_MEMORY_COPY, body, size);
}

static void
add_header (SoupServerMessage *message,
            const char        *name,
            const char        *value)
{
  soup_message_headers_append (soup_server_message_get_response_headers (message), name, value);
}

static GBytes *
pack (GBytes               *plain,
      GZlibCompressorFormat format)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (format, 9);
  g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_bytes (plain);
  g_autoptr (GInputStream) stream =
    g_converter_input_stream_new (memory, G_CONVERTER (compressor));

  return mirqab_read_stream_bounded (stream, 1024 * 1024, NULL, NULL);
}

static void
answer_packed (SoupServerMessage    *message,
               GZlibCompressorFormat format,
               const char           *encoding)
{
  g_autoptr (GBytes) plain = g_bytes_new_static (FEED, strlen (FEED));
  g_autoptr (GBytes) packed = pack (plain, format);
  gsize size;
  const void *data = g_bytes_get_data (packed, &size);

  answer (message, 200, "application/rss+xml", data, size);
  if (encoding != NULL)
    add_header (message, "Content-Encoding", encoding);
}

/* One story, as the outlet of this path has it. */
static void
answer_wire (SoupServerMessage *message,
             const char        *path)
{
  g_autofree char *feed =
    g_strdup_printf ("<rss version='2.0'><channel><title>%s</title><item><title>Ministers meet</title>"
                     "<guid>%s</guid><pubDate>Mon, 16 May 2022 10:00:00 GMT</pubDate><description>"
                     "The ministers of the six states met in the capital on Monday and agreed to hold seven "
                     "exercises next year in four of them, as %s says, the first of which begins in spring "
                     "and the last of which ends before the first snow falls in the mountains."
                     "</description></item></channel></rss>", path, path, path);

  answer (message, 200, "application/rss+xml", feed, strlen (feed));
}

#define TWICE_A_DAY "<rss version='2.0' xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'><channel><title>s" \
                    "</title><sy:updatePeriod> daily</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>" \
                    "<item><title>a</title></item></channel></rss>"

#define ODD_DATES "<rss version='2.0'><channel><title>o</title>" \
                  "<item><title>ahead</title><pubDate>Fri, 01 Jan 2100 00:00:00 GMT</pubDate></item>" \
                  "<item><title>epoch</title><pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate></item>" \
                  "<item><title>sound</title><pubDate>Mon, 16 May 2022 10:00:00 GMT</pubDate></item></channel></rss>"

#define LISTING "<html><head><title>Listing</title></head><body><nav><a href=/sport>Sport</a>" \
                "<a href=/about>About us all</a></nav>" \
                "<h2><a href=/story/1>The first of the three long stories</a></h2>" \
                "<h2><a href='/story/2?utm_source=home'>The second of the three long stories</a></h2>" \
                "<h2><a href='/story/2'>The second of the three long stories</a></h2>" \
                "<h2><a href=/status/404>The third one, which is missing today</a></h2>" \
                "<p><a href=http://other.invalid/x>A long story on somebody else's site</a></p></body></html>"

#define EXCERPTS "<rss version='2.0'><channel><title>e</title><item><title>First</title><link>/story/1</link>" \
                 "<description>Short.</description></item><item><title>Gone</title><link>/status/404</link>" \
                 "<description>Only this much.</description></item></channel></rss>"

static void
answer_story (SoupServerMessage *message,
              const char        *path)
{
  const char *number = path + strlen ("/story/");
  g_autofree char *page =
    g_strdup_printf ("<html><head><title>Story %s</title></head><body><article><h1>Story %s</h1>"
                     "<p>This is the whole text of story %s, which the feed has only the beginning of.</p>"
                     "<p>%s people in all were asked what they think of it, and all of them liked it.</p>"
                     "</article></body></html>", number, number, number, number);

  answer (message, 200, "text/html", page, strlen (page));
}

/* 20 MB of blanks in 20 KB */
static void
answer_bomb (SoupServerMessage *message)
{
  gsize size = 20 * 1024 * 1024;
  g_autoptr (GBytes) plain = g_bytes_new_take (g_strnfill (size, ' '), size);
  g_autoptr (GBytes) packed = pack (plain, G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  const void *data = g_bytes_get_data (packed, &size);

  answer (message, 200, "application/rss+xml", data, size);
  add_header (message, "Content-Encoding", "gzip");
}

static void
redirect (SoupServerMessage *message,
          guint              status,
          const char        *location)
{
  answer (message, status, NULL, NULL, 0);
  add_header (message, "Location", location);
}

/* /status/429/RETRY-AFTER, /go/301/LOCATION, and names */
static void
handle_cb (SoupServer        *server,
           SoupServerMessage *message,
           const char        *path,
           GHashTable        *query,
           gpointer           data)
{
  SoupMessageHeaders *headers = soup_server_message_get_request_headers (message);
  const char *etag = soup_message_headers_get_one (headers, "If-None-Match");

  remember_request (data, message);
  if (g_str_has_prefix (path, "/go/"))
    redirect (message, atoi (path + 4), path + 7);
  else if (g_str_has_prefix (path, "/ring/"))
    redirect (message, 301, path[6] == 'a' ? "/ring/b" : "a");
  else if (g_str_has_prefix (path, "/off/"))
    redirect (message, 302, path + 5);
  else if (g_str_has_prefix (path, "/status/"))
    {
      answer (message, atoi (path + 8), "text/html", "<p>no</p>", 9);
      if (strlen (path) > 12)
        add_header (message, "Retry-After", path + 12);
    }
  else if (strcmp (path, "/tagged") == 0 && g_strcmp0 (etag, "W/\"a b\"") == 0)
    answer (message, 304, NULL, NULL, 0);
  else if (strcmp (path, "/gzip") == 0)
    answer_packed (message, G_ZLIB_COMPRESSOR_FORMAT_GZIP, "gzip");
  else if (strcmp (path, "/feed.xml.gz") == 0)
    answer_packed (message, G_ZLIB_COMPRESSOR_FORMAT_GZIP, NULL);
  else if (strcmp (path, "/deflate") == 0)
    answer_packed (message, G_ZLIB_COMPRESSOR_FORMAT_ZLIB, "deflate");
  else if (strcmp (path, "/raw-deflate") == 0)
    answer_packed (message, G_ZLIB_COMPRESSOR_FORMAT_RAW, "deflate");
  else if (strcmp (path, "/bomb") == 0)
    answer_bomb (message);
  else if (strcmp (path, "/page") == 0)
    answer (message, 200, "text/html", "<html><p>Come back later</p></html>", 35);
  else if (strcmp (path, "/home") == 0)
    answer (message, 200, "text/html", HOME, strlen (HOME));
  else if (strcmp (path, "/mixed") == 0)
    answer (message, 200, "application/rss+xml", MIXED, strlen (MIXED));
  else if (g_str_has_prefix (path, "/wire/"))
    answer_wire (message, path);
  else if (g_str_has_prefix (path, "/story/"))
    answer_story (message, path);
  else if (strcmp (path, "/twice-a-day") == 0)
    answer (message, 200, "application/rss+xml", TWICE_A_DAY, strlen (TWICE_A_DAY));
  else if (strcmp (path, "/odd-dates") == 0)
    answer (message, 200, "application/rss+xml", ODD_DATES, strlen (ODD_DATES));
  else if (strcmp (path, "/locked") == 0
           && g_strcmp0 (soup_message_headers_get_one (headers, "Authorization"),
                         "Basic cmVhZGVyOnNlY3JldA==") != 0)
    {
      answer (message, 401, "text/html", "<p>who?</p>", 11);
      add_header (message, "WWW-Authenticate", "Basic realm=\"news\"");
    }
  else if (strcmp (path, "/listing") == 0)
    answer (message, 200, "text/html", LISTING, strlen (LISTING));
  else if (strcmp (path, "/excerpts") == 0)
    answer (message, 200, "application/rss+xml", EXCERPTS, strlen (EXCERPTS));
  else if (strcmp (path, "/never") == 0)
    soup_server_message_pause (message);
  else if (strcmp (path, "/empty") == 0)
    answer (message, 200, "application/rss+xml", "", 0);
  else
    answer (message, 200, "text/plain", FEED, strlen (FEED));

  if (strcmp (path, "/tagged") == 0)
    {
      add_header (message, "ETag", "W/\"a b\"");
      add_header (message, "Last-Modified", "a day in May");
    }
  if (strcmp (path, "/lying") == 0)
    add_header (message, "Content-Encoding", "gzip");
  if (strcmp (path, "/slow-news") == 0)
    add_header (message, "Cache-Control", "public, max-age=7200");
}

static void
listen (TestSite *site)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "tls", "self-signed.pem",
                                                 NULL);
  g_autoptr (GTlsCertificate) certificate =
    site->is_secure ? g_tls_certificate_new_from_file (path, NULL) : NULL;
  SoupServerListenOptions options = SOUP_SERVER_LISTEN_IPV4_ONLY;

  if (certificate != NULL)
    {
      soup_server_set_tls_certificate (site->server, certificate);
      options |= SOUP_SERVER_LISTEN_HTTPS;
    }
  g_assert_true (soup_server_listen_local (site->server, 0, options, NULL));
}

static gpointer
run_site (gpointer data)
{
  TestSite *site = data;
  GMainContext *context = g_main_loop_get_context (site->loop);
  GSList *uris;

  g_main_context_push_thread_default (context);
  site->server = soup_server_new (NULL, NULL);
  soup_server_add_handler (site->server, NULL, handle_cb, site, NULL);
  listen (site);
  uris = soup_server_get_uris (site->server);
  g_mutex_lock (&site->lock);
  site->base = g_strdup_printf ("http%s://127.0.0.1:%d", site->is_secure ? "s" : "", g_uri_get_port (uris->data));
  g_mutex_unlock (&site->lock);
  g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);
  g_main_loop_run (site->loop);
  soup_server_disconnect (site->server);
  g_clear_object (&site->server);
  while (g_main_context_iteration (context, FALSE))
    ;
  g_main_context_pop_thread_default (context);

  return NULL;
}

void
test_site_set_up (TestSite      *site,
                  gconstpointer  data)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  gboolean is_ready = FALSE;

  g_mutex_init (&site->lock);
  site->is_secure = data != NULL;
  site->loop = g_main_loop_new (context, FALSE);
  site->thread = g_thread_new ("site", run_site, site);
  while (!is_ready)
    {
      g_usleep (1000);
      g_mutex_lock (&site->lock);
      is_ready = site->base != NULL;
      g_mutex_unlock (&site->lock);
    }
}

static gboolean
quit_cb (gpointer data)
{
  g_main_loop_quit (data);

  return G_SOURCE_REMOVE;
}

void
test_site_tear_down (TestSite      *site,
                     gconstpointer  data)
{
  g_main_context_invoke (g_main_loop_get_context (site->loop), quit_cb, site->loop);
  g_thread_join (site->thread);
  g_main_loop_unref (site->loop);
  g_mutex_clear (&site->lock);
  g_free (site->base);
  g_free (site->request);
}
