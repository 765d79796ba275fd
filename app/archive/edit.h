/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/archive.h"

G_BEGIN_DECLS

/* What a person does to the own order of the archive in one go: stars, notes,
 * collections, saved scopes, and events as
 * a person has them. mirqab_archive_edit () does it and turns the edit
 * into what takes it back; done once more, it is what was to be done at first.
 * That is all there is to undo and redo.
 *
 * Reference counted. Filled by whoever makes it; after that only one thread, the
 * writing one, touches it. Ids of collections and saved scopes are chosen by
 * whoever makes them: see mirqab_edit_new_id (). */
typedef struct _MirqabEdit MirqabEdit;

/* At the end of the list. */
#define MIRQAB_EDIT_LAST -1

MirqabEdit *mirqab_edit_new             (void);
MirqabEdit *mirqab_edit_ref             (MirqabEdit    *self);
void        mirqab_edit_unref           (MirqabEdit    *self);
gint64      mirqab_edit_new_id          (void);
gboolean    mirqab_edit_is_empty        (MirqabEdit    *self);
void        mirqab_edit_set_read        (MirqabEdit    *self,
                                         gint64         article,
                                         gboolean       read);
void        mirqab_edit_set_starred     (MirqabEdit    *self,
                                         gint64         article,
                                         gboolean       starred);
void        mirqab_edit_set_removed     (MirqabEdit    *self,
                                         gint64         article,
                                         gboolean       removed);
void        mirqab_edit_set_collected   (MirqabEdit    *self,
                                         gint64         article,
                                         gint64         collection,
                                         gboolean       collected);
void        mirqab_edit_set_note        (MirqabEdit    *self,
                                         gint64         article,
                                         const char    *text);    /* nullable: none */
void        mirqab_edit_set_collection  (MirqabEdit    *self,
                                         gint64         collection,
                                         const char    *name,     /* nullable: deleted */
                                         int            position);
void        mirqab_edit_set_saved_scope (MirqabEdit    *self,
                                         gint64         saved_scope,
                                         const char    *name,     /* nullable: deleted */
                                         const char    *scope,    /* JSON; nullable with name */
                                         int            position);

void        mirqab_edit_set_own_event   (MirqabEdit    *self,
                                         const char    *uid,
                                         MirqabOwnEvent *event);  /* nullable: as it was without */

gboolean    mirqab_archive_edit         (MirqabArchive *self,
                                         MirqabEdit    *edit,
                                         GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabEdit, mirqab_edit_unref)

G_END_DECLS
