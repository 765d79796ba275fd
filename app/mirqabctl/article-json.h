/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/archive.h"
#include "dossier/dossier.h"

G_BEGIN_DECLS

void  mirqabctl_print_headline_json (const MirqabHeadline *headline);
char *mirqabctl_article_dup_json    (const MirqabArticle  *article,
                                     MirqabDossier        *dossier, /* nullable */
                                     MirqabArchive        *archive, /* nullable with it */
                                     GError              **error);

G_END_DECLS
