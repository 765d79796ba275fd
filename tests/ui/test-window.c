/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window on a desk of its own, in the language and direction of the
 * environment. */

#include "mirqab-config.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>

#include "articles/article-list.h"
#include "articles/article-model.h"
#include "desk/data-files.h"
#include "export/export-window.h"
#include "filters/filter-row.h"
#include "importing/drop-area.h"
#include "opening.h"
#include "own-edits.h"
#include "preferences/preferences-window.h"
#include "reader/reader-text.h"
#include "reader/subject-bar.h"
#include "reader/subject-card.h"
#include "waiting.h"
#include "window/details-window.h"
#include "window/panes.h"
#include "window-ground.h"

typedef WindowGround Fixture;

static const char *
get_page (GtkWidget *list)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (adw_bin_get_child (ADW_BIN (list))));
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *list = find_one (fixture, MIRQAB_TYPE_ARTICLE_LIST);
  GtkTextDirection expected =
    g_str_equal (_("default:LTR"), "default:RTL") ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR;

  g_assert_cmpint (gtk_widget_get_direction (list), ==, expected);
  g_assert_cmpstr (get_page (list), ==, "empty");
}

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

static void
wait_for_articles (Fixture *fixture,
                   guint    n)
{
  WAIT_WHILE (count_articles (fixture) != n);
}

static MirqabFilterRow *
find_filter_row (Fixture    *fixture,
                 const char *value)
{
  g_autoptr (GPtrArray) rows = find_all (fixture, MIRQAB_TYPE_FILTER_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (mirqab_filter_row_get_value (g_ptr_array_index (rows, i)), value))
      return g_ptr_array_index (rows, i);

  g_assert_not_reached ();
}

static void
test_filter (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *list = find_one (fixture, MIRQAB_TYPE_ARTICLE_LIST);
  guint n_all = count_articles (fixture);
  guint n_armenia;

  g_assert_cmpstr (get_page (list), ==, "articles");
  g_assert_cmpuint (n_all, >=, 10);

  gtk_widget_activate_action (GTK_WIDGET (find_filter_row (fixture, "AM")), "filter.only", NULL);
  iterate_until (is_quiet, fixture);
  n_armenia = count_articles (fixture);
  g_assert_cmpuint (n_armenia, >, 0);
  g_assert_cmpuint (n_armenia, <, n_all);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (find_filter_row (fixture, "AM")), "chosen"));

  gtk_widget_activate_action (GTK_WIDGET (find_filter_row (fixture, "KG")), "filter.add", NULL);
  iterate_until (is_quiet, fixture);
  g_assert_cmpuint (count_articles (fixture), >, n_armenia);

  mirqab_session_undo (fixture->session);
  mirqab_session_undo (fixture->session);
  iterate_until (is_quiet, fixture);
  g_assert_cmpuint (count_articles (fixture), ==, n_all);
}

static void
test_nothing_matches (Fixture       *fixture,
                      gconstpointer  data)
{
  mirqab_session_set_words (fixture->session, "zzzz");
  iterate_until (is_quiet, fixture);
  g_assert_cmpstr (get_page (find_one (fixture, MIRQAB_TYPE_ARTICLE_LIST)), ==, "nothing");

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.clear-scope", NULL);
  iterate_until (is_quiet, fixture);
  g_assert_cmpstr (get_page (find_one (fixture, MIRQAB_TYPE_ARTICLE_LIST)), ==, "articles");
}

/* The words are typed letter by letter and taken back at once. */
static void
test_typing_is_one_step (Fixture       *fixture,
                         gconstpointer  data)
{
  mirqab_session_set_only (fixture->session, MIRQAB_SCOPE_COUNTRIES, "AM");
  mirqab_session_set_words (fixture->session, "ق");
  mirqab_session_set_words (fixture->session, "قم");
  mirqab_session_set_words (fixture->session, "قمة");
  mirqab_session_undo (fixture->session);
  g_assert_null (mirqab_session_get_scope (fixture->session)->words);
  g_assert_true (mirqab_scope_has (mirqab_session_get_scope (fixture->session),
                                   MIRQAB_SCOPE_COUNTRIES, "AM"));
  iterate_until (is_quiet, fixture);
}

