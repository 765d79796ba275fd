/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "desk/watches.h"

#include <glib/gstdio.h>

#include "archive/edit.h"

#define TODAY 20000
#define SCOPE 7

typedef struct
{
  char          *folder;
  MirqabArchive *archive;
  guint          n_added;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (MirqabEdit) edit = mirqab_edit_new ();
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("mirqab-watches-XXXXXX", NULL);
  fixture->archive = mirqab_archive_open (fixture->folder, &error);
  g_assert_no_error (error);
  mirqab_edit_set_saved_scope (edit, SCOPE, "البريد", "{\"outlets\": [\"البريد\"]}", 1);
  mirqab_archive_edit (fixture->archive, edit, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  g_object_unref (fixture->archive);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (fixture->folder, name, NULL);

      g_remove (file);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static void
add (Fixture    *fixture,
     const char *outlet,
     MirqabDay   day)
{
  g_autoptr (MirqabArticle) article = mirqab_article_new ();
  g_autoptr (GError) error = NULL;
  MirqabAddResult result;
  gint64 id;

  article->text = g_strdup_printf ("خبر %u", ++fixture->n_added);
  article->outlet = g_strdup (outlet);
  article->captured_at = (gint64) TODAY * 86400;
  article->findings = mirqab_findings_new ();
  article->findings->title = g_strdup (article->text);
  article->findings->published = day;
  article->findings->published_origin = MIRQAB_PUBLISHED_STATED;
  mirqab_archive_add (fixture->archive, article, &id, &result, &error);
  g_assert_no_error (error);
}

static void
watch (Fixture         *fixture,
       MirqabWatchKind  kind,
       guint            days)
{
  g_autoptr (GError) error = NULL;

  mirqab_archive_set_watch (fixture->archive, SCOPE, kind, days, TODAY, &error);
  g_assert_no_error (error);
}

static guint
check (Fixture   *fixture,
       MirqabDay  today,
       char     **title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) fired = mirqab_watches_check (fixture->archive, today, NULL, &error);
  const MirqabFiring *firing;

  g_assert_no_error (error);
  if (fired->len == 0)
    return 0;

  g_assert_cmpuint (fired->len, ==, 1);
  firing = g_ptr_array_index (fired, 0);
  g_assert_cmpint (firing->scope, ==, SCOPE);
  g_assert_cmpstr (firing->name, ==, "البريد");
  if (title != NULL)
    *title = g_strdup (firing->title);

  return firing->count;
}

static void
test_off (Fixture       *fixture,
          gconstpointer  data)
{
  add (fixture, "البريد", TODAY);
  g_assert_cmpuint (check (fixture, TODAY, NULL), ==, 0);
}

static void
test_match (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *title = NULL;

  add (fixture, "البريد", TODAY);
  watch (fixture, MIRQAB_WATCH_MATCH, 0);
  g_assert_cmpuint (check (fixture, TODAY, NULL), ==, 0);

  add (fixture, "الأنباء", TODAY);
  g_assert_cmpuint (check (fixture, TODAY, NULL), ==, 0);
  add (fixture, "البريد", TODAY - 400);
  add (fixture, "البريد", TODAY);
  add (fixture, "الأنباء", TODAY);
  g_assert_cmpuint (check (fixture, TODAY, &title), ==, 2);
  g_assert_cmpstr (title, ==, "خبر 4");
  g_assert_cmpuint (check (fixture, TODAY, NULL), ==, 0);

  watch (fixture, MIRQAB_WATCH_OFF, 0);
  add (fixture, "البريد", TODAY);
  g_assert_cmpuint (check (fixture, TODAY, NULL), ==, 0);
}

static void
test_spike (Fixture       *fixture,
            gconstpointer  data)
{
  add (fixture, "الأنباء", TODAY - 100);
  for (int week = 1; week <= 8; week++)
    add (fixture, "البريد", TODAY - 7 * week);
  watch (fixture, MIRQAB_WATCH_SPIKE, 0);
  for (int i = 0; i < 4; i++)
    add (fixture, "البريد", TODAY - i);
  g_assert_cmpuint (check (fixture, TODAY, NULL), ==, 0);
  add (fixture, "البريد", TODAY - 6);
  g_assert_cmpuint (check (fixture, TODAY, NULL), ==, 5);
  add (fixture, "البريد", TODAY);
  g_assert_cmpuint (check (fixture, TODAY, NULL), ==, 0);

  /* It ends, and another one comes. */
  g_assert_cmpuint (check (fixture, TODAY + 7, NULL), ==, 0);
  for (int i = 0; i < 12; i++)
    add (fixture, "البريد", TODAY + 14);
  g_assert_cmpuint (check (fixture, TODAY + 14, NULL), ==, 12);
}

static void
test_silence (Fixture       *fixture,
              gconstpointer  data)
{
  watch (fixture, MIRQAB_WATCH_SILENCE, 3);
  g_assert_cmpuint (check (fixture, TODAY + 2, NULL), ==, 0);
  g_assert_cmpuint (check (fixture, TODAY + 3, NULL), ==, 3);
  g_assert_cmpuint (check (fixture, TODAY + 9, NULL), ==, 0);

  add (fixture, "البريد", TODAY + 9);
  add (fixture, "الأنباء", TODAY + 13);
  g_assert_cmpuint (check (fixture, TODAY + 10, NULL), ==, 0);
  g_assert_cmpuint (check (fixture, TODAY + 13, NULL), ==, 4);
  g_assert_cmpuint (check (fixture, TODAY + 13, NULL), ==, 0);
}

/* A watch outlives the deletion of its scope, which can be taken back. */
static void
test_deleted_scope (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (MirqabEdit) edit = mirqab_edit_new ();
  g_autoptr (GError) error = NULL;

  watch (fixture, MIRQAB_WATCH_MATCH, 0);
  mirqab_edit_set_saved_scope (edit, SCOPE, NULL, NULL, 0);
  mirqab_archive_edit (fixture->archive, edit, &error);
  g_assert_no_error (error);
  add (fixture, "البريد", TODAY);
  g_assert_cmpuint (check (fixture, TODAY, NULL), ==, 0);

  mirqab_archive_edit (fixture->archive, edit, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (check (fixture, TODAY, NULL), ==, 1);
}

static void
test_rule (void)
{
  static const struct
  {
    guint    counts[9]; /* the last week, then those before */
    guint    n;
    gboolean is_spike;
  } cases[] = {
    { { 5, 0, 0, 0, 0 }, 5, TRUE },
    { { 4, 0, 0, 0, 0 }, 5, FALSE },  /* too few to speak of */
    { { 50, 0, 0, 0 }, 4, FALSE },    /* too short a time before */
    { { 16, 9, 9, 9, 9 }, 5, FALSE }, /* even weeks: chance alone spreads by three */
    { { 19, 9, 9, 9, 9 }, 5, TRUE },
    { { 40, 2, 30, 1, 25, 3, 28, 2, 31 }, 9, FALSE }, /* they were as uneven before */
    { { 70, 2, 30, 1, 25, 3, 28, 2, 31 }, 9, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double mean;

      g_assert_cmpint (mirqab_is_spike (cases[i].counts, cases[i].n, &mean), ==, cases[i].is_spike);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/desk/watches/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("off", test_off);
  ADD ("match", test_match);
  ADD ("spike", test_spike);
  ADD ("silence", test_silence);
  ADD ("deleted-scope", test_deleted_scope);
#undef ADD
  g_test_add_func ("/desk/watches/rule", test_rule);

  return g_test_run ();
}
