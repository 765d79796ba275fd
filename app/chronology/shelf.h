/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "chronology/event-cluster.h"

G_BEGIN_DECLS

/* What a chronicle knows of one kind of events: reports are only of one event
 * when they are of one kind, so each kind is merged by itself. Reference
 * counted, constant. */
typedef struct _MirqabShelf MirqabShelf;

/* A report that belongs to an event that a person made. */
typedef struct
{
  MirqabOwnEvent *own;      /* owned */
  MirqabEvidence *evidence; /* borrowed */
} MirqabJoin;

MirqabShelf *mirqab_shelf_new          (GPtrArray          *reports);
MirqabShelf *mirqab_shelf_new_changed  (MirqabShelf        *old,
                                        GHashTable         *gone,
                                        GPtrArray          *added);
void         mirqab_shelf_merge        (MirqabShelf        *self,
                                        GPtrArray          *seeds,
                                        GHashTable         *forced);
MirqabShelf *mirqab_shelf_ref          (MirqabShelf        *self);
void         mirqab_shelf_unref        (MirqabShelf        *self);
GPtrArray   *mirqab_shelf_get_reports  (MirqabShelf        *self); /* MirqabEvidence */
GPtrArray   *mirqab_shelf_get_events   (MirqabShelf        *self); /* MirqabTimelineEvent, by time */
GArray      *mirqab_shelf_get_joins    (MirqabShelf        *self); /* MirqabJoin */
int          mirqab_shelf_compare_reports
                                       (gconstpointer       a,
                                        gconstpointer       b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabShelf, mirqab_shelf_unref)

G_END_DECLS
