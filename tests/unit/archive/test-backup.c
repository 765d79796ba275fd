/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Backups that somebody else may have made. */

#include "archive/backup.h"
#include "archive/database.h"

#include <glib/gstdio.h>

typedef struct
{
  char          *folder;
  char          *file; /* a backup of an empty archive */
  MirqabArchive *archive;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("mirqab-backup-XXXXXX", NULL);
  fixture->file = g_build_filename (fixture->folder, "backup", NULL);
  fixture->archive = mirqab_archive_open (fixture->folder, NULL);
  g_assert_nonnull (fixture->archive);
  g_assert_true (mirqab_archive_back_up (fixture->archive, fixture->file, NULL, NULL));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  g_object_unref (fixture->archive);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (fixture->folder, name, NULL);

      g_remove (file);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->file);
  g_free (fixture->folder);
}

static void
change_backup (Fixture    *fixture,
               const char *sql)
{
  sqlite3 *database = NULL;

  g_assert_cmpint (sqlite3_open (fixture->file, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (database);
}

static void
expect_refusal (Fixture       *fixture,
                gconstpointer  sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabArticle) article = NULL;
  MirqabAddResult result;
  gint64 id;

  change_backup (fixture, sql);
  g_assert_false (mirqab_archive_restore (fixture->archive, fixture->file, NULL, &error));
  g_assert_error (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_DAMAGED);
  g_clear_error (&error);

  article = mirqab_article_new ();
  article->text = g_strdup ("The archive works as before.");
  g_assert_true (mirqab_archive_add (fixture->archive, article, &id, &result, &error));
  g_assert_cmpint (result, ==, MIRQAB_ADD_NEW);
}

static void
test_sound (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  change_backup (fixture, "ANALYZE");
  g_assert_true (mirqab_archive_check_backup (fixture->file, &error));
  g_assert_no_error (error);
  g_assert_true (mirqab_archive_restore (fixture->archive, fixture->file, NULL, &error));
  g_assert_no_error (error);
}

static gint64
add_about (MirqabArchive *archive,
           const char    *state)
{
  g_autoptr (MirqabArticle) article = mirqab_article_new ();
  g_autoptr (GError) error = NULL;
  MirqabCountry country = { .code = g_intern_string (state), .role = MIRQAB_ROLE_SUBJECT };
  MirqabAddResult result;
  gint64 id = 0;

  article->text = g_strdup (state);
  article->findings = mirqab_findings_new ();
  g_array_append_val (article->findings->countries, country);
  mirqab_archive_add (archive, article, &id, &result, &error);
  g_assert_no_error (error);

  return id;
}

static void
assert_is_about (MirqabArchive *archive,
                 gint64         id,
                 const char    *state)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) headlines = mirqab_archive_headlines (archive, &id, 1, &error);
  const MirqabHeadline *headline;

  g_assert_no_error (error);
  headline = g_ptr_array_index (headlines, 0);
  g_assert_cmpstr (headline->subjects[0], ==, state);
}

/* The names of a backup have other numbers than those that it replaces. */
static void
test_other_connection (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (MirqabArchive) other = mirqab_archive_open (fixture->folder, NULL);
  g_autoptr (GError) error = NULL;

  assert_is_about (other, add_about (fixture->archive, "AM"), "AM");
  g_assert_true (mirqab_archive_restore (fixture->archive, fixture->file, NULL, &error));
  assert_is_about (other, add_about (fixture->archive, "KZ"), "KZ");
}

#define REFUSED(path, sql) \
  g_test_add (path, Fixture, sql, set_up, expect_refusal, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/archive/backup/sound", Fixture, NULL, set_up, test_sound, tear_down);
  g_test_add ("/archive/backup/other-connection", Fixture, NULL, set_up, test_other_connection,
              tear_down);
  REFUSED ("/archive/backup/of-no-version", "PRAGMA user_version = 0");
  REFUSED ("/archive/backup/of-another-program", "PRAGMA application_id = 1");
  REFUSED ("/archive/backup/without-a-table", "DROP TABLE event");
  REFUSED ("/archive/backup/with-a-view", "CREATE VIEW v AS SELECT 1");
  REFUSED ("/archive/backup/with-a-trigger",
           "CREATE TRIGGER t AFTER INSERT ON article BEGIN DELETE FROM article; END");

  return g_test_run ();
}
