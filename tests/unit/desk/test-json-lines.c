/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "archive/edit.h"
#include "archive/kept-source.h"
#include "archive/own-order.h"
#include "desk/import.h"
#include "desk/json-lines.h"
#include "desk/scope-json.h"

typedef struct
{
  char           *folder;
  MirqabDossier  *dossier;
  MirqabAnalyser *analyser;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *dossier = g_test_build_filename (G_TEST_DIST, "fixtures", "dossiers", "tiny", NULL);
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("mirqab-lines-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->dossier = mirqab_dossier_load (dossier, &error);
  g_assert_no_error (error);
  fixture->analyser = mirqab_analyser_new (fixture->dossier);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", fixture->folder);

  g_clear_object (&fixture->analyser);
  g_clear_object (&fixture->dossier);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (fixture->folder);
}

static MirqabArchive *
open_archive (Fixture    *fixture,
              const char *name)
{
  g_autofree char *folder = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  MirqabArchive *archive = mirqab_archive_open (folder, &error);

  g_assert_no_error (error);

  return archive;
}

/* Articles of files, as a person brings them in. */
static void
import_articles (Fixture       *fixture,
                 MirqabArchive *archive)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "articles", NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (files, g_file_new_for_path (path));
  items = mirqab_import_files (archive, fixture->analyser, files, 1700000000, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* One with every field that an article may have. */
static gint64
add_full_article (MirqabArchive *archive)
{
  g_autoptr (MirqabArticle) article = mirqab_article_new ();
  g_autoptr (GError) error = NULL;
  MirqabAddResult result;
  gint64 id = 0;

  article->text = g_strdup ("سطر \"أول\"\nسطر\tثان \\ \u2028 آخر \u200f😀\r\n\x01 نهاية");
  article->given_title = g_strdup ("عنوان");
  article->given_author = g_strdup ("كاتب");
  article->given_language = g_strdup ("ar-EG");
  article->given_time = -1;
  article->given_day = mirqab_day_parse ("1969-12-31");
  article->link = g_strdup ("https://example.org/?a=1&b=2");
  article->outlet = g_strdup ("صحيفة");
  article->source_id = g_strdup ("source");
  article->origin = g_strdup ("/tmp/ملف.txt");
  article->captured_at = 1700000001;
  article->capture_digest = g_strdup ("0123");
  g_assert_true (mirqab_archive_add (archive, article, &id, &result, &error));
  g_assert_no_error (error);

  return id;
}

static void
put_in_order (MirqabArchive *archive,
              gint64         id)
{
  g_autoptr (MirqabEdit) edit = mirqab_edit_new ();
  g_autoptr (MirqabScope) scope = mirqab_scope_new ();
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;

  mirqab_edit_set_collection (edit, 71, "فارغة", MIRQAB_EDIT_LAST);
  mirqab_edit_set_collection (edit, 72, "ملف «القمة»", MIRQAB_EDIT_LAST);
  mirqab_edit_set_collection (edit, 70, "أخرى", MIRQAB_EDIT_LAST);
  mirqab_edit_set_collected (edit, id, 72, TRUE);
  mirqab_edit_set_collected (edit, 1, 72, TRUE);
  mirqab_edit_set_collected (edit, 1, 70, TRUE);
  mirqab_edit_set_read (edit, 2, TRUE);
  mirqab_edit_set_starred (edit, 3, TRUE);
  mirqab_edit_set_removed (edit, 4, TRUE);
  mirqab_edit_set_note (edit, 5, "ملاحظة\nبسطرين \"مقتبسة\"");
  mirqab_scope_toggle (scope, MIRQAB_SCOPE_COUNTRIES, "AM");
  mirqab_scope_toggle (scope, MIRQAB_SCOPE_COUNTRIES, "RU");
  mirqab_scope_toggle (scope, MIRQAB_SCOPE_OUTLETS, "صحيفة");
  scope->all_countries = TRUE;
  mirqab_scope_set_period (scope, mirqab_day_parse ("2022-01-01"), MIRQAB_DAY_NONE);
  mirqab_scope_set_words (scope, "\"قمة\" OR -بيان");
  scope->collection = 72;
  scope->unread = TRUE;
  scope->aside = TRUE;
  json = mirqab_scope_to_json (scope);
  mirqab_edit_set_saved_scope (edit, 9, "نطاق", json, MIRQAB_EDIT_LAST);
  mirqab_edit_set_saved_scope (edit, 8, "كل شيء", "{}", MIRQAB_EDIT_LAST);
  g_assert_true (mirqab_archive_edit (archive, edit, &error));
  g_assert_no_error (error);
}

static void
make_sources_and_events (MirqabArchive *archive,
                         gint64         id)
{
  g_autoptr (MirqabKeptSource) source = mirqab_kept_source_new ("https://example.org/feed");
  g_autoptr (MirqabOwnEvent) corrected = mirqab_own_event_new ();
  g_autoptr (MirqabOwnEvent) hidden = mirqab_own_event_new ();
  g_autoptr (MirqabEdit) edit = mirqab_edit_new ();
  g_autoptr (GError) error = NULL;
  const char *countries[] = { "AM", "RU", NULL };
  MirqabEventPart report = { .article = id, .sentence = 12, .kind = MIRQAB_EVENT_VISIT,
                             .from = mirqab_day_parse ("2024-02-03") };
  MirqabEventPart reference = { .reference = g_intern_static_string ("treaty-signed") };

  source->name = g_strdup ("صحيفة");
  source->folder = g_strdup ("أخبار/يومية");
  source->text_from = MIRQAB_TEXT_FROM_PAGE;
  source->interval = 7200;
  source->is_enabled = FALSE;
  g_assert_true (mirqab_archive_save_source (archive, source, &error));

  corrected->edition = 3;
  corrected->changed_at = 1700000000;
  corrected->set = MIRQAB_OWN_KIND | MIRQAB_OWN_STATUS | MIRQAB_OWN_DATE | MIRQAB_OWN_PLACE
                   | MIRQAB_OWN_BODY | MIRQAB_OWN_TITLE;
  corrected->kind = MIRQAB_EVENT_SUMMIT;
  corrected->from = mirqab_day_parse ("2024-02-03");
  corrected->to = mirqab_day_parse ("2024-02-04");
  corrected->precision = MIRQAB_PRECISION_RANGE;
  corrected->body = g_intern_static_string ("council"); /* and no place */
  corrected->title = g_strdup ("قمة «صحّحها» شخص");
  mirqab_own_event_set_countries (corrected, countries);
  corrected->set |= MIRQAB_OWN_COUNTRIES;
  g_array_append_val (corrected->parts, report);
  g_array_append_val (corrected->parts, reference);
  hidden->is_hidden = TRUE;
  hidden->is_apart = TRUE;
  g_array_append_val (hidden->parts, reference);
  mirqab_edit_set_own_event (edit, corrected->uid, corrected);
  mirqab_edit_set_own_event (edit, hidden->uid, hidden);
  g_assert_true (mirqab_archive_edit (archive, edit, &error));
  g_assert_no_error (error);
}

static GBytes *
write_lines (MirqabArchive *archive,
             const GArray  *ids)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_true (mirqab_lines_write (archive, ids, stream, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_output_stream_close (stream, NULL, NULL));

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static MirqabLinesRead *
read_lines (Fixture       *fixture,
            MirqabArchive *archive,
            GBytes        *bytes)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GError) error = NULL;
  MirqabLinesRead *read = mirqab_lines_read (archive, fixture->analyser, stream, NULL, NULL, NULL,
                                             &error);

  g_assert_no_error (error);

  return read;
}

static void
assert_equal (GBytes *first,
              GBytes *second)
{
  gsize first_length, second_length;
  const char *first_data = g_bytes_get_data (first, &first_length);
  const char *second_data = g_bytes_get_data (second, &second_length);

  g_assert_cmpmem (first_data, first_length, second_data, second_length);
}

static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (MirqabArchive) first = open_archive (fixture, "first");
  g_autoptr (MirqabArchive) second = open_archive (fixture, "second");
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (MirqabLinesRead) read = NULL;
  g_autoptr (MirqabLinesRead) twice = NULL;
  gint64 id;

  import_articles (fixture, first);
  id = add_full_article (first);
  put_in_order (first, id);
  make_sources_and_events (first, id);
  written = write_lines (first, NULL);
  g_assert_true (mirqab_lines_are_ours (g_bytes_get_data (written, NULL), g_bytes_get_size (written)));

  read = read_lines (fixture, second, written);
  g_assert_cmpuint (read->problems->len, ==, 0);
  g_assert_cmpuint (read->n_new, ==, (guint) id);
  again = write_lines (second, NULL);
  assert_equal (again, written);

  /* What is there already is not doubled. */
  twice = read_lines (fixture, second, written);
  g_assert_cmpuint (twice->n_new, ==, 1); /* the removed one, which comes back and is removed again */
  g_clear_pointer (&again, g_bytes_unref);
  again = write_lines (second, NULL);
  assert_equal (again, written);
}

