/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sources/visit.h"

#include <string.h>

#include "test-site.h"

#define NOW G_GINT64_CONSTANT (1700000000)

static MirqabVisit *
visit_with (MirqabFetcher           *fetcher,
            const MirqabSourceState *state)
{
  g_autoptr (GError) error = NULL;
  MirqabVisit *result = mirqab_visit_source (fetcher, state, NOW, FALSE, NULL, &error);

  g_assert_no_error (error);
  g_test_message ("%s: %s %s %s", state->url,
                  result->error_name != NULL ? result->error_name : "read",
                  result->reason != NULL ? result->reason : "",
                  result->warning != NULL ? result->warning : "");

  return result;
}

static MirqabVisit *
visit (TestSite          *site,
       MirqabSourceState *state, /* (transfer full) (nullable) */
       const char        *path)
{
  g_autoptr (MirqabFetcher) fetcher = mirqab_fetcher_new ();
  g_autofree char *url = g_strconcat (site->base, path, NULL);
  g_autoptr (MirqabSourceState) source = state != NULL ? state : mirqab_source_state_new (url);

  return visit_with (fetcher, source);
}

/* As if time had passed. */
static MirqabSourceState *
take_due_state (MirqabVisit *before)
{
  MirqabSourceState *state = g_steal_pointer (&before->state);

  state->next_check = 0;
  mirqab_visit_free (before);

  return state;
}

static void
test_conditional (TestSite      *site,
                  gconstpointer  data)
{
  MirqabVisit *first = visit (site, NULL, "/tagged");
  g_autoptr (MirqabVisit) second = NULL;
  g_autoptr (MirqabVisit) third = NULL;

  g_assert_cmpint (first->status, ==, MIRQAB_VISIT_OK);
  g_assert_cmpuint (first->feed->entries->len, ==, 1);
  g_assert_cmpstr (first->state->etag, ==, "W/\"a b\"");
  g_assert_cmpstr (first->state->last_modified, ==, "a day in May");

  second = visit (site, take_due_state (first), "/tagged");
  g_assert_cmpint (second->status, ==, MIRQAB_VISIT_NOT_MODIFIED);
  g_assert_null (second->feed);
  g_assert_nonnull (strstr (site->request, "If-None-Match: W/\"a b\"\n"));
  g_assert_nonnull (strstr (site->request, "If-Modified-Since: a day in May\n"));
  g_assert_cmpstr (second->state->etag, ==, "W/\"a b\"");
}

static void
test_validators_are_one_set (TestSite      *site,
                             gconstpointer  data)
{
  g_autofree char *plain = g_strconcat (site->base, "/plain", NULL);
  MirqabSourceState *state = mirqab_source_state_new (plain);
  g_autoptr (MirqabVisit) result = NULL;

  state->etag = g_strdup ("\"old\"");
  result = visit (site, state, "/plain");
  g_assert_cmpint (result->status, ==, MIRQAB_VISIT_OK);
  g_assert_null (result->state->etag);
}

static void
test_validators_stay_at_their_address (TestSite      *site,
                                       gconstpointer  data)
{
  g_autofree char *moved = g_strconcat (site->base, "/go/301/plain", NULL);
  MirqabSourceState *state = mirqab_source_state_new (moved);
  g_autoptr (MirqabVisit) result = NULL;

  state->etag = g_strdup ("\"secret\"");
  result = visit (site, state, "/go/301/plain");
  g_assert_cmpint (result->status, ==, MIRQAB_VISIT_OK);
  g_assert_null (strstr (site->request, "secret"));
}

static void
test_same_body (TestSite      *site,
                gconstpointer  data)
{
  MirqabVisit *first = visit (site, NULL, "/plain");
  g_autoptr (MirqabVisit) second = visit (site, take_due_state (first), "/plain");

  g_assert_cmpint (second->status, ==, MIRQAB_VISIT_NOT_MODIFIED);
}

