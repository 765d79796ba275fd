/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  MIRQAB_FETCH_ERROR_TOO_LARGE,
  MIRQAB_FETCH_ERROR_TIMEOUT,
  MIRQAB_FETCH_ERROR_TLS,         /* in another way than these: */
  MIRQAB_FETCH_ERROR_TLS_EXPIRED,
  MIRQAB_FETCH_ERROR_TLS_WRONG_NAME,
  MIRQAB_FETCH_ERROR_TLS_SELF_SIGNED,
  MIRQAB_FETCH_ERROR_TOO_MANY_REDIRECTS,
  MIRQAB_FETCH_ERROR_BAD_SCHEME,
  MIRQAB_FETCH_ERROR_PRIVATE_ADDRESS,
  MIRQAB_FETCH_ERROR_NOT_A_FEED,
  MIRQAB_FETCH_ERROR_HTTP,      /* a status that is no success, and none of these: */
  MIRQAB_FETCH_ERROR_HTTP_FORBIDDEN,
  MIRQAB_FETCH_ERROR_HTTP_NOT_FOUND,
  MIRQAB_FETCH_ERROR_HTTP_GONE,
  MIRQAB_FETCH_ERROR_HTTP_TOO_MANY,
  MIRQAB_FETCH_ERROR_HTTP_SERVER,
  MIRQAB_FETCH_ERROR_TRUNCATED,
  MIRQAB_FETCH_ERROR_DECODE,
  MIRQAB_FETCH_ERROR_DNS,
  MIRQAB_FETCH_ERROR_REFUSED,   /* no connection, or one that breaks */
  MIRQAB_FETCH_ERROR_GARBAGE,   /* what answers does not speak HTTP */
} MirqabFetchError;

#define MIRQAB_FETCH_ERROR (mirqab_fetch_error_quark ())
GQuark mirqab_fetch_error_quark (void);

/* One answer, of the last address of a chain of redirects. */
typedef struct
{
  guint    http_status;
  GBytes  *body;            /* nullable: of a success; decoded, at most 16 MB */
  char    *content_type;    /* nullable */
  char    *url;             /* the address that answered */
  char    *permanent_url;   /* nullable: where the permanent redirects at the beginning lead */
  char    *etag;            /* nullable: byte for byte */
  char    *last_modified;   /* nullable: byte for byte */
  char    *retry_after;     /* nullable: as written */
  int      max_age;         /* seconds that the answer stays fresh, or -1 */
  gboolean leaves_tls;      /* a redirect led from https to http */
  gboolean is_truncated;    /* body is shorter than was announced */
} MirqabAnswer;

void mirqab_answer_free (MirqabAnswer *answer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabAnswer, mirqab_answer_free)

/* Validators are sent only to the address that gave them (RFC 9110 13.1). */
typedef struct
{
  const char *url;
  const char *etag;          /* nullable */
  const char *last_modified; /* nullable */
} MirqabRequest;

#define MIRQAB_TYPE_FETCHER (mirqab_fetcher_get_type ())
G_DECLARE_FINAL_TYPE (MirqabFetcher, mirqab_fetcher, MIRQAB, FETCHER, GObject)

/* Keeps the connections: at most 2 to a host, 10 in all. Its calls block, and may
 * come from several threads. */
MirqabFetcher *mirqab_fetcher_new          (void);
void           mirqab_fetcher_set_deadline (MirqabFetcher        *self,
                                            guint                 seconds);
MirqabAnswer  *mirqab_fetcher_get          (MirqabFetcher        *self,
                                            const MirqabRequest  *request,
                                            GCancellable         *cancellable,
                                            GError              **error);
GError        *mirqab_fetch_error_for_status
                                           (guint                 http_status);
const char    *mirqab_fetch_error_name     (const GError         *error,
                                            guint                 http_status,
                                            char                  buffer[16]);

G_END_DECLS