/* Only some articles, into an archive that has its own order. */
static void
test_join (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (MirqabArchive) first = open_archive (fixture, "first");
  g_autoptr (MirqabArchive) second = open_archive (fixture, "second");
  g_autoptr (MirqabEdit) here = mirqab_edit_new ();
  g_autoptr (MirqabEdit) there = mirqab_edit_new ();
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GBytes) written = NULL;
  g_autoptr (MirqabLinesRead) read = NULL;
  g_autoptr (GPtrArray) collections = NULL;
  g_autofree char *note = NULL;
  gint64 id = add_full_article (first);

  add_full_article (second);
  mirqab_edit_set_collection (there, 1, "مشتركة", MIRQAB_EDIT_LAST);
  mirqab_edit_set_collected (there, id, 1, TRUE);
  mirqab_edit_set_note (there, id, "من هناك");
  g_assert_true (mirqab_archive_edit (first, there, NULL));
  mirqab_edit_set_collection (here, 5, "مشتركة", MIRQAB_EDIT_LAST);
  mirqab_edit_set_note (here, 1, "من هنا");
  g_assert_true (mirqab_archive_edit (second, here, NULL));

  g_array_append_val (ids, id);
  written = write_lines (first, ids);
  read = read_lines (fixture, second, written);
  g_assert_cmpuint (read->n_there, ==, 1);
  collections = mirqab_archive_list_collections (second, NULL);
  g_assert_cmpuint (collections->len, ==, 1);
  g_assert_cmpuint (((MirqabCollection *) g_ptr_array_index (collections, 0))->articles, ==, 1);
  note = mirqab_archive_dup_note (second, 1, NULL);
  g_assert_cmpstr (note, ==, "من هنا\n\nمن هناك");
}

