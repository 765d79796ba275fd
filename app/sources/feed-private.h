/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "sources/feed.h"

G_BEGIN_DECLS

/* What a feed may hold at most; more is left out, and said. */
#define MIRQAB_FEED_MAX_ENTRIES 20000
#define MIRQAB_FEED_MAX_LIST    200 /* authors, categories, enclosures of one entry */

MirqabFeed      *mirqab_feed_new             (void);
MirqabFeedEntry *mirqab_feed_add_entry       (MirqabFeed      *feed);
void             mirqab_feed_add_problem     (MirqabFeed      *feed,
                                              const char      *format,
                                              ...) G_GNUC_PRINTF (2, 3);
void             mirqab_feed_add_name        (GPtrArray       *list,
                                              const char      *name);
void             mirqab_feed_add_enclosure   (MirqabFeedEntry *entry,
                                              const char      *url,
                                              const char      *type,
                                              const char      *length);
void             mirqab_feed_finish_entry    (MirqabFeed      *feed,
                                              MirqabFeedEntry *entry);
gint64           mirqab_feed_parse_time      (const char      *text);

gboolean         mirqab_feed_read_xml        (MirqabFeed      *feed,
                                              const char      *text,
                                              gsize            length,
                                              const char      *base_url,
                                              GError         **error);
gboolean         mirqab_feed_read_json       (MirqabFeed      *feed,
                                              const char      *text,
                                              gsize            length,
                                              const char      *base_url,
                                              GError         **error);

G_END_DECLS
