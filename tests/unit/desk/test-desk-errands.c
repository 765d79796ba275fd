/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What takes long does not keep a person from reading. */

#include "desk/desk.h"

#include <glib/gstdio.h>

#define N_SAVES 8
#define TEXT_SIZE (8 * 1024 * 1024)

typedef struct
{
  char          *folder;
  MirqabDossier *dossier;
  MirqabDesk    *desk;
  gint64         article;
  guint          n_saved;
} Fixture;

static void
add_long_article (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabArchive) archive = mirqab_archive_open (fixture->folder, &error);
  g_autoptr (MirqabArticle) article = mirqab_article_new ();
  MirqabAddResult result;

  article->text = g_strnfill (TEXT_SIZE, '\n');
  g_assert_true (mirqab_archive_add (archive, article, &fixture->article, &result, &error));
  g_assert_no_error (error);
}

static void
result_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fixtures", "dossiers", "tiny", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("mirqab-errands-XXXXXX", NULL);
  fixture->dossier = mirqab_dossier_load (folder, &error);
  g_assert_no_error (error);
  add_long_article (fixture);

  fixture->desk = mirqab_desk_new (fixture->dossier, NULL, fixture->folder);
  mirqab_desk_open_async (fixture->desk, NULL, result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (mirqab_desk_open_finish (fixture->desk, result, &error));
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", fixture->folder);

  g_assert_finalize_object (fixture->desk);
  g_object_unref (fixture->dossier);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (fixture->folder);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (GError) error = NULL;

  mirqab_desk_save_finish (MIRQAB_DESK (source), result, &error);
  g_assert_no_error (error);
  fixture->n_saved++;
}

static void
test_read_meanwhile (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) headlines = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_SAVES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.jsonl", i);
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      mirqab_desk_save_async (fixture->desk, MIRQAB_SAVE_LINES, file, NULL, saved_cb, fixture);
    }
  mirqab_desk_headlines_async (fixture->desk, &fixture->article, 1, NULL, result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  headlines = mirqab_desk_headlines_finish (fixture->desk, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (headlines->len, ==, 1);
  g_assert_cmpuint (fixture->n_saved, <, N_SAVES / 2);

  while (fixture->n_saved < N_SAVES)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/desk/errands/read-meanwhile", Fixture, NULL, set_up, test_read_meanwhile, tear_down);

  return g_test_run ();
}
