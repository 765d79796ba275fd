/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-proof DOSSIER BOUNDARIES DATA-FOLDER N: how long a look at the first pages
 * of a briefing takes, of which N articles are set (0: all). */

#include "desk/export.h"

#define PAGES 4

static double
get_milliseconds (gint64 since)
{
  return (double) (g_get_monotonic_time () - since) / 1000;
}

static void
look (MirqabArchive    *archive,
      MirqabDossier    *dossier,
      MirqabBoundaries *boundaries,
      guint             n_articles)
{
  g_autoptr (MirqabScope) everything = mirqab_scope_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabProof) proof = NULL;
  const MirqabExport what = { .language = "ar", .scope = everything };
  gint64 start = g_get_monotonic_time ();

  proof = mirqab_export_proof (archive, dossier, boundaries, &what, 1764000000, n_articles, NULL,
                               NULL, NULL, &error);
  if (proof == NULL)
    g_error ("%s", error->message);
  g_print ("%u pages set in %.0f ms; drawn in", mirqab_proof_get_n_pages (proof),
           get_milliseconds (start));
  for (guint i = 0; i < MIN (PAGES, mirqab_proof_get_n_pages (proof)); i++)
    {
      start = g_get_monotonic_time ();
      cairo_surface_destroy (mirqab_proof_render (proof, i, 1));
      g_print (" %.0f", get_milliseconds (start));
    }
  g_print (" ms\n");
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabDossier) dossier = NULL;
  g_autoptr (MirqabBoundaries) boundaries = NULL;
  g_autoptr (MirqabArchive) archive = NULL;

  if (argc != 5)
    {
      g_printerr ("Usage: %s DOSSIER BOUNDARIES DATA-FOLDER N\n", argv[0]);
      return 2;
    }
  dossier = mirqab_dossier_load (argv[1], &error);
  boundaries = dossier != NULL ? mirqab_boundaries_load (argv[2], &error) : NULL;
  archive = boundaries != NULL ? mirqab_archive_open (argv[3], &error) : NULL;
  if (archive == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  for (int i = 0; i < 3; i++)
    look (archive, dossier, boundaries, (guint) g_ascii_strtoull (argv[4], NULL, 10));

  return 0;
}
