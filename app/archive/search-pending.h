/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/archive-private.h"

G_BEGIN_DECLS

/* What is to come into the search index at the end of the transaction, all in a
 * row. FTS5 gathers words in memory, but writes them out whenever SQLite begins a
 * statement that it may have to take back alone, as each with a trigger is: then
 * every article between such statements becomes a segment of the index of its
 * own, to be merged with the others later. */
gboolean mirqab_search_pending_add    (MirqabArchive  *self,
                                       gint64          article,
                                       const char     *title,
                                       const char     *text,
                                       GError        **error);
gboolean mirqab_search_pending_write  (MirqabArchive  *self,
                                       GError        **error);
void     mirqab_search_pending_forget (MirqabArchive  *self);

G_END_DECLS
