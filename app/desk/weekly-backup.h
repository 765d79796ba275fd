/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The backups that nobody has to think of: one a week, in the folder "backups"
 * beside the archive, the last three of them kept. */

typedef enum
{
  MIRQAB_WEEKLY_BACKUP_NOT_DUE, /* or there is nothing to keep yet */
  MIRQAB_WEEKLY_BACKUP_NO_ROOM, /* it would fill the disk */
  MIRQAB_WEEKLY_BACKUP_MADE,
  MIRQAB_WEEKLY_BACKUP_FAILED,
} MirqabWeeklyBackupResult;

/* Blocks; while others read and write, too. */
MirqabWeeklyBackupResult mirqab_weekly_backup    (const char    *data_folder,
                                                  gint64         now, /* seconds since 1970 UTC */
                                                  GCancellable  *cancellable,
                                                  GError       **error);

G_END_DECLS
