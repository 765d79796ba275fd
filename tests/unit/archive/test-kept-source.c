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

static MirqabKeptSource *
get_source (MirqabArchive *archive,
            guint          position)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sources = mirqab_archive_list_sources (archive, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (position, <, sources->len);

  return mirqab_kept_source_copy (g_ptr_array_index (sources, position));
}

static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (MirqabArchive) archive = open_archive (fixture);
  g_autoptr (MirqabKeptSource) source = mirqab_kept_source_new ("https://paper.example/rss");
  g_autoptr (MirqabKeptSource) other = mirqab_kept_source_new ("https://other.example/rss");
  g_autoptr (MirqabKeptSource) kept = NULL;
  g_autoptr (MirqabKeptSource) second = NULL;
  g_autoptr (GError) error = NULL;

  source->name = g_strdup ("صحيفة");
  source->folder = g_strdup ("Press/Arabic");
  source->language = g_strdup ("ar");
  source->kind = MIRQAB_SOURCE_LISTING;
  source->text_from = MIRQAB_TEXT_FROM_PAGE;
  source->keeps = MIRQAB_KEEPS_ALL;
  source->interval = 6 * 60 * 60;
  source->etag = g_strdup ("W/\"odd ' tag\"");
  source->next_check = 1700003600;
  source->last_success = 1700000000;
  source->last_error = g_strdup ("timeout");
  source->n_failures = 3;
  source->is_held = TRUE;
  other->is_enabled = FALSE;
  g_assert_true (mirqab_archive_save_visit (archive, source, &error));
  g_assert_true (mirqab_archive_save_source (archive, other, &error));
  g_assert_no_error (error);

  kept = get_source (archive, 0);
  g_assert_cmpint (kept->id, ==, source->id);
  g_assert_cmpstr (kept->url, ==, source->url);
  g_assert_cmpstr (kept->name, ==, source->name);
  g_assert_cmpstr (kept->folder, ==, "Press/Arabic");
  g_assert_cmpstr (kept->language, ==, "ar");
  g_assert_cmpint (kept->kind, ==, MIRQAB_SOURCE_LISTING);
  g_assert_cmpint (kept->text_from, ==, MIRQAB_TEXT_FROM_PAGE);
  g_assert_cmpint (kept->keeps, ==, MIRQAB_KEEPS_ALL);
  g_assert_cmpuint (kept->interval, ==, 6 * 60 * 60);
  g_assert_cmpstr (kept->etag, ==, source->etag);
  g_assert_null (kept->last_modified);
  g_assert_cmpint (kept->next_check, ==, 1700003600);
  g_assert_cmpint (kept->last_success, ==, 1700000000);
  g_assert_cmpint (kept->last_visit, ==, MIRQAB_TIME_NONE);
  g_assert_cmpstr (kept->last_error, ==, "timeout");
  g_assert_cmpuint (kept->n_failures, ==, 3);
  g_assert_true (kept->is_enabled && kept->is_held && !kept->is_gone && !kept->is_removed);
  second = get_source (archive, 1);
  g_assert_false (second->is_enabled);
  g_assert_cmpint (second->last_success, ==, MIRQAB_TIME_NONE);
}

/* A visit may last a minute; what a person settles meanwhile stays. */
static void
test_visit_and_person (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (MirqabArchive) archive = open_archive (fixture);
  g_autoptr (MirqabKeptSource) visited = mirqab_kept_source_new ("https://paper.example/rss");
  g_autoptr (MirqabKeptSource) settled = NULL;
  g_autoptr (MirqabKeptSource) kept = NULL;

  g_assert_true (mirqab_archive_save_source (archive, visited, NULL));
  settled = mirqab_kept_source_copy (visited);
  settled->name = g_strdup ("Mine");
  settled->is_enabled = FALSE;
  visited->name = g_strdup ("Theirs");
  visited->url = (g_free (visited->url), g_strdup ("https://paper.example/new"));
  visited->etag = g_strdup ("\"1\"");

  g_assert_true (mirqab_archive_save_source (archive, settled, NULL));
  g_assert_true (mirqab_archive_save_visit (archive, visited, NULL));
  kept = get_source (archive, 0);
  g_assert_cmpstr (kept->name, ==, "Mine");
  g_assert_false (kept->is_enabled);
  g_assert_cmpstr (kept->url, ==, "https://paper.example/new");
  g_assert_cmpstr (kept->etag, ==, "\"1\"");

  /* and the other way round: what was settled by an older copy moves nothing back */
  settled->is_enabled = TRUE;
  g_assert_true (mirqab_archive_save_source (archive, settled, NULL));
  g_clear_pointer (&kept, mirqab_kept_source_free);
  kept = get_source (archive, 0);
  g_assert_true (kept->is_enabled);
  g_assert_cmpstr (kept->url, ==, "https://paper.example/new");
  g_assert_cmpstr (kept->etag, ==, "\"1\"");
}

/* A redirect to an address that is another source loses neither. */
static void
test_move_onto_another (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (MirqabArchive) archive = open_archive (fixture);
  g_autoptr (MirqabKeptSource) old = mirqab_kept_source_new ("https://paper.example/rss");
  g_autoptr (MirqabKeptSource) there = mirqab_kept_source_new ("https://paper.example/new");
  g_autoptr (MirqabKeptSource) kept = NULL;
  g_autoptr (MirqabKeptSource) second = NULL;

  g_assert_true (mirqab_archive_save_source (archive, old, NULL));
  g_assert_true (mirqab_archive_save_source (archive, there, NULL));
  old->url = (g_free (old->url), g_strdup (there->url));
  old->etag = g_strdup ("\"of the new address\"");
  g_assert_true (mirqab_archive_save_visit (archive, old, NULL));

  kept = get_source (archive, 0);
  second = get_source (archive, 1);
  g_assert_cmpstr (kept->url, ==, "https://paper.example/rss");
  g_assert_null (kept->etag);
  g_assert_cmpstr (second->url, ==, "https://paper.example/new");
}

static void
test_health (void)
{
  g_autoptr (MirqabKeptSource) source = mirqab_kept_source_new ("https://paper.example/rss");

  g_assert_cmpint (mirqab_kept_source_get_health (source, 100), ==, MIRQAB_HEALTH_NEW);
  source->last_success = 50;
  g_assert_cmpint (mirqab_kept_source_get_health (source, 100), ==, MIRQAB_HEALTH_GOOD);
  source->last_error = g_strdup ("http_429");
  g_assert_cmpint (mirqab_kept_source_get_health (source, 100), ==, MIRQAB_HEALTH_FAILING);
  source->is_held = TRUE;
  source->next_check = 200;
  g_assert_cmpint (mirqab_kept_source_get_health (source, 100), ==, MIRQAB_HEALTH_WAITING);
  g_assert_cmpint (mirqab_kept_source_get_health (source, 200), ==, MIRQAB_HEALTH_FAILING);
  source->is_gone = TRUE;
  g_assert_cmpint (mirqab_kept_source_get_health (source, 100), ==, MIRQAB_HEALTH_GONE);
  source->is_enabled = FALSE;
  g_assert_cmpint (mirqab_kept_source_get_health (source, 100), ==, MIRQAB_HEALTH_PAUSED);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/archive/sources/round-trip", test_round_trip);
  ADD ("/archive/sources/visit-and-person", test_visit_and_person);
  ADD ("/archive/sources/move-onto-another", test_move_onto_another);
  g_test_add_func ("/archive/sources/health", test_health);

  return g_test_run ();
}
