/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sources in the window, against a server on this computer. */

#include "mirqab-config.h"

#include <adwaita.h>

#include "../unit/sources/test-site.h"

#include "desk/desk-sources.h"
#include "filters/filter-row.h"
#include "importing/importer.h"
#include "opening.h"
#include "own-edits.h"
#include "reader/changes-text.h"
#include "reader/reader-text.h"
#include "reader/variant-bar.h"
#include "desk/watches.h"
#include "sources/source-adder.h"
#include "sources/source-page.h"
#include "sources/source-row.h"
#include "sources/sources-window.h"
#include "sources/update-button.h"
#include "sources/watch-window.h"
#include "waiting.h"
#include "widget-tree.h"
#include "window/details-window.h"
#include "window/window.h"

#define TODAY "2026-11-25"

typedef struct
{
  TestSite       site;
  char          *folder;
  GSettings     *settings;
  MirqabDesk    *desk;
  MirqabSession *session;
  MirqabWindow  *window;
} Fixture;

static void
store_result_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GPtrArray *
list_sources (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *sources;

  mirqab_desk_list_sources_async (fixture->desk, FALSE, NULL, store_result_cb, &result);
  WAIT_WHILE (result == NULL);
  sources = mirqab_desk_list_sources_finish (fixture->desk, result, &error);
  g_assert_no_error (error);

  return sources;
}

/* Those of the dossier lead out of this computer. */
static void
pause_all (Fixture *fixture)
{
  g_autoptr (GPtrArray) sources = list_sources (fixture);

  for (guint i = 0; i < sources->len; i++)
    {
      MirqabKeptSource *source = g_ptr_array_index (sources, i);

      source->is_enabled = FALSE;
      mirqab_desk_save_source (fixture->desk, source);
    }
}

static void
open_desk (Fixture *fixture)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fixtures", "dossiers", "tiny", NULL);
  g_autoptr (MirqabBoundaries) boundaries = NULL;
  g_autoptr (MirqabDossier) dossier = NULL;
  g_autoptr (GAsyncResult) read = NULL;
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GError) error = NULL;

  mirqab_opening_read_async (folder, NULL, store_result_cb, &read);
  WAIT_WHILE (read == NULL);
  dossier = mirqab_opening_read_finish (read, &boundaries, &error);
  g_assert_no_error (error);
  fixture->desk = mirqab_desk_new (dossier, boundaries, fixture->folder);
  mirqab_desk_open_async (fixture->desk, NULL, store_result_cb, &opened);
  WAIT_WHILE (opened == NULL);
  mirqab_desk_open_finish (fixture->desk, opened, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  test_site_set_up (&fixture->site, NULL);
  fixture->folder = g_dir_make_tmp ("mirqab-window-XXXXXX", NULL);
  fixture->settings = g_settings_new (MIRQAB_APPLICATION_ID);
  g_settings_reset (fixture->settings, "sources-turned-on");
  open_desk (fixture);
  pause_all (fixture);
  fixture->session = mirqab_session_new (fixture->desk, "en", mirqab_day_parse (TODAY));
  fixture->window = mirqab_window_new (NULL, fixture->settings);
  gtk_window_present (GTK_WINDOW (fixture->window));
  mirqab_window_set_session (fixture->window, fixture->session);
  WAIT_WHILE (mirqab_session_get_view (fixture->session) == NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *command = NULL;

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->session);
  g_clear_object (&fixture->desk);
  g_clear_object (&fixture->settings);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  command = g_strdup_printf ("rm -rf '%s'", fixture->folder);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (fixture->folder);
  test_site_tear_down (&fixture->site, NULL);
}

static char *
dup_url (Fixture    *fixture,
         const char *path)
{
  return g_strconcat (fixture->site.base, path, NULL);
}

static void
add_source (Fixture    *fixture,
            const char *path)
{
  g_autofree char *url = dup_url (fixture, path);
  g_autoptr (MirqabKeptSource) source = mirqab_kept_source_new (url);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  mirqab_desk_add_source_async (fixture->desk, source, NULL, store_result_cb, &result);
  WAIT_WHILE (result == NULL);
  g_assert_cmpint (mirqab_desk_add_source_finish (fixture->desk, result, NULL, &error), !=, 0);
  g_assert_no_error (error);
}

static MirqabView *
get_view (Fixture *fixture)
{
  return mirqab_session_get_view (fixture->session);
}

static MirqabUpdater *
get_updater (Fixture *fixture)
{
  g_autoptr (MirqabUpdater) updater = NULL;

  g_object_get (fixture->window, "updater", &updater, NULL);
  return updater; /* the window keeps it */
}

