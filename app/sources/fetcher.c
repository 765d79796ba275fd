/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "mirqab-config.h"

#include "sources/fetcher.h"

#include <libsoup/soup.h>
#include <string.h>

#include "sources/body-decoder.h"
#include "sources/document.h"
#include "sources/network-address.h"
#include "sources/web-address.h"

#define USER_AGENT "Mirqab/" MIRQAB_VERSION " (+https://mirqab.org/)"

#define MAX_REDIRECTS        10
#define MAX_CONNECTIONS      10
#define MAX_HOST_CONNECTIONS 2
#define SILENCE_SECONDS      30 /* without a byte */
#define DEADLINE_SECONDS     60 /* for all of it */
#define CHUNK                (64 * 1024)

struct _MirqabFetcher
{
  GObject      parent_instance;
  SoupSession *session;  /* owned */
  guint        deadline; /* seconds */
};

G_DEFINE_FINAL_TYPE (MirqabFetcher, mirqab_fetcher, G_TYPE_OBJECT)

G_DEFINE_QUARK (mirqab-fetch-error-quark, mirqab_fetch_error)

/* One call of mirqab_fetcher_get(). It runs a main context of its own, so that
 * the deadline holds whatever the other side does. */
typedef struct
{
  SoupSession  *session;
  GMainContext *context;
  GCancellable *cancellable;  /* of this call: the caller's, the deadline or a guard */
  GAsyncResult *result;       /* owned, nullable: the answer that is waited for */
  gboolean      is_late;
  gboolean      is_private;
  gboolean      has_network;  /* the first address was reached; network says whose it is */
  MirqabNetwork network;
  gboolean      uses_proxy;
} Fetch;

void
mirqab_answer_free (MirqabAnswer *answer)
{
  if (answer == NULL)
    return;
  g_clear_pointer (&answer->body, g_bytes_unref);
  g_free (answer->content_type);
  g_free (answer->url);
  g_free (answer->permanent_url);
  g_free (answer->etag);
  g_free (answer->last_modified);
  g_free (answer->retry_after);
  g_free (answer);
}

static void
take_result_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      data)
{
  Fetch *fetch = data;

  fetch->result = g_object_ref (result);
}

static GAsyncResult *
wait_for_result (Fetch *fetch)
{
  while (fetch->result == NULL)
    g_main_context_iteration (fetch->context, TRUE);

  return g_steal_pointer (&fetch->result);
}

/* Where a person's own source is private, it may lead to others of that network,
 * and to public ones; a public one never leads to a private one. */
static void
check_address (Fetch          *fetch,
               GSocketAddress *address)
{
  MirqabNetwork network;

  if (fetch->uses_proxy || !G_IS_INET_SOCKET_ADDRESS (address))
    return;
  network =
    mirqab_network_of_address (g_inet_socket_address_get_address (G_INET_SOCKET_ADDRESS (address)));
  if (!fetch->has_network)
    {
      fetch->network = network;
      return;
    }
  if (network != MIRQAB_NETWORK_PUBLIC && network != fetch->network)
    {
      fetch->is_private = TRUE;
      g_cancellable_cancel (fetch->cancellable);
    }
}

/* Looked at when a connection is begun, so after DNS and before the first byte. */
static void
network_event_cb (SoupMessage       *message,
                  GSocketClientEvent event,
                  GIOStream         *connection,
                  Fetch             *fetch)
{
  g_autoptr (GSocketAddress) address = NULL;

  if (event != G_SOCKET_CLIENT_CONNECTING || !G_IS_SOCKET_CONNECTION (connection))
    return;
  address = g_socket_connection_get_remote_address (G_SOCKET_CONNECTION (connection), NULL);
  check_address (fetch, address);
}

/* The same for a connection that was kept from an earlier request. */
static void
starting_cb (SoupMessage *message,
             Fetch       *fetch)
{
  GSocketAddress *address = soup_message_get_remote_address (message);

  check_address (fetch, address);
  fetch->has_network = TRUE;
}

