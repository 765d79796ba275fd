/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "archive/backup.h"
#include "archive/edit.h"
#include "archive/own-order.h"
#include "desk/weekly-backup.h"

#include <glib/gstdio.h>
#include <utime.h>

#define DAY (24 * 60 * 60)
#define BEGIN 1700000000 /* 2023-11-14 */

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("mirqab-weekly-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", fixture->folder);

  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (fixture->folder);
}

static void
add_article (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabArchive) archive = mirqab_archive_open (fixture->folder, &error);
  g_autoptr (MirqabArticle) article = mirqab_article_new ();
  g_autoptr (MirqabEdit) edit = mirqab_edit_new ();
  MirqabAddResult result;
  gint64 id;

  article->text = g_strdup ("خبر");
  g_assert_true (mirqab_archive_add (archive, article, &id, &result, &error));
  mirqab_edit_set_collection (edit, 1, "مجموعة", MIRQAB_EDIT_LAST);
  mirqab_edit_set_collected (edit, id, 1, TRUE);
  mirqab_edit_set_note (edit, id, "ملاحظة");
  mirqab_edit_set_saved_scope (edit, 1, "نطاق", "{}", MIRQAB_EDIT_LAST);
  g_assert_true (mirqab_archive_edit (archive, edit, &error));
  g_assert_no_error (error);
}

static MirqabWeeklyBackupResult
back_up (Fixture *fixture,
         int      day)
{
  g_autoptr (GError) error = NULL;
  MirqabWeeklyBackupResult result;

  result = mirqab_weekly_backup (fixture->folder, BEGIN + (gint64) day * DAY, NULL, &error);
  g_assert_no_error (error);

  return result;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_backups (Fixture *fixture)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folder = g_build_filename (fixture->folder, "backups", NULL);
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  return names;
}

static void
test_rhythm (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) names = NULL;

  add_article (fixture);
  for (int day = 0; day < 5 * 7; day++)
    g_assert_cmpint (back_up (fixture, day), ==,
                     day % 7 == 0 ? MIRQAB_WEEKLY_BACKUP_MADE : MIRQAB_WEEKLY_BACKUP_NOT_DUE);

  names = list_backups (fixture);
  g_assert_cmpuint (names->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (names, 0), ==, "archive-2023-11-28.backup");
  g_assert_cmpstr (g_ptr_array_index (names, 2), ==, "archive-2023-12-12.backup");
}

/* A new archive in place of a lost one leaves the backups of that alone. */
static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *archive = mirqab_archive_dup_file (fixture->folder);
  g_autoptr (GPtrArray) names = NULL;

  add_article (fixture);
  g_assert_cmpint (back_up (fixture, 0), ==, MIRQAB_WEEKLY_BACKUP_MADE);
  g_assert_cmpint (g_remove (archive), ==, 0);
  for (int day = 7; day < 10 * 7; day += 7)
    g_assert_cmpint (back_up (fixture, day), ==, MIRQAB_WEEKLY_BACKUP_NOT_DUE);
  names = list_backups (fixture);
  g_assert_cmpuint (names->len, ==, 1);
}

/* Made while the clock was wrong: those of the future do not hinder new ones. */
static void
test_future (Fixture       *fixture,
             gconstpointer  data)
{
  add_article (fixture);
  g_assert_cmpint (back_up (fixture, 1000), ==, MIRQAB_WEEKLY_BACKUP_MADE);
  g_assert_cmpint (back_up (fixture, 0), ==, MIRQAB_WEEKLY_BACKUP_MADE);
}

/* However many there are of the future, those of now are kept. */
static void
test_many_of_future (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GPtrArray) names = NULL;

  add_article (fixture);
  for (int day = 1000; day < 1000 + 3 * 7; day += 7)
    g_assert_cmpint (back_up (fixture, day), ==, MIRQAB_WEEKLY_BACKUP_MADE);
  g_assert_cmpint (back_up (fixture, 0), ==, MIRQAB_WEEKLY_BACKUP_MADE);
  g_assert_cmpint (back_up (fixture, 1), ==, MIRQAB_WEEKLY_BACKUP_NOT_DUE);
  names = list_backups (fixture);
  g_assert_cmpstr (g_ptr_array_index (names, 0), ==, "archive-2023-11-14.backup");
}

static void
leave_unfinished (Fixture    *fixture,
                  const char *process,
                  int         seconds_ago)
{
  g_autofree char *name = g_strconcat ("archive-2023-11-14.backup.unfinished-", process, NULL);
  g_autofree char *file = g_build_filename (fixture->folder, "backups", name, NULL);
  struct utimbuf times = { .modtime = g_get_real_time () / G_USEC_PER_SEC - seconds_ago };

  g_assert_true (g_file_set_contents (file, "half", -1, NULL));
  g_assert_cmpint (g_utime (file, &times), ==, 0);
}

/* A process was killed while it wrote one; another is writing one now. */
static void
test_unfinished (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GPtrArray) names = NULL;

  add_article (fixture);
  g_assert_cmpint (back_up (fixture, 0), ==, MIRQAB_WEEKLY_BACKUP_MADE);
  leave_unfinished (fixture, "1", 2 * 60 * 60);
  leave_unfinished (fixture, "2", 60);
  g_assert_cmpint (back_up (fixture, 1), ==, MIRQAB_WEEKLY_BACKUP_NOT_DUE);
  names = list_backups (fixture);
  g_assert_cmpuint (names->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (names, 1), ==, "archive-2023-11-14.backup.unfinished-2");
}

static void
test_holds_everything (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autofree char *file = g_build_filename (fixture->folder, "backups", "archive-2023-11-14.backup",
                                            NULL);
  g_autofree char *other = g_build_filename (fixture->folder, "other", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabArchive) archive = NULL;
  g_autoptr (GPtrArray) collections = NULL;
  g_autoptr (GPtrArray) saved_scopes = NULL;
  g_autofree char *note = NULL;

  add_article (fixture);
  g_assert_cmpint (back_up (fixture, 0), ==, MIRQAB_WEEKLY_BACKUP_MADE);
  archive = mirqab_archive_open (other, &error);
  g_assert_true (mirqab_archive_restore (archive, file, NULL, &error));
  g_assert_no_error (error);
  collections = mirqab_archive_list_collections (archive, &error);
  saved_scopes = mirqab_archive_list_saved_scopes (archive, &error);
  note = mirqab_archive_dup_note (archive, 1, &error);
  g_assert_cmpuint (collections->len, ==, 1);
  g_assert_cmpuint (((MirqabCollection *) g_ptr_array_index (collections, 0))->articles, ==, 1);
  g_assert_cmpuint (saved_scopes->len, ==, 1);
  g_assert_cmpstr (note, ==, "ملاحظة");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/weekly-backup/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("rhythm", test_rhythm);
  ADD ("empty", test_empty);
  ADD ("future", test_future);
  ADD ("many-of-future", test_many_of_future);
  ADD ("unfinished", test_unfinished);
  ADD ("holds-everything", test_holds_everything);
#undef ADD

  return g_test_run ();
}