static void
test_redirects (TestSite      *site,
                gconstpointer  data)
{
  static const struct
  {
    const char *path;
    const char *stored; /* path, or NULL: as before */
    const char *error;
  } cases[] = {
    { "/go/301/plain", "/plain", NULL },
    { "/go/308/plain", "/plain", NULL },
    { "/go/302/plain", NULL, NULL },
    { "/go/307/plain", NULL, NULL },
    { "/go/301/go/302/plain", "/go/302/plain", NULL },
    { "/go/302/go/301/plain", NULL, NULL },
    { "/go/301/page", NULL, "not_a_feed" },
    { "/go/301/status/404", NULL, "http_404" },
    { "/go/301/go/301/go/301/go/301/go/301/go/301/go/301/go/301/go/301/go/301/go/301/go/301/plain",
      NULL, "too_many_redirects" },
    { "/off/ftp://example.org/feed", NULL, "bad_scheme" },
    { "/off/file:///etc/passwd", NULL, "bad_scheme" },
    { "/off/javascript:1", NULL, "bad_scheme" },
    { "/off/", NULL, "bad_scheme" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MirqabVisit) result = visit (site, NULL, cases[i].path);
      g_autofree char *stored =
        g_strconcat (site->base, cases[i].stored != NULL ? cases[i].stored : cases[i].path, NULL);

      g_assert_cmpstr (result->error_name, ==, cases[i].error);
      g_assert_cmpstr (result->state->url, ==, stored);
    }
}

/* What a person wrote into an address is for its host alone. */
static void
test_credentials (TestSite      *site,
                  gconstpointer  data)
{
  const char *port = strrchr (site->base, ':');
  g_autofree char *own = g_strdup_printf ("http://reader:secret@127.0.0.1%s/locked", port);
  g_autofree char *leading = g_strdup_printf ("http://reader:secret@127.0.0.1%s/off/http://localhost%s/locked",
                                              port, port);
  g_autoptr (MirqabSourceState) first = mirqab_source_state_new (own);
  g_autoptr (MirqabSourceState) second = mirqab_source_state_new (leading);
  g_autoptr (MirqabFetcher) fetcher = mirqab_fetcher_new ();
  g_autoptr (MirqabVisit) allowed = visit_with (fetcher, first);
  g_autoptr (MirqabVisit) refused = visit_with (fetcher, second);

  g_assert_null (allowed->error_name);
  g_assert_cmpstr (refused->error_name, ==, "http_401");
  g_assert_null (strstr (site->request, "Authorization"));
  g_assert_null (strstr (site->request, "secret"));
}

static void
test_ring (TestSite      *site,
           gconstpointer  data)
{
  g_autoptr (MirqabVisit) result = visit (site, NULL, "/ring/a");

  g_assert_cmpstr (result->error_name, ==, "too_many_redirects");
  g_assert_cmpuint (site->n_requests, ==, 2);
}

static void
test_pace (TestSite      *site,
           gconstpointer  data)
{
  static const struct
  {
    const char *path;
    const char *error;
    gint64      wait; /* seconds until the next check */
  } cases[] = {
    { "/plain", NULL, 3600 },
    { "/slow-news", NULL, 7200 },
    { "/twice-a-day", NULL, 43200 },
    { "/status/429/120", "http_429", 120 },
    { "/status/503/Tue, 14 Nov 2023 23:13:20 GMT", "http_5xx", 3600 },
    { "/status/503", "http_5xx", 3600 },
    { "/status/429/99999999", "http_429", 86400 },
    { "/status/429/soon", "http_429", 3600 },
    { "/status/404", "http_404", 3600 },
    { "/status/403", "http_403", 3600 },
    { "/status/500", "http_5xx", 3600 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MirqabVisit) result = visit (site, NULL, cases[i].path);

      g_assert_cmpstr (result->error_name, ==, cases[i].error);
      g_assert_cmpint (result->state->next_check, ==, NOW + cases[i].wait);
    }
}

