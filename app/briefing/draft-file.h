/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef gboolean (*MirqabWriteFunc) (GOutputStream  *stream,
                                     gpointer        user_data,
                                     GCancellable   *cancellable,
                                     GError        **error);

/* Writes beside @file and renames when all is written: whatever fails, nothing
 * is left behind and an older file stays as it was. An error of the file comes
 * as MIRQAB_BRIEFING_ERROR_WRITE. */
gboolean mirqab_draft_file_write (const char       *file,
                                  MirqabWriteFunc   write,
                                  gpointer          user_data,
                                  GCancellable     *cancellable,
                                  GError          **error);

G_END_DECLS
