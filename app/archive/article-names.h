/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/archive-private.h"

G_BEGIN_DECLS

GBytes *mirqab_archive_name_article (MirqabArchive         *self,
                                     const MirqabArticle   *article,
                                     const MirqabFindings  *findings, /* nullable */
                                     GError               **error);

G_END_DECLS
