/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "sources/page.h"

G_BEGIN_DECLS

void  mirqab_page_filter_blocks (const MirqabPage *page,
                                 GPtrArray        *blocks);
char *mirqab_page_write_text    (const GPtrArray  *blocks);
char *mirqab_page_write_html    (const GPtrArray  *blocks);

G_END_DECLS
