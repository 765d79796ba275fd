/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Collections, notes and saved scopes in the window. */

#include "mirqab-config.h"

#include <adwaita.h>

#include "articles/article-list.h"
#include "articles/article-model.h"
#include "articles/collection-chooser.h"
#include "filters/filter-row.h"
#include "names/names-window.h"
#include "names/offered-row.h"
#include "opening.h"
#include "own-edits.h"
#include "reader/reader-note.h"
#include "waiting.h"
#include "widget-tree.h"
#include "window/trouble-bar.h"
#include "window-ground.h"

typedef WindowGround Fixture;

static GListModel *
get_list_model (Fixture *fixture)
{
  GtkWidget *list = find_one (fixture, MIRQAB_TYPE_ARTICLE_LIST);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  collect (list, GTK_TYPE_LIST_VIEW, found);
  g_assert_cmpuint (found->len, ==, 1);
  return G_LIST_MODEL (gtk_list_view_get_model (g_ptr_array_index (found, 0)));
}

static guint
count_articles (Fixture *fixture)
{
  GListModel *model = get_list_model (fixture);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (MirqabArticleItem) item = g_list_model_get_item (model, i);

      n += !mirqab_article_item_is_heading (item);
    }

  return n;
}

static gint64
get_first_article (Fixture *fixture)
{
  MirqabView *view = mirqab_session_get_view (fixture->session);

  return g_array_index (view->listings, MirqabListing, 0).id;
}

static GPtrArray *
get_collections (Fixture *fixture)
{
  return mirqab_session_get_view (fixture->session)->collections;
}

/* The row of the sidebar that stands for a collection or a saved scope. */
static GtkWidget *
find_own_row (Fixture *fixture,
              gint64   id)
{
  g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  g_autoptr (GPtrArray) rows = find_all (fixture, MIRQAB_TYPE_FILTER_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (mirqab_filter_row_get_value (g_ptr_array_index (rows, i)), value))
      return g_ptr_array_index (rows, i);

  return NULL;
}

static void
test_collection (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *list = find_one (fixture, MIRQAB_TYPE_ARTICLE_LIST);
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (get_list_model (fixture));
  guint n_all = count_articles (fixture);
  gint64 id;

  gtk_selection_model_select_range (selection, 1, 2, TRUE);
  mirqab_own_edits_make_collection (fixture->session, " ملف الربيع ",
                                    mirqab_session_get_selection (fixture->session));
  WAIT_WHILE (get_collections (fixture)->len == 0);
  id = ((MirqabCollection *) g_ptr_array_index (get_collections (fixture), 0))->id;
  g_assert_cmpstr (((MirqabCollection *) g_ptr_array_index (get_collections (fixture), 0))->name, ==,
                   "ملف الربيع");
  g_assert_cmpuint (((MirqabCollection *) g_ptr_array_index (get_collections (fixture), 0))->articles,
                    ==, 2);

  /* The sidebar's row shows what is in it, and the list can take one out. */
  WAIT_WHILE (find_own_row (fixture, id) == NULL);
  gtk_widget_activate_action (find_own_row (fixture, id), "filter.only", NULL);
  WAIT_WHILE (count_articles (fixture) != 2);
  gtk_selection_model_unselect_all (selection);
  gtk_selection_model_select_item (selection, 1, TRUE);
  gtk_widget_activate_action (list, "articles.take-out", NULL);
  WAIT_WHILE (count_articles (fixture) != 1);

  /* Deleted, it filters nothing any more; undone, it is as it was. */
  gtk_widget_activate_action (find_own_row (fixture, id), "filter.ask", "s", "delete");
  WAIT_WHILE (get_collections (fixture)->len != 0 || count_articles (fixture) != n_all);
  gtk_widget_activate_action (window, "win.undo", NULL);
  WAIT_WHILE (get_collections (fixture)->len != 1);
  gtk_widget_activate_action (window, "win.undo", NULL);
  WAIT_WHILE (count_articles (fixture) != 1);
  gtk_widget_activate_action (window, "win.undo", NULL);
  WAIT_WHILE (count_articles (fixture) != 2);
  while (mirqab_session_get_can_undo (fixture->session))
    gtk_widget_activate_action (window, "win.undo", NULL);
  WAIT_WHILE (get_collections (fixture)->len != 0 || count_articles (fixture) != n_all);
}

