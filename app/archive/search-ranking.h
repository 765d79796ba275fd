/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/archive.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/* Of more articles than this only the newest are ranked; the others follow them,
 * newest first. */
#define MIRQAB_MAX_RANKED 10000

gboolean mirqab_search_ranking_register (sqlite3        *database,
                                         GError        **error);
gboolean mirqab_archive_rank            (MirqabArchive  *self,
                                         const char     *words,
                                         GArray         *listings, /* MirqabListing, newest first */
                                         GCancellable   *cancellable,
                                         GError        **error);

G_END_DECLS
