/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures how fast whole articles are analysed: of running text, and of texts
 * that are made to be slow. The dossier is that of MIRQAB_DATA.
 *
 * usage: bench-analysis [FILE…] */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "analysis/analyser.h"

#define MEGABYTE 1000000

static const char *const paragraph
  = "عقد وزراء الخارجية اجتماعهم في العاصمة البيلاروسية مينسك يوم الخميس 12 مايو/أيار الجاري، بحسب ما أفادت به منظمة "
    "معاهدة الأمن الجماعي في بيان صدر مساء أمس. وقال الوزير الروسي سيرغي لافروف إن موسكو ويريفان تبحثان موقف أرمينيا. "
    "وكانت القمة السابقة قد عقدت في خريف العام الماضي في أستانا بمشاركة وفود من كازاخستان وقرغيزستان وطاجيكستان. "
    "وأضاف لافروف أن التدريبات ستبدأ في الأول من سبتمبر المقبل.\n";

static void
measure (MirqabAnalyser *analyser,
         const char     *name,
         const char     *text)
{
  g_autoptr (MirqabArticle) article = mirqab_article_new ();
  g_autoptr (MirqabFindings) findings = NULL;
  gint64 start;
  gint64 end;

  article->text = g_strdup (text);
  article->given_day = mirqab_day_from_ymd (2022, 5, 16);
  start = g_get_monotonic_time ();
  findings = mirqab_analyser_analyse (analyser, article);
  end = g_get_monotonic_time ();

  printf ("%-26s %6.1f MB %6.1f MB/s  %u mentions, %u dates, %u events\n", name,
          (double) strlen (text) / MEGABYTE, (double) strlen (text) / (double) MAX (end - start, 1),
          findings->mentions->len, findings->temporals->len, findings->events->len);
}

static void
measure_repeated (MirqabAnalyser *analyser,
                  const char     *name,
                  const char     *part,
                  gsize           length)
{
  g_autoptr (GString) text = g_string_new (NULL);

  while (text->len < length)
    g_string_append (text, part);
  measure (analyser, name, text->str);
}

int
main (int    argc,
      char **argv)
{
  const char *data = g_getenv ("MIRQAB_DATA");
  g_autofree char *folder = g_build_filename (data != NULL ? data : "data", "dossiers", "csto", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabDossier) dossier = mirqab_dossier_load (folder, &error);
  g_autoptr (MirqabAnalyser) analyser = NULL;
  struct rusage usage;

  if (dossier == NULL)
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }
  analyser = mirqab_analyser_new (dossier);

  for (int i = 1; i < argc; i++)
    {
      g_autofree char *text = NULL;

      if (!g_file_get_contents (argv[i], &text, NULL, &error))
        g_error ("%s", error->message);
      measure (analyser, argv[i], text);
    }
  if (argc == 1)
    {
      measure_repeated (analyser, "running text, 1 MB", paragraph, MEGABYTE);
      measure_repeated (analyser, "running text, 10 MB", paragraph, 10 * MEGABYTE);
      measure_repeated (analyser, "a million spaces", " ", MEGABYTE);
      measure_repeated (analyser, "a million quotes", "\"", MEGABYTE);
      measure_repeated (analyser, "dates without an end", "عقدت القمة في 3 مايو 2021 ", 4 * MEGABYTE);
      measure_repeated (analyser, "names without an end", "روسيا وأرمينيا ", 4 * MEGABYTE);
      measure_repeated (analyser, "short lines", "روسيا\n", 4 * MEGABYTE);
    }
  getrusage (RUSAGE_SELF, &usage);
  printf ("at most %ld MB of memory\n", usage.ru_maxrss / 1024);

  return EXIT_SUCCESS;
}
