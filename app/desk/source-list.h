/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/kept-source.h"
#include "dossier/dossier.h"
#include "sources/opml.h"

G_BEGIN_DECLS

/* The sources of a person: those of the dossier's list, and those that were
 * added. A listed one is stored once something about it is settled or it is
 * visited; until then its id is 0. All block. */

/* (transfer full) (element-type MirqabKeptSource): stored ones in the order of
 * their coming, then the listed rest */
GPtrArray        *mirqab_source_list_read        (MirqabArchive    *archive,
                                                  MirqabDossier    *dossier,
                                                  gboolean          with_removed,
                                                  GError          **error);
MirqabKeptSource *mirqab_source_list_find        (GPtrArray        *sources,
                                                  const char       *url);
gboolean          mirqab_source_list_add         (MirqabArchive    *archive,
                                                  MirqabDossier    *dossier,
                                                  MirqabKeptSource *source,
                                                  gboolean         *is_new,
                                                  GError          **error);

/* What came of a list of sources in a file. */
typedef struct
{
  guint      n_new;
  guint      n_there;
  GPtrArray *problems; /* of char *, untranslated */
} MirqabOpmlImport;

void              mirqab_opml_import_free        (MirqabOpmlImport *self);
MirqabOpmlImport *mirqab_source_list_import_opml (MirqabArchive    *archive,
                                                  MirqabDossier    *dossier,
                                                  GBytes           *bytes,
                                                  GError          **error);
char             *mirqab_source_list_print_opml  (GPtrArray        *sources,
                                                  const char       *title);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabOpmlImport, mirqab_opml_import_free)

G_END_DECLS
