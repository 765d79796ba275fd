/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "archive/kept-source.h"

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("mirqab-sources-XXXXXX", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (fixture->folder, name, NULL);

      g_remove (file);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static MirqabArchive *
open_archive (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  MirqabArchive *archive = mirqab_archive_open (fixture->folder, &error);

  g_assert_no_error (error);

  return archive;
}

static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (MirqabArchive) archive = open_archive (fixture);
  g_autoptr (MirqabKeptSource) source = mirqab_kept_source_new ("https://paper.example/rss");
  g_autoptr (MirqabKeptSource) other = mirqab_kept_source_new ("https://other.example/rss");
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GPtrArray) left = NULL;
  const MirqabKeptSource *kept;
  g_autoptr (GError) error = NULL;

  source->name = g_strdup ("صحيفة");
  source->etag = g_strdup ("W/\"odd ' tag\"");
  source->next_check = 1700003600;
  source->last_success = 1700000000;
  source->last_error = g_strdup ("timeout");
  source->n_failures = 3;
  source->is_held = TRUE;
  other->is_enabled = FALSE;
  g_assert_true (mirqab_archive_save_source (archive, source, &error));
  g_assert_true (mirqab_archive_save_source (archive, other, &error));
  g_assert_no_error (error);

  /* Saving again changes the row, and adds none. */
  source->n_failures = 4;
  g_assert_true (mirqab_archive_save_source (archive, source, &error));

  sources = mirqab_archive_list_sources (archive, &error);
  g_assert_cmpuint (sources->len, ==, 2);
  kept = g_ptr_array_index (sources, 0);
  g_assert_cmpint (kept->id, ==, source->id);
  g_assert_cmpstr (kept->url, ==, source->url);
  g_assert_cmpstr (kept->name, ==, source->name);
  g_assert_cmpstr (kept->etag, ==, source->etag);
  g_assert_null (kept->last_modified);
  g_assert_cmpint (kept->next_check, ==, 1700003600);
  g_assert_cmpint (kept->last_success, ==, 1700000000);
  g_assert_cmpstr (kept->last_error, ==, "timeout");
  g_assert_cmpuint (kept->n_failures, ==, 4);
  g_assert_true (kept->is_enabled && kept->is_held && !kept->is_gone);
  kept = g_ptr_array_index (sources, 1);
  g_assert_false (kept->is_enabled);
  g_assert_cmpint (kept->last_success, ==, MIRQAB_TIME_NONE);

  g_assert_true (mirqab_archive_remove_source (archive, source->id, &error));
  left = mirqab_archive_list_sources (archive, &error);
  g_assert_cmpuint (left->len, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/archive/sources/round-trip", Fixture, NULL, set_up, test_round_trip, tear_down);

  return g_test_run ();
}
