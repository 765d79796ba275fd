/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "chronology/merge-policy.h"
#include "chronology/timeline.h"
#include "chronology/word-set.h"

G_BEGIN_DECLS

/* Reports that are held to be of one event, while a timeline is made. */
typedef struct
{
  const MirqabReferenceEvent *reference; /* nullable */
  MirqabReport   report;    /* what is known so far; report.countries is countries */
  GPtrArray     *countries; /* of interned codes, NULL-terminated */
  GPtrArray     *evidence;  /* of owned MirqabEvidence */
  GPtrArray     *words;     /* of owned MirqabWordSet: titles and some sentences */
  guint          statuses[3];
  guint          seen;      /* of the index: the search that met it last */
} MirqabEventCluster;

MirqabEventCluster  *mirqab_event_cluster_new_reference (MirqabDossier              *dossier,
                                                         const MirqabReferenceEvent *event);
MirqabEventCluster  *mirqab_event_cluster_new_report    (MirqabDossier              *dossier,
                                                         MirqabEventKind             kind,
                                                         MirqabEventStatus           status,
                                                         const char                 *place,
                                                         const char                 *body,
                                                         const char *const          *countries,
                                                         MirqabEvidence             *evidence);
void                 mirqab_event_cluster_free          (MirqabEventCluster         *self);
void                 mirqab_event_cluster_absorb        (MirqabEventCluster         *self,
                                                         MirqabEventCluster         *report);
gboolean             mirqab_event_cluster_has_words_of  (MirqabEventCluster         *a,
                                                         MirqabEventCluster         *b);
MirqabTimelineEvent *mirqab_event_cluster_to_event      (MirqabEventCluster         *self);

G_END_DECLS
