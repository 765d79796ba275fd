/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way from one schema to the next, with small schemas of its own. */

#include "archive/archive.h"
#include "archive/database.h"
#include "archive/migration.h"

#include <glib/gstdio.h>

static const char *const steps[] = {
  "CREATE TABLE article (title TEXT)",
  "CREATE TABLE source (url TEXT); INSERT INTO source SELECT title FROM article",
  "CREATE TABLE half (x); CREATE TABLE article (title TEXT)", /* fails */
};

typedef struct
{
  char    *folder;
  char    *file;
  sqlite3 *database;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("mirqab-migration-XXXXXX", NULL);
  fixture->file = g_build_filename (fixture->folder, "file", NULL);
  fixture->database = mirqab_database_open (fixture->file, NULL);
  g_assert_nonnull (fixture->database);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  mirqab_database_close (fixture->database);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (fixture->folder, name, NULL);

      g_remove (file);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->file);
  g_free (fixture->folder);
}

static gint64
number (sqlite3    *database,
        const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value = -1;

  mirqab_database_read_number (database, sql, &value, &error);
  g_assert_no_error (error);

  return value;
}

static void
migrate (Fixture *fixture,
         int      n_steps)
{
  g_autoptr (GError) error = NULL;

  mirqab_migrate (fixture->database, fixture->file, steps, n_steps, &error);
  g_assert_no_error (error);
  g_assert_cmpint (number (fixture->database, "PRAGMA user_version"), ==, n_steps);
  g_assert_cmpint (number (fixture->database, "PRAGMA application_id"), ==, MIRQAB_APPLICATION_ID);
}

static void
expect_error (Fixture            *fixture,
              int                 n_steps,
              MirqabArchiveError  code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (mirqab_migrate (fixture->database, fixture->file, steps, n_steps, &error));
  g_assert_error (error, MIRQAB_ARCHIVE_ERROR, (int) code);
}

static void
run (Fixture    *fixture,
     const char *sql)
{
  g_autoptr (GError) error = NULL;

  mirqab_database_run (fixture->database, sql, &error);
  g_assert_no_error (error);
}

static void
test_forward (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *kept = g_strconcat (fixture->file, ".version-1", NULL);
  sqlite3 *older;

  migrate (fixture, 1);
  g_assert_false (g_file_test (kept, G_FILE_TEST_EXISTS));
  run (fixture, "INSERT INTO article VALUES ('x')");

  migrate (fixture, 2);
  g_assert_cmpint (number (fixture->database, "SELECT count(*) FROM source WHERE url = 'x'"), ==, 1);

  older = mirqab_database_open (kept, NULL);
  g_assert_nonnull (older);
  g_assert_cmpint (number (older, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (number (older, "SELECT count(*) FROM article"), ==, 1);
  g_assert_cmpint (number (older, "SELECT count(*) FROM sqlite_schema"), ==, 1);
  mirqab_database_close (older);
}

static void
test_failing_step (Fixture       *fixture,
                   gconstpointer  data)
{
  migrate (fixture, 1);
  expect_error (fixture, 3, MIRQAB_ARCHIVE_ERROR_FAILED);
  g_assert_cmpint (number (fixture->database, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (number (fixture->database, "SELECT count(*) FROM sqlite_schema"), ==, 1);
}

static void
test_foreign_files (Fixture       *fixture,
                    gconstpointer  data)
{
  run (fixture, "PRAGMA user_version = 1");
  expect_error (fixture, 2, MIRQAB_ARCHIVE_ERROR_DAMAGED);
  run (fixture, "CREATE TABLE x (y)");
  expect_error (fixture, 2, MIRQAB_ARCHIVE_ERROR_DAMAGED);
  run (fixture, "PRAGMA user_version = 0; PRAGMA application_id = " G_STRINGIFY (MIRQAB_APPLICATION_ID));
  expect_error (fixture, 2, MIRQAB_ARCHIVE_ERROR_DAMAGED);
  run (fixture, "PRAGMA user_version = 3");
  expect_error (fixture, 2, MIRQAB_ARCHIVE_ERROR_NEWER);
}

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/archive/migration/forward", test_forward);
  ADD ("/archive/migration/failing-step", test_failing_step);
  ADD ("/archive/migration/foreign-files", test_foreign_files);

  return g_test_run ();
}
