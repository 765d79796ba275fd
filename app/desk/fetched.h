/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/analyser.h"
#include "archive/kept-source.h"
#include "sources/fetch-fault.h"
#include "sources/visit.h"

G_BEGIN_DECLS

/* What became of one source in one round. Reference counted; constant once it
 * was told. */
typedef struct
{
  gint64             source;     /* its id; 0 when nothing was stored of it */
  char              *url;        /* the address that was asked for */
  char              *name;       /* nullable */
  char              *feed_url;   /* the address to ask next time */
  MirqabVisitStatus  status;
  char              *error_name; /* nullable: "timeout", "http_404" … */
  MirqabFetchFault   fault;      /* the same for whoever tells it to a person */
  char              *warning;    /* nullable, untranslated */
  GPtrArray         *titles;     /* of char *: of the entries, in the feed's order */
  guint              n_new;      /* articles that were not there */
  guint              n_aside;    /* new ones that do not concern the dossier */
  guint              n_variants; /* new ones of stories that were there */
  guint              n_updated;  /* that were there with another text */
  gint64             next_check; /* seconds since 1970 UTC */
} MirqabFetchItem;

MirqabFetchItem *mirqab_fetch_item_ref   (MirqabFetchItem *item);
void             mirqab_fetch_item_unref (MirqabFetchItem *item);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabFetchItem, mirqab_fetch_item_unref)

/* A source that was visited, with what it brought, until that is stored. */
typedef struct
{
  MirqabKeptSource *source;   /* owned: as it was before the visit */
  guint             position; /* in the round */
  MirqabVisit      *visit;    /* owned, nullable: NULL when it was not asked */
  GPtrArray        *articles; /* owned, nullable: of MirqabArticle */
  GPtrArray        *aside;    /* owned, nullable: those that do not concern the dossier */
  GPtrArray        *titles;   /* owned: of char *: of the entries, in the feed's order */
  gboolean          is_offline;
} MirqabFetched;

MirqabFetched   *mirqab_fetched_new       (const MirqabKeptSource *source,
                                           guint                   position);
void             mirqab_fetched_free      (MirqabFetched          *self);
void             mirqab_fetched_ask       (MirqabFetched          *self,
                                           MirqabFetcher          *fetcher,
                                           gint64                  now,
                                           gboolean                forced,
                                           gboolean                is_offline,
                                           GCancellable           *cancellable);
void             mirqab_fetched_read      (MirqabFetched          *self,
                                           MirqabAnalyser         *analyser,
                                           MirqabFetcher          *fetcher,
                                           gint64                  now,
                                           GCancellable           *cancellable);
MirqabFetchItem *mirqab_fetched_make_item (const MirqabFetched    *self);
gboolean         mirqab_fetched_store     (MirqabFetched          *self,
                                           MirqabArchive          *archive,
                                           gint64                  now,
                                           MirqabFetchItem        *item,
                                           GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabFetched, mirqab_fetched_free)

G_END_DECLS
