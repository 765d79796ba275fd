/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is maintained of the articles, against the articles themselves. */

#include "archive/archive.h"
#include "archive/archive-private.h"
#include "archive/schema.h"

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
  fixture->folder = g_dir_make_tmp ("mirqab-article-index-XXXXXX", NULL);
  fixture->archive = mirqab_archive_open (fixture->folder, NULL);
  g_assert_nonnull (fixture->archive);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  g_clear_object (&fixture->archive);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (fixture->folder, name, NULL);

      g_remove (file);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static void
run (Fixture    *fixture,
     const char *sql)
{
  g_autoptr (GError) error = NULL;

  mirqab_database_run (fixture->archive->database, sql, &error);
  g_assert_no_error (error);
}

static guint
count_problems (Fixture *fixture)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (mirqab_archive_check (fixture->archive, &problems, NULL, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (problems, i));

  return problems->len;
}

static const char *const states[] = { "AM", "BY", "KZ", "RU" };

static MirqabFindings *
make_findings (GRand *rand)
{
  MirqabFindings *findings = mirqab_findings_new ();

  findings->version = (guint) g_rand_int_range (rand, 1, 3);
  g_strlcpy (findings->language, g_rand_boolean (rand) ? "ar" : "ru", sizeof findings->language);
  findings->published = g_rand_boolean (rand) ? g_rand_int_range (rand, 8000, 8010)
                                              : MIRQAB_DAY_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      MirqabCountry country = {
        .code = g_intern_static_string (states[i]),
        .role = g_rand_boolean (rand) ? MIRQAB_ROLE_SUBJECT : MIRQAB_ROLE_MENTIONED,
      };

      if (g_rand_boolean (rand))
        g_array_append_val (findings->countries, country);
    }

  return findings;
}

static void
add (Fixture *fixture,
     GRand   *rand,
     guint    number)
{
  g_autoptr (MirqabArticle) article = mirqab_article_new ();
  g_autoptr (GError) error = NULL;
  MirqabAddResult result;
  gint64 id;

  article->text = g_strdup_printf ("خبر %u", number);
  article->outlet = g_strdup_printf ("صحيفة %u", number % 3);
  article->findings = make_findings (rand);
  mirqab_archive_add (fixture->archive, article, &id, &result, &error);
  g_assert_no_error (error);
}

static void
change (Fixture *fixture,
        GRand   *rand,
        gint64   last)
{
  MirqabArchive *archive = fixture->archive;
  gint64 id = g_rand_int_range (rand, 1, (gint32) last + 1);
  gboolean value = g_rand_boolean (rand);
  g_autoptr (MirqabFindings) findings = make_findings (rand);

  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      g_assert_true (mirqab_archive_set_read (archive, id, value, NULL));
      break;
    case 1:
      g_assert_true (mirqab_archive_set_starred (archive, id, value, NULL));
      break;
    case 2:
      g_assert_true (mirqab_archive_set_removed (archive, &id, 1, value, NULL));
      break;
    default:
      g_assert_true (mirqab_archive_set_findings (archive, id, findings, NULL));
      break;
    }
}

/* Also within transactions, of which some are rolled back. */
static void
test_random_changes (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  gint64 last = 0;

  for (guint round = 0; round < 60; round++)
    {
      gboolean is_kept = round % 5 != 0;

      g_assert_true (mirqab_archive_begin (fixture->archive, NULL));
      for (guint i = 0; i < 20; i++)
        if (last == 0 || g_rand_boolean (rand))
          add (fixture, rand, is_kept ? (guint) ++last : 100000);
        else
          change (fixture, rand, last);
      if (is_kept)
        g_assert_true (mirqab_archive_commit (fixture->archive, NULL));
      else
        mirqab_archive_roll_back (fixture->archive);
    }
  g_assert_cmpuint (count_problems (fixture), ==, 0);
  /* What is there is also what is made anew. */
  g_assert_true (mirqab_archive_rebuild_index (fixture->archive, NULL));
  g_assert_cmpuint (count_problems (fixture), ==, 0);
}

