/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "article/article.h"
#include "dossier/dossier.h"

G_BEGIN_DECLS

/* Members of a JSON object that say what was found in an article, with places
 * in code points of its text. @explain adds the names of the rules. */
void mirqabctl_findings_to_json (JsonBuilder         *builder,
                                 const MirqabArticle *article,
                                 gboolean             explain);
/* The member "concern": why the article concerns what the dossier follows. */
void mirqabctl_concern_to_json  (JsonBuilder         *builder,
                                 const MirqabArticle *article,
                                 MirqabDossier       *dossier);

G_END_DECLS
