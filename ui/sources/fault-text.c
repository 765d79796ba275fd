/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "sources/fault-text.h"

#include <glib/gi18n.h>

typedef struct
{
  MirqabFetchFault  fault;
  const char       *text;
  const char       *advice; /* nullable */
} Words;

static const Words words[] = {
  { MIRQAB_FETCH_FAULT_OFFLINE, N_("This computer is offline"),
    N_("It is asked again when there is a network.") },
  { MIRQAB_FETCH_FAULT_DNS, N_("There is no host of this name"),
    N_("Check the address, or try again later.") },
  { MIRQAB_FETCH_FAULT_REFUSED, N_("It does not accept connections"), N_("Try again later.") },
  { MIRQAB_FETCH_FAULT_TIMEOUT, N_("It does not answer in time"), N_("Try again later.") },
  { MIRQAB_FETCH_FAULT_TLS, N_("Its certificate is not valid, so it may be somebody else"),
    N_("Nothing was read from it.") },
  { MIRQAB_FETCH_FAULT_TLS_EXPIRED, N_("Its certificate has expired"),
    N_("Nothing was read from it; whoever runs it has to renew it.") },
  { MIRQAB_FETCH_FAULT_TLS_WRONG_NAME,
    N_("Its certificate is for another name, so it may be somebody else"),
    N_("Nothing was read from it. Check the address.") },
  { MIRQAB_FETCH_FAULT_TLS_SELF_SIGNED,
    N_("Its certificate is signed by nobody who is known, so it may be somebody else"),
    N_("Nothing was read from it.") },
  { MIRQAB_FETCH_FAULT_GARBAGE, N_("What answers there is no web server"),
    N_("Check the address, or try again later.") },
  { MIRQAB_FETCH_FAULT_REDIRECTS, N_("It redirects in a ring"),
    N_("Open its site in a browser, and add the address that it shows.") },
  { MIRQAB_FETCH_FAULT_BAD_SCHEME, N_("It leads to an address that is not http or https"),
    N_("Open its site in a browser, and add the address that it shows.") },
  { MIRQAB_FETCH_FAULT_PRIVATE_ADDRESS,
    N_("It leads into a private network, which a public source may not"), NULL },
  { MIRQAB_FETCH_FAULT_FORBIDDEN, N_("It refuses access"),
    N_("Its site may have another feed: add the address of the site.") },
  { MIRQAB_FETCH_FAULT_NOT_FOUND, N_("There is nothing at this address"),
    N_("The feed may have moved: add the address of the site.") },
  { MIRQAB_FETCH_FAULT_GONE, N_("It is gone for good and is asked no more"),
    N_("You may remove it: its articles stay.") },
  { MIRQAB_FETCH_FAULT_TOO_MANY, N_("It wants to be left alone for a while"),
    N_("It is asked again by itself.") },
  { MIRQAB_FETCH_FAULT_SERVER, N_("It has a fault of its own"), N_("Try again later.") },
  { MIRQAB_FETCH_FAULT_STATUS, N_("It answers with an error"), N_("Try again later.") },
  { MIRQAB_FETCH_FAULT_NOT_A_FEED, N_("What it sends is no feed"),
    N_("The feed may have moved: add the address of the site.") },
  { MIRQAB_FETCH_FAULT_TOO_LARGE, N_("It sends more than 16 MB: this is no feed"), NULL },
  { MIRQAB_FETCH_FAULT_TRUNCATED, N_("Its answer breaks off"), N_("Try again later.") },
  { MIRQAB_FETCH_FAULT_DECODE, N_("Its answer is packed in a way that cannot be unpacked"),
    N_("Try again later.") },
};

static const Words unknown = {
  MIRQAB_FETCH_FAULT_UNKNOWN, N_("It cannot be fetched"), N_("Try again later."),
};

static const Words *
find (MirqabFetchFault fault)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i].fault == fault)
      return &words[i];

  return &unknown;
}

/**
 * mirqab_fault_get_text:
 *
 * Returns: (transfer none): a sentence without a full stop
 */
const char *
mirqab_fault_get_text (MirqabFetchFault fault)
{
  return _(find (fault)->text);
}

/**
 * mirqab_fault_get_advice:
 *
 * Returns: (transfer none) (nullable): what to do
 */
const char *
mirqab_fault_get_advice (MirqabFetchFault fault)
{
  const char *advice = find (fault)->advice;

  return advice != NULL ? _(advice) : NULL;
}

/**
 * mirqab_fault_dup_sentences:
 *
 * Returns: (transfer full): what is wrong, and what to do where that is known
 */
char *
mirqab_fault_dup_sentences (MirqabFetchFault fault)
{
  const Words *found = find (fault);

  if (found->advice == NULL)
    /* Translators: what is wrong, as a sentence that gets its full stop here */
    return g_strdup_printf (_("%s."), _(found->text));

  /* Translators: what is wrong, then what to do about it */
  return g_strdup_printf (_("%1$s. %2$s"), _(found->text), _(found->advice));
}
