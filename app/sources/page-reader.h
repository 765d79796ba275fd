/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "sources/page.h"

G_BEGIN_DECLS

MirqabPage *mirqab_page_new          (void);
MirqabPage *mirqab_page_read_html    (const char       *html,
                                      gsize             length,
                                      const char       *url);
GVariant   *mirqab_page_to_variant   (const MirqabPage *page);
MirqabPage *mirqab_page_from_variant (GVariant         *variant);

#define MIRQAB_PAGE_VARIANT_TYPE "(msmsmsmsximsmsbssa(smsms)a(smsms))"

G_END_DECLS
