/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "desk/data-files.h"

#include <glib/gstdio.h>

/* The person's and the system's data folders are made up: G_TEST_OPTION_ISOLATE_DIRS. */
static void
make_dossier (const char *data_folder,
              const char *name)
{
  g_autofree char *folder = g_build_filename (data_folder, "mirqab", "dossiers", name, NULL);
  g_autofree char *file = g_build_filename (folder, "dossier.json", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, "{}", -1, NULL));
}

static void
test_person_before_system (void)
{
  g_autofree char *found = NULL;
  g_autofree char *system_only = NULL;
  g_auto (GStrv) names = NULL;

  g_unsetenv ("MIRQAB_DATA");
  make_dossier (g_get_system_data_dirs ()[0], "both");
  make_dossier (g_get_system_data_dirs ()[0], "system");
  make_dossier (g_get_user_data_dir (), "both");

  found = mirqab_data_dup_dossier_folder ("both");
  g_assert_true (g_str_has_prefix (found, g_get_user_data_dir ()));
  system_only = mirqab_data_dup_dossier_folder ("system");
  g_assert_true (g_str_has_prefix (system_only, g_get_system_data_dirs ()[0]));

  names = mirqab_data_dup_dossier_names ();
  g_assert_true (g_strv_contains ((const char *const *) names, "both"));
  g_assert_true (g_strv_contains ((const char *const *) names, "system"));
}

static void
test_folders (void)
{
  g_autofree char *unknown = NULL;
  g_autofree char *folder = NULL;

  g_unsetenv ("MIRQAB_DATA");
  unknown = mirqab_data_dup_dossier_folder ("no-such-dossier");
  g_assert_null (unknown);

  /* A folder is given as it is, so that loading it says what is wrong. */
  folder = mirqab_data_dup_dossier_folder ("./no/such/folder");
  g_assert_cmpstr (folder, ==, "./no/such/folder");
}

static void
test_build_tree (void)
{
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "..", "data", NULL);
  g_autofree char *boundaries = NULL;
  g_autofree char *dossier = NULL;

  g_setenv ("MIRQAB_DATA", source, TRUE);
  boundaries = mirqab_data_dup_boundaries_file ();
  g_assert_nonnull (boundaries);
  g_assert_true (g_str_has_prefix (boundaries, source));
  dossier = mirqab_data_dup_dossier_folder (NULL);
  g_assert_nonnull (dossier);
  g_assert_true (g_str_has_prefix (dossier, source));
}

static void
test_archive_folder (void)
{
  g_autofree char *folder = mirqab_data_dup_archive_folder ();

  g_assert_true (g_str_has_prefix (folder, g_get_user_data_dir ()));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/data-files/person-before-system", test_person_before_system);
  g_test_add_func ("/data-files/folders", test_folders);
  g_test_add_func ("/data-files/build-tree", test_build_tree);
  g_test_add_func ("/data-files/archive-folder", test_archive_folder);

  return g_test_run ();
}