static void
test_damage (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const damages[] = {
    "DELETE FROM mark WHERE id = (SELECT max (id) FROM mark)",
    "UPDATE mark SET members = x'0700' WHERE id = (SELECT min (id) FROM mark)",
    "INSERT INTO mark VALUES (99999999999, x'0100')",
    "UPDATE article_day SET days = zeroblob (100)",
    "DELETE FROM article_day",
    "UPDATE name SET articles = articles + 1 WHERE id = 1",
    "UPDATE article SET is_read = 1 - is_read WHERE id = 2",
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (guint i = 1; i < 20; i++)
    add (fixture, rand, i);
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_test_message ("%s", damages[i]);
      g_assert_cmpuint (count_problems (fixture), ==, 0);
      run (fixture, damages[i]);
      g_assert_cmpuint (count_problems (fixture), >, 0);
      g_assert_true (mirqab_archive_rebuild_index (fixture->archive, NULL));
    }
  g_assert_cmpuint (count_problems (fixture), ==, 0);
}

/* Blobs of any size are read as far as they mean something. */
static void
test_nonsense (Fixture       *fixture,
               gconstpointer  data)
{
  static const char *const sizes[] = { "0", "1", "2", "4095", "4096", "4097", "70000" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  for (guint i = 1; i < 20; i++)
    add (fixture, rand, i);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *sql = g_strdup_printf ("UPDATE mark SET members = randomblob (%s);"
                                              "UPDATE article_day SET days = randomblob (%s);"
                                              "UPDATE article SET names = randomblob (%s);"
                                              "UPDATE counter SET value = random ()",
                                              sizes[i], sizes[i], sizes[i]);
      g_autoptr (MirqabScope) scope = mirqab_scope_new ();
      g_autoptr (MirqabSelection) selection = NULL;
      g_autoptr (GArray) listings = NULL;
      GArray *facets[MIRQAB_N_FACETS];

      run (fixture, sql);
      mirqab_scope_set_only (scope, MIRQAB_SCOPE_COUNTRIES, "AM");
      selection = mirqab_archive_select (fixture->archive, scope, NULL, NULL);
      g_assert_nonnull (selection);
      listings = mirqab_archive_list (fixture->archive, selection, NULL, NULL);
      g_assert_nonnull (listings);
      g_assert_true (mirqab_archive_count_all (fixture->archive, selection, facets, NULL, NULL));
      for (guint k = 0; k < MIRQAB_N_FACETS; k++)
        g_array_unref (facets[k]);
    }
}

/* Cuts words as no version ever did: what it left in an index is not found. */
static void
register_other_tokenizer (sqlite3 *database)
{
  g_autoptr (sqlite3_stmt) statement = mirqab_database_prepare (database, "SELECT fts5 (?1)", NULL);
  fts5_tokenizer functions;
  fts5_api *api = NULL;
  void *data;

  sqlite3_bind_pointer (statement, 1, &api, "fts5_api_ptr", NULL);
  sqlite3_step (statement);
  g_assert_cmpint (api->xFindTokenizer (api, "trigram", &data, &functions), ==, SQLITE_OK);
  g_assert_cmpint (api->xCreateTokenizer (api, "mirqab", data, &functions, NULL), ==, SQLITE_OK);
}

static void
make_version_1 (Fixture *fixture)
{
  g_autofree char *file = mirqab_archive_dup_file (fixture->folder);
  g_autofree char *sql_file = g_test_build_filename (G_TEST_DIST, "fixtures", "archive",
                                                     "version-1.sql", NULL);
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *database;

  g_assert_true (g_file_get_contents (sql_file, &sql, NULL, NULL));
  g_clear_object (&fixture->archive);
  g_assert_cmpint (g_remove (file), ==, 0);
  database = mirqab_database_open (file, NULL);
  g_assert_true (mirqab_schema_register (database, NULL));
  register_other_tokenizer (database);
  mirqab_database_run (database, sql, &error);
  g_assert_no_error (error);
  mirqab_database_close (database);
}

static guint
count_scope (Fixture     *fixture,
             MirqabScope *scope)
{
  g_autoptr (MirqabSelection) selection = mirqab_archive_select (fixture->archive, scope, NULL, NULL);

  g_assert_nonnull (selection);

  return mirqab_selection_get_count (selection);
}

