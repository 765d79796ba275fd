/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A disk that fails, as an SQLite VFS in front of the real one. It is the
 * default from failing_disk_install () on. */
typedef enum
{
  DISK_WORKS,
  DISK_FULL,  /* each write from the chosen one on: no room */
  DISK_FAILS, /* each write and sync from the chosen one on: an error of the device */
} DiskFailure;

void  failing_disk_install      (void);
/* From the @after-th write or sync on, counted from now. */
void  failing_disk_set          (DiskFailure failure,
                                 guint       after);
/* Writes and syncs since it was set. */
guint failing_disk_count        (void);

G_END_DECLS
