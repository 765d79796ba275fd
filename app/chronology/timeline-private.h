/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "chronology/chronicle.h"
#include "chronology/timeline.h"

G_BEGIN_DECLS

MirqabTimeline *mirqab_timeline_new_take   (MirqabChronicle     *chronicle,
                                            GPtrArray           *events,
                                            GPtrArray           *parts);
void            mirqab_timeline_event_free (MirqabTimelineEvent *event);

G_END_DECLS