static void
count_event_cb (const MirqabArticleEvent *event,
                gpointer                  data)
{
  guint *n = data;

  g_assert_cmpint (event->article, ==, 1);
  (*n)++;
}

/* An archive that an earlier version made is what it was. */
static void
test_version_1 (Fixture       *fixture,
                gconstpointer  data)
{
  static const gint64 ids[] = { 1, 2, 3 };
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabScope) scope = mirqab_scope_new ();
  g_autoptr (MirqabSelection) selection = NULL;
  g_autoptr (MirqabArticle) article = NULL;
  g_autoptr (GPtrArray) headlines = NULL;
  g_autoptr (GArray) kinds = NULL;
  g_autofree char *digest = g_strnfill (64, 'a');
  const MirqabHeadline *headline;
  MirqabTotals totals;
  guint n_events = 0;
  gint64 n = 0;

  make_version_1 (fixture);
  fixture->archive = mirqab_archive_open (fixture->folder, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_problems (fixture), ==, 0);

  g_assert_true (mirqab_archive_get_totals (fixture->archive, &totals, NULL));
  g_assert_cmpuint (totals.articles, ==, 2);
  g_assert_cmpuint (totals.unread, ==, 1);
  g_assert_cmpuint (totals.starred, ==, 1);

  mirqab_scope_set_only (scope, MIRQAB_SCOPE_COUNTRIES, "AM");
  g_assert_cmpuint (count_scope (fixture, scope), ==, 1);
  mirqab_scope_set_words (scope, "قادة أرمينيا");
  g_assert_cmpuint (count_scope (fixture, scope), ==, 1);
  mirqab_scope_set_words (scope, "=أرمينيا");
  g_assert_cmpuint (count_scope (fixture, scope), ==, 1);
  mirqab_scope_set_words (scope, "=ارمينيا");
  g_assert_cmpuint (count_scope (fixture, scope), ==, 0);
  mirqab_scope_set_words (scope, NULL);
  mirqab_scope_set_only (scope, MIRQAB_SCOPE_OUTLETS, "الوكالة");
  selection = mirqab_archive_select (fixture->archive, scope, NULL, NULL);
  g_assert_cmpuint (mirqab_selection_get_count (selection), ==, 1);

  g_assert_true (mirqab_archive_each_event (fixture->archive, count_event_cb, &n_events, NULL, NULL));
  g_assert_cmpuint (n_events, ==, 2);
  kinds = mirqab_archive_count (fixture->archive, selection, MIRQAB_FACET_KINDS, NULL, NULL);
  g_assert_cmpuint (kinds->len, ==, 2);
  g_assert_cmpstr (g_array_index (kinds, MirqabFacetCount, 0).id, ==, "summit");

  article = mirqab_archive_load (fixture->archive, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (article->text, ==, "قمة في يريفان. وصل القادة إلى أرمينيا");
  g_assert_cmpstr (article->given_author, ==, "كاتب");
  g_assert_cmpint (article->given_time, ==, 1706780000);
  for (guint i = 1; i < 64; i += 2)
    digest[i] = '1';
  g_assert_cmpstr (article->capture_digest, ==, digest);

  headlines = mirqab_archive_headlines (fixture->archive, ids, 3, NULL);
  headline = g_ptr_array_index (headlines, 0);
  g_assert_cmpstr (headline->subjects[0], ==, "AM");
  g_assert_true (headline->read);
  headline = g_ptr_array_index (headlines, 1);
  g_assert_cmpstr (headline->title, ==, "زيارة إلى مينسك");
  g_assert_true (headline->starred);

  /* A removed one can still be brought back. */
  g_assert_true (mirqab_archive_set_removed (fixture->archive, &ids[2], 1, FALSE, NULL));
  g_assert_cmpuint (count_scope (fixture, scope), ==, 2);
  g_assert_true (mirqab_database_read_number (fixture->archive->database,
                                              "SELECT count (*) FROM source", &n, NULL));
  g_assert_cmpint (n, ==, 1);
  g_assert_cmpuint (count_problems (fixture), ==, 0);
}

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/article-index/random-changes", test_random_changes);
  ADD ("/article-index/damage", test_damage);
  ADD ("/article-index/nonsense", test_nonsense);
  ADD ("/article-index/version-1", test_version_1);

  return g_test_run ();
}
