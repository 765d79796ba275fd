/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "desk-ground.h"

#include <glib/gstdio.h>

typedef DeskGround Fixture;

static MirqabView *
look (Fixture           *fixture,
      const MirqabScope *scope)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  MirqabView *view;

  mirqab_desk_look_async (fixture->desk, scope, NULL, result_cb, &result);
  view = mirqab_desk_look_finish (fixture->desk, await (&result), &error);
  g_assert_no_error (error);

  return view;
}

/* An article that tells of an event on each of many days. */
static void
add_chatty_article (Fixture *fixture)
{
  g_autoptr (MirqabArchive) archive = mirqab_archive_open (fixture->folder, NULL);
  g_autoptr (MirqabArticle) article = mirqab_article_new ();
  MirqabAddResult result;
  gint64 id;

  article->text = g_strdup ("زيارة");
  article->findings = mirqab_findings_new ();
  for (int i = 0; i < 5000; i++)
    {
      MirqabDatedEvent event = {
        .kind = MIRQAB_EVENT_VISIT,
        .precision = MIRQAB_PRECISION_DAY,
        .from = 9000 + i, .to = 9000 + i,
        .sentence = { 0, (guint32) strlen (article->text) },
        .countries = g_new0 (const char *, 1),
      };

      g_array_append_val (article->findings->events, event);
    }
  g_assert_true (mirqab_archive_add (archive, article, &id, &result, NULL));
}

/* The list does not wait for the events of a large archive. */
static void
test_partial_view (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (MirqabScope) everything = mirqab_scope_new ();
  g_autoptr (MirqabView) first = NULL;
  g_autoptr (MirqabView) second = NULL;

  add_chatty_article (fixture);
  open_desk (fixture);
  first = look (fixture, everything);
  g_assert_true (first->is_partial);
  g_assert_cmpuint (first->listings->len, ==, 1);
  await_flag (&fixture->n_changed);

  second = look (fixture, everything);
  g_assert_false (second->is_partial);
  g_assert_cmpuint (mirqab_timeline_get_size (second->timeline), >,
                    mirqab_timeline_get_size (first->timeline));
}

static void
test_import_and_look (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (MirqabScope) everything = mirqab_scope_new ();
  g_autoptr (MirqabView) before = NULL;
  g_autoptr (MirqabView) after = NULL;
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) headlines = NULL;
  const MirqabImportItem *item;

  open_desk (fixture);
  g_assert_null (mirqab_desk_get_kept_aside (fixture->desk));
  before = look (fixture, everything);
  g_assert_cmpuint (before->listings->len, ==, 0);
  g_assert_cmpuint (mirqab_timeline_get_size (before->timeline), >, 0);

  first = import_text (fixture, "خبر\n\nنص قصير للاختبار.");
  item = g_ptr_array_index (first, 0);
  g_assert_cmpstr (item->name, ==, "");
  g_assert_cmpuint (item->n_new, ==, 1);
  again = import_text (fixture, "خبر\n\nنص قصير للاختبار.");
  item = g_ptr_array_index (again, 0);
  g_assert_cmpuint (item->n_new, ==, 0);
  g_assert_cmpuint (item->n_there, ==, 1);

  after = look (fixture, everything);
  g_assert_cmpuint (after->listings->len, ==, 1);
  g_assert_cmpuint (after->totals.articles, ==, 1);
  mirqab_desk_headlines_async (fixture->desk, &g_array_index (item->ids, gint64, 0), 1, NULL,
                               result_cb, &result);
  headlines = mirqab_desk_headlines_finish (fixture->desk, await (&result), NULL);
  g_assert_cmpuint (headlines->len, ==, 1);
  g_assert_nonnull (g_ptr_array_index (headlines, 0));
}

static void
test_refused_text (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GPtrArray) items = NULL;
  const MirqabImportItem *item;

  open_desk (fixture);
  items = import_text (fixture, "  \n ");
  item = g_ptr_array_index (items, 0);

  g_assert_nonnull (item->error);
  g_assert_cmpuint (item->ids->len, ==, 0);
}

