/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/desk.h"
#include "desk/fetch.h"
#include "desk/source-discovery.h"
#include "desk/source-list.h"

G_BEGIN_DECLS

/* The sources of the desk's archive: the part of MirqabDesk that reaches out.
 * Nothing here blocks, and all answers come to the thread that asked. Whatever
 * changes the archive is told by the desk's "changed", too. */

/* The list: (transfer full) (element-type MirqabKeptSource). Those of the
 * dossier's list that nothing is settled about yet have the id 0, and may be
 * handed to every function below like the others. */
void        mirqab_desk_list_sources_async    (MirqabDesk             *self,
                                               gboolean                with_removed,
                                               GCancellable           *cancellable,
                                               GAsyncReadyCallback     callback,
                                               gpointer                user_data);
GPtrArray  *mirqab_desk_list_sources_finish   (MirqabDesk             *self,
                                               GAsyncResult           *result,
                                               GError                **error);

/* Adds a copy of @source. Its id, or 0 on error; @is_new (nullable) tells whether
 * it was not there, or paused or removed. */
void        mirqab_desk_add_source_async      (MirqabDesk             *self,
                                               const MirqabKeptSource *source,
                                               GCancellable           *cancellable,
                                               GAsyncReadyCallback     callback,
                                               gpointer                user_data);
gint64      mirqab_desk_add_source_finish     (MirqabDesk             *self,
                                               GAsyncResult           *result,
                                               gboolean               *is_new,
                                               GError                **error);

/* Small writes, as those of desk.h: answer at once, errors by "write-failed". To
 * rename, pause or settle anything, change a copy and save it. What is removed
 * leaves the list, its articles stay; it can be put back as it was. */
void        mirqab_desk_save_source           (MirqabDesk             *self,
                                               const MirqabKeptSource *source);
void        mirqab_desk_set_source_removed    (MirqabDesk             *self,
                                               const MirqabKeptSource *source,
                                               gboolean                removed);

/* Looks what there is at @url: (transfer full) (element-type MirqabSourceChoice):
 * the feed itself, or the feeds that a page names, and the page last. Common
 * addresses of feeds are tried only if @guesses. Errors:
 * MIRQAB_FETCH_ERROR: mirqab_fetch_fault_from_error () tells them apart. */
void        mirqab_desk_discover_async        (MirqabDesk             *self,
                                               const char             *url,
                                               gboolean                guesses,
                                               GCancellable           *cancellable,
                                               GAsyncReadyCallback     callback,
                                               gpointer                user_data);
GPtrArray  *mirqab_desk_discover_finish       (MirqabDesk             *self,
                                               GAsyncResult           *result,
                                               GError                **error);

/* OPML. */
void              mirqab_desk_import_opml_async  (MirqabDesk           *self,
                                                  GFile                *file,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
MirqabOpmlImport *mirqab_desk_import_opml_finish (MirqabDesk           *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);
void              mirqab_desk_export_opml_async  (MirqabDesk           *self,
                                                  GFile                *file,
                                                  const char           *title,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
gboolean          mirqab_desk_export_opml_finish (MirqabDesk           *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);

/* Told on the thread that asked, once for each source, in the order in which
 * they answer. */
typedef void (*MirqabDeskFetchProgress) (const MirqabFetchItem *item,
                                         guint                  done,
                                         guint                  total,
                                         gpointer               user_data);

/* Fetches @sources (of MirqabKeptSource; %NULL: all that are enabled). Cancelled,
 * it answers with what came before. Reading and writing go on meanwhile. */
void               mirqab_desk_fetch_async  (MirqabDesk               *self,
                                             GPtrArray                *sources, /* nullable */
                                             gboolean                  forced,
                                             gboolean                  is_unattended,
                                             MirqabDeskFetchProgress   progress, /* nullable */
                                             gpointer                  progress_data,
                                             GCancellable             *cancellable,
                                             GAsyncReadyCallback       callback,
                                             gpointer                  user_data);
MirqabFetchResult *mirqab_desk_fetch_finish (MirqabDesk               *self,
                                             GAsyncResult             *result,
                                             GError                  **error);

/* Fetches one address, a page or a feed, and keeps its articles once, without
 * making a source of it: (transfer full) (element-type MirqabImportItem). */
void        mirqab_desk_import_address_async  (MirqabDesk             *self,
                                               const char             *url,
                                               GCancellable           *cancellable,
                                               GAsyncReadyCallback     callback,
                                               gpointer                user_data);
GPtrArray  *mirqab_desk_import_address_finish (MirqabDesk             *self,
                                               GAsyncResult           *result,
                                               GError                **error);

G_END_DECLS
