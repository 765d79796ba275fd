/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/own-event.h"
#include "chronology/timeline.h"

G_BEGIN_DECLS

/* All events of an archive and of a dossier, merged once, whatever is looked
 * at; the timeline of a scope is taken out of it. Reference counted, constant:
 * a change of the archive makes a new one out of the old, and only merges again
 * the kinds of events that changed. The events depend on what the articles say
 * and not on the order in which they came, so that a chronicle that was carried on
 * is equal to one made anew. */
typedef struct _MirqabChronicle MirqabChronicle;

MirqabChronicle *mirqab_chronicle_new          (MirqabDossier     *dossier,
                                                MirqabConfidence   at_least,
                                                GPtrArray         *reports,
                                                GPtrArray         *own);
MirqabChronicle *mirqab_chronicle_new_changed  (MirqabChronicle   *old,
                                                GArray            *articles,
                                                GPtrArray         *reports,
                                                GPtrArray         *own);
MirqabChronicle *mirqab_chronicle_ref          (MirqabChronicle   *self);
void             mirqab_chronicle_unref        (MirqabChronicle   *self);
guint            mirqab_chronicle_get_size     (MirqabChronicle   *self);
char            *mirqab_chronicle_dup_digest   (MirqabChronicle   *self);

typedef gboolean (*MirqabArticleFilter) (gint64        article,
                                         gconstpointer data);

MirqabTimeline  *mirqab_chronicle_look         (MirqabChronicle     *self,
                                                const MirqabScope   *scope,
                                                MirqabArticleFilter  filter,
                                                gconstpointer        data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabChronicle, mirqab_chronicle_unref)

G_END_DECLS