static void
test_small_writes (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (MirqabScope) scope = mirqab_scope_new ();
  g_autoptr (MirqabView) starred = NULL;
  g_autoptr (MirqabArchive) archive = NULL;
  gint64 id;

  open_desk (fixture);
  id = add_one (fixture);
  mirqab_desk_set_starred (fixture->desk, id, FALSE);
  mirqab_desk_set_starred (fixture->desk, id, TRUE);
  mirqab_desk_set_read (fixture->desk, id, TRUE);

  /* Closing writes what was asked for. */
  g_assert_finalize_object (g_steal_pointer (&fixture->desk));
  archive = mirqab_archive_open (fixture->folder, NULL);
  {
    g_autoptr (GPtrArray) headlines = mirqab_archive_headlines (archive, &id, 1, NULL);
    const MirqabHeadline *headline = g_ptr_array_index (headlines, 0);

    g_assert_true (headline->starred);
    g_assert_true (headline->read);
  }

  open_desk (fixture);
  scope->starred = TRUE;
  starred = look (fixture, scope);
  g_assert_cmpuint (starred->listings->len, ==, 1);
}

static void
test_changes_are_told (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (MirqabArchive) other = NULL;
  gint64 id, begun;

  open_desk (fixture);
  id = add_one (fixture);
  await_flag (&fixture->n_changed);

  /* Another process, as far as SQLite can tell. The first change may still be
   * told once more. */
  other = mirqab_archive_open (fixture->folder, NULL);
  for (begun = g_get_monotonic_time (); g_get_monotonic_time () - begun < G_USEC_PER_SEC;)
    g_main_context_iteration (NULL, FALSE);
  fixture->n_changed = 0;
  begun = g_get_monotonic_time ();
  g_assert_true (mirqab_archive_set_starred (other, id, TRUE, NULL));
  await_flag (&fixture->n_changed);
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 2 * G_USEC_PER_SEC);
}

