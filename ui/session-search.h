/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/search-hits.h"
#include "session.h"

G_BEGIN_DECLS

/* What a session searches for: how the words of its scope are found in a text,
 * and the other spellings of names among them. */
const MirqabSearchHits *mirqab_session_get_hits (MirqabSession *self); /* nullable */
char                  **mirqab_session_dup_also (MirqabSession *self);

G_END_DECLS
