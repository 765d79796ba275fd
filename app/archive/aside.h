/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/archive.h"

G_BEGIN_DECLS

/* Articles that do not concern the dossier, which sources bring by the hundred.
 * They are kept lightly, with no findings, marks or search index, and are in no
 * view unless the scope asks for them. Their ids are negative. */
gboolean mirqab_archive_add_aside        (MirqabArchive        *self,
                                          const MirqabArticle  *article,
                                          gint64               *id,
                                          MirqabAddResult      *result,
                                          GError              **error);
GArray  *mirqab_archive_list_aside       (MirqabArchive        *self,
                                          const MirqabScope    *scope,
                                          GCancellable         *cancellable,
                                          GError              **error); /* MirqabListing, newest first */
gssize   mirqab_archive_count_aside      (MirqabArchive        *self,
                                          GError              **error); /* -1 on error */
GArray  *mirqab_archive_find_stale_aside (MirqabArchive        *self,
                                          guint                 version,
                                          guint                 limit,
                                          GError              **error); /* gint64 */
gboolean mirqab_archive_leave_aside      (MirqabArchive        *self,
                                          gint64                id,
                                          guint                 version,
                                          GError              **error);
/* Into view: @article as mirqab_archive_load () gave it, with findings now. */
gboolean mirqab_archive_bring_in         (MirqabArchive        *self,
                                          const MirqabArticle  *article,
                                          gint64               *id,
                                          GError              **error);

/* The scope's articles, with those aside among them when it asks for them. */
GArray  *mirqab_archive_list_with_aside  (MirqabArchive          *self,
                                          const MirqabScope      *scope,
                                          const MirqabSelection  *selection,
                                          GCancellable           *cancellable,
                                          GError                **error);

G_END_DECLS
