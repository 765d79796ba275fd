/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "failing-disk.h"

#include <sqlite3.h>

/* One file: ours in front, the real one behind it. */
typedef struct
{
  sqlite3_file  base;
  sqlite3_file *real;
} File;

static sqlite3_vfs *real_vfs;
static DiskFailure  failure;
static guint        fails_after;
static guint        n_operations;

static sqlite3_file *
real_of (sqlite3_file *file)
{
  return ((File *) file)->real;
}

/* SQLITE_OK, or what the disk says to a write. */
static int
judge (void)
{
  n_operations++;
  if (failure == DISK_WORKS || n_operations <= fails_after)
    return SQLITE_OK;

  return failure == DISK_FULL ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

static int
close_file (sqlite3_file *file)
{
  int result = real_of (file)->pMethods->xClose (real_of (file));

  g_free (real_of (file));

  return result;
}

static int
read_file (sqlite3_file  *file,
           void          *data,
           int            length,
           sqlite3_int64  offset)
{
  return real_of (file)->pMethods->xRead (real_of (file), data, length, offset);
}

static int
write_file (sqlite3_file  *file,
            const void    *data,
            int            length,
            sqlite3_int64  offset)
{
  int result = judge ();

  return result == SQLITE_OK
           ? real_of (file)->pMethods->xWrite (real_of (file), data, length, offset) : result;
}

static int
truncate_file (sqlite3_file  *file,
               sqlite3_int64  size)
{
  return real_of (file)->pMethods->xTruncate (real_of (file), size);
}

static int
sync_file (sqlite3_file *file,
           int           flags)
{
  int result = judge ();

  /* A full disk keeps what it has taken. */
  if (result != SQLITE_OK && failure == DISK_FAILS)
    return SQLITE_IOERR_FSYNC;

  return real_of (file)->pMethods->xSync (real_of (file), flags);
}

static int
get_size (sqlite3_file  *file,
          sqlite3_int64 *size)
{
  return real_of (file)->pMethods->xFileSize (real_of (file), size);
}

static int
lock_file (sqlite3_file *file,
           int           level)
{
  return real_of (file)->pMethods->xLock (real_of (file), level);
}

static int
unlock_file (sqlite3_file *file,
             int           level)
{
  return real_of (file)->pMethods->xUnlock (real_of (file), level);
}

static int
check_lock (sqlite3_file *file,
            int          *is_locked)
{
  return real_of (file)->pMethods->xCheckReservedLock (real_of (file), is_locked);
}

static int
control (sqlite3_file *file,
         int           operation,
         void         *argument)
{
  return real_of (file)->pMethods->xFileControl (real_of (file), operation, argument);
}

static int
get_sector_size (sqlite3_file *file)
{
  return real_of (file)->pMethods->xSectorSize (real_of (file));
}

static int
get_characteristics (sqlite3_file *file)
{
  return real_of (file)->pMethods->xDeviceCharacteristics (real_of (file));
}

static int
map_shared (sqlite3_file   *file,
            int             page,
            int             size,
            int             extend,
            void volatile **memory)
{
  return real_of (file)->pMethods->xShmMap (real_of (file), page, size, extend, memory);
}

static int
lock_shared (sqlite3_file *file,
             int           offset,
             int           n,
             int           flags)
{
  return real_of (file)->pMethods->xShmLock (real_of (file), offset, n, flags);
}

static void
order_shared (sqlite3_file *file)
{
  real_of (file)->pMethods->xShmBarrier (real_of (file));
}

static int
unmap_shared (sqlite3_file *file,
              int           is_deleted)
{
  return real_of (file)->pMethods->xShmUnmap (real_of (file), is_deleted);
}

static const sqlite3_io_methods methods = {
  .iVersion = 2,
  .xClose = close_file,
  .xRead = read_file,
  .xWrite = write_file,
  .xTruncate = truncate_file,
  .xSync = sync_file,
  .xFileSize = get_size,
  .xLock = lock_file,
  .xUnlock = unlock_file,
  .xCheckReservedLock = check_lock,
  .xFileControl = control,
  .xSectorSize = get_sector_size,
  .xDeviceCharacteristics = get_characteristics,
  .xShmMap = map_shared,
  .xShmLock = lock_shared,
  .xShmBarrier = order_shared,
  .xShmUnmap = unmap_shared,
};

static int
open_file (sqlite3_vfs  *vfs,
           const char   *name,
           sqlite3_file *file,
           int           flags,
           int          *out_flags)
{
  File *self = (File *) file;
  int result;

  self->base.pMethods = NULL;
  self->real = g_malloc0 ((gsize) real_vfs->szOsFile);
  result = real_vfs->xOpen (real_vfs, name, self->real, flags, out_flags);
  if (result == SQLITE_OK)
    self->base.pMethods = &methods;
  else
    g_clear_pointer (&self->real, g_free);

  return result;
}

void
failing_disk_install (void)
{
  static sqlite3_vfs vfs;

  real_vfs = sqlite3_vfs_find (NULL);
  vfs = *real_vfs;
  vfs.pNext = NULL;
  vfs.zName = "failing-disk";
  vfs.szOsFile = sizeof (File);
  vfs.xOpen = open_file;
  g_assert_cmpint (sqlite3_vfs_register (&vfs, 1), ==, SQLITE_OK);
}

void
failing_disk_set (DiskFailure wanted,
                  guint       after)
{
  failure = wanted;
  fails_after = after;
  n_operations = 0;
}

guint
failing_disk_count (void)
{
  return n_operations;
}
