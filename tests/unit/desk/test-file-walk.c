/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "desk/file-walk.h"

#include "sources/document.h"

#include <glib/gstdio.h>
#include <unistd.h>

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("mirqab-walk-XXXXXX", NULL);
}

static void
delete_all (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        delete_all (path);
      else
        g_remove (path);
    }
  g_rmdir (folder);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  delete_all (fixture->folder);
  g_free (fixture->folder);
}

static void
make_file (Fixture    *fixture,
           const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);

  g_mkdir_with_parents (parent, 0700);
  g_assert_true (g_file_set_contents (path, "x", -1, NULL));
}

static void
make_link (Fixture    *fixture,
           const char *target,
           const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_cmpint (symlink (target, path), ==, 0);
}

/* The names that a walk over the whole folder gives, in its order. */
static char *
walk_names (Fixture *fixture)
{
  g_autoptr (GPtrArray) given = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GError) error = NULL;
  GString *names = g_string_new (NULL);

  g_ptr_array_add (given, g_object_ref (folder));
  found = mirqab_file_walk (given, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < found->len; i++)
    {
      const MirqabWalkedFile *walked = g_ptr_array_index (found, i);
      g_autofree char *name = g_file_get_relative_path (folder, walked->file);

      g_string_append_printf (names, "%s%s%s", i > 0 ? " " : "", name != NULL ? name : ".",
                              walked->error != NULL ? "!" : "");
    }

  return g_string_free (names, FALSE);
}

static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *names = NULL;

  make_file (fixture, "b.txt");
  make_file (fixture, "a/2.txt");
  make_file (fixture, "a/1.txt");
  make_file (fixture, ".hidden");
  make_file (fixture, ".git/config");
  make_file (fixture, "b.txt~");
  names = walk_names (fixture);

  g_assert_cmpstr (names, ==, "a/1.txt a/2.txt b.txt");
}

static void
test_links (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *names = NULL;

  make_file (fixture, "a/1.txt");
  make_link (fixture, "..", "a/up");
  make_link (fixture, "a", "z");
  make_link (fixture, "a/1.txt", "link.txt");
  make_link (fixture, "nowhere", "broken.txt");
  names = walk_names (fixture);

  /* Each folder once, whichever way leads to it; a link to a file is a file. */
  g_assert_cmpstr (names, ==, "a/1.txt link.txt");
}

static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) given = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) found = NULL;
  const MirqabWalkedFile *walked;

  g_ptr_array_add (given, g_file_new_for_path (fixture->folder));
  g_ptr_array_add (given, g_file_new_build_filename (fixture->folder, "missing", NULL));
  found = mirqab_file_walk (given, NULL, NULL);

  g_assert_cmpuint (found->len, ==, 2);
  walked = g_ptr_array_index (found, 0);
  g_assert_error (walked->error, MIRQAB_SOURCE_ERROR, MIRQAB_SOURCE_ERROR_NO_TEXT);
  walked = g_ptr_array_index (found, 1);
  g_assert_error (walked->error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GPtrArray) given = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  make_file (fixture, "a.txt");
  g_ptr_array_add (given, g_file_new_for_path (fixture->folder));
  g_cancellable_cancel (cancellable);

  g_assert_null (mirqab_file_walk (given, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/file-walk/order", test_order);
  ADD ("/file-walk/links", test_links);
  ADD ("/file-walk/nothing", test_nothing);
  ADD ("/file-walk/cancelled", test_cancelled);

  return g_test_run ();
}
