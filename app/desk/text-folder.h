/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/analyser.h"
#include "archive/archive.h"

G_BEGIN_DECLS

typedef void (*MirqabTextFolderProgress) (guint       done,
                                          guint       total,
                                          const char *what,
                                          gpointer    user_data);

/* Blocks. Writes each article into a text file of its own, named by its day and
 * its headline. The folder is made when it is not there; files that an earlier
 * run wrote for the same articles are replaced, others are left alone. */
gboolean mirqab_text_folder_write (MirqabArchive             *archive,
                                   MirqabAnalyser            *analyser,
                                   const GArray              *ids,      /* gint64 */
                                   const char                *folder,
                                   MirqabTextFolderProgress   progress, /* nullable */
                                   gpointer                   progress_data,
                                   GCancellable              *cancellable,
                                   GError                   **error);

G_END_DECLS
