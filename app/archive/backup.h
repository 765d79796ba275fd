/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/archive.h"

G_BEGIN_DECLS

/* All block; back_up () and restore () while others read and write, too. */
gboolean mirqab_archive_back_up (MirqabArchive  *self,
                                 const char     *file,
                                 GCancellable   *cancellable,
                                 GError        **error);
gboolean mirqab_archive_check_backup
                                (const char     *file,
                                 GError        **error);
gboolean mirqab_archive_restore (MirqabArchive  *self,
                                 const char     *file,
                                 GCancellable   *cancellable,
                                 GError        **error);

G_END_DECLS
