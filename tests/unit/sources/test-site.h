/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <libsoup/soup.h>

G_BEGIN_DECLS

/* A web server on the loopback interface, in a thread of its own, whose answers
 * are made from the path that is asked. */
typedef struct
{
  GMainLoop  *loop;
  SoupServer *server;
  gboolean    is_secure;
  char       *base;      /* "http://127.0.0.1:PORT" */
  GThread    *thread;
  GMutex      lock;
  char       *request;   /* the last request's headers, a line each; under lock */
  guint       n_requests;
} TestSite;

/* Fixture functions; with data, the site speaks TLS. */
void test_site_set_up    (TestSite      *site,
                          gconstpointer  data);
void test_site_tear_down (TestSite      *site,
                          gconstpointer  data);

G_END_DECLS
