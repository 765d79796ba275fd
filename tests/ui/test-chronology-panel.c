/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mirqab-config.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "chronology/chronology-canvas-private.h"
#include "chronology/chronology-item.h"
#include "chronology/chronology-list.h"
#include "chronology/chronology-panel.h"
#include "chronology/chronology-saver.h"
#include "chronology/event-card.h"
#include "chronology/event-form.h"
#include "chronology/event-quote.h"
#include "waiting.h"
#include "widget-tree.h"

/* Written for this test: the first event is one of the dossier's, the second
 * is not. */
#define ARTICLE                                                                              \
  "قمة في بيشكيك تقر استراتيجية جديدة\n\n"                                                   \
  "بيشكيك، 27 نوفمبر 2025. عقد قادة روسيا وقيرغيزستان وبيلاروسيا قمة مجلس الأمن الجماعي "    \
  "في بيشكيك يوم 27 نوفمبر 2025.\n\n"                                                        \
  "ويزور وزير الخارجية البيلاروسي مدينة أستانا في 14 مارس 2027.\n"

typedef struct
{
  char                   *folder;
  MirqabDesk             *desk;
  MirqabSession          *session;
  GtkWidget              *window;
  GtkWidget              *panel;
  MirqabChronologyCanvas *canvas;
  gboolean                is_done;
} Fixture;

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  mirqab_desk_open_finish (MIRQAB_DESK (source), result, &error);
  g_assert_no_error (error);
  ((Fixture *) user_data)->is_done = TRUE;
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = mirqab_desk_import_finish (MIRQAB_DESK (source), result, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (items->len, ==, 1);
  ((Fixture *) user_data)->is_done = TRUE;
}

static void
wait_until_done (Fixture *fixture)
{
  WAIT_WHILE (!fixture->is_done);
  fixture->is_done = FALSE;
}

static void
open_desk (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *dossier_folder = NULL;
  g_autoptr (MirqabDossier) dossier = NULL;

  fixture->folder = g_dir_make_tmp ("mirqab-chronology-XXXXXX", &error);
  g_assert_no_error (error);
  dossier_folder = g_build_filename (g_getenv ("MIRQAB_DATA"), "dossiers",
                                     MIRQAB_DEFAULT_DOSSIER, NULL);
  dossier = mirqab_dossier_load (dossier_folder, &error);
  g_assert_no_error (error);
  fixture->desk = mirqab_desk_new (dossier, NULL, fixture->folder);
  mirqab_desk_open_async (fixture->desk, NULL, opened_cb, fixture);
  wait_until_done (fixture);
  mirqab_desk_import_text_async (fixture->desk, ARTICLE, NULL, imported_cb, fixture);
  wait_until_done (fixture);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const char *language = data;

  gtk_widget_set_default_direction (g_str_equal (language, "ar") ? GTK_TEXT_DIR_RTL
                                                                 : GTK_TEXT_DIR_LTR);
  open_desk (fixture);
  fixture->session = mirqab_session_new (fixture->desk, language,
                                         mirqab_day_from_ymd (2026, 11, 24));
  wait_for_view (fixture->session);
  fixture->window = gtk_window_new ();
  fixture->panel = g_object_new (MIRQAB_TYPE_CHRONOLOGY_PANEL, "session", fixture->session, NULL);
  fixture->canvas = MIRQAB_CHRONOLOGY_CANVAS (find_widget (fixture->panel,
                                                           MIRQAB_TYPE_CHRONOLOGY_CANVAS));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1100, 260);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->panel);
  gtk_window_present (GTK_WINDOW (fixture->window));
  WAIT_WHILE (gtk_widget_get_width (GTK_WIDGET (fixture->canvas)) < 100);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->panel), (gpointer *) &fixture->panel);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  WAIT_WHILE (fixture->panel != NULL);
  /* What is being read for it keeps the session. */
  wait_for_view (fixture->session);
  g_assert_finalize_object (fixture->session);
  g_clear_object (&fixture->desk);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
}

