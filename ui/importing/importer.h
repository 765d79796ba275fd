/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/desk.h"

G_BEGIN_DECLS

/* Brings articles in, one batch after the other.
 *
 * Properties (read-only): "active" (gboolean), "text" (char *: what is read
 * now), "fraction" (double, 0 to 1; below 0 = not known).
 * Signals: "finished" (GPtrArray of MirqabImportItem); "failed" (GError):
 * nothing could be written; "read-again". */
#define MIRQAB_TYPE_IMPORTER (mirqab_importer_get_type ())
G_DECLARE_FINAL_TYPE (MirqabImporter, mirqab_importer, MIRQAB, IMPORTER, GObject)

MirqabImporter *mirqab_importer_new          (MirqabDesk     *desk);
void            mirqab_importer_import_files (MirqabImporter *self,
                                              GListModel     *files);
void            mirqab_importer_import_text  (MirqabImporter *self,
                                              const char     *text);
/* Analyses again what the dossier, or the rules, have outrun; one that runs
 * begins anew. */
void            mirqab_importer_read_again   (MirqabImporter *self);
void            mirqab_importer_cancel       (MirqabImporter *self);

G_END_DECLS
