/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "desk/desk.h"
#include "desk/host-mark.h"

#include <glib/gstdio.h>

#define WAIT_MOST_US (10 * G_USEC_PER_SEC)

typedef struct
{
  char          *folder;
  MirqabDossier *dossier;
  MirqabDesk    *desk;
  GPtrArray     *told;   /* of owned "kind detail" */
} Fixture;

static void
trouble_cb (Fixture    *fixture,
            int         kind,
            const char *detail)
{
  g_ptr_array_add (fixture->told, g_strdup_printf ("%d %s", kind, detail));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *dossier = g_test_build_filename (G_TEST_DIST, "fixtures", "dossiers", "tiny", NULL);
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("mirqab-keeper-XXXXXX", NULL);
  fixture->dossier = mirqab_dossier_load (dossier, &error);
  g_assert_no_error (error);
  fixture->told = g_ptr_array_new_with_free_func (g_free);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", fixture->folder);

  g_clear_object (&fixture->desk);
  g_clear_object (&fixture->dossier);
  g_ptr_array_unref (fixture->told);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (fixture->folder);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_assert_true (mirqab_desk_open_finish (MIRQAB_DESK (source), result, NULL));
  *(gboolean *) user_data = TRUE;
}

static void
open_desk (Fixture *fixture)
{
  gboolean is_open = FALSE;

  fixture->desk = mirqab_desk_new (fixture->dossier, NULL, fixture->folder);
  g_signal_connect_swapped (fixture->desk, "trouble", G_CALLBACK (trouble_cb), fixture);
  mirqab_desk_open_async (fixture->desk, NULL, opened_cb, &is_open);
  while (!is_open)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
is_marked (Fixture *fixture)
{
  g_autofree char *file = g_build_filename (fixture->folder, "archive.open-on", NULL);

  return g_file_test (file, G_FILE_TEST_EXISTS);
}

static void
wait_for (gboolean (*is_over) (Fixture *fixture),
          Fixture *fixture)
{
  gint64 end = g_get_monotonic_time () + WAIT_MOST_US;

  while (!is_over (fixture) && g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_assert_true (is_over (fixture));
}

static gboolean
has_told_both (Fixture *fixture)
{
  return fixture->told->len == 2;
}

static void
test_trouble (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *conflict = g_build_filename (fixture->folder,
                                                "archive (conflicted copy 2026-11-25).sqlite", NULL);
  MirqabHostMark *other = mirqab_host_mark_new (fixture->folder, "other", "laptop",
                                                g_get_real_time () / G_USEC_PER_SEC);

  g_assert_true (g_file_set_contents (conflict, "", 0, NULL));
  open_desk (fixture);
  wait_for (has_told_both, fixture);
  g_assert_cmpstr (g_ptr_array_index (fixture->told, 0), ==,
                   G_STRINGIFY (1) " laptop");
  g_assert_cmpstr (g_ptr_array_index (fixture->told, 1), ==,
                   G_STRINGIFY (2) " archive (conflicted copy 2026-11-25).sqlite");
  mirqab_host_mark_free (other);
}

G_STATIC_ASSERT (MIRQAB_TROUBLE_OTHER_HOST == 1 && MIRQAB_TROUBLE_CONFLICT == 2);

/* Marked while it is open; closing does not wait for the next backup. */
static void
test_mark (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 before;

  open_desk (fixture);
  wait_for (is_marked, fixture);
  before = g_get_monotonic_time ();
  g_clear_object (&fixture->desk);
  g_assert_cmpint (g_get_monotonic_time () - before, <, 5 * G_USEC_PER_SEC);
  g_assert_false (is_marked (fixture));
  g_assert_cmpuint (fixture->told->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/keeper/trouble", Fixture, NULL, set_up, test_trouble, tear_down);
  g_test_add ("/keeper/mark", Fixture, NULL, set_up, test_mark, tear_down);

  return g_test_run ();
}