/* What stands raw in an address is encoded once; what is encoded stays. */
static char *
encode_for_wire (const char *url)
{
  const char *path = strstr (url, "://");
  GString *encoded = g_string_new (NULL);

  path = path != NULL ? path + 3 + strcspn (path + 3, "/?#") : url;
  g_string_append_len (encoded, url, path - url);
  for (; *path != '\0' && *path != '#'; path++)
    if ((guchar) *path <= ' ' || (guchar) *path >= 0x7F || strchr ("\"<>\\^`{|}", *path) != NULL)
      g_string_append_printf (encoded, "%%%02X", (guchar) *path);
    else
      g_string_append_c (encoded, *path);

  return g_string_free (encoded, FALSE);
}

/* (nullable): NULL for what is no http or https address with a host */
static GUri *
parse_address (const char *url)
{
  g_autofree char *encoded = encode_for_wire (url);
  g_autoptr (GUri) uri = NULL;

  if (mirqab_web_address_is_http (url))
    uri = g_uri_parse (encoded, SOUP_HTTP_URI_FLAGS, NULL);
  if (uri == NULL || g_uri_get_host (uri) == NULL || *g_uri_get_host (uri) == '\0')
    return NULL;

  return g_steal_pointer (&uri);
}

static SoupMessage *
new_message (Fetch                *fetch,
             const char           *url,
             const MirqabRequest  *request,
             GError              **error)
{
  g_autoptr (GUri) uri = parse_address (url);
  SoupMessage *message;
  SoupMessageHeaders *headers;

  if (uri == NULL)
    {
      g_set_error (error, MIRQAB_FETCH_ERROR, MIRQAB_FETCH_ERROR_BAD_SCHEME,
                   "This is no address of the web: %s", url);
      return NULL;
    }

  message = soup_message_new_from_uri (SOUP_METHOD_GET, uri);
  soup_message_add_flags (message, SOUP_MESSAGE_NO_REDIRECT);
  headers = soup_message_get_request_headers (message);
  soup_message_headers_append (headers, "Accept-Encoding", "gzip, deflate, br");
  soup_message_headers_append (headers, "Accept",
                               "application/atom+xml, application/rss+xml, application/feed+json, "
                               "application/xml;q=0.9, text/html;q=0.8, */*;q=0.5");
  if (strcmp (url, request->url) == 0)
    {
      if (request->etag != NULL)
        soup_message_headers_append (headers, "If-None-Match", request->etag);
      if (request->last_modified != NULL)
        soup_message_headers_append (headers, "If-Modified-Since", request->last_modified);
    }
  g_signal_connect (message, "network-event", G_CALLBACK (network_event_cb), fetch);
  g_signal_connect (message, "starting", G_CALLBACK (starting_cb), fetch);

  return message;
}

static void
find_proxy (Fetch      *fetch,
            const char *url)
{
  g_auto (GStrv) proxies = g_proxy_resolver_lookup (g_proxy_resolver_get_default (), url,
                                                    fetch->cancellable, NULL);

  fetch->uses_proxy = proxies != NULL && proxies[0] != NULL &&
                      strcmp (proxies[0], "direct://") != 0;
}

/* Returns: of MirqabFetchError */
static int
name_tls_failure (GTlsCertificateFlags   flags,
                  const char           **reason)
{
  if ((flags & G_TLS_CERTIFICATE_EXPIRED) != 0)
    {
      *reason = "The certificate has expired";
      return MIRQAB_FETCH_ERROR_TLS_EXPIRED;
    }
  if ((flags & G_TLS_CERTIFICATE_UNKNOWN_CA) != 0)
    {
      *reason = "The certificate is signed by nobody who is known, perhaps by itself";
      return MIRQAB_FETCH_ERROR_TLS_SELF_SIGNED;
    }
  if ((flags & G_TLS_CERTIFICATE_BAD_IDENTITY) != 0)
    {
      *reason = "The certificate is for another name";
      return MIRQAB_FETCH_ERROR_TLS_WRONG_NAME;
    }
  if ((flags & G_TLS_CERTIFICATE_NOT_ACTIVATED) != 0)
    *reason = "The certificate is not valid yet";
  else if (flags != 0)
    *reason = "The certificate is not trusted";

  return MIRQAB_FETCH_ERROR_TLS;
}

