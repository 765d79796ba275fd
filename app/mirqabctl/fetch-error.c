/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/fetch-error.h"

#include <glib/gi18n.h>

static const struct
{
  const char *name;
  const char *sentence;
} errors[] = {
  { "too_large", N_("It sends more than 16 MB: this is no feed") },
  { "timeout", N_("It does not answer in time: try again later") },
  { "tls", N_("Its certificate is not valid, so it may be somebody else") },
  { "tls_expired", N_("Its certificate has expired: tell whoever runs it") },
  { "tls_wrong_name", N_("Its certificate is for another name, so it may be somebody else") },
  { "tls_self_signed", N_("Its certificate is signed by nobody who is known, so it may be somebody else") },
  { "too_many_redirects", N_("It redirects in a ring") },
  { "bad_scheme", N_("It leads to an address that is not http or https") },
  { "private_address", N_("It leads into a private network, which a public source may not") },
  { "not_a_feed", N_("It answers with something that is no feed: “mirqabctl sources add URL” looks for the "
                     "feed of a site") },
  { "http_401", N_("It refuses access") },
  { "http_403", N_("It refuses access") },
  { "http_404", N_("There is nothing at this address") },
  { "http_410", N_("It is gone for good and is asked no more") },
  { "http_429", N_("It wants to be left alone for a while") },
  { "http_5xx", N_("It has a fault of its own: try again later") },
  { "truncated", N_("Its answer breaks off: try again later") },
  { "decode", N_("Its answer is packed in a way that cannot be unpacked") },
  { "dns", N_("There is no such host, or this computer is offline") },
  { "offline", N_("This computer is offline") },
  { "refused", N_("It does not accept connections: try again later") },
  { "garbage", N_("What answers there is no web server") },
};

/**
 * mirqabctl_describe_fetch_error:
 * @name: (nullable): as mirqab_fetch_error_name () gives it
 *
 * Returns: (transfer none): what is wrong, in the language of the session
 */
const char *
mirqabctl_describe_fetch_error (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (errors); i++)
    if (g_strcmp0 (errors[i].name, name) == 0)
      return _(errors[i].sentence);

  return name != NULL ? name : _("It cannot be fetched");
}