/* A bad line costs only itself. */
static void
test_damaged (Fixture       *fixture,
              gconstpointer  data)
{
  static const char text[] =
    "{\"kind\":\"archive\",\"format\":1}\n"
    "{\"kind\":\"article\",\"text\":\"خبر أول\"}\n"
    "not json\n"
    "[1,2]\n"
    "{\"kind\":\"article\"}\n"
    "{\"kind\":\"article\",\"text\":7,\"collections\":\"x\"}\n"
    "{\"kind\":\"scope\",\"name\":\"x\",\"scope\":[]}\n"
    "{\"kind\":\"scope\",\"name\":\"y\",\"scope\":{\"countries\":[1,\"AM\"],\"from\":\"أمس\"}}\n"
    "{\"kind\":\"banana\"}\n"
    "{\"kind\":\"source\",\"url\":[]}\n"
    "{\"kind\":\"event\",\"parts\":[7,{\"article\":99},{\"article\":-1}]}\n"
    "{\"kind\":\"event\",\"uid\":\"x\",\"parts\":[7,{\"article\":99},{\"article\":-1}],\"from\":3}\n"
    "\xff\xfe\n"
    "\n"
    "{\"kind\":\"article\",\"text\":\"خبر ثان\",\"day\":5,\"read\":\"yes\"}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (MirqabArchive) archive = open_archive (fixture, "first");
  g_autoptr (MirqabLinesRead) read = read_lines (fixture, archive, bytes);
  g_autoptr (GPtrArray) saved_scopes = mirqab_archive_list_saved_scopes (archive, NULL);

  g_assert_cmpuint (read->n_new, ==, 2);
  g_assert_cmpuint (read->problems->len, ==, 9);
  g_assert_cmpstr (g_ptr_array_index (read->problems, 0), ==, "line 3: no JSON");
  g_assert_cmpuint (saved_scopes->len, ==, 1);
  g_assert_cmpstr (((MirqabSavedScope *) g_ptr_array_index (saved_scopes, 0))->scope, ==,
                   "{\"countries\":[\"AM\"]}");
}