static void
test_held (TestSite      *site,
           gconstpointer  data)
{
  g_autoptr (MirqabFetcher) fetcher = mirqab_fetcher_new ();
  g_autoptr (MirqabVisit) busy = visit (site, NULL, "/status/429/600");
  g_autoptr (MirqabVisit) failing = visit (site, NULL, "/status/404");
  g_autoptr (MirqabVisit) gone = visit (site, NULL, "/status/410");
  g_autoptr (MirqabVisit) again = NULL;
  g_autoptr (MirqabVisit) forced = NULL;
  g_autoptr (MirqabVisit) polled = NULL;
  guint n_requests = site->n_requests;

  /* a server's wish holds even when a person insists */
  again = mirqab_visit_source (fetcher, busy->state, NOW + 599, TRUE, NULL, NULL);
  g_assert_cmpint (again->status, ==, MIRQAB_VISIT_SKIPPED);
  polled = mirqab_visit_source (fetcher, gone->state, NOW + 999999, FALSE, NULL, NULL);
  g_assert_cmpint (polled->status, ==, MIRQAB_VISIT_GONE);
  g_assert_cmpuint (site->n_requests, ==, n_requests);

  forced = mirqab_visit_source (fetcher, failing->state, NOW + 1, TRUE, NULL, NULL);
  g_assert_cmpint (forced->status, ==, MIRQAB_VISIT_ERROR);
  g_assert_cmpuint (forced->state->n_failures, ==, 2);
  g_assert_cmpint (forced->state->next_check, ==, NOW + 1 + 7200);
}

static void
test_bodies (TestSite      *site,
             gconstpointer  data)
{
  static const struct
  {
    const char *path;
    const char *error;
  } cases[] = {
    { "/gzip", NULL },
    { "/feed.xml.gz", NULL },
    { "/deflate", NULL },
    { "/raw-deflate", NULL },
    { "/lying", NULL },
    { "/bomb", "too_large" },
    { "/page", "not_a_feed" },
    { "/empty", "not_a_feed" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MirqabVisit) result = visit (site, NULL, cases[i].path);

      g_assert_cmpstr (result->error_name, ==, cases[i].error);
      if (cases[i].error == NULL)
        g_assert_cmpuint (result->feed->entries->len, ==, 1);
    }
}

/* A server for one connection that writes what it is told, and no more. */
typedef struct
{
  const char *bytes;
  gboolean    stays_open;
} Script;

typedef struct
{
  const Script    *script;
  GSocketListener *listener;
  char             request[2048];
} Player;

static gpointer
run_player (gpointer data)
{
  Player *player = data;
  g_autoptr (GSocketConnection) connection =
    g_socket_listener_accept (player->listener, NULL, NULL, NULL);
  GInputStream *in = g_io_stream_get_input_stream (G_IO_STREAM (connection));
  GOutputStream *out = g_io_stream_get_output_stream (G_IO_STREAM (connection));
  char buffer[16];

  g_input_stream_read (in, player->request, sizeof player->request - 1, NULL, NULL);
  g_output_stream_write_all (out, player->script->bytes, strlen (player->script->bytes), NULL, NULL,
                             NULL);
  if (player->script->stays_open)
    g_input_stream_read (in, buffer, sizeof buffer, NULL, NULL);
  g_io_stream_close (G_IO_STREAM (connection), NULL, NULL);

  return NULL;
}

static MirqabVisit *
visit_player (Player       *player,
              const Script *script,
              const char   *path)
{
  g_autoptr (GSocketListener) listener = g_socket_listener_new ();
  g_autoptr (MirqabFetcher) fetcher = mirqab_fetcher_new ();
  g_autoptr (MirqabSourceState) state = NULL;
  g_autofree char *url = NULL;
  guint16 port = g_socket_listener_add_any_inet_port (listener, NULL, NULL);
  GThread *thread;
  MirqabVisit *result;

  player->script = script;
  player->listener = listener;
  thread = g_thread_new ("player", run_player, player);
  url = g_strdup_printf ("http://127.0.0.1:%u%s", port, path);
  state = mirqab_source_state_new (url);
  mirqab_fetcher_set_deadline (fetcher, 1);
  result = visit_with (fetcher, state);
  g_thread_join (thread);

  return result;
}

