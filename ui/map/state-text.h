/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session.h"

G_BEGIN_DECLS

/* What the window says of a state and of a place, in the language of the session. */
MirqabDay   mirqab_state_text_get_day        (MirqabSession                *session);
guint       mirqab_state_text_get_articles   (MirqabSession                *session,
                                              MirqabFacet                   facet,
                                              const char                   *id);
const char *mirqab_state_text_get_membership (MirqabMembership              membership);
char       *mirqab_state_text_dup_articles   (guint                         articles);
char       *mirqab_state_text_dup_days       (MirqabDay                     from,
                                              MirqabPrecision               from_precision,
                                              MirqabDay                     to,
                                              MirqabPrecision               to_precision);
char       *mirqab_state_text_dup_summary    (MirqabSession                *session,
                                              const char                   *code);
char       *mirqab_state_text_dup_tooltip    (MirqabSession                *session,
                                              const char                   *code);
char       *mirqab_state_text_dup_place      (MirqabSession                *session,
                                              const char                   *id);

G_END_DECLS