/* Replaces libsoup's and GIO's errors by ours. */
static void
translate_failure (Fetch        *fetch,
                   SoupMessage  *message,
                   GError       *failure, /* (transfer full) */
                   GError      **error)
{
  GTlsCertificateFlags flags = soup_message_get_tls_peer_certificate_errors (message);
  const char *reason = failure->message;
  int code = MIRQAB_FETCH_ERROR_REFUSED;

  if (fetch->is_private)
    {
      code = MIRQAB_FETCH_ERROR_PRIVATE_ADDRESS;
      reason = "A public source leads into a private network";
    }
  else if (fetch->is_late || g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    {
      code = MIRQAB_FETCH_ERROR_TIMEOUT;
      reason = "The server took too long";
    }
  else if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, failure);
      return;
    }
  else if (failure->domain == G_TLS_ERROR)
    {
      code = name_tls_failure (flags, &reason);
    }
  else if (failure->domain == G_RESOLVER_ERROR)
    {
      code = MIRQAB_FETCH_ERROR_DNS;
    }
  else if (failure->domain == SOUP_SESSION_ERROR &&
           (failure->code == SOUP_SESSION_ERROR_PARSING ||
            failure->code == SOUP_SESSION_ERROR_ENCODING))
    {
      code = MIRQAB_FETCH_ERROR_GARBAGE;
    }
  else if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_INVALID_DATA))
    {
      code = MIRQAB_FETCH_ERROR_GARBAGE;
    }
  g_set_error_literal (error, MIRQAB_FETCH_ERROR, code, reason);
  g_error_free (failure);
}

static GInputStream *
send_message (Fetch        *fetch,
              SoupMessage  *message,
              GError      **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  GError *failure = NULL;
  GInputStream *stream;

  soup_session_send_async (fetch->session, message, G_PRIORITY_DEFAULT, fetch->cancellable,
                           take_result_cb, fetch);
  result = wait_for_result (fetch);
  stream = soup_session_send_finish (fetch->session, result, &failure);
  if (stream == NULL)
    translate_failure (fetch, message, failure, error);

  return stream;
}

/* Returns: the next piece, empty at the end; NULL with an error */
static GBytes *
read_piece (Fetch         *fetch,
            SoupMessage   *message,
            GInputStream  *stream,
            gboolean      *is_truncated,
            GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  GError *failure = NULL;
  GBytes *piece;

  g_input_stream_read_bytes_async (stream, CHUNK, G_PRIORITY_DEFAULT, fetch->cancellable,
                                   take_result_cb, fetch);
  result = wait_for_result (fetch);
  piece = g_input_stream_read_bytes_finish (stream, result, &failure);
  if (piece == NULL && g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT))
    {
      *is_truncated = TRUE;
      g_error_free (failure);
      return g_bytes_new (NULL, 0);
    }
  if (piece == NULL)
    translate_failure (fetch, message, failure, error);

  return piece;
}

static GBytes *
read_body (Fetch         *fetch,
           SoupMessage   *message,
           GInputStream  *stream,
           gboolean      *is_truncated,
           GError       **error)
{
  g_autoptr (GByteArray) body = g_byte_array_new ();

  while (TRUE)
    {
      g_autoptr (GBytes) piece = read_piece (fetch, message, stream, is_truncated, error);

      if (piece == NULL)
        return NULL;
      if (g_bytes_get_size (piece) == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&body));
      if (body->len + g_bytes_get_size (piece) > MIRQAB_DOCUMENT_MAX_BYTES)
        {
          g_set_error_literal (error, MIRQAB_FETCH_ERROR, MIRQAB_FETCH_ERROR_TOO_LARGE,
                               "The answer is too large");
          return NULL;
        }
      g_byte_array_append (body, g_bytes_get_data (piece, NULL), g_bytes_get_size (piece));
    }
}