static void
update (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.update", NULL);
  g_assert_true (mirqab_updater_get_active (get_updater (fixture)));
  WAIT_WHILE (mirqab_updater_get_active (get_updater (fixture)));
}

/* The window of a type that was opened last. */
static gpointer
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = g_list_model_get_n_items (windows); i > 0; i--)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i - 1);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }

  return NULL;
}

static GtkWidget *
find_button (GtkWidget  *root,
             const char *label)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_filter_row (GtkWidget  *root,
                 const char *value)
{
  if (MIRQAB_IS_FILTER_ROW (root)
      && g_strcmp0 (mirqab_filter_row_get_value (MIRQAB_FILTER_ROW (root)), value) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_filter_row (child, value);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gint64
get_listing (Fixture *fixture,
             guint    position)
{
  return g_array_index (get_view (fixture)->listings, MirqabListing, position).id;
}

static void
open_article (Fixture *fixture,
              gint64   id)
{
  mirqab_session_open_article (fixture->session, id, (MirqabSpan) { 0, 0 });
  WAIT_WHILE (mirqab_session_get_article (fixture->session) == NULL
              || mirqab_session_get_article (fixture->session)->id != id);
}

/* Nothing is asked before a person asks for it; what came and what failed is told. */
static void
test_update (Fixture       *fixture,
             gconstpointer  data)
{
  MirqabDetailsWindow *details;

  add_source (fixture, "/mixed");
  add_source (fixture, "/status/404");
  wait_for_milliseconds (100);
  g_assert_cmpuint (fixture->site.n_requests, ==, 0);
  g_assert_false (g_settings_get_boolean (fixture->settings, "sources-turned-on"));

  update (fixture);
  WAIT_WHILE (get_view (fixture)->totals.articles != 1);
  g_assert_cmpint (get_view (fixture)->n_aside, ==, 2);
  g_assert_true (g_settings_get_boolean (fixture->settings, "sources-turned-on"));
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->window), "1 new article"));
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->window), "1 source could not be read"));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-update", NULL);
  WAIT_WHILE ((details = find_window (MIRQAB_TYPE_DETAILS_WINDOW)) == NULL);
  g_assert_nonnull (find_label (GTK_WIDGET (details), "There is nothing at this address"));
  gtk_window_destroy (GTK_WINDOW (details));
}

/* While it runs the button stops it. */
static void
test_stop (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *button = find_widget (GTK_WIDGET (fixture->window), MIRQAB_TYPE_UPDATE_BUTTON);
  GtkWidget *pages = adw_bin_get_child (ADW_BIN (button));

  add_source (fixture, "/never");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.update", NULL);
  WAIT_WHILE (fixture->site.n_requests == 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (pages)), ==, "stop");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.stop-update", NULL);
  WAIT_WHILE (mirqab_updater_get_active (get_updater (fixture)));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (pages)), ==, "update");
}

/* What does not concern the dossier is one click away, and can be kept. */
static void
test_aside (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkWidget *row, *bar, *keep;
  guint aside = 0;

  g_assert_null (find_filter_row (window, "aside"));
  add_source (fixture, "/mixed");
  update (fixture);
  WAIT_WHILE ((row = find_filter_row (window, "aside")) == NULL);
  gtk_widget_activate_action (row, "filter.only", NULL);
  WAIT_WHILE (get_view (fixture)->listings->len != 3);

  while (get_listing (fixture, aside) > 0)
    aside++;
  open_article (fixture, get_listing (fixture, aside));
  bar = find_widget (window, MIRQAB_TYPE_VARIANT_BAR);
  g_assert_true (gtk_widget_get_visible (bar));
  g_assert_nonnull (find_label (bar, "Put aside"));
  keep = find_button (bar, "_Keep in View");
  g_signal_emit_by_name (keep, "clicked");
  WAIT_WHILE (get_view (fixture)->totals.articles != 2);
  WAIT_WHILE (mirqab_session_get_article (fixture->session)->id <= 0);
  g_assert_false (gtk_widget_get_visible (bar));
}

static char *
dup_reader_text (Fixture *fixture)
{
  GtkWidget *text = find_widget (GTK_WIDGET (fixture->window), MIRQAB_TYPE_READER_TEXT);
  g_autofree char *shown = NULL;

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), "text", &shown, NULL);
  return g_steal_pointer (&shown);
}

static gboolean
reader_shows (Fixture    *fixture,
              const char *words)
{
  g_autofree char *shown = dup_reader_text (fixture);

  return strstr (shown, words) != NULL;
}