static void
test_cancelled_look (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (MirqabScope) scope = mirqab_scope_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  open_desk (fixture);
  mirqab_desk_look_async (fixture->desk, scope, cancellable, result_cb, &result);
  g_cancellable_cancel (cancellable);

  g_assert_null (mirqab_desk_look_finish (fixture->desk, await (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_missing_article (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  open_desk (fixture);
  mirqab_desk_load_async (fixture->desk, 4711, NULL, result_cb, &result);

  g_assert_null (mirqab_desk_load_finish (fixture->desk, await (&result), &error));
  g_assert_error (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_NOT_FOUND);
}

static void
test_import_while_opening (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GAsyncResult) imported = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;

  fixture->desk = mirqab_desk_new (fixture->dossier, NULL, fixture->folder);
  mirqab_desk_open_async (fixture->desk, NULL, result_cb, &opened);
  mirqab_desk_import_text_async (fixture->desk, "خبر عاجل", NULL, result_cb, &imported);
  items = mirqab_desk_import_finish (fixture->desk, await (&imported), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (((MirqabImportItem *) g_ptr_array_index (items, 0))->n_new, ==, 1);
  g_assert_true (mirqab_desk_open_finish (fixture->desk, await (&opened), &error));
  g_assert_no_error (error);
}

static void
count_progress_cb (guint       done,
                   guint       total,
                   const char *what,
                   gpointer    user_data)
{
  g_assert_cmpuint (done, <=, total);
  ++*(guint *) user_data;
}

static void
test_import_files (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autofree char *folder = g_build_filename (fixture->folder, "in", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;
  guint n_progress = 0;
  enum { N_FILES = 400 };

  g_mkdir (folder, 0700);
  for (guint i = 0; i < N_FILES; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%03u.txt", folder, i);
      /* Every tenth is empty, every tenth repeats an earlier one. */
      g_autofree char *text = i % 10 == 3 ? g_strdup ("")
                              : g_strdup_printf ("خبر رقم %u\n\nنص الخبر.", i % 10 == 7 ? i - 1 : i);

      g_assert_true (g_file_set_contents (path, text, -1, NULL));
    }

  open_desk (fixture);
  g_list_store_append (files, file);
  mirqab_desk_import_files_async (fixture->desk, G_LIST_MODEL (files), count_progress_cb,
                                  &n_progress, NULL, result_cb, &result);
  items = mirqab_desk_import_finish (fixture->desk, await (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (items->len, ==, N_FILES);
  for (guint i = 0; i < N_FILES; i++)
    {
      const MirqabImportItem *item = g_ptr_array_index (items, i);
      g_autofree char *path = g_strdup_printf ("%s/%03u.txt", folder, i);

      g_assert_cmpstr (item->name, ==, path);
      g_assert_cmpuint (item->error != NULL, ==, i % 10 == 3);
      g_assert_cmpuint (item->n_new, ==, i % 10 != 3 && i % 10 != 7);
      g_assert_cmpuint (item->n_there, ==, i % 10 == 7);
      g_remove (path);
    }
  g_rmdir (folder);
}

static void
test_cancelled_import (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autofree char *path = g_build_filename (fixture->folder, "a.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "خبر", -1, NULL));
  open_desk (fixture);
  g_list_store_append (files, file);
  g_cancellable_cancel (cancellable);
  mirqab_desk_import_files_async (fixture->desk, G_LIST_MODEL (files), NULL, NULL, cancellable,
                                  result_cb, &result);

  g_assert_null (mirqab_desk_import_finish (fixture->desk, await (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_write_failure_is_told (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autofree char *file = mirqab_archive_dup_file (fixture->folder);
  guint told = 0;
  gint64 id;
  gint64 deadline = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  open_desk (fixture);
  id = add_one (fixture);
  g_assert_finalize_object (g_steal_pointer (&fixture->desk));

  /* The writer opens the archive with the first write: let it fail there. */
  g_assert_true (g_file_set_contents (file, "no database at all, but long enough that SQLite reads "
                                      "one hundred bytes of a header and says that it is none", -1,
                                      NULL));
  make_desk (fixture);
  mirqab_desk_set_starred (fixture->desk, id, TRUE);
  while (fixture->write_failed == NULL && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, FALSE);
  told = fixture->write_failed != NULL;

  g_assert_cmpuint (told, ==, 1);
  g_assert_error (fixture->write_failed, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_DAMAGED);
}

/* A view shares what has not changed, and nothing that has. */
static void
test_view_again (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (MirqabScope) everything = mirqab_scope_new ();
  g_autoptr (MirqabScope) unread = mirqab_scope_new ();
  g_autoptr (MirqabView) first = NULL;
  g_autoptr (MirqabView) after_read = NULL;
  g_autoptr (MirqabView) only_unread = NULL;
  g_autoptr (MirqabView) after_import = NULL;
  g_autoptr (MirqabView) after_removal = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (MirqabArchive) other = NULL;
  gint64 id;

  open_desk (fixture);
  other = mirqab_archive_open (fixture->folder, NULL);
  id = add_one (fixture);
  first = look (fixture, everything);
  g_assert_cmpuint (first->totals.unread, ==, 1);

  g_assert_true (mirqab_archive_set_read (other, id, TRUE, NULL));
  after_read = look (fixture, everything);
  g_assert_cmpuint (after_read->totals.unread, ==, 0);
  g_assert_true (after_read->timeline == first->timeline);
  g_assert_true (after_read->listings == first->listings);

  unread->unread = TRUE;
  only_unread = look (fixture, unread);
  g_assert_cmpuint (only_unread->listings->len, ==, 0);

  items = import_text (fixture, "خبر ثالث عن قمة أخرى");
  after_import = look (fixture, everything);
  g_assert_cmpuint (after_import->listings->len, ==, 2);

  g_assert_true (mirqab_archive_set_removed (other, &id, 1, TRUE, NULL));
  after_removal = look (fixture, everything);
  g_assert_cmpuint (after_removal->listings->len, ==, 1);
}

static GError *
export_pdf (Fixture      *fixture,
            const gint64 *ids,
            gsize         n_ids,
            const char   *path)
{
  g_autoptr (MirqabScope) everything = mirqab_scope_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GError *error = NULL;
  const MirqabExport what = {
    .language = "ar", .paper = MIRQAB_PAPER_A4, .scope = everything, .ids = ids, .n_ids = n_ids,
  };

  mirqab_desk_export_pdf_async (fixture->desk, &what, file, NULL, NULL, NULL, result_cb, &result);
  g_assert_cmpint (mirqab_desk_export_pdf_finish (fixture->desk, await (&result), &error), ==,
                   error == NULL);

  return error;
}

static void
test_export (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "out.pdf", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) nothing = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) gone = NULL;
  const gint64 unknown = 4711;
  gint64 id;

  open_desk (fixture);
  nothing = export_pdf (fixture, NULL, 0, path);
  g_assert_error (nothing, MIRQAB_BRIEFING_ERROR, MIRQAB_BRIEFING_ERROR_EMPTY);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  id = add_one (fixture);
  error = export_pdf (fixture, &id, 1, path);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF-"));

  /* Only what is in the scope is written, whatever the ids say. */
  gone = export_pdf (fixture, &unknown, 1, path);
  g_assert_error (gone, MIRQAB_BRIEFING_ERROR, MIRQAB_BRIEFING_ERROR_EMPTY);
}

static MirqabProof *
prove (Fixture  *fixture,
       GError  **error)
{
  g_autoptr (MirqabScope) everything = mirqab_scope_new ();
  g_autoptr (GAsyncResult) result = NULL;
  const MirqabExport what = { .language = "ar", .scope = everything };

  mirqab_desk_proof_async (fixture->desk, &what, 1, NULL, NULL, NULL, result_cb, &result);

  return mirqab_desk_proof_finish (fixture->desk, await (&result), error);
}

static void
test_proof (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (MirqabProof) none = NULL;
  g_autoptr (MirqabProof) proof = NULL;
  g_autoptr (GError) nothing = NULL;
  g_autoptr (GError) error = NULL;

  open_desk (fixture);
  none = prove (fixture, &nothing);
  g_assert_error (nothing, MIRQAB_BRIEFING_ERROR, MIRQAB_BRIEFING_ERROR_EMPTY);
  g_assert_null (none);

  add_one (fixture);
  proof = prove (fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (mirqab_proof_get_n_pages (proof), >=, 3);
}

static char *
export_with_table (Fixture           *fixture,
                   const MirqabScope *scope,
                   const gint64      *id)
{
  g_autofree char *path = g_build_filename (fixture->folder, "table.pdf", NULL);
  g_autofree char *command = g_strdup_printf ("pdftotext -q '%s' -", path);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  const MirqabExport what = {
    .language = "en", .scope = scope, .ids = id, .n_ids = id != NULL ? 1 : 0,
    .choice = { .leave_out = MIRQAB_LEAVE_OUT_TIMELINE },
  };
  char *text = NULL;

  mirqab_desk_export_pdf_async (fixture->desk, &what, file, NULL, NULL, NULL, result_cb, &result);
  mirqab_desk_export_pdf_finish (fixture->desk, await (&result), &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_command_line_sync (command, &text, NULL, NULL, NULL));

  return text;
}

/* All events of a period that was asked for; otherwise those of the articles. */
static void
test_export_chronology (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (MirqabScope) scope = mirqab_scope_new ();
  g_autoptr (GPtrArray) items = NULL;
  g_autofree char *everything = NULL;
  g_autofree char *period = NULL;
  g_autofree char *chosen = NULL;
  gint64 id;

  open_desk (fixture);
  items = import_text (fixture, "خبر آخر\n\n20 نوفمبر 2024\n\nنص.");
  id = g_array_index (((const MirqabImportItem *) g_ptr_array_index (items, 0))->ids, gint64, 0);
  everything = export_with_table (fixture, scope, NULL);
  g_assert_null (strstr (everything, "Flood drill"));
  scope->from = mirqab_day_from_ymd (2001, 1, 1);
  period = export_with_table (fixture, scope, NULL);
  g_assert_nonnull (strstr (period, "Flood drill"));
  chosen = export_with_table (fixture, scope, &id);
  g_assert_null (strstr (chosen, "Flood drill"));
}

static void
test_reanalyse (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) again = NULL;
  g_autoptr (MirqabArchive) archive = NULL;
  g_autoptr (MirqabFindings) old = mirqab_findings_new ();
  g_autoptr (GError) error = NULL;
  gint64 id;

  open_desk (fixture);
  id = add_one (fixture);
  archive = mirqab_archive_open (fixture->folder, NULL);
  old->version = 1;
  g_assert_true (mirqab_archive_set_findings (archive, id, old, NULL));

  mirqab_desk_reanalyse_async (fixture->desk, NULL, NULL, NULL, result_cb, &result);
  g_assert_cmpint (mirqab_desk_reanalyse_finish (fixture->desk, await (&result), &error), ==, 1);
  g_assert_no_error (error);
  mirqab_desk_reanalyse_async (fixture->desk, NULL, NULL, NULL, result_cb, &again);
  g_assert_cmpint (mirqab_desk_reanalyse_finish (fixture->desk, await (&again), NULL), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up_desk, function, tear_down_desk)
  ADD ("/desk/import-and-look", test_import_and_look);
  ADD ("/desk/refused-text", test_refused_text);
  ADD ("/desk/small-writes", test_small_writes);
  ADD ("/desk/changes-are-told", test_changes_are_told);
  ADD ("/desk/cancelled-look", test_cancelled_look);
  ADD ("/desk/missing-article", test_missing_article);
  ADD ("/desk/import-files", test_import_files);
  ADD ("/desk/import-while-opening", test_import_while_opening);
  ADD ("/desk/cancelled-import", test_cancelled_import);
  ADD ("/desk/write-failure-is-told", test_write_failure_is_told);
  ADD ("/desk/view-again", test_view_again);
  ADD ("/desk/export", test_export);
  ADD ("/desk/partial-view", test_partial_view);
  ADD ("/desk/proof", test_proof);
  ADD ("/desk/export-chronology", test_export_chronology);
  ADD ("/desk/reanalyse", test_reanalyse);

  return g_test_run ();
}
