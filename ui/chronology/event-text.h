/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session.h"

G_BEGIN_DECLS

/* Events as a person reads them, in the language of the session. */

char       *mirqab_event_text_dup_kind   (const MirqabTimelineEvent *event);
const char *mirqab_event_text_get_kind   (MirqabEventKind            kind);
const char *mirqab_event_text_get_own    (const MirqabOwnEvent      *own);
char       *mirqab_event_text_dup_date   (const MirqabTimelineEvent *event);
char       *mirqab_event_text_dup_states (MirqabSession             *session,
                                          const MirqabTimelineEvent *event);
char       *mirqab_event_text_dup_place  (MirqabSession             *session,
                                          const MirqabTimelineEvent *event);
char       *mirqab_event_text_dup_facts  (MirqabSession             *session,
                                          const MirqabTimelineEvent *event);
char       *mirqab_event_text_dup_summary(MirqabSession             *session,
                                          const MirqabTimelineEvent *event);
char       *mirqab_event_text_dup_tooltip(MirqabSession             *session,
                                          const MirqabTimelineEvent *event);

G_END_DECLS