/* One story of two outlets is one entry, and both can be read. */
static void
test_variants (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *bar = find_widget (GTK_WIDGET (fixture->window), MIRQAB_TYPE_VARIANT_BAR);
  g_autoptr (GPtrArray) sources = NULL;
  GtkWidget *list, *row;
  const char *own, *other;

  add_source (fixture, "/wire/one");
  add_source (fixture, "/wire/two");
  sources = list_sources (fixture);
  for (guint i = 0; i < sources->len; i++)
    {
      MirqabKeptSource *source = g_ptr_array_index (sources, i);

      source->keeps = MIRQAB_KEEPS_ALL;
      mirqab_desk_save_source (fixture->desk, source);
    }
  update (fixture);
  WAIT_WHILE (get_view (fixture)->totals.articles != 1);
  WAIT_WHILE (find_label (GTK_WIDGET (fixture->window), "1 variant") == NULL);

  open_article (fixture, get_listing (fixture, 0));
  WAIT_WHILE (!gtk_widget_get_visible (bar));
  own = reader_shows (fixture, "wire/one") ? "wire/one" : "wire/two";
  other = g_str_equal (own, "wire/one") ? "wire/two" : "wire/one";
  list = find_widget (bar, GTK_TYPE_LIST_BOX);
  row = gtk_widget_get_first_child (list);
  g_signal_emit_by_name (list, "row-activated", row);
  WAIT_WHILE (!reader_shows (fixture, other));
  g_signal_emit_by_name (find_button (bar, "_Back to the Article"), "clicked");
  g_assert_true (reader_shows (fixture, own));
}

static MirqabSourcesWindow *
open_sources (Fixture *fixture)
{
  MirqabSourcesWindow *window;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.sources", NULL);
  WAIT_WHILE ((window = find_window (MIRQAB_TYPE_SOURCES_WINDOW)) == NULL);

  return window;
}

static const MirqabKeptSource *
find_source (GPtrArray  *sources,
             const char *part)
{
  for (guint i = 0; i < sources->len; i++)
    {
      const MirqabKeptSource *source = g_ptr_array_index (sources, i);

      if (strstr (source->url, part) != NULL)
        return source;
    }

  return NULL;
}

