/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* SHA-256 as it is stored, in bytes instead of hex. */
#define MIRQAB_DIGEST_SIZE 32
/* As much of it as the indexes keep. */
#define MIRQAB_DIGEST_KEY_SIZE 8

gboolean mirqab_digest_read (const char    *hex,
                             guint8         digest[MIRQAB_DIGEST_SIZE]);
char    *mirqab_digest_dup_hex
                            (const guint8 *digest,
                             gsize         size);

G_END_DECLS
