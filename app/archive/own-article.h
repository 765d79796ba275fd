/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/archive.h"

G_BEGIN_DECLS

/* What a person did with one article. */
typedef struct
{
  gboolean   read;
  gboolean   starred;
  gboolean   removed;
  GPtrArray *collections; /* owned: names, in the person's order */
} MirqabOwnArticle;

void              mirqab_own_article_free        (MirqabOwnArticle *own);
MirqabOwnArticle *mirqab_archive_load_own_article(MirqabArchive    *self,
                                                  gint64            id,
                                                  GError          **error);
/* (element-type gint64): every article, removed ones too, in the order of their coming */
GArray           *mirqab_archive_list_all_ids    (MirqabArchive    *self,
                                                  GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabOwnArticle, mirqab_own_article_free)

G_END_DECLS
