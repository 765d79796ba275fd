/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "archive/archive.h"

G_BEGIN_DECLS

/* The same story by other outlets, and what an article was before its source
 * changed it. */
gboolean mirqabctl_variants_to_json (JsonBuilder          *builder,
                                     MirqabArchive        *archive,
                                     const MirqabArticle  *article,
                                     GError              **error);
gboolean mirqabctl_print_variants   (MirqabArchive        *archive,
                                     const MirqabArticle  *article,
                                     gboolean              whole,
                                     GError              **error);

G_END_DECLS
