/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Several processes on one archive: those that are killed at any instant, those
 * that write at the same time, and one that may only read. */

#include "archive/archive.h"
#include "archive/edit.h"
#include "archive/own-order.h"

#include <errno.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_KILLS 25
#define N_WRITERS 4
#define N_EACH 60
#define N_CHECKS 40
#define NOBODY 65534

static void
remove_folder (const char *folder)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", folder);

  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
}

static MirqabArchive *
open_archive (const char *folder)
{
  g_autoptr (GError) error = NULL;
  MirqabArchive *archive = mirqab_archive_open (folder, &error);

  g_assert_no_error (error);

  return archive;
}

static gboolean
add_and_note (MirqabArchive  *archive,
              guint           number,
              GError        **error)
{
  g_autoptr (MirqabArticle) article = mirqab_article_new ();
  g_autoptr (MirqabEdit) edit = mirqab_edit_new ();
  g_autofree char *note = g_strdup_printf ("%u", number);
  MirqabAddResult result;
  gint64 id;

  article->text = g_strdup_printf ("خبر رقم %u من العملية %d", number, (int) getpid ());
  if (!mirqab_archive_begin (archive, error))
    return FALSE;
  if (mirqab_archive_add (archive, article, &id, &result, error))
    {
      mirqab_edit_set_note (edit, id, note);
      if (mirqab_archive_edit (archive, edit, error))
        return mirqab_archive_commit (archive, error);
    }
  mirqab_archive_roll_back (archive);

  return FALSE;
}

/* Writes until it is killed, and says so of each article that is kept. */
static void
write_until_killed (const char *folder,
                    int         told)
{
  g_autoptr (MirqabArchive) archive = mirqab_archive_open (folder, NULL);

  for (guint i = 0; archive != NULL; i++)
    if (!add_and_note (archive, i, NULL) || write (told, "x", 1) != 1)
      break;
  _exit (1);
}

/* How many articles a writer told of before it was killed. */
static guint
write_and_kill (const char *folder,
                guint       microseconds)
{
  int ends[2];
  char told[256];
  guint n_told = 0;
  gssize n;
  pid_t child;
  int status;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      close (ends[0]);
      write_until_killed (folder, ends[1]);
    }
  close (ends[1]);
  g_usleep (microseconds);
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  while ((n = read (ends[0], told, sizeof told)) > 0)
    n_told += (guint) n;
  close (ends[0]);

  return n_told;
}

static void
assert_sound (const char *folder,
              guint       n_least)
{
  g_autoptr (MirqabArchive) archive = open_archive (folder);
  g_autoptr (GPtrArray) problems = NULL;
  MirqabTotals totals;

  g_assert_true (mirqab_archive_check (archive, &problems, NULL, NULL));
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_true (mirqab_archive_get_totals (archive, &totals, NULL));
  g_assert_cmpuint (totals.articles, >=, n_least);
  for (gint64 id = 1; id <= totals.articles; id++)
    {
      g_autofree char *note = mirqab_archive_dup_note (archive, id, NULL);

      /* An article and its note came in one transaction. */
      g_assert_nonnull (note);
    }
}

static void
test_kill (void)
{
  g_autofree char *folder = g_dir_make_tmp ("mirqab-kill-XXXXXX", NULL);
  guint n_told = 0;

  /* A slow computer has written nothing after so short a time: it gets more. */
  for (guint i = 0; i < N_KILLS || (n_told == 0 && i < 10 * N_KILLS); i++)
    {
      n_told += write_and_kill (folder, (guint) g_test_rand_int_range (500, 40000) * (1 + i / N_KILLS));
      assert_sound (folder, n_told);
    }
  g_assert_cmpuint (n_told, >, 0);
  remove_folder (folder);
}

