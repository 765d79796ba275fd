/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "sources/page-tree.h"

G_BEGIN_DECLS

void            mirqab_page_prune        (MirqabPageTree *tree);
MirqabPageNode *mirqab_page_find_content (MirqabPageTree *tree);

G_END_DECLS
