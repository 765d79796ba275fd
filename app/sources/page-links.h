/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "sources/page-tree.h"
#include "sources/page.h"

G_BEGIN_DECLS

void mirqab_page_read_links (MirqabPage           *page,
                             const MirqabPageTree *tree,
                             const char           *url);

G_END_DECLS
