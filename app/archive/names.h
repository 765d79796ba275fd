/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/archive-private.h"

G_BEGIN_DECLS

/* The names by which articles are found, and lists of them as they stand in a
 * row of an article. Names are never deleted, and numbers never change. */

typedef struct
{
  gint64         id;
  MirqabMarkKind kind;
  const char    *text; /* interned */
} MirqabName;

gint64            mirqab_archive_make_name  (MirqabArchive   *self,
                                             MirqabMarkKind   kind,
                                             const char      *text,
                                             GError         **error);
const MirqabName *mirqab_archive_get_name   (MirqabArchive   *self,
                                             gint64           id,
                                             GError         **error);
GArray           *mirqab_archive_find_names (MirqabArchive   *self,
                                             MirqabMarkKind   kind,
                                             char           **texts,
                                             GError         **error); /* gint64 */
gboolean          mirqab_archive_renew_names
                                            (MirqabArchive   *self,
                                             GError         **error);
void              mirqab_archive_forget_names
                                            (MirqabArchive   *self);

GBytes           *mirqab_name_list_store    (GArray          *names); /* gint64; sorted by it */
GArray           *mirqab_name_list_read     (gconstpointer    stored,
                                             gsize            size);  /* gint64 */

G_END_DECLS