static gboolean
read_decoded (Fetch         *fetch,
              SoupMessage   *message,
              GInputStream  *stream,
              MirqabAnswer  *answer,
              GError       **error)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (message);
  const char *encoding = soup_message_headers_get_list (headers, "Content-Encoding");
  g_autoptr (GBytes) body = read_body (fetch, message, stream, &answer->is_truncated, error);
  g_autoptr (GError) failure = NULL;
  int code = MIRQAB_FETCH_ERROR_DECODE;

  if (body == NULL)
    return FALSE;
  answer->body = mirqab_body_decode (body, encoding, MIRQAB_DOCUMENT_MAX_BYTES, &failure);
  if (answer->body != NULL)
    return TRUE;

  if (g_error_matches (failure, MIRQAB_SOURCE_ERROR, MIRQAB_SOURCE_ERROR_TOO_LARGE))
    code = MIRQAB_FETCH_ERROR_TOO_LARGE;
  else if (answer->is_truncated)
    code = MIRQAB_FETCH_ERROR_TRUNCATED;
  g_set_error_literal (error, MIRQAB_FETCH_ERROR, code, failure->message);

  return FALSE;
}

static int
read_max_age (SoupMessageHeaders *headers)
{
  const char *control = soup_message_headers_get_list (headers, "Cache-Control");
  GHashTable *parameters = control != NULL ? soup_header_parse_param_list (control) : NULL;
  const char *value;
  guint64 seconds = 0;
  int max_age = -1;

  if (parameters == NULL)
    return -1;
  value = g_hash_table_lookup (parameters, "max-age");
  if (value != NULL && g_ascii_string_to_unsigned (value, 10, 0, G_MAXINT32, &seconds, NULL))
    max_age = seconds;
  soup_header_free_param_list (parameters);

  return max_age;
}

static MirqabAnswer *
read_answer (Fetch         *fetch,
             SoupMessage   *message,
             GInputStream  *stream,
             GError       **error)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (message);
  g_autoptr (MirqabAnswer) answer = g_new0 (MirqabAnswer, 1);

  answer->http_status = soup_message_get_status (message);
  answer->content_type = g_strdup (soup_message_headers_get_one (headers, "Content-Type"));
  answer->etag = g_strdup (soup_message_headers_get_one (headers, "ETag"));
  answer->last_modified = g_strdup (soup_message_headers_get_one (headers, "Last-Modified"));
  answer->retry_after = g_strdup (soup_message_headers_get_one (headers, "Retry-After"));
  answer->max_age = read_max_age (headers);
  if (SOUP_STATUS_IS_SUCCESSFUL (answer->http_status) &&
      !read_decoded (fetch, message, stream, answer, error))
    return NULL;

  return g_steal_pointer (&answer);
}

static gboolean
is_redirect (guint status)
{
  return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

/* Follows one step. @visited holds the addresses of the chain. */
static char *
next_address (SoupMessage  *message,
              const char   *url,
              GHashTable   *visited,
              GError      **error)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (message);
  const char *location = soup_message_headers_get_one (headers, "Location");
  g_autofree char *valid = location != NULL ? g_utf8_make_valid (location, -1) : NULL;
  g_autofree char *next = mirqab_web_address_resolve (url, valid);

  if (next == NULL || !mirqab_web_address_is_http (next))
    g_set_error (error, MIRQAB_FETCH_ERROR, MIRQAB_FETCH_ERROR_BAD_SCHEME,
                 "It redirects to what is no address of the web");
  else if (g_hash_table_contains (visited, next) || g_hash_table_size (visited) > MAX_REDIRECTS)
    g_set_error (error, MIRQAB_FETCH_ERROR, MIRQAB_FETCH_ERROR_TOO_MANY_REDIRECTS,
                 g_hash_table_contains (visited, next) ? "The redirects go in a ring"
                                                       : "There are too many redirects");
  else
    return g_steal_pointer (&next);

  return NULL;
}

