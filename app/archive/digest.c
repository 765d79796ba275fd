/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/digest.h"

/**
 * mirqab_digest_read:
 * @hex: (nullable): 64 digits
 * @digest: (out): only written on success
 */
gboolean
mirqab_digest_read (const char *hex,
                    guint8      digest[MIRQAB_DIGEST_SIZE])
{
  guint n = 0;

  while (hex != NULL && g_ascii_isxdigit (hex[n]))
    n++;
  if (n != 2 * MIRQAB_DIGEST_SIZE || hex[n] != '\0')
    return FALSE;

  for (guint i = 0; i < MIRQAB_DIGEST_SIZE; i++)
    digest[i] = (guint8) (g_ascii_xdigit_value (hex[2 * i]) << 4
                          | g_ascii_xdigit_value (hex[2 * i + 1]));

  return TRUE;
}

/**
 * mirqab_digest_dup_hex:
 * @digest: (nullable):
 *
 * Returns: (transfer full) (nullable): %NULL for none
 */
char *
mirqab_digest_dup_hex (const guint8 *digest,
                       gsize         size)
{
  GString *hex;

  if (digest == NULL || size == 0)
    return NULL;

  hex = g_string_sized_new (2 * size + 1);
  for (gsize i = 0; i < size; i++)
    g_string_append_printf (hex, "%02x", digest[i]);

  return g_string_free (hex, FALSE);
}
