/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/damage.h"

#include "archive/archive-private.h"

#include <glib/gstdio.h>

/* Read in less than 0.15 s from a warm cache; larger files are checked while
 * the person works. */
#define MAX_CHECKED_AT_OPENING (64 * 1024 * 1024)

/* Table by table: for a whole file SQLite 3.44 and later also compare the search
 * index with the articles, which takes many times longer. */
#define CHECK \
  "SELECT quick_check FROM sqlite_schema AS part, pragma_quick_check (part.name)" \
  "  WHERE part.type = 'table' AND part.rootpage > 0 AND quick_check <> 'ok' LIMIT 1"

/* Whether reading all of @file would keep the person waiting. */
gboolean
mirqab_archive_file_is_large (const char *file)
{
  GStatBuf status;

  return g_stat (file, &status) == 0 && status.st_size > MAX_CHECKED_AT_OPENING;
}

/* Sets %MIRQAB_ARCHIVE_ERROR_DAMAGED when a page is not what it should be.
 * Writes nothing. */
gboolean
mirqab_database_find_damage (sqlite3  *database,
                             GError  **error)
{
  g_autoptr (sqlite3_stmt) statement = mirqab_database_prepare (database, CHECK, error);
  g_autofree char *problem = NULL;
  GError *local_error = NULL;

  if (statement == NULL)
    return FALSE;
  if (mirqab_statement_step (statement, &local_error))
    {
      problem = mirqab_statement_dup_text (statement, 0);
      g_set_error (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_DAMAGED, "%s", problem);
      return FALSE;
    }
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, local_error);

  return FALSE;
}

/* Keeps the last connection from moving the journal into the file when it is
 * closed: a damaged file stays as it is. */
void
mirqab_database_leave_alone (sqlite3 *database)
{
  sqlite3_db_config (database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
}

/**
 * mirqab_archive_is_large:
 *
 * Returns: whether mirqab_archive_open_checked () leaves it unchecked
 */
gboolean
mirqab_archive_is_large (MirqabArchive *self)
{
  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), FALSE);

  return mirqab_archive_file_is_large (self->file);
}

/**
 * mirqab_archive_find_damage:
 *
 * Reads the whole file. Sets %MIRQAB_ARCHIVE_ERROR_DAMAGED when something in it
 * is spoilt, and what else keeps it from being read.
 *
 * Returns: whether it is sound
 */
gboolean
mirqab_archive_find_damage (MirqabArchive  *self,
                            GCancellable   *cancellable,
                            GError        **error)
{
  MirqabInterrupt interrupt;
  gboolean is_sound;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  mirqab_interrupt_begin (&interrupt, self->database, cancellable);
  is_sound = mirqab_database_find_damage (self->database, error);
  mirqab_interrupt_end (&interrupt);
  if (!is_sound)
    mirqab_database_leave_alone (self->database);

  return is_sound;
}

/**
 * mirqab_archive_stop_writing:
 *
 * For an archive that was found damaged: from now on every change fails with
 * %MIRQAB_ARCHIVE_ERROR_DAMAGED.
 */
void
mirqab_archive_stop_writing (MirqabArchive *self)
{
  g_return_if_fail (MIRQAB_IS_ARCHIVE (self) && !self->is_in_transaction);

  self->is_damaged = TRUE;
  mirqab_database_leave_alone (self->database);
}
