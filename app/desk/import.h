/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/analyser.h"
#include "archive/archive.h"

G_BEGIN_DECLS

/* What became of one file, address or pasted text. */
typedef struct
{
  char      *name;     /* file name, address or "" for pasted text */
  GError    *error;    /* nullable: why nothing came of it (MIRQAB_SOURCE_ERROR, G_IO_ERROR …) */
  GPtrArray *problems; /* nullable, of char *, untranslated: what is damaged in it */
  guint      n_new;
  guint      n_there;  /* already in the archive */
  guint      n_updated;
  GArray    *ids;      /* gint64: articles of this item, new or there */
} MirqabImportItem;

MirqabImportItem *mirqab_import_item_new (char *name); /* (transfer full) */
void mirqab_import_item_free (MirqabImportItem *item);

/* Called from the thread that imports, while no transaction is open. */
typedef void (*MirqabImportProgress) (guint       done,
                                      guint       total, /* 0 = not known yet */
                                      const char *what,  /* the file that was read last */
                                      gpointer    user_data);

/* All block. (transfer full) (element-type MirqabImportItem): one for each
 * file that was read (those of a folder one by one). NULL only when the archive
 * cannot be written at all, or on cancellation; what was committed before stays. */
GPtrArray *mirqab_import_files (MirqabArchive        *archive,
                                MirqabAnalyser       *analyser,
                                GPtrArray            *files,       /* of GFile; folders too */
                                gint64                captured_at, /* seconds since 1970 UTC */
                                MirqabImportProgress  progress,    /* nullable */
                                gpointer              progress_data,
                                GCancellable         *cancellable,
                                GError              **error);
GPtrArray *mirqab_import_bytes (MirqabArchive        *archive,
                                MirqabAnalyser       *analyser,
                                GBytes               *bytes,
                                const char           *name,
                                gint64                captured_at,
                                GCancellable         *cancellable,
                                GError              **error);
GPtrArray *mirqab_import_text  (MirqabArchive        *archive,
                                MirqabAnalyser       *analyser,
                                const char           *text,
                                gint64                captured_at,
                                GCancellable         *cancellable,
                                GError              **error);

/* Blocks. Analyses again what other rules or another dossier had read; the
 * number of articles that were, -1 on error. */
gssize     mirqab_reanalyse    (MirqabArchive        *archive,
                                MirqabAnalyser       *analyser,
                                MirqabImportProgress  progress,    /* nullable */
                                gpointer              progress_data,
                                GCancellable         *cancellable,
                                GError              **error);

G_END_DECLS
