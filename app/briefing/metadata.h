/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "briefing/pdf-writer.h"

G_BEGIN_DECLS

/* What the file says of itself, once in the information dictionary and once in
 * XMP, which must agree (ISO 19005-2, 6.6.2). */
typedef struct
{
  const char *title;
  const char *language;
  const char *subject; /* nullable */
  gint64      made_at;
} MirqabMetadata;

guint mirqab_metadata_write_info   (const MirqabMetadata *self,
                                    MirqabPdfWriter      *writer);
guint mirqab_metadata_write_xmp    (const MirqabMetadata *self,
                                    MirqabPdfWriter      *writer);
/* The output intent that gives device colours their meaning. */
guint mirqab_metadata_write_intent (MirqabPdfWriter      *writer);

G_END_DECLS
