/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonParser *mirqab_dossier_file_parse (const char  *folder,
                                       const char  *name,
                                       GChecksum   *digest,
                                       GError     **error);

G_END_DECLS
