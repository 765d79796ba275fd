/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/own-event.h"
#include "article/scope.h"
#include "chronology/evidence.h"
#include "dossier/dossier.h"

G_BEGIN_DECLS

/* The chronology: what the dossier and the articles say happened, or will.
 * Reports of one event become one entry; which do, merge-policy.h says. */

/* One event of the chronology: of the dossier, of articles, or of both. */
typedef struct _MirqabTimelineEvent MirqabTimelineEvent;

struct _MirqabTimelineEvent
{
  const MirqabReferenceEvent *reference; /* nullable: the dossier's */
  MirqabOwnEvent    *own;       /* borrowed, nullable: what a person made of it */
  const MirqabTimelineEvent *whole; /* borrowed, nullable: with the evidence of all articles, where not all are looked at */
  MirqabEventKind    kind;
  MirqabEventStatus  status;
  MirqabPrecision    precision;
  MirqabDay          from;
  MirqabDay          to;
  const char        *place;     /* interned, nullable */
  const char        *body;      /* interned, nullable */
  const char *const *countries; /* interned, see mirqab_country_list_intern () */
  GPtrArray         *evidence;  /* of borrowed MirqabEvidence, by article; may be empty */
};

/* All events in order of time. Reference counted, constant. */
typedef struct _MirqabTimeline MirqabTimeline;

/* Gathers events; free with mirqab_timeline_builder_end (). */
typedef struct _MirqabTimelineBuilder MirqabTimelineBuilder;

MirqabTimelineBuilder *mirqab_timeline_builder_new (MirqabDossier *dossier);
void            mirqab_timeline_builder_add_reference_events
                                                   (MirqabTimelineBuilder *self,
                                                    const char *const     *countries, /* nullable: only those that concern one of them */
                                                    gboolean               all_countries,
                                                    MirqabDay              from,
                                                    MirqabDay              to,
                                                    MirqabConfidence       at_least);
void            mirqab_timeline_builder_add        (MirqabTimelineBuilder *self,
                                                    MirqabEventKind        kind,
                                                    MirqabEventStatus      status,
                                                    MirqabPrecision        precision,
                                                    MirqabDay              from,
                                                    MirqabDay              to,
                                                    const char            *place,
                                                    const char            *body,
                                                    const char *const     *countries,
                                                    MirqabEvidence        *evidence); /* (transfer full) */
MirqabTimeline *mirqab_timeline_builder_end        (MirqabTimelineBuilder *self); /* (transfer full), frees self */

MirqabTimeline *mirqab_timeline_new_within  (MirqabTimeline *whole,
                                             MirqabDay       from,
                                             MirqabDay       to);
MirqabTimeline *mirqab_timeline_ref         (MirqabTimeline *self);
void            mirqab_timeline_unref       (MirqabTimeline *self);
MirqabDossier  *mirqab_timeline_get_dossier (MirqabTimeline *self);
guint           mirqab_timeline_get_size    (MirqabTimeline *self);
const MirqabTimelineEvent *
                mirqab_timeline_get         (MirqabTimeline *self,
                                             guint           position);

char    *mirqab_timeline_event_dup_id         (const MirqabTimelineEvent *event);
char    *mirqab_timeline_event_dup_title      (const MirqabTimelineEvent *event,
                                               const char                *language);
guint    mirqab_timeline_event_count_articles (const MirqabTimelineEvent *event);
guint    mirqab_timeline_event_count_changes  (const MirqabTimelineEvent *event);
gboolean mirqab_timeline_event_is_disputed_by (const MirqabTimelineEvent *event,
                                               const MirqabEvidence      *evidence);
gboolean mirqab_timeline_event_is_disputed    (const MirqabTimelineEvent *event);
int      mirqab_timeline_event_compare        (gconstpointer              a,
                                               gconstpointer              b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabTimeline, mirqab_timeline_unref)

G_END_DECLS
