/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "chronology/timeline.h"

G_BEGIN_DECLS

MirqabTimeline *mirqab_timeline_new_take   (MirqabDossier       *dossier,
                                            GPtrArray           *events);
void            mirqab_timeline_event_free (MirqabTimelineEvent *event);

G_END_DECLS
