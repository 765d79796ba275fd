/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "sources/page-tree.h"

G_BEGIN_DECLS

void     mirqab_page_measure (MirqabPageTree *tree);
gboolean mirqab_is_prose     (const char     *text,
                              guint           n_characters,
                              guint           n_linked);

G_END_DECLS
