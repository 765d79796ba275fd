/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "chronology/event-cluster.h"

G_BEGIN_DECLS

/* Finds the event that a report belongs to, by kind and day. */
typedef struct _MirqabClusterIndex MirqabClusterIndex;

MirqabClusterIndex *mirqab_cluster_index_new  (void);
void                mirqab_cluster_index_free (MirqabClusterIndex *self);
void                mirqab_cluster_index_add  (MirqabClusterIndex *self,
                                               MirqabEventCluster *cluster);
MirqabEventCluster *mirqab_cluster_index_find (MirqabClusterIndex *self,
                                               MirqabEventCluster *report);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabClusterIndex, mirqab_cluster_index_free)

G_END_DECLS
