/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Archives that were damaged before they are opened. */

#include "desk-ground.h"

#include <sqlite3.h>
#include <unistd.h>

typedef DeskGround Fixture;

static void
test_damaged_archive (Fixture       *fixture,
                      gconstpointer  data)
{
  static const char garbage[] = "This is no database, and longer than the header of one would be: "
                                "one hundred bytes are needed before SQLite looks at it at all.";
  g_autofree char *file = mirqab_archive_dup_file (fixture->folder);
  g_autofree char *kept = NULL;
  const char *kept_aside;

  g_assert_true (g_file_set_contents (file, garbage, -1, NULL));
  open_desk (fixture);

  kept_aside = mirqab_desk_get_kept_aside (fixture->desk);
  g_assert_nonnull (kept_aside);
  g_assert_cmpstr (kept_aside, !=, file);
  g_assert_true (g_file_get_contents (kept_aside, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, garbage);
  add_one (fixture);
}

/* The numbers of the first pages of all tables and indexes, from 1 on, but of
 * the one that is read to open the file. */
static GArray *
list_root_pages (const char *file)
{
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (int));
  sqlite3 *database;
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_open_v2 (file, &database, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (database,
                                       "SELECT rootpage FROM sqlite_schema WHERE rootpage > 0"
                                       " AND name <> 'counter'", -1,
                                       &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      int page = sqlite3_column_int (statement, 0);

      g_array_append_val (pages, page);
    }
  sqlite3_finalize (statement);
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);

  return pages;
}

/* Spoils the tables, but not the list of them: the file still begins as an archive. */
static char *
spoil_pages (const char *file,
             gsize      *length)
{
  const gsize size = 4096;
  g_autoptr (GArray) pages = list_root_pages (file);
  char *content;

  g_assert_cmpuint (pages->len, >, 0);
  g_assert_true (g_file_get_contents (file, &content, length, NULL));
  for (guint i = 0; i < pages->len; i++)
    for (gsize at = 0; at < size; at++)
      content[((gsize) g_array_index (pages, int, i) - 1) * size + at] = (char) (at * 2654435761u >> 11);
  g_assert_true (g_file_set_contents (file, content, (gssize) *length, NULL));

  return content;
}

static void
test_damage_inside (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *file = mirqab_archive_dup_file (fixture->folder);
  g_autofree char *spoilt = NULL;
  g_autofree char *kept = NULL;
  const char *kept_aside;
  gsize length, kept_length;

  open_desk (fixture);
  add_one (fixture);
  g_clear_object (&fixture->desk);
  spoilt = spoil_pages (file, &length);
  open_desk (fixture);

  kept_aside = mirqab_desk_get_kept_aside (fixture->desk);
  g_assert_nonnull (kept_aside);
  g_assert_true (g_file_get_contents (kept_aside, &kept, &kept_length, NULL));
  g_assert_cmpmem (kept, kept_length, spoilt, length);
  add_one (fixture);
}

/* Too large to be read when it is opened, here by a hole behind its pages. */
static void
test_damage_in_large_archive (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autofree char *file = mirqab_archive_dup_file (fixture->folder);
  g_autofree char *spoilt = NULL;
  g_autofree char *afterwards = NULL;
  g_autoptr (GAsyncResult) imported = NULL;
  g_autoptr (GError) error = NULL;
  gsize length, length_afterwards;

  open_desk (fixture);
  add_one (fixture);
  g_clear_object (&fixture->desk);
  spoilt = spoil_pages (file, &length);
  g_assert_cmpint (truncate (file, 65 * 1024 * 1024), ==, 0);
  open_desk (fixture);
  g_assert_null (mirqab_desk_get_kept_aside (fixture->desk));

  while (fixture->write_failed == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (fixture->write_failed, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_DAMAGED);
  mirqab_desk_import_text_async (fixture->desk, "خبر عاجل", NULL, result_cb, &imported);
  g_assert_null (mirqab_desk_import_finish (fixture->desk, await (&imported), &error));
  g_assert_error (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_DAMAGED);

  g_clear_object (&fixture->desk);
  g_assert_true (g_file_get_contents (file, &afterwards, &length_afterwards, NULL));
  g_assert_cmpuint (length_afterwards, ==, 65 * 1024 * 1024);
  g_assert_cmpmem (afterwards, length, spoilt, length);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up_desk, function, tear_down_desk)
  ADD ("/desk/damage/archive", test_damaged_archive);
  ADD ("/desk/damage/inside", test_damage_inside);
  ADD ("/desk/damage/in-large-archive", test_damage_in_large_archive);
#undef ADD

  return g_test_run ();
}