static void
test_bad_servers (void)
{
  static const struct
  {
    Script      script;
    const char *error;
  } cases[] = {
    { { "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<rss>" }, "truncated" },
    { { "SSH-2.0-OpenSSH_9.2\r\n" }, "garbage" },
    { { "" }, "refused" },
    { { "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<rss>", TRUE }, "timeout" },
    { { "HTTP/1.1 200 OK\r\nX-Slow", TRUE }, "timeout" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Player player = { NULL };
      g_autoptr (MirqabVisit) result = visit_player (&player, &cases[i].script, "/");

      g_assert_cmpstr (result->error_name, ==, cases[i].error);
    }
}

static void
test_truncated (void)
{
  const Script script = {
    "HTTP/1.1 200 OK\r\nContent-Length: 900\r\nETag: \"a\"\r\n\r\n"
    "<rss><channel><item><title>a</title></item><item><title>b</title></item><item><title>c</ti"
  };
  Player player = { NULL };
  g_autoptr (MirqabVisit) result = visit_player (&player, &script, "/");

  g_assert_cmpint (result->status, ==, MIRQAB_VISIT_ERROR);
  g_assert_cmpstr (result->error_name, ==, "truncated");
  g_assert_cmpuint (result->feed->entries->len, ==, 2);
  g_assert_null (result->state->etag);
}

static void
test_manners (void)
{
  const Script script = { "HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n" };
  Player player = { NULL };
  g_autoptr (MirqabVisit) result = visit_player (&player, &script, "/أ/%D8%A3 b?q=%2F&أ=1#part");

  g_assert_cmpstr (result->error_name, ==, "http_404");
  g_assert_true (g_str_has_prefix (player.request,
                                   "GET /%D8%A3/%D8%A3%20b?q=%2F&%D8%A3=1 HTTP/1.1\r\n"));
  g_assert_nonnull (strstr (player.request, "User-Agent: Mirqab/"));
  g_assert_nonnull (strstr (player.request, "Accept-Encoding: gzip, deflate, br\r\n"));
  g_assert_null (strstr (player.request, "Referer"));
  g_assert_null (strstr (player.request, "Cookie"));
}

static void
test_unreachable (void)
{
  g_autoptr (MirqabFetcher) fetcher = mirqab_fetcher_new ();
  static const struct
  {
    const char *url;
    const char *error;
  } cases[] = {
    { "http://127.0.0.1:1/", "refused" },
    { "ftp://127.0.0.1/", "bad_scheme" },
    { "file:///etc/passwd", "bad_scheme" },
    { "http://", "bad_scheme" },
    { "http://no..host/", "dns" }, /* refused before anybody is asked */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MirqabSourceState) state = mirqab_source_state_new (cases[i].url);
      g_autoptr (MirqabVisit) result = visit_with (fetcher, state);

      g_assert_cmpstr (result->error_name, ==, cases[i].error);
    }
}

/* The loopback interface is a person's own choice here; another private network
 * behind a redirect is not. */
static void
test_private (TestSite      *site,
              gconstpointer  data)
{
  g_autoptr (MirqabVisit) cloud = visit (site, NULL, "/off/http://169.254.169.254/latest/meta-data");
  g_autoptr (MirqabVisit) home = visit (site, NULL, "/off/http://192.168.0.1/");

  g_assert_cmpstr (cloud->error_name, ==, "private_address");
  g_assert_cmpstr (home->error_name, ==, "private_address");
}

