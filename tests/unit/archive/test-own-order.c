/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "archive/edit.h"
#include "archive/own-order.h"

#include <glib/gstdio.h>

#define N_ARTICLES 6
#define N_RANDOM_EDITS 200

typedef struct
{
  char          *folder;
  MirqabArchive *archive;
  gint64         articles[N_ARTICLES];
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("mirqab-own-order-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->archive = mirqab_archive_open (fixture->folder, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < N_ARTICLES; i++)
    {
      g_autoptr (MirqabArticle) article = mirqab_article_new ();
      MirqabAddResult result;

      article->text = g_strdup_printf ("خبر %u", i);
      article->given_title = g_strdup (article->text);
      g_assert_true (mirqab_archive_add (fixture->archive, article, &fixture->articles[i], &result,
                                         &error));
      g_assert_no_error (error);
    }
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  g_assert_finalize_object (fixture->archive);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (fixture->folder, name, NULL);

      g_remove (file);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static void
edit (Fixture    *fixture,
      MirqabEdit *what)
{
  g_autoptr (GError) error = NULL;
  gboolean succeeded = mirqab_archive_edit (fixture->archive, what, &error);

  g_assert_no_error (error);
  g_assert_true (succeeded);
}

/* All of the own order, as a person would tell it. */
static char *
tell (Fixture *fixture)
{
  g_autoptr (GPtrArray) collections = mirqab_archive_list_collections (fixture->archive, NULL);
  g_autoptr (GPtrArray) saved_scopes = mirqab_archive_list_saved_scopes (fixture->archive, NULL);
  GString *text = g_string_new (NULL);
  MirqabTotals totals = { 0 };

  for (guint i = 0; i < collections->len; i++)
    {
      const MirqabCollection *collection = g_ptr_array_index (collections, i);

      g_string_append_printf (text, "%s@%d:%u ", collection->name, collection->position,
                              collection->articles);
    }
  for (guint i = 0; i < saved_scopes->len; i++)
    {
      const MirqabSavedScope *saved = g_ptr_array_index (saved_scopes, i);

      g_string_append_printf (text, "%s@%d=%s ", saved->name, saved->position, saved->scope);
    }
  mirqab_archive_get_totals (fixture->archive, &totals, NULL);
  g_string_append_printf (text, "%u ", totals.articles);
  for (guint i = 0; i < N_ARTICLES; i++)
    {
      g_autofree char *note = mirqab_archive_dup_note (fixture->archive, fixture->articles[i], NULL);
      g_autoptr (GArray) collected = NULL;
      g_autoptr (GPtrArray) headlines = NULL;
      const MirqabHeadline *headline;

      collected = mirqab_archive_list_collected (fixture->archive, fixture->articles[i], NULL);
      headlines = mirqab_archive_headlines (fixture->archive, &fixture->articles[i], 1, NULL);
      headline = g_ptr_array_index (headlines, 0);
      g_assert_cmpint (headline->has_note, ==, note != NULL);
      g_string_append_printf (text, "[%u%s%s%s:%s]", i, headline->read ? "r" : "",
                              headline->starred ? "*" : "", note != NULL ? note : "", "");
      for (guint j = 0; j < collected->len; j++)
        g_string_append_printf (text, "+%" G_GINT64_FORMAT,
                                g_array_index (collected, gint64, j));
    }

  return g_string_free (text, FALSE);
}

static guint
count_in_scope (Fixture           *fixture,
                const MirqabScope *scope)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabSelection) selection = NULL;

  selection = mirqab_archive_select (fixture->archive, scope, NULL, &error);
  g_assert_no_error (error);

  return mirqab_selection_get_count (selection);
}

