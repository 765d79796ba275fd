/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "importing/importer.h"

G_BEGIN_DECLS

/* Shows how far an import is, and stops it.
 *
 * Property "importer" (MirqabImporter, nullable). */
#define MIRQAB_TYPE_IMPORT_BAR (mirqab_import_bar_get_type ())
G_DECLARE_FINAL_TYPE (MirqabImportBar, mirqab_import_bar, MIRQAB, IMPORT_BAR, AdwBin)

G_END_DECLS