/* None of them hears that the database is locked. */
static void
test_together (void)
{
  g_autofree char *folder = g_dir_make_tmp ("mirqab-together-XXXXXX", NULL);
  pid_t children[N_WRITERS];
  g_autoptr (MirqabArchive) archive = NULL;
  MirqabTotals totals;

  for (guint i = 0; i < N_WRITERS; i++)
    {
      children[i] = fork ();
      g_assert_cmpint (children[i], >=, 0);
      if (children[i] == 0)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (MirqabArchive) mine = mirqab_archive_open (folder, &error);
          gboolean succeeded = mine != NULL;

          for (guint j = 0; j < N_EACH && succeeded; j++)
            succeeded = add_and_note (mine, j, &error)
                        && mirqab_archive_get_totals (mine, &totals, &error);
          if (!succeeded)
            g_printerr ("# %s\n", error->message);
          g_clear_object (&mine);
          _exit (succeeded ? 0 : 1);
        }
    }
  for (guint i = 0; i < N_WRITERS; i++)
    {
      int status;

      g_assert_cmpint (waitpid (children[i], &status, 0), ==, children[i]);
      g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
    }

  archive = open_archive (folder);
  g_assert_true (mirqab_archive_get_totals (archive, &totals, NULL));
  g_assert_cmpuint (totals.articles, ==, N_WRITERS * N_EACH);
  g_clear_object (&archive);
  remove_folder (folder);
}

/* An archive that others write is as sound as one that nobody does. */
static void
test_check_meanwhile (void)
{
  g_autofree char *folder = g_dir_make_tmp ("mirqab-check-XXXXXX", NULL);
  g_autoptr (MirqabArchive) archive = NULL;
  int ends[2], status;
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      close (ends[0]); /* so that it ends with this process */
      write_until_killed (folder, ends[1]);
    }
  close (ends[1]);
  archive = open_archive (folder);
  for (guint i = 0; i < N_CHECKS; i++)
    {
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (GError) error = NULL;

      mirqab_archive_check (archive, &problems, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (problems->len, ==, 0);
    }
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  close (ends[0]);
  g_clear_object (&archive);
  remove_folder (folder);
}

/* In the process of somebody who may only read. 0 when all is as it should be. */
static int
read_only_child (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabArchive) archive = NULL;
  g_autofree char *note = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  MirqabTotals totals;

  if (geteuid () == 0 && (setgid (NOBODY) != 0 || setuid (NOBODY) != 0))
    return 2;
  archive = mirqab_archive_open_checked (folder, &error);
  if (archive == NULL)
    {
      g_printerr ("# %s\n", error->message);
      return 3;
    }
  if (!mirqab_archive_is_read_only (archive)
      || !mirqab_archive_get_totals (archive, &totals, &error) || totals.articles != 1)
    return 4;
  note = mirqab_archive_dup_note (archive, 1, &error);
  if (g_strcmp0 (note, "5") != 0)
    return 5;
  if (add_and_note (archive, 6, &error)
      || !g_error_matches (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_READ_ONLY))
    return 6;
  g_clear_error (&error);
  if (mirqab_archive_set_starred (archive, 1, TRUE, &error)
      || !g_error_matches (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_READ_ONLY))
    return 7;
  if (!mirqab_archive_check (archive, &problems, NULL, NULL) || problems->len > 0)
    return 8;

  return 0;
}

static void
assert_readable (const char *folder)
{
  pid_t child = fork ();
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    _exit (read_only_child (folder));
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static void
test_read_only (void)
{
  g_autofree char *folder = g_dir_make_tmp ("mirqab-read-XXXXXX", NULL);
  g_autofree char *file = mirqab_archive_dup_file (folder);
  MirqabArchive *archive = open_archive (folder);

  g_assert_true (add_and_note (archive, 5, NULL));
  g_object_unref (archive);

  /* Neither the file nor the folder. */
  g_assert_cmpint (chmod (file, 0444), ==, 0);
  g_assert_cmpint (chmod (folder, 0555), ==, 0);
  assert_readable (folder);

  /* Only the file. */
  g_assert_cmpint (chmod (folder, 0777), ==, 0);
  assert_readable (folder);

  g_assert_cmpint (chmod (folder, 0755), ==, 0);
  remove_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/processes/kill", test_kill);
  g_test_add_func ("/processes/together", test_together);
  g_test_add_func ("/processes/check-meanwhile", test_check_meanwhile);
  g_test_add_func ("/processes/read-only", test_read_only);

  return g_test_run ();
}
