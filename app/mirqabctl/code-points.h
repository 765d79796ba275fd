/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where bytes of a UTF-8 text are in code points: looked up, not counted anew. */
typedef struct
{
  const char *text;   /* borrowed */
  GArray     *counts; /* guint: code points before each block of bytes */
} MirqabctlCodePoints;

void   mirqabctl_code_points_init  (MirqabctlCodePoints       *self,
                                    const char                *text);
void   mirqabctl_code_points_clear (MirqabctlCodePoints       *self);
gint64 mirqabctl_code_points_get   (const MirqabctlCodePoints *self,
                                    gsize                      byte);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MirqabctlCodePoints, mirqabctl_code_points_clear)

G_END_DECLS
