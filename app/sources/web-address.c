/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/web-address.h"

#include <string.h>

#define MAX_LENGTH 8192

/* Like the web: what stands in an address raw may stay so (HTML Standard 2.5). */
#define FLAGS (G_URI_FLAGS_PARSE_RELAXED | G_URI_FLAGS_ENCODED)

gboolean
mirqab_web_address_is_http (const char *address)
{
  return g_ascii_strncasecmp (address, "http://", 7) == 0 ||
         g_ascii_strncasecmp (address, "https://", 8) == 0;
}

static char *
clean (const char *reference)
{
  GString *cleaned = g_string_new (NULL);
  const char *end = reference + strlen (reference);

  while (reference < end && (guchar) *reference <= ' ')
    reference++;
  while (end > reference && (guchar) end[-1] <= ' ')
    end--;
  for (; reference < end; reference++)
    if (*reference == ' ')
      g_string_append (cleaned, "%20");
    else if ((guchar) *reference > ' ' && *reference != 0x7F)
      g_string_append_c (cleaned, *reference);

  return g_string_free (cleaned, FALSE);
}

/**
 * mirqab_web_address_resolve:
 * @base: (nullable): absolute address
 * @reference: as it stands in a feed or page
 *
 * Returns: (transfer full) (nullable): the address meant, absolute if @base is
 *   known; %NULL for what cannot be an address and for `#part` alone
 */
char *
mirqab_web_address_resolve (const char *base,
                            const char *reference)
{
  g_autofree char *cleaned = NULL;
  char *resolved;

  if (reference == NULL || strlen (reference) > MAX_LENGTH)
    return NULL;
  cleaned = clean (reference);
  if (*cleaned == '\0' || *cleaned == '#')
    return NULL;
  if (mirqab_web_address_is_http (cleaned) || base == NULL)
    return g_steal_pointer (&cleaned);

  resolved = g_uri_resolve_relative (base, cleaned, FLAGS, NULL);

  return resolved != NULL ? resolved : g_steal_pointer (&cleaned);
}
