/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/edit.h"
#include "chronology/timeline.h"

G_BEGIN_DECLS

/* What a person does to events of a timeline, as edits of the archive. All
 * evidence of an event is meant, that of other scopes too. */

MirqabOwnEvent *mirqab_event_edits_begin   (MirqabTimeline            *timeline,
                                            const MirqabTimelineEvent *event);
void            mirqab_event_edits_set     (MirqabEdit                *edit,
                                            MirqabOwnEvent            *own,
                                            gint64                     now);
gboolean        mirqab_event_edits_set_date(MirqabOwnEvent            *own,
                                            const char                *from,
                                            const char                *to);
void            mirqab_event_edits_hide    (MirqabEdit                *edit,
                                            MirqabTimeline            *timeline,
                                            const MirqabTimelineEvent *event,
                                            gint64                     now);
void            mirqab_event_edits_merge   (MirqabEdit                *edit,
                                            MirqabTimeline            *timeline,
                                            GPtrArray                 *events,
                                            gint64                     now);
void            mirqab_event_edits_split   (MirqabEdit                *edit,
                                            const MirqabTimelineEvent *event,
                                            GPtrArray                 *evidence,
                                            gint64                     now);
void            mirqab_event_edits_restore (MirqabEdit                *edit,
                                            const MirqabOwnEvent      *own);

G_END_DECLS
