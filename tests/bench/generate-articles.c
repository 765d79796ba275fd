/* SPDX-License-Identifier: GPL-3.0-or-later */

/* generate-articles DOSSIER N SEED FOLDER: writes N articles as text files. */

#include "article-generator.h"

#include <glib/gstdio.h>
#include <locale.h>

int
main (int    argc,
      char **argv)
{
  g_autoptr (MirqabArticleGenerator) generator = NULL;
  g_autoptr (MirqabDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  setlocale (LC_ALL, "");
  if (argc != 5)
    {
      g_printerr ("Usage: %s DOSSIER N SEED FOLDER\n", argv[0]);
      return 2;
    }
  dossier = mirqab_dossier_load (argv[1], &error);
  if (dossier == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  n = (guint) g_ascii_strtoull (argv[2], NULL, 10);
  generator = mirqab_article_generator_new (dossier, (guint32) g_ascii_strtoull (argv[3], NULL, 10));
  g_mkdir_with_parents (argv[4], 0777);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (MirqabArticle) article = mirqab_article_generator_next (generator);
      g_autofree char *name = g_strdup_printf ("%07u.txt", i);
      g_autofree char *file = g_build_filename (argv[4], name, NULL);

      if (!g_file_set_contents (file, article->text, -1, &error))
        {
          g_printerr ("%s\n", error->message);
          return 1;
        }
    }

  return 0;
}
