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

  /* The same flat, so that a look at a million events touches those that it shows. */
  gint64           *articles;   /* owned: of all evidence, event after event */
  guint            *ends;       /* owned: for each event, where its articles end */
  guint8           *marks;      /* owned: for each event, MirqabEventMark */
};

typedef enum
{
  MIRQAB_EVENT_MARK_KNOWN = 1 << 0,  /* may be shown without an article */
  MIRQAB_EVENT_MARK_HIDDEN = 1 << 1, /* by a person */
} MirqabEventMark;

GHashTable *mirqab_chronicle_find_forced   (MirqabChronicle *self);
GPtrArray  *mirqab_chronicle_make_seeds    (MirqabChronicle *self,
                                            MirqabEventKind  kind,
                                            GHashTable      *forced);
void        mirqab_chronicle_make_own      (MirqabChronicle *self,
                                            GHashTable      *forced);
guint       mirqab_chronicle_find_kinds    (MirqabChronicle *self,
                                            MirqabOwnEvent  *own);

G_END_DECLS
