/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full): a content stream of lines and curves whose points have two
 * decimals, without points that cannot be told from the one before. cairo writes
 * three decimals and every point of a coast. */
GString *mirqab_shorten_paths (const char *content,
                               gsize       size);

G_END_DECLS