/* The page of a source changes it; removed, it can be put back. */
static void
test_page (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) before = NULL, changed = NULL, without = NULL, after = NULL;
  MirqabSourcesWindow *window;
  GtkWidget *list, *page, *toggle;

  add_source (fixture, "/mixed");
  before = list_sources (fixture);
  window = open_sources (fixture);
  WAIT_WHILE (find_label (GTK_WIDGET (window), "/mixed") == NULL);
  g_assert_nonnull (find_label (GTK_WIDGET (window), "Added by You"));
  g_assert_nonnull (find_label (GTK_WIDGET (window), "Not read yet"));

  list = gtk_widget_get_ancestor (find_widget (GTK_WIDGET (window), MIRQAB_TYPE_SOURCE_ROW),
                                  GTK_TYPE_LIST_VIEW);
  g_signal_emit_by_name (list, "activate", 1); /* below the heading */
  page = find_widget (GTK_WIDGET (window), MIRQAB_TYPE_SOURCE_PAGE);
  g_assert_cmpstr (mirqab_source_page_get_source (MIRQAB_SOURCE_PAGE (page))->url, ==,
                   find_source (before, "/mixed")->url);
  toggle = find_widget (page, GTK_TYPE_SWITCH);
  gtk_switch_set_active (GTK_SWITCH (toggle), FALSE);
  WAIT_WHILE (find_label (page, "Paused") == NULL);
  changed = list_sources (fixture);
  g_assert_false (find_source (changed, "/mixed")->is_enabled);

  g_signal_emit_by_name (page, "removed");
  without = list_sources (fixture);
  g_assert_null (find_source (without, "/mixed"));
  gtk_widget_activate_action (GTK_WIDGET (window), "sources.put-back", NULL);
  after = list_sources (fixture);
  g_assert_nonnull (find_source (after, "/mixed"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A site that names two feeds leaves the choice; what is added is read at once. */
static void
test_adder (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *home = dup_url (fixture, "/home");
  MirqabSourcesWindow *window = open_sources (fixture);
  MirqabSourceAdder *adder;
  guint n_requests;

  mirqab_sources_window_add (window);
  WAIT_WHILE ((adder = find_window (MIRQAB_TYPE_SOURCE_ADDER)) == NULL);
  mirqab_source_adder_look (adder, "http://127.0.0.1:1/");
  WAIT_WHILE (find_label (GTK_WIDGET (adder), "It does not accept connections") == NULL);
  mirqab_source_adder_look (adder, home);
  WAIT_WHILE (find_label (GTK_WIDGET (adder), "2 feeds found") == NULL);
  g_assert_nonnull (find_label (GTK_WIDGET (adder), "News"));
  n_requests = fixture->site.n_requests;
  g_signal_emit_by_name (find_button (GTK_WIDGET (adder), "_Add"), "clicked");
  WAIT_WHILE (fixture->site.n_requests == n_requests);
  WAIT_WHILE (get_view (fixture)->totals.articles + (guint) get_view (fixture)->n_aside == 0);
  WAIT_WHILE (mirqab_updater_get_active (get_updater (fixture)));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The address of an article, pasted, is the article. */
static void
test_address (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *url = dup_url (fixture, "/story/7");
  g_autofree char *lines = g_strconcat (" ", url, "\n", NULL);
  g_autoptr (MirqabImporter) importer = NULL;

  g_object_get (fixture->window, "importer", &importer, NULL);
  mirqab_importer_import_text (importer, lines);
  WAIT_WHILE (mirqab_session_get_article (fixture->session) == NULL);
  g_assert_true (reader_shows (fixture, "whole text of story 7"));
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  *(GArray **) user_data = mirqab_desk_list_watches_finish (MIRQAB_DESK (source), result, &error);
  g_assert_no_error (error);
}

/* The only watch; all zero when there is none. */
static MirqabWatch
get_watch (Fixture *fixture)
{
  g_autoptr (GArray) watches = NULL;

  mirqab_desk_list_watches_async (mirqab_session_get_desk (fixture->session), NULL, listed_cb,
                                  &watches);
  WAIT_WHILE (watches == NULL);

  return watches->len > 0 ? g_array_index (watches, MirqabWatch, 0) : (MirqabWatch) { 0 };
}

/* Off by default; on, the window tells what came since it was turned on. */
static void
test_watch (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (MirqabScope) scope = mirqab_scope_new ();
  GtkWidget *window, *kind;
  gint64 id, seen;

  scope->unread = TRUE;
  mirqab_session_set_scope (fixture->session, scope);
  mirqab_own_edits_save_scope (fixture->session, "River");
  WAIT_WHILE (get_view (fixture)->saved_scopes->len == 0);
  id = ((MirqabSavedScope *) g_ptr_array_index (get_view (fixture)->saved_scopes, 0))->id;
  g_assert_cmpint (get_watch (fixture).kind, ==, MIRQAB_WATCH_OFF);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.watch-scope", "x", id);
  WAIT_WHILE ((window = find_window (MIRQAB_TYPE_WATCH_WINDOW)) == NULL);
  kind = find_widget (window, ADW_TYPE_COMBO_ROW);
  WAIT_WHILE (!gtk_widget_is_sensitive (kind));
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (kind)), ==, MIRQAB_WATCH_OFF);
  adw_combo_row_set_selected (ADW_COMBO_ROW (kind), MIRQAB_WATCH_MATCH);
  gtk_window_destroy (GTK_WINDOW (window));
  WAIT_WHILE (get_watch (fixture).kind != MIRQAB_WATCH_MATCH);
  seen = get_watch (fixture).seen;

  add_source (fixture, "/mixed");
  update (fixture);
  WAIT_WHILE (get_watch (fixture).seen == seen);
}

/* What went and what came stands in the new text, in its place. */
static void
test_changes (void)
{
  GtkWidget *view = g_object_ref_sink (g_object_new (MIRQAB_TYPE_CHANGES_TEXT, NULL));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_autofree char *text = NULL;
  GtkTextIter iter;

  mirqab_changes_text_show (MIRQAB_CHANGES_TEXT (view), "Six ministers met on Monday.\nThey agreed.",
                            "Seven ministers met on Monday.\nThey agreed.");
  g_object_get (buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, "SixSeven ministers met on Monday.\nThey agreed.");
  gtk_text_buffer_get_start_iter (buffer, &iter);
  g_assert_true (gtk_text_iter_starts_tag (&iter, gtk_text_tag_table_lookup (
                                             gtk_text_buffer_get_tag_table (buffer), "removed")));
  gtk_text_iter_forward_chars (&iter, 3);
  g_assert_true (gtk_text_iter_starts_tag (&iter, gtk_text_tag_table_lookup (
                                             gtk_text_buffer_get_tag_table (buffer), "added")));
  g_object_unref (view);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/sources/update", test_update);
  ADD ("/sources/stop", test_stop);
  ADD ("/sources/aside", test_aside);
  ADD ("/sources/variants", test_variants);
  ADD ("/sources/page", test_page);
  ADD ("/sources/adder", test_adder);
  ADD ("/sources/address", test_address);
  ADD ("/sources/watch", test_watch);
#undef ADD
  g_test_add_func ("/sources/changes", test_changes);

  return g_test_run ();
}
