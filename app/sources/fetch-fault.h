/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Why a source could not be read, for whoever tells it to a person. It is kept
 * by its name. */
typedef enum
{
  MIRQAB_FETCH_FAULT_NONE,
  MIRQAB_FETCH_FAULT_OFFLINE,         /* this computer has no network: the source is not to blame */
  MIRQAB_FETCH_FAULT_DNS,             /* no such host */
  MIRQAB_FETCH_FAULT_REFUSED,         /* no connection, or one that breaks */
  MIRQAB_FETCH_FAULT_TIMEOUT,
  MIRQAB_FETCH_FAULT_TLS,             /* its certificate is bad in some other way than these: */
  MIRQAB_FETCH_FAULT_TLS_EXPIRED,
  MIRQAB_FETCH_FAULT_TLS_WRONG_NAME,
  MIRQAB_FETCH_FAULT_TLS_SELF_SIGNED, /* or signed by nobody who is known */
  MIRQAB_FETCH_FAULT_GARBAGE,         /* what answers does not speak HTTP */
  MIRQAB_FETCH_FAULT_REDIRECTS,       /* too many, or in a ring */
  MIRQAB_FETCH_FAULT_BAD_SCHEME,      /* leads to what is neither http nor https */
  MIRQAB_FETCH_FAULT_PRIVATE_ADDRESS, /* leads from a public address into a private network */
  MIRQAB_FETCH_FAULT_FORBIDDEN,       /* 401, 403 */
  MIRQAB_FETCH_FAULT_NOT_FOUND,       /* 404 */
  MIRQAB_FETCH_FAULT_GONE,            /* 410: it is asked no more */
  MIRQAB_FETCH_FAULT_TOO_MANY,        /* 429: it wants to be left alone for a while */
  MIRQAB_FETCH_FAULT_SERVER,          /* 5xx */
  MIRQAB_FETCH_FAULT_STATUS,          /* any other status that is no success */
  MIRQAB_FETCH_FAULT_NOT_A_FEED,
  MIRQAB_FETCH_FAULT_TOO_LARGE,
  MIRQAB_FETCH_FAULT_TRUNCATED,
  MIRQAB_FETCH_FAULT_DECODE,
  MIRQAB_FETCH_FAULT_UNKNOWN,         /* named by another version */
} MirqabFetchFault;

MirqabFetchFault  mirqab_fetch_fault_from_name       (const char   *name);
MirqabFetchFault  mirqab_fetch_fault_from_error      (const GError *error);
const char       *mirqab_fetch_fault_get_public_name (const char   *name);

G_END_DECLS
