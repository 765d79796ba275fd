/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/analyser.h"
#include "archive/kept-source.h"
#include "desk/import.h"
#include "sources/visit.h"

G_BEGIN_DECLS

/* What became of one source. */
typedef struct
{
  char              *url;        /* the address that was asked for */
  char              *feed_url;   /* the address to ask next time */
  MirqabVisitStatus  status;
  char              *error_name; /* nullable: as sources.md calls it: "timeout", "http_404" … */
  char              *warning;    /* nullable, untranslated */
  GPtrArray         *titles;     /* of char *: of the entries, in the feed's order */
  guint              n_entries;
  guint              n_new;      /* articles that were not there */
  gint64             next_check; /* seconds since 1970 UTC */
} MirqabFetchItem;

void       mirqab_fetch_item_free (MirqabFetchItem *item);

/* Blocks. Visits sources side by side, and keeps what each brings together
 * with the state of the source in one transaction. (transfer full) (element-type
 * MirqabFetchItem): one for each source, in their order; NULL when the archive
 * cannot be written, or on cancellation: what came before stays. */
GPtrArray *mirqab_fetch_sources   (MirqabArchive         *archive,
                                   MirqabAnalyser        *analyser,
                                   GPtrArray             *sources,  /* of MirqabKeptSource */
                                   gint64                 now,      /* seconds since 1970 UTC */
                                   gboolean               forced,   /* those that are not due, too */
                                   MirqabImportProgress   progress, /* nullable */
                                   gpointer               progress_data,
                                   GCancellable          *cancellable,
                                   GError               **error);

G_END_DECLS
