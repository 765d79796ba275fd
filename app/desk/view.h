/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/own-order.h"
#include "chronology/timeline.h"
#include "desk/chronicler.h"

G_BEGIN_DECLS

/* Everything that the three views show of a scope, taken in one read
 * transaction, so that they agree. Reference counted, constant. */
typedef struct
{
  MirqabScope    *scope;
  MirqabSelection *selection;             /* the articles of the scope */
  GArray         *listings;               /* MirqabListing, newest first or best_first */
  gssize          n_aside;                /* articles that do not concern the dossier, whatever the scope */
  MirqabTotals    totals;                 /* of the archive, not of the scope */
  GPtrArray      *collections;            /* MirqabCollection: all there are */
  GPtrArray      *saved_scopes;           /* MirqabSavedScope: all there are */
  GArray         *facets[MIRQAB_N_FACETS];/* MirqabFacetCount; countries: of the scope without its own countries */
  GArray         *density;                /* MirqabDensity; whatever the period of the scope */
  MirqabTimeline *timeline;               /* dossier's events and articles', in the period */
  MirqabTimeline *whole;                  /* the same whatever the period */
  gboolean        is_partial;             /* events of articles are still being read */
  gboolean        is_cut;                 /* there are more events than are kept: those that were reported first are missing */
  char           *stamp;                  /* of the content of the archive */
  gint64          note_stamp;             /* of the notes, where words are looked for */
} MirqabView;

MirqabView     *mirqab_view_ref       (MirqabView         *view);
void            mirqab_view_unref     (MirqabView         *view);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabView, mirqab_view_unref)

/* Both block. @previous (nullable): a view that may show the same: what has not
 * changed is shared with it. */
MirqabView     *mirqab_view_read      (MirqabArchive      *archive,
                                       MirqabChronicler   *chronicler,
                                       const MirqabScope  *scope,
                                       const MirqabView   *previous,
                                       GCancellable       *cancellable,
                                       GError            **error);
/* Reads the events anew, with whole sentences: for who looks once. */
MirqabTimeline *mirqab_read_timeline  (MirqabArchive      *archive,
                                       MirqabDossier      *dossier,
                                       const MirqabScope  *scope,
                                       const MirqabSelection *selection,
                                       GCancellable       *cancellable,
                                       GError            **error);

G_END_DECLS