static void
test_drop_on_collection (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (GListModel) controllers = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;
  gint64 ids[2], id;
  GArray *listings = mirqab_session_get_view (fixture->session)->listings;

  ids[0] = g_array_index (listings, MirqabListing, 0).id;
  ids[1] = g_array_index (listings, MirqabListing, 1).id;
  mirqab_own_edits_make_collection (fixture->session, "مسودّة", NULL);
  WAIT_WHILE (get_collections (fixture)->len == 0);
  id = ((MirqabCollection *) g_ptr_array_index (get_collections (fixture), 0))->id;
  WAIT_WHILE (find_own_row (fixture, id) == NULL);

  g_value_init (&value, G_TYPE_VARIANT);
  g_value_set_variant (&value, g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, ids, 2, sizeof *ids));
  controllers = gtk_widget_observe_controllers (find_own_row (fixture, id));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 1.0, 1.0, &taken);
    }
  g_assert_true (taken);
  WAIT_WHILE (((MirqabCollection *) g_ptr_array_index (get_collections (fixture), 0))->articles != 2);
}

static void
test_saved_scope (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (MirqabScope) scope = mirqab_scope_new ();
  GtkWidget *window = GTK_WIDGET (fixture->window);
  const MirqabSavedScope *saved;
  gint64 id;

  mirqab_scope_set_words (scope, "قمة");
  scope->unread = TRUE;
  mirqab_session_set_scope (fixture->session, scope);
  mirqab_own_edits_save_scope (fixture->session, "القمم");
  WAIT_WHILE (mirqab_session_get_view (fixture->session)->saved_scopes->len == 0);
  saved = g_ptr_array_index (mirqab_session_get_view (fixture->session)->saved_scopes, 0);
  id = saved->id;

  mirqab_session_clear_scope (fixture->session);
  WAIT_WHILE (find_own_row (fixture, id) == NULL);
  gtk_widget_activate_action (find_own_row (fixture, id), "filter.only", NULL);
  g_assert_true (mirqab_scope_equal (mirqab_session_get_scope (fixture->session), scope));

  gtk_widget_activate_action (find_own_row (fixture, id), "filter.ask", "s", "delete");
  WAIT_WHILE (mirqab_session_get_view (fixture->session)->saved_scopes->len != 0);
  gtk_widget_activate_action (window, "win.undo", NULL);
  WAIT_WHILE (mirqab_session_get_view (fixture->session)->saved_scopes->len != 1);
}

static gboolean
has_article (gpointer data)
{
  return mirqab_session_get_article (((Fixture *) data)->session) != NULL;
}

static const MirqabHeadline *
get_first_headline (Fixture *fixture)
{
  g_autoptr (MirqabArticleItem) item = g_list_model_get_item (get_list_model (fixture), 1);

  return mirqab_article_item_get_headline (item);
}

/* What is written is kept by itself, marked in the list, and one step back. */
static void
test_note (Fixture       *fixture,
           gconstpointer  data)
{
  MirqabReaderNote *note = find_one (fixture, MIRQAB_TYPE_READER_NOTE);
  GtkTextBuffer *buffer;

  mirqab_session_open_article (fixture->session, get_first_article (fixture), (MirqabSpan) { 0, 0 });
  iterate_until (has_article, fixture);
  buffer = mirqab_reader_note_open (note);
  gtk_text_buffer_set_text (buffer, "يُقارن", -1);
  WAIT_WHILE (get_first_headline (fixture) == NULL || !get_first_headline (fixture)->has_note);
  gtk_text_buffer_insert_at_cursor (buffer, " بالبيان", -1);
  mirqab_session_close_article (fixture->session);
  mirqab_session_open_article (fixture->session, get_first_article (fixture), (MirqabSpan) { 0, 0 });
  iterate_until (has_article, fixture);
  WAIT_WHILE (g_strcmp0 (mirqab_reader_note_get_text (note), "يُقارن بالبيان") != 0);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  WAIT_WHILE (get_first_headline (fixture)->has_note);
  WAIT_WHILE (*mirqab_reader_note_get_text (note) != '\0');
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.redo", NULL);
  WAIT_WHILE (g_strcmp0 (mirqab_reader_note_get_text (note), "يُقارن بالبيان") != 0);
}

static void
test_chooser (Fixture       *fixture,
              gconstpointer  data)
{
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (get_list_model (fixture));
  GtkWidget *chooser, *check;

  mirqab_own_edits_make_collection (fixture->session, "أرشيف", NULL);
  WAIT_WHILE (get_collections (fixture)->len == 0);
  gtk_selection_model_select_range (selection, 1, 2, TRUE);
  chooser = mirqab_collection_chooser_present (GTK_WINDOW (fixture->window), fixture->session,
                                               mirqab_session_get_selection (fixture->session));
  WAIT_WHILE ((check = find_widget (chooser, GTK_TYPE_CHECK_BUTTON)) == NULL);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  WAIT_WHILE (((MirqabCollection *) g_ptr_array_index (get_collections (fixture), 0))->articles != 2);
  gtk_window_destroy (GTK_WINDOW (chooser));
}

