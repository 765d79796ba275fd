/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/backup.h"

#include "archive/archive-private.h"
#include "archive/article-index.h"
#include "archive/database-copy.h"
#include "archive/migration.h"
#include "archive/schema.h"

/* Pages that are copied between two looks at the cancellable: 4 MB. */
#define STEP_PAGES 1024

typedef sqlite3 Database;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Database, mirqab_database_close)

/**
 * mirqab_archive_back_up:
 * @file: replaced when all is written; left as it was on failure
 *
 * Writes everything, as of one moment, into one compact file, from which
 * mirqab_archive_restore () brings it back. Sets %MIRQAB_ARCHIVE_ERROR and
 * %G_IO_ERROR.
 */
gboolean
mirqab_archive_back_up (MirqabArchive  *self,
                        const char     *file,
                        GCancellable   *cancellable,
                        GError        **error)
{
  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self) && !self->is_in_transaction, FALSE);

  return mirqab_database_copy_into (self->database, file, cancellable, error);
}

/* Opens what somebody says is a backup, as untrusting as it can be done. */
static sqlite3 *
open_backup (const char  *file,
             GError     **error)
{
  sqlite3 *database = NULL;
  int result = sqlite3_open_v2 (file, &database,
                                SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                                NULL);

  if (result != SQLITE_OK)
    {
      g_set_error (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_NOT_FOUND,
                   "%s cannot be opened", file);
      sqlite3_close (database);
      return NULL;
    }

  sqlite3_db_config (database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);

  /* SQLite 3.44 and later check full-text tables with the others, and need
   * their tokenizer for that. */
  if (mirqab_schema_register (database, error))
    return database;

  sqlite3_close (database);

  return NULL;
}

/* Whether it is an archive of ours, of a version that we know, and whole. */
static gboolean
check_backup (sqlite3     *database,
              const char  *file,
              GError     **error)
{
  g_autofree char *verdict = NULL;
  gint64 application, version;

  if (!mirqab_database_read_number (database, "PRAGMA application_id", &application, error)
      || !mirqab_database_read_number (database, "PRAGMA user_version", &version, error))
    return FALSE;
  if (application != MIRQAB_APPLICATION_ID || version < 1)
    {
      g_set_error (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_DAMAGED,
                   "%s is no archive of this program", file);
      return FALSE;
    }
  if (version > MIRQAB_SCHEMA_VERSION)
    {
      g_set_error (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_NEWER,
                   "%s has schema version %" G_GINT64_FORMAT, file, version);
      return FALSE;
    }
  if (!mirqab_schema_check (database, (int) version, error))
    return FALSE;

  verdict = mirqab_database_read_text (database, "PRAGMA quick_check (1)", error);
  if (verdict == NULL || g_str_equal (verdict, "ok"))
    return verdict != NULL;

  g_set_error (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_DAMAGED,
               "%s is damaged: %s", file, verdict);

  return FALSE;
}

/**
 * mirqab_archive_check_backup:
 *
 * Sets %MIRQAB_ARCHIVE_ERROR_DAMAGED when @file is no sound archive of ours,
 * and %MIRQAB_ARCHIVE_ERROR_NEWER when a newer program wrote it.
 *
 * Returns: whether it can be restored
 */
gboolean
mirqab_archive_check_backup (const char  *file,
                             GError     **error)
{
  g_autoptr (Database) database = open_backup (file, error);

  return database != NULL && check_backup (database, file, error);
}

/* Replaces the content of one database by that of another in one transaction:
 * others see the old one until the new one is whole. */
static gboolean
copy_database (sqlite3       *target,
               sqlite3       *source,
               GCancellable  *cancellable,
               GError       **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (target, "main", source, "main");
  int result = SQLITE_OK;

  if (backup == NULL)
    {
      mirqab_database_set_error (target, error);
      return FALSE;
    }

  while (result == SQLITE_OK && !g_cancellable_is_cancelled (cancellable))
    result = sqlite3_backup_step (backup, STEP_PAGES);

  sqlite3_backup_finish (backup);
  if (result == SQLITE_DONE)
    return TRUE;
  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    mirqab_database_set_error (target, error);

  return FALSE;
}

/**
 * mirqab_archive_restore:
 * @file: a backup
 *
 * Replaces everything by what is in the backup; on failure nothing changes.
 * Whoever may want the present state back makes a backup of it first. Sets
 * %MIRQAB_ARCHIVE_ERROR_DAMAGED when @file is no sound archive.
 */
gboolean
mirqab_archive_restore (MirqabArchive  *self,
                        const char     *file,
                        GCancellable   *cancellable,
                        GError        **error)
{
  g_autoptr (Database) source = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self) && !self->is_in_transaction, FALSE);

  source = open_backup (file, error);
  if (source == NULL || !check_backup (source, file, error))
    return FALSE;

  if (!copy_database (self->database, source, cancellable, error))
    return FALSE;
  mirqab_archive_forget_read (self);

  return mirqab_schema_prepare (self->database, self->file, error)
         && mirqab_article_index_prepare (self, error);
}
