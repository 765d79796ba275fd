/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long a view of a scope takes, and its parts: bench-view DOSSIER DATA-FOLDER
 * [COUNTRY|-] [--chronicle]. The median of several runs, on one thread; the
 * chronicle, which is read once behind the views, only when it is asked for. */

#include "desk/view.h"

#define N_RUNS 9

typedef struct
{
  MirqabArchive *archive;
  MirqabDossier *dossier;
  MirqabChronicler *chronicler;
  MirqabScope   *scope;
  MirqabSelection *selection;
  MirqabView    *view;
} Bench;

static void
read_view (const Bench *bench)
{
  g_autoptr (MirqabView) view = mirqab_view_read (bench->archive, bench->chronicler, bench->scope,
                                                  NULL, NULL, NULL);

  g_assert_nonnull (view);
}

/* After something was only read or starred. */
static void
read_view_again (const Bench *bench)
{
  g_autoptr (MirqabView) view = mirqab_view_read (bench->archive, bench->chronicler, bench->scope,
                                                  bench->view, NULL, NULL);

  g_assert_nonnull (view);
}

static void
read_selection (const Bench *bench)
{
  g_autoptr (MirqabSelection) selection = mirqab_archive_select (bench->archive, bench->scope, NULL, NULL);

  g_assert_nonnull (selection);
}

static void
read_list (const Bench *bench)
{
  g_autoptr (GArray) listings = mirqab_archive_list (bench->archive, bench->selection, NULL, NULL);
}

static void
read_facets (const Bench *bench)
{
  GArray *facets[MIRQAB_N_FACETS];

  g_assert_true (mirqab_archive_count_all (bench->archive, bench->selection, facets, NULL, NULL));
  for (guint i = 0; i < MIRQAB_N_FACETS; i++)
    g_array_unref (facets[i]);
}

static void
read_density (const Bench *bench)
{
  g_autoptr (GArray) density = mirqab_archive_density (bench->archive, bench->selection, NULL, NULL);
}

static gboolean
is_selected (gint64        article,
             gconstpointer selection)
{
  return mirqab_selection_contains (selection, article);
}

static void
read_timeline (const Bench *bench)
{
  g_autoptr (MirqabChronicle) chronicle = mirqab_chronicler_read (bench->chronicler, bench->archive, NULL, NULL);
  g_autoptr (MirqabTimeline) timeline = mirqab_chronicle_look (chronicle, bench->scope, is_selected,
                                                               bench->selection);

  g_assert_cmpuint (mirqab_timeline_get_size (timeline), >, 0);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const gint64 *first = a, *second = b;

  return (*first > *second) - (*first < *second);
}

static void
measure (const Bench *bench,
         const char  *name,
         void       (*part) (const Bench *bench))
{
  gint64 times[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 begun = g_get_monotonic_time ();

      part (bench);
      times[i] = g_get_monotonic_time () - begun;
    }
  qsort (times, N_RUNS, sizeof times[0], compare_times);
  g_print ("%-24s %8.1f ms\n", name, (double) times[N_RUNS / 2] / 1000);
}

/* Once in the life of a window. */
static void
measure_chronicle (const Bench *bench)
{
  gint64 begun = g_get_monotonic_time ();
  g_autoptr (MirqabChronicle) chronicle = mirqab_chronicler_read (bench->chronicler, bench->archive, NULL, NULL);

  g_print ("%-24s %8.1f ms, %u events\n", "chronicle", (double) (g_get_monotonic_time () - begun) / 1000,
           mirqab_chronicle_get_size (chronicle));
}

/* What a window waits for: the archive opened, and a view of it. */
static void
measure_start (const Bench *bench,
               const char  *data_folder)
{
  gint64 begun = g_get_monotonic_time ();
  g_autoptr (MirqabArchive) archive = mirqab_archive_open (data_folder, NULL);
  g_autoptr (MirqabView) view = mirqab_view_read (archive, bench->chronicler, bench->scope, NULL, NULL,
                                                  NULL);

  g_print ("%-24s %8.1f ms, %u articles\n", "first view",
           (double) (g_get_monotonic_time () - begun) / 1000, view->listings->len);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabScope) scope = mirqab_scope_new ();
  g_autoptr (MirqabDossier) dossier = NULL;
  g_autoptr (MirqabArchive) archive = NULL;
  Bench bench = { .scope = scope };

  if (argc < 3)
    {
      g_printerr ("Usage: %s DOSSIER DATA-FOLDER [COUNTRY|-] [--chronicle]\n", argv[0]);
      return 2;
    }
  if (argc > 3 && !g_str_equal (argv[3], "-"))
    mirqab_scope_set_only (scope, MIRQAB_SCOPE_COUNTRIES, argv[3]);
  dossier = mirqab_dossier_load (argv[1], &error);
  if (dossier != NULL)
    archive = mirqab_archive_open (argv[2], &error);
  if (archive == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  bench.dossier = dossier;
  bench.archive = archive;
  bench.selection = mirqab_archive_select (archive, scope, NULL, NULL);
  bench.chronicler = mirqab_chronicler_new (dossier, MIRQAB_CHRONICLER_MOST);
  measure_start (&bench, argv[2]);
  measure (&bench, "view", read_view);
  bench.view = mirqab_view_read (archive, bench.chronicler, scope, NULL, NULL, NULL);
  measure (&bench, "view again", read_view_again);
  mirqab_view_unref (bench.view);
  measure (&bench, "  selection", read_selection);
  measure (&bench, "  list", read_list);
  measure (&bench, "  facets", read_facets);
  measure (&bench, "  density", read_density);
  if (argc > 4)
    {
      measure_chronicle (&bench);
      measure (&bench, "timeline", read_timeline);
    }
  mirqab_selection_unref (bench.selection);
  mirqab_chronicler_unref (bench.chronicler);

  return 0;
}