static gboolean
has_article (gpointer data)
{
  return mirqab_session_get_article (((Fixture *) data)->session) != NULL && is_quiet (data);
}

static gint64
get_first_article (Fixture *fixture)
{
  MirqabView *view = mirqab_session_get_view (fixture->session);

  return g_array_index (view->listings, MirqabListing, 0).id;
}

static void
test_read (Fixture       *fixture,
           gconstpointer  data)
{
  MirqabReaderText *text = find_one (fixture, MIRQAB_TYPE_READER_TEXT);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));
  gint64 id = get_first_article (fixture);
  guint n_unread = mirqab_session_get_view (fixture->session)->totals.unread;

  mirqab_session_open_article (fixture->session, id, (MirqabSpan) { 0, 10 });
  iterate_until (has_article, fixture);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), >, 100);

  /* What was opened is marked in the list and counted as read. */
  g_assert_cmpuint (mirqab_session_get_selection (fixture->session)->len, ==, 1);
  g_assert_cmpint (g_array_index (mirqab_session_get_selection (fixture->session), gint64, 0), ==,
                   id);
  WAIT_WHILE (mirqab_session_get_view (fixture->session)->totals.unread == n_unread);
  g_assert_cmpuint (mirqab_session_get_view (fixture->session)->totals.unread, ==, n_unread - 1);
}

static GtkWidget *
find_chip (Fixture *fixture,
           guint    position)
{
  g_autoptr (GPtrArray) chips = g_ptr_array_new ();

  collect (find_one (fixture, MIRQAB_TYPE_SUBJECT_BAR), GTK_TYPE_MENU_BUTTON, chips);
  g_assert_cmpuint (chips->len, ==,
                    mirqab_session_get_article (fixture->session)->findings->countries->len);
  return g_ptr_array_index (chips, position);
}

static void
press_on_card (GtkWidget *chip,
               guint      position)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  gtk_menu_button_popup (GTK_MENU_BUTTON (chip));
  g_assert_true (MIRQAB_IS_SUBJECT_CARD (gtk_menu_button_get_popover (GTK_MENU_BUTTON (chip))));
  g_assert_false (gtk_widget_get_has_tooltip (chip)); /* it would lie on the card */
  collect (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (chip))), GTK_TYPE_BUTTON,
           buttons);
  g_assert_cmpuint (buttons->len, ==, 2);
  g_assert_true (gtk_widget_get_visible (g_ptr_array_index (buttons, position)));
  g_signal_emit_by_name (g_ptr_array_index (buttons, position), "clicked");
}

/* A chip for each state says why the article is about it, shows the sentence,
 * and leads to the articles about that state. */
static void
test_subjects (Fixture       *fixture,
               gconstpointer  data)
{
  const MirqabCountry *country;
  MirqabSpan shown;

  mirqab_session_open_article (fixture->session, get_first_article (fixture), (MirqabSpan) { 0, 0 });
  iterate_until (has_article, fixture);
  country = &g_array_index (mirqab_session_get_article (fixture->session)->findings->countries,
                            MirqabCountry, 0);
  g_assert_cmpint (country->role, ==, MIRQAB_ROLE_SUBJECT);

  press_on_card (find_chip (fixture, 0), 0);
  shown = mirqab_session_get_evidence (fixture->session);
  g_assert_false (mirqab_span_is_empty (shown));
  g_assert_cmpuint (shown.start, ==, country->evidence.start);
  g_assert_cmpuint (shown.end, ==, country->evidence.end);

  press_on_card (find_chip (fixture, 0), 1);
  g_assert_cmpstr (mirqab_session_get_scope (fixture->session)->countries[0], ==, country->code);
}

/* Where the chips do not stand side by side, they stand on more lines. */
static void
test_subjects_narrow (Fixture       *fixture,
                      gconstpointer  data)
{
  GtkWidget *bar = find_one (fixture, MIRQAB_TYPE_SUBJECT_BAR);
  int minimum, width, line, lines;

  g_assert_false (gtk_widget_get_visible (bar));
  mirqab_session_open_article (fixture->session, get_first_article (fixture), (MirqabSpan) { 0, 0 });
  iterate_until (has_article, fixture);
  g_assert_true (gtk_widget_get_visible (bar));
  gtk_widget_measure (bar, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &width, NULL, NULL);
  gtk_widget_measure (bar, GTK_ORIENTATION_VERTICAL, width, &line, NULL, NULL, NULL);
  gtk_widget_measure (bar, GTK_ORIENTATION_VERTICAL, minimum, &lines, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <, width);
  g_assert_cmpint (lines, >, line);

  mirqab_session_close_article (fixture->session);
  g_assert_false (gtk_widget_get_visible (bar));
}

