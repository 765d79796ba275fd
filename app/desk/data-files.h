/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where the data of the program is: dossiers and boundaries. Looked for in
 * $MIRQAB_DATA (a build tree) when it is set, else in the person's data
 * folder, in the system's, and where the program was installed. */
char  *mirqab_data_dup_dossier_folder  (const char *name_or_folder);
char **mirqab_data_dup_dossier_names   (void);
char  *mirqab_data_dup_boundaries_file (void);
char  *mirqab_data_dup_archive_folder  (void);

G_END_DECLS
