/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/archive.h"
#include "dossier/dossier.h"

G_BEGIN_DECLS

/* The connections with which worker threads read the archive of one folder:
 * each belongs to the thread that borrows it, until it is given back. Reference
 * counted; any thread. */
typedef struct _MirqabConnections MirqabConnections;

MirqabConnections *mirqab_connections_new       (const char         *data_folder);
MirqabConnections *mirqab_connections_ref       (MirqabConnections  *self);
void               mirqab_connections_unref     (MirqabConnections  *self);
void               mirqab_connections_set_dossier
                                                (MirqabConnections  *self,
                                                 MirqabDossier      *dossier);
MirqabArchive     *mirqab_connections_borrow    (MirqabConnections  *self,
                                                 GError            **error);
void               mirqab_connections_give_back (MirqabConnections  *self,
                                                 MirqabArchive      *archive);
void               mirqab_connections_use_names (MirqabArchive      *archive,
                                                 MirqabDossier      *dossier);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabConnections, mirqab_connections_unref)

G_END_DECLS