/* A picture of the panel, for people: MIRQAB_PICTURES names the folder. */
static void
take_picture_of (GtkWidget  *widget,
                 const char *name)
{
  const char *folder = g_getenv ("MIRQAB_PICTURES");
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GtkSnapshot) snapshot = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *file = NULL;

  if (folder == NULL)
    return;
  wait_for_milliseconds (100);
  paintable = gtk_widget_paintable_new (widget);
  snapshot = gtk_snapshot_new ();
  gdk_paintable_snapshot (paintable, snapshot, gdk_paintable_get_intrinsic_width (paintable),
                          gdk_paintable_get_intrinsic_height (paintable));
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)),
                                         node, NULL);
  file = g_strdup_printf ("%s/chronology-panel-%s.png", folder, name);
  gdk_texture_save_to_png (texture, file);
}

static void
take_picture (Fixture    *fixture,
              const char *name)
{
  take_picture_of (fixture->window, name);
}

/* Does what a key of the widget would do. */
static void
press (GtkWidget *widget,
       guint      key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint k = 0; k < g_list_model_get_n_items (G_LIST_MODEL (controller)); k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), k);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger)
              && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key
              && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == 0)
            {
              gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                            gtk_shortcut_get_arguments (shortcut));
              return;
            }
        }
    }
  g_assert_not_reached ();
}

static guint
find_event (Fixture    *fixture,
            const char *reference,
            MirqabDay   from)
{
  MirqabTimeline *timeline = mirqab_session_get_view (fixture->session)->timeline;

  for (guint i = 0; i < mirqab_timeline_get_size (timeline); i++)
    {
      const MirqabTimelineEvent *event = mirqab_timeline_get (timeline, i);

      if (event->from == from
          && g_strcmp0 (event->reference != NULL ? event->reference->id : NULL, reference) == 0)
        return i;
    }
  g_assert_not_reached ();
}

/* A key goes where its arrow points: forward in time is left in Arabic. */
static void
test_arrows (Fixture       *fixture,
             gconstpointer  data)
{
  guint forward = g_str_equal (data, "ar") ? GDK_KEY_Left : GDK_KEY_Right;
  guint back = g_str_equal (data, "ar") ? GDK_KEY_Right : GDK_KEY_Left;
  int last = (int) mirqab_timeline_get_size (fixture->canvas->timeline) - 1;
  double x, y;

  take_picture (fixture, data);
  press (GTK_WIDGET (fixture->canvas), forward);
  g_assert_cmpint (fixture->canvas->focus, ==, 0);
  press (GTK_WIDGET (fixture->canvas), forward);
  press (GTK_WIDGET (fixture->canvas), forward);
  g_assert_cmpint (fixture->canvas->focus, ==, 2);
  press (GTK_WIDGET (fixture->canvas), back);
  g_assert_cmpint (fixture->canvas->focus, ==, 1);
  press (GTK_WIDGET (fixture->canvas), GDK_KEY_End);
  g_assert_cmpint (fixture->canvas->focus, ==, last);
  press (GTK_WIDGET (fixture->canvas), forward);
  g_assert_cmpint (fixture->canvas->focus, ==, last);
  press (GTK_WIDGET (fixture->canvas), GDK_KEY_Home);
  g_assert_cmpint (fixture->canvas->focus, ==, 0);

  /* zoomed in, the event that gets the keyboard comes into view */
  for (guint i = 0; i < 10; i++)
    press (GTK_WIDGET (fixture->canvas), GDK_KEY_plus);
  press (GTK_WIDGET (fixture->canvas), GDK_KEY_End);
  g_assert_true (mirqab_timeline_figure_locate (fixture->canvas->figure, (guint) last, &x, &y));
}

/* An article that was read makes a new view of the same events. */
static void
test_refresh (Fixture       *fixture,
              gconstpointer  data)
{
  press (GTK_WIDGET (fixture->canvas), GDK_KEY_End);
  g_signal_emit_by_name (fixture->desk, "changed", G_GUINT64_CONSTANT (1));
  wait_for_view (fixture->session);
  g_assert_cmpint (fixture->canvas->focus, ==,
                   (int) mirqab_timeline_get_size (fixture->canvas->timeline) - 1);
}

