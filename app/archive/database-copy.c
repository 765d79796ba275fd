/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/database-copy.h"

#include "archive/archive-private.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

static gboolean
fail_with_errno (const char  *file,
                 int          code,
                 GError     **error)
{
  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (code),
               "%s: %s", file, g_strerror (code));

  return FALSE;
}

/* VACUUM INTO leaves this to its caller. */
static gboolean
put_on_disk (const char  *file,
             GError     **error)
{
  int descriptor = g_open (file, O_RDONLY | O_CLOEXEC, 0);
  int code = 0;

  if (descriptor < 0)
    return fail_with_errno (file, errno, error);
  if (fsync (descriptor) != 0)
    code = errno;
  close (descriptor);

  return code == 0 || fail_with_errno (file, code, error);
}

static gboolean
vacuum_into (sqlite3       *database,
             const char    *file,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  MirqabInterrupt interrupt;
  gboolean succeeded;

  statement = mirqab_database_prepare (database, "VACUUM INTO ?1", error);
  if (statement == NULL)
    return FALSE;

  mirqab_statement_bind_text (statement, 1, file);
  mirqab_interrupt_begin (&interrupt, database, cancellable);
  succeeded = mirqab_statement_done (statement, error);
  mirqab_interrupt_end (&interrupt);

  return succeeded;
}

/**
 * mirqab_database_copy_into:
 * @file: replaced when all is written; left as it was on failure
 *
 * Writes the whole database, as of one moment, into one compact file. Sets
 * %MIRQAB_ARCHIVE_ERROR and %G_IO_ERROR.
 */
gboolean
mirqab_database_copy_into (sqlite3       *database,
                           const char    *file,
                           GCancellable  *cancellable,
                           GError       **error)
{
  g_autofree char *unfinished = g_strdup_printf ("%s" MIRQAB_UNFINISHED "%d", file, (int) getpid ());

  g_remove (unfinished);
  if (vacuum_into (database, unfinished, cancellable, error) && put_on_disk (unfinished, error))
    {
      if (g_rename (unfinished, file) == 0)
        return TRUE;
      fail_with_errno (file, errno, error);
    }
  g_remove (unfinished);

  return FALSE;
}