static MirqabAnswer *
follow (Fetch                *fetch,
        const MirqabRequest  *request,
        GError              **error)
{
  g_autoptr (GHashTable) visited = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *url = g_strdup (request->url);
  g_autofree char *permanent_url = NULL;
  gboolean is_permanent = TRUE;
  gboolean leaves_tls = FALSE;

  while (TRUE)
    {
      g_autoptr (SoupMessage) message = NULL;
      g_autoptr (GInputStream) stream = NULL;
      MirqabAnswer *answer;
      guint status;
      char *next;

      find_proxy (fetch, url);
      message = new_message (fetch, url, request, error);
      stream = message != NULL ? send_message (fetch, message, error) : NULL;
      if (stream == NULL)
        return NULL;

      status = soup_message_get_status (message);
      if (!is_redirect (status))
        {
          answer = read_answer (fetch, message, stream, error);
          if (answer == NULL)
            return NULL;
          answer->url = g_steal_pointer (&url);
          answer->permanent_url = g_steal_pointer (&permanent_url);
          answer->leaves_tls = leaves_tls;
          return answer;
        }

      g_hash_table_add (visited, g_strdup (url));
      next = next_address (message, url, visited, error);
      if (next == NULL)
        return NULL;
      is_permanent &= status == 301 || status == 308;
      leaves_tls |= g_ascii_strncasecmp (url, "https:", 6) == 0 &&
                    g_ascii_strncasecmp (next, "http:", 5) == 0;
      if (is_permanent)
        {
          g_free (permanent_url);
          permanent_url = g_strdup (next);
        }
      g_free (url);
      url = next;
    }
}

static gboolean
deadline_cb (gpointer data)
{
  Fetch *fetch = data;

  fetch->is_late = TRUE;
  g_cancellable_cancel (fetch->cancellable);

  return G_SOURCE_REMOVE;
}

static void
forward_cancel_cb (GCancellable *cancellable,
                   GCancellable *own)
{
  g_cancellable_cancel (own);
}

static GSource *
start_deadline (Fetch *fetch,
                guint  seconds)
{
  GSource *source = g_timeout_source_new_seconds (seconds);

  g_source_set_callback (source, deadline_cb, fetch, NULL);
  g_source_attach (source, fetch->context);

  return source;
}

/* What is left to run of cancelled requests must not find this call gone. */
static void
drain (Fetch *fetch)
{
  for (int i = 0; i < 100 && g_main_context_iteration (fetch->context, FALSE); i++)
    ;
}

/**
 * mirqab_fetcher_get:
 *
 * Follows redirects, to http and https only, and not from a public address to a
 * private one. Any HTTP status is an answer, not an error.
 *
 * Returns: (transfer full) (nullable): or %NULL with MIRQAB_FETCH_ERROR, or
 *   %G_IO_ERROR_CANCELLED
 */
MirqabAnswer *
mirqab_fetcher_get (MirqabFetcher        *self,
                    const MirqabRequest  *request,
                    GCancellable         *cancellable,
                    GError              **error)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GCancellable) own = g_cancellable_new ();
  Fetch fetch = { .session = self->session, .context = context, .cancellable = own };
  MirqabAnswer *answer;
  GSource *deadline;
  gulong handler = 0;

  g_return_val_if_fail (MIRQAB_IS_FETCHER (self), NULL);

  g_main_context_push_thread_default (context);
  deadline = start_deadline (&fetch, self->deadline);
  if (cancellable != NULL)
    handler = g_cancellable_connect (cancellable, G_CALLBACK (forward_cancel_cb), own, NULL);
  answer = follow (&fetch, request, error);
  if (cancellable != NULL)
    g_cancellable_disconnect (cancellable, handler);
  g_source_destroy (deadline);
  g_source_unref (deadline);
  drain (&fetch);
  g_main_context_pop_thread_default (context);

  return answer;
}

/**
 * mirqab_fetch_error_for_status:
 *
 * Returns: (transfer full): what a status that is no success means to whoever
 *   needs a body
 */
GError *
mirqab_fetch_error_for_status (guint http_status)
{
  MirqabFetchError code = MIRQAB_FETCH_ERROR_HTTP;

  if (http_status == 401 || http_status == 403)
    code = MIRQAB_FETCH_ERROR_HTTP_FORBIDDEN;
  else if (http_status == 404)
    code = MIRQAB_FETCH_ERROR_HTTP_NOT_FOUND;
  else if (http_status == 410)
    code = MIRQAB_FETCH_ERROR_HTTP_GONE;
  else if (http_status == 429)
    code = MIRQAB_FETCH_ERROR_HTTP_TOO_MANY;
  else if (http_status >= 500)
    code = MIRQAB_FETCH_ERROR_HTTP_SERVER;

  return g_error_new (MIRQAB_FETCH_ERROR, code, "The server answers %u", http_status);
}