static void
test_zoom_and_pan (Fixture       *fixture,
                   gconstpointer  data)
{
  double first[4], last[4];

  mirqab_timeline_figure_get_view (fixture->canvas->figure, &first[0], &last[0]);
  press (GTK_WIDGET (fixture->canvas), GDK_KEY_plus);
  mirqab_timeline_figure_get_view (fixture->canvas->figure, &first[1], &last[1]);
  g_assert_cmpfloat (last[1] - first[1], <, last[0] - first[0]);
  press (GTK_WIDGET (fixture->canvas), GDK_KEY_Page_Down);
  mirqab_timeline_figure_get_view (fixture->canvas->figure, &first[2], &last[2]);
  g_assert_cmpfloat (first[2], >, first[1]);
  g_assert_cmpfloat_with_epsilon (last[2] - first[2], last[1] - first[1], 1e-3);
  g_assert_true (gtk_widget_activate_action (fixture->panel, "chronology.fit", NULL));
  mirqab_timeline_figure_get_view (fixture->canvas->figure, &first[3], &last[3]);
  g_assert_cmpfloat_with_epsilon (first[3], first[0], 1e-3);
  g_assert_cmpfloat_with_epsilon (last[3], last[0], 1e-3);
}

/* Brackets bound the period by events, Escape opens it again. */
static void
test_brush (Fixture       *fixture,
            gconstpointer  data)
{
  MirqabDay day = mirqab_day_from_ymd (2025, 11, 27);
  const MirqabScope *scope;

  mirqab_chronology_canvas_set_focus (fixture->canvas,
                                      (int) find_event (fixture, "2025-11-27-bishkek", day));
  press (GTK_WIDGET (fixture->canvas), GDK_KEY_bracketleft);
  wait_for_view (fixture->session);
  scope = mirqab_session_get_scope (fixture->session);
  g_assert_cmpint (scope->from, ==, day);
  g_assert_cmpint (scope->to, ==, MIRQAB_DAY_NONE);
  g_assert_cmpint (fixture->canvas->brush_from, ==, day);

  /* the scope can come from elsewhere as well */
  mirqab_session_set_period (fixture->session, day - 10, day + 10);
  g_assert_cmpint (fixture->canvas->brush_from, ==, day - 10);
  g_assert_cmpint (fixture->canvas->brush_to, ==, day + 10);
  wait_for_view (fixture->session);
  take_picture (fixture, g_str_equal (data, "ar") ? "brush-ar" : "brush-en");

  press (GTK_WIDGET (fixture->canvas), GDK_KEY_Escape);
  scope = mirqab_session_get_scope (fixture->session);
  g_assert_cmpint (scope->from, ==, MIRQAB_DAY_NONE);
  g_assert_cmpint (scope->to, ==, MIRQAB_DAY_NONE);
  wait_for_view (fixture->session);
}

/* What is seen can be made the period without a pointer. */
static void
test_limit (Fixture       *fixture,
            gconstpointer  data)
{
  MirqabDay from = mirqab_day_from_ymd (2020, 1, 1);
  MirqabDay to = mirqab_day_from_ymd (2021, 12, 31);
  const MirqabScope *scope;

  mirqab_timeline_figure_set_view (fixture->canvas->figure, from, to + 1);
  g_assert_true (gtk_widget_activate_action (fixture->panel, "chronology.limit", NULL));
  scope = mirqab_session_get_scope (fixture->session);
  g_assert_cmpint (scope->from, ==, from);
  g_assert_cmpint (scope->to, ==, to);
  wait_for_view (fixture->session);
}