static void
test_collection (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (MirqabEdit) make = mirqab_edit_new ();
  g_autoptr (MirqabEdit) rename = mirqab_edit_new ();
  g_autoptr (MirqabEdit) delete = mirqab_edit_new ();
  g_autoptr (MirqabScope) scope = mirqab_scope_new ();
  g_autofree char *before = tell (fixture);
  g_autofree char *made = NULL, *renamed = NULL, *restored = NULL, *after = NULL;
  gint64 id = mirqab_edit_new_id ();

  mirqab_edit_set_collection (make, id, "قمة يريفان", MIRQAB_EDIT_LAST);
  mirqab_edit_set_collected (make, fixture->articles[1], id, TRUE);
  mirqab_edit_set_collected (make, fixture->articles[4], id, TRUE);
  edit (fixture, make);
  made = tell (fixture);
  scope->collection = id;
  g_assert_cmpuint (count_in_scope (fixture, scope), ==, 2);
  g_assert_nonnull (strstr (made, "قمة يريفان@0:2"));

  mirqab_edit_set_collection (rename, id, "يريفان", MIRQAB_EDIT_LAST);
  edit (fixture, rename);
  renamed = tell (fixture);
  g_assert_nonnull (strstr (renamed, "يريفان@0:2"));

  mirqab_edit_set_collection (delete, id, NULL, 0);
  edit (fixture, delete);
  g_assert_cmpuint (count_in_scope (fixture, scope), ==, 0);
  scope->collection = 0;
  g_assert_cmpuint (count_in_scope (fixture, scope), ==, N_ARTICLES);

  edit (fixture, delete);
  restored = tell (fixture);
  g_assert_cmpstr (restored, ==, renamed);
  edit (fixture, rename);
  edit (fixture, make);
  after = tell (fixture);
  g_assert_cmpstr (after, ==, before);
}

/* An article that had been starred before stays so when others lose the star. */
static void
test_only_what_was_done (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (MirqabEdit) first = mirqab_edit_new ();
  g_autoptr (MirqabEdit) all = mirqab_edit_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  mirqab_edit_set_starred (first, fixture->articles[2], TRUE);
  edit (fixture, first);
  before = tell (fixture);
  for (guint i = 0; i < N_ARTICLES; i++)
    mirqab_edit_set_starred (all, fixture->articles[i], TRUE);
  edit (fixture, all);
  edit (fixture, all);
  after = tell (fixture);
  g_assert_cmpstr (after, ==, before);
}

static void
test_note (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (MirqabEdit) write = mirqab_edit_new ();
  g_autoptr (MirqabEdit) blank = mirqab_edit_new ();
  g_autoptr (MirqabArticle) article = NULL;
  g_autofree char *note = NULL;

  mirqab_edit_set_note (write, fixture->articles[0], "يُراجع مع البيان\nسطر ثان");
  edit (fixture, write);
  article = mirqab_archive_load (fixture->archive, fixture->articles[0], NULL);
  g_assert_cmpstr (article->note, ==, "يُراجع مع البيان\nسطر ثان");

  mirqab_edit_set_note (blank, fixture->articles[0], " \n ");
  edit (fixture, blank);
  note = mirqab_archive_dup_note (fixture->archive, fixture->articles[0], NULL);
  g_assert_null (note);
}

/* An article is found by what was written on it, as long as that stands there. */
static void
test_note_search (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (MirqabEdit) write = mirqab_edit_new ();
  g_autoptr (MirqabEdit) change = mirqab_edit_new ();
  g_autoptr (MirqabScope) scope = mirqab_scope_new ();

  mirqab_edit_set_note (write, fixture->articles[3], "يُقارن ببيان القمّة");
  edit (fixture, write);
  mirqab_scope_set_words (scope, "القمة");
  g_assert_cmpuint (count_in_scope (fixture, scope), ==, 1);
  mirqab_scope_set_words (scope, "خبر -القمة");
  g_assert_cmpuint (count_in_scope (fixture, scope), ==, N_ARTICLES - 1);
  mirqab_scope_set_words (scope, "title:القمة");
  g_assert_cmpuint (count_in_scope (fixture, scope), ==, 0);

  mirqab_scope_set_words (scope, "القمة");
  mirqab_edit_set_note (change, fixture->articles[3], "شيء آخر");
  edit (fixture, change);
  g_assert_cmpuint (count_in_scope (fixture, scope), ==, 0);
  edit (fixture, change);
  g_assert_cmpuint (count_in_scope (fixture, scope), ==, 1);
  edit (fixture, write);
  g_assert_cmpuint (count_in_scope (fixture, scope), ==, 0);
}

static void
test_note_stamp (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (MirqabEdit) write = mirqab_edit_new ();
  g_autoptr (MirqabEdit) star = mirqab_edit_new ();
  gint64 none = mirqab_archive_get_note_stamp (fixture->archive), written;

  mirqab_edit_set_note (write, fixture->articles[3], "ملاحظة");
  edit (fixture, write);
  written = mirqab_archive_get_note_stamp (fixture->archive);
  g_assert_cmpint (written, !=, none);
  mirqab_edit_set_starred (star, fixture->articles[3], TRUE);
  edit (fixture, star);
  g_assert_cmpint (mirqab_archive_get_note_stamp (fixture->archive), ==, written);
  edit (fixture, write);
  g_assert_cmpint (mirqab_archive_get_note_stamp (fixture->archive), !=, written);
}

