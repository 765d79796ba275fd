/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/code-points.h"

#define BLOCK 256

static gboolean
begins_letter (char byte)
{
  return ((guchar) byte & 0xC0) != 0x80;
}

/**
 * mirqabctl_code_points_init:
 * @text: valid UTF-8, constant while this is used
 */
void
mirqabctl_code_points_init (MirqabctlCodePoints *self,
                            const char          *text)
{
  guint n = 0;

  self->text = text;
  self->counts = g_array_new (FALSE, FALSE, sizeof (guint));
  for (gsize i = 0;; i++)
    {
      if (i % BLOCK == 0)
        g_array_append_val (self->counts, n);
      if (text[i] == '\0')
        break;
      n += begins_letter (text[i]);
    }
}

void
mirqabctl_code_points_clear (MirqabctlCodePoints *self)
{
  g_clear_pointer (&self->counts, g_array_unref);
}

/**
 * mirqabctl_code_points_get:
 * @byte: in the text, or its end
 *
 * Returns: how many code points are before it
 */
gint64
mirqabctl_code_points_get (const MirqabctlCodePoints *self,
                           gsize                      byte)
{
  guint n = g_array_index (self->counts, guint, byte / BLOCK);

  for (gsize i = byte - byte % BLOCK; i < byte; i++)
    n += begins_letter (self->text[i]);

  return n;
}