/* The reader shows what a person chose, whatever comes into the list or leaves it. */
static void
test_list_changes_under_reader (Fixture       *fixture,
                                gconstpointer  data)
{
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (get_list_model (fixture));
  GArray *listings = mirqab_session_get_view (fixture->session)->listings;
  g_autoptr (GArray) last = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 selected = g_array_index (listings, MirqabListing, 0).id;
  MirqabSpan span = { 0, 10 };

  gtk_selection_model_select_item (selection, 1, TRUE);
  iterate_until (has_article, fixture);
  g_assert_cmpint (mirqab_session_get_article (fixture->session)->id, ==, selected);

  mirqab_session_open_article (fixture->session, selected, span);
  g_array_append_val (last, g_array_index (listings, MirqabListing, listings->len - 1).id);
  mirqab_own_edits_remove (fixture->session, last);
  wait_for_articles (fixture, listings->len - 1);
  g_assert_cmpuint (mirqab_session_get_evidence (fixture->session).end, ==, span.end);
}

/* Among the unread, what is opened stays until another is. */
static void
test_read_unread (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (MirqabScope) unread = mirqab_scope_new ();
  guint n_all;

  unread->unread = TRUE;
  mirqab_session_set_scope (fixture->session, unread);
  iterate_until (is_quiet, fixture);
  n_all = count_articles (fixture);

  mirqab_session_open_article (fixture->session, get_first_article (fixture), (MirqabSpan) { 0, 0 });
  iterate_until (has_article, fixture);
  g_usleep (G_USEC_PER_SEC / 5);
  iterate_until (is_quiet, fixture);
  g_assert_cmpuint (count_articles (fixture), ==, n_all);

  mirqab_session_close_article (fixture->session);
  WAIT_WHILE (count_articles (fixture) == n_all);
  g_assert_cmpuint (count_articles (fixture), ==, n_all - 1);
}

static void
test_remove_and_restore (Fixture       *fixture,
                         gconstpointer  data)
{
  GtkWidget *list = find_one (fixture, MIRQAB_TYPE_ARTICLE_LIST);
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (get_list_model (fixture));
  guint n_all = count_articles (fixture);
  const GArray *selected;

  gtk_selection_model_select_all (selection);
  selected = mirqab_session_get_selection (fixture->session);
  g_assert_cmpuint (selected->len, ==, n_all);

  gtk_selection_model_unselect_all (selection);
  gtk_selection_model_select_range (selection, 1, 2, TRUE);
  g_assert_cmpuint (selected->len, ==, 2);
  gtk_widget_activate_action (list, "articles.remove", NULL);
  WAIT_WHILE (count_articles (fixture) != n_all - 2);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  WAIT_WHILE (count_articles (fixture) != n_all);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.redo", NULL);
  WAIT_WHILE (count_articles (fixture) != n_all - 2);

  /* The button of the toast takes back what it tells of, whatever came after. */
  gtk_widget_activate_action (list, "articles.star", NULL);
  mirqab_session_take_back (fixture->session, 1);
  WAIT_WHILE (count_articles (fixture) != n_all);
}

static void
drop (Fixture      *fixture,
      const GValue *value)
{
  GtkWidget *area = find_one (fixture, MIRQAB_TYPE_DROP_AREA);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (area);
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", value, 10.0, 10.0, &taken);
    }
  g_assert_true (taken);
}

static void
test_drop (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "fixtures", "articles", "ministers-minsk.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GSList files = { .data = file };
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, &files);
  drop (fixture, &value);
  wait_for_articles (fixture, 1);

  g_value_unset (&value);
  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, "خبر أُفلت\n\nقالت كازاخستان في 3 مارس 2024 إنها ستستضيف القمة.");
  drop (fixture, &value);
  wait_for_articles (fixture, 2);
  iterate_until (is_quiet, fixture);
}

