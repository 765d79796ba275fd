/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "sources/feed-vocabulary.h"
#include "sources/feed.h"
#include "sources/xml-parser.h"

G_BEGIN_DECLS

/* Which field is being read, and what its tag said. */
typedef struct
{
  MirqabFeedField field;
  int             rank;
  guint           depth;
  GString        *text;
  gboolean        has_markup; /* child elements were written into text */
  gboolean        is_plain;   /* Atom type="text" */
  gboolean        is_ignored;
  gboolean        is_base64;
  char           *type;
} MirqabFeedCapture;

gboolean mirqab_feed_capture_decode        (MirqabFeedCapture  *capture);
void     mirqab_feed_capture_start_element (MirqabFeedCapture  *capture,
                                            const char         *name,
                                            const xmlChar     **attributes,
                                            int                 n_attributes);
void     mirqab_feed_capture_end_element   (MirqabFeedCapture  *capture,
                                            const char         *name);

void mirqab_feed_capture_store_in_entry (const MirqabFeedCapture *capture,
                                         MirqabFeedEntry         *entry,
                                         const char              *base);
void mirqab_feed_capture_store_in_feed  (const MirqabFeedCapture *capture,
                                         MirqabFeed              *feed,
                                         const char              *base);

G_END_DECLS
