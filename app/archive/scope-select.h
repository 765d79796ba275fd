/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/archive.h"

#include <sqlite3.h>

G_BEGIN_DECLS

typedef void (*MirqabScopeRowFunc) (sqlite3_stmt *statement,
                                    gpointer      result);

gboolean mirqab_scope_select (MirqabArchive       *self,
                              const MirqabScope   *scope,
                              gboolean             skip_countries,
                              const char          *before,
                              const char          *after,
                              MirqabScopeRowFunc   function,
                              gpointer             result,
                              GCancellable        *cancellable,
                              GError             **error);

G_END_DECLS
