/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void mirqab_spelling_append (GString    *spelling,
                             const char *word,
                             gsize       length);

G_END_DECLS