/* Events name articles by their places, those that cannot be read counted. */
static void
test_damaged_place (Fixture       *fixture,
                    gconstpointer  data)
{
  static const char text[] =
    "{\"kind\":\"archive\",\"format\":1}\n"
    "{\"kind\":\"article\",\"text\":\"خبر أول\"}\n"
    "{\"kind\":\"article\",\"text\":\"خبر\n"
    "{\"kind\":\"article\",\"text\":\"خبر ثالث\"}\n"
    "{\"kind\":\"event\",\"uid\":\"x\",\"parts\":[{\"article\":3}]}\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (MirqabArchive) archive = open_archive (fixture, "first");
  g_autoptr (MirqabLinesRead) read = read_lines (fixture, archive, bytes);
  g_autoptr (GPtrArray) events = mirqab_archive_own_events (archive, NULL);
  const MirqabOwnEvent *event = g_ptr_array_index (events, 0);

  g_assert_cmpuint (read->n_new, ==, 2);
  g_assert_cmpuint (read->problems->len, ==, 1);
  g_assert_cmpuint (event->parts->len, ==, 1);
  g_assert_cmpint (g_array_index (event->parts, MirqabEventPart, 0).article, ==,
                   g_array_index (read->ids, gint64, 1));
}

typedef struct
{
  MirqabArchive *other;
  guint          seen;  /* articles in the archive before all was read */
} Watch;

static void
watch_cb (guint       done,
          guint       total,
          const char *what,
          gpointer    data)
{
  Watch *watch = data;
  MirqabTotals totals;

  g_assert_true (mirqab_archive_get_totals (watch->other, &totals, NULL));
  watch->seen = MAX (watch->seen, totals.articles);
}

/* Long lines are not gathered by number: that would take any amount of memory. */
static void
test_long_lines (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (MirqabArchive) archive = open_archive (fixture, "first");
  g_autoptr (MirqabArchive) other = open_archive (fixture, "first");
  g_autoptr (GString) text = g_string_new ("{\"kind\":\"archive\",\"format\":1}\n");
  g_autofree char *padding = g_strnfill (1024 * 1024, ' ');
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (MirqabLinesRead) read = NULL;
  g_autoptr (GError) error = NULL;
  Watch watch = { .other = other };

  for (guint i = 0; i < 8; i++)
    g_string_append_printf (text, "{\"kind\":\"article\",%s\"text\":\"خبر %u\"}\n", padding, i);
  stream = g_memory_input_stream_new_from_data (text->str, (gssize) text->len, NULL);
  read = mirqab_lines_read (archive, fixture->analyser, stream, watch_cb, &watch, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (read->n_new, ==, 8);
  g_assert_cmpuint (watch.seen, >=, 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/json-lines/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("round-trip", test_round_trip);
  ADD ("join", test_join);
  ADD ("damaged", test_damaged);
  ADD ("damaged-place", test_damaged_place);
  ADD ("long-lines", test_long_lines);
#undef ADD

  return g_test_run ();
}
