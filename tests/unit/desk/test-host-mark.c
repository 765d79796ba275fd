/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "desk/host-mark.h"

#include <glib/gstdio.h>

#define NOW 1700000000

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("mirqab-host-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", fixture->folder);

  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (fixture->folder);
}

static void
test_two_computers (Fixture       *fixture,
                    gconstpointer  data)
{
  MirqabHostMark *laptop = mirqab_host_mark_new (fixture->folder, "1", "laptop", NOW);
  MirqabHostMark *desktop;

  g_assert_null (mirqab_host_mark_get_other (laptop));
  desktop = mirqab_host_mark_new (fixture->folder, "2", "المكتب", NOW + 60);
  g_assert_cmpstr (mirqab_host_mark_get_other (desktop), ==, "laptop");

  /* The one that was first learns of it, too; and neither takes the other's mark away. */
  mirqab_host_mark_renew (laptop, NOW + 300);
  g_assert_cmpstr (mirqab_host_mark_get_other (laptop), ==, "المكتب");
  mirqab_host_mark_free (desktop);
  desktop = mirqab_host_mark_new (fixture->folder, "2", "المكتب", NOW + 360);
  g_assert_cmpstr (mirqab_host_mark_get_other (desktop), ==, "laptop");
  mirqab_host_mark_free (laptop);
  mirqab_host_mark_free (desktop);
}

static void
test_one_after_the_other (Fixture       *fixture,
                          gconstpointer  data)
{
  MirqabHostMark *laptop = mirqab_host_mark_new (fixture->folder, "1", "laptop", NOW);
  MirqabHostMark *desktop;

  mirqab_host_mark_free (laptop);
  desktop = mirqab_host_mark_new (fixture->folder, "2", "desktop", NOW + 1);
  g_assert_null (mirqab_host_mark_get_other (desktop));
  mirqab_host_mark_free (desktop);
}

/* After a crash the mark stays, and grows old. Our own means nothing. */
static void
test_stale (Fixture       *fixture,
            gconstpointer  data)
{
  MirqabHostMark *crashed = mirqab_host_mark_new (fixture->folder, "1", "laptop", NOW);
  MirqabHostMark *again = mirqab_host_mark_new (fixture->folder, "1", "laptop", NOW + 5);
  MirqabHostMark *other;

  g_assert_null (mirqab_host_mark_get_other (again));
  other = mirqab_host_mark_new (fixture->folder, "2", "desktop", NOW + 60 * 60);
  g_assert_null (mirqab_host_mark_get_other (other));
  mirqab_host_mark_free (other);
  mirqab_host_mark_free (again);
  mirqab_host_mark_free (crashed);
}

static void
test_rubbish (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *file = g_build_filename (fixture->folder, "archive.open-on", NULL);
  MirqabHostMark *mark;

  g_assert_true (g_file_set_contents (file, "[Open On]\nId=\xff\nSeen=x\n", -1, NULL));
  mark = mirqab_host_mark_new (fixture->folder, "1", "laptop", NOW);
  g_assert_null (mirqab_host_mark_get_other (mark));
  mirqab_host_mark_free (mark);
}

static void
test_conflicts (Fixture       *fixture,
                gconstpointer  data)
{
  static const char *const names[] = {
    "archive.sqlite", "archive.sqlite-wal", "archive.sqlite.version-1",
    "archive (laptop's conflicted copy 2024-05-01).sqlite",
    "archive.sync-conflict-20240501-101010-ABCDEFG.sqlite", "conflict.txt",
  };
  g_autoptr (GPtrArray) conflicts = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *file = g_build_filename (fixture->folder, names[i], NULL);

      g_assert_true (g_file_set_contents (file, "", 0, NULL));
    }
  conflicts = mirqab_host_mark_list_conflicts (fixture->folder);
  g_assert_cmpuint (conflicts->len, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/host-mark/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("two-computers", test_two_computers);
  ADD ("one-after-the-other", test_one_after_the_other);
  ADD ("stale", test_stale);
  ADD ("rubbish", test_rubbish);
  ADD ("conflicts", test_conflicts);
#undef ADD

  return g_test_run ();
}
