/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "sources/document.h"
#include "sources/fetcher.h"
#include "sources/page.h"

G_BEGIN_DECLS

/* Both block; any thread. Errors: MIRQAB_FETCH_ERROR, MIRQAB_SOURCE_ERROR,
 * G_IO_ERROR. */

/* What there is at an address. */
typedef struct
{
  GPtrArray *feeds;      /* of MirqabPageLink: the address itself, or what its page names */
  char      *page_url;   /* nullable: NULL when the address is a feed */
  char      *page_title; /* nullable: of the site, or the page */
} MirqabDiscovery;

void             mirqab_discovery_free (MirqabDiscovery *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabDiscovery, mirqab_discovery_free)

/* (transfer full): @url may be a feed itself or the address of a site; that it
 * names no feed is no error. Addresses where feeds often are, are tried only if
 * @guesses and the site names none. */
MirqabDiscovery *mirqab_discover       (MirqabFetcher  *fetcher,
                                        const char     *url,
                                        gboolean        guesses,
                                        GCancellable   *cancellable,
                                        GError        **error);

/* (transfer full): what stands at @url, read as a file of it would be */
MirqabDocument *mirqab_document_fetch (MirqabFetcher  *fetcher,
                                       const char     *url,
                                       GCancellable   *cancellable,
                                       GError        **error);

G_END_DECLS