/* The card has the sentence of the article, and the sentence opens it. */
static void
test_card (Fixture       *fixture,
           gconstpointer  data)
{
  guint position = find_event (fixture, "2025-11-27-bishkek", mirqab_day_from_ymd (2025, 11, 27));
  MirqabTimeline *timeline = mirqab_session_get_view (fixture->session)->timeline;
  const MirqabTimelineEvent *event = mirqab_timeline_get (timeline, position);
  GtkWidget *card, *sentence, *button;
  MirqabSpan span;

  g_assert_cmpuint (mirqab_timeline_event_count_articles (event), ==, 1);
  g_signal_emit_by_name (fixture->canvas, "card", position, 300.0, 60.0);
  wait_for_milliseconds (200);
  card = find_widget (fixture->panel, MIRQAB_TYPE_EVENT_CARD);
  g_assert_true (gtk_widget_get_mapped (card));
  g_assert_nonnull (find_label (card, g_str_equal (data, "ar") ? event->reference->title.ar
                                                                : event->reference->title.en));
  take_picture_of (card, g_str_equal (data, "ar") ? "card-ar" : "card-en");
  sentence = find_label (card, "قمة مجلس الأمن الجماعي");
  g_assert_nonnull (sentence);
  button = gtk_widget_get_ancestor (sentence, GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  WAIT_WHILE (mirqab_session_get_article (fixture->session) == NULL);
  span = mirqab_session_get_evidence (fixture->session);
  g_assert_cmpuint (span.end, >, span.start);
}

static guint
count_own (MirqabTimeline  *timeline,
           MirqabPrecision  precision)
{
  guint count = 0;

  for (guint i = 0; i < mirqab_timeline_get_size (timeline); i++)
    {
      const MirqabTimelineEvent *event = mirqab_timeline_get (timeline, i);

      count += event->own != NULL && event->precision == precision;
    }

  return count;
}

static GtkWidget *
open_card (Fixture *fixture)
{
  guint position = find_event (fixture, "2025-11-27-bishkek", mirqab_day_from_ymd (2025, 11, 27));

  g_signal_emit_by_name (fixture->canvas, "card", position, 300.0, 60.0);
  wait_for_milliseconds (200);

  return find_widget (fixture->panel, MIRQAB_TYPE_EVENT_CARD);
}

/* Hidden, and back by undo; taken out is an event of its own. */
static void
test_correct (Fixture       *fixture,
              gconstpointer  data)
{
  guint size = mirqab_timeline_get_size (fixture->canvas->timeline);
  GtkWidget *quote;

  g_assert_true (gtk_widget_activate_action (open_card (fixture), "event.hide", NULL));
  WAIT_WHILE (mirqab_timeline_get_size (fixture->canvas->timeline) != size - 1);
  mirqab_session_undo (fixture->session);
  WAIT_WHILE (mirqab_timeline_get_size (fixture->canvas->timeline) != size);

  quote = find_widget (open_card (fixture), MIRQAB_TYPE_EVENT_QUOTE);
  g_assert_nonnull (quote);
  g_signal_emit_by_name (quote, "take-out");
  WAIT_WHILE (mirqab_timeline_get_size (fixture->canvas->timeline) != size + 1);
}

/* The form keeps what was changed, and only when it is a date. */
static void
test_form (Fixture       *fixture,
           gconstpointer  data)
{
  guint position = find_event (fixture, "2025-11-27-bishkek", mirqab_day_from_ymd (2025, 11, 27));
  const MirqabTimelineEvent *event = mirqab_timeline_get (fixture->canvas->timeline, position);
  GtkWidget *form = mirqab_event_form_new (fixture->session, fixture->canvas->timeline, event);
  GtkWidget *from = GTK_WIDGET (gtk_widget_get_template_child (form, MIRQAB_TYPE_EVENT_FORM, "from_row"));
  GtkWidget *save = GTK_WIDGET (gtk_widget_get_template_child (form, MIRQAB_TYPE_EVENT_FORM, "save"));

  gtk_window_present (GTK_WINDOW (form));
  wait_for_milliseconds (100);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (from)), ==, "2025-11-27");
  gtk_editable_set_text (GTK_EDITABLE (from), "2025-11-31");
  g_assert_false (gtk_widget_get_sensitive (save));
  gtk_editable_set_text (GTK_EDITABLE (from), "\331\242\331\240\331\242\331\245-\331\241\331\242");
  g_assert_true (gtk_widget_get_sensitive (save));
  g_signal_emit_by_name (save, "clicked");
  WAIT_WHILE (count_own (fixture->canvas->timeline, MIRQAB_PRECISION_MONTH) != 1);
}

/* The list has the same events, can be sorted, and is what is copied. */
static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *list = find_widget (fixture->panel, MIRQAB_TYPE_CHRONOLOGY_LIST);
  guint size = mirqab_timeline_get_size (fixture->canvas->timeline);
  GtkColumnView *view;
  g_autoptr (MirqabChronologyItem) first = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  GListModel *columns;
  g_autoptr (GtkColumnViewColumn) date = NULL;

  g_assert_true (gtk_widget_activate_action (fixture->panel, "chronology.list", NULL));
  wait_for_milliseconds (100);
  take_picture (fixture, g_str_equal (data, "ar") ? "list-ar" : "list-en");
  view = GTK_COLUMN_VIEW (find_widget (list, GTK_TYPE_COLUMN_VIEW));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (view))), ==, size);

  columns = gtk_column_view_get_columns (view);
  date = g_list_model_get_item (columns, 0);
  gtk_column_view_sort_by_column (view, date, GTK_SORT_DESCENDING);
  first = g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (view)), 0);
  g_assert_cmpuint (mirqab_chronology_item_get_position (first), ==, size - 1);

  text = mirqab_chronology_list_dup_text (MIRQAB_CHRONOLOGY_LIST (list));
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, size + 1);
  g_assert_nonnull (strstr (lines[0], "2027"));
}

