/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "sources/feed.h"

G_BEGIN_DECLS

#define MIRQAB_FETCH_MIN_SECONDS (60 * 60)
#define MIRQAB_FETCH_MAX_SECONDS (24 * 60 * 60)

gint64 mirqab_fetch_after_success (const MirqabFeed *feed,
                                   int               max_age,
                                   gint64            now);
gint64 mirqab_fetch_after_failure (guint             n_failures,
                                   gint64            now);
gint64 mirqab_fetch_retry_after   (const char       *retry_after,
                                   guint             n_failures,
                                   gint64            now);

G_END_DECLS
