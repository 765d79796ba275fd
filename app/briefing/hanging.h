/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which part of its width a character hangs out into the margin, so that the
 * edge of the text looks straight: 0 for letters. */
double mirqab_hanging_share (gunichar character);

G_END_DECLS