static void
test_trouble (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *bar = find_one (fixture, MIRQAB_TYPE_TROUBLE_BAR);
  GtkWidget *revealer = adw_bin_get_child (ADW_BIN (bar));

  g_assert_false (gtk_revealer_get_reveal_child (GTK_REVEALER (revealer)));
  g_signal_emit_by_name (fixture->desk, "trouble", MIRQAB_TROUBLE_OTHER_HOST, "حاسوب المكتب");
  g_signal_emit_by_name (fixture->desk, "trouble", MIRQAB_TROUBLE_NO_ROOM, NULL);
  g_assert_true (gtk_revealer_get_reveal_child (GTK_REVEALER (revealer)));
  g_assert_nonnull (find_label (bar, "حاسوب المكتب"));
}

/* What was made leaves as lines, and comes back as a file that is added. */
static void
test_save_lines (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "all.jsonl", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GAsyncResult) saved = NULL;
  g_autoptr (GError) error = NULL;

  mirqab_own_edits_make_collection (fixture->session, "تعود", NULL);
  WAIT_WHILE (get_collections (fixture)->len == 0);
  mirqab_desk_save_async (fixture->desk, MIRQAB_SAVE_LINES, file, NULL, store_result_cb, &saved);
  iterate_until (has_result, &saved);
  g_assert_true (mirqab_desk_save_finish (fixture->desk, saved, &error));
  g_assert_no_error (error);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  WAIT_WHILE (get_collections (fixture)->len != 0);
  g_list_store_append (files, file);
  mirqab_window_import_files (fixture->window, G_LIST_MODEL (files));
  WAIT_WHILE (get_collections (fixture)->len == 0);
}

/* A name is taken, which the keyboard can go on from, and taken back. */
static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (MirqabImporter) importer = NULL;
  GtkWidget *names, *button;
  guint n;

  g_object_get (fixture->window, "importer", &importer, NULL);
  mirqab_importer_import_text (importer, "لقاء في يريفان\n\nيريفان، 12 مارس 2026. أعلن وزير الخارجية "
                                         "الأرميني هايك بابايان موقف بلاده من التعاون.\n");
  n = mirqab_session_get_view (fixture->session)->listings->len;
  WAIT_WHILE (mirqab_session_get_view (fixture->session)->listings->len == n);

  names = mirqab_names_window_new (GTK_WINDOW (fixture->window), fixture->session, importer);
  gtk_window_present (GTK_WINDOW (names));
  WAIT_WHILE (find_label (names, "هايك بابايان") == NULL);
  gtk_window_set_focus (GTK_WINDOW (names), NULL);
  g_signal_emit_by_name (gtk_widget_get_ancestor (find_label (names, "هايك بابايان"),
                                                  MIRQAB_TYPE_OFFERED_ROW), "accepted");
  WAIT_WHILE (find_label (names, "Added") == NULL);
  WAIT_WHILE (gtk_window_get_focus (GTK_WINDOW (names)) == NULL);
  g_assert_null (gtk_widget_get_ancestor (find_label (names, "هايك بابايان"),
                                          MIRQAB_TYPE_OFFERED_ROW));

  button = gtk_widget_get_ancestor (find_label (names, "Undo"), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  WAIT_WHILE (find_widget (names, MIRQAB_TYPE_OFFERED_ROW) == NULL
              || find_label (find_widget (names, MIRQAB_TYPE_OFFERED_ROW), "هايك بابايان") == NULL);
  gtk_window_destroy (GTK_WINDOW (names));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, function) g_test_add (path, Fixture, "articles", set_up_window, function, tear_down_window)
  ADD ("/own-order/collection", test_collection);
  ADD ("/own-order/drop", test_drop_on_collection);
  ADD ("/own-order/chooser", test_chooser);
  ADD ("/own-order/saved-scope", test_saved_scope);
  ADD ("/own-order/note", test_note);
  ADD ("/own-order/trouble", test_trouble);
  ADD ("/own-order/save-lines", test_save_lines);
  ADD ("/own-order/names", test_names);
#undef ADD

  return g_test_run ();
}
