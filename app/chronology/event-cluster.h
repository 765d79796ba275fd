/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "chronology/merge-policy.h"
#include "chronology/timeline.h"
#include "chronology/word-set.h"

G_BEGIN_DECLS

/* Reports that are held to be of one event, while a chronicle is made. */
typedef struct
{
  const MirqabReferenceEvent *reference; /* nullable */
  MirqabOwnEvent *own;       /* borrowed, nullable: what a person made of it */
  MirqabReport    report;    /* what is known so far; report.countries may be countries */
  GPtrArray      *countries; /* owned, nullable: codes, NULL-terminated, once there are more than at first */
  GPtrArray      *evidence;  /* owned: of borrowed MirqabEvidence */
  MirqabWordSet  *titles[3]; /* owned, nullable: words of the names it has */
  guint           statuses[3];
  guint           seen;      /* of the index: the search that met it last */
} MirqabEventCluster;

MirqabEventCluster  *mirqab_event_cluster_new_reference (MirqabDossier              *dossier,
                                                         const MirqabReferenceEvent *event);
MirqabEventCluster  *mirqab_event_cluster_new_report    (MirqabEvidence             *evidence);
MirqabEventCluster  *mirqab_event_cluster_new_own       (MirqabDossier              *dossier,
                                                         MirqabOwnEvent             *own);
void                 mirqab_event_cluster_free          (MirqabEventCluster         *self);
void                 mirqab_event_cluster_absorb        (MirqabEventCluster         *self,
                                                         const MirqabEventCluster   *report);
void                 mirqab_event_cluster_correct       (MirqabEventCluster         *self,
                                                         MirqabDossier              *dossier);
gboolean             mirqab_event_cluster_has_words_of  (const MirqabEventCluster   *a,
                                                         const MirqabEventCluster   *b);
MirqabTimelineEvent *mirqab_event_cluster_to_event      (MirqabEventCluster         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabEventCluster, mirqab_event_cluster_free)

G_END_DECLS
