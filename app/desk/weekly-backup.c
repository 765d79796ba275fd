/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/weekly-backup.h"

#include "archive/backup.h"
#include "archive/database-copy.h"
#include "language/day.h"

#include <glib/gstdio.h>

#define FOLDER "backups"
#define PREFIX "archive-"
#define SUFFIX ".backup"
#define EVERY_DAYS 7
#define KEPT 3
#define ABANDONED_S (60 * 60)

/* What stays free on the disk beside the backup itself. */
#define ROOM (64 * 1024 * 1024)

/* The day of a backup by its name; MIRQAB_DAY_NONE for any other file. */
static MirqabDay
day_of (const char *name)
{
  g_autofree char *day = NULL;

  if (!g_str_has_prefix (name, PREFIX) || !g_str_has_suffix (name, SUFFIX)
      || strlen (name) <= strlen (PREFIX SUFFIX))
    return MIRQAB_DAY_NONE;
  day = g_strndup (name + strlen (PREFIX), strlen (name) - strlen (PREFIX SUFFIX));

  return mirqab_day_parse (day);
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  return *(const MirqabDay *) a - *(const MirqabDay *) b;
}

/* The days up to @today of the backups that there are, the earliest first. Those
 * of the future, made while the clock was wrong, neither hinder nor push out
 * others. */
static GArray *
list_days (const char *folder,
           MirqabDay   today)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (MirqabDay));
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      MirqabDay day = day_of (name);

      if (day != MIRQAB_DAY_NONE && day <= today)
        g_array_append_val (days, day);
    }
  g_array_sort (days, compare_days);

  return days;
}

static char *
dup_file (const char *folder,
          MirqabDay   day)
{
  char text[MIRQAB_DAY_STRING_LENGTH];
  g_autofree char *name = NULL;

  mirqab_day_print (day, text);
  name = g_strconcat (PREFIX, text, SUFFIX, NULL);

  return g_build_filename (folder, name, NULL);
}

static void
remove_old (const char *folder,
            MirqabDay   today)
{
  g_autoptr (GArray) days = list_days (folder, today);

  for (guint i = 0; i + KEPT < days->len; i++)
    {
      g_autofree char *file = dup_file (folder, g_array_index (days, MirqabDay, i));

      if (g_remove (file) != 0)
        g_message ("%s stays: %s", file, g_strerror (errno));
    }
}

/* What a process that was killed left behind is as large as the archive. A backup
 * that is being written grows all the time. */
static void
remove_abandoned (const char *folder)
{
  gint64 before = g_get_real_time () / G_USEC_PER_SEC - ABANDONED_S;
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);
      GStatBuf status;

      if (g_str_has_prefix (name, PREFIX) && strstr (name, SUFFIX MIRQAB_UNFINISHED) != NULL
          && g_stat (file, &status) == 0 && (gint64) status.st_mtime < before && g_remove (file) != 0)
        g_message ("%s stays: %s", file, g_strerror (errno));
    }
}

static gboolean
is_due (const char *folder,
        MirqabDay   today)
{
  g_autoptr (GArray) days = list_days (folder, today);

  return days->len == 0 || today - g_array_index (days, MirqabDay, days->len - 1) >= EVERY_DAYS;
}

static gboolean
has_room (const char *data_folder)
{
  g_autofree char *archive = mirqab_archive_dup_file (data_folder);
  g_autoptr (GFile) folder = g_file_new_for_path (data_folder);
  g_autoptr (GFileInfo) info = NULL;
  GStatBuf status;

  info = g_file_query_filesystem_info (folder, G_FILE_ATTRIBUTE_FILESYSTEM_FREE, NULL, NULL);
  if (info == NULL || !g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_FILESYSTEM_FREE)
      || g_stat (archive, &status) != 0)
    return TRUE; /* it will be seen */

  return g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_FILESYSTEM_FREE)
         > (guint64) status.st_size + ROOM;
}

/* Where nothing was ever done there is nothing to keep; and a new, empty archive
 * must not push out the backups of the one that was lost. */
static gboolean
is_worth_it (MirqabArchive  *archive,
             gboolean       *is_worth,
             GError        **error)
{
  MirqabTotals totals = { 0 };

  if (!mirqab_archive_get_totals (archive, &totals, error))
    return FALSE;
  *is_worth = totals.articles > 0;

  return TRUE;
}

MirqabWeeklyBackupResult
mirqab_weekly_backup (const char    *data_folder,
                      gint64         now,
                      GCancellable  *cancellable,
                      GError       **error)
{
  g_autofree char *folder = g_build_filename (data_folder, FOLDER, NULL);
  MirqabDay today = mirqab_day_from_unix (now);
  g_autofree char *file = dup_file (folder, today);
  g_autoptr (MirqabArchive) archive = NULL;
  gboolean is_worth;

  remove_abandoned (folder);
  if (!is_due (folder, today))
    return MIRQAB_WEEKLY_BACKUP_NOT_DUE;

  archive = mirqab_archive_open (data_folder, error);
  if (archive == NULL || !is_worth_it (archive, &is_worth, error))
    return MIRQAB_WEEKLY_BACKUP_FAILED;
  if (!is_worth)
    return MIRQAB_WEEKLY_BACKUP_NOT_DUE;
  if (!has_room (data_folder))
    return MIRQAB_WEEKLY_BACKUP_NO_ROOM;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int code = errno;

      g_set_error (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_READ_ONLY,
                   "%s: %s", folder, g_strerror (code));
      return MIRQAB_WEEKLY_BACKUP_FAILED;
    }
  if (!mirqab_archive_back_up (archive, file, cancellable, error))
    return MIRQAB_WEEKLY_BACKUP_FAILED;
  remove_old (folder, today);

  return MIRQAB_WEEKLY_BACKUP_MADE;
}
