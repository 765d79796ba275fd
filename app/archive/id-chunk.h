/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Sets of article ids are kept in chunks of 32768 neighbouring ids, after the
 * Roaring scheme (Chambi et al. 2016): as a list of 16-bit numbers where there
 * are few, as a bitmap where there are many. In memory it is always a bitmap.
 * The stored size tells the form: a full bitmap has MIRQAB_CHUNK_BYTES. */

#define MIRQAB_CHUNK_SHIFT 15
#define MIRQAB_CHUNK_IDS (1 << MIRQAB_CHUNK_SHIFT)
#define MIRQAB_CHUNK_WORDS (MIRQAB_CHUNK_IDS / 64)
#define MIRQAB_CHUNK_BYTES (MIRQAB_CHUNK_IDS / 8)

/* Ids above are of no archive that we write: SQLite gives the next free one. */
#define MIRQAB_MAX_ID G_MAXUINT32
#define MIRQAB_MAX_CHUNK (MIRQAB_MAX_ID >> MIRQAB_CHUNK_SHIFT)

gboolean mirqab_chunk_has          (const guint64 *bits,
                                    guint          member);
gboolean mirqab_chunk_set          (guint64       *bits,
                                    guint          member,
                                    gboolean       is_member);
guint    mirqab_chunk_count        (const guint64 *bits);
void     mirqab_chunk_unite        (guint64       *bits,
                                    const guint8  *stored,
                                    gsize          size);
guint    mirqab_chunk_count_common (const guint64 *bits,
                                    const guint8  *stored,
                                    gsize          size);
gsize    mirqab_chunk_store        (const guint64 *bits,
                                    guint8         stored[MIRQAB_CHUNK_BYTES]);

G_END_DECLS
