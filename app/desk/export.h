/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/archive.h"
#include "briefing/briefing.h"
#include "briefing/proof.h"

G_BEGIN_DECLS

typedef enum
{
  MIRQAB_EXPORT_PDF,
  MIRQAB_EXPORT_HTML,
  MIRQAB_EXPORT_TEXT,
  MIRQAB_EXPORT_CSV,    /* the articles as rows: nothing of how it is made up counts but the order */
  MIRQAB_EXPORT_BIBTEX,
  MIRQAB_EXPORT_RIS,
} MirqabExportFormat;

/* What is put on paper. */
typedef struct
{
  MirqabExportFormat format;
  const char        *language;   /* of the furniture */
  const char        *title;      /* nullable: the dossier's name */
  const char        *scope_text; /* nullable: the scope in words of the language */
  MirqabPaper        paper;
  MirqabBriefingChoice choice;   /* all zero: everything, newest first */
  const MirqabScope *scope;      /* which articles */
  const gint64      *ids;        /* nullable: only these of them */
  gsize              n_ids;
} MirqabExport;

/* Which articles of @scope those are, newest first. (element-type gint64) */
GArray   *mirqab_export_select (MirqabArchive           *archive,
                                const MirqabExport      *what,
                                GCancellable            *cancellable,
                                GError                 **error);
/* Blocks. Sets MIRQAB_BRIEFING_ERROR and MIRQAB_ARCHIVE_ERROR. */
gboolean  mirqab_export_pdf    (MirqabArchive           *archive,
                                MirqabDossier           *dossier,
                                MirqabBoundaries        *boundaries, /* nullable */
                                const MirqabExport      *what,
                                gint64                   made_at,    /* seconds since 1970 UTC */
                                const char              *file,
                                MirqabBriefingProgress   progress,   /* nullable */
                                gpointer                 progress_data,
                                GCancellable            *cancellable,
                                GError                 **error);
/* The PDF in memory, to be looked at or printed, whatever the format of @what.
 * @n_articles: 0 = all; else only so many are set, which shows the first pages
 * of any number of articles at once. (transfer full) */
MirqabProof *mirqab_export_proof (MirqabArchive           *archive,
                                  MirqabDossier           *dossier,
                                  MirqabBoundaries        *boundaries, /* nullable */
                                  const MirqabExport      *what,
                                  gint64                   made_at,
                                  guint                    n_articles,
                                  MirqabBriefingProgress   progress,   /* nullable */
                                  gpointer                 progress_data,
                                  GCancellable            *cancellable,
                                  GError                 **error);

G_END_DECLS
