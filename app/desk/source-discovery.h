/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/kept-source.h"
#include "sources/discovery.h"

G_BEGIN_DECLS

/* What a person may mean by an address. */
typedef struct
{
  char             *url;
  char             *title;    /* nullable */
  MirqabSourceKind  kind;     /* LISTING: the page itself, to be watched for new links */
  gboolean          is_there; /* is a source already */
} MirqabSourceChoice;

void       mirqab_source_choice_free  (MirqabSourceChoice  *choice);

/* Blocks. (transfer full) (element-type MirqabSourceChoice): the feed itself, or
 * the feeds that a page names, and the page last. Errors: as
 * mirqab_discover (). */
GPtrArray *mirqab_find_source_choices (MirqabFetcher       *fetcher,
                                       GPtrArray           *sources, /* of MirqabKeptSource: those there are */
                                       const char          *url,
                                       gboolean             guesses,
                                       GCancellable        *cancellable,
                                       GError             **error);

G_END_DECLS
