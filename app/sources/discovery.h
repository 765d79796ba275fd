/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "sources/document.h"
#include "sources/fetcher.h"
#include "sources/page.h"

G_BEGIN_DECLS

/* Both block; any thread. Errors: MIRQAB_FETCH_ERROR (HTTP: the address answers
 * with a status that is no success), MIRQAB_SOURCE_ERROR, G_IO_ERROR. */

/* (transfer full) (element-type MirqabPageLink): the feeds of @url, which may be a
 * feed itself or the address of a site; none is no error. Addresses where feeds
 * often are, are tried only if @guesses and the site names none. */
GPtrArray      *mirqab_discover_feeds (MirqabFetcher  *fetcher,
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
