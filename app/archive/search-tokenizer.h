/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

gboolean mirqab_search_tokenizer_register (sqlite3     *database,
                                           GError     **error);

G_END_DECLS