static gboolean
shows_text (Fixture    *fixture,
            const char *text)
{
  g_autoptr (GPtrArray) labels = find_all (fixture, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (g_str_equal (gtk_label_get_text (g_ptr_array_index (labels, i)), text))
      return gtk_widget_get_mapped (g_ptr_array_index (labels, i));
  return FALSE;
}

static gboolean
says_unreadable (gpointer data)
{
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u file could not be read", "%u files could not be read", 1), 1u);

  return shows_text (data, text);
}

static gboolean
says_added (gpointer data)
{
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u article added", "%u articles added", 1), 1u);

  return shows_text (data, text);
}

/* What stays until it is closed, a file that could not be read, hides no later news. */
static void
test_news_after_trouble (Fixture       *fixture,
                         gconstpointer  data)
{
  static const char *const names[] = { "no-such-file.txt", "ministers-minsk.txt" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path =
        g_test_build_filename (G_TEST_DIST, "fixtures", "articles", names[i], NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      GSList files = { .data = file };
      g_auto (GValue) value = G_VALUE_INIT;

      g_value_init (&value, GDK_TYPE_FILE_LIST);
      g_value_set_boxed (&value, &files);
      drop (fixture, &value);
      iterate_until (i == 0 ? says_unreadable : says_added, fixture);
    }
}

static void
test_paste (Fixture       *fixture,
            gconstpointer  data)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)),
                          "خبر أُلصق\n\nقالت أرمينيا في 3 مارس 2024 إنها لن تحضر القمة.");
  gtk_widget_activate_action (find_one (fixture, MIRQAB_TYPE_ARTICLE_LIST), "win.paste", NULL);
  wait_for_articles (fixture, 1);

  /* A single article that was added is opened. */
  iterate_until (has_article, fixture);
}

static gboolean
shows_pasted (gpointer data)
{
  MirqabArticle *article = mirqab_session_get_article (((Fixture *) data)->session);
  const GArray *selection = mirqab_session_get_selection (((Fixture *) data)->session);

  return article != NULL && selection->len == 1
         && g_array_index (selection, gint64, 0) == article->id
         && g_str_equal (mirqab_article_get_title (article), "خبر أُلصق");
}

/* The article that was selected before gives way to one that is added. */
static void
test_paste_while_reading (Fixture       *fixture,
                          gconstpointer  data)
{
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (get_list_model (fixture)), 1, TRUE);
  iterate_until (has_article, fixture);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)),
                          "خبر أُلصق\n\nقالت أرمينيا في 3 مارس 2024 إنها لن تحضر القمة.");
  gtk_widget_activate_action (find_one (fixture, MIRQAB_TYPE_ARTICLE_LIST), "win.paste", NULL);
  iterate_until (shows_pasted, fixture);
  iterate_until (is_quiet, fixture);
  g_assert_true (shows_pasted (fixture));
}

static gboolean
is_narrow (gpointer data)
{
  MirqabWidth width;

  g_object_get (find_one (data, MIRQAB_TYPE_PANES), "width", &width, NULL);
  return width != MIRQAB_WIDTH_WIDE;
}

static gboolean
is_wide (gpointer data)
{
  return !is_narrow (data);
}

static void
check_button (Fixture    *fixture,
              const char *action)
{
  g_autoptr (GPtrArray) buttons = find_all (fixture, GTK_TYPE_BUTTON);
  guint n_found = 0;

  for (guint i = 0; i < buttons->len; i++)
    {
      GtkActionable *button = g_ptr_array_index (buttons, i);

      if (g_strcmp0 (gtk_actionable_get_action_name (button), action) != 0)
        continue;
      g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (button)));
      n_found++;
    }
  g_assert_cmpuint (n_found, ==, 1);
}

