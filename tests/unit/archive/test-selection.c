/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "archive/selection.h"

static void
test_empty (void)
{
  g_autoptr (MirqabSelection) selection = mirqab_selection_new_for_ids (NULL, 0);

  g_assert_cmpuint (mirqab_selection_get_count (selection), ==, 0);
  g_assert_false (mirqab_selection_contains (selection, 1));
  g_assert_cmpint (mirqab_selection_get_next (selection, 0), ==, 0);
}

/* Also about the edges of words and chunks, and far apart. */
static void
test_members (void)
{
  static const gint64 ids[] = { 1, 63, 64, 127, 65535, 65536, 65600, 400000, 1000000000, 4294967295 };
  static const gint64 others[] = { 0, 2, 62, 65, 65534, 65537, 399999, 400001, 4294967294 };
  g_autoptr (MirqabSelection) selection = mirqab_selection_new_for_ids (ids, G_N_ELEMENTS (ids));
  gint64 id = 0;

  g_assert_cmpuint (mirqab_selection_get_count (selection), ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_assert_true (mirqab_selection_contains (selection, ids[i]));
      id = mirqab_selection_get_next (selection, id);
      g_assert_cmpint (id, ==, ids[i]);
    }
  g_assert_cmpint (mirqab_selection_get_next (selection, id), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (mirqab_selection_contains (selection, others[i]));
}

static void
test_twice (void)
{
  static const gint64 ids[] = { 5, 5, 7, 5 };
  g_autoptr (MirqabSelection) selection = mirqab_selection_new_for_ids (ids, G_N_ELEMENTS (ids));

  g_assert_cmpuint (mirqab_selection_get_count (selection), ==, 2);
}

/* A file that somebody else made may hold any number. */
static void
test_impossible_ids (void)
{
  static const gint64 ids[] = { -1, G_MININT64, G_MAXINT64, 4294967296, 3 };
  g_autoptr (MirqabSelection) selection = mirqab_selection_new_for_ids (ids, G_N_ELEMENTS (ids));

  g_assert_cmpuint (mirqab_selection_get_count (selection), ==, 1);
  for (guint i = 0; i < 4; i++)
    g_assert_false (mirqab_selection_contains (selection, ids[i]));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/selection/empty", test_empty);
  g_test_add_func ("/selection/members", test_members);
  g_test_add_func ("/selection/twice", test_twice);
  g_test_add_func ("/selection/impossible-ids", test_impossible_ids);

  return g_test_run ();
}
