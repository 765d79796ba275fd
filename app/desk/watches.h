/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/watch.h"
#include "desk/desk.h"

G_BEGIN_DECLS

/* Saved scopes that are watched: off until a person asks for it, and never told
 * twice.
 *
 * Match: articles came that were not there, by whatever way. One that takes the
 * place of an earlier one is none.
 *
 * Spike: the articles published in the last seven days are more than the mean of
 * the eight weeks before, and three times their spread. That is how control
 * charts tell an event from chance (W. A. Shewhart, Economic Control of Quality
 * of Manufactured Product, 1931), and how outbreaks are noticed (L. Hutwagner and
 * others, The bioterrorism preparedness and response Early Aberration Reporting
 * System, Journal of Urban Health 80, 2003). The spread is the standard deviation
 * of the weeks, but at least that of counts which come by chance (the root of
 * their mean) and at least 1. There are at least five articles, and the archive
 * reaches back four whole weeks before. Told again only after it was over.
 *
 * Silence: the newest article, or the day when the watch was set if there is
 * none, is at least N days back. Told again only after an article came. */

/* A watch that has something to tell. */
typedef struct
{
  gint64           scope;    /* id of the saved scope */
  char            *name;     /* owned: of the saved scope */
  MirqabWatchKind  kind;
  guint            count;    /* new articles; of the last seven days; days of silence */
  double           mean;     /* of a spike: a week's articles before */
  gint64           article;  /* the newest one, or 0 */
  char            *title;    /* owned, nullable: of it */
} MirqabFiring;

void        mirqab_firing_free               (MirqabFiring         *firing);

#define MIRQAB_SPIKE_WEEKS 8
#define MIRQAB_SPIKE_LEAST_WEEKS 4
#define MIRQAB_SPIKE_LEAST_ARTICLES 5

/* counts[0]: of the last seven days; then each week before, n in all. */
gboolean    mirqab_is_spike                  (const guint          *counts,
                                              guint                 n_counts,
                                              double               *mean);

MirqabDay   mirqab_watches_get_today         (void);

/* Blocks. What it returns was kept as told. */
GPtrArray  *mirqab_watches_check             (MirqabArchive        *archive,
                                              MirqabDay             today,
                                              GCancellable         *cancellable,
                                              GError              **error); /* MirqabFiring */

/* By the desk. To be checked after a fetch, and when the archive was changed by
 * another process. */
void        mirqab_desk_list_watches_async   (MirqabDesk           *self,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
GArray     *mirqab_desk_list_watches_finish  (MirqabDesk           *self,
                                              GAsyncResult         *result,
                                              GError              **error); /* MirqabWatch */
void        mirqab_desk_set_watch_async      (MirqabDesk           *self,
                                              gint64                saved_scope,
                                              MirqabWatchKind       kind,
                                              guint                 days,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean    mirqab_desk_set_watch_finish     (MirqabDesk           *self,
                                              GAsyncResult         *result,
                                              GError              **error);
void        mirqab_desk_check_watches_async  (MirqabDesk           *self,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
GPtrArray  *mirqab_desk_check_watches_finish (MirqabDesk           *self,
                                              GAsyncResult         *result,
                                              GError              **error); /* MirqabFiring */

G_END_DECLS