static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *list = find_one (fixture, MIRQAB_TYPE_ARTICLE_LIST);

  iterate_until (is_wide, fixture);
  g_assert_null (gtk_widget_get_ancestor (list, ADW_TYPE_VIEW_STACK));

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 480, 640);
  iterate_until (is_narrow, fixture);
  g_assert_nonnull (gtk_widget_get_ancestor (list, ADW_TYPE_VIEW_STACK));
  g_assert_true (gtk_widget_get_mapped (list));
  check_button (fixture, "chronology.zoom-in");
  check_button (fixture, "map.zoom-in");

  /* An article that is opened comes up in place of the list. */
  mirqab_session_open_article (fixture->session, get_first_article (fixture), (MirqabSpan) { 0, 0 });
  iterate_until (has_article, fixture);
  g_assert_true (gtk_widget_get_mapped (find_one (fixture, MIRQAB_TYPE_READER_TEXT)));
  g_assert_false (gtk_widget_get_mapped (list));

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1300, 800);
  iterate_until (is_wide, fixture);
  g_assert_null (gtk_widget_get_ancestor (list, ADW_TYPE_VIEW_STACK));
  check_button (fixture, "chronology.zoom-in");
  check_button (fixture, "map.zoom-in");
}

static void
test_dialogs (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWindow *parent = GTK_WINDOW (fixture->window);
  GtkWindow *dialogs[] = {
    GTK_WINDOW (mirqab_export_window_new (parent, fixture->session)),
    mirqab_preferences_window_new (parent, fixture->settings),
    GTK_WINDOW (mirqab_details_window_new (parent, "title", "description")),
  };

  mirqab_details_window_add (MIRQAB_DETAILS_WINDOW (dialogs[2]), "<name> & co.", "text");
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      GtkWindow *dialog = dialogs[i];

      gtk_window_present (dialog);
      iterate_until (is_quiet, fixture);
      g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialogs[i]);
      gtk_window_destroy (dialog);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_assert_null (dialogs[i]);
    }
}

/* A half installed program says so. */
static void
test_no_dossier (void)
{
  g_autoptr (MirqabBoundaries) boundaries = NULL;
  g_autoptr (MirqabDossier) dossier = NULL;
  g_autoptr (GAsyncResult) read = NULL;
  g_autoptr (GError) error = NULL;

  mirqab_opening_read_async ("no-such-organisation", NULL, store_result_cb, &read);
  iterate_until (has_result, &read);
  dossier = mirqab_opening_read_finish (read, &boundaries, &error);
  g_assert_error (error, MIRQAB_DOSSIER_ERROR, MIRQAB_DOSSIER_ERROR_NOT_FOUND);
  g_assert_null (dossier);
}

static gboolean
is_null (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* Nothing keeps the window or the session after it was closed. */
static void
test_closing (Fixture       *fixture,
              gconstpointer  data)
{
  mirqab_session_open_article (fixture->session, get_first_article (fixture), (MirqabSpan) { 0, 0 });
  iterate_until (has_article, fixture);

  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->window);

  /* What is being read for it may still come. */
  g_object_add_weak_pointer (G_OBJECT (fixture->session), (gpointer *) &fixture->session);
  g_object_unref (fixture->session);
  iterate_until (is_null, &fixture->session);
}

#define ADD(path, articles, function) \
  g_test_add (path, Fixture, articles, set_up_window, function, tear_down_window)

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("MIRQAB_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  gtk_widget_set_default_direction (g_str_equal (_("default:LTR"), "default:RTL")
                                      ? GTK_TEXT_DIR_RTL
                                      : GTK_TEXT_DIR_LTR);

  g_test_add_func ("/window/no-dossier", test_no_dossier);
  ADD ("/window/empty", NULL, test_empty);
  ADD ("/window/filter", "articles", test_filter);
  ADD ("/window/nothing-matches", "articles", test_nothing_matches);
  ADD ("/window/typing-is-one-step", "articles", test_typing_is_one_step);
  ADD ("/window/read", "articles", test_read);
  ADD ("/window/subjects", "articles", test_subjects);
  ADD ("/window/subjects-narrow", "articles", test_subjects_narrow);
  ADD ("/window/list-changes-under-reader", "articles", test_list_changes_under_reader);
  ADD ("/window/read-unread", "articles", test_read_unread);
  ADD ("/window/remove-and-restore", "articles", test_remove_and_restore);
  ADD ("/window/drop", NULL, test_drop);
  ADD ("/window/news-after-trouble", NULL, test_news_after_trouble);
  ADD ("/window/paste", NULL, test_paste);
  ADD ("/window/paste-while-reading", "articles", test_paste_while_reading);
  ADD ("/window/narrow", "articles", test_narrow);
  ADD ("/window/dialogs", "articles", test_dialogs);
  ADD ("/window/closing", "articles", test_closing);

  return g_test_run ();
}
