/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/fetch-fault.h"

#include <string.h>

#include "sources/document.h"
#include "sources/fetcher.h"

static const struct
{
  const char       *name;
  MirqabFetchFault  fault;
} faults[] = {
  { "offline", MIRQAB_FETCH_FAULT_OFFLINE },
  { "dns", MIRQAB_FETCH_FAULT_DNS },
  { "refused", MIRQAB_FETCH_FAULT_REFUSED },
  { "timeout", MIRQAB_FETCH_FAULT_TIMEOUT },
  { "tls", MIRQAB_FETCH_FAULT_TLS },
  { "tls_expired", MIRQAB_FETCH_FAULT_TLS_EXPIRED },
  { "tls_wrong_name", MIRQAB_FETCH_FAULT_TLS_WRONG_NAME },
  { "tls_self_signed", MIRQAB_FETCH_FAULT_TLS_SELF_SIGNED },
  { "garbage", MIRQAB_FETCH_FAULT_GARBAGE },
  { "too_many_redirects", MIRQAB_FETCH_FAULT_REDIRECTS },
  { "bad_scheme", MIRQAB_FETCH_FAULT_BAD_SCHEME },
  { "private_address", MIRQAB_FETCH_FAULT_PRIVATE_ADDRESS },
  { "http_401", MIRQAB_FETCH_FAULT_FORBIDDEN },
  { "http_403", MIRQAB_FETCH_FAULT_FORBIDDEN },
  { "http_404", MIRQAB_FETCH_FAULT_NOT_FOUND },
  { "http_410", MIRQAB_FETCH_FAULT_GONE },
  { "http_429", MIRQAB_FETCH_FAULT_TOO_MANY },
  { "http_5xx", MIRQAB_FETCH_FAULT_SERVER },
  { "not_a_feed", MIRQAB_FETCH_FAULT_NOT_A_FEED },
  { "too_large", MIRQAB_FETCH_FAULT_TOO_LARGE },
  { "truncated", MIRQAB_FETCH_FAULT_TRUNCATED },
  { "decode", MIRQAB_FETCH_FAULT_DECODE },
};

/**
 * mirqab_fetch_fault_from_name:
 * @name: (nullable): as mirqab_fetch_error_name () gives it
 */
MirqabFetchFault
mirqab_fetch_fault_from_name (const char *name)
{
  if (name == NULL)
    return MIRQAB_FETCH_FAULT_NONE;
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    if (strcmp (faults[i].name, name) == 0)
      return faults[i].fault;

  return g_str_has_prefix (name, "http_") ? MIRQAB_FETCH_FAULT_STATUS : MIRQAB_FETCH_FAULT_UNKNOWN;
}

/**
 * mirqab_fetch_fault_from_error:
 * @error: of anything that fetches and reads
 */
MirqabFetchFault
mirqab_fetch_fault_from_error (const GError *error)
{
  char buffer[16];

  if (g_error_matches (error, MIRQAB_FETCH_ERROR, MIRQAB_FETCH_ERROR_HTTP))
    return MIRQAB_FETCH_FAULT_STATUS;
  if (error->domain == MIRQAB_FETCH_ERROR)
    return mirqab_fetch_fault_from_name (mirqab_fetch_error_name (error, 0, buffer));
  if (error->domain == MIRQAB_SOURCE_ERROR)
    return MIRQAB_FETCH_FAULT_NOT_A_FEED;

  return MIRQAB_FETCH_FAULT_UNKNOWN;
}

/**
 * mirqab_fetch_fault_get_public_name:
 * @name: (nullable):
 *
 * Returns: (nullable): what `mirqabctl --json fetch` prints, which has one name
 *   for all faults of certificates, and none for being offline
 */
const char *
mirqab_fetch_fault_get_public_name (const char *name)
{
  if (g_strcmp0 (name, "offline") == 0)
    return "dns";

  return name != NULL && g_str_has_prefix (name, "tls_") ? "tls" : name;
}
