/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier/own-dossier.h"
#include "dossier/dossier.h"

G_BEGIN_DECLS

/* A name that a person takes into their own dossier. */
typedef struct
{
  char *name;        /* owned */
  char *country;     /* owned, nullable: code of a state of the dossier */
  char *office;      /* owned, nullable: id of the title's office; not told by a list */
  char *link;        /* owned, nullable: of the article that prints the name, or who took it and when */
  char *spelling_of; /* owned, nullable: id of the person whose name this spells */
} MirqabAcceptedName;

MirqabAcceptedName *mirqab_accepted_name_copy (const MirqabAcceptedName *name);
void                mirqab_accepted_name_free (MirqabAcceptedName       *name);

/* Blocks. (transfer full) (nullable): the identifier in the own dossier */
char     *mirqab_own_names_accept (MirqabDossier            *dossier,
                                   const char               *data_folder,
                                   const MirqabAcceptedName *name,
                                   GError                  **error);
char     *mirqab_own_names_dup_acceptance
                                  (void);
gboolean  mirqab_own_names_forget (MirqabDossier            *dossier,
                                   const char               *data_folder,
                                   const char               *name,
                                   GError                  **error);
/* Blocks. (transfer full) (nullable) (element-type MirqabAcceptedName): in the
 * order in which they were accepted */
GPtrArray *mirqab_own_names_list  (MirqabDossier            *dossier,
                                   const char               *data_folder,
                                   GError                  **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabAcceptedName, mirqab_accepted_name_free)

G_END_DECLS
