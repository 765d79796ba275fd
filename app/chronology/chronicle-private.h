/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "chronology/chronicle.h"
#include "chronology/shelf.h"

G_BEGIN_DECLS

struct _MirqabChronicle
{
  gatomicrefcount   references;
  MirqabDossier    *dossier;    /* owned */
  MirqabConfidence  at_least;   /* of the dossier's events */
  MirqabShelf      *shelves[MIRQAB_N_EVENT_KINDS]; /* owned */
  GPtrArray        *own;        /* owned: of MirqabOwnEvent */
  GPtrArray        *own_events; /* owned: of owned MirqabTimelineEvent, by time */
  GPtrArray        *events;     /* owned: of borrowed MirqabTimelineEvent, by time */
};

GHashTable *mirqab_chronicle_find_forced   (MirqabChronicle *self);
GPtrArray  *mirqab_chronicle_make_seeds    (MirqabChronicle *self,
                                            MirqabEventKind  kind,
                                            GHashTable      *forced);
void        mirqab_chronicle_make_own      (MirqabChronicle *self,
                                            GHashTable      *forced);
guint       mirqab_chronicle_find_kinds    (MirqabChronicle *self,
                                            MirqabOwnEvent  *own);

G_END_DECLS