static void
test_tls (TestSite      *site,
          gconstpointer  data)
{
  g_autoptr (MirqabVisit) result = NULL;

  if (!g_tls_backend_supports_tls (g_tls_backend_get_default ()))
    {
      g_test_skip ("there is no TLS here");
      return;
    }
  result = visit (site, NULL, "/plain");
  g_assert_cmpstr (result->error_name, ==, "tls_self_signed");
  g_assert_nonnull (strstr (result->reason, "certificate"));
  g_assert_cmpuint (site->n_requests, ==, 0);
}

typedef struct
{
  MirqabFetcher *fetcher;
  const char    *base;
  int            n_read; /* atomic */
} Crowd;

static void
visit_in_crowd (gpointer task,
                gpointer data)
{
  Crowd *crowd = data;
  g_autofree char *url = g_strdup_printf ("%s/plain?%d", crowd->base, GPOINTER_TO_INT (task));
  g_autoptr (MirqabSourceState) state = mirqab_source_state_new (url);
  g_autoptr (MirqabVisit) result =
    mirqab_visit_source (crowd->fetcher, state, NOW, FALSE, NULL, NULL);

  if (result->status == MIRQAB_VISIT_OK)
    g_atomic_int_inc (&crowd->n_read);
}

/* One fetcher serves many threads. */
static void
test_crowd (TestSite      *site,
            gconstpointer  data)
{
  g_autoptr (MirqabFetcher) fetcher = mirqab_fetcher_new ();
  Crowd crowd = { fetcher, site->base, 0 };
  GThreadPool *pool = g_thread_pool_new (visit_in_crowd, &crowd, 8, TRUE, NULL);

  for (int i = 1; i <= 100; i++)
    g_thread_pool_push (pool, GINT_TO_POINTER (i), NULL);
  g_thread_pool_free (pool, FALSE, TRUE);
  g_assert_cmpint (g_atomic_int_get (&crowd.n_read), ==, 100);
}

static void
test_cancelled (TestSite      *site,
                gconstpointer  data)
{
  g_autoptr (MirqabFetcher) fetcher = mirqab_fetcher_new ();
  g_autoptr (MirqabSourceState) state = mirqab_source_state_new (site->base);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (mirqab_visit_source (fetcher, state, NOW, FALSE, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

#define ADD(path, function) g_test_add (path, TestSite, NULL, test_site_set_up, function, test_site_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_setenv ("no_proxy", "*", TRUE);
  g_setenv ("GIO_USE_PROXY_RESOLVER", "dummy", TRUE);
  g_test_init (&argc, &argv, NULL);
  ADD ("/sources/fetch/conditional", test_conditional);
  ADD ("/sources/fetch/validators-are-one-set", test_validators_are_one_set);
  ADD ("/sources/fetch/validators-stay-at-their-address", test_validators_stay_at_their_address);
  ADD ("/sources/fetch/same-body", test_same_body);
  ADD ("/sources/fetch/redirects", test_redirects);
  ADD ("/sources/fetch/ring", test_ring);
  ADD ("/sources/fetch/credentials", test_credentials);
  ADD ("/sources/fetch/pace", test_pace);
  ADD ("/sources/fetch/held", test_held);
  ADD ("/sources/fetch/bodies", test_bodies);
  ADD ("/sources/fetch/private", test_private);
  ADD ("/sources/fetch/crowd", test_crowd);
  ADD ("/sources/fetch/cancelled", test_cancelled);
  g_test_add ("/sources/fetch/tls", TestSite, "secure", test_site_set_up, test_tls,
              test_site_tear_down);
  g_test_add_func ("/sources/fetch/bad-servers", test_bad_servers);
  g_test_add_func ("/sources/fetch/truncated", test_truncated);
  g_test_add_func ("/sources/fetch/manners", test_manners);
  g_test_add_func ("/sources/fetch/unreachable", test_unreachable);

  return g_test_run ();
}
