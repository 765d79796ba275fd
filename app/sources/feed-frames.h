/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "sources/xml-parser.h"

G_BEGIN_DECLS

/* What an element says for all that is in it. */
typedef struct
{
  char *base;     /* nullable: xml:base, resolved */
  char *language; /* nullable: xml:lang */
} MirqabFeedFrame;

GArray     *mirqab_feed_frames_new      (void);
void        mirqab_feed_frames_push     (GArray         *frames,
                                         const char     *base_url, /* nullable */
                                         const xmlChar **attributes,
                                         int             n_attributes);
const char *mirqab_feed_frames_base     (const GArray   *frames,
                                         const char     *base_url);
const char *mirqab_feed_frames_language (const GArray   *frames);

G_END_DECLS
