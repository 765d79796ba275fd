/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-fetch DOSSIER DATA-FOLDER FEEDS ENTRIES: serves so many feeds of so many
 * generated articles from a process of its own on the loopback interface, fetches
 * them into the archive of a data folder, then fetches them again, and prints
 * how long each took and how much memory was needed. */

#include "article-generator.h"

#include <libsoup/soup.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "desk/fetch.h"

static void
append_entry (GString             *xml,
              const MirqabArticle *article,
              guint                feed,
              guint                number)
{
  g_autofree char *text = g_markup_escape_text (article->text, -1);
  const char *end = strchr (text, '\n');
  g_autofree char *title = end != NULL ? g_strndup (text, (gsize) (end - text)) : g_strdup (text);
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (1600000000 + (gint64) number * 3607);
  g_autofree char *written = g_date_time_format (date, "%a, %d %b %Y %H:%M:%S GMT");

  g_string_append_printf (xml,
                          "<item><title>%s</title><link>https://paper-%u.example/%u</link>"
                          "<guid isPermaLink='false'>%u-%u</guid><pubDate>%s</pubDate><description>",
                          title, feed, number, feed, number, written);
  for (char *paragraph = text; *paragraph != '\0';)
    {
      gsize length = strcspn (paragraph, "\n");

      g_string_append (xml, "&lt;p&gt;");
      g_string_append_len (xml, paragraph, (gssize) length);
      g_string_append (xml, "&lt;/p&gt;");
      paragraph += length + (paragraph[length] == '\n');
    }
  g_string_append (xml, "</description></item>\n");
}

static GPtrArray *
make_feeds (MirqabDossier *dossier,
            guint          n_feeds,
            guint          n_entries)
{
  g_autoptr (MirqabArticleGenerator) generator = mirqab_article_generator_new (dossier, 1);
  GPtrArray *feeds = g_ptr_array_new ();

  for (guint i = 0; i < n_feeds; i++)
    {
      GString *xml = g_string_new ("<?xml version='1.0' encoding='UTF-8'?>\n<rss version='2.0'><channel>");

      g_string_append_printf (xml, "<title>صحيفة %u</title><language>ar</language>\n", i);
      for (guint k = 0; k < n_entries; k++)
        {
          g_autoptr (MirqabArticle) article = mirqab_article_generator_next (generator);

          append_entry (xml, article, i, k);
        }
      g_string_append (xml, "</channel></rss>\n");
      g_ptr_array_add (feeds, g_string_free_to_bytes (xml));
    }

  return feeds;
}

static void
answer_cb (SoupServer        *server,
           SoupServerMessage *message,
           const char        *path,
           GHashTable        *query,
           gpointer           data)
{
  GPtrArray *feeds = data;
  guint number = (guint) atoi (path + 1);
  g_autofree char *etag = g_strdup_printf ("\"feed-%u\"", number);
  SoupMessageHeaders *headers = soup_server_message_get_request_headers (message);
  gsize size;
  const char *body;

  if (g_strcmp0 (soup_message_headers_get_one (headers, "If-None-Match"), etag) == 0)
    {
      soup_server_message_set_status (message, 304, NULL);
      return;
    }
  body = g_bytes_get_data (g_ptr_array_index (feeds, number % feeds->len), &size);
  soup_server_message_set_status (message, 200, NULL);
  soup_message_headers_append (soup_server_message_get_response_headers (message), "ETag", etag);
  soup_server_message_set_response (message, "application/rss+xml", SOUP_MEMORY_STATIC, body, size);
}

/* The child: tells its port, and serves until it is killed. */
static void
serve (MirqabDossier *dossier,
       guint          n_feeds,
       guint          n_entries,
       int            out)
{
  g_autoptr (GPtrArray) feeds = make_feeds (dossier, n_feeds, n_entries);
  g_autoptr (SoupServer) server = soup_server_new (NULL, NULL);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  gint64 told[2] = { 0, 0 };
  GSList *uris;

  for (guint i = 0; i < feeds->len; i++)
    told[1] += g_bytes_get_size (g_ptr_array_index (feeds, i));
  soup_server_add_handler (server, NULL, answer_cb, feeds, NULL);
  soup_server_listen_local (server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, NULL);
  uris = soup_server_get_uris (server);
  told[0] = g_uri_get_port (uris->data);
  if (write (out, told, sizeof told) == sizeof told)
    g_main_loop_run (loop);
  exit (0);
}

static gboolean
fetch (MirqabArchive  *archive,
       MirqabAnalyser *analyser,
       guint           port,
       guint           n_feeds,
       const char     *what)
{
  MirqabFetchOptions options = { .now = g_get_real_time () / G_USEC_PER_SEC, .forced = TRUE };
  g_autoptr (GPtrArray) sources = mirqab_archive_list_sources (archive, NULL);
  g_autoptr (MirqabFetchResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 begun = g_get_monotonic_time ();
  struct rusage usage;

  for (guint i = sources->len; i < n_feeds; i++)
    {
      g_autofree char *url = g_strdup_printf ("http://127.0.0.1:%u/%u", port, i);

      g_ptr_array_add (sources, mirqab_kept_source_new (url));
    }
  result = mirqab_fetch_sources (archive, sources, analyser, &options, NULL, NULL, NULL, &error);
  if (result == NULL)
    {
      g_printerr ("%s\n", error->message);
      return FALSE;
    }
  getrusage (RUSAGE_SELF, &usage);
  g_print ("%s: %.2f s, %u new, %u aside, %u failed, %ld MB at most, %ld.%01ld s of processors so far\n", what,
           (double) (g_get_monotonic_time () - begun) / G_USEC_PER_SEC, result->n_new, result->n_aside,
           result->n_failed, usage.ru_maxrss / 1024, (long) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec),
           (long) usage.ru_utime.tv_usec / 100000);

  return result->n_failed == 0;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (MirqabDossier) dossier = NULL;
  g_autoptr (MirqabAnalyser) analyser = NULL;
  g_autoptr (MirqabArchive) archive = NULL;
  g_autoptr (GError) error = NULL;
  gint64 told[2];
  guint n_feeds, n_entries;
  int ends[2];
  pid_t child;
  gboolean succeeded;

  setlocale (LC_ALL, "");
  if (argc != 5)
    {
      g_printerr ("Usage: %s DOSSIER DATA-FOLDER FEEDS ENTRIES\n", argv[0]);
      return 2;
    }
  n_feeds = (guint) atoi (argv[3]);
  n_entries = (guint) atoi (argv[4]);
  if (pipe (ends) != 0)
    return 1;
  child = fork ();
  if (child == 0)
    serve (mirqab_dossier_load (argv[1], NULL), n_feeds, n_entries, ends[1]);
  if (read (ends[0], told, sizeof told) != sizeof told)
    return 1;
  g_print ("%u feeds, %.1f MB\n", n_feeds, (double) told[1] / 1e6);

  dossier = mirqab_dossier_load (argv[1], &error);
  archive = dossier != NULL ? mirqab_archive_open (argv[2], &error) : NULL;
  if (archive == NULL)
    {
      g_printerr ("%s\n", error->message);
      kill (child, SIGTERM);
      return 1;
    }
  analyser = mirqab_analyser_new (dossier);
  succeeded = fetch (archive, analyser, (guint) told[0], n_feeds, "first round")
              && fetch (archive, analyser, (guint) told[0], n_feeds, "second round");
  kill (child, SIGTERM);
  waitpid (child, NULL, 0);

  return succeeded ? 0 : 1;
}
