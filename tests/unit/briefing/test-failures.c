/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What keeps a briefing from being written. A program of its own: it takes
 * away the fonts and the room on the disk from the whole process. */

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>

#include "briefing/briefing.h"

static MirqabArticle *
make_article_cb (guint     position,
                 gpointer  user_data,
                 GError  **error)
{
  MirqabArticle *article = mirqab_article_new ();

  article->text = g_strdup_printf ("خبر رقم %u عن اجتماع الوزراء.", position);

  return article;
}

static void
write_and_fail (guint    n_articles,
                GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("mirqab-failures-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "out.pdf", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "dossiers", "tiny", NULL);
  g_autoptr (MirqabDossier) dossier = mirqab_dossier_load (path, NULL);
  MirqabBriefing briefing = {
    .from = MIRQAB_DAY_NONE,
    .to = MIRQAB_DAY_NONE,
    .language = "ar", .dossier = dossier, .n_articles = n_articles, .article = make_article_cb,
  };

  g_assert_nonnull (dossier);
  g_assert_false (mirqab_briefing_write_pdf (&briefing, file, NULL, error));
  g_assert_cmpint (g_rmdir (folder), ==, 0); /* it is empty */
}

static void
test_full_disk (void)
{
  g_autoptr (GError) error = NULL;
  struct rlimit before;
  struct rlimit small;

  getrlimit (RLIMIT_FSIZE, &before);
  small = before;
  small.rlim_cur = 20000;
  signal (SIGXFSZ, SIG_IGN);
  setrlimit (RLIMIT_FSIZE, &small);
  write_and_fail (300, &error);
  setrlimit (RLIMIT_FSIZE, &before);

  g_assert_error (error, MIRQAB_BRIEFING_ERROR, MIRQAB_BRIEFING_ERROR_WRITE);
}

static void
test_no_font (void)
{
  g_autoptr (GError) error = NULL;

  if (!g_test_subprocess ())
    {
      g_autofree char *file = g_build_filename (g_get_tmp_dir (), "mirqab-no-fonts.conf", NULL);

      g_assert_true (g_file_set_contents (file, "<fontconfig/>", -1, NULL));
      g_setenv ("FONTCONFIG_FILE", file, TRUE);
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_unsetenv ("FONTCONFIG_FILE");
      g_remove (file);
      g_test_trap_assert_passed ();
      return;
    }

  write_and_fail (1, &error);
  g_assert_error (error, MIRQAB_BRIEFING_ERROR, MIRQAB_BRIEFING_ERROR_NO_FONT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/failures/full-disk", test_full_disk);
  g_test_add_func ("/failures/no-font", test_no_font);

  return g_test_run ();
}
