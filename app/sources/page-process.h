/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "sources/page.h"

G_BEGIN_DECLS

#define MIRQAB_PAGE_MAX_BYTES       (5 * 1024 * 1024)
#define MIRQAB_PAGE_MAX_MEMORY      (1024ul * 1024 * 1024)
#define MIRQAB_PAGE_MAX_CPU_SECONDS 8
#define MIRQAB_PAGE_MAX_WAIT_MS     20000
#define MIRQAB_PAGE_MAX_NESTING     4000

MirqabPage *mirqab_page_read_apart (const char    *html,
                                    gsize          length,
                                    const char    *url,
                                    GCancellable  *cancellable,
                                    GError       **error);

G_END_DECLS
