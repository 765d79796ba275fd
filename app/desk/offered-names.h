/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/analyser.h"
#include "archive/archive.h"
#include "desk/import.h"

G_BEGIN_DECLS

/* A name that the dossier does not have, gathered from many articles and
 * offered to a person, who may take it into their own dossier. */
typedef struct
{
  char       *name;       /* owned: as the newest article prints it */
  guint       count;      /* how often it stands beside a title */
  guint       n_articles;
  char       *title;      /* owned: as printed beside that name: نائب وزير الخارجية البولندي */
  const char *office;     /* interned, nullable: what that title is, when the dossier has it */
  const char *country;    /* interned, nullable: of the title */
  const char *person;     /* interned, nullable: of whose name it may be another spelling */
  gint64      article;    /* the newest article that has it */
  char       *sentence;   /* owned: where it stands first in that article */
  MirqabSpan  span;       /* of the sentence, in the text of the article */
  char       *link;       /* owned, nullable: of that article */
} MirqabOfferedName;

void mirqab_offered_name_free (MirqabOfferedName *self);

/* Blocks. (transfer full) (element-type MirqabOfferedName): the most frequent
 * first; NULL on error */
GPtrArray *mirqab_offer_names (MirqabArchive         *archive,
                               MirqabAnalyser        *analyser,
                               const MirqabScope     *scope,
                               MirqabImportProgress   progress, /* nullable */
                               gpointer               progress_data,
                               GCancellable          *cancellable,
                               GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabOfferedName, mirqab_offered_name_free)

G_END_DECLS
