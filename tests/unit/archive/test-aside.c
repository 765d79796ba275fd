/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "archive/aside.h"

#include <glib/gstdio.h>

typedef struct
{
  char          *folder;
  MirqabArchive *archive;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("mirqab-aside-XXXXXX", NULL);
  fixture->archive = mirqab_archive_open (fixture->folder, &error);
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

static MirqabArticle *
make_article (const char *text,
              int         day)
{
  MirqabArticle *article = mirqab_article_new ();

  article->text = g_strdup (text);
  article->outlet = g_strdup ("الصحيفة");
  article->source_id = g_strdup ("https://paper.example/rss");
  article->findings = mirqab_findings_new ();
  g_free (article->findings->title);
  article->findings->title = g_strdup (text);
  article->findings->published = day;
  article->findings->published_origin = MIRQAB_PUBLISHED_GIVEN;
  article->findings->version = 7;
  g_strlcpy (article->findings->language, "ar", sizeof article->findings->language);

  return article;
}

static gint64
add (Fixture         *fixture,
     const char      *text,
     int              day,
     gboolean         is_aside,
     MirqabAddResult *result)
{
  g_autoptr (MirqabArticle) article = make_article (text, day);
  g_autoptr (GError) error = NULL;
  MirqabAddResult ignored;
  gint64 id;

  if (is_aside)
    mirqab_archive_add_aside (fixture->archive, article, &id, result != NULL ? result : &ignored, &error);
  else
    mirqab_archive_add (fixture->archive, article, &id, result != NULL ? result : &ignored, &error);
  g_assert_no_error (error);

  return id;
}

static char *
list (Fixture           *fixture,
      const MirqabScope *scope)
{
  g_autoptr (MirqabSelection) selection = NULL;
  g_autoptr (GArray) listings = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  selection = mirqab_archive_select (fixture->archive, scope, NULL, &error);
  g_assert_no_error (error);
  listings = mirqab_archive_list_with_aside (fixture->archive, scope, selection, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < listings->len; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "",
                            g_array_index (listings, MirqabListing, i).id);

  return g_strdup (text->str);
}

static void
test_out_of_view (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (MirqabScope) scope = mirqab_scope_new ();
  g_autofree char *without = NULL;
  g_autofree char *with = NULL;
  MirqabTotals totals;
  MirqabAddResult result;

  g_assert_cmpint (add (fixture, "القمة", 19000, FALSE, NULL), ==, 1);
  g_assert_cmpint (add (fixture, "المباراة", 19001, TRUE, &result), ==, -1);
  g_assert_cmpint (result, ==, MIRQAB_ADD_NEW);
  g_assert_cmpint (add (fixture, "الطقس", 18999, TRUE, NULL), ==, -2);
  g_assert_cmpint (add (fixture, "المباراة", 19001, TRUE, &result), ==, -1);
  g_assert_cmpint (result, ==, MIRQAB_ADD_ALREADY_THERE);

  without = list (fixture, scope);
  g_assert_cmpstr (without, ==, "1");
  g_assert_true (mirqab_archive_get_totals (fixture->archive, &totals, NULL));
  g_assert_cmpuint (totals.articles, ==, 1);
  g_assert_cmpint (mirqab_archive_count_aside (fixture->archive, NULL), ==, 2);
  scope->aside = TRUE;
  with = list (fixture, scope);
  g_assert_cmpstr (with, ==, "-1 1 -2");
}

/* A scope of the ordinary kind is answered by those aside, too. */
static void
test_scope (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *words;
    const char *outlet;
    const char *country;
    MirqabDay   from;
    gboolean    unread;
    const char *found;
  } rows[] = {
    { NULL, NULL, NULL, MIRQAB_DAY_NONE, FALSE, "-1 -2" },
    { "مباراه", NULL, NULL, MIRQAB_DAY_NONE, FALSE, "-1" },
    { "الطقس غدا", NULL, NULL, MIRQAB_DAY_NONE, FALSE, "-2" },
    { "القمة", NULL, NULL, MIRQAB_DAY_NONE, FALSE, "" },
    { NULL, "الصحيفة", NULL, MIRQAB_DAY_NONE, FALSE, "-1 -2" },
    { NULL, "أخرى", NULL, MIRQAB_DAY_NONE, FALSE, "" },
    { NULL, NULL, "RU", MIRQAB_DAY_NONE, FALSE, "" },
    { NULL, NULL, NULL, 19001, FALSE, "-1" },
    { NULL, NULL, NULL, MIRQAB_DAY_NONE, TRUE, "-2" },
  };

  add (fixture, "المباراة", 19001, TRUE, NULL);
  add (fixture, "الطقس غدًا", 18999, TRUE, NULL);
  g_assert_true (mirqab_archive_set_read (fixture->archive, -1, TRUE, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (MirqabScope) scope = mirqab_scope_new ();
      g_autofree char *found = NULL;

      scope->aside = TRUE;
      scope->unread = rows[i].unread;
      mirqab_scope_set_words (scope, rows[i].words);
      mirqab_scope_set_period (scope, rows[i].from, MIRQAB_DAY_NONE);
      if (rows[i].outlet != NULL)
        mirqab_scope_set_only (scope, MIRQAB_SCOPE_OUTLETS, rows[i].outlet);
      if (rows[i].country != NULL)
        mirqab_scope_set_only (scope, MIRQAB_SCOPE_COUNTRIES, rows[i].country);
      found = list (fixture, scope);
      g_test_message ("row %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (found, ==, rows[i].found);
    }
}

static void
test_read (Fixture       *fixture,
           gconstpointer  data)
{
  const gint64 ids[] = { -1, -5 };
  g_autoptr (GPtrArray) headlines = NULL;
  g_autoptr (MirqabArticle) article = NULL;
  g_autoptr (GError) error = NULL;
  const MirqabHeadline *headline;

  add (fixture, "المباراة", 19001, TRUE, NULL);
  headlines = mirqab_archive_headlines (fixture->archive, ids, G_N_ELEMENTS (ids), &error);
  g_assert_no_error (error);
  headline = g_ptr_array_index (headlines, 0);
  g_assert_cmpstr (headline->title, ==, "المباراة");
  g_assert_cmpint (headline->day, ==, 19001);
  g_assert_null (g_ptr_array_index (headlines, 1));

  article = mirqab_archive_load (fixture->archive, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (article->text, ==, "المباراة");
  g_assert_null (article->findings);
  g_assert_null (mirqab_archive_load (fixture->archive, -5, &error));
  g_assert_error (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_NOT_FOUND);
}

/* Whatever brings it into view, it is there once. */
static void
test_bring_in (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (MirqabScope) scope = mirqab_scope_new ();
  g_autoptr (MirqabArticle) article = NULL;
  g_autoptr (GArray) stale = NULL;
  g_autofree char *after = NULL;
  gint64 id;

  scope->aside = TRUE;
  add (fixture, "المباراة", 19001, TRUE, NULL);
  add (fixture, "الطقس", 19000, TRUE, NULL);
  article = mirqab_archive_load (fixture->archive, -1, NULL);
  article->findings = mirqab_findings_new ();
  article->findings->title = g_strdup ("المباراة");
  article->findings->published = 19001;
  g_assert_true (mirqab_archive_bring_in (fixture->archive, article, &id, NULL));
  g_assert_cmpint (id, ==, 1);
  g_assert_cmpint (add (fixture, "الطقس", 19000, FALSE, NULL), ==, 2);
  after = list (fixture, scope);
  g_assert_cmpstr (after, ==, "1 2");

  /* and a source that brings it again puts it not back */
  g_assert_cmpint (add (fixture, "الطقس", 19000, TRUE, NULL), ==, 2);

  add (fixture, "الرياضة", 19000, TRUE, NULL);
  stale = mirqab_archive_find_stale_aside (fixture->archive, 8, 10, NULL);
  g_assert_cmpuint (stale->len, ==, 1);
  g_assert_true (mirqab_archive_leave_aside (fixture->archive, g_array_index (stale, gint64, 0), 8, NULL));
  g_clear_pointer (&stale, g_array_unref);
  stale = mirqab_archive_find_stale_aside (fixture->archive, 8, 10, NULL);
  g_assert_cmpuint (stale->len, ==, 0);
}

/* What a person has removed does not come back with the next visit of its source. */
static void
test_removed_stays (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (MirqabScope) scope = mirqab_scope_new ();
  g_autoptr (MirqabArticle) own = make_article ("القمة", 19000);
  g_autofree char *after = NULL;
  g_autofree char *back = NULL;
  gint64 id = add (fixture, "القمة", 19000, FALSE, NULL);
  MirqabAddResult result;

  g_assert_true (mirqab_archive_set_removed (fixture->archive, &id, 1, TRUE, NULL));
  add (fixture, "القمة", 19000, FALSE, &result);
  g_assert_cmpint (result, ==, MIRQAB_ADD_ALREADY_THERE);
  after = list (fixture, scope);
  g_assert_cmpstr (after, ==, "");

  g_clear_pointer (&own->source_id, g_free);
  g_assert_true (mirqab_archive_add (fixture->archive, own, &id, &result, NULL));
  g_assert_cmpint (result, ==, MIRQAB_ADD_NEW);
  back = list (fixture, scope);
  g_assert_cmpstr (back, ==, "1");
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/archive/aside/out-of-view", test_out_of_view);
  ADD ("/archive/aside/scope", test_scope);
  ADD ("/archive/aside/read", test_read);
  ADD ("/archive/aside/bring-in", test_bring_in);
  ADD ("/archive/aside/removed-stays", test_removed_stays);

  return g_test_run ();
}
