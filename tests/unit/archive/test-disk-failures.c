/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The disk fails at each of the writes of what a person does, one after the
 * other: what was told to be kept is there afterwards, nothing is half there,
 * and the error says what it was. */

#include "archive/archive.h"
#include "archive/edit.h"
#include "archive/own-order.h"
#include "failing-disk.h"

#include <glib/gstdio.h>

static MirqabArchive *
open_archive (const char *folder)
{
  g_autoptr (GError) error = NULL;
  MirqabArchive *archive = mirqab_archive_open (folder, &error);

  g_assert_no_error (error);

  return archive;
}

static void
remove_folder (const char *folder)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", folder);

  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
}

static gboolean
add_article (MirqabArchive  *archive,
             const char     *text,
             gint64         *id,
             GError        **error)
{
  g_autoptr (MirqabArticle) article = mirqab_article_new ();
  MirqabAddResult result;

  article->text = g_strdup (text);

  return mirqab_archive_add (archive, article, id, &result, error);
}

/* What a person does: an article comes, is put into a new collection and noted upon. */
static gboolean
work (MirqabArchive  *archive,
      gboolean       *is_added,
      gboolean       *is_edited,
      GError        **error)
{
  g_autoptr (MirqabEdit) edit = mirqab_edit_new ();
  gint64 id;

  *is_added = add_article (archive, "خبر جديد يأتي حين يفشل القرص", &id, error);
  if (!*is_added)
    return FALSE;

  mirqab_edit_set_collection (edit, 7, "مجموعة", MIRQAB_EDIT_LAST);
  mirqab_edit_set_collected (edit, id, 7, TRUE);
  mirqab_edit_set_note (edit, id, "ملاحظة");
  *is_edited = mirqab_archive_edit (archive, edit, error);

  return *is_edited;
}

static void
assert_sound (MirqabArchive *archive)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (mirqab_archive_check (archive, &problems, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
}

/* All of what was told to be kept, and all or nothing of the rest. */
static void
assert_kept (const char *folder,
             gboolean    is_added,
             gboolean    is_edited)
{
  g_autoptr (MirqabArchive) archive = open_archive (folder);
  g_autoptr (GPtrArray) collections = NULL;
  g_autofree char *note = NULL;
  MirqabTotals totals;

  assert_sound (archive);
  g_assert_true (mirqab_archive_get_totals (archive, &totals, NULL));
  g_assert_cmpuint (totals.articles, >=, 1 + (is_added ? 1 : 0));
  collections = mirqab_archive_list_collections (archive, NULL);
  note = mirqab_archive_dup_note (archive, 2, NULL);
  if (is_edited)
    g_assert_cmpuint (collections->len, ==, 1);
  if (collections->len > 0)
    g_assert_cmpuint (((MirqabCollection *) g_ptr_array_index (collections, 0))->articles, ==, 1);
  g_assert_cmpint (note != NULL, ==, collections->len > 0);
}

/* One attempt; FALSE when the disk lasted to the end. */
static gboolean
try (DiskFailure        failure,
     MirqabArchiveError expected,
     guint              after)
{
  g_autofree char *folder = g_dir_make_tmp ("mirqab-disk-XXXXXX", NULL);
  g_autoptr (GError) error = NULL;
  MirqabArchive *archive = open_archive (folder);
  gboolean is_added = FALSE, is_edited = FALSE, succeeded;
  gint64 id;

  g_assert_true (add_article (archive, "خبر كان هنا من قبل", &id, NULL));
  failing_disk_set (failure, after);
  succeeded = work (archive, &is_added, &is_edited, &error);
  if (succeeded)
    g_assert_no_error (error);
  else
    g_assert_error (error, MIRQAB_ARCHIVE_ERROR, (int) expected);
  g_object_unref (archive);
  failing_disk_set (DISK_WORKS, 0);

  assert_kept (folder, is_added, is_edited);
  remove_folder (folder);

  return !succeeded;
}

static void
test_full (void)
{
  guint after = 0;

  while (try (DISK_FULL, MIRQAB_ARCHIVE_ERROR_FULL, after))
    after++;
  g_assert_cmpuint (after, >, 10);
}

static void
test_fails (void)
{
  guint after = 0;

  while (try (DISK_FAILS, MIRQAB_ARCHIVE_ERROR_IO, after))
    after++;
  g_assert_cmpuint (after, >, 10);
}

/* A full disk that has room again goes on being written. */
static void
test_room_again (void)
{
  g_autofree char *folder = g_dir_make_tmp ("mirqab-disk-XXXXXX", NULL);
  g_autoptr (GError) error = NULL;
  MirqabArchive *archive = open_archive (folder);
  gint64 id;

  failing_disk_set (DISK_FULL, 0);
  g_assert_false (add_article (archive, "خبر", &id, &error));
  g_assert_error (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_FULL);
  failing_disk_set (DISK_WORKS, 0);
  g_clear_error (&error);
  g_assert_true (add_article (archive, "خبر", &id, &error));
  g_assert_no_error (error);
  assert_sound (archive);
  g_object_unref (archive);
  remove_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  failing_disk_install ();

  g_test_add_func ("/disk/full", test_full);
  g_test_add_func ("/disk/fails", test_fails);
  g_test_add_func ("/disk/room-again", test_room_again);

  return g_test_run ();
}
