/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/archive.h"

G_BEGIN_DECLS

/* How a person orders the archive, as far as it is not in the articles: read
 * here, changed by mirqab_archive_edit (). */

/* A folder that a person makes. An article may be in several. */
typedef struct
{
  gint64  id;
  char   *name;     /* owned */
  int     position;
  guint   articles; /* how many, whatever the scope */
} MirqabCollection;

/* A scope that a person has given a name. */
typedef struct
{
  gint64  id;
  char   *name;     /* owned */
  char   *scope;    /* owned: JSON */
  int     position;
} MirqabSavedScope;

void       mirqab_collection_free           (MirqabCollection  *collection);
void       mirqab_saved_scope_free          (MirqabSavedScope  *saved_scope);

GPtrArray *mirqab_archive_list_collections  (MirqabArchive     *self,
                                             GError           **error); /* MirqabCollection */
char      *mirqab_archive_dup_collection_name
                                            (MirqabArchive     *self,
                                             gint64             collection); /* nullable */
GPtrArray *mirqab_archive_list_saved_scopes (MirqabArchive     *self,
                                             GError           **error); /* MirqabSavedScope */
/* (element-type gint64): the collections that an article is in */
GArray    *mirqab_archive_list_collected    (MirqabArchive     *self,
                                             gint64             article,
                                             GError           **error);
gint64     mirqab_archive_get_note_stamp    (MirqabArchive     *self);
char      *mirqab_archive_dup_note          (MirqabArchive     *self,
                                             gint64             article,
                                             GError           **error); /* nullable */

G_END_DECLS
