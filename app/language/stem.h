/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/tokens.h"

G_BEGIN_DECLS

gsize mirqab_stem_article_length   (const char *folded,
                                    gsize       length);
gsize mirqab_stem_proclitic_length (const char *folded,
                                    gsize       length);
const char *
      mirqab_stem_arabic           (const char *folded,
                                    gsize       length,
                                    gsize      *stem_length);

G_END_DECLS
