/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/archive-private.h"
#include "archive/id-chunk.h"

G_BEGIN_DECLS

/* The rows of the article index. */

/* A day as it is stored: absent where no article is in view. */
#define MIRQAB_DAY_ABSENT G_MININT32
#define MIRQAB_DAY_PACK(day, is_dated) ((gint32) ((guint32) (day) << 1 | ((is_dated) ? 1 : 0)))
#define MIRQAB_DAY_UNPACK(packed) ((MirqabDay) ((packed) >> 1))
#define MIRQAB_DAY_IS_DATED(packed) (((packed) & 1) != 0)

/* So many neighbouring ids have their days in one row. */
#define MIRQAB_DAYS_SHIFT 12
#define MIRQAB_DAYS_IDS (1 << MIRQAB_DAYS_SHIFT)

/* The row of a chunk of the articles of a name. */
#define MIRQAB_MARK_ID(name, chunk) ((gint64) (name) << 17 | (gint64) (chunk))
#define MIRQAB_MARK_NAME(id) ((id) >> 17)
#define MIRQAB_MARK_CHUNK(id) ((guint) ((id) & 0x1FFFF))

gboolean mirqab_mark_row_read  (MirqabArchive  *self,
                                gint64          id,
                                guint64         bits[MIRQAB_CHUNK_WORDS],
                                GError        **error);
gboolean mirqab_mark_row_write (MirqabArchive  *self,
                                gint64          id,
                                const guint64   bits[MIRQAB_CHUNK_WORDS],
                                guint           n_before,
                                GError        **error);
gboolean mirqab_day_row_read   (MirqabArchive  *self,
                                gint64          chunk,
                                gint32          days[MIRQAB_DAYS_IDS],
                                GError        **error);
gboolean mirqab_day_row_write  (MirqabArchive  *self,
                                gint64          chunk,
                                const gint32    days[MIRQAB_DAYS_IDS],
                                GError        **error);
void     mirqab_days_read      (gint32         *days,
                                gsize           n_days,
                                gconstpointer   stored,
                                gsize           size);

/* What of a row of article is in the index. */
#define MIRQAB_INDEXED_COLUMNS \
  "id, sort_day, published IS NOT NULL, names, is_read, is_starred, findings_version"

gint32   mirqab_indexed_read_day   (sqlite3_stmt   *row);
GArray  *mirqab_indexed_read_names (MirqabArchive  *self,
                                    sqlite3_stmt   *row,
                                    GError        **error); /* gint64 */

G_END_DECLS
