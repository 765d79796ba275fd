/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session.h"

G_BEGIN_DECLS

/* What a person does to the own order from several places of the window. Names
 * are freed of white space around them; those without anything else do nothing. */
void   mirqab_own_edits_star              (MirqabSession          *session,
                                           const GArray           *ids,
                                           gboolean                starred);
void   mirqab_own_edits_mark_read         (MirqabSession          *session,
                                           const GArray           *ids,
                                           gboolean                read);
void   mirqab_own_edits_remove            (MirqabSession          *session,
                                           const GArray           *ids);
void   mirqab_own_edits_collect           (MirqabSession          *session,
                                           const GArray           *ids,
                                           const MirqabCollection *collection,
                                           gboolean                collected);
void   mirqab_own_edits_make_collection   (MirqabSession          *session,
                                           const char             *name,
                                           const GArray           *ids); /* nullable: into it */
void   mirqab_own_edits_rename_collection (MirqabSession          *session,
                                           const MirqabCollection *collection,
                                           const char             *name);
void   mirqab_own_edits_delete_collection (MirqabSession          *session,
                                           const MirqabCollection *collection);
void   mirqab_own_edits_save_scope        (MirqabSession          *session,
                                           const char             *name);
void   mirqab_own_edits_rename_scope      (MirqabSession          *session,
                                           const MirqabSavedScope *saved_scope,
                                           const char             *name);
void   mirqab_own_edits_delete_scope      (MirqabSession          *session,
                                           const MirqabSavedScope *saved_scope);
void   mirqab_own_edits_move_scope        (MirqabSession          *session,
                                           const MirqabSavedScope *saved_scope,
                                           int                     by);
void   mirqab_own_edits_move_collection   (MirqabSession          *session,
                                           const MirqabCollection *collection,
                                           int                     by);

const MirqabCollection *mirqab_session_find_collection         (MirqabSession *session,
                                                                gint64         id);
const MirqabCollection *mirqab_session_find_collection_by_name (MirqabSession *session,
                                                                const char    *name);
const MirqabSavedScope *mirqab_session_find_saved_scope        (MirqabSession *session,
                                                                gint64         id);

G_END_DECLS
