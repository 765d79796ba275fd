/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "briefing/edition.h"

G_BEGIN_DECLS

/* Writes the bookmarks; the number of the root, 0 when there are none. */
guint mirqab_outline_tree_write (MirqabEdition *edition);

G_END_DECLS
