/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/import.h"

G_BEGIN_DECLS

/* Files of an archive that was written as JSON Lines, among others that are
 * imported. As mirqab_import_files (); an item is made for each of them. */

/* Takes such files out of @walked (of MirqabWalkedFile). */
gboolean   mirqab_import_lines_files  (MirqabArchive         *archive,
                                       MirqabAnalyser        *analyser,
                                       GPtrArray             *walked,
                                       GPtrArray             *items,
                                       MirqabImportProgress   progress,
                                       gpointer               progress_data,
                                       GCancellable          *cancellable,
                                       GError               **error);
gboolean   mirqab_import_lines_are_in (GBytes                *bytes);
GPtrArray *mirqab_import_lines_bytes  (MirqabArchive         *archive,
                                       MirqabAnalyser        *analyser,
                                       GBytes                *bytes,
                                       const char            *name,
                                       GCancellable          *cancellable,
                                       GError               **error);

G_END_DECLS
