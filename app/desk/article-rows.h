/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/analyser.h"
#include "archive/archive.h"
#include "archive/own-article.h"

G_BEGIN_DECLS

/* Articles one after the other, as rows of a file. */
typedef struct
{
  const char *name;   /* of the format, and the ending of its files */
  const char *header; /* nullable */
  char     *(*dup_row) (const MirqabArticle    *article,
                        const MirqabOwnArticle *own);
} MirqabRowFormat;

/* (nullable): CSV (RFC 4180) is "csv"; references are "bib" (BibTeX) and "ris" */
const MirqabRowFormat *mirqab_row_format_find (const char *name);

/* done, total, what, data: as MirqabProgressFunc, from the thread that writes */
typedef void (*MirqabRowsProgress) (guint       done,
                                    guint       total,
                                    const char *what,
                                    gpointer    user_data);

/* Blocks. Sets MIRQAB_ARCHIVE_ERROR, GIOError, and G_IO_ERROR_CANCELLED. */
gboolean mirqab_write_article_rows (MirqabArchive         *archive,
                                    MirqabAnalyser        *analyser,
                                    const GArray          *ids, /* gint64 */
                                    const MirqabRowFormat *format,
                                    GOutputStream         *stream,
                                    MirqabRowsProgress     progress, /* nullable */
                                    gpointer               progress_data,
                                    GCancellable          *cancellable,
                                    GError               **error);

G_END_DECLS
