/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/analyser.h"
#include "desk/fetched.h"
#include "sources/network-state.h"

G_BEGIN_DECLS

typedef struct
{
  gint64           now;           /* seconds since 1970 UTC */
  gboolean         forced;        /* those that are not due, too; never against a server's wish */
  gboolean         is_unattended; /* nobody asked: put off where that would cost the person money */
  GNetworkMonitor *monitor;       /* borrowed, nullable: NULL for the system's */
} MirqabFetchOptions;

/* What a round brought. */
typedef struct
{
  GPtrArray          *items;        /* of MirqabFetchItem, in the order of the sources; fewer when cancelled */
  MirqabNetworkState  network;      /* when it began */
  gboolean            is_put_off;   /* nothing was asked, because of network */
  gboolean            is_cancelled; /* what was read before that is kept */
  guint               n_asked;      /* sources */
  guint               n_failed;     /* of them */
  guint               n_new;        /* articles that concern the dossier, or of which all is kept */
  guint               n_aside;      /* others */
  guint               n_variants;
  guint               n_updated;
} MirqabFetchResult;

void               mirqab_fetch_result_free (MirqabFetchResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabFetchResult, mirqab_fetch_result_free)

/* Stores what one source brought, by mirqab_fetched_store (). FALSE ends the
 * round. Both are called from the thread that runs it. */
typedef gboolean (*MirqabFetchStore)    (MirqabFetched         *fetched,
                                         MirqabFetchItem       *item,
                                         gpointer               user_data,
                                         GError               **error);
typedef void     (*MirqabFetchProgress) (MirqabFetchItem       *item,
                                         guint                  done,
                                         guint                  total,
                                         gpointer               user_data);

MirqabFetchResult *mirqab_fetch_round       (GPtrArray                *sources, /* of MirqabKeptSource */
                                             MirqabAnalyser           *analyser,
                                             const MirqabFetchOptions *options,
                                             MirqabFetchStore          store,
                                             MirqabFetchProgress       progress, /* nullable */
                                             gpointer                  user_data,
                                             GCancellable             *cancellable,
                                             GError                  **error);
/* The same by a thread that has the archive to itself. */
MirqabFetchResult *mirqab_fetch_sources     (MirqabArchive            *archive,
                                             GPtrArray                *sources,
                                             MirqabAnalyser           *analyser,
                                             const MirqabFetchOptions *options,
                                             MirqabFetchProgress       progress, /* nullable */
                                             gpointer                  user_data,
                                             GCancellable             *cancellable,
                                             GError                  **error);

G_END_DECLS
