/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "session.h"

G_BEGIN_DECLS

/* The articles of the view, by day. What is selected is told to the session.
 *
 * Property "session" (MirqabSession, nullable). */
#define MIRQAB_TYPE_ARTICLE_LIST (mirqab_article_list_get_type ())
G_DECLARE_FINAL_TYPE (MirqabArticleList, mirqab_article_list, MIRQAB, ARTICLE_LIST, AdwBin)

G_END_DECLS