/* One that fails leaves nothing half done, and nothing to take back. */
static void
test_all_or_nothing (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (MirqabEdit) first = mirqab_edit_new ();
  g_autoptr (MirqabEdit) second = mirqab_edit_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  mirqab_edit_set_collection (first, 1, "مجموعة", MIRQAB_EDIT_LAST);
  edit (fixture, first);
  before = tell (fixture);
  mirqab_edit_set_starred (second, fixture->articles[0], TRUE);
  mirqab_edit_set_collection (second, 2, "مجموعة", MIRQAB_EDIT_LAST);
  g_assert_false (mirqab_archive_edit (fixture->archive, second, &error));
  g_assert_error (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_FAILED);
  g_assert_true (mirqab_edit_is_empty (second));
  after = tell (fixture);
  g_assert_cmpstr (after, ==, before);
}

/* What is undone after the collection was deleted elsewhere is let go. */
static void
test_gone_collection (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (MirqabEdit) put = mirqab_edit_new ();

  mirqab_edit_set_collected (put, fixture->articles[0], 12345, TRUE);
  edit (fixture, put);
  edit (fixture, put);
}

static MirqabEdit *
make_random_edit (Fixture *fixture,
                  guint    number)
{
  static const char *const texts[] = { NULL, "نص", "نص آخر" };
  MirqabEdit *what = mirqab_edit_new ();

  for (int n = g_test_rand_int_range (1, 5); n > 0; n--)
    {
      gint64 article = fixture->articles[g_test_rand_int_range (0, N_ARTICLES)];
      gint64 id = g_test_rand_int_range (1, 4);
      gboolean value = g_test_rand_bit ();
      g_autofree char *name = value ? g_strdup_printf ("اسم %u-%d", number, n) : NULL;

      switch (g_test_rand_int_range (0, 7))
        {
        case 0:
          mirqab_edit_set_read (what, article, value);
          break;
        case 6:
          mirqab_edit_set_removed (what, article, value);
          break;
        case 1:
          mirqab_edit_set_starred (what, article, value);
          break;
        case 2:
          mirqab_edit_set_collected (what, article, id, value);
          break;
        case 3:
          mirqab_edit_set_note (what, article, texts[g_test_rand_int_range (0, 3)]);
          break;
        case 4:
          mirqab_edit_set_collection (what, id, name, g_test_rand_int_range (-1, 3));
          break;
        default:
          mirqab_edit_set_saved_scope (what, id, name, name != NULL ? "{}" : NULL,
                                       g_test_rand_int_range (-1, 3));
          break;
        }
    }

  return what;
}

/* Back through everything and forth again, the archive is what it was each time. */
static void
test_random (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_edit_unref);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (states, tell (fixture));
  for (guint i = 0; i < N_RANDOM_EDITS; i++)
    {
      g_ptr_array_add (edits, make_random_edit (fixture, i));
      edit (fixture, g_ptr_array_index (edits, i));
      g_ptr_array_add (states, tell (fixture));
    }
  for (guint i = N_RANDOM_EDITS; i > 0; i--)
    {
      g_autofree char *state = NULL;

      edit (fixture, g_ptr_array_index (edits, i - 1));
      state = tell (fixture);
      g_assert_cmpstr (state, ==, g_ptr_array_index (states, i - 1));
    }
  for (guint i = 0; i < N_RANDOM_EDITS; i++)
    {
      g_autofree char *state = NULL;

      edit (fixture, g_ptr_array_index (edits, i));
      state = tell (fixture);
      g_assert_cmpstr (state, ==, g_ptr_array_index (states, i + 1));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/own-order/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("collection", test_collection);
  ADD ("only-what-was-done", test_only_what_was_done);
  ADD ("note", test_note);
  ADD ("note-search", test_note_search);
  ADD ("note-stamp", test_note_stamp);
  ADD ("all-or-nothing", test_all_or_nothing);
  ADD ("gone-collection", test_gone_collection);
  ADD ("random", test_random);
#undef ADD

  return g_test_run ();
}
