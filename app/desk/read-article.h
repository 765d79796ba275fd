/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/analyser.h"
#include "archive/archive.h"

G_BEGIN_DECLS

MirqabArticle *mirqab_read_article (MirqabArchive   *archive,
                                    MirqabAnalyser  *analyser,
                                    gint64           id,
                                    GError         **error);

G_END_DECLS