/**
 * mirqab_fetch_error_name:
 * @error: (nullable): of MIRQAB_FETCH_ERROR
 * @http_status: what counts where there is no error
 * @buffer: room for the name of a status
 *
 * Returns: the name by which the fault is kept: see fetch-fault.h
 */
const char *
mirqab_fetch_error_name (const GError *error,
                         guint         http_status,
                         char          buffer[16])
{
  const char *const names[] = {
    [MIRQAB_FETCH_ERROR_TOO_LARGE] = "too_large",
    [MIRQAB_FETCH_ERROR_TIMEOUT] = "timeout",
    [MIRQAB_FETCH_ERROR_TLS] = "tls",
    [MIRQAB_FETCH_ERROR_TLS_EXPIRED] = "tls_expired",
    [MIRQAB_FETCH_ERROR_TLS_WRONG_NAME] = "tls_wrong_name",
    [MIRQAB_FETCH_ERROR_TLS_SELF_SIGNED] = "tls_self_signed",
    [MIRQAB_FETCH_ERROR_TOO_MANY_REDIRECTS] = "too_many_redirects",
    [MIRQAB_FETCH_ERROR_BAD_SCHEME] = "bad_scheme",
    [MIRQAB_FETCH_ERROR_PRIVATE_ADDRESS] = "private_address",
    [MIRQAB_FETCH_ERROR_NOT_A_FEED] = "not_a_feed",
    [MIRQAB_FETCH_ERROR_HTTP_FORBIDDEN] = "http_403",
    [MIRQAB_FETCH_ERROR_HTTP_NOT_FOUND] = "http_404",
    [MIRQAB_FETCH_ERROR_HTTP_GONE] = "http_410",
    [MIRQAB_FETCH_ERROR_HTTP_TOO_MANY] = "http_429",
    [MIRQAB_FETCH_ERROR_HTTP_SERVER] = "http_5xx",
    [MIRQAB_FETCH_ERROR_TRUNCATED] = "truncated",
    [MIRQAB_FETCH_ERROR_DECODE] = "decode",
    [MIRQAB_FETCH_ERROR_DNS] = "dns",
    [MIRQAB_FETCH_ERROR_REFUSED] = "refused",
    [MIRQAB_FETCH_ERROR_GARBAGE] = "garbage",
  };

  if (error != NULL && error->domain == MIRQAB_FETCH_ERROR &&
      error->code < (int) G_N_ELEMENTS (names) && names[error->code] != NULL)
    return names[error->code];
  if (http_status >= 500)
    return "http_5xx";
  g_snprintf (buffer, 16, "http_%u", http_status);

  return buffer;
}

void
mirqab_fetcher_set_deadline (MirqabFetcher *self,
                             guint          seconds)
{
  g_return_if_fail (MIRQAB_IS_FETCHER (self));

  self->deadline = seconds;
}

static void
mirqab_fetcher_finalize (GObject *object)
{
  MirqabFetcher *self = MIRQAB_FETCHER (object);

  soup_session_abort (self->session);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mirqab_fetcher_parent_class)->finalize (object);
}

static void
mirqab_fetcher_class_init (MirqabFetcherClass *class)
{
  G_OBJECT_CLASS (class)->finalize = mirqab_fetcher_finalize;
}

static void
mirqab_fetcher_init (MirqabFetcher *self)
{
  self->deadline = DEADLINE_SECONDS;
  self->session = soup_session_new_with_options ("user-agent", USER_AGENT,
                                                 "max-conns", MAX_CONNECTIONS,
                                                 "max-conns-per-host", MAX_HOST_CONNECTIONS,
                                                 "timeout", SILENCE_SECONDS,
                                                 "idle-timeout", SILENCE_SECONDS,
                                                 NULL);
  /* It believes what a server says of its body; body-decoder.c looks. */
  soup_session_remove_feature_by_type (self->session, SOUP_TYPE_CONTENT_DECODER);
}

MirqabFetcher *
mirqab_fetcher_new (void)
{
  return g_object_new (MIRQAB_TYPE_FETCHER, NULL);
}
