/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void mirqab_feed_add_person (GPtrArray  *names,
                             const char *text);

G_END_DECLS