/* The ending of the name says what is saved; the text can be copied without the
 * list having been seen. */
static void
test_save (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct
  {
    const char *name;
    const char *beginning;
  } files[] = {
    { "a.svg", "<?xml" },
    { "a.PNG", "\211PNG" },
    { "a.ics", "BEGIN:VCALENDAR" },
    { "a.csv", "id,from,to," },
    { "a.txt", NULL },
    { "svg", NULL },
  };
  GtkWidget *list = find_widget (fixture->panel, MIRQAB_TYPE_CHRONOLOGY_LIST);
  g_autofree char *text = mirqab_chronology_list_dup_text (MIRQAB_CHRONOLOGY_LIST (list));

  g_assert_nonnull (strstr (text, "1992"));
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) bytes = mirqab_chronology_saver_make (fixture->canvas, fixture->session,
                                                               files[i].name, 1764201600);

      g_assert_true ((bytes != NULL) == (files[i].beginning != NULL));
      if (bytes != NULL)
        g_assert_cmpmem (g_bytes_get_data (bytes, NULL), strlen (files[i].beginning),
                         files[i].beginning, strlen (files[i].beginning));
    }
}

/* A picture is for paper: the colours of the screen do not matter. */
static void
test_save_dark (Fixture       *fixture,
                gconstpointer  data)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  g_autoptr (GBytes) light = NULL;
  g_autoptr (GBytes) dark = NULL;

  light = mirqab_chronology_saver_make (fixture->canvas, fixture->session, "a.png", 0);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  wait_for_milliseconds (100);
  dark = mirqab_chronology_saver_make (fixture->canvas, fixture->session, "a.png", 0);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);

  g_assert_true (g_bytes_equal (light, dark));
}

/* What only articles say is there too, as what is planned. */
static void
test_event_of_article (Fixture       *fixture,
                       gconstpointer  data)
{
  guint position = find_event (fixture, NULL, mirqab_day_from_ymd (2027, 3, 14));
  const MirqabTimelineEvent *event = mirqab_timeline_get (fixture->canvas->timeline, position);

  g_assert_cmpint (event->status, ==, MIRQAB_EVENT_PLANNED);
  g_assert_cmpuint (event->evidence->len, ==, 1);
}

static void
test_dark_and_narrow (Fixture       *fixture,
                      gconstpointer  data)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  int minimum;

  gtk_widget_measure (fixture->panel, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 240);
  wait_for_milliseconds (100);
  take_picture (fixture, g_str_equal (data, "ar") ? "narrow-ar" : "narrow-en");
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
}

static void
test_no_session (Fixture       *fixture,
                 gconstpointer  data)
{
  g_object_set (fixture->panel, "session", NULL, NULL);
  press (GTK_WIDGET (fixture->canvas), GDK_KEY_Home);
  press (GTK_WIDGET (fixture->canvas), GDK_KEY_plus);
  press (GTK_WIDGET (fixture->canvas), GDK_KEY_Escape);
  wait_for_milliseconds (60);
  g_assert_null (fixture->canvas->figure);
  g_object_set (fixture->panel, "session", fixture->session, NULL);
  wait_for_milliseconds (60);
  g_assert_nonnull (fixture->canvas->figure);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void      (*func) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "arrows", test_arrows },
    { "refresh", test_refresh },
    { "zoom-and-pan", test_zoom_and_pan },
    { "brush", test_brush },
    { "limit", test_limit },
    { "card", test_card },
    { "correct", test_correct },
    { "form", test_form },
    { "list", test_list },
    { "save", test_save },
    { "save-dark", test_save_dark },
    { "event-of-article", test_event_of_article },
    { "dark-and-narrow", test_dark_and_narrow },
    { "no-session", test_no_session },
  };
  static const char *const languages[] = { "ar", "en" };

  g_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    for (guint k = 0; k < G_N_ELEMENTS (languages); k++)
      {
        g_autofree char *path = g_strdup_printf ("/chronology-panel/%s/%s", tests[i].name, languages[k]);

        g_test_add (path, Fixture, languages[k], set_up, tests[i].func, tear_down);
      }

  return g_test_run ();
}
