/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  MIRQAB_CONTENT_TEXT,
  MIRQAB_CONTENT_PAGE,
  MIRQAB_CONTENT_FEED,
  MIRQAB_CONTENT_OPML,
  MIRQAB_CONTENT_BINARY,
} MirqabContentKind;

MirqabContentKind mirqab_content_kind    (const char *data,
                                          gsize       size,
                                          const char *name,
                                          const char *content_type);
gboolean          mirqab_content_is_gzip (const char *data,
                                          gsize       size);

G_END_DECLS
