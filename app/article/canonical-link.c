/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-article"

#include "article/canonical-link.h"

#include <string.h>

/* Parameters that tell where a reader came from, and nothing of the article. */
static const char *const trackers[] = {
  "utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content", "utm_id", "fbclid", "gclid",
  "yclid", "mc_cid", "mc_eid", "ocid", "at_medium", "at_campaign", "traffic_source", "maca", "xtor",
};

static gboolean
is_tracker (const char *parameter,
            gsize       length)
{
  gsize name = 0;

  while (name < length && parameter[name] != '=')
    name++;
  for (gsize i = 0; i < G_N_ELEMENTS (trackers); i++)
    if (strlen (trackers[i]) == name && g_ascii_strncasecmp (trackers[i], parameter, name) == 0)
      return TRUE;

  return FALSE;
}

static void
append_query (GString    *link,
              const char *query,
              gsize       length)
{
  char separator = '?';

  for (gsize from = 0; from < length;)
    {
      const char *end = memchr (query + from, '&', length - from);
      gsize size = end != NULL ? (gsize) (end - query) - from : length - from;

      if (size > 0 && !is_tracker (query + from, size))
        {
          g_string_append_c (link, separator);
          g_string_append_len (link, query + from, (gssize) size);
          separator = '&';
        }
      from += size + 1;
    }
}

/* Without the port that goes without saying. */
static void
append_host (GString    *link,
             const char *host,
             gsize       length)
{
  if (length > 4 && g_ascii_strncasecmp (host, "www.", 4) == 0)
    {
      host += 4;
      length -= 4;
    }
  if (length > 3 && memcmp (host + length - 3, ":80", 3) == 0)
    length -= 3;
  else if (length > 4 && memcmp (host + length - 4, ":443", 4) == 0)
    length -= 4;
  for (gsize i = 0; i < length; i++)
    g_string_append_c (link, g_ascii_tolower (host[i]));
}

/**
 * mirqab_canonical_link:
 * @link: (nullable): an address
 *
 * Two addresses under which one article is read are equal in this form: without
 * scheme, "www.", fragment, parameters that only track readers, and the slash at
 * the end. It is for comparing, not for visiting.
 *
 * Returns: (transfer full) (nullable): %NULL for what is no http or https
 *   address, or the address of a whole site
 */
char *
mirqab_canonical_link (const char *link)
{
  g_autoptr (GString) canonical = g_string_new (NULL);
  gsize host, path, query;

  if (link == NULL)
    return NULL;
  if (g_ascii_strncasecmp (link, "http://", 7) == 0)
    link += 7;
  else if (g_ascii_strncasecmp (link, "https://", 8) == 0)
    link += 8;
  else
    return NULL;

  host = strcspn (link, "/?#");
  path = strcspn (link + host, "?#");
  query = link[host + path] == '?' ? strcspn (link + host + path + 1, "#") : 0;
  append_host (canonical, link, host);
  g_string_append_len (canonical, link + host, (gssize) path);
  while (canonical->len > 0 && canonical->str[canonical->len - 1] == '/')
    g_string_truncate (canonical, canonical->len - 1);
  append_query (canonical, link + host + path + 1, query);

  return strpbrk (canonical->str, "/?") != NULL ? g_strdup (canonical->str) : NULL;
}
