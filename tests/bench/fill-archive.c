/* SPDX-License-Identifier: GPL-3.0-or-later */

/* fill-archive DOSSIER DATA-FOLDER N SEED: puts N generated articles into the
 * archive of a data folder, analysed, and prints how fast that went. */

#include "article-generator.h"

#include "analysis/analyser.h"
#include "archive/archive.h"

#include <locale.h>

#define BATCH 2000

typedef struct
{
  gint64 generating; /* microseconds */
  gint64 analysing;
  gint64 storing;
  gsize  bytes;
} Times;

static gboolean
fill (MirqabArchive           *archive,
      MirqabAnalyser          *analyser,
      MirqabArticleGenerator  *generator,
      guint                    n,
      Times                   *times,
      GError                 **error)
{
  if (!mirqab_archive_begin (archive, error))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      gint64 start = g_get_monotonic_time (), generated, analysed;
      g_autoptr (MirqabArticle) article = mirqab_article_generator_next (generator);
      MirqabAddResult result;
      gint64 id;

      generated = g_get_monotonic_time ();
      article->findings = mirqab_analyser_analyse (analyser, article);
      analysed = g_get_monotonic_time ();
      if (!mirqab_archive_add (archive, article, &id, &result, error))
        return FALSE;
      if (i % BATCH == BATCH - 1 &&
          (!mirqab_archive_commit (archive, error) || !mirqab_archive_begin (archive, error)))
        return FALSE;

      times->generating += generated - start;
      times->analysing += analysed - generated;
      times->storing += g_get_monotonic_time () - analysed;
      times->bytes += strlen (article->text);
    }

  return mirqab_archive_commit (archive, error);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (MirqabDossier) dossier = NULL;
  g_autoptr (MirqabArticleGenerator) generator = NULL;
  g_autoptr (MirqabAnalyser) analyser = NULL;
  g_autoptr (MirqabArchive) archive = NULL;
  g_autoptr (GError) error = NULL;
  Times times = { 0 };
  guint n;

  setlocale (LC_ALL, "");
  if (argc != 5)
    {
      g_printerr ("Usage: %s DOSSIER DATA-FOLDER N SEED\n", argv[0]);
      return 2;
    }
  dossier = mirqab_dossier_load (argv[1], &error);
  archive = dossier != NULL ? mirqab_archive_open (argv[2], &error) : NULL;
  if (archive == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  n = (guint) g_ascii_strtoull (argv[3], NULL, 10);
  generator = mirqab_article_generator_new (dossier, (guint32) g_ascii_strtoull (argv[4], NULL, 10));
  analyser = mirqab_analyser_new (dossier);
  if (!fill (archive, analyser, generator, n, &times, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  g_print ("%u articles, %.1f MB of text; a second: %.0f generated, %.0f analysed (%.1f MB), %.0f stored\n",
           n, times.bytes / 1e6, n * 1e6 / times.generating, n * 1e6 / times.analysing,
           (double) times.bytes / times.analysing, n * 1e6 / times.storing);
  return 0;
}
